"""What one asks the library for, and what comes back."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from briefwright.model.evidence import Evidence, Initiative, Kind, Review
from briefwright.model.source import SourceCard

Order: TypeAlias = Literal["best", "source", "newest"]
Grouping: TypeAlias = Literal["", "source", "speaker"]


class EvidenceQuery(Struct, frozen=True):
    """A search: words (all must match; a prefix counts), and facets. Empty facets admit everything.

    `best` ranks by relevance when there are words, else like `source`: by source, then by place in the text.
    `languages` are primary ones, such as `en`, and empty where a source's is not known. With a grouping the results
    of a group stand together: sources in the query's order, speakers by name, and what nobody says at the end.
    """

    text: str = ""
    kinds: frozenset[Kind] = frozenset()
    speakers: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()
    languages: frozenset[str] = frozenset()
    reviews: frozenset[Review] = frozenset()
    starred: bool = False
    order: Order = "best"
    group: Grouping = ""


class Found(Struct, frozen=True):
    """A search result: the evidence, the card of its source, and the other sources that say the same.

    `credited` is the person to whom the speaker register joined the speaker's spelling, empty where it did not.
    """

    evidence: Evidence
    source: SourceCard
    also_in: tuple[SourceCard, ...] = ()
    credited: str = ""

    @property
    def as_credited(self) -> Evidence:
        """The evidence as a briefing names its speaker; the words, their place and their id are the same."""
        evidence = self.evidence
        if not self.credited or isinstance(evidence, Initiative):
            return evidence
        return replace(evidence, speaker=replace(evidence.speaker, name=self.credited))


class FacetValue(Struct, frozen=True):
    """One choice of a facet and how many items the rest of the query leaves for it."""

    value: str
    label: str
    count: int


class Facets(Struct, frozen=True):
    """The choices of every facet for a query, most frequent first."""

    kinds: tuple[FacetValue, ...] = ()
    speakers: tuple[FacetValue, ...] = ()
    organisations: tuple[FacetValue, ...] = ()
    sources: tuple[FacetValue, ...] = ()
    tags: tuple[FacetValue, ...] = ()
    years: tuple[FacetValue, ...] = ()
    languages: tuple[FacetValue, ...] = ()
    reviews: tuple[FacetValue, ...] = ()


class SourceSummary(Struct, frozen=True):
    """A source in the library's list: its card, when it came in (ISO), items held and reviewed."""

    card: SourceCard
    imported: str
    items: int
    reviewed: int
    words: int
