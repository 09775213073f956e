"""A deadline set at every keystroke: one thread waits for it, so that setting and keeping it wakes nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from time import monotonic


class Deadline:
    """Calls `missed`, from a thread of its own, when something is not done in time."""

    def __init__(self, missed: Callable[[], None]) -> None:
        self._missed = missed
        self._told = threading.Condition()
        self._at = inf
        self._wakes = inf
        self._closed = False
        self._watcher: threading.Thread | None = None

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """What is done in the block has so many seconds."""
        self.set(seconds)
        try:
            yield
        finally:
            self.met()

    def set(self, seconds: float) -> None:
        """From now on there are so many seconds, until it is `met`."""
        self._set(monotonic() + seconds)

    def met(self) -> None:
        """What had to be done is done."""
        with self._told:
            self._at = inf

    def close(self) -> None:
        """Wait for nothing any more."""
        with self._told:
            self._closed = True
            self._told.notify()

    def _set(self, at: float) -> None:
        with self._told:
            self._at = at
            if self._watcher is None:
                self._watcher = threading.Thread(target=self._watch, name="briefwright-deadline", daemon=True)
                self._watcher.start()
            elif at < self._wakes:  # else it wakes in time, and sees what is the deadline then
                self._told.notify()

    def _watch(self) -> None:
        with self._told:
            while not self._closed:
                left = self._at - monotonic()
                if left <= 0:
                    self._at = inf
                    self._missed()
                else:
                    self._wakes = self._at
                    self._told.wait(None if left == inf else left)
