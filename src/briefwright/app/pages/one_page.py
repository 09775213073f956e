"""A briefing set to stand on one page: nothing in it starts another, and a card has only what helps in a room."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefwright.document.nodes import (
    Block,
    Contents,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    SectionBreak,
    SourceList,
    Table,
)


def on_one_page(document: Document, *, card: bool = False) -> Document:
    """The unresolved document without contents, page breaks and sections on pages of their own.

    A Chinese official document goes without the red head, which takes half the page. A card is one column, without
    the To/From block and the list of sources: its notes name them.
    """
    return replace(document, blocks=tuple(_without_headings_of_nothing(_kept(document.blocks, card=card))))


def _kept(blocks: tuple[Block, ...], *, card: bool) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Contents() | PageBreak():
                continue
            case SectionBreak():
                if not card and block.columns > 1:
                    yield replace(block, new_page=False, landscape=False)
            case SourceList() if card:
                continue
            case Table(variant="labels") if card:
                continue
            case Paragraph(role="organ" | "document-number"):
                if card:
                    yield block
            case Heading(annex=True):
                yield replace(block, annex=False)
            case _:
                yield block


def _without_headings_of_nothing(blocks: Iterator[Block]) -> list[Block]:
    """A heading whose only content was taken out goes too."""
    made: list[Block] = []
    for block in blocks:
        if made and isinstance(block, Heading) and isinstance(made[-1], Heading) and made[-1].level >= block.level:
            made.pop()
        made.append(block)
    while made and isinstance(made[-1], Heading):
        made.pop()
    return made
