"""Count the choices of each facet: how many items the rest of the query leaves for each value."""

from __future__ import annotations

import sqlite3

from briefwright.model.query import EvidenceQuery, Facets, FacetValue
from briefwright.storage.rows import decode_card
from briefwright.storage.search import condition

_MOST = 200
"""Choices listed for one facet; nobody scrolls through more."""


def count_facets(connection: sqlite3.Connection, query: EvidenceQuery) -> Facets:
    """The choices of every facet for a query, most frequent first."""
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
    matching = _matching(where.source, where.number)
    sql = f"SELECT kind, count(*) FROM evidence{matching} GROUP BY kind ORDER BY 2 DESC, 1"  # noqa: S608
    return tuple(FacetValue(kind, kind, count) for kind, count in connection.execute(sql, where.parameters))


def _by_source(connection: sqlite3.Connection, query: EvidenceQuery) -> tuple[FacetValue, ...]:
    where = condition(query, without="source")
    matching = _matching(where.source, where.number)
    counted = f"SELECT source, count(*) AS items FROM evidence{matching} GROUP BY source"  # noqa: S608
    named = f"SELECT id, card, items FROM ({counted}) JOIN sources ON number = source"  # noqa: S608
    sql = f"{named} ORDER BY items DESC, number LIMIT ?"
    return tuple(
        FacetValue(source_id, _label(card), count)
        for source_id, card, count in connection.execute(sql, (*where.parameters, _MOST))
    )


def _by_mark(connection: sqlite3.Connection, query: EvidenceQuery, facet: str) -> tuple[FacetValue, ...]:
    where = condition(query, without=facet)
    matching = _matching(where.source, where.number).replace("number", "evidence", 1).replace("WHERE", "AND", 1)
    sql = f"SELECT value, count(*) FROM marks WHERE facet = ?{matching} GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?"  # noqa: S608
    rows = connection.execute(sql, (facet, *where.parameters, _MOST))
    return tuple(FacetValue(value, value, count) for value, count in rows)


def _matching(source: str, number: str) -> str:
    return "" if source == "FROM evidence e" else f" WHERE number IN (SELECT {number} {source})"


def _label(card: bytes) -> str:
    known = decode_card(card)
    return known.metadata.title or known.name
