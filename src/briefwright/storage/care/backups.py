"""Backups of the library: taken whole, verified, kept on a rotation, put back without losing what was there.

A backup is a SQLite file made by the backup API beside a running library, checked, fsynced and renamed. Names carry
a sequence number, which orders them: clocks go wrong. Kept as Anki keeps them: all of the last two days, then one
a day for 12 days, one a week for 10 weeks, one a month for 9 months; the newest is never rotated out.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec import Struct

from briefwright.errors import AppError
from briefwright.storage.database import connect, worded
from briefwright.storage.disk.files import atomic_writer, disk_errors, publish, sync_folder
from briefwright.storage.disk.lock import WriterLock, lock_path
from briefwright.storage.migrations import NEWEST, version_of
from briefwright.storage.telling import NOBODY, Hearer, Stretch

_NAME = re.compile(r"library-(\d{6,})-(\d{8}T\d{6}Z)(-replaced)?\.sqlite")
_STAMP = "%Y%m%dT%H%M%SZ"
_PIECE = 1 << 20
_HOUR = 3600
TO_CHECK_A_PAGE = 255
"""Operations of SQLite's that a page takes to be checked, as measured with a hundred thousand items."""
_LOOKED_AT = 0.3
"""The part of putting a backup back after which it is known to be sound."""
UNTOLD = Stretch()
_ALL_OF = timedelta(days=2)
_PERIODS = ((12, "%Y-%m-%d"), (10, "%G-%V"), (9, "%Y-%m"))


class Backup(Struct, frozen=True):
    """A backup file: its place in the sequence and when it was taken.

    `replaced` is one of a library that another backup took the place of.
    """

    path: Path
    sequence: int
    taken: datetime
    replaced: bool = False


def back_up(
    library: Path,
    folder: Path,
    *,
    now: datetime | None = None,
    stretch: Stretch = UNTOLD,
    replaced: bool = False,
) -> Path:
    """Copy a library, which may be open and in use, to `folder`, verify the copy, and rotate the older ones.

    `replaced` says that another is about to take its place, so that this copy is not what is put back unasked.
    Raises `AppError`: `not-found`, `library-damaged` (the copy does not check), `disk-full`, `not-writable`,
    `work-stopped`.
    """
    if not library.is_file():
        raise AppError("not-found", file=str(library))
    _clear_leftovers(folder)
    taken = now or datetime.now(UTC)
    sequence = max((backup.sequence for backup in backups_in(folder)), default=0) + 1
    target = folder / f"library-{sequence:06d}-{taken.strftime(_STAMP)}{'-replaced' * replaced}.sqlite"
    _copy(library, target, stretch)
    for old in rotated_out(backups_in(folder), taken):
        with contextlib.suppress(OSError):
            old.path.unlink()
    return target


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, the newest first."""
    found = []
    for path in folder.glob("library-*.sqlite"):
        if match := _NAME.fullmatch(path.name):
            taken = datetime.strptime(match.group(2), _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, int(match.group(1)), taken, replaced=match.group(3) is not None))
    return tuple(sorted(found, key=lambda backup: backup.sequence, reverse=True))


def rotated_out(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Those of `backups` (newest first) that the rotation no longer keeps."""
    ordered = list(backups)
    kept = {backup.sequence for backup in ordered if now - backup.taken <= _ALL_OF} | {
        b.sequence for b in ordered[:1]
    }
    for most, period in _PERIODS:
        newest: dict[str, int] = {}
        for backup in ordered:
            newest.setdefault(backup.taken.strftime(period), backup.sequence)
        kept.update(list(newest.values())[:most])
    return tuple(backup for backup in ordered if backup.sequence not in kept)


def newest_sound(folder: Path) -> Backup | None:
    """The newest backup that checks, to be offered when the library is damaged; a replaced library's only at last.

    Else restoring twice would bring back what the first time was done away with.
    """
    for backup in sorted(backups_in(folder), key=lambda backup: backup.replaced):
        with contextlib.suppress(AppError):
            verify(backup.path)
            return backup
    return None


def verify(path: Path, stretch: Stretch = UNTOLD) -> None:
    """Raise `AppError` unless `path` is a sound library of ours: `not-found`, `bad-backup`, `library-newer`.

    `work-stopped` where whoever hears of it asks for that.
    """
    if not path.is_file():
        raise AppError("not-found", file=str(path))
    try:
        with contextlib.closing(connect(path, writable=False)) as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            with stretch.over(connection, pages * TO_CHECK_A_PAGE):
                found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            version = version_of(connection)
    except sqlite3.Error as error:
        if stretch.hearer.cancelled():
            raise AppError("work-stopped", file=str(path)) from error
        raise AppError("bad-backup", file=str(path), why=str(error)) from error
    if found != "ok" or version == 0:
        raise AppError("bad-backup", file=str(path), why="it is no library" if found == "ok" else found)
    if version > NEWEST:
        raise AppError("library-newer", file=str(path))


def restore(backup: Path, library: Path, folder: Path, hearer: Hearer = NOBODY) -> Path | None:
    """Put a backup in the library's place; the library must be closed.

    What was there is backed up to `folder` where it is sound, else set aside beside the library; the path of
    that copy is returned, `None` where there was nothing. At every moment `library` is the old or the new one.
    Raises `AppError`: `not-found`, `bad-backup`, `library-newer`, `library-busy`, `disk-full`, `not-writable`,
    `work-stopped`.
    """
    looking, keeping = Stretch(hearer, "restoring", 0, 90).parted(_LOOKED_AT)
    verify(backup, looking)
    lock = WriterLock(lock_path(library))
    try:
        with disk_errors(library):
            kept = _keep(library, folder, keeping) if library.exists() else None
            keeping.go_on(1)
            _replace(library, backup)
        return kept
    finally:
        lock.release()


def set_aside(library: Path) -> Path:
    """Copy a damaged library with its log to a new name beside it, and return that name."""
    number = 1
    while (aside := library.with_name(f"{library.stem}.damaged-{number}{library.suffix}")).exists():
        number += 1
    for ending in ("-wal", ""):
        source = library.with_name(library.name + ending)
        if source.exists():
            _copy_bytes(source, aside.with_name(aside.name + ending))
    return aside


def _replace(library: Path, backup: Path) -> None:
    temporary = _temporary(library)
    try:
        _copy_pages(backup, temporary)
        _remove_log(library)
        publish(temporary, library)
    finally:
        temporary.unlink(missing_ok=True)


def _keep(library: Path, folder: Path, stretch: Stretch) -> Path:
    first, rest = stretch.parted(0.5)
    try:
        verify(library, first)
        return back_up(library, folder, replaced=True, stretch=rest)
    except AppError as error:
        if error.code == "work-stopped":
            raise
        return set_aside(library)


def _clear_leftovers(folder: Path) -> None:
    """Remove what backups that were killed left behind; an hour old, so that none is still being written."""
    for left in folder.glob(".library-*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _HOUR:
                left.unlink()


def _copy(library: Path, target: Path, stretch: Stretch) -> None:
    temporary = _temporary(target)
    with disk_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            stretch.tell(0)
            _copy_pages(library, temporary)
            _verify_copy(temporary, library, stretch)
            publish(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)


def _copy_pages(source: Path, target: Path) -> None:
    """Copy by the backup API, which sees one state of a library in use; the copy has no write-ahead log."""
    with (
        worded(target),
        contextlib.closing(connect(source, writable=False)) as origin,
        contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        copy.execute("PRAGMA synchronous=OFF")  # published by an fsync of the whole file
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def _verify_copy(temporary: Path, library: Path, stretch: Stretch) -> None:
    try:
        verify(temporary, stretch)
    except AppError as error:
        if error.code == "work-stopped":
            raise
        raise AppError("library-damaged", file=str(library), why=error.fields.get("why", error.code)) from error


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as file, atomic_writer(target) as sink:
        while piece := file.read(_PIECE):
            sink.write(piece)


def _remove_log(library: Path) -> None:
    """Bring the old library's log home and remove it: beside another file it would be replayed into that."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    for ending in ("-wal", "-shm", "-journal"):
        library.with_name(library.name + ending).unlink(missing_ok=True)
    sync_folder(library.parent)


def _temporary(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
