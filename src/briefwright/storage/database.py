"""A SQLite file as we hold it: WAL, every commit on the disk, foreign keys, no trust in the file's own schema.

One connection writes: threads of this process wait for it, other processes for SQLite's own lock. Reading borrows a
connection from a small pool, so a search in the window never waits for an import in the background. A connection is
used by one thread at a time, but not always by the same one.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

from briefwright.errors import AppError
from briefwright.storage.disk.lock import WriterLock

WAIT = 10.0
"""Seconds a statement waits for another process's lock before `library-busy`."""
A_MOMENT = 0.05
"""Seconds that a window's own thread waits for others that write: nobody notices."""
_PRAGMAS = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA cell_size_check=ON",
    "PRAGMA cache_size=-8000",
    "PRAGMA temp_store=MEMORY",
)
_TERMS = "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, found, instance)"
"""What stands in the search index, for `vocabulary`; a table of the connection, nothing is written."""
_CHECKPOINT = 4000
"""Pages of 4 kB in the log before they go into the file; an import in many commits writes the same pages often."""
_CODES = (
    (("interrupted",), "work-stopped"),
    (("disk is full",), "disk-full"),
    (("readonly", "read-only", "disk i/o", "unable to open"), "not-writable"),
    (("locked", "busy"), "library-busy"),
    (("malformed", "not a database", "corrupt", "encrypted"), "library-damaged"),
)


class Database:
    """Connections to one library file; with a lock, this process may change it, and `close` lets it go."""

    def __init__(self, path: Path, lock: WriterLock | None) -> None:
        self.path = path
        self._lock = lock
        self._idle: list[sqlite3.Connection] = []
        self._idle_lock = threading.Lock()
        self._write_lock = threading.RLock()
        self.hurried: int | None = None
        """The thread that never waits for others to write: a window's own."""
        self._closed = False
        with worded(path):
            self._writer = connect(path, writable=True) if lock else None

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Borrow a connection that sees the library as it stands at the first read of the block."""
        with worded(self.path):
            connection = self._borrow()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                self._give_back(connection)

    @contextlib.contextmanager
    def looking_afresh(self) -> Iterator[sqlite3.Connection]:
        """Read through a new connection: FTS5's integrity check goes wrong over what an older one remembers."""
        with worded(self.path), contextlib.closing(connect(self.path, writable=False)) as connection:
            connection.execute("BEGIN")
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run the block in one transaction: all of it is kept, on the disk, or none.

        Raises `AppError`: `library-read-only` where this process may only read; `library-at-work` where others
        write and the thread is one that does not wait.
        """
        with self._turn(), worded(self.path):
            if self._writer is None or self._closed:
                raise AppError("library-read-only", file=str(self.path))
            with transaction(self._writer):
                yield self._writer

    @contextlib.contextmanager
    def kept_from_others(self) -> Iterator[None]:
        """Let no other thread of this process write while the block runs. Raises `library-at-work` as `writing`."""
        with self._turn():
            yield

    @contextlib.contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for the threads of this process that write, and let SQLite wait as long for other processes."""
        hurried = threading.get_ident() == self.hurried
        if not self._write_lock.acquire(timeout=A_MOMENT if hurried else -1):
            raise AppError("library-at-work", file=str(self.path))
        try:
            if self._writer is not None:
                patience = A_MOMENT if hurried else WAIT
                self._writer.execute(f"PRAGMA busy_timeout={round(patience * 1000)}")
            yield
        except AppError as error:
            if hurried and error.code == "library-busy":
                raise AppError("library-at-work", file=str(self.path)) from error
            raise
        finally:
            self._write_lock.release()

    def changes_of_others(self) -> int:
        """What `changes_of_others` says of the connection that writes; -1 where none does."""
        with self._write_lock, worded(self.path):
            return -1 if self._writer is None else changes_of_others(self._writer)

    def close(self) -> None:
        """Close every connection that is idle; one still lent out closes when it comes back."""
        with self._write_lock, self._idle_lock:
            self._closed = True
            while self._idle:
                self._idle.pop().close()
            if self._writer is not None:
                self._writer.close()
                self._writer = None
            if self._lock is not None:
                self._lock.release()

    def _borrow(self) -> sqlite3.Connection:
        with self._idle_lock:
            if self._idle:
                return self._idle.pop()
        if self._closed:
            raise AppError("library-read-only", file=str(self.path))
        return connect(self.path, writable=False)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._idle_lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """Open a connection with our settings; a writable one makes the file where there is none."""
    mode = "rwc" if writable else "ro"
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if writable:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA wal_autocheckpoint={_CHECKPOINT}")
        else:
            connection.execute(_TERMS)
    except BaseException:
        connection.close()
        raise
    return connection


def changes_of_others(connection: sqlite3.Connection) -> int:
    """A number that stays the same while nothing is changed but by this connection."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit the block as a whole, or roll it back on any exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def worded(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours; half a surrogate pair cannot be stored as UTF-8."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise AppError("library-failed", file=str(path), why="a text holds half a character") from error
    except sqlite3.Error as error:
        raise AppError(_code(error), file=str(path), why=str(error)) from error


def _code(error: sqlite3.Error) -> str:
    message = str(error).lower()
    for fragments, code in _CODES:
        if any(fragment in message for fragment in fragments):
            return code
    return "library-failed"
