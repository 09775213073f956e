"""A line of text that ends in an ellipsis where its words have no room, while nobody writes in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolTip, QWidget

from briefwright.ui.widgets.base_line import level_with_labels


class ElidedLine(QLineEdit):
    """Its tooltip is what it says where that is cut, else its own."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        level_with_labels(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut what does not fit with an ellipsis."""
        if self.hasFocus() or not self.text() or self.shows_all:
            super().paintEvent(event)
            return
        option, room = QStyleOptionFrame(), self._room()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say the whole where only its beginning is seen."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.shows_all:
            QToolTip.showText(event.globalPos(), self.text() or self.placeholderText(), self)
            return True
        return super().event(event)

    @property
    def shows_all(self) -> bool:
        """Whether there is room for all its words, or for its hint while it has none."""
        said = self.text() or self.placeholderText()
        return self.fontMetrics().horizontalAdvance(said) <= self._room().width()

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.adjusted(2, 0, -2, 0)
