"""The headings of a document, for going to them."""

from __future__ import annotations

from briefwright.document.nodes import ContentsEntry, Document, Heading
from briefwright.document.plain_text import inline_text


def headings_of(document: Document) -> tuple[ContentsEntry, ...]:
    """Every heading that has a bookmark, in order, with its number before its words."""
    return tuple(
        ContentsEntry(
            block.level,
            block.number,
            " ".join(part for part in (block.number, inline_text(block.inlines, document.language)) if part),
            block.anchor,
        )
        for block in document.blocks
        if isinstance(block, Heading) and block.anchor
    )
