"""Pictures of cards as they were painted last: what stays in sight from one key to the next is copied, not painted.

A picture stands for the card's whole row and is as sharp as the device. It is used only where the row begins on a
whole pixel of the device: elsewhere, as at 125 %, Qt would blur it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

_MOST_BYTES = 24_000_000
_PIXEL = 4


class CardPictures:
    """Keeps the pictures used last, by all that a card's look depends on; the oldest go when there are too many."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._bytes = 0

    def draw(
        self, painter: QPainter, row: QRect, look: Hashable, ground: str, paint: Callable[[QPainter, QRect], None]
    ) -> None:
        """Draw the row's picture; where there is none, `paint` paints it on the ground, or straight into place."""
        to_device = painter.deviceTransform()
        corner = to_device.map(QPointF(row.topLeft()))
        if not (corner.x().is_integer() and corner.y().is_integer()):
            paint(painter, row)
            return
        key = look, row.size().toTuple(), ground, to_device.m11()
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = _painted(row.size(), to_device.m11(), ground, paint)
            self._bytes += _size(picture)
            while self._bytes > _MOST_BYTES and len(self._kept) > 1:
                self._bytes -= _size(self._kept.popitem(last=False)[1])
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(row.topLeft(), picture)


def _painted(size: QSize, ratio: float, ground: str, paint: Callable[[QPainter, QRect], None]) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    paint(painter, QRect(0, 0, size.width(), size.height()))
    painter.end()
    return picture


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _PIXEL
