"""Modules are imported after the first paint so that the window answers meanwhile.

What knows nothing of Qt comes in a thread of its own; what knows it must come in the window's thread, where PySide
makes its classes when they are first asked for and cannot be interrupted in it: there one a turn.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

_OURS = "briefwright.ui."
"""How the names of all modules begin that know Qt."""


class Loading(QObject):
    """Loads one group of modules at a time; what follows is called in the window's thread."""

    _came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: deque[str] = deque()
        self._then: Callable[[], None] = lambda: None
        self._thread: threading.Thread | None = None
        self._stopped = False
        self._came.connect(self._go_on)

    def load(self, names: Iterable[str], then: Callable[[], None]) -> None:
        """Import those of the modules, in this order, that are not there yet; then call `then` in another turn."""
        self._names = deque(name for name in names if name not in sys.modules)
        self._then = then
        QTimer.singleShot(0, self, self._go_on)

    def stop(self) -> None:
        """Begin no other module, and wait for the one that is being imported; the window is closing."""
        self._stopped = True
        if self._thread is not None:
            self._thread.join()

    def _go_on(self) -> None:
        if self._stopped:
            return
        apart = tuple(takewhile(lambda name: not name.startswith(_OURS), self._names))
        if apart:
            self._names = deque(tuple(self._names)[len(apart) :])
            self._thread = threading.Thread(target=self._import, args=(apart,), name="loading", daemon=True)
            self._thread.start()
        elif self._names:
            import_module(self._names.popleft())
            QTimer.singleShot(0, self, self._go_on)
        else:
            self._then()

    def _import(self, names: Iterable[str]) -> None:
        try:
            for name in names:
                if not self._stopped:
                    import_module(name)
        finally:  # what could not be imported says so where it is needed
            if isValid(self):
                self._came.emit()


def are_loaded(names: Iterable[str]) -> bool:
    """Whether modules have been imported, or are just being."""
    return all(name in sys.modules for name in names)
