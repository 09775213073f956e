"""Long work on a library tells how far it is, and stops when it is asked to.

SQLite counts the operations of its machine: whoever knows how many a statement takes can tell how much of it is
done. A statement that is stopped takes its whole transaction back, so that nothing is left half done.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from itertools import count
from typing import Protocol

from msgspec import Struct

from briefwright.errors import AppError

_EVERY = 20_000
"""Operations between two looks, about two thousandths of a second: SQLite waits for Python at each."""

TO_INDEX_AN_ITEM = 18
"""Operations that an item takes when the search index is made anew, as measured."""


class Hearer(Protocol):
    """Whoever runs the work; `app.jobs.Job` is one."""

    def progress(self, done: int, total: int, what: str) -> None:
        """Hear that `done` hundredths (`total` is 100) are done, and what is done now."""

    def cancelled(self) -> bool:
        """Whether to stop."""


class Nobody:
    """Hears nothing and never stops anything."""

    def progress(self, done: int, total: int, what: str) -> None:
        """Pass it over."""

    def cancelled(self) -> bool:
        """Go on."""
        return False


NOBODY = Nobody()


class Stretch(Struct, frozen=True):
    """A part of long work: who hears of it, what it is called, and between which hundredths it lies."""

    hearer: Hearer = NOBODY
    what: str = ""
    first: int = 0
    last: int = 100

    def parted(self, part: float) -> tuple[Stretch, Stretch]:
        """The stretch up to so much of it, 0 to 1, and the rest."""
        middle = self.first + round((self.last - self.first) * part)
        return Stretch(self.hearer, self.what, self.first, middle), Stretch(
            self.hearer, self.what, middle, self.last
        )

    def tell(self, part: float) -> None:
        """Tell that so much of the stretch, 0 to 1, is done."""
        done = self.first + round((self.last - self.first) * min(part, 1.0))
        self.hearer.progress(done, 100, self.what)

    def go_on(self, part: float) -> None:
        """Tell that so much of it is done; raises `AppError("work-stopped")` where it is asked to stop."""
        if self.hearer.cancelled():
            raise AppError("work-stopped")
        self.tell(part)

    @contextlib.contextmanager
    def over(self, connection: sqlite3.Connection, operations: int) -> Iterator[None]:
        """Tell how far the statements in the block are, which take about so many operations of SQLite's.

        Asked to stop, the statement at work ends with SQLite's “interrupted”, which is worded `work-stopped`.
        """
        looks = count(1)

        def look() -> bool:
            self.tell(next(looks) * _EVERY / max(operations, 1))
            return self.hearer.cancelled()

        if isinstance(self.hearer, Nobody):
            yield
            return
        self.tell(0)
        connection.set_progress_handler(look, _EVERY)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)
