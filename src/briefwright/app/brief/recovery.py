"""Unsaved work on disk: a copy of each brief being edited, offered again after a crash.

A record names the process that wrote it by its number and start time; only what no living process owns is offered.
"""

from __future__ import annotations

import datetime as dt
import os
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.app.folders import Folders, made
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.storage.disk.files import save_atomically

_SUFFIX = ".recovery"


class Recovered(Struct, frozen=True):
    """Work found after a crash: its record, the brief, the file it belongs to and that file's hash when read."""

    record: Path
    brief: Brief
    path: Path | None
    digest: str
    kept_at: str


class _Record(Struct, frozen=True):
    pid: int
    started: float
    path: str
    digest: str
    kept_at: str
    brief: msgspec.Raw


def record_path(folders: Folders, key: str) -> Path:
    """Where this process keeps the brief known by `key`."""
    return folders.recovery / f"{key}-{os.getpid()}{_SUFFIX}"


def keep(record: Path, brief: Brief, path: Path | None, digest: str) -> None:
    """Write a brief's record, whole or not at all. Raises as `save_atomically` does."""
    made(record.parent)
    pid = os.getpid()
    now = dt.datetime.now(tz=dt.UTC).astimezone().isoformat(timespec="seconds")
    entry = _Record(pid, _started(pid) or 0.0, str(path or ""), digest, now, msgspec.Raw(encode_brief(brief)))
    save_atomically(record, msgspec.json.encode(entry))


def recovered(folders: Folders) -> tuple[Recovered, ...]:
    """What was being edited when a process died, the latest first; a damaged record is set aside."""
    found = [_read(record) for record in _records(folders)]
    return tuple(sorted((f for f in found if f is not None), key=lambda f: f.kept_at, reverse=True))


def discard(record: Path) -> None:
    """Remove a record that is no longer needed."""
    record.unlink(missing_ok=True)


def _records(folders: Folders) -> list[Path]:
    try:
        return sorted(folders.recovery.glob(f"*{_SUFFIX}"))
    except OSError:
        return []


def _read(record: Path) -> Recovered | None:
    try:
        entry = msgspec.json.decode(record.read_bytes(), type=_Record)
        brief = decode_brief(bytes(entry.brief), str(record))
    except (OSError, msgspec.DecodeError, AppError):
        _set_aside(record)
        return None
    if _is_alive(entry):
        return None
    return Recovered(record, brief, Path(entry.path) if entry.path else None, entry.digest, entry.kept_at)


def _set_aside(record: Path) -> None:
    try:
        record.replace(record.with_suffix(".damaged"))
    except OSError:
        return


def _is_alive(entry: _Record) -> bool:
    started = _started(entry.pid)
    return started is not None and abs(started - entry.started) < 1.0


@cache
def _own_start() -> float:
    import psutil  # noqa: PLC0415 - first needed seconds after the window stands

    return float(psutil.Process().create_time())


def _started(pid: int) -> float | None:
    """When a process started, in seconds since the epoch; `None` where there is none of that number."""
    if pid == os.getpid():
        return _own_start()
    import psutil  # noqa: PLC0415 - only after a crash

    try:
        return float(psutil.Process(pid).create_time())
    except psutil.Error:
        return None
