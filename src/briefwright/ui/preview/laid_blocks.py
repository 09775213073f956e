"""Blocks as they were laid out, each as far as it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from briefwright.document.generations import Generations
from briefwright.ui.preview.strips import Strip

Key: TypeAlias = tuple[object, ...]
"""A block with all that its layout depends on."""


class Strips:
    """A block's strips, laid as far as they have been asked for."""

    __slots__ = ("_laid", "_rest")

    def __init__(self, source: Iterator[Strip]) -> None:
        self._laid: list[Strip] = []
        self._rest = source

    def __iter__(self) -> Iterator[Strip]:
        at = 0
        while True:
            if at == len(self._laid):
                found = next(self._rest, None)
                if found is None:
                    return
                self._laid.append(found)
            yield self._laid[at]
            at += 1


class LaidBlocks:
    """Finds a block’s strips by its key; at once where it is the very block, for tables are slow to compare."""

    def __init__(self) -> None:
        self._known: dict[tuple[Key, float], Strips] = {}
        self._at_hand: Generations[tuple[object, Strips]] = Generations()

    def turn(self) -> None:
        """Begin with another document."""
        self._at_hand.turn()

    def clear(self) -> None:
        """Forget everything."""
        self._known.clear()
        self._at_hand = Generations()

    def strips(self, key: Key, width: float, lay: Callable[[], Iterable[Strip]]) -> Strips:
        """The strips of a block in a width; `lay` makes them where they are not known."""
        near = (id(key[0]), width, *key[1:])
        held = self._at_hand.get(near)
        if held is not None and held[0] is key[0]:
            return held[1]
        found = self._known.get((key, width))
        if found is None:
            found = self._known[key, width] = Strips(iter(lay()))
        self._at_hand.put(near, (key[0], found))
        return found

    def trim(self, keys: Sequence[Key]) -> bool:
        """Drop blocks that are not among these, once they outnumber them; says whether it did."""
        if len(self._known) <= 2 * len(keys) + 64:
            return False
        wanted = set(keys)
        self._known = {key: strips for key, strips in self._known.items() if key[0] in wanted}
        return True
