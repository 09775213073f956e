"""Where what stands right behind a name ends: its letters, a seat, an age; and whether a dash opens an aside."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words

_SEAT = re.compile(r"(?:,N|oN{1,2}),")
_STATES = words(
    "alabama alaska arkansas dakota delaware idaho louisiana mississippi montana nebraska tennessee wyoming hawaii "
    "mexico columbia"
)
_SEATED = lex.PLACES | _STATES
_LONGEST_ASIDE = 40
"""Tokens between two dashes: `Mark Ridley - director of … - welcomed it`."""


def past_seat(stream: Stream, high: int) -> int:
    """The token after the place a seat is held for: `Sen. Dale Hutchens of Nebraska,` or `, D-N.M.,`."""
    seat = _SEAT.match(stream.tags, high) if stream.tags.startswith((",N", "oN"), high) else None
    if seat is None:
        return high
    place = stream.words[seat.end() - 2]
    party = stream.words[high] == "," and place[1:2] == "-"
    return seat.end() - 1 if party or (stream.words[high] == "of" and place.lower() in _SEATED) else high


def past_age(stream: Stream, high: int) -> int:
    """The token after a bare age between commas: `Ruan Shiyi, 51, chairman of …`."""
    return high + 2 if stream.tags[high : high + 3] == ",#," else high


def past_honours(stream: Stream, high: int) -> int:
    """The token after the letters and the bracket that follow a name: `Jane Doe OBE (Labour),`."""
    while stream.lowers[high] in lex.HONOURS:  # the mark behind a paragraph is none
        high += 1
    closing = stream.tags.find(")", high, high + 6) if stream.tags[high] == "(" else -1
    return closing + 1 if closing > 0 else high


def opens_aside(stream: Stream, at: int) -> bool:
    """Say whether a spaced dash stands at token `at` that another one closes."""
    if stream.tags[at : at + 1] != "-" or stream.starts[at] == stream.ends[at - 1]:
        return False
    return stream.tags.find("-", at + 1, at + _LONGEST_ASIDE) > 0
