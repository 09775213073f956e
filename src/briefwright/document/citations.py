"""What a note says: the source in full the first time, short afterwards; nothing is invented.

`Publisher (edition), article of 31 July 2020, para 10; address, accessed 3 August 2020.` or, with a title,
`Publisher, “Title”, 31 July 2020, para 10; …`; later `Publisher, 31 July 2020, para 4.` Never “ibid.”
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from briefwright.document.nodes import Cite
from briefwright.document.wording import CHINESE, NBSP, Wording, spoken_date
from briefwright.model.source import SourceCard

_SCHEME: Final = re.compile(r"^https?://(www\.)?", re.IGNORECASE)
_STRAIGHT: Final = re.compile(r"(?<=\w)'(?=\w|\s|$)")


def shown_address(address: str) -> str:
    """An address as printed: without `http://`, `www.` and a closing slash."""
    return _SCHEME.sub("", address).rstrip("/")


def full_citation(card: SourceCard, words: Wording, place: str = "") -> str:
    """A source in full without its closing stop; `place` is `para 10` or empty."""
    known = card.metadata
    head = _origin(card, words)
    if known.edition:
        head += f"（{known.edition}）" if words is CHINESE else f" ({known.edition})"
    parts = [head]
    if known.title and (known.publisher or known.author):
        parts.append(_titled(known.title, words))
    if known.published:
        parts.append(_article_date(card, words))
    if place:
        parts.append(place)
    text = words.comma.join(parts)
    if known.address:
        text += f"{words.semicolon}{shown_address(known.address)}"
        if known.accessed:
            text += words.comma + _accessed(known.accessed, words)
    return text


def short_citation(card: SourceCard, words: Wording, place: str, distinct: str = "") -> str:
    """A source cited before, without its closing stop; `distinct` tells it from another of the same day."""
    parts = [_origin(card, words)]
    if card.metadata.published:
        parts.append(spoken_date(card.metadata.published, words))
    if distinct:
        parts.append(distinct)
    if place:
        parts.append(place)
    return words.comma.join(parts)


def place_of(cites: Sequence[Cite], words: Wording) -> str:
    """Where in the source: `para 10`, `paras 7 and 8`, `page 3`; empty where unknown."""
    pages = _ordered(cite.page for cite in cites if cite.page is not None)
    if pages:
        return _places(pages, "page", "pages", "页", words)
    return _places(_ordered(cite.paragraph for cite in cites if cite.paragraph), "para", "paras", "段", words)


def distinct_name(card: SourceCard, words: Wording, note: int) -> str:
    """What tells two sources of one publisher and day apart: the title, else the note that gave it in full."""
    if card.metadata.title and card.metadata.publisher:
        return _titled(card.metadata.title, words)
    return f"见注{note}" if words is CHINESE else f"see note{NBSP}{note}"


def short_key(card: SourceCard) -> tuple[str, str]:
    """Two sources with the same key cannot be told apart by a short note."""
    known = card.metadata
    return (known.publisher or known.author or known.title or card.bare_name, known.published or "")


def _origin(card: SourceCard, words: Wording) -> str:
    known = card.metadata
    if known.publisher or known.author:
        return _STRAIGHT.sub("’", known.publisher or known.author or "")
    if known.title:
        return _titled(known.title, words)
    return card.bare_name or words.unnamed


def _titled(title: str, words: Wording) -> str:
    return f"{words.quote_open}{title}{words.quote_close}"


def _article_date(card: SourceCard, words: Wording) -> str:
    date = spoken_date(card.metadata.published or "", words)
    untitled = not card.metadata.title and (card.metadata.publisher or card.metadata.author)
    return f"article of {date}" if untitled and words is not CHINESE else date


def _accessed(value: str, words: Wording) -> str:
    date = spoken_date(value, words)
    return f"{date}访问" if words is CHINESE else f"accessed {date}"


def _ordered(numbers: Iterable[int]) -> list[int]:
    return sorted(set(numbers))


def _places(numbers: list[int], one: str, many: str, chinese: str, words: Wording) -> str:
    if not numbers:
        return ""
    if words is CHINESE:
        return "第" + "、".join(map(str, numbers)) + chinese
    if len(numbers) == 1:
        return f"{one}{NBSP}{numbers[0]}"
    return f"{many}{NBSP}{', '.join(map(str, numbers[:-1]))} and{NBSP}{numbers[-1]}"
