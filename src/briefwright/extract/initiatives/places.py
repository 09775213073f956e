"""Where the act of a sentence was done: the place it opens with, or the one behind those who did it."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex

CITIES = lex.PLACES - frozenset(("china", "uk", "britain"))
"""Places that say where something is: towns, provinces, other countries."""
_OPENING_PLACE = re.compile(r"p(N{1,2}),?(?=h)")
_MAKERS_THEN_PLACE = re.compile(r"(?:D|[NTR]|(?<=[NR])[of]|(?<=N),|c)+(?<=[NR])p(N{1,2})(?=[p.,;|])")


def place_before(text: str, stream: Stream, low: int, act: int) -> list[str]:
    """The place a sentence opens with: `In Tianjin she opened the Exchange`."""
    match = _OPENING_PLACE.match(stream.tags, low, act)
    named = stream.text(text, *match.span(1)) if match and stream.words[low] == "In" else ""
    return [named] if match and stream.lowers[match.start(1)] not in lex.MONTH_WORDS and named else []


def place_behind_makers(text: str, stream: Stream, act: int, high: int) -> list[str]:
    """The place behind a list of makers: `set up by the University of Soar and Tongji University in Wuhan`."""
    by = act + 1 + (stream.tags[act + 1] == "p" and stream.words[act + 1] == "up")
    if stream.words[by] != "by":
        return []
    listed = _MAKERS_THEN_PLACE.match(stream.tags, by + 1, high)
    if listed is None or stream.words[listed.start(1) - 1] != "in" or stream.lowers[listed.start(1)] not in CITIES:
        return []
    return [stream.text(text, *listed.span(1))]
