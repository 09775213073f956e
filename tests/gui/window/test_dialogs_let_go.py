"""A dialog that was closed is gone: one that stayed with the window would be dressed anew with it for ever."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from briefwright.ui.widgets.questions import ask_to_save


def close_soon() -> None:
    QTimer.singleShot(50, lambda: QApplication.activeModalWidget().reject())


@pytest.mark.parametrize("name", ["settings", "shortcuts", "about", "speakers", "save_template"])
def test_a_dialog_that_was_closed_is_gone(bench, window, qtbot, name):
    close_soon()
    window.action(name).trigger()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))


def test_a_question_that_was_answered_is_gone(window, qtbot):
    close_soon()
    assert ask_to_save(window, "a.brief") == "stay"
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))


def test_thousands_of_sources_are_gathered_while_one_types_already(bench, window, qtbot):
    from briefwright.ui.dialogs.palette import Palette

    window.action("sources").trigger()
    palette = window.findChild(Palette)
    qtbot.keyClicks(palette.search, "people")
    assert palette._nothing.text() == ""
    qtbot.waitUntil(lambda: palette.list.model().rowCount() > 0)
    assert all("people" in palette.list.model().index(row).data().casefold() for row in range(1))
    palette.close()
