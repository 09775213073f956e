"""Count the choices of each facet: how many items the rest of the query leaves for each value."""

from __future__ import annotations

import sqlite3
from collections import Counter
from functools import cached_property
from typing import Any

from msgspec import Struct

from briefwright.model.query import EvidenceQuery, Facets, FacetValue
from briefwright.storage import repeats
from briefwright.storage.register import persons, with_spellings
from briefwright.storage.rows import decode_card
from briefwright.storage.search import LANGUAGE, Condition, condition

_MOST = 200
"""Choices listed for one facet; nobody scrolls through more."""
_MANY = 8
"""Of more than one item in so many, it is quicker to go through all rows than from each item to its rows."""

_TALLIED = ", ".join(
    f"count(*) FILTER (WHERE {asked})" for asked in ("kind = 'quote'", "kind = 'fact'", "accepted")
)


def count_facets(connection: sqlite3.Connection, query: EvidenceQuery) -> Facets:
    """The choices of every facet for a query, most frequent first.

    A group that repeats counts once for each choice, and a person once in whatever spellings.
    """
    counting = _Counting(connection, with_spellings(connection, query))
    return Facets(
        kinds=_by_kind(counting),
        speakers=_by_mark(counting, "speaker"),
        organisations=_by_mark(counting, "organisation"),
        sources=_by_source(counting),
        tags=_by_mark(counting, "tag"),
        years=_by_mark(counting, "year"),
        languages=_by_language(counting),
        reviews=_by_review(counting),
    )


class _Counting:
    """One query's counts; what matches is looked up once for all facets without a choice of their own."""

    def __init__(self, connection: sqlite3.Connection, query: EvidenceQuery) -> None:
        self.connection = connection
        self._query = query
        self._grouped = repeats.any_repeat(connection)
        self._kept: dict[Condition, _Matches] = {}
        self._tallies: dict[_Matches, list[tuple[int, ...]]] = {}

    def counts(self, facet: str, value: str, table: str, joined: str = "", only: str = "") -> list[tuple[Any, int]]:
        """How many items, or groups of repeating ones, have each value; the most frequent first."""
        matches = self._matches(condition(self._query, without=facet))
        rows = _Rows(table, "evidence.number" if table == "evidence" else "marks.evidence", joined, only)
        if table == "evidence":
            counts = self._of_items(matches, facet)
        else:
            sql = f"SELECT {value}, count(*) {rows.among(matches)} GROUP BY 1"
            counts = Counter(dict(self.connection.execute(sql).fetchall()))
        if self._grouped:
            grouped = f"SELECT {value}, count(*) - count(DISTINCT lead) {rows.repeating(matches)} GROUP BY 1"
            counts.subtract(dict(self.connection.execute(grouped).fetchall()))
        return sorted(counts.items(), key=lambda choice: (-choice[1], choice[0]))[:_MOST]

    def _of_items(self, matches: _Matches, facet: str) -> Counter[Any]:
        """What the items' own rows say: gone through once for the four facets that ask them."""
        if matches not in self._tallies:
            table = "evidence" if matches.few else "evidence INDEXED BY evidence_by_source"
            rows = _Rows(table, "evidence.number", "", "").among(matches)
            sql = f"SELECT source, count(*), {_TALLIED} {rows} GROUP BY 1"
            self._tallies[matches] = self.connection.execute(sql).fetchall()
        counts: Counter[Any] = Counter()
        for source, items, quotes, facts, accepted in self._tallies[matches]:
            match facet:
                case "source":
                    counts[source] = items
                case "language":
                    counts[self._languages[source]] += items
                case "kind":
                    counts.update(quote=quotes, fact=facts, initiative=items - quotes - facts)
                case _:
                    counts.update({0: items - accepted, 1: accepted})
        return +counts  # without those of no item

    @cached_property
    def _languages(self) -> dict[int, str]:
        return dict(self.connection.execute(f"SELECT number, {LANGUAGE} FROM sources").fetchall())  # noqa: S608

    def _matches(self, where: Condition) -> _Matches:
        if where not in self._kept:
            self._kept[where] = self._look_up(where)
        return self._kept[where]

    def _look_up(self, where: Condition) -> _Matches:
        if where.admits_all:
            return _Matches()
        name = f"temp.matches_{len(self._kept)}"
        self.connection.execute(f"CREATE TABLE {name} (item INTEGER PRIMARY KEY)")  # goes with the transaction
        filled = self.connection.execute(
            f"INSERT INTO {name} SELECT {where.number} {where.source}", where.parameters
        )
        everything = self.connection.execute("SELECT coalesce(max(number), 0) FROM evidence").fetchone()[0]
        return _Matches(name, filled.rowcount * _MANY < everything)


class _Matches(Struct, frozen=True):
    """A table of the numbers of what matches, everything where it has no name; and whether they are few."""

    table: str = ""
    few: bool = False


class _Rows(Struct, frozen=True):
    """A table whose rows are counted: its column of the evidence's number, what is joined to it, and which rows."""

    table: str
    number: str
    joined: str
    only: str

    def among(self, matches: _Matches) -> str:
        """FROM and WHERE that admit the rows of what matches; from the matches to their rows where they are few."""
        if matches.few:
            rows = f"{matches.table} m CROSS JOIN {self.table} ON {self.number} = m.item"
            return self._where(rows, "")
        return self._where(self.table, matches.table)

    def repeating(self, matches: _Matches) -> str:
        """The same for those that are in a group of repeats."""
        rows = f"origins CROSS JOIN {self.table} ON {self.number} = origins.evidence"
        return self._where(rows, matches.table)

    def _where(self, rows: str, within: str) -> str:
        clauses = (self.only, f"{self.number} IN {within}" if within else "")
        where = " AND ".join(filter(None, clauses))
        return f"FROM {rows}{self.joined}" + (f" WHERE {where}" if where else "")


def _by_kind(counting: _Counting) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(kind, kind, count) for kind, count in counting.counts("kind", "kind", "evidence"))


def _by_review(counting: _Counting) -> tuple[FacetValue, ...]:
    names = ("new", "accepted")
    counts = counting.counts("review", "accepted", "evidence")
    return tuple(FacetValue(names[accepted], names[accepted], count) for accepted, count in counts)


def _by_language(counting: _Counting) -> tuple[FacetValue, ...]:
    joined = " JOIN sources ON sources.number = evidence.source"
    counts = counting.counts("language", LANGUAGE, "evidence", joined)
    return tuple(FacetValue(language, language, count) for language, count in counts)


def _by_source(counting: _Counting) -> tuple[FacetValue, ...]:
    counts = counting.counts("source", "source", "evidence")
    sql = "SELECT id, card FROM sources WHERE number = ?"
    named = ((*counting.connection.execute(sql, (source,)).fetchone(), count) for source, count in counts)
    return tuple(FacetValue(source_id, label_of(card), count) for source_id, card, count in named)


def _by_mark(counting: _Counting, facet: str) -> tuple[FacetValue, ...]:
    value, joined = "value", ""
    if facet == "speaker" and persons(counting.connection):
        value, joined = "coalesce(person, value)", " LEFT JOIN persons ON name = value"
    counts = counting.counts(facet, value, "marks", joined, f"facet = '{facet}'")
    return tuple(FacetValue(value, value, count) for value, count in counts)


def label_of(card: bytes) -> str:
    """What a source is called in a list of choices."""
    known = decode_card(card)
    return known.metadata.title or known.metadata.publisher or known.name
