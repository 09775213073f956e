"""A query as SQL: words for the full-text index, facets as filters on the evidence table and its marks."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from briefwright.model.query import EvidenceQuery
from briefwright.storage.tables.schema import LANGUAGE
from briefwright.storage.tables.words import match_expression


class Condition(Struct, frozen=True):
    """A query in SQL: the full-text expression (may be empty), and filters on `e`, the evidence table.

    `alias` is what the evidence table is called, where it is not `e`.
    """

    match: str
    filters: str
    values: tuple[str | int, ...]
    alias: str = "e"
    few: bool = False
    """Whether it is known to admit few items."""
    by_number: bool = False
    """Whether the filters ask for nothing but the item's number."""
    scored: str = ""
    """The full-text expression to score by: the query's own, where `match` spells its words out."""
    held: tuple[int, ...] | None = None
    """What matches, the newest first, where that is known."""
    common: bool | None = None
    """Whether the words are common (`search.COMMON`), where that is known."""
    rare: bool = False
    """Whether a sample says that the words are not common."""

    @property
    def source(self) -> str:
        """The FROM and WHERE clauses that admit exactly the matching evidence, as `e`."""
        if self.match and self.filters and self.by_number:
            return f"FROM found WHERE found MATCH ? AND {self.filters}"
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


def condition(query: EvidenceQuery, *, alias: str = "e", item_by_item: Collection[str] = frozenset()) -> Condition:
    """Turn a query into SQL; the marks of those facets are asked item by item, those of the others come first."""
    parts: list[str] = []
    values: list[str | int] = []

    def admit(sql: str, chosen: Collection[str | int]) -> None:
        if chosen:
            parts.append(sql.format(", ".join("?" * len(chosen))))
            values.extend(sorted(chosen, key=str))

    admit(f"{alias}.kind IN ({{}})", query.kinds)
    for column, wanted in (("id", query.sources), (LANGUAGE, query.languages)):
        among = f"SELECT number FROM sources WHERE {column} IN ({{}})"  # noqa: S608 - our own columns
        admit(f"{alias}.source IN ({among})", wanted)
    accepted = {review == "accepted" for review in query.reviews}
    if len(accepted) == 1:
        parts.append(f"{alias}.accepted" if accepted == {True} else f"NOT {alias}.accepted")
    for facet, chosen in marks_of(query):
        marked = f"FROM marks WHERE facet = '{facet}' AND value IN ({{}})"
        each = f"EXISTS (SELECT 1 {marked} AND evidence = {alias}.number)"
        admit(each if facet in item_by_item else f"{alias}.number IN (SELECT evidence {marked})", chosen)
    if query.starred:
        parts.append(f"{alias}.starred")
    return Condition(match_expression(query.text), " AND ".join(parts), tuple(values), alias)


def marks_of(query: EvidenceQuery) -> tuple[tuple[str, Collection[str | int]], ...]:
    """What is chosen in the facets that are marks."""
    return (
        ("speaker", query.speakers),
        ("organisation", query.organisations),
        ("tag", query.tags),
        ("year", frozenset(map(str, query.years))),
    )
