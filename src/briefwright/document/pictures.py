"""Which bytes are a picture, told by the bytes themselves: PNG and JPEG, and how large."""

from __future__ import annotations

import struct
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
LARGEST: Final = 20_000_000
"""Bytes; a larger picture is left out of an export."""


def picture_size(data: bytes) -> tuple[str, int, int] | None:
    """`("png" or "jpeg", width, height)` in pixels; `None` for anything else or anything too large."""
    if len(data) > LARGEST:
        return None
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return ("png", width, height) if width and height else None
    if data.startswith(_JPEG):
        size = _jpeg_size(data)
        return ("jpeg", *size) if size else None
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + max(length, 2)
    return None
