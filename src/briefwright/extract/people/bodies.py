"""Names of bodies: where one begins and ends, after what it is and before the next office."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import BODIES
from briefwright.extract.words.lexicon import words

_NAME_PART = r"(?:[NTRq#]|s(?=[NTR])|c(?=[NTR])|[of](?=D?[NT])|D(?=[NT])|,(?=[NR]+(?:,[NR]+)*,?c[NR]))"
_ORGANISATION = re.compile(rf"(?:D?n{{1,2}}s)?D?([nieBz]{{0,4}})((?:#(?=N))?[NTR]{_NAME_PART}*)")
EMPLOYERS = words(
    "university college school institute academy laboratory council commission committee ministry department "
    "office bureau agency bank embassy consulate house parliament fund foundation trust society association "
    "centre center group company corporation"
)
_SMALL_BODIES = words(
    "hub lab laboratory group team centre center campus unit branch observatory studio site museum library gallery "
    "hospital garden"
)
SMALL_EMPLOYERS = _SMALL_BODIES | EMPLOYERS
_PARTS_OF = ("branch", "unit", "campus", "office")
_BODY_WORDS = SMALL_EMPLOYERS | BODIES
_FIELD_OF = re.compile(r"o(?:n|cn)+")
KINDS = BODIES | EMPLOYERS | words("tank firm consultancy lab outfit giant newspaper union party bank group")
"""What a body is, before its name."""
_CAMEL = re.compile(r"(?!Ma?c[A-Z])\w*[a-z][A-Z]\w*$")
"""A name only a body has: `TenU`, `OpenAI`, `DeepMind`."""
_LONGEST_NAME = 80
"""Tokens of no body's name, with the lists in it, are more."""


def body(stream: Stream, at: int) -> tuple[int, int] | None:
    """The name of the body at token `at`, after what it is: `the campaign group Rights Watch`."""
    match = _ORGANISATION.match(stream.tags, at, at + 24)
    if match is None:
        return None
    told = match.end(1) - match.start(1)
    if told > 1 and stream.words[match.end(1) - 1] not in KINDS:
        return None
    start, end = match.span(2)
    if stream.tags.startswith("(N)N", end) and stream.lowers[end + 3] in lex.ORGANISATION_HEADS:
        end += 4  # "the Farm and Soil (FS) Committee"
    return (start, end)


def is_owner(stream: Stream, start: int, end: int) -> bool:
    """Say whether a name only describes the thing after it: `for the Sentinel satellites`."""
    plain = stream.tags[end : end + 1] == "n" and stream.words[end] not in _BODY_WORDS
    return plain and lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[start:end])


def is_employer(stream: Stream, start: int, end: int) -> bool:
    """Say whether the name is a body's, or owns what follows: `Imperial’s wireless group`."""
    named = not lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[start:end])
    short = end - start == 1 and _is_short_form(stream.words[start])
    return named or short or stream.tags[end : end + 1] == "s"


def _is_short_form(word: str) -> bool:
    if _CAMEL.match(word):
        return True
    return len(word) > 2 and word.isupper() and word.isalpha() and word.lower() not in lex.PLACES


def with_small_body(stream: Stream, named: int, end: int) -> int:
    """Where a name ends with the plain noun after it: `the Lorne hub`, `Ningde bureau of commerce`."""
    if stream.tags[end : end + 2] == "nn" and stream.words[end + 1] in ("committee", "group", "unit"):
        return end + 2  # "the Lords technology committee"
    word = stream.words[end] if end < len(stream.words) else ""
    if end != named or word not in SMALL_EMPLOYERS or stream.tags[end] == "N":
        return end
    if word in _PARTS_OF and stream.tags[end + 1 : end + 2] == "o":  # "the Soar branch of the Chamber of Trade"
        whole = body(stream, end + 2 + (stream.tags[end + 2 : end + 3] == "D"))
        return whole[1] if whole else end + 1
    field = _FIELD_OF.match(stream.tags, end + 1)
    return field.end() if field else end + 1


def before_next_office(stream: Stream, start: int, end: int) -> int:
    """Where an employer ends in `professor at Tsinghua University and academician of the Academy`."""
    tags = stream.tags
    link = tags.find("c", start + 1, end - 1)
    while link >= 0:
        if _NEXT_OFFICE.match(tags, link) or (tags[link + 1] == "R" and stream.words[link + 1].islower()):
            return link
        link = tags.find("c", link + 1, end - 1)
    return end


_NEXT_OFFICE = re.compile("c(?:T|Ro|[NR][RT]o|[ni]R)")


def body_at(text: str, stream: Stream, at: int) -> str:
    """The body named between commas after a name or an office: `Jane Doe, University of Leeds`."""
    match = _ORGANISATION.match(stream.tags, at, at + _LONGEST_NAME)
    if (
        not match
        or match.start(2) != at
        or stream.tags[match.end() : match.end() + 1] not in ("|", ",", ".", ";", ")", "V", "")
    ):
        return ""
    named = not lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[at : match.end()])
    named = named or (match.end() - at > 1 and stream.words[match.end() - 1] in ("Research", "UK"))
    return stream.text(text, *match.span(2)) if named else ""
