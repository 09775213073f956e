from __future__ import annotations

import math

from briefwright.app.pages.measure import Length, measure, meters
from briefwright.app.pages.paging import paginate
from briefwright.document.nodes import (
    Cell,
    Cite,
    Column,
    Document,
    Heading,
    Hint,
    ListBlock,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Table,
    Text,
)
from briefwright.model.template import Limits


def words(number: int) -> Paragraph:
    return Paragraph((Text("word " * number),))


def test_words_and_pages_grow_with_the_text() -> None:
    short, long = (measure(Document("", (words(n),))) for n in (100, 1000))
    assert (short.words, long.words) == (100, 1000)
    assert 0.1 <= short.pages < 0.4
    assert 1.2 <= long.pages <= 3.0


def test_a_page_break_and_an_annex_start_a_page() -> None:
    broken = Document("", (words(10), PageBreak(), words(10)))
    annexed = Document("", (words(10), Heading((Text("Annex"),), annex=True), words(10)))
    assert 1.0 <= measure(broken).pages < 1.3
    assert 1.0 < measure(annexed).pages < 1.3


def test_tables_and_lists_take_room_and_hints_take_none() -> None:
    cell = Cell((words(30),))
    table = Table((Column(1), Column(1)), ((cell, cell),) * 10, header=(cell, cell))
    listed = ListBlock(tuple(ListItem((words(30),)) for _ in range(10)))
    empty = Document("", (Hint("Add points.", "a"),))
    assert measure(Document("", (table,))).pages > measure(Document("", (listed,))).pages > measure(empty).pages
    assert measure(empty).words == 0


def test_chinese_characters_count_and_are_wide() -> None:
    chinese = Document("", (Paragraph((Text("科技创新" * 200),)),), language="zh-CN", house_style="zh-official")
    assert measure(chinese).words == 800
    assert measure(chinese).pages > 1.0


def test_a_meter_says_how_much_to_cut() -> None:
    page, count = meters(Length(1010, 2.2), Limits(pages=2, words=1000))
    assert page.words == "2.2 of 2 pages. Cut about 80 words."
    assert page.share > 1
    assert count.words == "1010 of 1000 words. Cut about 10 words."
    assert meters(Length(10, 0.5), Limits(pages=1))[0].words == "0.5 of 1 page"
    assert meters(Length(10, 0.5), Limits()) == ()


def test_headings_know_on_which_page_they_stand() -> None:
    first, second = Heading((Text("First"),), anchor="a"), Heading((Text("Second"),), anchor="b")
    annex = Heading((Text("Annex"),), annex=True, anchor="c")
    pages = paginate(Document("", (first, *[words(60)] * 12, second, *[words(100)] * 12, annex, words(20))))
    assert pages.of_headings["a"] == 1
    assert pages.of_headings["b"] == 2
    assert pages.of_headings["c"] == math.ceil(pages.length)


def test_a_heading_is_never_parted_from_what_follows() -> None:
    heading = Heading((Text("Next"),), anchor="a")
    for number in range(20, 44):
        pages = paginate(Document("", (*[words(5)] * number, heading, words(80))))
        alone = paginate(Document("", (*[words(5)] * number, heading)))
        assert pages.of_headings["a"] >= alone.of_headings["a"]


def test_notes_take_room_at_the_foot_of_their_page() -> None:
    cited = Paragraph((Text("word " * 10), Cite("s", number=1)))
    noted = Document("", (cited,), notes=(Note(1, (Text("note " * 60),)),))
    assert paginate(noted).length > paginate(Document("", (cited,))).length
