"""The finish of the screens: edges that meet, nothing cut off, lists that open at what is chosen."""

import PySide6
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFocusFrame,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QWidget,
)

from briefwright.app.settings import Settings
from briefwright.model.marking import Marking
from briefwright.ui.dialogs.about import AboutDialog
from briefwright.ui.dialogs.export.dialog import ExportDialog
from briefwright.ui.dialogs.palette import Choice, Palette
from briefwright.ui.dialogs.settings import SettingsDialog
from briefwright.ui.icons import KIND_ICONS
from briefwright.ui.language import choose_language
from briefwright.ui.panes.evidence.peek import Peek
from briefwright.ui.panes.outline.field_editors import MarkingEditor
from briefwright.ui.style import refine_style, show_focus
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.chip import Chip
from briefwright.ui.widgets.day_chooser import DayChooser
from briefwright.ui.widgets.drop_frame import DropFrame
from briefwright.ui.widgets.empty_state import EmptyState
from briefwright.ui.widgets.questions import ask_to_save
from briefwright.ui.wording import basis_line
from conftest import settle


@pytest.fixture
def chinese():
    choose_language("zh-CN")
    yield
    choose_language("en")


def left_of(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, QPoint(0, 0)).x()


def right_of(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, QPoint(widget.width(), 0)).x()


@pytest.mark.parametrize("width", [1280, 1366, 1440, 1531, 1920])
def test_what_stands_above_the_tiles_ends_where_they_end(window, qtbot, width):
    window.resize(width, 860)
    qtbot.wait(20)
    page = window.start_page
    gallery = page.gallery
    last = max(
        gallery.visualRect(gallery.model().index(row)).x() + gallery._tiles.shape.pitch
        for row in range(gallery._tiles.shape.columns)
    )
    tile = gallery.mapTo(window, QPoint(last - 18, 0)).x()
    assert right_of(page._start, window) == pytest.approx(tile, abs=1)


def test_the_box_of_languages_grows_with_its_longest_name(window, qtbot):
    language = window.start_page.language
    before = language.width()
    language.addItem("A language with a name of many words")
    qtbot.waitUntil(lambda: language.width() > before + 50)


def test_the_two_headings_of_the_start_page_stand_in_one_line(window):
    page = window.start_page
    side, main = [label for label in page.findChildren(QLabel) if label.text() in ("Recent briefs", "New brief")]
    buttons = [b for b in page.findChildren(QPushButton) if b.text() in ("Open…", "Install…")]
    assert len({label.mapTo(window, label.rect().center()).y() for label in (side, main)}) == 1
    assert len({b.mapTo(window, QPoint(0, 0)).y() for b in buttons}) == 1
    assert len({b.font().pointSizeF() for b in buttons}) == 1


def test_the_gallery_says_how_many_templates_a_search_leaves(window, qtbot):
    page = window.start_page
    assert page._count.text() == "11 templates"
    qtbot.keyClicks(page.search, "meeting")
    assert page._count.text().endswith(" of 11 templates")
    page.search.setText("zzz")
    assert page._count.text() == "0 of 11 templates"


@pytest.mark.parametrize("many", [1, 3, 40])
def test_a_palette_ends_with_its_last_line(window, many):
    palette = Palette(window, [Choice(f"Choice {n}", lambda: None) for n in range(many)], invitation="Choose")
    palette.show()
    rows = min(many, 11)
    below = palette.list.visualRect(palette.list.model().index(rows - 1)).bottom()
    free = palette.height() - palette.list.mapTo(palette, QPoint(0, below)).y()
    assert 0 < free <= 12
    assert palette.search.height() >= 30
    palette.close()


def test_the_palette_shows_what_kind_an_item_is(bench, window):
    found = window.commands.dialogs._find_evidence("tuspark")
    assert {choice.icon for choice in found} <= set(KIND_ICONS.values())
    assert {choice.tint for choice in found} <= {"quote", "fact", "initiative"}
    assert any(len(choice.text) > 60 for choice in found)


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_a_peek_shows_its_last_line(bench, window, qtbot, theme_name):
    theme().choose(theme_name)
    pane = bench.evidence
    for row in range(pane.model.rowCount()):
        found = pane.model.found(row)
        peek = Peek(window, found, window.workspace.library.source(found.source.id))
        peek.show_beside(QPoint(0, 0))
        cut = [
            (label.width(), label.heightForWidth(label.width()), label.height(), label.text()[-40:])
            for label in peek.findChildren(QLabel)
            if label.wordWrap() and label.heightForWidth(label.width()) > label.height()
        ]
        assert cut == []
        peek.close()
    theme().choose("system")


def test_chinese_sets_its_comma_before_the_figure(bench, window, chinese):
    assert "，0." in basis_line(bench.evidence.model.found(0).evidence)


def test_the_list_of_markings_opens_at_the_one_chosen(bench, window):
    editor = bench.outline.findChild(MarkingEditor)
    assert editor.currentText() == editor.itemText(editor.currentIndex()) == "OFFICIAL"
    editor.show_value(Marking("OFFICIAL", sensitive=True, descriptor="COMMERCIAL"))
    assert editor.itemText(editor.currentIndex()) == editor.currentText()
    editor.show_value(None)
    assert editor.currentIndex() == 0


def test_the_marking_stands_level_with_what_is_beside_it(bench, window):
    fields = bench.outline.fields
    marking, date = fields.editor("marking").lineEdit(), fields.editor("date")
    middles = [each.mapTo(fields, each.rect().center()).y() for each in (marking, date)]
    assert middles[0] == middles[1]


def test_the_zoom_in_use_is_ticked(bench, window, qtbot):
    settle(qtbot, window)
    menu = next(m for m in bench.preview.findChildren(QMenu) if any(a.text() == "Fit width" for a in m.actions()))

    def ticked() -> list[str]:
        return [a.text() for a in menu.actions() if a.isChecked()]

    assert ticked() == ["Fit page"]
    next(a for a in menu.actions() if a.text() == "125%").trigger()
    assert ticked() == ["125%"]
    next(a for a in menu.actions() if a.text() == "Fit page").trigger()
    assert ticked() == ["Fit page"]


def test_number_boxes_are_as_high_as_the_boxes_beside_them(window):
    dialog = SettingsDialog(window, Settings(), {"meeting-brief": "Meeting brief"})
    dialog.show()
    heights = {dialog.editor(name).height() for name in ("theme", "author", "autosave_seconds")}
    assert len(heights) == 1
    assert isinstance(dialog.editor("autosave_seconds"), QSpinBox)
    dialog.done(0)


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_what_is_ticked_shows_so_where_it_cannot_be_changed(window, qtbot, theme_name):
    theme().choose(theme_name)
    pictures = []
    for ticked in (True, False):
        box = QCheckBox()
        box.setChecked(ticked)
        box.setEnabled(False)
        qtbot.addWidget(box)
        box.resize(30, 24)
        pictures.append(box.grab().toImage())
    ink = QColor(tokens().text3)
    seen = [
        pictures[0].pixelColor(x, y)
        for x in range(pictures[0].width())
        for y in range(pictures[0].height())
        if pictures[0].pixel(x, y) != pictures[1].pixel(x, y)
    ]
    assert len(seen) > 12
    assert min(abs(c.lightness() - ink.lightness()) for c in seen) < 30
    theme().choose("system")


def test_a_question_has_one_left_edge_and_room_for_a_sentence(window, monkeypatch):
    seen: list[tuple[int, int, int]] = []

    def look(box: QMessageBox) -> int:
        box.show()
        words = [label for label in box.findChildren(QLabel) if label.text()]
        last = max(box.buttons(), key=lambda b: b.x())
        seen.append((min(left_of(label, box) for label in words), box.width() - right_of(last, box), box.width()))
        box.hide()
        return int(QMessageBox.StandardButton.Cancel.value)

    monkeypatch.setattr(QMessageBox, "exec", look)
    ask_to_save(window, "A")
    ((left, right, width),) = seen
    assert abs(left - right) <= 2
    assert width >= 340


def test_a_chinese_calendar_has_the_year_first(chinese, qtbot):
    calendar = DayChooser("2020-08-06")
    qtbot.addWidget(calendar)
    calendar.show()
    year, month = (calendar.findChild(QWidget, f"qt_calendar_{name}button") for name in ("year", "month"))
    assert isinstance(month, QToolButton)
    assert left_of(year, calendar) < left_of(month, calendar)
    assert (year.text(), month.text()) == ("2020 年", "8 月")
    calendar.showNextMonth()
    assert (year.text(), month.text()) == ("2020 年", "9 月")


def test_an_english_calendar_has_the_month_first(qtbot):
    calendar = DayChooser("2020-08-06")
    qtbot.addWidget(calendar)
    calendar.show()
    year, month = (calendar.findChild(QWidget, f"qt_calendar_{name}button") for name in ("year", "month"))
    assert left_of(month, calendar) < left_of(year, calendar)


@pytest.mark.parametrize(("files", "said"), [(1, "1 file"), (3, "3 files"), (0, "these words as a source")])
def test_what_is_dragged_in_from_outside_is_told_before_it_is_dropped(bench, window, qtbot, files, said):
    data = QMimeData()
    if files:
        data.setUrls([QUrl.fromLocalFile(f"/media/{n}.txt") for n in range(files)])
    else:
        data.setText("Some words")
    at = QPointF(300, 300) if PySide6.__version_info__ >= (6, 12) else QPoint(300, 300)
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none))
    assert said in window.status.message
    (frame,) = window.stack.findChildren(DropFrame)
    assert frame.size() == window.stack.size()
    assert frame.grab().toImage().pixelColor(1, 60) == QColor(tokens().accent)
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window.status.message == ""
    qtbot.waitUntil(lambda: not window.stack.findChildren(DropFrame))


def test_what_an_empty_pane_says_breaks_between_its_sentences(qtbot, window):
    state = EmptyState()
    qtbot.addWidget(state)
    state.say("No briefs yet", "Your briefs will be listed here. Choose a template to start one.")
    lines = [label.text() for label in state.findChildren(QLabel) if "listed" in label.text()]
    assert lines == ["Your briefs will be listed here.\nChoose a template to start one."]
    state.say("还没有简报", "简报会列在这里。选一个模板开始。")
    assert "简报会列在这里。\n选一个模板开始。" in [label.text() for label in state.findChildren(QLabel)]


@pytest.mark.parametrize(("chip", "button"), [(False, "Clear the search"), (True, "Clear filters")])
def test_where_nothing_matches_the_button_says_what_it_takes_away(bench, window, qtbot, chip, button):
    pane = bench.evidence
    if chip:
        pane.filters._kinds["quote"].click()
    pane.search.setText("zzzz")
    (state,) = pane.findChildren(EmptyState)
    qtbot.waitUntil(lambda: button in [b.text() for b in state.findChildren(QPushButton)])
    next(b for b in state.findChildren(QPushButton)).click()
    assert pane.search.text() == ""
    assert not pane.filters.is_active


def test_chinese_names_what_it_is_built_on_with_its_own_marks(window, qtbot, chinese):
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    assert "基于 Qt for Python（LGPL）、python‑docx、lxml" in "".join(s.text() for s in dialog.findChildren(QLabel))


def test_the_menu_of_a_line_of_text_names_every_key_in_our_words(bench, window, qtbot):
    refine_style()
    menu = bench.evidence.search.createStandardContextMenu()
    qtbot.addWidget(menu)
    menu.ensurePolished()
    shown = dict(action.text().split("\t") for action in menu.actions() if not action.isSeparator())
    assert list(shown) == ["Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select all"]
    assert shown["Undo"] == window.actions_by_id["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    assert all(shown.values())


def test_the_ring_of_a_chip_is_as_round_as_the_chip(bench, window):
    refine_style()
    chip = bench.evidence.filters.findChild(Chip)
    chip.setFocus()
    show_focus(window)
    ring = next(frame for frame in window.findChildren(QFocusFrame) if frame.widget() is chip)
    drawn = ring.grab().toImage()
    accent = QColor(tokens().accent)
    assert drawn.pixelColor(ring.width() // 2, 1) == accent
    assert drawn.pixelColor(1, ring.height() // 2) == accent
    corner = [drawn.pixelColor(x, y) for x in range(4) for y in range(4)]
    assert accent not in corner, "the ring goes round the corner, not into it"


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_what_is_exported_is_chosen_without_scrolling(bench, window, language):
    choose_language(language)
    try:
        window.desk.add((bench.evidence.model.found(0),), "background_closed")
        closed = window.desk.brief.evidence_items()[0]
        window.desk.set_options(closed.id, replace(closed.options, not_to_be_disclosed=True))
        dialog = ExportDialog(window, window.workspace, window.desk)
        dialog.show()
        column = next(area for area in dialog.findChildren(QScrollArea) if area.widget() is dialog.choices)
        assert dialog.choices.closed.isVisible()
        assert column.verticalScrollBar().maximum() == 0
        assert dialog.height() < 800
        dialog.done(0)
    finally:
        choose_language("en")
