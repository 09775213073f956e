"""What is likely to be wanted next is loaded in the background and made while the window has nothing to do.

Else the first brief and the first source that are opened would wait for it, and the window with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer

from briefwright.ui.window.loading import Loading, are_loaded
from briefwright.ui.window.order_of_loading import BRIEF, LATER, SOURCE

Page: TypeAlias = Literal["brief", "source"]
_REST = 5
"""Milliseconds between two turns, in which the window answers."""
NEEDED: dict[Page, tuple[str, ...]] = {"brief": BRIEF, "source": SOURCE}
"""The modules that a page is made of, with all that they import."""


class Warming(QObject):
    """Goes through its turns once, from `begin` on; `make` makes the workbench when what it needs is loaded."""

    def __init__(self, parent: QObject, make: Callable[[], object]) -> None:
        super().__init__(parent)
        self._make = make
        self._loading = Loading(self)
        self._steps = self._turns()
        self._ready: set[Page] = {page for page, names in NEEDED.items() if are_loaded(names)}
        self._waiting: Callable[[], None] | None = None
        self._awaited: Page = "brief"
        self._over = False

    @property
    def is_over(self) -> bool:
        """Whether everything is loaded and made."""
        return self._over

    def begin(self) -> None:
        """Begin to load; the window has been painted."""
        self._go_on()

    def once(self, page: Page, act: Callable[[], None]) -> None:
        """Open a page with `act` as soon as it takes no pause, at once or later; of several the last asked for."""
        if page in self._ready:
            act()
        else:
            self._waiting, self._awaited = act, page

    def stop(self) -> None:
        """Load and make no more; the window is closing."""
        self._waiting, self._steps = None, iter(())
        self._loading.stop()

    def _go_on(self) -> None:
        """Take the next turn: import modules in the background, or make something here."""
        turn = next(self._steps, None)
        if turn is None:
            self._over = True
        elif isinstance(turn, tuple):
            self._loading.load(turn, self._go_on)
        else:
            turn()
            QTimer.singleShot(_REST, self, self._go_on)

    def _turns(self) -> Iterator[tuple[str, ...] | Callable[[], object]]:
        yield BRIEF
        yield from _patterns()
        yield self._make
        yield lambda: self._open("brief")
        yield SOURCE
        yield lambda: self._open("source")
        yield LATER

    def _open(self, page: Page) -> None:
        self._ready.add(page)
        if self._awaited == page and self._waiting is not None:
            act, self._waiting = self._waiting, None
            act()


def _patterns() -> Iterator[Callable[[], object]]:
    """What makes the patterns that a card's doubt is read with."""
    from briefwright.ui.reasons import reason_words
    from briefwright.ui.sentences import concern_words

    yield lambda: concern_words("?")
    yield lambda: reason_words("?")
