"""A short upright hairline between groups of a header."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefwright.ui.theme import tokens


class Divider(QWidget):
    """One pixel wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(9, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(4, 0, 1, self.height(), QColor(tokens().border))
        painter.end()
