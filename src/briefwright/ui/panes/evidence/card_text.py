"""The words on a card as lines: laid out once a width, hits semibold, cut with an ellipsis.

What was laid out is kept by where its hits stand, not by what was typed: from key to key most of it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from briefwright.ui.fonts import Face, stroke

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Where hits stand in a text: begin and end of each, in code points."""

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_KEPT = 600
_KEPT_LINES = 400
_WIDE = 10_000
_NARROW = 2
"""Pixels that a letter takes at the least, on the average of a line: what cannot fit is not looked at."""
_USUAL = 0.75
"""Of the average letter's width: so much the letters of nearly every line take on the average."""


class CardText(Struct, frozen=True):
    """A laid-out text: paint it with `draw`; `height` in logical pixels, `cut` when it did not fit."""

    layout: QTextLayout
    height: float
    last: QTextLayout | None = None
    """The last line, with its ellipsis, where the text did not fit."""

    @property
    def cut(self) -> bool:
        """Whether the text did not fit."""
        return self.last is not None

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint the lines in the painter's pen."""
        if self.last is None:
            self.layout.draw(painter, at)
            return
        for number in range(self.layout.lineCount() - 1):
            self.layout.lineAt(number).draw(painter, at)
        self.last.draw(painter, at)


class LineText(Struct, frozen=True):
    """A laid-out text of one line with its width and height in logical pixels."""

    layout: QTextLayout
    width: float
    height: float

    def draw(self, painter: QPainter, x: float, middle: float) -> None:
        """Paint it in the painter's pen, halfway up at `middle`."""
        self.layout.draw(painter, QPointF(x, middle - self.height / 2))


def hits_of(query: str) -> tuple[str, ...]:
    """The words of a query, as they are looked for in a text."""
    return tuple(word for word in re.findall(r"\w+", query.casefold()) if word)


def hit_spans(text: str, hits: tuple[str, ...]) -> Spans:
    """Where the words of a query stand in a text: whole words that begin with them, Chinese anywhere."""
    return tuple(match.span() for match in _hit_pattern(hits).finditer(text)) if hits else ()


@lru_cache(maxsize=8)
def _hit_pattern(hits: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the words of a query; made once a query, not once a card."""
    words = (re.escape(hit) if _CHINESE.search(hit) else rf"\b{re.escape(hit)}\w*" for hit in hits)
    return re.compile("|".join(words), re.IGNORECASE)


@lru_cache(maxsize=_KEPT_LINES)
def line_text(text: str, face: Face) -> LineText:
    """Lay a text out in one line."""
    layout = _begun(text, face.font)
    line = layout.createLine()
    line.setLineWidth(_WIDE)
    layout.endLayout()
    return LineText(layout, line.horizontalAdvance(), line.ascent() + line.descent())


@lru_cache(maxsize=_KEPT_LINES)
def elided(text: str, face: Face, room: float) -> str:
    """A text cut to so many pixels, with an ellipsis where it is longer."""
    return face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


@lru_cache(maxsize=_KEPT)
def card_text(text: str, width: int, lines: int, leading: int, *, face: Face, spans: Spans = ()) -> CardText:
    """Lay a text out in at most `lines` lines (0 for all) of `leading` pixels; the last is cut with an ellipsis.

    Hits are semibold. No more of a long text is looked at than may fit.
    """
    for most in _enough(text, max(width, 1) * lines, face):
        layout, over = _lines(text[:most], width, lines, leading, face=face, spans=spans)
        if over >= 0:
            rest = _ended(_from_unit(text, over), width, face)
            begun = len(text) - len(_from_unit(text, over))
            last = _last_line(rest, _shifted(spans, begun, len(rest) - 1), face, lines - 1, leading)
            return CardText(layout, float(lines * leading), last)
        if most >= len(text):
            break
    return CardText(layout, float(layout.lineCount() * leading))


def _enough(text: str, room: int, face: Face) -> Iterator[int]:
    """How many letters to look at for so many pixels of lines: what is usual, what can be, all."""
    if room:
        narrow, wide = face.metrics.averageCharWidth() * _USUAL, face.metrics.height() * _USUAL
        most = int(room / narrow) + 1
        chinese = len(_CHINESE.findall(text[:most]))
        yield int(room / (narrow + (wide - narrow) * chinese / most)) + 1
        yield room // _NARROW
    yield len(text)


def _lines(text: str, width: int, lines: int, leading: int, *, face: Face, spans: Spans) -> tuple[QTextLayout, int]:
    """Lay out at most so many lines; gives where the last begins in units, if it does not hold what is left."""
    layout = _begun(text, face.font, _shifted(spans, 0, len(text)))
    count, over = 0, -1
    while over < 0 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        _stand(line, count, leading)
        count += 1
        if count == lines and line.textStart() + line.textLength() < _units(text):
            over = line.textStart()
    layout.endLayout()
    return layout, over


def _begun(text: str, font: QFont, spans: Spans = ()) -> QTextLayout:
    """A layout without lines as yet."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if spans:
        layout.setFormats(_bold(text, spans))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    return layout


def _stand(line: QTextLine, number: int, leading: int) -> None:
    line.setPosition(QPointF(0, number * leading + (leading - line.height()) / 2))


def _ended(rest: str, width: int, face: Face) -> str:
    """What of the rest stands in the last line, with an ellipsis."""
    room = max(width - 14, 10)
    for most in _enough(rest, width, face):
        looked_at = rest[:most].rstrip()
        shown = face.metrics.elidedText(looked_at, Qt.TextElideMode.ElideRight, room)
        if shown != looked_at:
            break
    return shown if shown.endswith("…") else shown.rstrip(" ,.;:") + "…"


def _last_line(text: str, spans: Spans, face: Face, number: int, leading: int) -> QTextLayout:
    layout = _begun(text, face.font, spans)
    line = layout.createLine()
    line.setLineWidth(_WIDE)
    _stand(line, number, leading)
    layout.endLayout()
    return layout


def _shifted(spans: Spans, start: int, length: int) -> Spans:
    """The spans as they stand in a stretch of the text."""
    end = start + length
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start)


def _bold(text: str, spans: Spans) -> list[QTextLayout.FormatRange]:
    formats = []
    for start, end in spans:
        span = QTextLayout.FormatRange()
        span.start, span.length = _units(text[:start]), _units(text[start:end])
        format_ = QTextCharFormat()
        format_.setFontWeight(stroke(QFont.Weight.DemiBold))
        span.format = format_
        formats.append(span)
    return formats


def _units(text: str) -> int:
    """UTF-16 units of a text: Qt counts in them."""
    return len(text) if text.isascii() else len(_in_units(text)) // 2


def _from_unit(text: str, unit: int) -> str:
    """The text from a UTF-16 unit on."""
    if text.isascii():
        return text[unit:]
    return _in_units(text)[2 * unit :].decode("utf-16-le", "surrogatepass")


def _in_units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
