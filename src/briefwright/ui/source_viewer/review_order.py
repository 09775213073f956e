"""The order in which a source's evidence is checked, kept as it changes: a key moves one item, not thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from briefwright.model.evidence import Evidence, kind_of
from briefwright.ui.source_viewer.grouping import ORDER, TO_CHECK, needs_checking
from briefwright.ui.source_viewer.letting_go import Holder

_Entry: TypeAlias = tuple[int, int, str, str]
"""Where an item begins and ends, its kind and its id: in the order of the text, and each one once."""


class Heading(Struct, frozen=True):
    """A group that has items: its key and how many."""

    key: str
    count: int


class ReviewOrder:
    """Items in groups, each in the order of the text: doubtful ones first, then by kind; all or the new."""

    def __init__(self, items: Iterable[Evidence] = (), *, only_new: bool = False) -> None:
        self._only_new = only_new
        self._groups: dict[str, list[_Entry]] = {key: [] for key in ORDER}
        for item in items:
            if self._counts(item):
                self._groups[_group(item)].append(_entry(item))
        for group in self._groups.values():
            group.sort()

    def __len__(self) -> int:
        return sum(map(len, self._groups.values()))

    def replace(self, before: Evidence | None, after: Evidence | None) -> None:
        """Let an item be another, come in or go."""
        if before is not None and (place := self._found(before)) is not None:
            del place[0][place[1]]
        if after is not None and self._counts(after):
            insort(self._groups[_group(after)], _entry(after))

    @property
    def holders(self) -> tuple[Holder, ...]:
        """What holds the order, to be let go of."""
        return tuple(self._groups.values())

    def headings(self) -> tuple[Heading, ...]:
        """The groups that have items, in order."""
        return tuple(Heading(key, len(group)) for key, group in self._groups.items() if group)

    def id_at(self, place: int) -> str:
        """The id of the item at a place among all."""
        for group in self._groups.values():
            if place < len(group):
                return group[place][-1]
            place -= len(group)
        raise IndexError(place)

    def place_of(self, item: Evidence) -> int:
        """An item's place among all; -1 where it is not counted."""
        found = self._found(item)
        return self._before(_group(item)) + found[1] if found is not None else -1

    def place_in_group(self, item: Evidence) -> tuple[int, int]:
        """An item's place in its group, and how many that has; -1 where it is not counted."""
        found = self._found(item)
        return (found[1], len(found[0])) if found is not None else (-1, 0)

    def following(self, item: Evidence) -> str:
        """The id of what comes after an item that may not be counted itself, round the end; empty for nothing."""
        if not len(self):
            return ""
        at = self._before(_group(item)) + bisect_right(self._groups[_group(item)], _entry(item))
        following = self.id_at(at % len(self))
        return following if following != item.id else ""

    def ids(self) -> Sequence[str]:
        """The ids of all items in order."""
        return [entry[-1] for group in self._groups.values() for entry in group]

    def _before(self, key: str) -> int:
        """How many items stand in the groups before one."""
        return sum(len(self._groups[other]) for other in ORDER[: ORDER.index(key)])

    def _found(self, item: Evidence) -> tuple[list[_Entry], int] | None:
        group, entry = self._groups[_group(item)], _entry(item)
        at = bisect_left(group, entry)
        return (group, at) if at < len(group) and group[at] == entry else None

    def _counts(self, item: Evidence) -> bool:
        return not (self._only_new and item.review == "accepted")


def _group(item: Evidence) -> str:
    return TO_CHECK if needs_checking(item) else kind_of(item)


def _entry(item: Evidence) -> _Entry:
    return item.start, item.end, kind_of(item), item.id
