"""How evidence shows in the text: a shape and a colour by kind, a wave for doubt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock

from briefwright.model.evidence import Evidence, Initiative, Quote, kind_of
from briefwright.ui.preview.strips import cursor_x
from briefwright.ui.source_viewer.grouping import needs_checking
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
    spans: list[Span] = []
    free = [0] * LANES
    for item in sorted(evidence, key=lambda item: (item.start, -item.end)):
        start, end = offsets.to_qt(item.start), offsets.to_qt(item.end)
        lane = next((lane for lane in range(LANES) if free[lane] <= start), LANES - 1)
        free[lane] = max(free[lane], end)
        spans.append(Span(start, end, item, lane))
    return spans


class Spans:
    """The spans of a source's evidence by the number of the block they touch."""

    def __init__(self, text: str, offsets: Offsets) -> None:
        self._offsets = offsets
        self.starts = [0, *(offsets.to_qt(found.end()) for found in _LINE_END.finditer(text))]
        """Where each block begins, in UTF-16 units."""
        self.by_block: dict[int, list[Span]] = {}
        self._by_id: dict[str, Span] = {}

    def show(self, evidence: Sequence[Evidence]) -> None:
        """Take over the evidence; what was only reviewed keeps its place, which its id names."""
        if [item.id for item in evidence] != list(self._by_id):
            self._place(evidence)
        for item in evidence:
            self._by_id[item.id].evidence = item

    def of(self, evidence_id: str) -> Span | None:
        """An item's span."""
        return self._by_id.get(evidence_id)

    def block_at(self, position: int) -> int:
        """The number of the block in which a position stands."""
        return bisect_right(self.starts, position) - 1

    def _place(self, evidence: Sequence[Evidence]) -> None:
        self.by_block = {}
        spans = spans_of(evidence, self._offsets)
        for span in spans:
            first = self.block_at(span.start)
            for number in range(first, max(first + 1, bisect_left(self.starts, span.end))):
                self.by_block.setdefault(number, []).append(span)
        placed = {span.evidence.id: span for span in spans}
        self._by_id = {item.id: placed[item.id] for item in evidence}


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
