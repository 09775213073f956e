"""A document's blocks as the preview keeps them: each entry of a list by itself, so that a change stays small."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from msgspec.structs import replace

from briefwright.document.ends import same_ends
from briefwright.document.generations import identity
from briefwright.document.house_style import entry_keeps_next
from briefwright.document.nodes import Block, ListBlock


class KeptEntry(ListBlock, frozen=True):
    """An entry of a list that stays with the one below it."""


class Entries:
    """Parts lists; an entry that is still the same, at the same place of a like list, gives the same part."""

    def __init__(self) -> None:
        self._blocks: Sequence[Block] = ()
        self._counts: list[int] = []
        """How many parts each block gave."""
        self._parts: list[Block] = []
        self._list = ListBlock(())
        """The list that was parted last."""
        self._of_list: list[ListBlock] = []

    def parted(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks, a list of one entry in place of each entry; its number says where it stands."""
        head, tail = same_ends(self._blocks, blocks)
        last = len(self._counts) - tail
        first, end = sum(self._counts[:head]), len(self._parts) - sum(self._counts[last:])
        old = iter(self._parts[first:end])
        pairs = zip(self._blocks[head:last], self._counts[head:last], strict=True)
        known = {identity(block): list(islice(old, count)) for block, count in pairs}
        new = [known.get(identity(block)) or self._parts_of(block) for block in blocks[head : len(blocks) - tail]]
        self._parts[first:end] = chain.from_iterable(new)
        self._counts[head:last] = map(len, new)
        self._blocks = blocks
        return tuple(self._parts)

    def _parts_of(self, block: Block) -> Sequence[Block]:
        if not isinstance(block, ListBlock) or len(block.items) <= 1:
            return (block,)
        head, tail = same_ends(self._list.items, block.items) if _alike(self._list, block) else (0, 0)
        if len(self._list.items) != len(block.items):
            tail = 0  # its entries stand at other places, and others are kept with the next
            head = max(0, min(head, len(self._list.items) - 2, len(block.items) - 2))
        end = len(block.items) - tail
        new = [_part(block, at) for at in range(head, end)]
        self._of_list = [*self._of_list[:head], *new, *self._of_list[len(self._of_list) - tail :]]
        self._list = block
        return self._of_list


def _alike(one: ListBlock, other: ListBlock) -> bool:
    return (one.ordered, one.role, one.start) == (other.ordered, other.role, other.start)


def _part(block: ListBlock, at: int) -> ListBlock:
    entry, start = (block.items[at],), block.start + at
    if entry_keeps_next(block, at):
        return KeptEntry(entry, ordered=block.ordered, start=start, role=block.role)
    return replace(block, items=entry, start=start)
