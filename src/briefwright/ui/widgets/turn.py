"""How long work may go on before the event loop has its turn, however often the work is asked for in between."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer


class Turn(QObject):
    """One turn of the event loop after the other: what is asked for again in the same turn gets no more time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._ends = 0.0

    def ends(self, seconds: float) -> float:
        """When to stop, by `perf_counter`: so many seconds after work was first asked for in this turn."""
        if not self._timer.isActive():
            self._ends = perf_counter() + seconds
            self._timer.start()
        return self._ends
