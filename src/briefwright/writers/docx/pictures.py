"""Pictures: PNG and JPEG, told by their bytes, drawn inline with alternative text."""

from __future__ import annotations

import struct
from typing import Final

from briefwright.document.nodes import Picture
from briefwright.writers.docx.xml import emus, escape

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
LARGEST: Final = 20_000_000
"""Bytes; a larger picture is left out."""


def picture_size(data: bytes) -> tuple[str, int, int] | None:
    """`("png" or "jpeg", width, height)` in pixels; `None` for anything else."""
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


def drawing(picture: Picture, key: str, number: int, pixels: tuple[int, int], widest: float) -> str:
    """The run that draws a picture, at most `widest` mm wide; `key` is its relationship id."""
    width = emus(min(picture.width, widest) if picture.width > 0 else widest)
    height = max(1, round(width * pixels[1] / pixels[0]))
    alt, name = escape(picture.alt), f"Picture {number}"
    extent = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0"'
        f' distR="0"><wp:extent {extent}/><wp:docPr id="{number}" name="{name}" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}" descr="{alt}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
