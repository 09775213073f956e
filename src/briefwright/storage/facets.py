"""Count the choices of each facet: how many items the rest of the query leaves for each value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from heapq import nsmallest
from typing import TypeVar

from briefwright.model.query import Facets, FacetValue
from briefwright.model.source import SourceCard
from briefwright.storage.columns import MARKED, Posting
from briefwright.storage.hits import Hits, Matching

_Value = TypeVar("_Value", int, str)
_MOST = 200
"""Choices listed for one facet; nobody scrolls through more."""


def count_facets(matching: Matching) -> Facets:
    """The choices of every facet for a query, most frequent first.

    A group that repeats counts once for each choice, and a person once in whatever spellings.
    """
    columns = matching.columns
    new = columns.all & ~columns.accepted
    organisations, tags, years = (_by_value(matching, facet, columns.marks[facet]) for facet in MARKED)
    return Facets(
        kinds=_by_column(matching, "kind", columns.kinds),
        speakers=_by_value(matching, "speaker", columns.speakers),
        organisations=organisations,
        sources=_by_source(matching),
        tags=tags,
        years=years,
        languages=_by_column(matching, "language", columns.languages),
        reviews=_by_column(matching, "review", {"new": new, "accepted": columns.accepted}),
    )


def named(card: SourceCard, count: int) -> FacetValue:
    """A source as a choice: its id, and what it is called."""
    return FacetValue(card.id, card.metadata.title or card.metadata.publisher or card.name, count)


def _by_column(matching: Matching, facet: str, columns: dict[str, int]) -> tuple[FacetValue, ...]:
    hits = matching.hits(facet)
    counts = {value: Hits(hits.columns, hits.bits & column) for value, column in columns.items()}
    return _choices((value, _groups(among)) for value, among in counts.items())


def _groups(hits: Hits) -> int:
    repeated = sum(len(group) - 1 for group in hits.repeating) if hits.columns.repeats else 0
    return hits.bits.bit_count() - repeated


def _by_value(matching: Matching, facet: str, postings: Mapping[str, Posting]) -> tuple[FacetValue, ...]:
    hits = matching.hits(facet)
    surplus = _surplus(hits, facet)
    return _choices((value, hits.count(posting) - surplus[value]) for value, posting in postings.items())


def _by_source(matching: Matching) -> tuple[FacetValue, ...]:
    hits = matching.hits("source")
    surplus = _surplus(hits, "source")
    best = _most((source, count - surplus[str(source)]) for source, count in counts_by_source(hits))
    return tuple(named(matching.columns.cards[source], count) for source, count in best)


def counts_by_source(hits: Hits) -> Iterator[tuple[int, int]]:
    """The number of each source and how many of its items match."""
    count = hits.in_order.count
    return ((span.source, count(1, span.start, span.end)) for span in hits.columns.spans)


def _surplus(hits: Hits, facet: str) -> Counter[str]:
    """How many items of each value only repeat others of it."""
    surplus: Counter[str] = Counter()
    values = hits.columns.repeated[facet]
    for group in hits.repeating:
        again = Counter(value for number in group for value in values.get(number, ()))
        surplus.update({value: items - 1 for value, items in again.items()})
    return surplus


def _choices(counts: Iterable[tuple[str, int]]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(value, value, count) for value, count in _most(counts))


def _most(counts: Iterable[tuple[_Value, int]]) -> list[tuple[_Value, int]]:
    some = (choice for choice in counts if choice[1] > 0)
    return nsmallest(_MOST, some, key=lambda choice: (-choice[1], choice[0]))
