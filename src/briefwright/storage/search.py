"""Find evidence: words through the full-text index, facets through columns and marks, a page at a time.

Words rank by bm25 while they match at most `RANKED` items. Beyond that every match says about as little, and
scoring each would cost tens of milliseconds: the newest `RANKED` are scored and come first, the others follow,
newest first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from msgspec import Struct

from briefwright.model.query import EvidenceQuery, Found
from briefwright.model.source import SourceCard
from briefwright.storage.rows import decode_card, decode_evidence
from briefwright.storage.words import match_expression

RANKED = 1000
Rows = list[tuple[bytes, int]]
"""An item's JSON and the number of its source."""
_FETCH = "SELECT items.value, evidence.source FROM items JOIN evidence USING (number) WHERE number = ?"


class Condition(Struct, frozen=True):
    """A query in SQL: the full-text expression (may be empty), and filters on `e`, the evidence table."""

    match: str
    filters: str
    values: tuple[str | int, ...]

    @property
    def source(self) -> str:
        """The FROM and WHERE clauses that admit exactly the matching evidence, as `e`."""
        if self.match and self.filters:
            return f"FROM found JOIN evidence e ON e.number = found.rowid WHERE found MATCH ? AND {self.filters}"
        if self.match:
            return "FROM found WHERE found MATCH ?"
        return f"FROM evidence e WHERE {self.filters}" if self.filters else "FROM evidence e"

    @property
    def number(self) -> str:
        """The expression for the evidence's number in `source`."""
        return "found.rowid" if self.match else "e.number"

    @property
    def parameters(self) -> tuple[str | int, ...]:
        """The values for the question marks of `source`."""
        return (self.match, *self.values) if self.match else self.values


def condition(query: EvidenceQuery, *, without: str = "") -> Condition:
    """Turn a query into SQL; `without` names one facet whose choice is left out (for counting its values)."""
    parts: list[str] = []
    values: list[str | int] = []

    def admit(sql: str, chosen: Collection[str | int]) -> None:
        parts.append(sql.format(", ".join("?" * len(chosen))))
        values.extend(sorted(chosen, key=str))

    if query.kinds and without != "kind":
        admit("e.kind IN ({})", query.kinds)
    if query.sources and without != "source":
        admit("e.source IN (SELECT number FROM sources WHERE id IN ({}))", query.sources)
    for facet, chosen in _marks(query):
        if chosen and without != facet:
            marked = f"SELECT evidence FROM marks WHERE facet = '{facet}' AND value IN"  # noqa: S608 - our own name
            admit(f"e.number IN ({marked} ({{}}))", chosen)
    if query.starred:
        parts.append("e.starred = 1")
    return Condition(match_expression(query.text), " AND ".join(parts), tuple(values))


def count_matches(connection: sqlite3.Connection, query: EvidenceQuery) -> int:
    """How many items match."""
    where = condition(query)
    return int(connection.execute(f"SELECT count(*) {where.source}", where.parameters).fetchone()[0])


def find_page(connection: sqlite3.Connection, query: EvidenceQuery, offset: int, limit: int) -> Rows:
    """One page of matches in the query's order."""
    where = condition(query)
    if not where.match:
        numbers = _in_order(connection, where, query.order, offset, limit)
    elif query.order == "best":
        numbers = _ranked(connection, where, offset, limit)
    else:
        matched = f"e.number IN (SELECT found.rowid {where.source})"
        inside = Condition("", matched, where.parameters)
        numbers = _in_order(connection, inside, query.order, offset, limit)
    return [row for number in numbers for row in connection.execute(_FETCH, (number,))]


def with_cards(connection: sqlite3.Connection, rows: Rows) -> tuple[Found, ...]:
    """Decode a page's items, each with the card of its source."""
    cards: dict[int, SourceCard] = {}
    for _, source in rows:
        if source not in cards:
            row = connection.execute("SELECT card FROM sources WHERE number = ?", (source,)).fetchone()
            cards[source] = decode_card(row[0])
    return tuple(Found(decode_evidence(value), cards[source]) for value, source in rows)


def _marks(query: EvidenceQuery) -> tuple[tuple[str, Collection[str | int]], ...]:
    return (
        ("speaker", query.speakers),
        ("organisation", query.organisations),
        ("tag", query.tags),
        ("year", frozenset(map(str, query.years))),
    )


def _in_order(connection: sqlite3.Connection, where: Condition, order: str, offset: int, limit: int) -> list[int]:
    if order == "newest":
        source = where.source.replace(
            "FROM evidence e", "FROM sources s CROSS JOIN evidence e ON e.source = s.number", 1
        )
        ordering = "s.dated DESC, s.number DESC, e.start, e.number"
    else:
        source, ordering = where.source, "e.source, e.start, e.number"
    sql = f"SELECT e.number {source} ORDER BY {ordering} LIMIT ? OFFSET ?"
    return [row[0] for row in connection.execute(sql, (*where.parameters, limit, offset))]


def _ranked(connection: sqlite3.Connection, where: Condition, offset: int, limit: int) -> list[int]:
    probe = f"SELECT found.rowid {where.source} ORDER BY found.rowid DESC LIMIT 1 OFFSET ?"
    boundary = connection.execute(probe, (*where.parameters, RANKED)).fetchone()
    if boundary is None:
        return _best(connection, where, offset, limit)
    scored = Condition(where.match, f"{where.filters or 'true'} AND found.rowid > ?", (*where.values, *boundary))
    first = _best(connection, scored, offset, limit) if offset < RANKED else []
    rest = f"SELECT found.rowid {where.source} AND found.rowid <= ? ORDER BY found.rowid DESC LIMIT ? OFFSET ?"
    values = (*where.parameters, *boundary, limit - len(first), max(0, offset - RANKED))
    return first + [row[0] for row in connection.execute(rest, values)]


def _best(connection: sqlite3.Connection, where: Condition, offset: int, limit: int) -> list[int]:
    sql = f"SELECT found.rowid {where.source} ORDER BY rank LIMIT ? OFFSET ?"
    return [row[0] for row in connection.execute(sql, (*where.parameters, limit, offset))]
