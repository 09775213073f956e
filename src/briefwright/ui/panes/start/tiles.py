"""A tile of the gallery: how large it is, and its painting."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefwright.model.template import TemplatePackage
from briefwright.ui.clauses import whole_clauses
from briefwright.ui.fonts import font, interface_pixels
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import tr
from briefwright.ui.style import draw_ring
from briefwright.ui.template_names import template_description, template_name
from briefwright.ui.theme import tokens

PACKAGE_ROLE = Qt.ItemDataRole.UserRole + 1
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 2
TILE = 247
PICTURE = 172
GAP = 17
PAGE = 198
"""The page's width in a tile."""
SHARP = 2
"""How many times as wide as that a picture is: for sharp screens, and for tiles on wide ones."""
_BELOW = 8
"""The space below a tile's words."""
_LEAST = 148
"""A picture lower than this shows too little of its page: the gallery scrolls instead."""
_ABOVE_PAGE = 16
_FILLED = 0.8
"""A wide screen has fewer columns rather than less than this part of its height in use."""
_A4 = 297 / 210
_NARROWER = (0.7, 0.8, 0.9)
"""Shares of the width in which two lines are tried: a single word on the second looks lost."""


class Shape(NamedTuple):
    """A tile's width with its gap, the height of its picture, how much `PAGE` grows, how many stand in a row."""

    pitch: int
    picture: int
    growth: float
    columns: int = 4

    @property
    def height(self) -> int:
        """From one row of tiles to the next."""
        return self.picture + words_height() + _BELOW

    @property
    def end(self) -> int:
        """Where the last tile of a row ends, from the list's left edge."""
        return self.columns * self.pitch - GAP - 1


def shape_of(room: int, height: int, tiles: int) -> Shape:
    """The tiles' shape in a gallery: four columns from 1280 px, else three, more on a very wide screen.

    Pages grow with the tiles, and pictures are as high as lets every tile be seen, up to the whole page.
    """
    least = 4 if room >= 4 * (TILE + 4) - 30 else 3
    columns = max(least, room // (2 * TILE))
    while columns > least and _filled(room, columns, tiles) < _FILLED * height:
        columns -= 1
    growth = _growth(room, columns)
    fitting = height // max(math.ceil(tiles / columns), 1) - words_height() - _BELOW
    whole = _whole(growth)
    picture = min(fitting, whole) if fitting >= _LEAST else round(PICTURE * growth)
    return Shape(room // columns, picture, growth, columns)


def _growth(room: int, columns: int) -> float:
    return min(max((room // columns - GAP) / TILE, 1.0), float(SHARP))


def _whole(growth: float) -> int:
    """How high a picture is that shows its whole page."""
    return math.ceil(2 * _ABOVE_PAGE + PAGE * growth * _A4)


def _filled(room: int, columns: int, tiles: int) -> int:
    """How much of the height so many columns fill."""
    return math.ceil(tiles / columns) * (_whole(_growth(room, columns)) + words_height() + _BELOW)


def words_height() -> int:
    """The room for name and description below a picture."""
    return 9 + round(54 * interface_pixels() / 13)


class TileDelegate(QStyledItemDelegate):
    """A tile: the page on the desk's colour, cut at the foot; name and description below."""

    def __init__(self) -> None:
        super().__init__()
        self.shape = Shape(TILE + GAP, PICTURE, 1.0)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self.shape.pitch, self.shape.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item, state = option.rect, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        package = index.data(PACKAGE_ROLE)
        frame = QRectF(item.x() + 3, item.y() + 3, self.shape.pitch - GAP - 4, self.shape.picture)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(package, TemplatePackage):
            self._paint_picture(painter, frame, index.data(PICTURE_ROLE))
            _paint_outline(
                painter, frame, selected=selected, hovered=bool(state & QStyle.StateFlag.State_MouseOver)
            )
        else:
            _paint_new(painter, frame, accent=selected)
        if state & QStyle.StateFlag.State_HasFocus and option.widget.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            draw_ring(painter, frame.adjusted(-3, -3, 3, 3), 10)
        _paint_words(painter, frame, package)
        painter.restore()

    def _paint_picture(self, painter: QPainter, frame: QRectF, picture: object) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().sunken))
        painter.drawRoundedRect(frame, 8, 8)
        width = PAGE * self.shape.growth
        below = min(frame.height() - _ABOVE_PAGE - 1, width * _A4)
        page = QRectF(frame.x() + (frame.width() - width) / 2, frame.y() + _ABOVE_PAGE, width, below)
        painter.save()
        painter.setClipRect(page)
        painter.fillRect(page, QColor(tokens().paper))
        if isinstance(picture, QImage):
            painter.drawImage(
                page, picture, QRectF(0, 0, picture.width(), page.height() * picture.width() / page.width())
            )
            if tokens().dark:
                painter.fillRect(page, QColor(0, 0, 0, 16))
        painter.setPen(QPen(QColor(tokens().border), 1))
        painter.drawLine(page.topLeft(), page.bottomLeft())
        painter.drawLine(page.topLeft(), page.topRight())
        painter.drawLine(page.topRight(), page.bottomRight())
        if page.bottom() < frame.bottom() - 2:
            painter.drawLine(page.bottomLeft(), page.bottomRight())
        painter.restore()


def _paint_outline(painter: QPainter, frame: QRectF, *, selected: bool, hovered: bool) -> None:
    now = tokens()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(QColor(now.accent if selected else now.control if hovered else now.border), 2 if selected else 1)
    )
    inset = 1.0 if selected else 0.5
    painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), 8, 8)


def _paint_new(painter: QPainter, frame: QRectF, *, accent: bool) -> None:
    now = tokens()
    pen = QPen(QColor(now.accent if accent else now.control), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    middle = frame.center()
    draw_icon(painter, "plus", now.text2, QRectF(middle.x() - 10, middle.y() - 10, 20, 20))


def _paint_words(painter: QPainter, frame: QRectF, package: object) -> None:
    now, growth = tokens(), interface_pixels() / 13
    name, description = tr("New template"), tr("A copy of a template you choose, to change as you like")
    if isinstance(package, TemplatePackage):
        name, description = template_name(package), template_description(package)
    line = QRectF(frame.x(), frame.bottom() + 6, frame.width(), 18 * growth)
    painter.setFont(font("strong"))
    painter.setPen(QColor(now.text))
    shown = QFontMetricsF(font("strong")).elidedText(name, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.setFont(font("small"))
    painter.setPen(QColor(now.text3))
    for text in in_two_lines(description, line.width()):
        line.translate(0, 17 * growth)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)


def in_two_lines(description: str, width: float) -> tuple[str, ...]:
    """A description in small letters: whole where two lines hold it, else as many whole clauses as they do."""
    return _in_two_lines(description, width, interface_pixels())


@lru_cache(maxsize=256)
def _in_two_lines(description: str, width: float, _pixels: float) -> tuple[str, ...]:
    for part in whole_clauses(description):
        lines = _broken(part, width)
        if len(lines) == 1:
            return lines
        if len(lines) == 2:
            narrow = (share for share in _NARROWER if len(_broken(part, width * share)) <= 2)
            return _broken(part, width * next(narrow, 1.0))
    whole = next(whole_clauses(description))
    first = _broken(whole, width)[0]
    rest = whole[len(first) :].lstrip()
    return first, QFontMetricsF(font("small")).elidedText(rest, Qt.TextElideMode.ElideRight, width)


def _broken(text: str, width: float) -> tuple[str, ...]:
    layout = QTextLayout(text, font("small"))
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)
