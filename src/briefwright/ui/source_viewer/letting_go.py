"""Values that nobody needs any more are freed for a moment a turn: a hundred thousand at once take too long."""

from __future__ import annotations

from time import perf_counter
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer

Holder: TypeAlias = list[Any] | dict[Any, Any]
"""What holds many values; it is emptied."""
_MOMENT = 0.004
"""Seconds a turn."""
_AT_A_TIME = 100


class LettingGo(QObject):
    """Empties lists and tables in the turns in which the window has nothing else to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._holders: list[Holder] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def let_go(self, *holders: Holder) -> None:
        """Empty these from their ends, in a while; who calls does not use them any more, and nobody else does."""
        self._holders += (holder for holder in holders if holder)
        if self._holders:
            self._turn.start()

    def _go_on(self) -> None:
        end = perf_counter() + _MOMENT
        while self._holders and perf_counter() < end:
            _take_some(self._holders[-1])
            if not self._holders[-1]:
                self._holders.pop()
        if not self._holders:
            self._turn.stop()


def _take_some(holder: Holder) -> None:
    if isinstance(holder, list):
        del holder[-_AT_A_TIME:]
    else:
        for _ in range(min(_AT_A_TIME, len(holder))):
            holder.popitem()
