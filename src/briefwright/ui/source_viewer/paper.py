"""The document that holds a source's words: filled in turns where they are many, so that the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import takewhile

from PySide6.QtCore import QObject, QSizeF, QTimer
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from briefwright.model.source import Block
from briefwright.ui.fonts import font
from briefwright.ui.source_viewer.prepared import Prepared
from briefwright.ui.source_viewer.reading_layout import ReadingLayout

_A_TURN = 20_000
"""Letters that are put in at once; Qt takes a few milliseconds for them."""


class Paper(QTextDocument):
    """A source's words, its headings in bold, laid out by its `lines` in a width in pixels, if that is known."""

    def __init__(self, prepared: Prepared | None = None, width: int = 0) -> None:
        super().__init__()
        if width:
            self.setPageSize(QSizeF(width, -1))
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(font("reading"))
        self.lines = ReadingLayout(self)
        self.lines.expect(prepared.units if prepared is not None else [0])
        self.setDocumentLayout(self.lines)
        self._prepared = prepared
        self._at = 0
        blocks = prepared.source.blocks if prepared is not None else ()
        self._headings = [block for block in blocks if block.kind == "heading"]

    @property
    def is_full(self) -> bool:
        """Whether all the words are in."""
        return self._prepared is None or self._at >= len(self._prepared.shown)

    def fill(self, letters: int = _A_TURN) -> None:
        """Put in the next words, with the headings that are whole then."""
        if self._prepared is None:
            return
        end = self._at + letters
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._prepared.shown[self._at : end], QTextCharFormat())
        self._at = end
        whole = list(takewhile(lambda block: block.end <= end, self._headings))
        del self._headings[: len(whole)]
        for block in whole:
            self._embolden(cursor, block)
        cursor.endEditBlock()

    def _embolden(self, cursor: QTextCursor, block: Block) -> None:
        assert self._prepared is not None
        bold, to_qt = QTextCharFormat(), self._prepared.offsets.to_qt
        bold.setFontWeight(QFont.Weight.DemiBold)
        cursor.setPosition(to_qt(block.start))
        cursor.setPosition(to_qt(block.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(bold)


class Filling(QObject):
    """Fills a paper turn by turn, then calls `done`; the next one asked for takes the place of one not yet full."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._done: Callable[[Paper], object] = lambda _paper: None
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether a paper is being filled."""
        return self._paper is not None

    def begin(self, paper: Paper, done: Callable[[Paper], object]) -> None:
        """Fill a paper."""
        self._paper, self._done = paper, done
        self._turn.start()

    def stop(self) -> None:
        """Leave the paper as it is."""
        self._paper = None
        self._turn.stop()

    def _go_on(self) -> None:
        paper = self._paper
        if paper is None:
            return
        paper.fill()
        if paper.is_full:
            self._paper = None
            QTimer.singleShot(0, self, partial(self._done, paper))
        else:
            self._turn.start()
