"""An editor of plain text whose lines stand further apart than their font has them.

`QPlainTextEdit` knows no distance of lines; a `QTextEdit` does, and is kept to plain text here. Its own undo is
off: a format would be a step in it.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from briefwright.ui.fonts import scaled

_LEADING = 21
"""Pixels from line to line at the pictures’ size of font."""


class SpacedEdit(QTextEdit):
    """Every line takes over how the one it was begun in stands; only plain text comes in and goes out."""

    def __init__(self) -> None:
        super().__init__()
        self.document().setDocumentMargin(8)
        self.document().setUndoRedoEnabled(False)
        self.setAcceptRichText(False)

    def space_lines(self) -> None:
        """Set the lines apart; what is written between them takes it over."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(scaled(_LEADING), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spaced)

    @property
    def sunk(self) -> int:
        """How far letters stand below the top of their line: Qt puts all that a line has more above them."""
        return max(scaled(_LEADING) - self.fontMetrics().height(), 0)

    def setPlainText(self, text: str) -> None:
        super().setPlainText(text)
        self.space_lines()

    def lines_shown(self, top: int, bottom: int) -> list[tuple[int, QRect]]:
        """The lines between two heights of the view, from 1, each with the place it takes."""
        shown: list[tuple[int, QRect]] = []
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, top)).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, self.sunk // 2 - scrolled)
            rect.setHeight(rect.height() + self.sunk)  # down to the next one, whose air Qt counts to none
            if rect.top() > bottom:
                break
            shown.append((block.blockNumber() + 1, rect.toAlignedRect()))
            block = block.next()
        return shown

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is plain text."""
        made = QMimeData()
        made.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return made

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped takes over how lines stand."""
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self.textCursor().insertBlock()  # as the line above stands: Qt’s own begins another paragraph
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)
