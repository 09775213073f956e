"""A page of results that stand together: by source in the list's order, by speaker in the order of their names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefwright.model.query import EvidenceQuery
from briefwright.storage.search.finding import asked, find_page, first_of, in_order, of_numbers, shown
from briefwright.storage.tables.register import persons, with_spellings
from briefwright.storage.tables.rows import encode

_NOBODY = "NOT EXISTS (SELECT 1 FROM marks WHERE evidence = e.number AND facet = 'speaker')"


def find_grouped_page(connection: sqlite3.Connection, query: EvidenceQuery, offset: int, limit: int) -> list[int]:
    """One page of the numbers that match, the results of a group together."""
    if query.group == "speaker":
        where = asked(connection, with_spellings(connection, query))
        first = [] if persons(connection) else first_of(connection, where, "speaker", offset + limit)
        return first[offset:] or _said(connection, query).page(offset, limit)
    order = query.order if query.order == "newest" else "source"
    return find_page(connection, replace(query, order=order), offset, limit)


def page_of_few(
    connection: sqlite3.Connection, query: EvidenceQuery, numbers: Sequence[int], offset: int, limit: int
) -> list[int]:
    """One page of a few items, in the order of a query that is not how well they answer its words."""
    where = of_numbers(encode(numbers).decode())("e")
    if query.group == "speaker":
        return _Said(connection, where.filters, where.values, bool(persons(connection)), few=True).page(
            offset, limit
        )
    return in_order(connection, where, "newest" if query.order == "newest" else "source", offset, limit)


def _said(connection: sqlite3.Connection, query: EvidenceQuery) -> _Said:
    where = shown(connection, with_spellings(connection, query))
    joined = bool(persons(connection))
    return _Said(connection, where.filters, where.values, joined, where.few)


class _Said(Struct, frozen=True):
    """What a query shows, first what somebody says, by name, then what nobody does, by source."""

    connection: sqlite3.Connection
    filters: str
    values: tuple[str | int, ...]
    joined: bool
    few: bool
    """Whether it is quicker to go from the matches to who says them than through all that anybody says."""

    @property
    def _name(self) -> str:
        return "coalesce(person, value)" if self.joined else "value"

    @property
    def _named(self) -> str:
        people = " LEFT JOIN persons ON name = value" if self.joined else ""
        if not self.filters:
            return f"FROM marks{people} WHERE facet = 'speaker'"
        tables = ("evidence e", "marks") if self.few else ("marks", "evidence e")
        rows = f"FROM {' CROSS JOIN '.join(tables)} ON e.number = marks.evidence{people}"
        return f"{rows} WHERE facet = 'speaker' AND {self.filters}"

    @property
    def _nameless(self) -> str:
        return f"FROM evidence e WHERE {self.filters or 'true'} AND {_NOBODY}"

    def page(self, offset: int, limit: int) -> list[int]:
        """The numbers of one page."""
        sql = f"SELECT marks.evidence {self._named} ORDER BY {self._name}, marks.evidence LIMIT ? OFFSET ?"
        named = [row[0] for row in self.connection.execute(sql, (*self.values, limit, offset))]
        if len(named) == limit:
            return named
        before = self._count(self._named)
        sql = f"SELECT e.number {self._nameless} ORDER BY e.source, e.start, e.number LIMIT ? OFFSET ?"
        rest = self.connection.execute(sql, (*self.values, limit - len(named), max(0, offset - before)))
        return named + [row[0] for row in rest]

    def _count(self, rows: str) -> int:
        return int(self.connection.execute(f"SELECT count(*) {rows}", self.values).fetchone()[0])
