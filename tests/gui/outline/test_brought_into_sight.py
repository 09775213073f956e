"""What is added and what the focus goes to is seen in the outline, however far down it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefwright.model.evidence import kind_of
from briefwright.ui.panes.outline.canvas import items_data
from conftest import activate, drag_onto, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def is_seen(bench, widget: QWidget) -> bool:
    view = bench.outline.sheet.viewport()
    top = widget.mapTo(view, widget.rect().topLeft()).y()
    return top >= 0 and top + min(widget.height(), 60) <= view.height()


def test_evidence_added_to_a_section_below_is_brought_into_sight(bench, window, qtbot):
    window.resize(1366, 740)
    settle(qtbot, window)
    sheet = bench.outline.sheet
    last = window.desk.brief.sections[-1].id
    assert not is_seen(bench, sheet.section_view(last).header)
    founds = bench.evidence.model.founds(map(bench.evidence.model.index, range(40)))
    assert any(window.desk.add([found], last) for found in founds)
    settle(qtbot, window)
    (added, *_) = window.desk.brief.section(last).items
    assert is_seen(bench, sheet.view(added.id))


def test_the_key_of_the_outline_shows_where_the_focus_went(bench, window, qtbot):
    window.resize(1366, 740)
    activate(qtbot, window)
    sheet = bench.outline.sheet
    last = window.desk.brief.sections[-1].id
    window.desk.choose_section(last)
    sheet.verticalScrollBar().setValue(0)
    bench.evidence.search.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    settle(qtbot, window)
    assert sheet.section_view(last).header.hasFocus()
    assert is_seen(bench, sheet.section_view(last).header)


def test_a_section_counts_own_words_from_their_first_letter(bench, window, qtbot):
    sheet = bench.outline.sheet
    item = window.desk.add_words("objectives")
    header = sheet.section_view("objectives").header
    assert header.accessibleDescription() == "Empty"
    qtbot.keyClicks(sheet.view(item).edit, "A")
    assert header.accessibleDescription() == "1 of 2–4, add 1"
    qtbot.keyClick(sheet.view(item).edit, Qt.Key.Key_Backspace)
    assert header.accessibleDescription() == "Empty"


def test_an_item_dragged_to_another_section_keeps_the_focus_and_nothing_is_said_to_be_moving(bench, window, qtbot):
    founds = bench.evidence.model.founds(map(bench.evidence.model.index, range(40)))
    facts = [found for found in founds if kind_of(found.evidence) == "fact"][:3]
    window.desk.add(facts, "points_to_make")
    settle(qtbot, window)
    said = []
    window.desk.pointed.connect(said.append)
    sheet = bench.outline.sheet
    moved = window.desk.brief.section("points_to_make").items[0].id
    sheet.view(moved).setFocus()
    target = sheet.section_view("background_free")
    below = target.mapTo(sheet.canvas, target.rect().center())
    assert drag_onto(sheet.canvas, items_data([moved], "a fact"), below)
    settle(qtbot, window)
    assert sheet.view(moved).hasFocus()
    assert sheet.selected_item() == moved
    assert is_seen(bench, sheet.view(moved))
    assert "Moving 1 item to Background: free to use" in said
    assert said[-1] != "Moving 1 item to Background: free to use"
