"""What is counted for the evidence list while one works on, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from briefwright.model.query import EvidenceQuery, Facets, FacetValue
from briefwright.storage.library import Library
from briefwright.ui.language import tr_n
from briefwright.ui.panes.evidence.kept_choice import Held, Places, places_of


class Counts(Struct, frozen=True):
    """What is counted in the background for a query: its matches and facets; the library's items and sources."""

    query: EvidenceQuery
    numbers: Sequence[int]
    """Of every result, in the list's order."""
    groups: tuple[FacetValue, ...]
    facets: Facets
    items: int
    sources: int
    kept: Places | None = None
    """Where stands now what was chosen before."""


def counted(
    library: Library, query: EvidenceQuery, given_up: Callable[[], bool], held: Held | None = None
) -> Counts | None:
    """Count, in the background; nothing where it was given up meanwhile, as somebody types on."""
    numbers = library.listed(query)
    groups = library.groups(query) if query.group and not given_up() else ()
    if given_up():
        return None
    facets = library.facets(query)
    kept = places_of(library, held, numbers)
    return Counts(query, numbers, groups, facets, library.count(EvidenceQuery()), library.source_count(), kept)


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
