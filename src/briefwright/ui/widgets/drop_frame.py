"""The line around the window while something from another program is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefwright.ui.language import tr, tr_n
from briefwright.ui.theme import tokens


class DropFrame(QWidget):
    """Lies over a widget and leaves the pointer to it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


def drop_words(data: QMimeData) -> str:
    """What will happen with what is dragged, in a few words."""
    files = [url for url in data.urls() if url.isLocalFile()]
    if files:
        return tr_n("Drop to import 1 file", "Drop to import {n} files", len(files))
    return tr("Drop to add these words as a source")
