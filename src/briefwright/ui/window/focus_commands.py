"""Cut, Copy, Paste and Select all: done by whatever has the focus, as by their keys, which it takes itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from briefwright.ui.window.window import Window

NAMES = ("cut", "copy_chosen", "paste", "select_all")
Deeds: TypeAlias = dict[str, Callable[[], object]]
"""What can be done, by the name of its action."""


class FocusCommands(QObject):
    """Follows the focus within the window: a menu's bar and a palette have it only while one chooses there."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._here: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self._follow(None, window.focusWidget())

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {name: partial(self._do, name) for name in NAMES}

    def enable(self) -> None:
        """Enable what can be done where the focus is."""
        deeds = self._deeds()
        for name in NAMES:
            self._window.action(name).setEnabled(name in deeds)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window or isinstance(now, QMenuBar):
            return
        if self._here is not None and isValid(self._here):
            self._here.removeEventFilter(self)
        self._here = now
        if isinstance(now, QLineEdit | QComboBox | QAbstractSpinBox):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a line keep what is chosen in it while one looks for what to do with it: Qt would choose nothing."""
        if event.type() != QEvent.Type.FocusOut or not isinstance(event, QFocusEvent):
            return False
        reasons = Qt.FocusReason
        to_menu = event.reason() == reasons.MenuBarFocusReason
        to_popup = QApplication.activePopupWidget() is not None and event.reason() != reasons.PopupFocusReason
        if to_menu or to_popup:
            QApplication.sendEvent(watched, QFocusEvent(event.type(), reasons.PopupFocusReason))
        return to_menu or to_popup

    def _do(self, name: str) -> None:
        deed = self._deeds().get(name)
        if deed is not None:
            deed()

    def _deeds(self) -> Deeds:
        here = self._here
        if here is None or not isValid(here) or not here.isVisible():
            return {}
        if isinstance(here, QComboBox | QAbstractSpinBox):
            here = here.findChild(QLineEdit)  # the focus is given to the whole
        if isinstance(here, QLineEdit):
            return _in_line(here)
        if isinstance(here, QTextEdit | QPlainTextEdit):
            return _in_text(here)
        return self._in_list(here) if isinstance(here, QAbstractItemView) else {}

    def _in_list(self, rows: QAbstractItemView) -> Deeds:
        deeds: Deeds = {}
        if rows.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection and rows.model().rowCount():
            deeds["select_all"] = rows.selectAll
        evidence = self._window.workbench.evidence.list if self._window.has_workbench else None
        if rows is evidence and len(evidence.chosen()):
            deeds["copy_chosen"] = evidence.copied.emit
        return deeds


def _in_line(line: QLineEdit) -> Deeds:
    deeds: Deeds = {}
    if line.hasSelectedText():
        deeds["copy_chosen"] = line.copy
        if not line.isReadOnly():
            deeds["cut"] = line.cut
    if not line.isReadOnly() and _is_text_copied():
        deeds["paste"] = line.paste
    if line.text():
        deeds["select_all"] = line.selectAll
    return deeds


def _in_text(text: QTextEdit | QPlainTextEdit) -> Deeds:
    deeds: Deeds = {}
    if text.textCursor().hasSelection():
        deeds["copy_chosen"] = text.copy
        if not text.isReadOnly():
            deeds["cut"] = text.cut
    if text.canPaste():
        deeds["paste"] = text.paste
    if not text.document().isEmpty():
        deeds["select_all"] = text.selectAll
    return deeds


def _is_text_copied() -> bool:
    copied: QMimeData | None = QGuiApplication.clipboard().mimeData()  # Qt has none for an empty one
    return copied is not None and copied.hasText()
