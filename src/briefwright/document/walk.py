"""Walks over a document: every block, every inline, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefwright.document.nodes import (
    Block,
    Box,
    Cite,
    Document,
    Emphasis,
    Heading,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Picture,
    Quotation,
    Reference,
    Strong,
    Table,
)


def own_inlines(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The runs of inlines a block itself holds, in reading order; those of blocks inside it are not among them."""
    match block:
        case Paragraph(inlines, aside=aside):
            yield inlines
            yield aside
        case Heading(inlines):
            yield inlines
        case Quotation(inlines, attribution):
            yield inlines
            yield attribution
        case Box(title=title):
            yield title
        case Table(caption=caption) | Picture(caption=caption):
            yield caption
        case _:
            return


def inner_blocks(block: Block) -> Iterator[Block]:
    """The blocks directly inside a block, in reading order."""
    match block:
        case ListBlock(items):
            for item in items:
                yield from item.blocks
        case Box(blocks):
            yield from blocks
        case Table(rows=rows, header=header):
            for cell in header:
                yield from cell.blocks
            for row in rows:
                for cell in row:
                    yield from cell.blocks
        case _:
            return


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block and those inside it, an outer one before its inner ones."""
    for block in blocks:
        yield block
        yield from every_block(inner_blocks(block))


def flat_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Every inline with the ones inside bold, italic and links in place of their wrapper."""
    for inline in inlines:
        if isinstance(inline, Strong | Emphasis | Link):
            yield from flat_inlines(inline.children)
        else:
            yield inline


def without_links(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Inlines without note marks and cross-references, the ones inside bold and italic too."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Strong | Emphasis | Link):
            kept.append(replace(inline, children=without_links(inline.children)))
        elif not isinstance(inline, Cite | Reference):
            kept.append(inline)
    return tuple(kept)


def every_inline(document: Document) -> Iterator[Inline]:
    """Every inline of the body, flat, in reading order."""
    for block in every_block(document.blocks):
        for inlines in own_inlines(block):
            yield from flat_inlines(inlines)


def cites(document: Document) -> tuple[Cite, ...]:
    """Every note mark of the body in reading order."""
    return tuple(inline for inline in every_inline(document) if isinstance(inline, Cite))
