"""Widgets one below the other that are placed by arithmetic, as a layout of Qt would make all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget


class Column(QWidget):
    """As high as `arrange` says that all it holds is; placed anew when something in it has another height."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = 0

    def arrange(self) -> None:
        """Place what the column holds in its width, and call `take_height`."""
        raise NotImplementedError

    def take_height(self, whole: int) -> None:
        """Be so many pixels high."""
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(120, self._whole)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._whole)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)
