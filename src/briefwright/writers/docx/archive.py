"""A ZIP archive whose unchanging members are deflated once and copied ever after; the same parts, the same bytes.

Layout after APPNOTE.TXT 6.3.9: local headers with sizes, then the central directory; times are 1 January 1980.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import Final, NamedTuple

_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<IHHHHIIH")
_DATE: Final = 0x21
_UTF8: Final = 0x800


class Member(NamedTuple):
    """A member ready to be copied into an archive: its name, raw DEFLATE data, CRC and size of the original."""

    name: str
    deflated: bytes
    crc: int
    size: int


def member(name: str, data: str | bytes, level: int = 6) -> Member:
    """Deflate one part."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9)
    return Member(name, packer.compress(raw) + packer.flush(), zlib.crc32(raw), len(raw))


def archive(members: Iterable[Member]) -> bytes:
    """Lay members one after another with a central directory; `[Content_Types].xml` should come first."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in members:
        name = entry.name.encode("utf-8")
        common = (_UTF8, 8, 0, _DATE, entry.crc, len(entry.deflated), entry.size, len(name), 0)
        chunks += (_LOCAL.pack(0x04034B50, 20, *common), name, entry.deflated)
        directory += (_CENTRAL.pack(0x02014B50, 20, 20, *common, 0, 0, 0, 0, offset), name)
        offset += _LOCAL.size + len(name) + len(entry.deflated)
    listing = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(0x06054B50, 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*chunks, listing, end])
