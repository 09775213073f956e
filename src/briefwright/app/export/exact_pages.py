"""The pages of a finished Word file's headings as LibreOffice breaks them, for the entries of its contents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefwright.app.jobs import Cancelled, never
from briefwright.document.nodes import Contents, Document, Heading
from briefwright.document.plain_text import inline_text
from briefwright.document.walk import every_block
from briefwright.errors import AppError
from briefwright.isolation.office import as_pdf

if TYPE_CHECKING:
    from briefwright.isolation.pool import WorkerPool
    from briefwright.readers.pdf.outline import Bookmark

_SPACE = re.compile(r"\s+")


def has_contents(document: Document) -> bool:
    """Whether the document has a list of contents with something in it."""
    listed = any(isinstance(block, Contents) for block in every_block(document.blocks))
    return listed and bool(document.contents)


def heading_pages(
    docx: bytes, document: Document, pool: WorkerPool, cancelled: Cancelled = never
) -> Mapping[str, int] | None:
    """The page of each heading by its bookmark's name; `None` where LibreOffice is absent or does not tell."""
    pdf = as_pdf(docx, cancelled=cancelled)
    if pdf is None:
        return None
    try:
        return matched(document, pool.read_outline(pdf))
    except AppError:
        return None  # the estimate stands


def matched(document: Document, bookmarks: Sequence[Bookmark]) -> dict[str, int]:
    """The page of each heading whose words are found among the bookmarks, both in reading order."""
    pages: dict[str, int] = {}
    at = 0
    for block in every_block(document.blocks):
        if not isinstance(block, Heading) or not block.anchor:
            continue
        wanted = {_plain(inline_text(block.inlines, document.language)), _plain(block.number)} - {""}
        for place in range(at, len(bookmarks)):
            title = _plain(bookmarks[place].title)
            if any(title.endswith(words) for words in wanted):
                pages[block.anchor] = bookmarks[place].page
                at = place + 1
                break
    return {anchor: page for anchor, page in pages.items() if page}


def _plain(text: str) -> str:
    return _SPACE.sub("", text)
