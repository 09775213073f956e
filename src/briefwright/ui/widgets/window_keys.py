"""Keys a text field leaves to the window: Qt on Linux would take some of them for moving as in Emacs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALWAYS = {
    (Qt.Key.Key_E, _CONTROL),
    (Qt.Key.Key_K, _CONTROL),
    (Qt.Key.Key_Return, _CONTROL),
    (Qt.Key.Key_O, _CONTROL | _SHIFT),
}
_UNDO = {(Qt.Key.Key_Z, _CONTROL), (Qt.Key.Key_Y, _CONTROL), (Qt.Key.Key_Z, _CONTROL | _SHIFT)}


def is_for_window(event: QEvent, *, undo: bool) -> bool:
    """Whether a key the widget might claim is the window's; with `undo`, undo and redo are the brief's own."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    pressed = (Qt.Key(event.key()), event.modifiers())
    return pressed in _ALWAYS or (undo and pressed in _UNDO)
