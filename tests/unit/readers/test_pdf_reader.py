"""A PDF's lines become paragraphs again: columns, divided words, notes; what the page carries is dropped."""

from itertools import zip_longest

import pytest

from briefwright.errors import AppError
from briefwright.readers.registry import read
from fakes.pdf_files import Set, column, pdf_file

WHOLE = "This paragraph does not end on its first page because it goes on over the page and then it ends."
PROSE = (
    "Both countries enjoy a good foundation for cooperation in this",
    "aspect, and the two governments issued a joint strategy, the very",
    "first document of this kind between the two.",
)


def blocks(data):
    source = read("paper.pdf", data)
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


def texts(data):
    return [text for _, text in blocks(data)]


def test_lines_of_a_paragraph_are_joined():
    assert texts(pdf_file(column(*PROSE))) == [" ".join(PROSE)]


def test_a_gap_parts_paragraphs():
    page = column(*PROSE) + column("A second paragraph starts after a gap.", top=650)
    assert texts(pdf_file(page)) == [" ".join(PROSE), "A second paragraph starts after a gap."]


def test_an_indent_after_a_full_line_starts_a_paragraph():
    page = column(*PROSE[:2], "first document of this kind between the two countries, he said.")
    page += [Set("Indented, this is the next paragraph of the text and it is", 92, 678)]
    page += column("long enough for two lines.", top=664)
    assert len(texts(pdf_file(page))) == 2


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("they share one founda-", "tion for working together", "they share one foundation for working together"),
        ("the long-term plan is long-", "term and is", "the long-term plan is long-term and is"),
        ("the model 737-", "800 series flies", "the model 737-800 series flies"),
        ("the Sino-", "British group met", "the Sino-British group met"),
        ("in the years 2017\u2013", "2020 they met", "in the years 2017\u20132020 they met"),
        (
            "see https://www.example.org/",
            "reports/2020 for more",
            "see https://www.example.org/reports/2020 for more",
        ),
    ],
)
def test_words_divided_at_the_end_of_a_line_are_made_whole(first, second, whole):
    page = column(
        "This text has a first line that is quite long and then", first, second + " on and on in this text."
    )
    assert whole in texts(pdf_file(page))[0]


def test_columns_are_read_one_after_the_other():
    left = column("The left column starts here and it", "goes on for a while until it breaks", "in the middle of a")
    right = column("sentence that the right column", "ends. Then another begins here and", "ends.", left=320)
    (text,) = texts(pdf_file(left + right))
    assert "in the middle of a sentence that the right column ends." in text


def test_a_sentence_goes_on_over_the_page():
    first = column("This paragraph does not end on its first page because", "it goes on")
    second = column("over the page and then it ends.")
    source = read("paper.pdf", pdf_file(first, second))
    assert [(block.kind, block.page) for block in source.blocks] == [("paragraph", 1)]
    assert source.text.endswith("because it goes on over the page and then it ends.")


def test_notes_at_the_foot_do_not_part_a_sentence():
    first = column("This paragraph does not end on its first page because", "it goes on")
    first += [Set("1 A note in small type that explains it.", bottom=100, size=8)]
    second = column("over the page and then it ends.")
    assert blocks(pdf_file(first, second)) == [
        (
            "paragraph",
            "This paragraph does not end on its first page because it goes on over the page and then it ends.",
        ),
        ("note", "1 A note in small type that explains it."),
    ]


@pytest.mark.parametrize(("mark", "kind"), [("", "paragraph"), ("• ", "list-item")])
def test_a_sentence_goes_on_in_the_next_column_behind_the_notes_of_its_own(mark, kind):
    left = column(f"{mark}This text stands in two columns and", "goes on from the first of them", top=300)
    left += column("1 A note in small type below it.", top=120, size=8)
    right = column("to the second, where it ends.", left=320, top=720)
    assert blocks(pdf_file(left + right))[0] == (
        kind,
        f"{mark}This text stands in two columns and goes on from the first of them to the second, where it ends.",
    )


def test_all_of_a_paragraph_goes_on_behind_the_notes():
    first = column("This paragraph does not end on its first page because it", "took off")
    notes = column("7 A note in small type that explains it.", top=140, size=8)
    notes += column("8 Another note that stands below.", top=80, size=8)
    second = column(
        "from Jakarta on the first day of the month, with both ministers", "of the two countries, and ends."
    )
    assert texts(pdf_file([*first, *notes], second))[0].endswith(
        "took off from Jakarta on the first day of the month, with both ministers of the two countries, and ends."
    )


def test_running_heads_and_page_numbers_are_dropped():
    pages = [
        [
            Set("Annual report 2020", bottom=815, size=9),
            *column(f"Words of page {n}, which ends here."),
            Set(f"– {n} –", 290, 25),
        ]
        for n in range(1, 6)
    ]
    assert texts(pdf_file(*pages)) == [f"Words of page {n}, which ends here." for n in range(1, 6)]


def test_a_line_that_stands_on_one_page_only_is_no_running_head():
    page = [Set("The only title there is", bottom=800, size=16), *column(*PROSE)]
    assert texts(pdf_file(page))[0] == "The only title there is"


def test_line_numbers_in_the_margin_are_dropped():
    numbers = [Set(str(n + 1), 40, 720 - n * 14) for n in range(12)]
    words = column(*[f"line {n} of a transcript that goes on and on in its way" for n in range(12)])
    (text,) = texts(pdf_file(numbers + words))
    assert text.startswith("line 0 of a transcript")


def test_large_and_bold_lines_are_headings():
    page = [
        Set("Science cooperation", bottom=780, size=20),
        *column(*PROSE, top=750),
        Set("Two parks", bottom=690, bold=True),
        *column(*PROSE, top=670),
    ]
    source = read("paper.pdf", pdf_file(page))
    headings = [
        (block.level, source.text[block.start : block.end]) for block in source.blocks if block.kind == "heading"
    ]
    assert headings == [(1, "Science cooperation"), (2, "Two parks")]
    assert source.card.metadata.title == "Science cooperation"


def test_list_items_are_told_apart():
    page = column("The plan has these parts, as follows:", "• people and exchanges", "• projects", "2. places")
    assert [kind for kind, _ in blocks(pdf_file(page))] == ["paragraph", "list-item", "list-item", "list-item"]


def test_rows_of_a_table_are_not_run_together():
    page = column("Park 2017 2018", "Cambridge 120 340", "Newcastle 45 60", "London 1,200 2,010")
    assert texts(pdf_file(page)) == ["Park 2017 2018", "Cambridge 120 340", "Newcastle 45 60", "London 1,200 2,010"]


def test_every_block_knows_its_page():
    source = read("paper.pdf", pdf_file(column("One ends here."), column("Two ends here.")))
    assert [block.page for block in source.blocks] == [1, 2]


def test_the_file_s_properties_are_guesses():
    data = pdf_file(column(*PROSE), title="Joint strategy", author="Xu", created="D:20200731093000+08'00'")
    metadata = read("paper.pdf", data).card.metadata
    assert (metadata.title, metadata.author, metadata.published) == ("Joint strategy", "Xu", "2020-07-31")
    assert set(metadata.guessed) == {"title", "author", "published", "language"}


@pytest.mark.parametrize(
    ("created", "published"),
    [("D:2020", "2020"), ("D:202007", "2020-07"), ("D:00000101000000Z", None), ("D:20201399", "2020"), ("x", None)],
)
def test_a_date_is_taken_as_far_as_it_is_one(created, published):
    assert read("paper.pdf", pdf_file(column(*PROSE), created=created)).card.metadata.published == published


@pytest.mark.parametrize("title", ["Microsoft Word - x", "untitled", "report.docx", "10811.exe", "---"])
def test_a_title_that_a_program_made_up_is_none(title):
    assert read("paper.pdf", pdf_file(column(*PROSE), title=title)).card.metadata.title is None


def test_a_pdf_of_pictures_says_that_it_has_no_text():
    with pytest.raises(AppError, match="no text in it, only pictures; run text recognition"):
        read("scan.pdf", pdf_file([], []))


def test_pages_without_text_are_counted():
    assert read("a.pdf", pdf_file(column(*PROSE), [])).warnings == (
        "1 of its 2 pages have no text in them, only pictures or nothing",
    )


def test_a_damaged_pdf_is_not_called_locked_after_one_that_is():
    with pytest.raises(AppError, match="password"):
        read("a.pdf", pdf_file(column(*PROSE), encrypted=True))
    with pytest.raises(AppError, match=r"damaged|no text"):
        read("b.pdf", pdf_file(column(*PROSE)).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]"))


def test_a_locked_pdf_asks_for_one_without_password():
    with pytest.raises(AppError, match="locked with a password"):
        read("a.pdf", pdf_file(column(*PROSE), encrypted=True))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"not a PDF at all", b"%PDF-1.4\n1 0 obj\n<<" * 50])
def test_what_is_no_pdf_is_said(data):
    with pytest.raises(AppError, match="damaged"):
        read("a.pdf", data)


LEFT = (
    "The left column starts here and it",
    "goes on for a while until it breaks",
    "off, then begins anew with words of",
    "its own, which stand in the middle of a",
)
RIGHT = (
    "sentence that the right column will",
    "end. Then another one begins here and",
    "goes on for two more lines or so until",
    "it is finished as well, at the very end.",
)


def mixed(left, right):
    """Two columns whose file sets one line after another across the page."""
    pairs = zip(column(*left), column(*right, left=320), strict=True)
    return [line for pair in pairs for line in pair]


def test_columns_that_the_file_mixes_are_parted():
    heading = [Set("A heading over both columns of the page", bottom=790, size=16)]
    found = texts(pdf_file(heading + mixed(LEFT, RIGHT)))
    assert found == ["A heading over both columns of the page", " ".join(LEFT + RIGHT)]


def test_a_word_divided_in_mixed_columns_is_made_whole():
    left = (*LEFT[:3], "its own, which stand in the midd-")
    (text,) = texts(pdf_file(mixed(left, ("le of a sentence that the right column", *RIGHT[1:]))))
    assert "in the middle of a sentence that the right column end." in text


CELLS = (
    (
        ("The park in Cambridge opened", "its doors to firms in 2017"),
        ("and both sides want to make", "it larger by the year 2020."),
    ),
    (
        ("A laboratory in Newcastle", "works on smart cities"),
        ("which three universities run", "with money of both countries."),
    ),
    (
        ("One more in Changzhou", "began to work in 2015"),
        ("and has brought forty firms", "of both countries together."),
    ),
)


def test_a_table_of_sentences_that_the_file_mixes_is_read_cell_by_cell():
    rows = [mixed_at(720 - 60 * row, *cells) for row, cells in enumerate(CELLS)]
    source = read("paper.pdf", pdf_file([line for row in rows for line in row]))
    found = [(block.kind, source.text[block.start : block.end]) for block in source.blocks]
    assert found == [("cell", " ".join(cell)) for row in CELLS for cell in row]


def test_rows_of_such_a_table_may_stand_close_together():
    cells = [(left, (*right, "and so on, he said.")) for left, right in CELLS]
    page = [line for row, pair in enumerate(cells) for line in mixed_at(720 - 42 * row, *pair)]
    assert texts(pdf_file(page)) == [" ".join(cell) for row in cells for cell in row]


def mixed_at(top, left, right):
    """Two cells beside each other, set line by line across."""
    pairs = zip_longest(column(*left, top=top), column(*right, left=320, top=top))
    return [line for pair in pairs for line in pair if line]


def test_a_heading_of_two_lines_is_one():
    page = [
        Set("Why science and technology matter for the coopera-", bottom=760, bold=True),
        Set("tion of both countries", bottom=746, bold=True),
        *column(*PROSE, top=720),
    ]
    assert blocks(pdf_file(page))[0] == (
        "heading",
        "Why science and technology matter for the cooperation of both countries",
    )


def test_a_table_is_not_taken_for_columns():
    names, years = [f"Park number {n}" for n in range(10)], [f"{2010 + n} {n}00" for n in range(10)]
    found = texts(pdf_file(mixed(names, years)))
    assert found == [f"Park number {n} {2010 + n} {n}00" for n in range(10)]


def test_a_text_set_wider_than_the_table_above_it_stays_whole():
    rows = [line for n in range(14) for line in mixed_row(f"Country number {n}", f"{n}.7", 740 - 12 * n)]
    text = (
        "In those countries the share of the largest firms is probably now even higher",
        "than shown in the table above, which was made two years before they merged and",
        "gives the shares of one year only.",
    )
    assert texts(pdf_file(rows + column(*text, top=540, leading=22)))[-1] == " ".join(text)


def mixed_row(name, figure, bottom):
    """A row of a table: its cells with their own words, on one line."""
    return [Set(name, 72, bottom), Set(figure, 320, bottom)]


def test_figures_along_an_axis_are_no_notes():
    axis = column("1200", "1000", "800", "0.35", top=560, size=7, leading=30)
    note = column("1 See the report of the ministry.", top=100, size=8)
    kinds = {text: kind for kind, text in blocks(pdf_file(column(*PROSE) + axis + note))}
    assert kinds["1 See the report of the ministry."] == "note"
    assert "note" not in {kinds[text] for text in ("1200", "1000", "800", "0.35")}


def test_a_sentence_in_large_type_is_no_heading_and_small_letters_begin_no_title():
    lead = "In the following tables you will find all that was agreed in the first year."
    small = Set("were stricter", bottom=640, size=16)
    source = read(
        "a.pdf", pdf_file([Set(lead, bottom=790, size=14), *column(*PROSE), small, *column(*PROSE, top=600)])
    )
    assert source.blocks[0].kind == "paragraph"
    assert source.card.metadata.title is None


def test_entries_of_the_contents_stand_apart():
    entries = [f"{n}. What part {n} is about {'. ' * 20}{n + 2}" for n in range(1, 5)]
    entries.insert(2, f"Annex {'.' * 40} 17")
    assert texts(pdf_file(column(*entries)))[1:3] == entries[1:3]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("it is run by a group of UK-", "based firms", "a group of UK-based firms"),
        ("it is run by the London-", "based institute", "the London-based institute"),
        ("it is run by Chinese-", "speaking people", "Chinese-speaking people"),
        ("it is run from Cam-", "bridge by people", "from Cambridge by people"),
    ],
)
def test_a_hyphen_after_a_name_is_the_word_s_own(first, second, whole):
    page = column("This text has a first line that is quite long and then", first, second + " on and on.")
    assert whole in texts(pdf_file(page))[0]


def test_headings_in_capitals_stand_apart_from_the_text_below():
    page = column("BACKGROUND", *PROSE, "FURTHER WORK", *PROSE)
    assert [kind for kind, _ in blocks(pdf_file(page))] == ["heading", "paragraph", "heading", "paragraph"]


def test_capitals_in_running_text_are_no_heading():
    page = column("THE UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "And China agreed on it, he said.")
    assert [kind for kind, _ in blocks(pdf_file(page))] == ["paragraph"]


def test_a_line_in_another_font_goes_on_with_its_sentence():
    lines = [Set(text, 72, 720 - 14 * at, 11) for at, text in enumerate(PROSE)]
    lines[1] = Set(PROSE[1], 72, 706, 14)
    assert blocks(pdf_file(lines + column("More stands here, and so on, to the end.", top=640))) == [
        ("paragraph", " ".join(PROSE)),
        ("paragraph", "More stands here, and so on, to the end."),
    ]


def test_a_text_set_bold_throughout_has_no_headings_in_it():
    lines = [f"The line of number {n} of this text goes on and" for n in range(6)]
    page = [Set(text, 72, 720 - 14 * at, bold=True) for at, text in enumerate(lines)]
    title = Set("What it is about", 72, 760, bold=True)
    assert [kind for kind, _ in blocks(pdf_file([title, *page]))] == ["heading", "paragraph"]


def test_tabs_inside_a_line_are_spaces():
    assert texts(pdf_file(column("They\tagreed\ton it, he said.")))[0] == "They agreed on it, he said."


def test_a_note_right_below_an_unfinished_row_stays_a_note():
    row = "Ages 18 and 19 remain between 14.3 per cent and 19.6 per cent and others at 7"
    page = [*column(*PROSE, row), Set("1 As the projections were not updated, they differ.", 72, 664, 8)]
    assert blocks(pdf_file(page))[-1] == ("note", "1 As the projections were not updated, they differ.")


def test_a_large_heading_right_above_its_text_stays_apart():
    page = [Set("The first part of it", 72, 734, 14), *column(*PROSE)]
    assert blocks(pdf_file(page)) == [("heading", "The first part of it"), ("paragraph", " ".join(PROSE))]
