"""Open a zip container safely: refuse bombs and crooked names before a byte is unpacked, count while unpacking.

Limits (threats.md, rule 8): 200 MB unpacked, 5,000 entries, none overlapping another, none leaving the folder, and
100 to 1 once an entry is over 10 MB: an honest Word file of one repeated sentence beats 100 to 1 while it is small.
"""

from __future__ import annotations

import io
import re
import stat
import unicodedata
import zipfile
import zlib

from briefwright.errors import AppError

MOST_BYTES = 200 * 1024 * 1024
MOST_ENTRIES = 5_000
MOST_RATIO = 100
_RATIO_COUNTS_FROM = 10 * 1024 * 1024
_PLAIN = frozenset({0, stat.S_IFREG, stat.S_IFDIR})
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LOCAL_HEADER = 30
"""Bytes before the name in a local file header (APPNOTE.TXT, section 4.3.7)."""


class Archive:
    """The entries of a checked zip container.

    Raises `AppError`: `damaged-file` where it is no zip, `unsafe-file` where a limit is passed, `password`.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise AppError("damaged-file", why="it cannot be unpacked") from error
        entries = self._zip.infolist()
        _check_sizes(entries)
        _check_overlap(entries)
        _check_names(entries)
        self.names = frozenset(entry.filename for entry in entries)
        self._left = MOST_BYTES

    def read(self, name: str) -> bytes:
        """An entry's bytes; raises `damaged-file` where it is missing or broken, `unsafe-file` where it lies."""
        if name not in self.names:
            raise AppError("damaged-file", why=f"{name} is missing")
        try:
            with self._zip.open(name) as file:
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
            raise AppError("damaged-file", why=f"{name} cannot be unpacked") from error
        self._left -= len(data)
        if self._left < 0:
            raise _unsafe("it unpacks to more than 200 MB")
        return data


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise _unsafe("it has more than 5,000 parts")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _unsafe("it unpacks to more than 200 MB")
    for entry in entries:
        if entry.flag_bits & 1:
            raise AppError("password")
        if entry.file_size > max(_RATIO_COUNTS_FROM, entry.compress_size * MOST_RATIO):
            raise _unsafe("it unpacks to far more than an honest file would")


def _check_overlap(entries: list[zipfile.ZipInfo]) -> None:
    """Two entries that share bytes multiply what a small file unpacks to; Python before 3.13 does not notice."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise _unsafe("its parts overlap")
        end = entry.header_offset + _LOCAL_HEADER + len(entry.filename) + entry.compress_size


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        parts = entry.filename.rstrip("/").split("/")
        crooked = any(part in {"", ".", ".."} or part.endswith((".", " ")) for part in parts)
        if crooked or "\\" in entry.filename or ":" in entry.filename or "\0" in entry.orig_filename:
            raise _unsafe("a part’s name leads outside")
        if any(_RESERVED.match(part) for part in parts):
            raise _unsafe("a part has a name that Windows reserves")
        if stat.S_IFMT(entry.external_attr >> 16) not in _PLAIN:
            raise _unsafe("a part is a link to another file")
        if (folded := unicodedata.normalize("NFC", entry.filename).casefold()) in seen:
            raise _unsafe("two parts have the same name")
        seen.add(folded)


def _unsafe(why: str) -> AppError:
    return AppError("unsafe-file", why=why)
