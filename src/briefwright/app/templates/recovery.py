"""Unsaved work on a template: a copy on disk while it is edited, offered again after a crash."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
from msgspec import Struct

from briefwright.app.folders import Folders, made
from briefwright.model.template import TemplatePackage
from briefwright.storage.disk.files import save_atomically

_SUFFIX = ".template"


class Kept(Struct, frozen=True):
    """A template as it was being edited, and when that copy was made (ISO 8601)."""

    package: TemplatePackage
    kept_at: str


def keep(folders: Folders, package: TemplatePackage) -> None:
    """Keep a copy of a template, whole or not at all. Raises as `save_atomically` does."""
    made(folders.recovery)
    now = dt.datetime.now(tz=dt.UTC).astimezone().isoformat(timespec="seconds")
    save_atomically(_record(folders, package.template.id), msgspec.json.encode(Kept(package, now)))


def kept(folders: Folders, template_id: str) -> Kept | None:
    """The copy of a template’s unsaved work; none where there is none or it is damaged."""
    record = _record(folders, template_id)
    try:
        return msgspec.json.decode(record.read_bytes(), type=Kept)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError):
        discard(folders, template_id)
        return None


def discard(folders: Folders, template_id: str) -> None:
    """Remove the copy of a template; it was saved, or is not wanted."""
    _record(folders, template_id).unlink(missing_ok=True)


def _record(folders: Folders, template_id: str) -> Path:
    return folders.recovery / f"{template_id}{_SUFFIX}"
