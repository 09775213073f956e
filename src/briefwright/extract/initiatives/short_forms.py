"""Names told with a short form in brackets: inside the name, behind it, before the country it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import HEADS
from briefwright.extract.words.lexicon import words

LOWER_HEADS = words(
    "project programme program scheme initiative fund partnership strategy agreement alliance fellowship "
    "competition framework accord treaty roadmap"
)
COUNTRIES = frozenset(("china", "uk", "britain"))
_ROUND_SHORT_FORM = re.compile(r"(?<![NR])[NR]+(?:[pf]N+)?\(N\)N(?![NR(])")
_BRACKET = re.compile(r"\([NR]{1,2}\)")


def ends_in_country(stream: Stream, stop: int) -> bool:
    """Say whether a name’s country stands behind its short form: `the Service Partnership (CSSP) China`."""
    return stream.tags.startswith("(N)N", stop) and stream.lowers[stop + 3] in COUNTRIES


def round_short_form(stream: Stream, low: int, high: int) -> Iterator[tuple[int, int, str]]:
    """Names with a short form before their last word: `Growing Places in Wales (GPW) Fund`; none of a body's."""
    for match in _ROUND_SHORT_FORM.finditer(stream.tags, low, high):
        begin, stop = match.span()
        country = stream.lowers[stop - 1] in COUNTRIES  # "Climate Science for Service Partnership (CSSP) China"
        noun = stream.lowers[stop - 5 if country else stop - 1]
        plain = [word.removesuffix("s") for word in stream.lowers[begin : stop - 4 - country]]
        if noun in HEADS and begin > low and (country or lex.ORGANISATION_HEADS.isdisjoint(plain)):
            yield (begin, stop, noun)


def told_kind(stream: Stream, stop: int) -> bool:
    """Say whether what a name is stands behind it: `the Service Partnership China (CSSP China) initiative`."""
    bracket = _BRACKET.match(stream.tags, stop)
    return bracket is not None and not LOWER_HEADS.isdisjoint(stream.words[bracket.end() : bracket.end() + 1])


def also_called(stream: Stream, stop: int) -> str:
    """The short form behind a name: `the Global Fund, also known as GF`; empty for none."""
    if stream.tags[stop : stop + 2] == "(N" and stream.words[stop + 1].isupper():
        closes = stream.tags.find(")", stop, stop + 4)  # "TUS-ORE Research Centre (TORC)", "… (CSSP China)"
        return " ".join(stream.words[stop + 1 : max(closes, stop + 1)])
    if stream.words[stop : stop + 2] != [",", "also"] or stream.words[stop + 2] not in ("called", "known"):
        return ""
    return stream.words[stop + 3 + (stream.words[stop + 3] == "as")]


_SHORT_FORM = re.compile(r" \([A-Z][A-Za-z0-9&-]*\) ")
"""`Growing Places in Wales (GPW) Fund`: what stands in brackets is no part of the name."""


def without_short_form(name: str) -> tuple[str, str]:
    """A name without the short form in brackets inside it, and that form: `Growing Places (GP) Fund`."""
    inside = _SHORT_FORM.search(name) if "(" in name else None
    return (_SHORT_FORM.sub(" ", name), inside[0].strip(" ()")) if inside else (name, "")
