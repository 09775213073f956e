"""A section's items unfold and fold in front of one's eyes."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPropertyAnimation, Signal
from PySide6.QtWidgets import QWidget

NO_LIMIT = 16777215
"""Qt's own largest height of a widget."""


class Folding(QObject):
    """Moves a widget's height between nothing and all it needs; `over` comes when it is there."""

    over = Signal()

    def __init__(self, column: QWidget, *, opened: bool, duration: int) -> None:
        super().__init__(column)
        self._column = column
        self._opened = opened
        full = column.sizeHint().height()
        column.setVisible(True)
        self._move = QPropertyAnimation(column, b"maximumHeight", self)
        self._move.setDuration(duration)
        self._move.setStartValue(0 if opened else full)
        self._move.setEndValue(full if opened else 0)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._move.finished.connect(self._settle)
        self._move.start()

    def stop(self) -> None:
        """Go no further: it is folded the other way."""
        self._move.stop()

    def _settle(self) -> None:
        self._column.setVisible(self._opened)
        self._column.setMaximumHeight(NO_LIMIT)
        self.over.emit()
