"""A document's blocks as the preview keeps them: each entry of a list by itself, so that a change stays small."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefwright.document.generations import Generations
from briefwright.document.nodes import Block, ListBlock


class Entries:
    """Parts lists; one that is still the same gives the same parts."""

    def __init__(self) -> None:
        self._known: Generations[tuple[ListBlock, tuple[ListBlock, ...]]] = Generations()

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

    def _entries_of(self, block: ListBlock) -> tuple[ListBlock, ...]:
        known = self._known.get(id(block))
        if known is None or known[0] is not block:
            entries = enumerate(block.items, block.start)
            known = (block, tuple([replace(block, items=(entry,), start=start) for start, entry in entries]))
            self._known.put(id(block), known)
        return known[1]
