"""The preview pane on real widgets: hover, click, zoom, scroll, errors, and never a stall."""

import gc
from pathlib import Path

import pytest
from preview_documents import FILLER, briefing, cell, document, long_document, words
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor

from briefwright.document.nodes import Box, Column, Document, ListBlock, ListItem, Table, Text
from briefwright.errors import AppError
from briefwright.isolation.office import find_office
from briefwright.ui.preview import exact
from briefwright.ui.preview.blocks import HINT_COLOUR
from briefwright.ui.preview.painting import item_rects
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.preview.sheet import Sheet
from briefwright.ui.preview.thumbnail import paint_thumbnail
from briefwright.ui.theme import theme
from briefwright.ui.tokens import DARK, LIGHT, contrast
from fakes.clock import own_time

OFFICE = find_office()
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform cannot


@pytest.fixture
def pane(qtbot) -> PreviewPane:
    theme().choose("light")
    made = PreviewPane()
    qtbot.addWidget(made)
    made.resize(600, 800)
    made.show()
    return made


class BlankSheet(Sheet):
    """A sheet drawn elsewhere, of another size than ours."""

    @property
    def paper(self) -> QRectF:
        return QRectF(0, 0, 595, 900)

    def paint_content(self, painter, exposed) -> None:
        """Nothing stands on it."""


def show(pane: PreviewPane, shown: Document) -> None:
    pane.show_document(shown)
    pane.finish()


def numbered(count: int) -> Document:
    """Paragraphs over several pages, each of an item and told from the others by its numbers."""
    return document(
        *(
            words(Text(f"Agreement {n} names {n * 37} researchers. ", item=f"i{n}"), FILLER, role="numbered")
            for n in range(count)
        )
    )


def place_of(pane: PreviewPane, item: str) -> QPoint:
    """The middle of an item's first words, in the viewport."""
    rect = next(rect for page in pane.view.page_items for rect in page.rects_of(item))
    return pane.view.mapFromScene(rect.center())


def test_a_click_on_words_tells_their_item(pane, qtbot):
    show(pane, briefing())
    with qtbot.waitSignal(pane.itemClicked) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pane, "one"))
    assert told.args == ["one"]


def test_a_click_on_a_quotation_tells_its_item(pane, qtbot):
    show(pane, briefing())
    with qtbot.waitSignal(pane.itemClicked) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pane, "two"))
    assert told.args == ["two"]


def test_a_click_on_own_words_tells_their_section(pane, qtbot):
    show(pane, briefing())
    page = pane.view.page_items[0]
    heading = next(p for p in page.page.placed if p.strip.lines and "make" in p.strip.lines[0].text.plain)
    at = page.mapToScene(heading.x + 200, heading.y + heading.strip.height / 2)
    with qtbot.waitSignal(pane.sectionClicked) as told:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=pane.view.mapFromScene(at))
    assert told.args == ["points"]


def test_the_cursor_points_over_words_that_lead_somewhere(pane, qtbot):
    show(pane, briefing())

    def shape_over(where: QPoint) -> Qt.CursorShape:
        qtbot.mouseMove(pane.view.viewport(), where)
        return pane.view.viewport().cursor().shape()

    qtbot.waitUntil(lambda: shape_over(place_of(pane, "one")) == Qt.CursorShape.PointingHandCursor)
    qtbot.waitUntil(lambda: shape_over(QPoint(3, 3)) == Qt.CursorShape.ArrowCursor)


def test_a_linked_item_is_tinted_and_brought_into_view(pane):
    show(pane, long_document(60))
    pane.highlight_item("i55")
    rects = [rect for page in pane.view.page_items for rect in page.rects_of("i55")]
    seen = pane.view.mapToScene(pane.view.viewport().rect()).boundingRect()
    assert seen.contains(rects[0])
    image = pane.view.viewport().grab().toImage()
    at = pane.view.mapFromScene(rects[0].topLeft()) + QPoint(1, 1)
    assert image.pixelColor(at) == QColor("#DCE7FA")


def test_linking_what_is_in_view_does_not_move_the_pages(pane):
    show(pane, briefing())
    before = pane.view.verticalScrollBar().value()
    pane.highlight_item("one")
    assert pane.view.verticalScrollBar().value() == before


def test_an_update_keeps_the_place_of_the_pages(pane):
    show(pane, long_document(60))
    pane.set_zoom(1.0)
    pane.view.go_to_page(5)
    before = pane.view.verticalScrollBar().value()
    show(pane, long_document(60, 50, "Changed."))
    assert pane.view.verticalScrollBar().value() == before
    assert pane.view.current_page == 5


def test_the_header_tells_page_and_zoom_and_turns_pages(pane, qtbot):
    show(pane, briefing())
    assert pane.page_count == 2
    assert pane.header.place_text == "1 of 2"
    pane.go_to_page(2)
    assert pane.header.place_text == "2 of 2"
    for keys, told in (("=", "%"), ("-", "%"), ("0", "Fit page")):
        qtbot.keyClick(pane.view, keys, Qt.KeyboardModifier.ControlModifier)
        assert told in pane.header.zoom_text


def test_the_whole_page_is_seen_at_fit_page(pane):
    show(pane, briefing())
    item = pane.view.page_items[0]
    assert item.mapRectToScene(item.paper).height() <= pane.view.viewport().height()
    assert item.y() == 14


def test_an_error_keeps_the_last_good_pages_and_says_file_and_line(pane):
    show(pane, briefing())
    pane.show_error(AppError("not-readable", file="body.md.j2", line=17, why="a brace is missing"))
    assert pane.page_count == 2
    assert "Last version without errors, from" in pane.error_text
    assert "body.md.j2, line 17" in pane.error_text
    show(pane, briefing("Better."))
    assert pane.error_text == ""


def test_pages_and_words_are_told_when_a_document_is_laid_out(pane, qtbot):
    with qtbot.waitSignal(pane.pagesChanged) as told:
        show(pane, document(words("One two three."), words("四个汉字")))
    assert told.args == [1, 7]


def test_the_length_counts_of_the_last_page_what_is_used(pane):
    lengths = []
    for paragraphs in (1, 4, 8, 30):
        show(pane, long_document(paragraphs))
        assert pane.page_count - 1 < pane.length <= pane.page_count
        lengths.append(pane.length)
    assert 0.1 <= lengths[0] < 0.5
    assert lengths == sorted(set(lengths))
    pane.clear()
    assert pane.length == 0.0


def test_the_text_is_the_document_s_without_hints_and_note_marks(pane):
    show(pane, briefing())
    text = pane.document_text()
    assert "Our governments issued a joint strategy in 2017.\n" in text
    assert "handle with care" not in text
    assert "[Place to be confirmed.]" in text
    assert "Meeting brief\tFor the Minister" in text


@pytest.mark.parametrize(
    "text", ["𠮷野家 and 😀 emoji", "中国与英国深化科技创新合作", "עברית", "a\u200db", "e\u0301"]
)
def test_characters_of_any_plane_are_clicked_where_they_stand(pane, text):
    show(pane, document(words("before ", Text(text, item="odd"), " after")))
    point = place_of(pane, "odd")
    assert pane.view.item_under(point) == "odd"


@pytest.fixture
def uncollected():
    """No garbage is collected meanwhile: what a thousand other tests left would stall any slice."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
def test_a_hundred_pages_come_without_a_stall(pane, qtbot):
    shown = long_document(700)
    stalls = []
    start = own_time()
    pane.show_document(shown)
    stalls.append(own_time() - start)
    last = own_time()

    def all_laid() -> bool:
        nonlocal last
        stalls.append(own_time() - last)
        last = own_time()
        return pane.page_count > 100 and pane.is_complete

    qtbot.waitUntil(all_laid, timeout=20_000)
    assert max(stalls) < sum(stalls) / 3  # laid out in slices; the bench prints the real figures


def test_a_changed_block_is_tinted_for_a_moment(pane, qtbot, monkeypatch):
    monkeypatch.setattr(theme(), "duration", lambda _wanted: 200)
    show(pane, briefing())
    pane._changed_at = 0.0
    show(pane, briefing("Something new."))
    assert any(item.dress.flashed for item in pane.view.page_items)
    qtbot.waitUntil(lambda: not any(item.dress.flashed for item in pane.view.page_items))


def test_typing_is_not_flashed(pane):
    show(pane, briefing())
    show(pane, briefing("a"))
    show(pane, briefing("ab"))
    assert not any(item.dress.flashed for item in pane.view.page_items)


def test_paper_is_dimmed_in_the_dark_unless_it_is_not_wanted(pane):
    show(pane, briefing())
    theme().choose("dark")
    try:
        item = pane.view.page_items[0]
        corner = pane.view.mapFromScene(item.mapToScene(50, 50))
        assert pane.view.viewport().grab().toImage().pixelColor(corner) == QColor("#F0EEEA")
        pane.set_dim_page(False)
        assert pane.view.viewport().grab().toImage().pixelColor(corner) == QColor("#FFFFFF")
    finally:
        theme().choose("light")


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_what_an_empty_section_would_like_is_legible_on_the_paper(look):
    assert contrast(f"#{HINT_COLOUR}", look.paper) >= 4.5


def test_without_a_document_the_pane_says_what_to_do(pane):
    assert pane.page_count == 0
    show(pane, briefing())
    pane.clear()
    assert pane.page_count == 0
    assert pane.header.place_text == ""


def test_a_screen_reader_gets_the_words_of_the_pages(pane, qtbot):
    show(pane, briefing())
    assert pane.view.accessibleName()
    qtbot.waitUntil(lambda: "Meeting brief" in pane.view.accessibleDescription())


def test_keys_scroll_and_turn_pages(pane, qtbot):
    show(pane, long_document(30))
    qtbot.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert pane.view.current_page == 2
    qtbot.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.view.current_page == pane.page_count
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.view.current_page == 1


def test_a_thumbnail_shows_the_first_page(qapp):
    image = paint_thumbnail(briefing(), 199)
    assert (image.width(), image.height()) == (199, 281)
    inked = sum(image.pixelColor(x, y).lightness() < 128 for x in range(0, 199, 2) for y in range(0, 281, 2))
    assert inked > 30


def test_the_words_of_an_item_on_two_lines_have_two_rects(pane):
    show(pane, long_document(3))
    page = pane.view.page_items[0].page
    assert len(list(item_rects(page.everything(), "i0"))) >= 2


def test_items_are_walked_and_opened_by_keyboard(pane, qtbot):
    show(pane, briefing())
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    qtbot.keyClick(pane.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(pane.itemClicked) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert told.args == ["two"]
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    with qtbot.waitSignal(pane.itemClicked) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert told.args == ["one"]


def test_a_heading_is_gone_to_from_the_page_number(pane):
    show(pane, long_document(60))
    menu = pane.header.headings_menu
    menu.aboutToShow.emit()
    entry = menu.actions()[3]
    assert "Part" in entry.text()
    entry.trigger()
    number = int(entry.text().rpartition("\t")[2])
    top = pane.view.mapToScene(0, 60).y()
    assert pane.view.page_items[number - 1].y() - 20 <= top
    assert pane.view.current_page >= number


def thousand_rows() -> Table:
    """A table over many pages."""
    rows = tuple((cell(f"Initiative {n}"), cell("China; United Kingdom"), cell("2017")) for n in range(1000))
    return Table((Column(3), Column(3), Column(1)), rows, header=(cell("Name"), cell("Parties"), cell("Year")))


def thousand_points() -> Box:
    """A box over many pages."""
    items = tuple(ListItem((words(f"Initiative {n} of China and the United Kingdom."),)) for n in range(1000))
    return Box((ListBlock(items),), (Text("Background"),), "objectives")


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("long", [thousand_rows, thousand_points])
def test_what_goes_on_for_many_pages_comes_in_slices(pane, qtbot, long):
    shown = document(long())
    start = own_time()
    pane.show_document(shown)
    at_once = own_time() - start
    qtbot.waitUntil(lambda: pane.is_complete, timeout=10_000)
    assert at_once < (own_time() - start) / 2
    assert pane.page_count > 20
    assert pane.document_text().count("Initiative") == 1000


def test_one_endless_paragraph_is_set(pane):
    show(pane, document(words("endless words " * 20_000)))
    assert pane.page_count > 60


def test_the_desk_above_the_first_page_stays_when_the_sheets_are_others(pane):
    show(pane, numbered(60))
    assert pane.view.verticalScrollBar().value() == 0
    pane.view.show_sheets([BlankSheet() for _ in range(3)])
    assert pane.view.verticalScrollBar().value() == 0
    pane.show_exact(on=False)
    assert pane.view.verticalScrollBar().value() == 0
    pane.resize(500, 700)
    assert pane.view.verticalScrollBar().value() == 0


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_exact_pages_come_from_libreoffice_and_go_again(pane, qtbot, monkeypatch):
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", OFFICE)
    show(pane, briefing())
    pane.header.exact_action.setChecked(True)
    qtbot.waitUntil(lambda: not pane.view.page_items and pane.view.sheet_count == 2, timeout=60_000)
    image = pane.view.viewport().grab().toImage()
    inked = sum(image.pixelColor(x, 300).lightness() < 128 for x in range(image.width()))
    assert inked or any(image.pixelColor(200, y).lightness() < 128 for y in range(image.height()))
    assert pane.header.note.text() == "Exact pages, UK government"  # what is left out first stands last
    left = Path(pane.exact._folder.path())
    assert not list(left.glob("brief.*"))  # the brief's words are read, and stay nowhere
    pane.header.exact_action.setChecked(False)
    assert len(pane.view.page_items) == 2
    pane.exact.close_jobs()
    assert not left.exists()


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize("shown", [briefing(), numbered(40)], ids=["short", "long"])
def test_a_click_on_an_exact_page_leads_where_one_on_our_page_does(pane, qtbot, monkeypatch, shown):
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", OFFICE)
    show(pane, shown)
    ours = pane.view._pages.items_in_order()
    assert len(ours) >= 2
    clicked: list[str] = []
    pane.itemClicked.connect(clicked.append)
    pane.header.exact_action.setChecked(True)
    qtbot.waitUntil(lambda: bool(pane.view.sheet_count) and not pane.view.page_items, timeout=60_000)
    assert pane.view._pages.items_in_order() == ours
    for item in ours:
        pane.highlight_item(item)
        tinted = pane.view._pages.rects_of(item)[0]
        point = pane.view.mapFromScene(tinted.center())
        assert pane.view.viewport().rect().contains(point)
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert clicked == ours


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_a_click_on_own_words_of_an_exact_page_tells_their_section(pane, qtbot, monkeypatch):
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", OFFICE)
    show(pane, briefing())
    pane.header.exact_action.setChecked(True)
    qtbot.waitUntil(lambda: bool(pane.view.sheet_count) and not pane.view.page_items, timeout=60_000)
    sheet = pane.view._pages.sheets[0]
    at = sheet._read().index("Pointstomake") + 8
    place = sheet._boxes[at].center()
    with qtbot.waitSignal(pane.sectionClicked) as told:
        spot = pane.view.mapFromScene(sheet.mapToScene(place))
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == ["points"]


def test_where_libreoffice_fails_our_own_pages_stay(pane, qtbot, monkeypatch):
    monkeypatch.setattr(exact, "find_office", lambda: "/nonexistent/soffice")
    show(pane, briefing())
    pane.header.exact_action.setEnabled(True)
    pane.header.exact_action.setChecked(True)
    qtbot.waitUntil(lambda: bool(pane.error_text))
    assert pane.error_text.startswith("LibreOffice could not set the pages")
    assert len(pane.view.page_items) == 2
    assert not pane.header.exact_action.isChecked()
