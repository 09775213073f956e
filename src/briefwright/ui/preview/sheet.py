"""A sheet of paper in the scene: its size, its edge, its colour; what stands on it is for those made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from briefwright.ui.preview.strips import pt
from briefwright.ui.theme import tokens

EDGE = 1.5
"""Pixels."""


class Sheet(QGraphicsItem):
    """Stands at its place with `scale()` view pixels a layout unit."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.dim = True
        self._bounds = QRectF()
        """The paper with its edge: asked of every sheet at every paint."""
        self.tinted: Mapping[str, QColor] = {}

    @property
    def paper(self) -> QRectF:
        """The sheet, in layout units from its corner."""
        raise NotImplementedError

    def boundingRect(self) -> QRectF:
        return self._bounds

    def fit(self, scale: float) -> None:
        """Show the sheet with so many view pixels a layout unit."""
        self.setScale(scale)
        self.measure()

    def measure(self) -> None:
        """Take in that the paper or its scale has changed."""
        edge = 2 * EDGE / self.scale() if self.scale() else 0.0
        bounds = self.paper.adjusted(-edge, -edge, edge, edge)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        now = tokens()
        pen = QPen(QColor(now.border).darker(100 if now.dark else 110), EDGE)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(now.paper if self.dim else "#FFFFFF"))
        painter.drawRect(self.paper)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self.paint_content(painter, option.exposedRect)

    def paint_content(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint what stands on the paper, at least in the rectangle that is to be seen anew."""
        raise NotImplementedError

    def tint(self, tinted: Mapping[str, QColor]) -> None:
        """Tint the words of these items."""
        if tinted != self.tinted:
            self.tinted = dict(tinted)
            self.update()

    def items(self) -> Iterator[str]:
        """The items whose words stand in the sheet's text, in reading order, some more than once."""
        raise NotImplementedError

    def item_at(self, point: QPointF) -> str:
        """The item whose words are under a point of the sheet, or an empty string."""
        raise NotImplementedError

    def block_at(self, point: QPointF) -> int:
        """The index of the block at or above a point of the sheet, or -1."""
        raise NotImplementedError

    def rects_of(self, item: str) -> list[QRectF]:
        """Where an item's words stand, in scene coordinates."""
        raise NotImplementedError


class PictureSheet(Sheet):
    """A sheet with a picture of a page."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self._size = (pt(width), pt(height))
        self._picture = QImage()

    @property
    def paper(self) -> QRectF:
        return QRectF(0.0, 0.0, *self._size)

    def draw(self, width: int) -> QImage:
        """The page's picture at a width in device pixels."""
        raise NotImplementedError

    def paint_content(self, painter: QPainter, exposed: QRectF) -> None:
        wide = round(self.paper.width() * painter.deviceTransform().m11())
        if self._picture.width() != wide:
            self._picture = self.draw(wide)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.dim and tokens().dark:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(self.paper, self._picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
