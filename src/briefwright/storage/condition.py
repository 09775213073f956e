"""A query as SQL: words for the full-text index, facets as filters on the evidence table and its marks."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from briefwright.model.query import EvidenceQuery
from briefwright.storage.words import match_expression

LANGUAGE = "lower(substr(coalesce(json_extract(CAST(card AS TEXT), '$.metadata.language'), ''), 1, 2))"
"""A source's primary language as its card has it."""


class Condition(Struct, frozen=True):
    """A query in SQL: the full-text expression (may be empty), and filters on `e`, the evidence table.

    `alias` is what the evidence table is called, where it is not `e`.
    """

    match: str
    filters: str
    values: tuple[str | int, ...]
    alias: str = "e"

    @property
    def source(self) -> str:
        """The FROM and WHERE clauses that admit exactly the matching evidence, as `e`."""
        if self.match and self.filters:
            # CROSS JOIN keeps the word index outermost: asked item by item it takes a thousand times as long.
            table = f"found CROSS JOIN evidence {self.alias} ON {self.alias}.number = found.rowid"
            return f"FROM {table} WHERE found MATCH ? AND {self.filters}"
        if self.match:
            return "FROM found WHERE found MATCH ?"
        table = f"FROM evidence {self.alias}"
        return f"{table} WHERE {self.filters}" if self.filters else table

    @property
    def admits_all(self) -> bool:
        """Whether every item matches."""
        return not self.match and not self.filters

    @property
    def number(self) -> str:
        """The expression for the evidence's number in `source`."""
        return "found.rowid" if self.match else f"{self.alias}.number"

    @property
    def parameters(self) -> tuple[str | int, ...]:
        """The values for the question marks of `source`."""
        return (self.match, *self.values) if self.match else self.values


def condition(query: EvidenceQuery, *, without: str = "", alias: str = "e") -> Condition:
    """Turn a query into SQL; `without` names one facet whose choice is left out (for counting its values)."""
    parts: list[str] = []
    values: list[str | int] = []

    def admit(sql: str, chosen: Collection[str | int]) -> None:
        parts.append(f"{alias}.{sql}".format(", ".join("?" * len(chosen))))
        values.extend(sorted(chosen, key=str))

    if query.kinds and without != "kind":
        admit("kind IN ({})", query.kinds)
    if query.sources and without != "source":
        admit("source IN (SELECT number FROM sources WHERE id IN ({}))", query.sources)
    if query.languages and without != "language":
        speaking = f"SELECT number FROM sources WHERE {LANGUAGE} IN"  # noqa: S608 - our own clauses
        admit(f"source IN ({speaking} ({{}}))", query.languages)
    if query.reviews and without != "review":
        admit("accepted IN ({})", {int(review == "accepted") for review in query.reviews})
    for facet, chosen in _marks(query):
        if chosen and without != facet:
            marked = f"SELECT evidence FROM marks WHERE facet = '{facet}' AND value IN"  # noqa: S608 - our own name
            admit(f"number IN ({marked} ({{}}))", chosen)
    if query.starred:
        parts.append(f"{alias}.starred = 1")
    return Condition(match_expression(query.text), " AND ".join(parts), tuple(values), alias)


def _marks(query: EvidenceQuery) -> tuple[tuple[str, Collection[str | int]], ...]:
    return (
        ("speaker", query.speakers),
        ("organisation", query.organisations),
        ("tag", query.tags),
        ("year", frozenset(map(str, query.years))),
    )
