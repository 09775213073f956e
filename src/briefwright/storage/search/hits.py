"""What matches a query, as bits of the library's columns: counted, and put in the list's order."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property, reduce
from operator import and_, or_

from briefwright.model.query import EvidenceQuery
from briefwright.storage.search.columns import Columns, Holding, Posting, bits
from briefwright.storage.tables.rows import encode, numbers_in
from briefwright.storage.tables.words import match_expression

_TO_FLAGS = bytes.maketrans(b"01", b"\0\1")
_WORDS = "SELECT json_group_array(rowid) FROM found WHERE found MATCH ?"
_KEPT = 4
"""Of so many searches the items that hold their words are kept: a list is followed by its groups and facets."""
_SOURCES = "SELECT number FROM sources WHERE id IN (SELECT value FROM json_each(?))"


class Hits:
    """Items that match, a bit each."""

    def __init__(self, columns: Columns, matching: int) -> None:
        self.columns = columns
        self.bits = matching

    @cached_property
    def flags(self) -> bytes:
        """By number: 1 for an item that matches."""
        return format(self.bits, f"0{self.columns.size}b").encode().translate(_TO_FLAGS)

    @cached_property
    def in_order(self) -> bytes:
        """The same by place in `Columns.order`."""
        return b"".join(self.flags[start:end] for start, end in self.columns.runs)

    @cached_property
    def few(self) -> list[int]:
        """The numbers of items that are few, ascending."""
        flags, numbers, at = self.flags, [], -1
        while (at := flags.find(1, at + 1)) >= 0:
            numbers.append(at)
        return numbers

    @cached_property
    def repeating(self) -> list[list[int]]:
        """The groups of which more than one item matches, each with these."""
        flags = self.flags
        among = ([number for number in group if flags[number]] for group in self.columns.repeats)
        return [group for group in among if len(group) > 1]

    @cached_property
    def shown(self) -> Hits:
        """Of each group that repeats one item: the one that stands for the others."""
        return self.without(number for group in self.repeating for number in group[1:])

    @cached_property
    def newest(self) -> Hits:
        """Of each group that repeats one item: the one that came in last."""
        return self.without(number for group in self.repeating for number in group if number != max(group))

    def without(self, numbers: Iterable[int]) -> Hits:
        """These without some of them."""
        flags = bytearray(self.flags)
        for number in numbers:
            flags[number] = 0
        left = bytes(flags)
        hits = Hits(self.columns, int(left.translate(bytes.maketrans(b"\0\1", b"01")), 2))
        hits.flags = left
        return hits

    def count(self, posting: Posting) -> int:
        """How many items of a value match."""
        if isinstance(posting, int):
            return (posting & self.bits).bit_count()
        return sum(map(self.flags.__getitem__, posting))

    def among(self, numbers: Iterable[int]) -> Iterator[int]:
        """Those of the numbers that match."""
        return filter(self.flags.__getitem__, numbers)


class Matching:
    """What matches a query, with or without what is chosen in one facet."""

    def __init__(self, connection: sqlite3.Connection, columns: Columns, query: EvidenceQuery) -> None:
        self.connection = connection
        self.columns = columns
        self.query = query
        self.match = match_expression(query.text)
        self._kept: dict[int, Hits] = {}

    def hits(self, without: str = "") -> Hits:
        """The items that match; `without` names a facet whose choice is left out."""
        found = reduce(and_, self._chosen(without), self._words)
        return self._kept.setdefault(found, Hits(self.columns, found))

    @cached_property
    def chosen(self) -> Hits:
        """What the filters admit, whatever the words."""
        return Hits(self.columns, reduce(and_, self._chosen(""), self.columns.all))

    @property
    def holding(self) -> Holding:
        """What holds the words, whatever the filters; there must be words."""
        known = self.columns.words
        held = known.get(self.match)
        if held is None:
            listed = self.connection.execute(_WORDS, (self.match,)).fetchone()[0]
            known[self.match] = held = Holding(array("I", numbers_in(listed)), self.columns.size)
            for old in [*known][:-_KEPT]:
                known.pop(old, None)
        return held

    @property
    def _words(self) -> int:
        return self.holding.bits if self.match else self.columns.all

    def _chosen(self, without: str) -> Iterator[int]:
        columns, query = self.columns, self.query
        asked: tuple[tuple[str, Collection[str | int], Callable[[], int]], ...] = (
            ("kind", query.kinds, lambda: _any(columns.kinds[kind] for kind in query.kinds)),
            ("source", query.sources, self._of_sources),
            ("language", query.languages, lambda: self._any(columns.languages, query.languages)),
            ("review", query.reviews, self._reviewed),
            ("speaker", query.speakers, lambda: self._any(columns.speakers, map(self._person, query.speakers))),
            ("organisation", query.organisations, lambda: self._marked("organisation", query.organisations)),
            ("tag", query.tags, lambda: self._marked("tag", query.tags)),
            ("year", query.years, lambda: self._marked("year", map(str, query.years))),
        )
        yield from (items() for facet, chosen, items in asked if chosen and facet != without)
        if query.starred:
            yield columns.starred

    def _person(self, name: str) -> str:
        return self.columns.people.get(name, name)

    def _marked(self, facet: str, values: Iterable[str]) -> int:
        return self._any(self.columns.marks[facet], values)

    def _any(self, postings: Mapping[str, Posting], values: Iterable[str]) -> int:
        found = (postings.get(value, 0) for value in values)
        return _any(one if isinstance(one, int) else bits(one, self.columns.size) for one in found)

    def _reviewed(self) -> int:
        accepted, columns = self.columns.accepted, self.columns
        asked = {review == "accepted" for review in self.query.reviews}
        return _any((accepted if wanted else columns.all & ~accepted) for wanted in asked)

    def _of_sources(self) -> int:
        wanted = encode(sorted(self.query.sources)).decode()
        rows = {row[0] for row in self.connection.execute(_SOURCES, (wanted,))}
        order = self.columns.order
        spans = (order[span] for source, span in self.columns.spans if source in rows)
        return bits((number for span in spans for number in span), self.columns.size)


def _any(columns: Iterable[int]) -> int:
    return reduce(or_, columns, 0)
