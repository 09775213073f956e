"""A ZIP archive whose unchanging members are deflated once and copied ever after; the same parts, the same bytes.

Layout after APPNOTE.TXT 6.3.9: local headers with sizes, then the central directory; times are 1 January 1980.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from typing import Final, NamedTuple

_LOCAL: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<IHHHHHHIIIHHHHHI")
_OFFSET: Final = struct.Struct("<I")
_END: Final = struct.Struct("<IHHHHIIH")
_DATE: Final = 0x21
_UTF8: Final = 0x800
_STORED: Final = struct.Struct("<BHH")
_STORED_MOST: Final = 0xFFFF
"""Bytes of a block that DEFLATE stores (RFC 1951, 3.2.4)."""
_SUSPECT_SIZE, _SUSPECT_RATIO = 500_000, 50
"""A part that deflates further than this looks like a bomb to those who open the file, and is laid in as it is."""


class Member(NamedTuple):
    """A member ready to be copied into an archive: its name, its record with raw DEFLATE data, its directory entry.

    The entry lacks the offset, four bytes that stand between `entry` and the encoded `name`.
    """

    name: str
    record: bytes
    entry: bytes


def member(name: str, data: str | bytes, level: int = 6) -> Member:
    """Deflate one part; at level 0 it is laid in as it is, for small ones that are made anew each time."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    if level == 0 and len(raw) <= _STORED_MOST:
        return _member(name, _stored(raw), raw)
    packer = zlib.compressobj(level or 1, zlib.DEFLATED, -15, 9)
    deflated = packer.compress(raw) + packer.flush()
    if len(raw) > _SUSPECT_SIZE and len(raw) > _SUSPECT_RATIO * len(deflated):
        deflated = _stored(raw)
    return _member(name, deflated, raw)


def _stored(raw: bytes) -> bytes:
    """Bytes as DEFLATE's stored blocks."""
    blocks = [raw[at : at + _STORED_MOST] for at in range(0, len(raw), _STORED_MOST)] or [b""]
    last = len(blocks) - 1
    return b"".join(
        part
        for at, block in enumerate(blocks)
        for part in (_STORED.pack(at == last, len(block), len(block) ^ 0xFFFF), block)
    )


def _member(name: str, deflated: bytes, raw: bytes) -> Member:
    encoded = name.encode("utf-8")
    common = (_UTF8, 8, 0, _DATE, zlib.crc32(raw), len(deflated), len(raw), len(encoded), 0)
    record = b"".join([_LOCAL.pack(0x04034B50, 20, *common), encoded, deflated])
    return Member(name, record, _CENTRAL.pack(0x02014B50, 20, 20, *common, 0, 0, 0, 0))


def archive(members: Iterable[Member]) -> bytes:
    """Lay members one after another with a central directory; `[Content_Types].xml` should come first."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, record, entry in members:
        chunks.append(record)
        directory += (entry, _OFFSET.pack(offset), name.encode("utf-8"))
        offset += len(record)
    listing = b"".join(directory)
    count = len(chunks)
    end = _END.pack(0x06054B50, 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*chunks, listing, end])
