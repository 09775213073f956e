"""Keys a text field leaves to the window: Qt on Linux takes some of them for moving and deleting as in Emacs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

_NAME = "window-keys"
BRIEFS_UNDO = "briefsUndo"
"""The property of a field whose undo and redo are the brief's own."""
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALWAYS = {
    (Qt.Key.Key_E, _CONTROL),
    (Qt.Key.Key_K, _CONTROL),
    (Qt.Key.Key_Return, _CONTROL),
    (Qt.Key.Key_O, _CONTROL | _SHIFT),
}
_UNDO = {(Qt.Key.Key_Z, _CONTROL), (Qt.Key.Key_Y, _CONTROL), (Qt.Key.Key_Z, _CONTROL | _SHIFT)}
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class WindowKeys(QObject):
    """Follows the focus; while a text field has it, the window's keys pass it by, and Enter presses a button."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName(_NAME)
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit | QComboBox | QPushButton | QToolButton):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QPushButton | QToolButton):
            return event.type() == QEvent.Type.KeyPress and _pressed_by(event, watched)
        pressed = (Qt.Key(event.key()), event.modifiers())
        claims = event.type() == QEvent.Type.ShortcutOverride
        if pressed in _ALWAYS or (claims and pressed in _UNDO and watched.property(BRIEFS_UNDO)):
            event.ignore()
            return True
        return False


def _pressed_by(event: QKeyEvent, target: QPushButton | QToolButton) -> bool:
    """Press a button that Enter is meant for: for Qt it is Space alone, and in a dialog Enter presses another."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or held:
        return False
    if not event.isAutoRepeat():
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if isValid(target):
                QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    return True


def watch_keys() -> None:
    """Let the window's keys pass by the application's text fields, from now on."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if application.findChild(QObject, _NAME) is None:
        WindowKeys(application)
