"""Open a library's file: refuse what must not be opened, look whether it is sound, bring it up to date."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from briefwright.errors import AppError
from briefwright.storage.backups import back_up
from briefwright.storage.database import WAIT, Database, connect, worded
from briefwright.storage.lock import WriterLock, lock_path
from briefwright.storage.migrations import NEWEST, migrate, refuse_newer, version_of
from briefwright.storage.network import on_network

_SMALL = 4 * 1024 * 1024


def open_database(path: Path, *, writer: bool, backups: Path) -> Database:
    """Open the file for reading, or for reading and writing, made anew where there is none.

    Raises `AppError`: `not-found` (a reader), `library-busy`, `library-newer`, `library-damaged`,
    `library-network`, `not-writable`.
    """
    if on_network(path):
        raise AppError("library-network", file=str(path))
    if not writer:
        return _open_for_reading(path)
    lock = _right_to_write(path, backups)
    try:
        return Database(path, lock)
    except BaseException:
        lock.release()
        raise


def _right_to_write(path: Path, backups: Path) -> WriterLock:
    """The first one in looks whether the file is sound and brings it up to date; others take it as it stands."""
    try:
        lock = WriterLock(lock_path(path))
    except AppError as error:
        if error.code != "library-busy":
            raise
        return _shared(path)
    try:
        _bring_up_to_date(path, backups)
        lock.share()
    except BaseException:
        lock.release()
        raise
    return lock


def _shared(path: Path) -> WriterLock:
    lock = WriterLock(lock_path(path), alone=False, wait=WAIT)
    try:
        with worded(path), contextlib.closing(connect(path, writable=False)) as connection:
            _refuse_older(connection, path, "library-busy")  # an older Briefwright has it open
    except BaseException:
        lock.release()
        raise
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


def _bring_up_to_date(path: Path, backups: Path) -> None:
    doubtful = path.exists() and (_left_open(path) or path.stat().st_size < _SMALL)
    with worded(path):
        connection = connect(path, writable=True)
        try:
            refuse_newer(connection, path)
            if doubtful:
                _refuse_damaged(connection, path)
            if 0 < version_of(connection) < NEWEST:
                back_up(path, backups)
            migrate(connection, path)
        finally:
            connection.close()


def _left_open(path: Path) -> bool:
    """Whether the last process that wrote did not close the file: its write-ahead log is still there."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    """`quick_check` costs a second for a million items: after a crash always, else only while it is not felt."""
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise AppError("library-damaged", file=str(path), why=found)
