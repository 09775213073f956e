"""The headings and sections of a document, for going to them."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.document.nodes import Block, ContentsEntry, Document, Heading, SectionStart
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


def section_of(blocks: Sequence[Block], index: int) -> str:
    """The brief's section that the block at an index belongs to; empty before the first."""
    before = reversed(blocks[: index + 1])
    return next((block.section for block in before if isinstance(block, SectionStart)), "")
