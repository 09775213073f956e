"""An icon that stands by itself, in the colours of whichever theme there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefwright.ui.fonts import grown
from briefwright.ui.icons import Tint, draw_icon
from briefwright.ui.theme import tokens


class Picture(QWidget):
    """An icon that keeps the theme's colour."""

    def __init__(self, name: str, tint: Tint, side: int = 16) -> None:
        super().__init__()
        self._name, self._tint, self._side = name, tint, grown(side)
        self.setFixedSize(QSize(self._side, grown(side + 2)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(
            painter,
            self._name,
            str(getattr(tokens(), self._tint)),
            QRectF(0, (self.height() - self._side) / 2, self._side, self._side),
        )
        painter.end()
