"""Python’s collector of unreachable values, kept off the pages: a hundred of them take it a tenth of a second."""

from __future__ import annotations

import gc

_YOUNG = 10_000
"""New objects after which Python looks for rubbish whatever is being done: more than a few keystrokes make."""


class Collecting:
    """Told when pages stand and nobody does anything, when they have been painted, and when they are let go."""

    def __init__(self) -> None:
        self._let_go = False
        gc.set_threshold(_YOUNG)

    def look_through_young(self) -> None:
        """Look through what a keystroke made, between it and the next: else that comes in the midst of one."""
        gc.collect(1)

    def look_through_soon(self) -> None:
        """Look once through what pages that were let go have left, when next nobody does anything."""
        self._let_go = True

    def spare(self) -> None:
        """Leave alone from now on what stands."""
        if self._let_go:
            self._let_go = False
            gc.unfreeze()
            gc.collect()
        gc.freeze()
