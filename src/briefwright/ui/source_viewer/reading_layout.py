"""How the source's text is laid out: only the lines one looks at, so that a text of any length is open at once.

Qt lays out all that stands above what is asked for: to open a text of a million letters in its midst takes it half
a second. Here a paragraph that was not yet looked at has a guessed height, and is measured when it comes into view.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any, cast

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
)

from briefwright.ui.fonts import interface_pixels
from briefwright.ui.widgets.heights import Heights

LEADING, BLANK = 21.0 / 13.0, 0.7
"""Heights of a line and of a blank one as shares of the interface's base size."""
ABOVE, BELOW = 14, 48
_FINE = 64
"""Qt places lines on sixty-fourths of a pixel."""
_KEPT = 600
"""Paragraphs whose lines are kept: far more than stand in a window."""
_SHORT = 20_000
"""Letters of a text that is measured as a whole."""


class ReadingLayout(QAbstractTextDocumentLayout):
    """Lays out a plain document. `grew` says that what stands at a height is so many pixels higher than guessed."""

    grew = Signal(float, float)

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._units: Sequence[int] = ()
        self._lengths: frozenset[int] = frozenset()
        self._heights = Heights()
        self._laid: OrderedDict[int, None] = OrderedDict()
        self._set_for: tuple[float, str] = (0.0, "")
        self._line, self._blank = 1.0, 1.0
        self._marked: Sequence[tuple[int, int]] = ()
        self._mark = QTextCharFormat()

    def expect(self, units: Sequence[int]) -> None:
        """Take note of how many UTF-16 units each paragraph of the text that comes has."""
        self._units, self._lengths = units, frozenset(units)
        self._line = round(interface_pixels() * LEADING)
        self._blank = round(interface_pixels() * BLANK)
        self._set_for = (0.0, "")
        self._begin_anew()

    def mark(self, stretches: Sequence[tuple[int, int]], look: QTextCharFormat) -> None:
        """Let stretches in UTF-16 units, in order and none over another, look otherwise when they are drawn."""
        self._marked, self._mark = stretches, look
        self.update.emit()

    def top(self, number: int) -> float:
        """Where a paragraph begins."""
        return ABOVE + self._heights.top(number)

    def number_at(self, y: float) -> int:
        """The number of the paragraph at a height of the document."""
        return self._heights.at(y - ABOVE)

    def blocks_between(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, float]]:
        """The paragraphs that show between two heights, laid out, and where each begins."""
        number = self.number_at(top)
        block = self.document().findBlockByNumber(number)
        while block.isValid() and number < len(self._heights) and (y := self.top(number)) < bottom:
            self._lay(block, number)
            yield block, y
            block, number = block.next(), number + 1

    def measure(self, block: QTextBlock, above: float, below: float) -> None:
        """Lay out a paragraph and its neighbours, so many pixels up and down: where they stand is then no guess."""
        for step, room in ((-1, above), (1, below)):
            near, number, left = block, block.blockNumber(), room
            while near.isValid() and 0 <= number < len(self._heights) and left > 0:
                self._lay(near, number)
                left -= self._heights[number]
                near, number = (near.next() if step > 0 else near.previous()), number + step

    def measure_short(self) -> None:
        """Measure the whole of a text of few pages: that takes a moment, and nothing of it is a guess then."""
        if sum(self._units) < _SHORT:
            for _ in self.blocks_between(0, float("inf")):
                pass

    def documentChanged(self, _start: int, _removed: int, _added: int) -> None:
        """Forget the lines: there are others, or another width or font."""
        self._begin_anew()

    def _begin_anew(self) -> None:
        document = self.document()
        for number in self._laid:
            document.findBlockByNumber(number).layout().clearLayout()
        self._laid.clear()
        width, font = document.pageSize().width(), document.defaultFont()
        if (width, font.key()) != self._set_for:
            self._set_for = width, font.key()
            letter = QFontMetricsF(font).averageCharWidth() * 1.03  # words leave room at the ends of lines
            most = max(width / letter, 1.0)
            guessed = {units: -(-units // most) * self._line if units else self._blank for units in self._lengths}
            self._heights = Heights(map(guessed.__getitem__, self._units))
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def documentSize(self) -> QSizeF:
        return QSizeF(max(self.document().pageSize().width(), 0), ABOVE + self._heights.total + BELOW)

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber() if block.isValid() else -1
        if not 0 <= number < len(self._heights):
            return QRectF()
        self._lay(block, number)
        return QRectF(0, self.top(number), self.document().pageSize().width(), self._heights[number])

    def hitTest(self, where: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        point = cast("QPointF", where)
        block = self.document().findBlockByNumber(self.number_at(point.y()))
        if not block.isValid():
            return -1 if accuracy == Qt.HitTestAccuracy.ExactHit else 0
        rect = self.blockBoundingRect(block)
        y = point.y() - rect.top()
        if accuracy == Qt.HitTestAccuracy.ExactHit and not 0 <= y < rect.height():
            return -1
        if y < 0:
            return block.position()
        if y >= rect.height():
            return block.position() + block.length() - 1
        line = block.layout().lineAt(min(int(y / self._line), block.layout().lineCount() - 1))
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            shown = line.naturalTextRect()
            if not shown.left() <= point.x() <= shown.right():
                return -1
            return block.position() + _place(line, point.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return block.position() + _place(line, point.x(), QTextLine.CursorPosition.CursorBetweenCharacters)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        clip, caret = context.clip, context.cursorPosition
        selections = context.selections  # whose formats go with them
        chosen = [
            (each.cursor.selectionStart(), each.cursor.selectionEnd(), QTextCharFormat(each.format))
            for each in selections
        ]
        for block, top in self.blocks_between(clip.top(), clip.bottom()):
            base, length, at = block.position(), block.length(), QPointF(0, top)
            first = bisect_right(self._marked, base, key=_end_of)
            last = bisect_left(self._marked, base + length, lo=first, key=_start_of)
            marked = [(start, end, self._mark) for start, end in self._marked[first:last]]
            layout = block.layout()
            layout.draw(painter, at, list(_ranges([*marked, *chosen], base, length)), clip)
            if base <= caret < base + length:
                width: Any = self.property("cursorWidth")
                layout.drawCursor(painter, at, caret - base, int(width or 1))

    def _lay(self, block: QTextBlock, number: int) -> None:
        """Lay a paragraph's lines, if it has none."""
        if number in self._laid:
            self._laid.move_to_end(number)
            return
        layout, option = block.layout(), self.document().defaultTextOption()
        option.setTextDirection(block.textDirection())
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        width, high, y = self.document().pageSize().width(), self._height_of_line(number), 0.0
        base = int(high * _FINE * 4 / 5) / _FINE
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y - line.ascent() - max(line.leading(), 0.0) + base))
            y += high
        layout.endLayout()
        self._keep(number)
        top, grown = self.top(number), self._heights.put(number, y)
        if grown:
            self.documentSizeChanged.emit(self.documentSize())
            self.grew.emit(top, grown)

    def _height_of_line(self, number: int) -> float:
        return self._line if self._units[number] else self._blank

    def _keep(self, number: int) -> None:
        self._laid[number] = None
        if len(self._laid) > _KEPT:
            oldest, _ = self._laid.popitem(last=False)
            self.document().findBlockByNumber(oldest).layout().clearLayout()


def _ranges(
    looks: Iterable[tuple[int, int, QTextCharFormat]], base: int, length: int
) -> Iterator[QTextLayout.FormatRange]:
    """Of stretches with their looks those that touch a paragraph, counted from its beginning."""
    for start, end, look in looks:
        if start < end and start - base < length and end > base:
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = start - base, end - start, look
            yield made


_start_of, _end_of = itemgetter(0), itemgetter(1)


def _place(line: QTextLine, x: float, where: QTextLine.CursorPosition) -> int:
    found: Any = line.xToCursor(x, where)
    return int(found)
