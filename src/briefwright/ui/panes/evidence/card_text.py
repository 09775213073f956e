"""The words on a card as lines: laid out once a width, hits semibold, cut with an ellipsis."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from briefwright.ui.fonts import stroke

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_KEPT = 600
_WIDE = 10_000
_NARROW = 2
"""Pixels that a letter takes at the least, on the average of a line: what cannot fit is not looked at."""


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


def hits_of(query: str) -> tuple[str, ...]:
    """The words of a query, as they are looked for in a text."""
    return tuple(word for word in re.findall(r"\w+", query.casefold()) if word)


def hit_spans(text: str, hits: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the words of a query stand in a text: whole words that begin with them, Chinese anywhere."""
    return [match.span() for match in _hit_pattern(hits).finditer(text)] if hits else []


@lru_cache(maxsize=8)
def _hit_pattern(hits: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the words of a query; made once a query, not once a card."""
    words = (re.escape(hit) if _CHINESE.search(hit) else rf"\b{re.escape(hit)}\w*" for hit in hits)
    return re.compile("|".join(words), re.IGNORECASE)


@lru_cache(maxsize=_KEPT)
def card_text(
    text: str, width: int, lines: int, leading: int, *, face: QFontKey, hits: tuple[str, ...] = ()
) -> CardText:
    """Lay a text out in at most `lines` lines (0 for all) of `leading` pixels; the last is cut with an ellipsis."""
    font, most = face.font(), lines * max(width, 1) // _NARROW
    layout = _begun(text[:most] if lines else text, font, hits)
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if lines and count == lines - 1 and line.textStart() + line.textLength() < _units(text):
            rest = _ended(_from_unit(text, line.textStart()), width, font)
            _stand(line, count, leading)
            layout.endLayout()
            return CardText(layout, float(lines * leading), _last_line(rest, font, hits, count, leading))
        _stand(line, count, leading)
        count += 1
    layout.endLayout()
    return CardText(layout, float(count * leading))


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


def _begun(text: str, font: QFont, hits: tuple[str, ...]) -> QTextLayout:
    """A layout without lines as yet."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_bold(text, hits))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    return layout


def _stand(line: QTextLine, number: int, leading: int) -> None:
    line.setPosition(QPointF(0, number * leading + (leading - line.height()) / 2))


def _ended(rest: str, width: int, font: QFont) -> str:
    """What of the rest stands in the last line, with an ellipsis."""
    room = max(width - 14, 10)
    shown = QFontMetricsF(font).elidedText(rest[: width // _NARROW].rstrip(), Qt.TextElideMode.ElideRight, room)
    return shown if shown.endswith("…") else shown.rstrip(" ,.;:") + "…"


def _last_line(text: str, font: QFont, hits: tuple[str, ...], number: int, leading: int) -> QTextLayout:
    layout = _begun(text, font, hits)
    line = layout.createLine()
    line.setLineWidth(_WIDE)
    _stand(line, number, leading)
    layout.endLayout()
    return layout


def _bold(text: str, hits: tuple[str, ...]) -> list[QTextLayout.FormatRange]:
    formats = []
    for start, end in hit_spans(text, hits):
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
