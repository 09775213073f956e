"""A memory of pure work that keeps what was used lately and forgets the rest."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

Kept = TypeVar("Kept")
identity: Final[Callable[[object], int]] = object.__hash__
"""Tells a value from every other that lives, as `id` does. Of each `id` Python tells its audit hook, and the child
that sets a brief has one: for a brief of a hundred pages that took longer than all else at a keystroke."""


class Generations(Generic[Kept]):
    """Remembers what was used in this generation and the one before; whoever holds it says when one ends."""

    __slots__ = ("_former", "_present")

    def __init__(self) -> None:
        self._present: dict[Hashable, Kept] = {}
        self._former: dict[Hashable, Kept] = {}

    def __len__(self) -> int:
        return len(self._present)

    def get(self, key: Hashable) -> Kept | None:
        """What is remembered under a key."""
        found = self._present.get(key)
        if found is None and (found := self._former.get(key)) is not None:
            self._present[key] = found
        return found

    def put(self, key: Hashable, value: Kept) -> None:
        """Remember."""
        self._present[key] = value

    def turn(self) -> None:
        """End this generation."""
        self._former, self._present = self._present, {}
