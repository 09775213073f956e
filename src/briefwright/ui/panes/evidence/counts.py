"""What is counted for the evidence list while one works on, and how it is said."""

from __future__ import annotations

from msgspec import Struct

from briefwright.model.query import EvidenceQuery, Facets, FacetValue
from briefwright.storage.library import Library
from briefwright.ui.language import tr_n


class Counts(Struct, frozen=True):
    """What is counted in the background for a query: its matches and facets; the library's items and sources."""

    query: EvidenceQuery
    matches: int
    groups: tuple[FacetValue, ...]
    facets: Facets
    items: int
    sources: int


def counted(library: Library, query: EvidenceQuery) -> Counts:
    """Count, in the background."""
    return Counts(
        query,
        library.count(query),
        library.groups(query),
        library.facets(query),
        library.count(EvidenceQuery()),
        library.source_count(),
    )


def count_words(count: int, *, narrowed: bool) -> str:
    """`11 matches` where something narrows the list, else `23 items`."""
    said = f"{count:,}"
    if narrowed:
        return tr_n("{said} match", "{said} matches", count, said=said)
    return tr_n("{said} item", "{said} items", count, said=said)


def library_words(counts: Counts) -> str:
    """`23 items, 1 source`."""
    sources = tr_n("1 source", "{n} sources", counts.sources)
    said = f"{counts.items:,}"
    return tr_n("{said} item, {sources}", "{said} items, {sources}", counts.items, said=said, sources=sources)
