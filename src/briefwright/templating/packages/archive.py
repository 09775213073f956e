"""Zip archives from strangers: every entry is judged before a byte of it is unpacked; nothing touches the disk."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

from briefwright.errors import AppError

MOST_BYTES = 200_000_000
MOST_ENTRIES = 5_000
MOST_RATIO = 100
_FREE = 1_000_000
"""Below this size a good ratio is no bomb: a page of one letter compresses very well."""
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)
_SYMLINK, _KIND = 0o120000, 0o170000
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def read_archive(data: bytes) -> dict[str, bytes]:
    """The files of a small zip by name; a folder that wraps everything is looked through.

    Raises `AppError("package-unsafe")` for bombs, overlaps, traversal, links, name clashes and reserved names.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _judge(entries, len(data))
            files = {entry.filename: _unpacked(archive, entry) for entry in entries}
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _unsafe("it is not a sound zip file") from error
    except Exception as error:
        if isinstance(error, AppError):
            raise
        raise _unsafe("it is not a sound zip file") from error
    return _without_wrapper(files)


def _unsafe(why: str) -> AppError:
    return AppError("package-unsafe", why=why)


def _judge(entries: list[zipfile.ZipInfo], size: int) -> None:
    if len(entries) > MOST_ENTRIES:
        raise _unsafe("it holds too many files")
    total = sum(entry.file_size for entry in entries)
    if total > MOST_BYTES or (total > _FREE and total > MOST_RATIO * max(size, 1)):
        raise _unsafe("it unpacks to far more than its size")
    seen: set[str] = set()
    for entry in entries:
        _judge_name(entry, seen)
    _judge_places(entries)


def _judge_name(entry: zipfile.ZipInfo, seen: set[str]) -> None:
    name = entry.orig_filename
    parts = PurePosixPath(name).parts
    if "\\" in name or ":" in name or name.startswith("/") or ".." in parts or "\x00" in name:
        raise _unsafe("a file in it points outside")
    if any(part.partition(".")[0].casefold() in _RESERVED or part != part.rstrip(". ") for part in parts):
        raise _unsafe("a file in it has a name that is reserved")
    if (entry.external_attr >> 16) & _KIND == _SYMLINK:
        raise _unsafe("it holds a link")
    if entry.flag_bits & 1:
        raise _unsafe("it is locked with a password")
    if name.casefold() in seen:
        raise _unsafe("two files in it have the same name")
    seen.add(name.casefold())


def _judge_places(entries: list[zipfile.ZipInfo]) -> None:
    """Overlapping entries are a bomb's trick that Python before 3.13 does not notice."""
    end = 0
    for entry in sorted(entries, key=lambda e: e.header_offset):
        if entry.header_offset < end:
            raise _unsafe("files in it overlap")
        end = entry.header_offset + 30 + len(entry.orig_filename.encode()) + entry.compress_size


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as opened:
        content = opened.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise _unsafe("a file in it is not as long as it says")
    return content


def _without_wrapper(files: dict[str, bytes]) -> dict[str, bytes]:
    tops = {PurePosixPath(name).parts[0] for name in files if PurePosixPath(name).parts}
    if len(tops) == 1 and all("/" in name for name in files):
        return {name.partition("/")[2]: content for name, content in files.items()}
    return files


def write_archive(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files, in order of name and with a fixed time, so that equal files give equal bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return held.getvalue()
