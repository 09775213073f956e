"""A memory that keeps what the last two renderings used."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Generations(Generic[Kept]):
    """Remembers what the last two renderings used, and forgets the rest."""

    __slots__ = ("_former", "_present")

    def __init__(self) -> None:
        self._present: dict[Hashable, Kept] = {}
        self._former: dict[Hashable, Kept] = {}

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
        """Begin another rendering."""
        self._former, self._present = self._present, {}
