"""Count the choices of each facet: how many items the rest of the query leaves for each value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from itertools import repeat
from typing import TypeVar

from briefwright.model.query import Facets, FacetValue
from briefwright.storage.search.columns import MARKED, Posting
from briefwright.storage.search.hits import Hits, Matching

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
    spans, counts, surplus = hits.columns.spans, counts_by_source(hits), _surplus(hits, "source")
    if surplus:
        counts = [count - surplus[str(source)] for source, count in zip(spans.sources, counts, strict=True)]
    best = _most(enumerate(counts))
    return tuple(FacetValue(spans.ids[place], spans.labels[place], count) for place, count in best)


def counts_by_source(hits: Hits) -> list[int]:
    """How many items of each source match, by its place in the columns' spans."""
    spans = hits.columns.spans
    return [*map(hits.in_order.count, repeat(1), spans.starts, spans.ends)]


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
    best = nsmallest(_MOST, ((-count, value) for value, count in counts if count > 0))
    return [(value, -count) for count, value in best]
