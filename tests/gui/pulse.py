"""A pulse in the event loop: the longest pause that something takes."""

from PySide6.QtCore import QObject, QTimer

from fakes.clock import own_time, slowness

LONGEST = 0.100
"""Seconds the window may be without answering; beyond it a hand notices. Other programs' turns do not count."""


class Pulse(QObject):
    """Beats in the event loop and keeps the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = own_time()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = own_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def best_of(runs: list[float]) -> float:
    """The best run: another program on the machine may have stalled the others."""
    return min(runs)


def paused(qtbot, act, rested) -> float:
    """The longest pause while something is done and all that follows from it, at its best: thrice at most.

    In seconds of a machine at leisure.
    """
    pauses = []
    while len(pauses) < 3 and best_of([LONGEST, *pauses]) >= LONGEST:
        slow = slowness()
        pulse = Pulse()
        act()
        qtbot.wait(30)
        qtbot.waitUntil(rested, timeout=20_000)
        pauses.append(pulse.longest / max(slow, slowness()))
        pulse.deleteLater()
    return best_of(pauses)
