"""What of a long text is in view: measured before it is painted, and kept in its place as heights turn out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from briefwright.ui.source_viewer.reading_layout import ReadingLayout


class ReadingPlace(QObject):
    """Follows the scroll bar of a text that a `ReadingLayout` lays out."""

    def __init__(self, text: QTextEdit, lines: ReadingLayout) -> None:
        super().__init__(text)
        self._text = text
        self._bar = text.verticalScrollBar()
        self._lines = lines
        self._bar.valueChanged.connect(self.measure)

    def follow(self, lines: ReadingLayout) -> None:
        """Follow the layout of the document that the text shows now."""
        self._lines = lines
        lines.grew.connect(self._stay)

    def blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The paragraphs in view with the corner of each in the viewport."""
        top = self._bar.value()
        for block, y in self._lines.blocks_between(top, top + self._text.viewport().height() + 1):
            yield block, QPointF(0, y - top)

    def measure(self) -> None:
        """Lay out what is in view; who is at the end of the text stays there."""
        at_end = self._bar.value() == self._bar.maximum() > 0
        for _ in self.blocks():
            pass
        if at_end:
            self._bar.setValue(self._bar.maximum())

    def taken(self) -> tuple[int, int]:
        """The paragraph at the top and how many pixels of it are above the view, to come back to."""
        scrolled = self._bar.value()
        first = self._lines.number_at(scrolled)
        return first, scrolled - round(self._lines.top(first))

    def come_back(self, place: tuple[int, int]) -> None:
        """Scroll to where one was; lines may be broken elsewhere since."""
        self._lines.measure_short()
        self._bar.setValue(round(self._lines.top(place[0])) + place[1])
        self.measure()

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that a stretch, in UTF-16 units, is in view, a third from the top when it was not."""
        at, height = QTextCursor(self._text.document()), self._text.viewport().height()
        self._lines.measure(self._text.document().findBlock(start), height, height)
        at.setPosition(start)
        top = self._text.cursorRect(at).top()
        at.setPosition(end)
        bottom = self._text.cursorRect(at).bottom()
        if top < 0 or bottom > height:
            self._bar.setValue(self._bar.value() + top - height // 3)

    def _stay(self, y: float, by: float) -> None:
        """Keep what is read in its place while something above it turns out higher or lower than guessed."""
        if y < self._bar.value():
            self._bar.setValue(self._bar.value() + round(by))
