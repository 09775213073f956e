"""A document's blocks as the preview keeps them: each entry of a list by itself, so that a change stays small."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefwright.document.generations import Generations
from briefwright.document.nodes import Block, ListBlock, ListItem


class Entries:
    """Parts lists; an entry that is still the same, at the same place of a like list, gives the same part."""

    def __init__(self) -> None:
        self._known: Generations[tuple[ListItem, ListBlock]] = Generations()

    def parted(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks, a list of one entry in place of each entry; its number says where it stands."""
        self._known.turn()
        return tuple(self._parted(blocks))

    def _parted(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, ListBlock) and len(block.items) > 1:
                yield from self._entries_of(block)
            else:
                yield block

    def _entries_of(self, block: ListBlock) -> Iterator[ListBlock]:
        ordered, role = block.ordered, block.role
        for start, entry in enumerate(block.items, block.start):
            key = (id(entry), start, ordered, role)
            known = self._known.get(key)
            if known is None or known[0] is not entry:
                known = (entry, replace(block, items=(entry,), start=start))
                self._known.put(key, known)
            yield known[1]
