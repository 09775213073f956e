"""Open a library's file: refuse what must not be opened, look whether it is sound, bring it up to date."""

from __future__ import annotations

import contextlib
import math
import sqlite3
from pathlib import Path

from briefwright.errors import AppError
from briefwright.storage.care.backups import TO_CHECK_A_PAGE, back_up, backups_in
from briefwright.storage.database import WAIT, Database, connect, worded
from briefwright.storage.disk.lock import WriterLock, lock_path
from briefwright.storage.disk.network import on_network
from briefwright.storage.migrations import NEWEST, migrate, refuse_newer, version_of
from briefwright.storage.telling import NOBODY, Hearer, Nobody, Stretch

_SMALL = 4 * 1024 * 1024
WAITING, LOOKING, COPYING = "waiting", "looking", "copying"
"""What is told of while a library opens, before `migrations.PREPARING`: another window is preparing it; it is
looked through after a crash; it is copied."""
_LOOKED, _COPIED = 10, 25
"""The hundredths at which these are done."""


def opens_slowly(path: Path) -> bool:
    """Whether to open a library takes time: it has to be brought up to date, or looked through after a crash.

    Of what is no library, or not to be read, it says no: whoever opens it is told at once.
    """
    if not path.is_file() or on_network(path):
        return False
    if path.stat().st_size >= _SMALL and _left_open(path):
        return True
    with contextlib.suppress(sqlite3.Error), contextlib.closing(connect(path, writable=False)) as connection:
        return 0 < version_of(connection) < NEWEST
    return False


def open_database(path: Path, *, writer: bool, backups: Path, hearer: Hearer = NOBODY) -> Database:
    """Open the file for reading, or for reading and writing, made anew where there is none.

    A hearer is told how far it is, and waits as long as another process prepares the library. Raises `AppError`:
    `not-found` (a reader), `library-busy`, `library-newer`, `library-damaged`, `library-network`, `not-writable`,
    `work-stopped`.
    """
    if on_network(path):
        raise AppError("library-network", file=str(path))
    if not writer:
        return _open_for_reading(path)
    lock = _right_to_write(path, backups, hearer)
    try:
        return Database(path, lock)
    except BaseException:
        lock.release()
        raise


def _right_to_write(path: Path, backups: Path, hearer: Hearer) -> WriterLock:
    """The first one in looks whether the file is sound and brings it up to date; others take it as it stands.

    One who waited for the first in vain, since it was stopped or killed, tries to be the first once more.
    """
    for again in (True, False):
        try:
            lock = WriterLock(lock_path(path))
        except AppError as error:
            if error.code != "library-busy":
                raise
            if (shared := _shared(path, hearer)) is not None:
                return shared
            if again:
                continue
            raise  # an older Briefwright has it open
        break
    try:
        _bring_up_to_date(path, backups, hearer)
        lock.share()
    except BaseException:
        lock.release()
        raise
    return lock


def _shared(path: Path, hearer: Hearer) -> WriterLock | None:
    """The right beside others, once the first one in is done; none where the library is an older one still."""
    patience = WAIT if isinstance(hearer, Nobody) else math.inf
    hearer.progress(0, 100, WAITING)
    try:
        lock = WriterLock(lock_path(path), alone=False, wait=patience, given_up=hearer.cancelled)
    except AppError as error:
        if hearer.cancelled():
            raise AppError("work-stopped", file=str(path)) from error
        raise
    try:
        with worded(path), contextlib.closing(connect(path, writable=False)) as connection:
            refuse_newer(connection, path)
            is_older = version_of(connection) < NEWEST
    except BaseException:
        lock.release()
        raise
    if is_older:
        lock.release()
        return None
    return lock


def _open_for_reading(path: Path) -> Database:
    if not path.is_file():
        raise AppError("not-found", file=str(path))
    database = Database(path, None)
    try:
        with database.reading() as connection:
            _refuse_older(connection, path, "library-older")
    except BaseException:
        database.close()
        raise
    return database


def _refuse_older(connection: sqlite3.Connection, path: Path, code: str) -> None:
    """Raise `library-newer` for a newer file, and that code for an older one."""
    refuse_newer(connection, path)
    if version_of(connection) < NEWEST:
        raise AppError(code, file=str(path))


def _bring_up_to_date(path: Path, backups: Path, hearer: Hearer) -> None:
    _refuse_lost(path, backups)
    doubtful = path.exists() and (_left_open(path) or path.stat().st_size < _SMALL)
    with worded(path):
        connection = connect(path, writable=True)
        try:
            refuse_newer(connection, path)
            if doubtful:
                _refuse_damaged(connection, path, Stretch(hearer, LOOKING, 0, _LOOKED))
            if 0 < version_of(connection) < NEWEST:
                back_up(path, backups, stretch=Stretch(hearer, COPYING, _LOOKED, _COPIED))
            migrate(connection, path, hearer, _COPIED)
        finally:
            connection.close()


def _refuse_lost(path: Path, backups: Path) -> None:
    """Do not begin anew, as SQLite does with a file gone or empty, where backups tell of a library before."""
    if not (path.exists() and path.stat().st_size) and not _left_open(path) and backups_in(backups):
        why = "its file is empty" if path.exists() else "its file is gone"
        raise AppError("library-damaged", file=str(path), why=why)


def _left_open(path: Path) -> bool:
    """Whether the last process that wrote did not close the file: its write-ahead log is still there."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _refuse_damaged(connection: sqlite3.Connection, path: Path, stretch: Stretch) -> None:
    """`quick_check` costs seconds for a million items: after a crash always, else only while it is not felt."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    with stretch.over(connection, pages * TO_CHECK_A_PAGE):
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise AppError("library-damaged", file=str(path), why=found)
