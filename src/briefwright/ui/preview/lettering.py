"""A line's words on a page, drawn at the size they are seen in where that makes them darker.

A page is painted scaled down from its layout. FreeType thickens the stems of PostScript outlines, as most Chinese
faces have them, by the size of the font and not by what is seen of it: small Chinese came out a third too pale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QGlyphRun, QPainter, QRawFont, QTextLine, QTransform

from briefwright.ui.preview.strips import LaidText, Line, cursor_x
from briefwright.ui.preview.typefaces import NOTE_RAISE, Look, colour, raised_font

LARGE = 40.0
"""Pixels of type from which stems are as drawn."""
_FREETYPE = sys.platform not in ("win32", "darwin")
_POSTSCRIPT = b"\x00\x00\x50\x00"
"""How the table `maxp` begins in a face with PostScript outlines (OpenType, maxp, version 0.5).

It has six bytes; the outlines themselves, which Qt would copy to tell whether there are any, sixteen million.
"""


def draw_line(painter: QPainter, line: Line, at: QPointF) -> None:
    """Draw a line with the top left of its box at a point, in layout units; the painter is scaled to them."""
    shaped = line.text.layout.lineAt(line.index)
    if _FREETYPE and _is_small(painter, line.text) and _has_postscript(line.text):
        _draw_at_size(painter, line.text, shaped, at)
        return
    painter.setPen(colour(line.text.base.colour))
    shaped.draw(painter, at)


def _is_small(painter: QPainter, text: LaidText) -> bool:
    return text.layout.font().pixelSize() * painter.deviceTransform().m11() < LARGE


def _has_postscript(text: LaidText) -> bool:
    if text.postscript is None:
        text.postscript = any(_is_postscript(run.rawFont()) for run in text.layout.glyphRuns())
    return text.postscript


def _is_postscript(face: QRawFont) -> bool:
    return _known_postscript(_Face(face))


class _Face:
    """A raw font that is known again by what it is."""

    __slots__ = ("key", "raw")

    def __init__(self, raw: QRawFont) -> None:
        self.raw = raw
        self.key = (raw.familyName(), raw.styleName(), raw.weight(), raw.style(), raw.pixelSize())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Face) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=64)
def _known_postscript(face: _Face) -> bool:
    return face.raw.fontTable("maxp").startsWith(_POSTSCRIPT)


@lru_cache(maxsize=256)
def _sized(face: _Face, scale: float) -> QRawFont:
    made = QRawFont(face.raw)
    made.setPixelSize(face.raw.pixelSize() * scale)
    return made


def _draw_at_size(painter: QPainter, text: LaidText, shaped: QTextLine, at: QPointF) -> None:
    world, scale = painter.worldTransform(), painter.deviceTransform().m11()
    ratio = scale / world.m11()
    place = world.map(at)
    painter.save()
    painter.setWorldTransform(QTransform.fromTranslate(place.x(), place.y()).scale(1 / ratio, 1 / ratio))
    for start, end, look in _stretches(text, shaped):
        if look.shade:
            painter.fillRect(_behind(shaped, start, end, scale), colour(look.shade))
        painter.setPen(colour(look.colour))
        lift = _raise_of(look) * scale if look.raised else 0.0
        for run in shaped.glyphRuns(start, end - start):
            if look.underline:
                painter.fillRect(_below(shaped, run, scale), colour(look.colour))
            painter.drawGlyphRun(QPointF(0.0, -lift), _scaled(run, scale))
    painter.restore()


def _stretches(text: LaidText, shaped: QTextLine) -> Iterator[tuple[int, int, Look]]:
    """The parts of a line in one look each, from left to right."""
    at, last = shaped.textStart(), shaped.textStart() + shaped.textLength()
    for start, end, look in text.looks:
        if end <= at or start >= last:
            continue
        if start > at:
            yield at, start, text.base
        at = max(at, start)
        yield at, min(end, last), look
        at = min(end, last)
    if at < last:
        yield at, last, text.base


def _behind(shaped: QTextLine, start: int, end: int, scale: float) -> QRectF:
    left, right = cursor_x(shaped, start), cursor_x(shaped, end)
    return QRectF(left * scale, 0.0, (right - left) * scale, (shaped.ascent() + shaped.descent()) * scale)


def _below(shaped: QTextLine, run: QGlyphRun, scale: float) -> QRectF:
    """A run's underline, where Qt has it at the layout's size."""
    face, box = run.rawFont(), run.boundingRect()
    thick = face.lineThickness()
    top = shaped.ascent() + min(face.underlinePosition() + 0.5, face.descent() - 0.5) - thick / 2
    return QRectF(box.left() * scale, top * scale, box.width() * scale, thick * scale)


@lru_cache(maxsize=64)
def _raise_of(look: Look) -> float:
    metrics = QFontMetricsF(raised_font(look))
    return (metrics.ascent() + metrics.descent()) * NOTE_RAISE / 100.0


def _scaled(run: QGlyphRun, scale: float) -> QGlyphRun:
    made = QGlyphRun(run)
    made.setRawFont(_sized(_Face(run.rawFont()), scale))
    made.setUnderline(False)
    made.setPositions([point * scale for point in run.positions()])
    return made
