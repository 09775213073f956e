"""Open a .docx or .dotx without trusting it: sizes summed, names judged, XML parsed with nothing switched on."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, Final

from briefwright.errors import AppError

if TYPE_CHECKING:
    from lxml import etree

MOST_BYTES: Final = 200_000_000
MOST_ENTRIES: Final = 5_000
MOST_RATIO: Final = 100
_SMALL: Final = 1_000_000
"""Below this a high ratio is harmless: empty styles deflate well."""
_NO_MEMORY: Final = 2
"""libxml2's XML_ERR_NO_MEMORY: a child at its limit, not a fault of the file's."""
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
"""Word wraps a file with a password in the old compound format; its directory names this stream."""

_STRICT: Final = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_TRANSITIONAL: Final = rb"http://schemas.openxmlformats.org/\1/2006/"
_MEASURE: Final = re.compile(rb'="(-?\d+(?:\.\d+)?)(pt|%)"')
"""Strict files write `5.4pt` and `50%` where Transitional ones count twips and thousandths of a percent."""


def open_word_package(data: bytes, file: str = "") -> dict[str, bytes]:
    """Every part by name, in the archive's order; a Strict file's names (ISO/IEC 29500-1) become Transitional ones.

    Raises `AppError`: `password`, `not-word` for an old binary file, `damaged-file`, `unsafe-file`.
    """
    if data.startswith(_COMPOUND):
        raise AppError("password" if _ENCRYPTED in data else "not-word", file=file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _judge(entries, file)
            return {entry.filename: _read(package, entry, file) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise AppError("damaged-file", file=file, why="the archive cannot be read") from error


def _judge(entries: list[zipfile.ZipInfo], file: str) -> None:
    why = ""
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_ENTRIES:
        why = "it has too many parts"
    elif sum(entry.file_size for entry in entries) > MOST_BYTES:
        why = "it unpacks to more than 200 MB"
    elif any(entry.file_size > max(_SMALL, MOST_RATIO * entry.compress_size) for entry in entries):
        why = "a part unpacks to a hundred times its size"
    elif len({name.lower() for name in names}) < len(names):
        why = "two parts have one name"
    elif any(_is_bad_name(name) for name in names):
        why = "a part’s name leads outside the file"
    elif any(entry.flag_bits & 1 for entry in entries):
        raise AppError("password", file=file)
    elif _overlap(entries):
        why = "its parts overlap"
    if why:
        raise AppError("unsafe-file", file=file, why=why)


def _is_bad_name(name: str) -> bool:
    return name.startswith(("/", "\\")) or "\\" in name or ":" in name or ".." in name.split("/")


def _overlap(entries: list[zipfile.ZipInfo]) -> bool:
    """Whether two members share bytes, which Python before 3.13 does not notice."""
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < end:
            return True
        end = entry.header_offset + 30 + len(entry.filename.encode()) + entry.compress_size
    return False


def _read(package: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> bytes:
    with package.open(entry) as part:
        content = part.read(entry.file_size + 1)
    if len(content) > entry.file_size:
        raise AppError("unsafe-file", file=file, why="a part is larger than it says")
    return _as_transitional(content) if b"//purl.oclc.org/ooxml/" in content else content


def _as_transitional(content: bytes) -> bytes:
    def counted(found: re.Match[bytes]) -> bytes:
        return b'="%d"' % round(float(found[1]) * (20 if found[2] == b"pt" else 1000))

    return _MEASURE.sub(counted, _STRICT.sub(_TRANSITIONAL, content))


def parse_part(content: bytes, file: str = "") -> etree._Element:
    """A part as a tree; entities, networks and document types are refused.

    Raises `AppError`, and `MemoryError` where there is not enough.
    """
    from lxml import etree  # noqa: PLC0415 - heavy, and only reached with a file in hand

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", 0) == _NO_MEMORY:
            raise MemoryError from error
        raise AppError("damaged-file", file=file, why="a part is not well-formed XML") from error
    info: Any = root.getroottree().docinfo
    if info.doctype:
        raise AppError("unsafe-file", file=file, why="a part declares a document type")
    return root


def relationships_of(part: str) -> str:
    """The name of the part that holds a part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolved_target(part: str, target: str) -> str:
    """A relationship's target as a part name, seen from the part that refers to it."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
