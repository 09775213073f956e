"""A PDF's bookmarks: its headings in order, and the page each stands on."""

from __future__ import annotations

import pypdfium2
from msgspec import Struct

from briefwright.errors import AppError

_MOST = 5_000


class Bookmark(Struct, frozen=True):
    """One heading: its words, its level from 1, and its page from 1 (0 where the bookmark leads nowhere)."""

    title: str
    level: int
    page: int


def read_outline(data: bytes) -> tuple[Bookmark, ...]:
    """Every bookmark of a PDF in order, at most 5,000. Raises `AppError("damaged-file")`."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise AppError("damaged-file", why="PDFium cannot open it") from error
    try:
        found: list[Bookmark] = []
        for entry in document.get_toc():
            if len(found) == _MOST:
                break
            place = entry.get_dest()
            index = place.get_index() if place else None
            found.append(Bookmark(entry.get_title(), entry.level + 1, 0 if index is None else index + 1))
        return tuple(found)
    finally:
        document.close()
