"""What stands in a section without items: what it would like to have."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from briefwright.ui.fonts import font
from briefwright.ui.language import tr
from briefwright.ui.panes.outline.item_views import GAP, INDENT
from briefwright.ui.theme import tokens


class Slot(QLabel):
    """What an empty section would like: dashed, its hint inside; Enter or a click starts own words."""

    asked = Signal()
    keyed = Signal(int)

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.setFont(font("base"))
        self.setWordWrap(True)
        self.setProperty("ink", "3")
        self.setContentsMargins(INDENT + 10, 7, 10, 7 + GAP)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(hint)
        self.setStatusTip(tr("Drop evidence here, or press Enter to write your own words."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.keyed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = QPen(QColor(tokens().accent if focused else tokens().control), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(INDENT + 0.5, 0.5, -0.5, -0.5 - GAP), 8, 8)
        painter.end()
        super().paintEvent(event)
