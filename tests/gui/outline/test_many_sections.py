"""An outline of very many sections: widgets for what is in sight, and everything within reach."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from briefwright.app.templates.catalogue import find_template, save_package
from briefwright.ui.panes.outline.section_header import SectionHeader
from briefwright.ui.panes.outline.section_list import FEW_SECTIONS
from conftest import settle
from fakes.many_sections import brief_of_many_sections, of_many_sections

SECTIONS = 60
KEY = Qt.Key


@pytest.fixture
def sheet(bench, window, qtbot):
    """The outline of a brief of sixty sections."""
    folders = window.workspace.folders
    package = save_package(folders, of_many_sections(find_template(folders, "meeting-brief"), SECTIONS))
    brief = replace(brief_of_many_sections(SECTIONS, 3), id=window.desk.brief.id)
    window.desk.editor.apply("", brief, package=package)
    settle(qtbot, window)
    made = bench.outline.sheet
    qtbot.waitUntil(lambda: at_rest(made))
    return made


def at_rest(sheet) -> bool:
    QApplication.processEvents()
    return not sheet._more.isActive()


def scroll(qtbot, sheet, value: float) -> None:
    sheet.verticalScrollBar().setValue(round(value))
    qtbot.waitUntil(lambda: at_rest(sheet))


def headers(sheet) -> list[SectionHeader]:
    return [header for header in sheet.findChildren(SectionHeader) if not header.isHidden()]


def place(sheet, widget) -> int:
    """How far below the sheet's upper edge a widget begins."""
    return widget.mapTo(sheet.viewport(), QPoint(0, 0)).y()


def sections_in_sight(sheet) -> list[str]:
    height = sheet.viewport().height()
    return [
        section.section_id
        for section in sheet.canvas.sections
        if place(sheet, section) < height and place(sheet, section) + section.height() > 0
    ]


def test_only_sections_near_what_is_in_sight_have_widgets(sheet, qtbot):
    bar = sheet.verticalScrollBar()
    for share in (0.0, 0.5, 1.0, 0.2):
        scroll(qtbot, sheet, share * bar.maximum())
        assert len(headers(sheet)) < FEW_SECTIONS
        assert all(sheet.section_view(name).is_made for name in sections_in_sight(sheet))


def test_a_brief_of_few_sections_has_widgets_for_each(bench, window):
    shown = [section.id for section in window.desk.shown_sections()]
    assert [section.section_id for section in bench.outline.sheet.canvas.sections if section.is_made] == shown


def test_sections_follow_each_other_without_a_gap_wherever_one_scrolls(sheet, qtbot):
    bar = sheet.verticalScrollBar()
    for share in (0.4, 0.41, 0.9, 0.1):
        scroll(qtbot, sheet, share * bar.maximum())
        for one, other in pairwise(sheet.canvas.sections):
            assert other.y() == one.y() + one.height()
        for name in sections_in_sight(sheet):
            section = sheet.section_view(name)
            assert section.header.title.text() == f"Section {name[1:]} of many"
            assert section.column.geometry().bottom() <= section.height()


def test_what_one_looks_at_moves_by_as_much_as_one_scrolls_up(sheet, qtbot):
    bar = sheet.verticalScrollBar()
    scroll(qtbot, sheet, bar.maximum() // 2)
    for _ in range(30):
        looked_at = next(header for header in headers(sheet) if 0 <= place(sheet, header) < 300)
        before = place(sheet, looked_at)
        scroll(qtbot, sheet, bar.value() - 60)
        assert place(sheet, looked_at) == before + 60


def test_the_arrows_go_through_every_section_and_stay_in_sight(sheet, qtbot):
    first = sheet.section_view("s0").header
    first.setFocus()
    titles = [first.title.text()]
    while len(titles) < SECTIONS // 2:
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Down)
        focus = QApplication.focusWidget()
        assert 0 <= place(sheet, focus) < sheet.viewport().height()
        if isinstance(focus, SectionHeader):
            titles.append(focus.title.text())
    assert titles == [f"Section {n} of many" for n in range(SECTIONS // 2)]


@pytest.mark.parametrize(("key", "by"), [(KEY.Key_Tab, 1), (KEY.Key_Backtab, -1)])
def test_tab_goes_on_to_sections_that_had_no_widgets(sheet, qtbot, key, by):
    sheet.reveal_section("s30")
    reached = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), key)
        qtbot.waitUntil(lambda: at_rest(sheet))
        focus = QApplication.focusWidget()
        if isinstance(focus, SectionHeader):
            reached.append(focus.title.text())
    assert reached == [f"Section {30 + by * (n + 1)} of many" for n in range(len(reached))]
    assert len(reached) > 12


def test_a_section_out_of_sight_keeps_that_it_is_closed_and_its_height(sheet, qtbot):
    bar = sheet.verticalScrollBar()
    sheet.section_view("s1").set_open(False, at_once=True)
    qtbot.waitUntil(lambda: at_rest(sheet))
    heights = [section.height() for section in sheet.canvas.sections[:4]]
    scroll(qtbot, sheet, bar.maximum())
    assert not sheet.section_view("s1").is_made
    assert [section.height() for section in sheet.canvas.sections[:4]] == heights
    scroll(qtbot, sheet, 0)
    assert not sheet.section_view("s1").is_open
    assert not sheet.section_view("s1").column.isVisible()
    assert [section.height() for section in sheet.canvas.sections[:4]] == heights


def test_what_has_the_focus_stays_however_far_one_scrolls(sheet, qtbot):
    edit = sheet.view("s1-0").edit
    edit.setFocus()
    scroll(qtbot, sheet, sheet.verticalScrollBar().maximum())
    assert QApplication.focusWidget() is edit
    qtbot.keyClicks(edit, "Still here. ")
    assert "Still here." in sheet.view("s1-0").edit.toPlainText()


def test_folding_all_closes_the_sections_that_have_no_widgets_too(sheet, qtbot):
    sheet.fold_all(opened=False)
    qtbot.waitUntil(lambda: not sheet._to_fold and at_rest(sheet))
    assert {section.is_open for section in sheet.canvas.sections} == {False}
    scroll(qtbot, sheet, sheet.verticalScrollBar().maximum())
    assert len(sections_in_sight(sheet)) > 10
    assert all(not sheet.section_view(name).column.isVisible() for name in sections_in_sight(sheet))


def test_what_happens_far_away_is_shown_once_one_goes_there(sheet, window, qtbot):
    window.desk.rename_section("s50", "Another title")
    window.desk.edit_words("s52-1", "Other words.")
    assert not sheet.section_view("s50").is_made
    sheet.reveal("s52-1")
    qtbot.waitUntil(lambda: at_rest(sheet))
    assert sheet.view("s52-1").edit.toPlainText() == "Other words."
    assert 0 <= place(sheet, sheet.view("s52-1")) < sheet.viewport().height()
    sheet.reveal_section("s50")
    assert sheet.section_view("s50").header.title.text() == "Another title"
    assert sheet.section_view("s50").header.hasFocus()
    window.desk.undo()
    window.desk.undo()
    assert sheet.section_view("s50").header.title.text() == "Section 50 of many"


def test_a_section_taken_out_far_down_hands_the_focus_to_the_next(sheet, window, qtbot):
    sheet.reveal_section("s40")
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Delete)
    assert "s40" not in [section.section_id for section in sheet.canvas.sections]
    assert QApplication.focusWidget() is sheet.section_view("s41").header
