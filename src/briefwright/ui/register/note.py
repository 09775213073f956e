"""A note on a tint: a warning icon and one sentence."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefwright.ui.fonts import grown
from briefwright.ui.icons import draw_icon
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import label


class Note(QWidget):
    """Says what to look at; nothing is done about it here."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18 + grown(16), 7, 10, 7)
        layout.addWidget(label(sentence, wrap=True))
        self.setAccessibleName(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.warn_tint))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        draw_icon(painter, "warning", now.warn, QRectF(10, 8, grown(16), grown(16)))
        painter.end()
