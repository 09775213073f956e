"""What is added and what the focus goes to is seen in the outline, however far down it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from conftest import activate, settle

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
