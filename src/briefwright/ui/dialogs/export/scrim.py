"""What dims the window behind the dialog."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefwright.ui.theme import tokens


class Scrim(QWidget):
    """Dims the window behind the dialog: the text's colour at 18 %."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor("#000000") if tokens().dark else QColor(tokens().text)
        colour.setAlphaF(0.45 if tokens().dark else 0.18)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()
