"""The words on a card as lines: laid out once a width, hits semibold, cut with an ellipsis."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from briefwright.ui.fonts import stroke

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_KEPT = 600


class CardText(Struct, frozen=True):
    """A laid-out text: paint it with `draw`; `height` in logical pixels, `cut` when it did not fit."""

    layout: QTextLayout
    height: float
    cut: bool

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint the lines in the painter's pen."""
        self.layout.draw(painter, at)


def hits_of(query: str) -> tuple[str, ...]:
    """The words of a query, as they are looked for in a text."""
    return tuple(word for word in re.findall(r"\w+", query.casefold()) if word)


def hit_spans(text: str, hits: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text: whole words that begin with them, Chinese anywhere."""
    spans: list[tuple[int, int]] = []
    for hit in hits:
        pattern = re.escape(hit) if _CHINESE.search(hit) else rf"\b{re.escape(hit)}\w*"
        spans += [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    return spans


@lru_cache(maxsize=_KEPT)
def card_text(
    text: str, width: int, lines: int, leading: int, *, face: QFontKey, hits: tuple[str, ...] = ()
) -> CardText:
    """Lay a text out in at most `lines` lines (0 for all) of `leading` pixels; the last is cut with an ellipsis."""
    made = _laid_out(text, width, lines, leading, face=face, hits=hits)
    if made.cut:
        end = made.layout.lineAt(lines - 1).textStart()
        metrics = QFontMetricsF(face.font())
        rest = metrics.elidedText(text[end:].rstrip(), Qt.TextElideMode.ElideRight, max(width - 14, 10))
        if not rest.endswith("…"):
            rest = rest.rstrip(" ,.;:") + "…"
        shortened = _laid_out(text[:end] + rest, width, lines, leading, face=face, hits=hits)
        return CardText(shortened.layout, shortened.height, cut=True)
    return made


class QFontKey(Struct, frozen=True):
    """A font as a key of a cache: what `QFont.key` says."""

    key: str

    def font(self) -> QFont:
        """The font itself."""
        made = QFont()
        made.fromString(self.key)
        return made


def font_key(font: QFont) -> QFontKey:
    """The key of a font."""
    return QFontKey(font.toString())


def _laid_out(
    text: str, width: int, lines: int, leading: int, *, face: QFontKey, hits: tuple[str, ...]
) -> CardText:
    layout = QTextLayout(text, face.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_bold(text, hits))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    count, cut = 0, False
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        if lines and count == lines:
            cut = True
            line.setNumColumns(0)
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, count * leading + (leading - line.height()) / 2))
        count += 1
    layout.endLayout()
    return CardText(layout, float(count * leading), cut)


def _bold(text: str, hits: tuple[str, ...]) -> list[QTextLayout.FormatRange]:
    formats = []
    for start, end in hit_spans(text, hits):
        span = QTextLayout.FormatRange()
        span.start, span.length = _units(text, start), _units(text[start:end], end - start)
        format_ = QTextCharFormat()
        format_.setFontWeight(stroke(QFont.Weight.DemiBold))
        span.format = format_
        formats.append(span)
    return formats


def _units(text: str, to: int) -> int:
    """UTF-16 units of the first `to` code points: Qt counts in them."""
    return to + sum(1 for letter in text[:to] if ord(letter) > 0xFFFF)
