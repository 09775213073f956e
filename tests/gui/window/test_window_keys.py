"""Keys of the window while one writes: Qt on Linux takes some of them for moving as in Emacs."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from conftest import activate

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Page(QWidget):
    """Says which keys its fields left to it."""

    def __init__(self):
        super().__init__()
        self.field = QLineEdit("some words")
        QVBoxLayout(self).addWidget(self.field)
        self.left = []

    def keyPressEvent(self, event):
        if event.key() not in (KEY.Key_Control, KEY.Key_Shift):
            self.left.append((event.key(), event.modifiers()))


@pytest.fixture
def page(window, qtbot):
    made = Page()
    qtbot.addWidget(made)
    made.show()
    activate(qtbot, made)
    made.field.setFocus()
    return made


@pytest.mark.parametrize(
    "pressed", [(KEY.Key_E, CTRL), (KEY.Key_K, CTRL), (KEY.Key_Return, CTRL), (KEY.Key_O, CTRL | SHIFT)]
)
def test_a_field_leaves_the_window_s_keys_to_it(page, qtbot, pressed):
    override = QKeyEvent(QEvent.Type.ShortcutOverride, *pressed)
    QApplication.sendEvent(page.field, override)
    assert not override.isAccepted()
    qtbot.keyClick(page.field, *pressed)
    assert page.left == [pressed]
    assert page.field.text() == "some words"


def test_a_field_keeps_its_own_keys(page, qtbot):
    qtbot.keyClick(page.field, KEY.Key_A, CTRL)
    qtbot.keyClicks(page.field, "other")
    assert page.field.text() == "other"
    qtbot.keyClick(page.field, KEY.Key_Z, CTRL)
    assert page.field.text() == "some words"
    assert page.left == []
