"""Evidence: one item pulled from a source; a fact, a quote or an initiative, always anchored.

Offsets are Unicode code points into the source's frozen text, end exclusive; `text` is that slice, exactly.
Encoded with msgspec these structs are the evidence objects of `extract --json`. None of them leads back to itself,
so the cycle collector is spared them (`gc=False`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal["quote", "fact", "initiative"]
KINDS: tuple[Kind, ...] = ("quote", "fact", "initiative")
Form: TypeAlias = Literal["direct", "partial", "indirect"]
Basis: TypeAlias = Literal["explicit", "pronoun", "carried", "none"]
Review: TypeAlias = Literal["new", "accepted"]
LOW_CONFIDENCE = 0.6
"""Below this an item is shown as doubtful and never offered unasked to a template."""
CLAIMED = "claimed by the speaker"
"""The doubt of a fact that stands in somebody's words, while it is not known whose."""


class Speaker(Struct, frozen=True, gc=False):
    """Who said it, in the longest form the document gives, and how we know.

    `start` and `end` are where the speaker is named beside the words; `None` where nobody is named.
    """

    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    basis: Basis = "none"
    start: int | None = None
    end: int | None = None


class DateMention(Struct, frozen=True, gc=False):
    """A date as written; `value` is ISO 8601 (`2017`, `2020-07`, `2020-07-31`), or `None` while uncertain."""

    text: str
    start: int
    end: int
    value: str | None = None
    relative_to: str | None = None


class Figure(Struct, frozen=True, gc=False):
    """A quantity as written, with its value in units, its unit (`GBP`, `%`, `km`) and what it counts."""

    text: str
    start: int
    end: int
    value: float | None = None
    unit: str | None = None
    of: str | None = None
    qualifier: str | None = None


class Anchored(Struct, frozen=True, gc=False, kw_only=True):
    """What every kind of evidence has: its anchor, how sure we are and why, and the user's own marks."""

    start: int
    end: int
    text: str
    sentence: tuple[int, int]
    paragraph: int = 0
    page: int | None = None
    id: str = ""
    confidence: float = 1.0
    why: str = ""
    doubt: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    starred: bool = False
    review: Review = "new"
    by_hand: bool = False


class Quote(Anchored, frozen=True, gc=False, kw_only=True, tag_field="kind", tag="quote"):
    """Words attributed to a speaker; the span leaves out the quotation marks."""

    form: Form
    speaker: Speaker = Speaker()
    said: str = ""
    """When it was said, as the user noted it; empty where the text does not tell."""


class Fact(Anchored, frozen=True, gc=False, kw_only=True, tag_field="kind", tag="fact"):
    """A checkable statement: figure, date, event, role, relation, outcome, activity, proposal."""

    category: str
    dates: tuple[DateMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    speaker: Speaker = Speaker()
    """Who claims it, where it stands in somebody's words; nobody where the source itself states it."""


class Initiative(Anchored, frozen=True, gc=False, kw_only=True, tag_field="kind", tag="initiative"):
    """A named programme, agreement, strategy, centre, park, fund or dialogue; the anchor is its name's."""

    name: str
    type: str
    parties: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    year: int | None = None
    status: str | None = None
    statement: str = ""
    """What the source says of it: a verbatim clause or sentence with the name in it."""


Evidence: TypeAlias = Quote | Fact | Initiative


def kind_of(evidence: Evidence) -> Kind:
    """The evidence's kind as one of `KINDS`."""
    return _KIND_OF[type(evidence)]


_KIND_OF: dict[type[Evidence], Kind] = {Quote: "quote", Fact: "fact", Initiative: "initiative"}


def evidence_id(source_id: str, kind: Kind, start: int, end: int) -> str:
    """A stable id: the same span of the same kind in the same bytes is the same evidence for ever."""
    return f"{source_id[:16]}-{kind[0]}{start}-{end}"
