"""What each desktop expects: where macOS puts menu entries and how it opens files, how Windows knows us."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QFileOpenEvent, QKeySequence
from PySide6.QtWidgets import QApplication

_ROLES = {
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""Entries that macOS shows in the application's own menu; their words in other languages do not tell it which."""
_KEYS = {
    "redo": QKeySequence.StandardKey.Redo,
    "full_screen": QKeySequence.StandardKey.FullScreen,
}
"""Actions that also have the keys each desktop is used to."""
_WINDOWS_NAME = "Briefwright.Briefwright"


def follow_customs(actions: Mapping[str, QAction], open_file: Callable[[Path], object]) -> None:
    """Give the actions the places and keys of the desktop at hand; files opened from it come to `open_file`."""
    for name, action in actions.items():
        action.setMenuRole(_ROLES.get(name, QAction.MenuRole.NoRole))
    for name, standard in _KEYS.items():
        own = actions[name].shortcuts()
        more = [key for key in QKeySequence.keyBindings(standard) if key not in own]
        actions[name].setShortcuts([*more, *own] if sys.platform == "darwin" else [*own, *more])
    application = QApplication.instance()
    if sys.platform == "darwin" and application is not None:  # elsewhere files come with the command line
        application.installEventFilter(FileOpenings(application, open_file))
    _name_for_windows()


class FileOpenings(QObject):
    """Takes the files that macOS sends an application: a double click, a drop on the dock."""

    def __init__(self, parent: QObject, open_file: Callable[[Path], object]) -> None:
        super().__init__(parent)
        self._open_file = open_file

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open_file(Path(event.file()))
            return True
        return False


def _name_for_windows() -> None:
    """Have Windows’ task bar show our icon, and keep our windows together, not with every other Python."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(_WINDOWS_NAME)
