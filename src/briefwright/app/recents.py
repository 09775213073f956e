"""The briefs opened lately, newest first."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
from msgspec import Struct

from briefwright.app.folders import Folders, made
from briefwright.storage.disk.files import save_atomically

LIMIT = 12


class Recent(Struct, frozen=True):
    """A brief opened lately: where it is, its title and template then, and when (ISO 8601, with the offset)."""

    path: str
    title: str = ""
    template: str = ""
    opened: str = ""


def recents(folders: Folders) -> tuple[Recent, ...]:
    """The list; empty where there is none or it cannot be read."""
    try:
        return msgspec.json.decode(folders.recents_file.read_bytes(), type=tuple[Recent, ...])[:LIMIT]
    except (OSError, msgspec.DecodeError):
        return ()


def add_recent(folders: Folders, path: Path, title: str, template: str) -> None:
    """Put a brief at the head of the list. Raises as `save_atomically` does."""
    now = dt.datetime.now(tz=dt.UTC).astimezone().isoformat(timespec="seconds")
    entry = Recent(str(path.absolute()), title, template, now)
    _write(folders, (entry, *(r for r in recents(folders) if r.path != entry.path)))


def forget_recent(folders: Folders, path: Path) -> None:
    """Take a brief off the list; the file itself stays."""
    _write(folders, tuple(r for r in recents(folders) if r.path != str(path.absolute())))


def _write(folders: Folders, entries: tuple[Recent, ...]) -> None:
    made(folders.config)
    save_atomically(folders.recents_file, msgspec.json.format(msgspec.json.encode(entries[:LIMIT]), indent=1))
