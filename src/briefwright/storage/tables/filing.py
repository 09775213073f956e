"""Where evidence is filed by its prints, so that what repeats it later is compared with a few items only.

A form of words with another subject each week is no repeat and would fill its prints without end: a print takes
`CANDIDATES` items. One that finds all its prints full is filed under the print of its whole passage.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from briefwright.model.evidence import kind_of
from briefwright.storage.tables.compared import CANDIDATES, Entered
from briefwright.storage.tables.passages import print_of, prints_of
from briefwright.storage.tables.rows import by_print, put_by_print

_FILED = "SELECT print, evidence FROM prints WHERE print IN (SELECT value FROM json_each(?))"


class Filing:
    """The prints of a batch of items, and who is filed under them, the batch's own among them."""

    def __init__(self, connection: sqlite3.Connection, told: Iterable[tuple[Entered, str]]) -> None:
        self._connection = connection
        self.waiting = [(new, words, prints_of(words, kind_of(new.item))) for new, words in told if words]
        self._filed = by_print(connection, _FILED, chain.from_iterable(prints for _, _, prints in self.waiting))
        self._alone: dict[int, int] = {}
        """The one item of the batch that is filed under a print, where it is the only one."""
        self._fresh: list[tuple[int, Sequence[int]]] = []

    @property
    def known(self) -> set[int]:
        """The items that are filed under any of the prints."""
        return set(chain.from_iterable(self._filed.values()))

    def candidates(self, told: str, prints: Sequence[int]) -> list[int]:
        """The items under these prints, those of most of them first, and of the rarest."""
        if self._are_new(prints):
            return []
        lists = [held for held in map(self._under, prints) if held]
        if self._full(prints):
            lists.append(self._of_whole(print_of(told)))
        lists.sort(key=len)
        shared = Counter(chain.from_iterable(lists))
        return sorted(shared, key=shared.__getitem__, reverse=True)

    def file(self, number: int, told: str, prints: Sequence[int]) -> None:
        """File an item under those of its prints that have room, or under that of the whole."""
        if self._are_new(prints):
            self._alone.update(dict.fromkeys(prints, number))
            self._fresh.append((number, prints))
            return
        free = [value for value in prints if len(self._under(value)) < CANDIDATES] or [print_of(told)]
        for value in free:
            self._filed[value] = [*self._under(value), number]
            self._alone.pop(value, None)
        self._fresh.append((number, free))

    def store(self) -> None:
        """Write what was filed."""
        filed = ((value, number) for number, prints in self._fresh for value in prints)
        put_by_print(self._connection, "prints", filed)

    def _are_new(self, prints: Sequence[int]) -> bool:
        """Whether nothing is filed under any of them, as nearly always."""
        return self._alone.keys().isdisjoint(prints) and self._filed.keys().isdisjoint(prints)

    def _under(self, value: int) -> Sequence[int]:
        alone = self._alone.get(value)
        return self._filed.get(value, ()) if alone is None else (alone,)

    def _full(self, prints: Sequence[int]) -> bool:
        return all(len(self._under(value)) >= CANDIDATES for value in prints)

    def _of_whole(self, value: int) -> Sequence[int]:
        if value not in self._filed and value not in self._alone:
            self._filed.update(by_print(self._connection, _FILED, [value]))
        return self._under(value)
