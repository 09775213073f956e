"""Bodies a text names in full, each found once: they are looked up for each `the centre` of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from briefwright.extract.words import lexicon as lex

_SUBJECTS = ("Science", "Technology", "Research", "Education", "Health", "Trade", "Business", "Energy", "Culture")
_SUBJECT = f"(?:{'|'.join(_SUBJECTS)})"
_HEADS = dict.fromkeys(("centre", "center"), ("Centre", "Center")) | {"city": ("City", "Municipality", "Council")}
_SENTENCE_END = re.compile(r"[.!?”\"]\s|\n")
_LONGEST_SENTENCE = 3_000


_Name = tuple[int, int, int, str]
"""Where a name begins and ends, where its sentence begins, and the name."""


def body_named(text: str, noun: str, low: int, high: int) -> str:
    """The last name between two offsets whose noun this is: `centre` of `Joint Centre for Optics`.

    Of two in one sentence it is the first, which is what the text is about. The noun may have a word before it.
    """
    wording, _, kind = noun.title().rpartition(" ")
    told = f"{wording} {kind}" if wording else ""
    sentence, last = -1, ""
    for start, end, begin, whole in _bodies_of(text).backwards(kind.lower(), low, high):
        if sentence >= 0 and begin != sentence:
            break
        name = whole if end <= high else _name_at(text, kind.lower(), start, high)
        if name and told in name:
            sentence, last = begin, name
    return last


_AT_ONCE = 16
"""Sentences that are looked through together: who asks for one body soon asks for the next, but in any order."""


class _Bodies:
    """The bodies that a text names, looked for where somebody asks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = _sentence_ends(text)
        self._known: dict[tuple[str, int], list[_Name]] = {}

    def backwards(self, kind: str, low: int, high: int) -> Iterator[_Name]:
        """The names of one kind that begin between two offsets, the last one first."""
        for stretch in range(self._stretch(high - 1), self._stretch(low) - 1, -1):
            for name in reversed(self._names(kind, stretch)):
                if low <= name[0] < high:
                    yield name

    def _stretch(self, offset: int) -> int:
        """Which of the stretches of so many sentences holds the offset."""
        return (bisect_right(self._ends, offset) - 1) // _AT_ONCE

    def _names(self, kind: str, stretch: int) -> list[_Name]:
        known = self._known.get((kind, stretch))
        if known is None:
            first, last = stretch * _AT_ONCE, min((stretch + 1) * _AT_ONCE, len(self._ends) - 1)
            known = self._known[kind, stretch] = list(self._found(kind, self._ends[first], self._ends[last]))
        return known

    def _found(self, kind: str, low: int, high: int) -> Iterator[_Name]:
        """The names in the sentences between two of their ends."""
        done = low
        for noun in re.finditer("|".join(_heads(kind)), self._text[low:high]):
            place = bisect_left(self._ends, low + noun.end())
            begin, end = self._ends[place - 1], self._ends[place]
            if begin < done:
                continue
            done = end
            for match in _names_with(kind).finditer(self._text, begin, end):
                name = _alone(match.group())
                if " " in name:
                    yield (*match.span(), begin, name)


@lru_cache(maxsize=1)
def _bodies_of(text: str) -> _Bodies:
    """What has been found in the text so far; kept for the next body of the same text."""
    return _Bodies(text)


def _name_at(text: str, kind: str, start: int, high: int) -> str:
    """As much of a name as stands before offset `high`."""
    cut = _names_with(kind).match(text, start, high)
    name = _alone(cut.group()) if cut else ""
    return name if " " in name else ""


@cache
def _names_with(kind: str) -> re.Pattern[str]:
    """Names of bodies of a kind; none reaches across a sentence's end."""
    words = r"[A-Z][\w-]+(?: [A-Z][\w-]+)*"
    return re.compile(
        rf"(?:(?:{_SUBJECT} and )|[A-Z][\w’'&–-]* ){{0,8}}\b(?:{'|'.join(_heads(kind))})\b"
        rf"(?: (?:of|for|on)(?: the)? {_NO_DAY}{words}(?:, [A-Z][\w-]+)*(?:,? and {words})?){{0,2}}"
    )


_NO_DAY = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"


def _heads(kind: str) -> tuple[str, ...]:
    return _HEADS.get(kind, (kind.title(),))


def _sentence_ends(text: str) -> list[int]:
    """Where the sentences of the text end, and where the first begins; one without an end is parted."""
    found = [0]
    for end in (*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)):
        if end - found[-1] > _LONGEST_SENTENCE:
            found.extend(range(found[-1] + _LONGEST_SENTENCE, end, _LONGEST_SENTENCE))
        found.append(end)
    return found


def _alone(name: str) -> str:
    """The first of two bodies: `University of Solent` of `The University of Solent and East Lake University`."""
    first, link, second = name.removeprefix("The ").removesuffix(" of the UK").partition(" and ")
    headed = any(word.lower() in lex.ORGANISATION_HEADS for word in second.split())
    return first if headed and first not in _SUBJECTS else first + link + second
