"""Work that is asked for again in the same turn of the event loop gets no more time."""

from PySide6.QtWidgets import QApplication

from briefwright.ui.widgets.turn import Turn


def test_what_is_asked_for_again_in_a_turn_ends_with_the_first(qapp):
    turn = Turn(qapp)
    first = turn.ends(5.0)
    assert [turn.ends(5.0), turn.ends(60.0)] == [first, first]


def test_the_next_turn_has_its_own_time(qapp):
    turn = Turn(qapp)
    first = turn.ends(5.0)
    QApplication.processEvents()
    assert turn.ends(5.0) > first
