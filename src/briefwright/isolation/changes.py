"""What differs between one brief and the next, and between their documents: a keystroke sends only that.

What stayed is told by its place in what was there before, so whoever keeps that keeps it as the same object.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, TypeAlias, TypeVar

from msgspec import Meta, Struct
from msgspec.structs import replace

from briefwright.document.generations import identity
from briefwright.document.nodes import Block, Document, ListBlock, ListItem
from briefwright.model.brief import Brief, BriefSection, EvidenceItem, OwnWords

Kept = TypeVar("Kept")
Place: TypeAlias = Annotated[int, Meta(ge=0)]
"""Where something stood before, from 0."""


class SectionChange(Struct, frozen=True):
    """A section without its items, which follow: those the section at `place` had before by their place in it."""

    section: BriefSection
    place: Place
    items: tuple[Place | EvidenceItem | OwnWords, ...]


class BriefChange(Struct, frozen=True):
    """A brief without its sections, which follow: those that stayed by their place."""

    brief: Brief
    sections: tuple[Place | SectionChange, ...]


class ListChange(Struct, frozen=True, tag="list-change"):
    """A list without its entries, which follow: those the list at `place` had before by their place in it."""

    block: ListBlock
    place: Place
    items: tuple[Place | ListItem, ...]


class DocumentChange(Struct, frozen=True):
    """A document without its blocks, which follow: those that stayed by place; its sources if they changed."""

    document: Document
    blocks: tuple[Place | Block | ListChange, ...]
    same_sources: bool = False


def brief_change(before: Brief, after: Brief) -> BriefChange:
    """What turns one brief into another; what is the same object in both is not sent."""
    places = {identity(section): place for place, section in enumerate(before.sections)}
    by_id = {section.id: place for place, section in enumerate(before.sections)}
    sections = tuple(
        place if (place := places.get(identity(section))) is not None else _section_change(before, section, by_id)
        for section in after.sections
    )
    return BriefChange(replace(after, sections=()), sections)


def _section_change(before: Brief, section: BriefSection, by_id: dict[str, Place]) -> SectionChange:
    place = by_id.get(section.id, 0)
    stood = before.sections[place].items if before.sections else ()
    return SectionChange(replace(section, items=()), place, _told(stood, section.items))


def _told(before: Sequence[Kept], after: Iterable[Kept]) -> tuple[Place | Kept, ...]:
    places = {identity(each): place for place, each in enumerate(before)}
    return tuple(places.get(identity(each), each) for each in after)


def changed_brief(before: Brief, change: BriefChange) -> Brief:
    """The brief that the change makes of the one before."""
    return replace(
        change.brief,
        sections=tuple(
            before.sections[told] if isinstance(told, int) else _changed_section(before, told)
            for told in change.sections
        ),
    )


def _changed_section(before: Brief, change: SectionChange) -> BriefSection:
    stood = before.sections[change.place].items if before.sections else ()
    items = tuple(stood[told] if isinstance(told, int) else told for told in change.items)
    return replace(change.section, items=items)


def document_change(before: Document, after: Document) -> DocumentChange:
    """What turns one document into another; a block equal to the one it follows upon counts as that one."""
    places = {identity(block): place for place, block in enumerate(before.blocks)}
    told: list[Place | Block | ListChange] = []
    following = 0
    for block in after.blocks:
        place = places.get(identity(block), following)
        stood = before.blocks[place] if place < len(before.blocks) else None
        stayed = stood is block or stood == block
        told.append(place if stayed else _list_change(stood, place, block))
        following = place + 1
    same = before.sources == after.sources
    bare = replace(after, blocks=(), sources=() if same else after.sources)
    return DocumentChange(bare, tuple(told), same)


def _list_change(stood: Block | None, place: Place, block: Block) -> Block | ListChange:
    """What turns the list that stood there into this one; whatever is no list is told whole."""
    if not isinstance(block, ListBlock) or not isinstance(stood, ListBlock):
        return block
    places = {identity(item.blocks[0]): at for at, item in enumerate(stood.items) if item.blocks}
    items: list[Place | ListItem] = []
    following = 0
    for item in block.items:
        at = places.get(identity(item.blocks[0]), following) if item.blocks else following
        stayed = at < len(stood.items) and stood.items[at] == item
        items.append(at if stayed else item)
        following = at + 1
    return ListChange(replace(block, items=()), place, tuple(items))


def changed_document(before: Document, change: DocumentChange) -> Document:
    """The document that the change makes of the one before. Raises `ValueError` or `IndexError` where it cannot."""
    return replace(
        change.document,
        blocks=tuple([_changed_block(before, told) for told in change.blocks]),
        sources=before.sources if change.same_sources else change.document.sources,
    )


def _changed_block(before: Document, told: Place | Block | ListChange) -> Block:
    if isinstance(told, int):
        return before.blocks[told]
    if not isinstance(told, ListChange):
        return told
    stood = before.blocks[told.place]
    if not isinstance(stood, ListBlock):
        raise ValueError("no list stood there before")  # noqa: TRY004 - the child's word is not a type
    items = tuple([stood.items[item] if isinstance(item, int) else item for item in told.items])
    return replace(told.block, items=items)
