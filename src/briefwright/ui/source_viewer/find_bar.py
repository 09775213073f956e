"""Find in the source's text: a field, how many there are, next and previous."""

from __future__ import annotations

import re
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from briefwright.ui.actions import in_tip
from briefwright.ui.language import tr, tr_n
from briefwright.ui.source_viewer.source_text import SourceText
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import icon_button, label, set_plane

MOST = 1000
"""Matches that are marked at most."""


class FindBar(QWidget):
    """Hidden until it is asked for; Esc closes it, Enter goes on, Shift+Enter goes back."""

    closed = Signal()

    def __init__(self, text: SourceText) -> None:
        super().__init__()
        self._text = text
        self._matches: list[tuple[int, int]] = []
        self._at = -1
        set_plane(self, "window")
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find in this source"))
        self.field.setAccessibleName(tr("Find in this source"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._find)
        self._count = label("", "small", "3")
        widest = tr("{n} of {count}", n=MOST, count=MOST)
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(widest))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count)
        layout.addWidget(icon_button("caret-up", in_tip(tr("Previous"), "Shift+Return"), lambda: self.go(-1)))
        layout.addWidget(icon_button("caret-down", in_tip(tr("Next"), "Return"), lambda: self.go(1)))
        layout.addWidget(icon_button("x", in_tip(tr("Close"), "Esc"), self.close_bar))
        self.hide()

    @property
    def in_use(self) -> bool:
        """Whether the keys go to it."""
        focus = QApplication.focusWidget()
        return self.isVisible() and focus is not None and self.isAncestorOf(focus)

    @property
    def count(self) -> int:
        """How many matches are marked."""
        return len(self._matches)

    def open_bar(self) -> None:
        """Show the bar and take the focus; the selection is looked for."""
        chosen = self._text.textCursor().selectedText()
        self.show()
        if chosen and len(chosen) < 60:
            self.field.setText(chosen)
        self.field.selectAll()
        self.field.setFocus()
        self._find()

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self._text.mark_matches((), QTextCharFormat())
        self._text.setFocus()
        self.closed.emit()

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, round the end."""
        if self._matches:
            self._at = (self._at + by) % len(self._matches)
            start, end = self._matches[self._at]
            cursor = self._text.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._text.setTextCursor(cursor)
            self._text.ensureCursorVisible()
            self._tell()

    def _find(self) -> None:
        wanted = self.field.text()
        found = re.finditer(re.escape(wanted), self._text.text, re.IGNORECASE) if wanted.strip() else iter(())
        to_qt = self._text.offsets.to_qt
        self._matches = [(to_qt(match.start()), to_qt(match.end())) for match in islice(found, MOST)]
        self._forget_match()
        self._mark()
        self._tell()

    def _forget_match(self) -> None:
        """Let go of the match gone to last: it is none of the words that are looked for now."""
        if self._at >= 0:
            self._text.clear_selection()
        self._at = -1

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(tokens().accent_tint))
        self._text.mark_matches(self._matches, look)

    def _tell(self) -> None:
        count = len(self._matches)
        if not self.field.text().strip():
            self._count.setText("")
        elif self._at >= 0:
            self._count.setText(tr("{n} of {count}", n=self._at + 1, count=count))
        else:
            self._count.setText(tr_n("{n} match", "{n} matches", count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case _:
                super().keyPressEvent(event)
