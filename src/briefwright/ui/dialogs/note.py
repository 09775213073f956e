"""A note on evidence, for oneself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from briefwright.ui.actions import in_tip
from briefwright.ui.language import tr, tr_n
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.widgets.dialog_size import open_wide


class NoteDialog(QDialog):
    """`note` is what was written; Ctrl+Enter saves, since Enter begins a line."""

    def __init__(self, parent: QWidget, items: int, note: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr_n("Note on 1 item", "Note on {n} items", items))
        open_wide(self, 460)
        self._words = QPlainTextEdit(note)
        self._words.setAccessibleName(self.windowTitle())
        self._words.setMinimumHeight(120)
        self._words.setTabChangesFocus(True)
        self._words.selectAll()
        save = button(tr("Save"), self.accept, dress="primary", tip=in_tip(tr("Save the note"), "Ctrl+Return"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        foot.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(label(tr("Only for you: it is searched, and never exported."), "small", "2", wrap=True))
        layout.addWidget(self._words)
        layout.addLayout(foot)

    @property
    def note(self) -> str:
        """What was written, without white space around it."""
        return self._words.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        returns = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if returns and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)
