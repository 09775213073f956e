"""The form a document takes where a house style has no boxes and no block quotations (Chinese official documents).

A box becomes a section under its own heading; a quotation becomes running text that names the speaker first.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefwright.document.nodes import Block, Box, Heading, Inline, ListBlock, Paragraph, Quotation, Text


def without_boxes(blocks: tuple[Block, ...], colon: str) -> tuple[Block, ...]:
    """The blocks with every box as a section one level below the heading it stands under."""
    numbered = any(isinstance(block, Heading) and block.numbered for block in blocks)
    return tuple(_without_boxes(blocks, 0, colon, numbered=numbered))


def _without_boxes(blocks: tuple[Block, ...], level: int, colon: str, *, numbered: bool) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Heading():
                level = block.level
                yield block
            case Box(inner, title):
                if title:
                    yield Heading(title, min(level + 1, 4), numbered=numbered)
                yield from _without_boxes(inner, min(level + 1, 4), colon, numbered=numbered)
            case Quotation():
                yield _running_quotation(block, colon)
            case _:
                yield block


def _running_quotation(block: Quotation, colon: str) -> Paragraph:
    speaker: tuple[Inline, ...] = (*block.attribution, Text(colon)) if block.attribution else ()
    return Paragraph((*speaker, *block.inlines))


def first_is_numbered(block: Block) -> bool:
    """Whether a block is a paragraph of the running numbers."""
    return isinstance(block, Paragraph) and block.role == "numbered"


def has_running_numbers(block: Block) -> bool:
    """Whether a block is a paragraph of the running numbers, or holds one in its boxes and lists."""
    match block:
        case Box(blocks):
            return any(map(has_running_numbers, blocks))
        case ListBlock(items):
            return any(has_running_numbers(inner) for item in items for inner in item.blocks)
        case _:
            return first_is_numbered(block)
