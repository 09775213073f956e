"""How evidence shows in the text: a shape and a colour by kind, a wave for doubt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock

from briefwright.model.evidence import Evidence, Initiative, Quote, kind_of
from briefwright.ui.preview.strips import cursor_x
from briefwright.ui.source_viewer.grouping import needs_checking
from briefwright.ui.source_viewer.letting_go import Holder
from briefwright.ui.source_viewer.offsets import Offsets
from briefwright.ui.theme import tokens

_LINE_END = re.compile("\n")
LANES = 2
"""Underlines one below the other where evidence overlaps."""
_BELOW, _APART, _THICK = 3.5, 3.5, 1.8
_WAVE, _WAVES, _HIGH = 6, 20, 7
"""Of the wave that says doubt: its length and height in pixels, and how many stand side by side in a picture."""


@dataclass(slots=True, eq=False)
class Span:
    """A stretch of evidence in UTF-16 units, and the lane its underline runs in; a review changes the evidence."""

    start: int
    end: int
    evidence: Evidence
    lane: int

    @property
    def tinted(self) -> bool:
        """Whether the words stand on their kind's tint: quoted words and initiatives do."""
        evidence = self.evidence
        quoted = isinstance(evidence, Quote) and evidence.form != "indirect"
        return (quoted or isinstance(evidence, Initiative)) and not needs_checking(evidence)


def spans_of(evidence: Iterable[Evidence], offsets: Offsets) -> list[Span]:
    """Spans in order of their beginning; overlapping ones take different lanes as far as there are any."""
    to_qt, free = offsets.to_qt, [0] * LANES
    spans = sorted((Span(to_qt(item.start), to_qt(item.end), item, 0) for item in evidence), key=_in_order)
    for span in spans:
        span.lane = _free_lane(free, span)
    return spans


class Spans:
    """The spans of a source's evidence by the number of the block they touch."""

    def __init__(self, text: str, offsets: Offsets, evidence: Iterable[Evidence] = ()) -> None:
        self._offsets = offsets
        self.starts = [0, *(offsets.to_qt(found.end()) for found in _LINE_END.finditer(text))]
        """Where each block begins, in UTF-16 units."""
        self.by_block: dict[int, list[Span]] = {}
        self._by_id: dict[str, Span] = {}
        self._ordered = spans_of(evidence, offsets)
        for span in self._ordered:
            self._by_id[span.evidence.id] = span
            for number in self._touched(span):
                self.by_block.setdefault(number, []).append(span)

    def replace(self, before: Evidence | None, after: Evidence | None) -> None:
        """Let an item be another, come in or go; what was only reviewed keeps its place, which its id names."""
        if before is not None and after is not None and before.id == after.id:
            self._by_id[after.id].evidence = after
            return
        if before is not None and (gone := self._by_id.pop(before.id, None)) is not None:
            self._take_out(gone)
        if after is not None:
            self._put_in(Span(self._offsets.to_qt(after.start), self._offsets.to_qt(after.end), after, 0))

    @property
    def holders(self) -> tuple[Holder, ...]:
        """What holds the spans, to be let go of."""
        return self.by_block, self._by_id, self._ordered

    def of(self, evidence_id: str) -> Span | None:
        """An item's span."""
        return self._by_id.get(evidence_id)

    def block_at(self, position: int) -> int:
        """The number of the block in which a position stands."""
        return bisect_right(self.starts, position) - 1

    def _touched(self, span: Span) -> range:
        first = self.block_at(span.start)
        return range(first, max(first + 1, bisect_left(self.starts, span.end)))

    def _put_in(self, span: Span) -> None:
        self._by_id[span.evidence.id] = span
        insort(self._ordered, span, key=_in_order)
        for number in self._touched(span):
            insort(self.by_block.setdefault(number, []), span, key=_in_order)
        self._take_lanes(span)

    def _take_out(self, span: Span) -> None:
        at = bisect_left(self._ordered, _in_order(span), key=_in_order)
        del self._ordered[self._ordered.index(span, at)]
        for number in self._touched(span):
            self.by_block[number].remove(span)
            if not self.by_block[number]:
                del self.by_block[number]
        self._take_lanes(span)

    def _take_lanes(self, around: Span) -> None:
        """Give those that overlap each other round a span their lanes anew."""
        start = around.start
        while (far := min(self._over(start), default=start)) < start:
            start = far
        free = [0] * LANES
        for span in islice(self._ordered, bisect_left(self._ordered, start, key=_begins), None):
            if span.start >= max(free) and span.start >= around.end:
                return
            span.lane = _free_lane(free, span)

    def _over(self, position: int) -> Iterator[int]:
        """Where those begin that reach over a position from before it."""
        beside = self.by_block.get(self.block_at(position), [])
        return (span.start for span in beside if span.start < position < span.end)


def _begins(span: Span) -> int:
    return span.start


def _in_order(span: Span) -> tuple[int, int, str]:
    """By beginning, the longer first; the id tells those of one stretch apart, whichever came first."""
    return span.start, -span.end, span.evidence.id


def _free_lane(free: list[int], span: Span) -> int:
    """The first lane that is free where a span begins, else the last; it is taken up to the span's end."""
    lane = next((lane for lane in range(LANES) if free[lane] <= span.start), LANES - 1)
    free[lane] = max(free[lane], span.end)
    return lane


def line_stretches(block: QTextBlock, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
    """Rectangle and baseline of each line's part of a stretch, from the block's corner."""
    layout, base = block.layout(), block.position()
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        first, last = base + line.textStart(), base + line.textStart() + line.textLength()
        if start < last and end > first:
            left = cursor_x(line, max(start, first) - base)
            right = min(cursor_x(line, min(end, last) - base), line.x() + line.naturalTextWidth())
            yield QRectF(left, line.y(), right - left, line.height()), line.y() + line.ascent()


def paint_tint(painter: QPainter, block: QTextBlock, at: QPointF, span: Span, *, chosen: bool) -> None:
    """Fill behind a span's words where its kind or being chosen asks for it."""
    now = tokens()
    if not chosen and not span.tinted:
        return
    fill = QColor(now.accent_tint if chosen else str(getattr(now, f"{kind_of(span.evidence)}_tint")))
    for rect, _baseline in line_stretches(block, span.start, span.end):
        painter.fillRect(rect.translated(at), fill)


def paint_underline(painter: QPainter, block: QTextBlock, at: QPointF, span: Span) -> None:
    """Draw a span's underline: solid for quotes, dotted for facts, dashed for initiatives, a wave for doubt."""
    now = tokens()
    doubted = needs_checking(span.evidence)
    pen = QPen(QColor(now.warn if doubted else str(getattr(now, kind_of(span.evidence)))), _THICK)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    kind = kind_of(span.evidence)
    if kind == "fact":
        pen.setDashPattern([1.0, 1.0])
    elif kind == "initiative":
        pen.setDashPattern([4.0, 2.0])
    for rect, baseline in line_stretches(block, span.start, span.end):
        y = round(at.y() + baseline + _BELOW + span.lane * _APART) + 0.5
        left, right = at.x() + rect.left(), at.x() + rect.right()
        if doubted:
            _wave(painter, left, right, y)
        else:
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y), QPointF(right, y))


def _wave(painter: QPainter, left: float, right: float, y: float) -> None:
    """A wave from left to right: a strip drawn once, as many pixels of it as are asked for."""
    strip = _strip(tokens().warn, _ratio_of(painter))
    painter.drawTiledPixmap(QRectF(round(left), y - _HIGH / 2, right - left, _HIGH), strip)


def _ratio_of(painter: QPainter) -> float:
    return max(1.0, abs(painter.deviceTransform().m11()))


@lru_cache(maxsize=4)
def _strip(colour: str, ratio: float) -> QPixmap:
    """Waves side by side: a path through a whole line takes Qt milliseconds to draw."""
    width = _WAVE * _WAVES
    strip = QPixmap(QSize(width, _HIGH) * ratio)
    strip.setDevicePixelRatio(ratio)
    strip.fill(Qt.GlobalColor.transparent)
    middle = _HIGH / 2
    path = QPainterPath(QPointF(-_WAVE, middle + 1))
    for start in range(-_WAVE, width + _WAVE, _WAVE):
        path.lineTo(start + _WAVE / 2, middle - 1)
        path.lineTo(start + _WAVE, middle + 1.5)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.drawPath(path)
    painter.end()
    return strip
