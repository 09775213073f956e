"""Keys of the window while one writes: Qt on Linux takes some of them for moving as in Emacs."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from briefwright.ui.widgets.picture import Picture
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


def test_enter_presses_the_button_that_has_the_focus(page, qtbot):
    pressed = []
    button, tool = QPushButton("Push"), QToolButton()
    for each in (button, tool):
        page.layout().addWidget(each)
        each.clicked.connect(lambda _on=False, each=each: pressed.append(each))
        each.show()
        each.setFocus()
        qtbot.keyClick(each, KEY.Key_Return)
        qtbot.keyClick(each, KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        qtbot.keyClick(each, KEY.Key_Return, CTRL)
    assert pressed == [button, button, tool, tool]


def test_in_a_dialog_enter_presses_the_one_with_the_focus_and_not_the_proposed_one(window, qtbot):
    dialog, pressed = QDialog(window), []
    box = QVBoxLayout(dialog)
    field, other, proposed = QLineEdit(), QPushButton("Check again"), QPushButton("Export")
    other.setAutoDefault(False)
    proposed.setDefault(True)
    for each in (field, other, proposed):
        box.addWidget(each)
    other.clicked.connect(lambda: pressed.append("other"))
    proposed.clicked.connect(lambda: pressed.append("proposed"))
    dialog.show()
    activate(qtbot, dialog)
    other.setFocus()
    qtbot.keyClick(other, KEY.Key_Return)
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Return)
    assert pressed == ["other", "proposed"]
    dialog.done(0)


def test_pictures_by_themselves_take_the_themes_colour(window):
    (picture,) = window.start_page.findChildren(Picture)
    light = picture.grab().toImage()
    window.action("theme").trigger()
    dark = picture.grab().toImage()
    window.action("theme").trigger()
    assert light.pixelColor(9, 9) != dark.pixelColor(9, 9)
    assert picture.grab().toImage() == light
