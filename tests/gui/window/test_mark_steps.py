"""Stars, tags and notes are taken back and made again with the brief's own undo and redo, in the order of doing."""

import pytest
from PySide6.QtCore import Qt

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chosen(bench):
    bench.evidence.list.setFocus()
    bench.evidence.list.go_to(0)
    return bench.evidence.list.current().evidence.id


def starred(window, evidence_id):
    return window.workspace.library.evidence(evidence_id).evidence.starred


def named(window, action):
    return window.action(action).text().replace("&", "")


def test_a_star_is_a_step_with_a_name(window, chosen, qtbot):
    qtbot.keyClick(window, KEY.Key_D, CTRL)
    assert starred(window, chosen)
    assert named(window, "undo") == "Undo star"
    qtbot.keyClick(window, KEY.Key_Z, CTRL)
    assert not starred(window, chosen)
    assert named(window, "redo") == "Redo star"
    qtbot.keyClick(window, KEY.Key_Y, CTRL)
    assert starred(window, chosen)


def test_marks_and_the_brief_s_steps_go_back_and_forth_in_their_order(bench, window, chosen, qtbot):
    empty = window.desk.brief
    window.desk.set_field("title", "Call")
    qtbot.keyClick(window, KEY.Key_D, CTRL)
    window.desk.add((bench.evidence.model.found(0),))
    full = window.desk.brief
    qtbot.keyClick(window, KEY.Key_Z, CTRL)
    assert starred(window, chosen)
    assert not window.desk.brief.evidence_items()
    qtbot.keyClick(window, KEY.Key_Z, CTRL)
    assert not starred(window, chosen)
    assert window.desk.brief.title == "Call"
    qtbot.keyClick(window, KEY.Key_Z, CTRL)
    assert window.desk.brief == empty
    qtbot.keyClick(window, KEY.Key_Y, CTRL)
    assert (window.desk.brief.title, starred(window, chosen)) == ("Call", False)
    qtbot.keyClick(window, KEY.Key_Y, CTRL)
    assert starred(window, chosen)
    qtbot.keyClick(window, KEY.Key_Y, CTRL)
    assert window.desk.brief == full
    assert not window.action("redo").isEnabled()


def test_another_brief_begins_without_the_marks_of_the_last(window, chosen, qtbot):
    qtbot.keyClick(window, KEY.Key_D, CTRL)
    package = window.desk.package
    window.desk.editor.save(window.workspace.folders.data / "first.brief")
    window.commands.start_brief(package)
    assert not window.action("undo").isEnabled()
    assert starred(window, chosen)
