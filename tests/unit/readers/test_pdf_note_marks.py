"""A PDF's raised figures point to notes; a sentence is read without them."""

import pytest

from briefwright.readers.pdf.pictures import PagePictures
from briefwright.readers.registry import read
from fakes.pdf_files import Set, column, pdf_file

NOTE = column("12 See the report of the ministry, which explains it.", top=100, size=8)


def texts(data):
    source = read("paper.pdf", data)
    return [source.text[block.start : block.end] for block in source.blocks]


def run(*parts, bottom=720.0, left=72.0):
    """Stretches of one line, each beginning where the one before ends; those in brackets are raised and small."""
    line = []
    for part in parts:
        raised = isinstance(part, list)
        words = part[0] if raised else part
        line.append(Set(words, left, bottom + 4 * raised, 6 if raised else 11))
        _, boxes = PagePictures(pdf_file([line[-1]])).letters(0)
        left = boxes[-2]
    return line


def page(*parts):
    return pdf_file(run(*parts) + column("and the second line of it ends here.", top=706) + NOTE)


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        (("They agreed on it.", ["12"], " The ministry said so,"), "They agreed on it. The ministry said so,"),
        (("They agreed on cooperation", ["12"], " in many fields"), "They agreed on cooperation in many fields"),
        (("They agreed on cooperation", ["12"], ", and"), "They agreed on cooperation, and"),
        (("They agreed on it in 2020", ["12"], " and on more"), "They agreed on it in 2020 and on more"),
        (("They agreed for 2026–2031", ["12"], " and on more"), "They agreed for 2026–2031 and on more"),
        (
            ("\u201cThey agreed on it.\u201d", ["12"], " The ministry"),
            "\u201cThey agreed on it.\u201d The ministry",
        ),
    ],
)
def test_a_mark_whose_note_stands_on_the_page_is_left_out(line, read_as):
    assert texts(page(*line))[0] == f"{read_as} and the second line of it ends here."


def test_the_note_keeps_its_number():
    assert texts(page("They agreed on it.", ["12"], " The ministry said so,"))[-1].startswith("12 See the report")


def test_a_mark_at_the_end_of_a_line_is_left_out():
    found = texts(page("They agreed on it for many years and in many fields.", ["12"]))
    assert "12" not in found[0]


@pytest.mark.parametrize(
    "line",
    [
        ("The park covers 338 km", ["12"], " in the north"),
        ("The value of x", ["12"], " is small"),
        ("The value of (x + y)", ["12"], " is small"),
        ("The share was 3.", "12", " at the end"),
        ("The model ARJ", "12", " flies"),
        ("They agreed on it.", ["13"], " The ministry said so,"),
    ],
)
def test_powers_figures_on_the_line_and_marks_without_a_note_stay(line):
    whole = "".join(part[0] if isinstance(part, list) else part for part in line)
    assert texts(page(*line))[0].startswith(whole)


def test_authors_lose_the_numbers_of_their_institutions():
    authors = run("Li Wang", ["1,2,*"], ", Mary Smith", ["2"], " and Tom Young", ["1"], bottom=760)
    institutions = column("1 Institute of Physics, Beijing", "2 University of Leeds", top=730, size=8)
    assert texts(pdf_file(authors + institutions))[0] == "Li Wang, Mary Smith and Tom Young"
