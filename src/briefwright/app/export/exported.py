"""What was exported where: so that a file someone went on editing in Word is not written over unasked."""

from __future__ import annotations

from pathlib import Path

import msgspec

from briefwright.app.folders import Folders, made
from briefwright.errors import AppError
from briefwright.storage.disk.files import digest_of, save_atomically

_LIMIT = 500


def note(folders: Folders, path: Path, digest: str) -> None:
    """Remember the SHA-256 of a file just exported. Trouble here is none of the user's: the file stands."""
    entries = _entries(folders)
    entries.pop(_key(path), None)
    entries[_key(path)] = digest
    try:
        made(folders.data)
        save_atomically(_file(folders), msgspec.json.encode(dict(list(entries.items())[-_LIMIT:])))
    except AppError:
        return


def refuse_changed(folders: Folders, path: Path) -> None:
    """Raise `export-changed` when a file exported before is no longer as it was."""
    known = _entries(folders).get(_key(path))
    if known is None:
        return
    try:
        now = digest_of(path)
    except OSError:
        return  # saving says what is wrong with it
    if now is not None and now != known:
        raise AppError("export-changed", file=str(path))


def refuse_over(out: Path, *inputs: Path) -> None:
    """Raise `export-over-input` where exporting to `out` would write over a file that it is made from."""
    for path in inputs:
        if out.exists() and path.exists() and out.samefile(path):
            raise AppError("export-over-input", file=str(out))


def _entries(folders: Folders) -> dict[str, str]:
    try:
        return msgspec.json.decode(_file(folders).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}


def _key(path: Path) -> str:
    return str(path.resolve())


def _file(folders: Folders) -> Path:
    return folders.data / "exported.json"
