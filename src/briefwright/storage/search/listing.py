"""The whole list of a query's results: every item's number in the list's order, and the groups they stand in.

A page, also the last of a million, is then a slice of it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, compress, islice

from briefwright.model.query import EvidenceQuery, FacetValue
from briefwright.storage.search.admitted import condition_of
from briefwright.storage.search.facets import counts_by_source
from briefwright.storage.search.finding import best_first
from briefwright.storage.search.hits import Hits, Matching

_AT_ONCE = 50_000


def listed(matching: Matching) -> array[int]:
    """The numbers of all results in the order of the list."""
    query = matching.query
    if matching.match and query.order == "best" and not query.group:
        return _best(matching)
    return _packed(in_order(query, matching.hits().shown))


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
    spans, counts = shown.columns.spans, counts_by_source(shown)
    ids: Sequence[str] = spans.ids
    labels: Sequence[str] = spans.labels
    if matching.query.order == "newest":
        newest = shown.columns.newest
        ids, labels = ([*map(column.__getitem__, newest)] for column in (ids, labels))
        counts = [*map(counts.__getitem__, newest)]
    # one after the other in C: there are as many groups as sources
    return map(FacetValue, compress(ids, counts), compress(labels, counts), filter(None, counts))


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
    if shown.bits.bit_count() < len(columns.newest):  # few: those that are there are sorted
        yield from sorted(filter(columns.voices.__getitem__, shown.few), key=columns.voices.__getitem__)
    else:
        yield from chain.from_iterable(map(shown.among, columns.speakers.values()))
    yield from compress(columns.order, Hits(columns, shown.bits & ~columns.said).in_order)


def _newest(shown: Hits) -> Iterator[int]:
    flags, order, newest = shown.in_order, shown.columns.order, _newest_sources(shown)
    starts, ends = shown.columns.spans.starts, shown.columns.spans.ends

    def spans() -> Iterator[slice]:
        return map(slice, map(starts.__getitem__, newest), map(ends.__getitem__, newest))

    return chain.from_iterable(map(compress, map(order.__getitem__, spans()), map(flags.__getitem__, spans())))


def _newest_sources(shown: Hits) -> Sequence[int]:
    """The places of the sources, the newest first; of few items only of those that have any."""
    columns = shown.columns
    if shown.bits.bit_count() >= len(columns.newest):
        return columns.newest
    held = set(map(columns.sources.__getitem__, shown.few))
    return [
        *compress(columns.newest, map(held.__contains__, map(columns.spans.sources.__getitem__, columns.newest)))
    ]


def _best(matching: Matching) -> array[int]:
    """The scored ones as a search gives them, and those after them, the newest first."""
    numbers, boundary = best_first(matching.connection, condition_of(matching))
    best = array("I", numbers)
    if boundary is None:
        return best
    if matching.columns.repeats or matching.chosen.bits != matching.columns.all:
        flags = matching.hits().newest.flags[: boundary + 1]
        return best + _packed(compress(range(boundary, -1, -1), reversed(flags)))
    held = matching.holding.numbers
    rest = held[: bisect_right(held, boundary)]
    rest.reverse()
    return best + rest


def _packed(numbers: Iterator[int]) -> array[int]:
    """The numbers one after the other, some at a time: the window has its turn between, which it waits for."""
    packed = array("I")
    while some := array("I", islice(numbers, _AT_ONCE)):
        packed.extend(some)
    return packed
