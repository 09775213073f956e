"""The menu of a line or field of text is Qt's own: here it gets our words and the key of each of its deeds."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from briefwright.ui.actions import bare, in_menu
from briefwright.ui.language import tr

_KEYS: Final = {
    "edit-undo": QKeySequence.StandardKey.Undo,
    "edit-redo": QKeySequence.StandardKey.Redo,
    "edit-cut": QKeySequence.StandardKey.Cut,
    "edit-copy": QKeySequence.StandardKey.Copy,
    "edit-paste": QKeySequence.StandardKey.Paste,
    "edit-delete": QKeySequence.StandardKey.Delete,
    "select-all": QKeySequence.StandardKey.SelectAll,
}
"""Qt's names of what stands in such a menu, and the keys that do it."""


def finish_text_menu(menu: QMenu) -> None:
    """Write every key: Qt leaves out those that a command of the window has too while it may be given."""
    for action in menu.actions():
        if action.objectName() in _KEYS:
            ours = tr("Select &all") if action.objectName() == "select-all" else action.text().partition("\t")[0]
            key = QKeySequence(_KEYS[action.objectName()]).toString(QKeySequence.SequenceFormat.PortableText)
            action.setText(in_menu(bare(ours), key))
