"""Which pages' files set lines right across columns: those of words beside words, not the tables of figures."""

import pypdfium2
import pytest

from briefwright.readers.pdf.lines import _lines
from briefwright.readers.pdf.text_page import open_page
from briefwright.readers.pdf.torn_lines import mixes_columns, spans_columns
from briefwright.readers.registry import read
from fakes.pdf_files import Set, column, pdf_file

LEFT = "The left column has its own sentence here"
RIGHT = "and the right column goes on with another"
NAMES = ("Madhya Pradesh", "Technology cooperation", "Joint centres of study", "Visits by delegations")


def verdict(lines):
    """Whether one of the two signs says that the page's lines run across columns."""
    document = pypdfium2.PdfDocument(pdf_file(lines))
    page = open_page(document.raw, 0)
    found = _lines(page, 1)
    told = mixes_columns(page, found) or spans_columns(page, found)
    page.close()
    document.close()
    return told


def across(rows, lefts, top=700):
    """Texts set row by row at given places."""
    return [
        Set(text, left, top - 14 * number, 9)
        for number, row in enumerate(rows)
        for text, left in zip(row, lefts, strict=True)
    ]


def figures(rows=12):
    return across(
        [(NAMES[row % 4], "2402.35", "1129.10", "3348.57", "4485.90") for row in range(rows)],
        (72, 260, 330, 400, 470),
    )


def test_lines_across_two_columns_of_words_are_told():
    assert verdict(across([(LEFT, RIGHT)] * 12, (60, 320)))


def test_lines_in_one_column_are_not():
    assert not verdict(column(*[f"{LEFT} {RIGHT}"] * 12))


def test_a_table_of_figures_is_no_page_of_columns():
    assert not verdict(figures())
    assert not verdict(column(*[f"{LEFT} {RIGHT}"] * 6, top=800) + figures())


def test_figures_count_where_the_file_has_words_beside_words():
    beside = [Set(text, left, 200 - 14 * row, 9) for left, text in ((60, LEFT), (320, RIGHT)) for row in range(4)]
    assert verdict(figures() + beside)


@pytest.mark.parametrize("rows", [4, 12])
def test_a_table_of_figures_is_read_row_by_row(rows):
    text = read("a.pdf", pdf_file(column(LEFT + ".", top=760) + figures(rows))).text
    for number in range(rows):
        assert f"{NAMES[number % 4]} 2402.35 1129.10 3348.57 4485.90" in text
