"""Where the act of a sentence was done: the place it opens with, or the one behind those who did it."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex

CITIES = lex.PLACES - frozenset(("china", "uk", "britain"))
"""Places that say where something is: towns, provinces, other countries."""
PAIRING = ("-", "–", "/")
"""Marks between two places that a name pairs: its sides."""
PLACE = re.compile(r"p(?:n?N{1,2}s|Dno)?(N{1,3})")
"""`in Fenby`, `in China’s Hunan`, `in the city of Changsha`."""
_VENUE = re.compile(r"pD?[nNR]+(?:oD?[nNR]+)?(?=pN)")
"""`at the Royal Society in London`: the house before the town."""
_BEHIND_NAME = re.compile(r"(?:\([NR]+\))?(?:pD?[NR]+(?:,?cD?[NR]+)?)?(?=bn)")
"""`the Dialogue (EFD) between the UK and China` before `took place`."""
_OPENING_PLACE = re.compile(r"p(N{1,2}),?(?=h)")
_MAKERS_THEN_PLACE = re.compile(r"(?:D|[NTR]|(?<=[NR])[of]|(?<=N),|c)+(?<=[NR])p(N{1,2})(?=[p.,;|])")


def place_before(text: str, stream: Stream, low: int, act: int) -> list[str]:
    """The place a sentence opens with: `In Tianjin she opened the Exchange`."""
    match = _OPENING_PLACE.match(stream.tags, low, act) if stream.words[low] == "In" else None
    told = match is not None and stream.lowers[match.start(1)] not in lex.MONTH_WORDS
    return [stream.text(text, *match.span(1))] if match and told else []


def place_behind_makers(text: str, stream: Stream, act: int, high: int) -> list[str]:
    """The place behind a list of makers: `set up by the University of Soar and Tongji University in Wuhan`."""
    by = act + 1 + (stream.tags[act + 1] == "p" and stream.words[act + 1] == "up")
    if stream.words[by] != "by":
        return []
    listed = _MAKERS_THEN_PLACE.match(stream.tags, by + 1, high)
    if listed is None or stream.words[listed.start(1) - 1] != "in" or stream.lowers[listed.start(1)] not in CITIES:
        return []
    return [stream.text(text, *listed.span(1))]


def places_of_act(text: str, stream: Stream, bounds: tuple[int, int], told: tuple[int, int]) -> list[str]:
    """Where the act of a sentence was done; `told` are the token behind the name and the act's."""
    stop, act = told
    behind = act + 3 if stream.tags.startswith("pw", act + 1) else act + 1  # "opened on Thursday in Fenby"
    place = PLACE.match(stream.tags, behind) if act >= stop and stream.tags[behind] == "p" else None
    if place is None:
        before = place_before(text, stream, bounds[0], act)
        return before or (place_behind_makers(text, stream, act, bounds[1]) if act >= stop else [])
    if stream.words[behind] in ("in", "at") and stream.lowers[place.start(1)] not in lex.MONTH_WORDS:
        return [stream.text(text, *place.span(1))]
    return place_behind_makers(text, stream, act, bounds[1])


def places_told(
    text: str, stream: Stream, span: tuple[int, int], known: tuple[str, list[str]], *, gathering: bool
) -> list[str]:
    """Where the thing is whose name the tokens of `span` are: behind it, or the towns in it.

    `known` are its name and the places told so far.
    """
    (begin, stop), (name, places) = span, known
    venue = _VENUE.match(stream.tags, stop) if gathering else None
    stop = venue.end() if venue and stream.words[stop] == "at" else stop
    match = PLACE.match(stream.tags, stop) if stream.words[stop] in ("in", "at") else None
    if match and stream.lowers[match.start(1)] not in lex.MONTH_WORDS:
        place = stream.text(text, match.start(1), match.end(1))
        return [place, *[p for p in places if p != place and p not in name]]
    if places or CITIES.isdisjoint(stream.lowers[begin:stop]) or stream.words[begin + 1] in PAIRING:
        return places
    return [stream.words[i] for i in range(begin, stop) if stream.lowers[i] in CITIES]


def took_place(stream: Stream, stop: int, high: int) -> int:
    """The token behind `took place` that follows a name; 0 for none."""
    told = _BEHIND_NAME.match(stream.tags, stop, high)
    taken = told is not None and stream.words[told.end() : told.end() + 2] == ["took", "place"]
    return told.end() + 2 if told and taken else 0
