"""Pages are filled as Word fills them: notes under their marks, nothing orphaned, nothing lost."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from preview_documents import FILLER, SOURCE, briefing, cell, document, long_document, words

from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Box,
    Cell,
    Cite,
    Column,
    Document,
    Heading,
    Hint,
    ListBlock,
    ListItem,
    PageBreak,
    Picture,
    SectionBreak,
    SourceList,
    Table,
    Text,
)
from briefwright.document.plain_text import block_lines
from briefwright.ui.preview.furniture import furniture
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.pages import Page
from briefwright.ui.preview.strips import mm


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts need an application."""


def laid(shown: Document) -> DocumentLayout:
    layout = DocumentLayout()
    layout.show(shown, house_style(shown.house_style))
    assert layout.proceed()
    return layout


def texts(page: Page) -> list[str]:
    return [text.plain for text in page.texts() if text.plain]


def numbers_on(page: Page) -> set[int]:
    return {number for placed in page.placed for number in placed.strip.notes}


def signature(layout: DocumentLayout) -> list[list[tuple[float, float, str]]]:
    return [
        [(round(p.x), round(p.y), line.text.plain) for p in page.everything() for line in p.strip.lines]
        for page in layout.pages
    ]


def test_each_note_stands_on_the_page_that_holds_its_mark():
    pages = laid(long_document(60)).pages
    assert len(pages) > 5
    assert all({note.number for note in page.note_values} == numbers_on(page) for page in pages)


def test_notes_stand_above_the_bottom_margin_and_below_the_text():
    for page in laid(long_document(40)).pages:
        bottom = max(placed.y + placed.strip.height for placed in page.placed)
        assert all(note.y >= bottom for note in page.notes)
        assert all(note.y + note.strip.height <= page.geometry.bottom + 1 for note in page.notes)


def test_text_never_runs_past_the_bottom_margin():
    for page in laid(long_document(80)).pages:
        assert all(placed.y + placed.strip.height <= page.geometry.bottom + 1 for placed in page.placed)


def test_no_page_ends_with_a_heading():
    layout = laid(long_document(80))
    for page in layout.pages[:-1]:
        last = layout.document.blocks[page.placed[-1].block + page.start.block]
        assert not isinstance(last, Heading)


def test_no_paragraph_leaves_one_line_alone():
    for page in laid(long_document(80)).pages:
        lines = [line for placed in page.placed for line in placed.strip.lines if line.text.plain]
        first, last = lines[0], lines[-1]
        assert first.index != first.text.layout.lineCount() - 1 or first.index == 0
        assert last.index != 0 or last.text.layout.lineCount() == 1


def entries(*more, ordered=False):
    """Five entries; `more` stands below the words of each."""
    return ListBlock(tuple(ListItem((words(f"entry {n}"), *more)) for n in range(5)), ordered=ordered)


def below(block):
    """A list of two whose last entry has another list below it."""
    return ListBlock((ListItem((words("outer"),)), ListItem((words("outer"), block))))


@pytest.mark.parametrize(
    ("block", "together"),
    [
        (entries(), ("entry 3", "entry 4")),
        (entries(words("more")), ("more", "entry 4", "more")),
        (below(entries(ordered=True)), ("entry 3", "entry 4")),
        (entries(ListBlock((ListItem((words("below"),)),))), ("below", "entry 4", "below")),
        (Box((*[words("line")] * 14, entries()), (Text("Box"),)), ("Box", "entry 3", "entry 4")),
    ],
    ids=["a line each", "two paragraphs each", "a list in a list", "a list in each", "in a long box"],
)
def test_the_last_entry_of_a_list_is_not_alone_on_a_page(block, together):
    last_pages = set()
    for before in range(6, 34):
        pages = laid(document(*[words("one line")] * before, block)).pages
        last_pages.add(tuple(texts(pages[-1])) if len(pages) > 1 else ())
    assert together in last_pages
    at = together.index("entry 4")
    alone = {("Box", *together[at:]) if together[0] == "Box" else together[at:]}
    assert not alone & last_pages


def test_an_annex_begins_a_page():
    pages = laid(briefing()).pages
    assert texts(pages[1])[0] == "attendees"


def test_a_page_break_begins_a_page():
    pages = laid(document(words("one"), PageBreak(), words("two"))).pages
    assert [texts(page) for page in pages] == [["one"], ["two"]]


def test_the_header_row_is_repeated_on_the_next_page():
    rows = tuple((cell(f"Row {number}"), cell(FILLER)) for number in range(30))
    pages = laid(document(Table((Column(1), Column(3)), rows, header=(cell("Name"), cell("Text"))))).pages
    assert len(pages) > 1
    assert all(texts(page)[:2] == ["Name", "Text"] for page in pages)


def test_a_short_box_is_not_split():
    before = [words(FILLER) for _ in range(15)]
    box = Box(tuple(words(f"Line {number}") for number in range(8)), (Text("Box"),))
    pages = laid(document(*before, box)).pages
    holding = [page for page in pages if any(text.startswith("Line") for text in texts(page))]
    assert len(holding) == 1
    assert "Box" in texts(holding[0])


def test_a_long_box_is_parted_between_its_paragraphs_only():
    box = Box(tuple(words(f"{number}. {FILLER}") for number in range(24)), (Text("Box"),))
    pages = laid(document(*(words(FILLER) for _ in range(5)), box)).pages
    assert len(pages) > 1
    firsts = [next(line for placed in page.placed for line in placed.strip.lines) for page in pages]
    assert [line.index for line in firsts] == [0] * len(pages)
    assert all(texts(page)[0] == "Box" for page in pages[1:])  # its title is a header row, which Word repeats


def test_a_box_longer_than_a_page_is_split_and_complete():
    box = Box(tuple(words(f"Line {number}") for number in range(80)), (Text("Box"),))
    pages = laid(document(box)).pages
    assert len(pages) > 1
    found = [text for page in pages for text in texts(page)]
    assert found.count("Box") == len(pages)
    assert [text for text in found if text != "Box"] == [f"Line {n}" for n in range(80)]


def test_the_marking_stands_at_the_head_and_foot_of_each_page():
    layout = laid(briefing())
    assert layout.setting is not None
    for number, page in enumerate(layout.pages, 1):
        around = furniture(layout.setting, layout.document, page.geometry, number, len(layout.pages))
        marks = [p.y for p in around for line in p.strip.lines if line.text.plain == "OFFICIAL-SENSITIVE"]
        assert len(marks) == 2
        assert marks[0] < page.geometry.top < page.geometry.bottom < marks[1]


def test_a_wide_section_is_set_on_its_side_and_the_next_upright_again():
    shown = document(
        words("one"),
        SectionBreak(landscape=True, new_page=True),
        words("two"),
        SectionBreak(new_page=True),
        words("three"),
    )
    pages = laid(shown).pages
    assert [page.geometry.width > page.geometry.height for page in pages] == [False, True, False]


def test_two_columns_run_side_by_side_below_the_title():
    shown = document(words("Title", role="title"), SectionBreak(columns=2), *(words(FILLER) for _ in range(16)))
    page = laid(shown).pages[0]
    lefts = {round(placed.x) for placed in page.placed}
    assert len(lefts) == 2
    tops = {left: min(p.y for p in page.placed if round(p.x) == left) for left in lefts}
    assert tops[max(lefts)] > page.placed[0].y


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 2), min_size=2, max_size=6), st.integers(2, 3), st.sets(st.integers(0, 5)))
def test_columns_end_evenly_where_the_page_goes_on_below_them(lengths, columns, noted):
    paragraphs = [
        words(f"{n}: " + FILLER * length, *([Cite(SOURCE.id, "one", n + 1)] if n in noted else []))
        for n, length in enumerate(lengths)
    ]
    shown = document(
        words("Title", role="title"),
        SectionBreak(columns=columns),
        *paragraphs,
        SectionBreak(columns=1),
        words("Below all columns."),
    )
    layout = laid(shown)
    assume(len(layout.pages) == 1)  # more than a page is not balanced but filled
    page = layout.pages[0]
    below = next(p for p in page.placed if p.strip.lines and "Below" in p.strip.lines[0].text.plain)
    inside = [p for p in page.placed if p.strip.lines and p is not below][1:]
    ends = {x: max(p.y + p.strip.height for p in inside if p.x == x) for x in {p.x for p in inside}}
    tallest = max(p.strip.height for p in inside)
    assert max(ends.values()) <= below.y
    assert list(dict.fromkeys(p.block for p in inside)) == sorted({p.block for p in inside})
    total = sum(p.strip.height for p in inside)
    top = min(p.y for p in inside)
    # nothing could end more than a strip, and the gap above it, higher
    assert max(ends.values()) - top <= total / columns + (len(lengths) + 1) * mm(6) + tallest


@settings(max_examples=25, deadline=None)
@given(st.integers(4, 24), st.integers(2, 3), st.sets(st.integers(0, 23), min_size=1), st.booleans())
def test_notes_of_columns_stand_below_all_of_them_or_in_the_last_section_below_each(count, columns, noted, below):
    shown = document(
        words("Title", role="title"),
        SectionBreak(columns=columns),
        *(words(f"P{n}. {FILLER}", *([Cite(SOURCE.id, "one", n + 1)] if n in noted else [])) for n in range(count)),
        *((SectionBreak(columns=1), words("Below.")) if below else ()),
    )
    layout = laid(shown)
    met = []
    for page in layout.pages:
        marks = [number for placed in page.placed for number in placed.strip.notes]
        met += marks
        assert [note.number for note in page.note_values] == marks
        lefts = {placed.x for placed in page.notes}
        assert lefts <= {page.geometry.column_left(0 if below else column) for column in range(columns)}
        for placed in page.notes:
            above = [each for each in page.placed if below or each.x == placed.x]
            assert placed.y >= max(each.y + each.strip.height for each in above) - 1
        assert max(each.y + each.strip.height for each in page.everything()) <= page.geometry.bottom + 1
        assert len(page.rules) == len(lefts)
    assert met == list(range(1, len({n for n in noted if n < count}) + 1))
    said = "".join(text for page in layout.pages for text in texts(page))
    assert [said.count(f"P{n}. ") for n in range(count)] == [1] * count
    assert said.count("Below.") == below


def test_contents_know_the_page_of_each_heading():
    layout = laid(long_document(40))
    numbers = layout.page_numbers()
    assert len(numbers) == 4
    for entry in layout.document.contents:
        page = layout.pages[numbers[entry.anchor] - 1]
        assert entry.text in texts(page)


def test_the_sources_are_listed_where_the_document_says():
    shown = document(words("Said.", Cite(SOURCE.id, "one", 3)), SourceList())
    assert any("People’s Daily Online" in text for text in texts(laid(shown).pages[0])[:2])


def test_bytes_that_are_no_picture_do_no_harm():
    assert laid(document(Picture(b"nothing", "a map", 80.0), words("after"))).pages


def test_chinese_official_notes_are_counted_by_the_page_in_circles():
    blocks = [words(f"第{n}条。" * 30, Cite(SOURCE.id, "", n)) for n in range(1, 12)]
    layout = laid(document(*blocks, language="zh-CN", house_style="zh-official"))
    assert len(layout.pages) > 1
    for page in layout.pages:
        marks = [
            placed.strip.lines[0].text.layout.text()[0] for placed in page.notes if placed.strip.lines[0].index == 0
        ]
        assert marks == [chr(0x245F + place) for place in range(1, len(marks) + 1)]


def test_a_line_of_an_official_document_holds_28_characters_two_of_them_the_indent():
    """GB/T 9704-2012: a line has 28 characters, and a paragraph begins with two that are blank."""
    page = laid(document(words("创" * 100), language="zh-CN", house_style="zh-official")).pages[0]
    lines = [line for placed in page.placed for line in placed.strip.lines]
    assert [line.text.layout.lineAt(line.index).textLength() for line in lines] == [26, 28, 28, 18]


@pytest.mark.parametrize("style", ["uk-government", "think-tank", "two-pager", "zh-official"])
def test_every_house_style_sets_every_block_without_losing_a_word(style):
    shown = briefing()
    shown = document(*shown.blocks, house_style=style)
    pages = laid(shown).pages
    found = [text for page in pages for text in texts(page) if text]
    for line in block_lines(shown.blocks, shown.language):
        assert any(line.strip() in text.replace("\t", "") for text in found), line


@pytest.mark.parametrize("at", [0, 7, 29, 58, 59])
@pytest.mark.parametrize("text", ["", "Short.", FILLER * 4])
def test_an_update_gives_the_same_pages_as_laying_out_afresh(at, text):
    layout = laid(long_document(60))
    changed = long_document(60, at, text)
    layout.show(changed, house_style(changed.house_style))
    layout.proceed()
    assert signature(layout) == signature(laid(changed))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.sampled_from(["cut", "add", "break", "swap", "hint", "list", "type"])),
        max_size=6,
    )
)
def test_any_sequence_of_edits_gives_the_same_pages_as_laying_out_afresh(edits):
    blocks = list(long_document(30).blocks)
    layout = laid(document(*blocks))
    for at, edit in edits:
        place = at % len(blocks)
        if edit == "cut" and len(blocks) > 2:
            del blocks[place]
        elif edit == "add":
            blocks.insert(place, words(f"New {at}. {FILLER}", Cite(SOURCE.id, "new", 2)))
        elif edit == "break":
            blocks.insert(place, PageBreak())
        elif edit == "hint":
            blocks.insert(place, Hint(FILLER, "s"))
        elif edit == "list":
            blocks.insert(place, ListBlock(tuple(ListItem((words(f"{n}. {FILLER}"),)) for n in range(at))))
        elif edit == "type" and isinstance(blocks[place], ListBlock):
            typed = ListItem((words(f"Typed {at}."),))
            blocks[place] = ListBlock((*blocks[place].items[: at // 2], typed, *blocks[place].items[at // 2 + 1 :]))
        elif edit == "type":
            blocks[place] = words(f"Typed {at}.")
        elif edit == "swap":
            blocks[place], blocks[0] = blocks[0], blocks[place]
        shown = document(*blocks)
        layout.show(shown, house_style(shown.house_style))
        layout.proceed(0.0)
    layout.proceed()
    assert signature(layout) == signature(laid(document(*blocks)))


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, TEXTS)
def test_any_characters_can_be_set_and_none_is_lost(first, second):
    shown = document(
        words(Text(first, item="one"), Cite(SOURCE.id, "one", 1), "end"),
        ListBlock((ListItem((words(second, "end"),)),)),
    )
    page = laid(shown).pages[0]
    assert any(text.endswith("end") for text in texts(page))


def test_endnotes_stand_after_everything_else():
    shown = document(words("Said.", Cite(SOURCE.id, "one", 3)), words("Last."), endnotes=True)
    page = laid(shown).pages[0]
    assert not page.notes
    assert texts(page)[1] == "Last."
    assert "People’s Daily Online" in texts(page)[2]


def test_chinese_lines_reach_the_right_edge():
    shown = document(words("中英两国科技创新合作。" * 20), language="zh-CN", house_style="zh-official")
    page = laid(shown).pages[0]
    lines = [line for placed in page.placed for line in placed.strip.lines if line.text.plain]
    for line in lines[:-1]:
        shaped = line.text.layout.lineAt(line.index)
        assert line.x + shaped.naturalTextWidth() == pytest.approx(page.geometry.measure, abs=4)


def test_a_little_space_stands_between_chinese_and_figures():
    tight = document(words("在年月日"), language="zh-CN", house_style="zh-official")
    mixed = document(words("在2020年7月31日"), language="zh-CN", house_style="zh-official")
    kept = [laid(tight).pages[0].placed[0].strip.lines[0], laid(mixed).pages[0].placed[0].strip.lines[0]]
    widths = [line.text.layout.lineAt(0).naturalTextWidth() for line in kept]
    figures = 7 * 80 * 0.98  # seven figures of half the type's size, on the grid
    assert widths[1] - widths[0] > figures + 4 * 160 * 0.2


def test_hints_do_not_move_the_pages():
    plain = [words(f"{n} {FILLER}", Cite(SOURCE.id, "", n)) for n in range(40)]
    hinted = [block for n, each in enumerate(plain) for block in (Hint(f"Hint {n}.", f"s{n}"), each)]
    bare, dressed = laid(document(*plain)).pages, laid(document(*hinted)).pages

    def first_words(page: Page) -> str:
        return next(text.plain for text in page.texts() if not text.hint)

    assert [first_words(page) for page in bare] == [first_words(page) for page in dressed]
    assert any(text.hint for page in dressed for text in page.texts())
    for page in dressed:
        bottom = max(placed.y + placed.strip.height for placed in page.placed)
        assert bottom <= min((note.y for note in page.notes), default=page.geometry.bottom) + 1


def test_a_document_of_hints_alone_shows_them():
    page = laid(document(words("Title", role="title"), *(Hint(f"Hint {n}.", f"s{n}") for n in range(10)))).pages[0]
    assert sum(text.hint for text in page.texts()) == 10


def test_a_row_longer_than_a_page_is_parted_between_lines_with_its_notes():
    long = Cell((words(FILLER * 30, Cite(SOURCE.id, "", 1)),))
    shown = document(Table((Column(1), Column(1)), ((long, cell("short")),), header=(cell("One"), cell("Two"))))
    pages = laid(shown).pages
    assert len(pages) > 1
    for page in pages:
        assert all(placed.y + placed.strip.height <= page.geometry.bottom + 1 for placed in page.placed)
        assert {note.number for note in page.note_values} == numbers_on(page)
    assert pages[-1].note_values
    lines = sum(line.text.plain.startswith(FILLER[:20]) for p in pages for x in p.placed for line in x.strip.lines)
    shaped = next(
        line.text
        for p in pages
        for x in p.placed
        for line in x.strip.lines
        if line.text.plain.startswith(FILLER[:20])
    )
    assert lines == shaped.layout.lineCount()


def test_the_text_of_a_page_on_its_side_is_as_wide_as_in_the_word_file():
    layout = laid(document(words("one"), SectionBreak(landscape=True, new_page=True), words("two")))
    assert layout.setting is not None
    upright, turned = (page.geometry for page in layout.pages)
    house = layout.setting.house
    assert turned.measure == mm(house.page.landscape_measure)
    assert turned.left == upright.left
