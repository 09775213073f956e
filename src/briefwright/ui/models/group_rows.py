"""Rows of a grouped list: a heading for each group, under it the group's items, or none while it is closed.

Knows how many each group has, not what: a row is found by arithmetic, so that a hundred thousand cost nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct


class Group(Struct, frozen=True):
    """A heading: its key and words, how many items follow, and whether they are counted or only those known."""

    key: str
    label: str
    count: int
    counted: bool = True


class Place(Struct, frozen=True):
    """What stands in a row: the number of its group, and of its item among all results; -1 for the heading."""

    group: int
    item: int = -1


class GroupRows:
    """Rows for these groups; `closed` are the keys of those whose items are not shown."""

    def __init__(self, groups: Sequence[Group] = (), closed: Collection[str] = ()) -> None:
        self.groups = tuple(groups)
        self.closed = frozenset(closed)
        shown = [0 if group.key in self.closed else group.count for group in self.groups]
        self._rows = [0, *accumulate(1 + count for count in shown)]
        self._items = [0, *accumulate(group.count for group in self.groups)]

    def __len__(self) -> int:
        return self._rows[-1]

    def place(self, row: int) -> Place | None:
        """What stands in a row, or nothing."""
        if not 0 <= row < len(self):
            return None
        group = bisect_right(self._rows, row) - 1
        within = row - self._rows[group]
        return Place(group) if within == 0 else Place(group, self._items[group] + within - 1)

    def heading(self, group: int) -> int:
        """The row of a group's heading."""
        return self._rows[group]

    def headings_before(self, row: int) -> int:
        """How many headings stand above a row."""
        return bisect_right(self._rows, row - 1) if row > 0 else 0

    def items_in(self, first: int, last: int) -> Iterator[range]:
        """The items, counted among all results, that stand in the rows from `first` to `last`."""
        if last < first or not self.groups:
            return
        groups = range(bisect_right(self._rows, first) - 1, bisect_right(self._rows, min(last, len(self) - 1)))
        for group in groups:
            top, below = self._rows[group] + 1, self._rows[group + 1]
            start, stop = max(first, top), min(last + 1, below)
            if start < stop:
                before = self._items[group] - top
                yield range(before + start, before + stop)

    def row_of(self, item: int) -> int:
        """The row of an item, counted among all results; of its heading where it is closed, -1 past the end."""
        if not 0 <= item < self._items[-1]:
            return -1
        group = bisect_right(self._items, item) - 1
        row = self._rows[group]
        return row if self.groups[group].key in self.closed else row + 1 + item - self._items[group]

    def begin_alike(self, other: GroupRows) -> bool:
        """Whether the other's rows begin with all of these: then more only follows."""
        mine, theirs = self.groups, other.groups[: len(self.groups)]
        if not mine or self.closed != other.closed or [g.key for g in mine] != [g.key for g in theirs]:
            return not mine
        return all(a.count == b.count for a, b in zip(mine[:-1], theirs[:-1], strict=True)) and (
            mine[-1].count <= theirs[-1].count
        )


def runs(keys: Sequence[tuple[str, str]]) -> list[Group]:
    """The groups that results of these keys and labels stand in, the last perhaps not the whole of it."""
    groups: list[Group] = []
    for key, label in keys:
        if groups and groups[-1].key == key:
            last = groups[-1]
            groups[-1] = Group(key, label, last.count + 1, counted=False)
        else:
            groups.append(Group(key, label, 1, counted=False))
    return groups
