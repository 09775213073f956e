"""A document's blocks as the preview keeps them: each entry of a list by itself, so that a change stays small."""

from __future__ import annotations

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
        parted: list[Block] = []
        for block in blocks:
            if isinstance(block, ListBlock) and len(block.items) > 1:
                parted += self._entries_of(block)
            else:
                parted.append(block)
        return tuple(parted)

    def _entries_of(self, block: ListBlock) -> list[ListBlock]:
        find, ordered, role = self._known.get, block.ordered, block.role
        parts: list[ListBlock] = []
        for start, entry in enumerate(block.items, block.start):
            key = (id(entry), start, ordered, role)
            known = find(key)
            if known is None or known[0] is not entry:
                known = (entry, replace(block, items=(entry,), start=start))
                self._known.put(key, known)
            parts.append(known[1])
        return parts
