"""Open a library's file: refuse what must not be opened, look whether it is sound, bring it up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from briefwright.errors import AppError
from briefwright.storage.backups import back_up
from briefwright.storage.database import Database, connect, worded
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
    lock = WriterLock(lock_path(path))
    try:
        _bring_up_to_date(path, backups)
        return Database(path, lock)
    except BaseException:
        lock.release()
        raise


def _open_for_reading(path: Path) -> Database:
    if not path.is_file():
        raise AppError("not-found", file=str(path))
    database = Database(path, None)
    with database.reading() as connection:
        refuse_newer(connection, path)
        if version_of(connection) < NEWEST:
            raise AppError("library-older", file=str(path))
    return database


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
