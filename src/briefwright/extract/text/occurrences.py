"""Where words stand in a text: asked for thousands of people, so no stretch is searched twice for them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from functools import lru_cache

_A_WORD = re.compile(r"\w+")
_BEFORE_SENTENCE = re.compile(r"[.!?”\"\n] ?(?=[^\W\d_])")
_SPAN = tuple[int, int]
_LONGEST = 200
"""Characters of what is looked for at most."""


Look = Callable[[str, int, int], _SPAN | None]
"""Searches a stretch of a text for something."""


class FirstPlaces:
    """Where things stand first in stretches of a text that move on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[Hashable, tuple[int, int, _SPAN | None]] = {}

    def first(self, thing: Hashable, low: int, high: int, look: Look, *, again: int = _LONGEST) -> str:
        """The thing as it first stands between two offsets, found by `look`; empty where it does not.

        `again` are the last characters that are looked through again, with what now stands behind them.
        """
        begun, looked, found = self._known.get(thing, (low, low, None))
        if low < begun or low > looked or (found and found[0] < low):
            begun, looked, found = low, low, None
        if found is None and looked < high:
            found = look(self._text, max(low, looked - again), high)
            looked = high
        self._known[thing] = (begun, looked, found)
        if found and found[1] > high:  # an earlier stretch reached further
            found = look(self._text, low, high)
        return self._text[slice(*found)] if found else ""


@lru_cache(maxsize=1)
def first_places(text: str) -> FirstPlaces:
    """What has been looked for in the text so far; kept for the next person of the same text."""
    return FirstPlaces(text)


def is_edge(text: str, at: int) -> bool:
    """Say whether no word goes on at an offset that a word begins or ends at."""
    return _EDGE.match(text, at) is not None


_EDGE = re.compile(r"(?<!\w)|(?!\w)")


def places_of(text: str, word: str, low: int, high: int) -> Iterator[int]:
    """Where a word stands between two offsets, with no other letters around it."""
    at = text.find(word, low, high)
    while at >= 0:
        end = at + len(word)
        if is_edge(text, at) and is_edge(text, end):
            yield at
        at = text.find(word, end, high)


class Counts:
    """How often words stand in stretches of a text that move on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, tuple[int, int, int]] = {}

    def between(self, words: str, low: int, high: int) -> int:
        """How often the words stand between two offsets."""
        count, over = self._text.count, len(words) - 1
        begin, end, number = self._known.get(words, (low, low, 0))
        if begin <= low <= end - over <= high:
            number += count(words, end - over, high) - count(words, begin, low + over)
        else:
            number = count(words, low, high)
        self._known[words] = (low, high, number)
        return number


@lru_cache(maxsize=1)
def counts_of(text: str) -> Counts:
    """What has been counted in the text so far; kept for the next person of the same text."""
    return Counts(text)


def opens_sentence(text: str, told: str) -> bool:
    """Say whether a sentence of the text opens with the words."""
    openings = _openings(text)
    at = bisect_left(openings, told)
    return at < len(openings) and openings[at].startswith(told)


@lru_cache(maxsize=1)
def _openings(text: str) -> list[str]:
    """What the sentences of the text open with, in the order of the alphabet."""
    starts = (match.end() for match in _BEFORE_SENTENCE.finditer(text))
    return sorted({text[:_LONGEST], *(text[start : start + _LONGEST] for start in starts)})


@lru_cache(maxsize=1)
def words_of(text: str) -> Counter[str]:
    """Every word of the text, as written, with how often it stands there; kept for the next person of the text."""
    return Counter(_A_WORD.findall(text))
