"""The whole list of a query's results: every item's number in the list's order, and the groups they stand in.

A page, also the last of a million, is then a slice of it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import chain, compress, islice

from briefwright.model.query import EvidenceQuery, FacetValue
from briefwright.storage.admitted import condition_of
from briefwright.storage.columns import Span
from briefwright.storage.facets import counts_by_source, named
from briefwright.storage.hits import Hits, Matching
from briefwright.storage.search import best_first

_AT_ONCE = 50_000


def listed(matching: Matching) -> array[int]:
    """The numbers of all results in the order of the list."""
    query, hits = matching.query, matching.hits()
    if matching.match and query.order == "best" and not query.group:
        return _packed(_best(matching, hits))
    return _packed(in_order(query, hits.shown))


def in_order(query: EvidenceQuery, hits: Hits) -> Iterator[int]:
    """Items in the order of a query's list, where that is not how well they answer its words."""
    if query.group == "speaker":
        return _by_speaker(hits)
    if query.order == "newest":
        return _newest(hits)
    return compress(hits.columns.order, hits.in_order)


def count_groups(matching: Matching) -> tuple[FacetValue, ...]:
    """The groups of a query's results in the order they stand in, each with how many it has.

    The value is a source's id or a speaker's name; empty where nobody is named. None for a query without groups.
    """
    shown = matching.hits().shown
    match matching.query.group:
        case "speaker":
            return tuple(_speakers(shown))
        case "source":
            return tuple(_sources(matching, shown))
        case _:
            return ()


def _sources(matching: Matching, shown: Hits) -> Iterator[FacetValue]:
    counts = list(counts_by_source(shown))
    if matching.query.order == "newest":
        counts = [counts[place] for place in shown.columns.newest]
    cards = shown.columns.cards
    return (named(cards[source], count) for source, count in counts if count)


def _speakers(shown: Hits) -> Iterator[FacetValue]:
    left = shown.bits.bit_count()
    for name, numbers in shown.columns.speakers.items():
        count = shown.count(numbers)
        left -= count
        if count:
            yield FacetValue(name, name, count)
    if left:
        yield FacetValue("", "", left)


def _by_speaker(shown: Hits) -> Iterator[int]:
    columns = shown.columns
    said = chain.from_iterable(map(shown.among, columns.speakers.values()))
    return chain(said, compress(columns.order, Hits(columns, shown.bits & ~columns.said).in_order))


def _newest(shown: Hits) -> Iterator[int]:
    spans, flags, order = shown.columns.spans, shown.in_order, shown.columns.order

    def held(span: Span) -> Iterable[int]:
        return compress(order[span.start : span.end], flags[span.start : span.end])

    return chain.from_iterable(held(spans[place]) for place in shown.columns.newest)


def _best(matching: Matching, hits: Hits) -> Iterator[int]:
    """The scored ones as a search gives them, and those after them, the newest first."""
    best, boundary = best_first(matching.connection, condition_of(matching))
    if boundary is None:
        return iter(best)
    flags = hits.newest.flags[: boundary + 1]
    return chain(best, compress(range(boundary, -1, -1), reversed(flags)))


def _packed(numbers: Iterator[int]) -> array[int]:
    """The numbers one after the other, some at a time: the window has its turn between, which it waits for."""
    packed = array("I")
    while some := array("I", islice(numbers, _AT_ONCE)):
        packed.extend(some)
    return packed
