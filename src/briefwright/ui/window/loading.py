"""Modules are imported after the first paint so that the window answers meanwhile.

What knows nothing of Qt comes in a thread of its own; what knows it must come in the window's thread, where PySide
makes its classes when they are first asked for and cannot be interrupted in it: there one a turn.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
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
        self._apart: Callable[[], object] | None = None
        self._thread: threading.Thread | None = None
        self._stopped = False
        self._came.connect(self._go_on)

    def load(
        self, names: Iterable[str], then: Callable[[], None], apart: Callable[[], object] | None = None
    ) -> None:
        """Import those of the modules, in this order, that are not there yet; then call `then` in another turn.

        `apart` is what is to be done before that in a thread of its own, with all of them.
        """
        self._names = deque(name for name in names if name not in sys.modules)
        self._then, self._apart = then, apart
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
            self._begin(partial(self._import, apart))
        elif self._names:
            import_module(self._names.popleft())
            QTimer.singleShot(0, self, self._go_on)
        elif self._apart is not None:
            work, self._apart = self._apart, None
            self._begin(work)
        else:
            self._then()

    def _begin(self, work: Callable[[], object]) -> None:
        self._thread = threading.Thread(target=self._work, args=(work,), name="loading", daemon=True)
        self._thread.start()

    def _work(self, work: Callable[[], object]) -> None:
        try:
            work()
        finally:  # what could not be imported or read says so where it is needed
            if isValid(self):
                self._came.emit()

    def _import(self, names: Iterable[str]) -> None:
        for name in names:
            if not self._stopped:
                import_module(name)


def are_loaded(names: Iterable[str]) -> bool:
    """Whether modules have been imported, or are just being."""
    return all(name in sys.modules for name in names)
