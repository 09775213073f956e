"""What differs between one brief and the next, and between their documents: a keystroke sends only that.

What stayed is told by its place in what was there before, so whoever keeps that keeps it as the same object. How
much stayed at the head and at the tail of a sequence, which at a keystroke is all but one, is told by its number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Generic, TypeAlias, TypeVar

from msgspec import Meta, Struct
from msgspec.structs import replace

from briefwright.document.ends import same_ends
from briefwright.document.generations import identity
from briefwright.document.nodes import Block, Document, ListBlock, ListItem
from briefwright.model.brief import Brief, BriefSection, EvidenceItem, OwnWords

New = TypeVar("New")
Kept = TypeVar("Kept")
Place: TypeAlias = Annotated[int, Meta(ge=0)]
"""Where something stood before, from 0."""


class Told(Struct, Generic[New], frozen=True):
    """A sequence: as many as stayed at its head and at its tail, and what is between them, new or by its place."""

    between: tuple[Place | New, ...] = ()
    head: Place = 0
    tail: Place = 0

    def of(self, before: Sequence[Kept], made: Callable[[New], Kept]) -> tuple[Kept, ...]:
        """The sequence that follows upon another. Raises `IndexError` where it cannot."""
        if self.head + self.tail > len(before):
            raise IndexError(self.head + self.tail)
        between = [before[told] if isinstance(told, int) else made(told) for told in self.between]
        return (*before[: self.head], *between, *before[len(before) - self.tail :])


class SectionChange(Struct, frozen=True):
    """A section without its items, which follow upon those that the section at `place` had before."""

    section: BriefSection
    place: Place
    items: Told[EvidenceItem | OwnWords]


class BriefChange(Struct, frozen=True):
    """A brief without its sections, which follow: those that stayed by their place."""

    brief: Brief
    sections: tuple[Place | SectionChange, ...]


class ListChange(Struct, frozen=True, tag="list-change"):
    """A list without its entries, which follow upon those that the list at `place` had before."""

    block: ListBlock
    place: Place
    items: Told[ListItem]


class DocumentChange(Struct, frozen=True):
    """A document without its blocks, which follow upon those before; its sources if they changed."""

    document: Document
    blocks: Told[Block | ListChange]
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
    head, tail = same_ends(stood, section.items)
    places = {identity(each): at for at, each in enumerate(stood[head : len(stood) - tail], head)}
    new = section.items[head : len(section.items) - tail]
    between: list[Place | EvidenceItem | OwnWords] = [places.get(identity(each), each) for each in new]
    return SectionChange(replace(section, items=()), place, Told(tuple(between), head, tail))


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
    return replace(change.section, items=change.items.of(stood, _itself))


def document_change(before: Document, after: Document) -> DocumentChange:
    """What turns one document into another; a block equal to the one it follows upon counts as that one."""
    head, tail = same_ends(before.blocks, after.blocks)
    places = {identity(block): at for at, block in enumerate(before.blocks[head : len(before.blocks) - tail], head)}
    told: list[Place | Block | ListChange] = []
    following = head
    for block in after.blocks[head : len(after.blocks) - tail]:
        place = places.get(identity(block), following)
        stood = before.blocks[place] if place < len(before.blocks) else None
        stayed = stood is block or stood == block
        told.append(place if stayed else _list_change(stood, place, block))
        following = place + 1
    same = before.sources == after.sources
    bare = replace(after, blocks=(), sources=() if same else after.sources)
    return DocumentChange(bare, Told(tuple(told), head, tail), same)


def _list_change(stood: Block | None, place: Place, block: Block) -> Block | ListChange:
    """What turns the list that stood there into this one; whatever is no list is told whole."""
    if not isinstance(block, ListBlock) or not isinstance(stood, ListBlock):
        return block
    head, tail = same_ends(stood.items, block.items)
    between = _entries(stood.items[: len(stood.items) - tail], block.items[head : len(block.items) - tail], head)
    return ListChange(replace(block, items=()), place, Told(tuple(between), head, tail))


def _entries(stood: Sequence[ListItem], items: Iterable[ListItem], following: Place) -> list[Place | ListItem]:
    places = {identity(item.blocks[0]): at for at, item in enumerate(stood[following:], following) if item.blocks}
    told: list[Place | ListItem] = []
    for item in items:
        at = places.get(identity(item.blocks[0]), following) if item.blocks else following
        stayed = at < len(stood) and stood[at] == item
        told.append(at if stayed else item)
        following = at + 1
    return told


def changed_document(before: Document, change: DocumentChange) -> Document:
    """The document that the change makes of the one before. Raises `ValueError` or `IndexError` where it cannot."""

    def block(told: Block | ListChange) -> Block:
        return _changed_list(before.blocks[told.place], told) if isinstance(told, ListChange) else told

    return replace(
        change.document,
        blocks=change.blocks.of(before.blocks, block),
        sources=before.sources if change.same_sources else change.document.sources,
    )


def _changed_list(stood: Block, change: ListChange) -> Block:
    if not isinstance(stood, ListBlock):
        raise ValueError("no list stood there before")  # noqa: TRY004 - the child's word is not a type
    return replace(change.block, items=change.items.of(stood.items, _itself))


def _itself(new: New) -> New:
    return new
