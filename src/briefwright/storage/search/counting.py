"""Keep a library's columns in memory while it stays as it is, to count by them and to filter searches."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.storage.database import changes_of_others, connect, worded
from briefwright.storage.search.columns import Columns, load
from briefwright.storage.search.hits import Matching


class Watch:
    """Notices changes of a library's file, of whatever process: a connection that nothing else is done with."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._closed = False

    def version(self) -> int:
        """A number that stays the same while nothing is changed; -1 once closed."""
        with self._lock:
            if self._closed:
                return -1
            if self._connection is None:
                self._connection = connect(self._path, writable=False)
            return changes_of_others(self._connection)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._closed = True
            if self._connection is not None:
                self._connection.close()
                self._connection = None


class Known(Struct, frozen=True):
    """Columns, and the version of the library that they were loaded from or an older one."""

    columns: Columns
    version: int
    watch: Watch
    seen: dict[sqlite3.Connection, int] = {}
    """What connections said of changes while nothing had changed: each counts on its own, and asks for less."""

    def stand(self) -> bool:
        """Whether nothing has changed since: what began to read after they were loaded reads what they hold."""
        return self.watch.version() == self.version

    def stand_for(self, connection: sqlite3.Connection) -> bool:
        """Whether the connection reads what the columns hold, from here on until its transaction ends."""
        changes = changes_of_others(connection)  # from here on others' changes are not seen
        if self.seen.get(connection) == changes:
            return True
        stands = self.stand()
        if stands:
            self.seen[connection] = changes
        return stands


class Counting:
    """Loads the columns when something is first counted, and anew after every change."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._watch = Watch(path)
        self.known: Known | None = None
        """The columns as they were last loaded, if they were."""
        self._closed = False

    @contextlib.contextmanager
    def matching(self, query: EvidenceQuery) -> Iterator[Matching]:
        """What matches a query as the library stands now. Raises `AppError("library-read-only")` once closed."""
        with self._lock, worded(self._path):
            try:
                connection = self._opened()
                yield Matching(connection, self._fresh(connection), query)
            finally:
                self._rest()

    def standing(self) -> Known | None:
        """The columns, if nothing has changed since they were loaded."""
        known = self.known
        return known if known is not None and known.stand() else None

    def columns_for(self, connection: sqlite3.Connection) -> Columns | None:
        """The columns, if they hold what the connection reads in the transaction that it has begun."""
        known = self.known
        return known.columns if known is not None and known.stand_for(connection) else None

    def follow(self, columns: Columns, is_all: Callable[[], bool]) -> None:
        """Take over the columns as they are after a change, if that is all that has changed meanwhile."""
        known = Known(columns, self._watch.version(), self._watch)
        if is_all():
            self.known = known

    def close(self) -> None:
        """Let go of the file; while something is counted, when that is done."""
        self._closed = True
        self._watch.close()
        if self._lock.acquire(blocking=False):
            self._rest()
            self._lock.release()

    def _opened(self) -> sqlite3.Connection:
        if self._closed:
            raise AppError("library-read-only", file=str(self._path))
        if self._connection is None:
            self._connection = connect(self._path, writable=False)
            self._connection.execute("PRAGMA cache_size=-1000")  # it goes through everything, and seldom twice
        self._connection.execute("BEGIN")
        return self._connection

    def _fresh(self, connection: sqlite3.Connection) -> Columns:
        connection.execute("SELECT 1 FROM evidence").fetchone()  # from here on others' changes are not seen
        if known := self.standing():
            return known.columns
        connection.execute("ROLLBACK")
        version = self._watch.version()
        connection.execute("BEGIN")
        self.known = known = Known(load(connection), version, self._watch)
        return known.columns

    def _rest(self) -> None:
        if self._connection is None:
            return
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("ROLLBACK")
        if self._closed:
            self._connection.close()
            self._connection = self.known = None
