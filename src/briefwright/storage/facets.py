"""Count the choices of each facet: how many items the rest of the query leaves for each value."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefwright.model.query import EvidenceQuery, Facets, FacetValue
from briefwright.storage import repeats
from briefwright.storage.register import persons, with_spellings
from briefwright.storage.rows import decode_card
from briefwright.storage.search import Condition, condition

_MOST = 200
"""Choices listed for one facet; nobody scrolls through more."""


def count_facets(connection: sqlite3.Connection, query: EvidenceQuery) -> Facets:
    """The choices of every facet for a query, most frequent first.

    A group that repeats counts once for each choice, and a person once in whatever spellings.
    """
    query = with_spellings(connection, query)
    return Facets(
        kinds=_by_column(connection, query),
        speakers=_by_mark(connection, query, "speaker"),
        organisations=_by_mark(connection, query, "organisation"),
        sources=_by_source(connection, query),
        tags=_by_mark(connection, query, "tag"),
        years=_by_mark(connection, query, "year"),
    )


def _by_column(connection: sqlite3.Connection, query: EvidenceQuery) -> tuple[FacetValue, ...]:
    where = condition(query, without="kind")
    counts = _counts(connection, "kind", "evidence", _matching(where), where.parameters)
    return tuple(FacetValue(kind, kind, count) for kind, count in counts)


def _by_source(connection: sqlite3.Connection, query: EvidenceQuery) -> tuple[FacetValue, ...]:
    where = condition(query, without="source")
    counts = _counts(connection, "source", "evidence", _matching(where), where.parameters)
    sql = "SELECT id, card FROM sources WHERE number = ?"
    named = ((*connection.execute(sql, (source,)).fetchone(), count) for source, count in counts)
    return tuple(FacetValue(source_id, _label(card), count) for source_id, card, count in named)


def _by_mark(connection: sqlite3.Connection, query: EvidenceQuery, facet: str) -> tuple[FacetValue, ...]:
    where = condition(query, without=facet)
    matching = _matching(where, "marks.evidence").replace("WHERE", "AND", 1)
    value = "coalesce(person, value)" if facet == "speaker" and persons(connection) else "value"
    counts = _counts(connection, value, "marks", f" WHERE facet = ?{matching}", (facet, *where.parameters))
    return tuple(FacetValue(value, value, count) for value, count in counts)


def _counts(
    connection: sqlite3.Connection, value: str, table: str, matching: str, parameters: Sequence[str | int]
) -> list[tuple[Any, int]]:
    """How many items, or groups of repeating ones, have each value; the most frequent first."""
    joined = " LEFT JOIN persons ON name = value" if "person" in value else ""
    sql = f"SELECT {value}, count(*) FROM {table}{joined}{matching} GROUP BY 1"  # noqa: S608 - our own clauses
    counts = Counter(dict(connection.execute(sql, parameters).fetchall()))
    if repeats.any_repeat(connection):
        number = "number" if table == "evidence" else "marks.evidence"
        grouped = f"origins CROSS JOIN {table} ON {number} = origins.evidence{joined}"
        sql = f"SELECT {value}, count(*) - count(DISTINCT lead) FROM {grouped}{matching} GROUP BY 1"  # noqa: S608
        counts.subtract(dict(connection.execute(sql, parameters).fetchall()))
    return sorted(counts.items(), key=lambda choice: (-choice[1], choice[0]))[:_MOST]


def _matching(where: Condition, number: str = "number") -> str:
    return "" if where.admits_all else f" WHERE {number} IN (SELECT {where.number} {where.source})"


def _label(card: bytes) -> str:
    known = decode_card(card)
    return known.metadata.title or known.name
