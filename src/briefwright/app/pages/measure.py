"""How long a briefing is, against its template's limits: words, and pages as the house style will break them."""

from __future__ import annotations

from msgspec import Struct

from briefwright.app.pages.paging import paginate
from briefwright.document.nodes import Document
from briefwright.document.plain_text import word_count
from briefwright.model.template import Limits

WORDS_A_PAGE = 420
"""Words on a page of a UK style at 12 pt, with headings and notes: to say how many to cut."""


class Length(Struct, frozen=True):
    """Words, and pages with one decimal; an estimate until the preview has laid the pages out."""

    words: int
    pages: float


class Meter(Struct, frozen=True):
    """A measure against its limit; `share` is 1.0 when full, `words` what the meter says."""

    name: str
    value: float
    limit: float
    share: float
    words: str


def size(document: Document) -> Length:
    """Measure a resolved document as exactly as pages can be estimated."""
    return Length(word_count(document), paginate(document).length)


def measure(document: Document) -> Length:
    """Measure a resolved document, pages with one decimal as they are shown."""
    exact = size(document)
    return Length(exact.words, round(exact.pages, 1))


def meters(length: Length, limits: Limits) -> tuple[Meter, ...]:
    """A meter for each limit the template sets."""
    found: list[Meter] = []
    if limits.pages:
        found.append(_meter("pages", length.pages, limits.pages, (length.pages - limits.pages) * WORDS_A_PAGE))
    if limits.words:
        found.append(_meter("words", length.words, limits.words, length.words - limits.words))
    return tuple(found)


def _meter(name: str, value: float, limit: int, surplus: float) -> Meter:
    unit = name if limit != 1 else name.removesuffix("s")
    words = f"{value:g} of {limit} {unit}"
    if value > limit:
        words += f". Cut about {max(round(surplus, -1), 10):.0f} words."
    return Meter(name, value, limit, value / limit, words)
