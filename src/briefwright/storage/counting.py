"""Keep a library's columns in memory while it stays as it is, and count by them."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.storage.columns import Columns, load
from briefwright.storage.database import connect, worded
from briefwright.storage.hits import Matching


class Counting:
    """A connection of its own to a library's file: only one and the same can tell that others changed it.

    The columns are loaded when something is first counted, and anew after every change, of whatever process.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._columns: Columns | None = None
        self._version = -1
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

    def close(self) -> None:
        """Let go of the file; while something is counted, when that is done."""
        self._closed = True
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
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        if self._columns is None or version != self._version:
            self._columns, self._version = load(connection), version
        return self._columns

    def _rest(self) -> None:
        if self._connection is None:
            return
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("ROLLBACK")
        if self._closed:
            self._connection.close()
            self._connection = self._columns = None
