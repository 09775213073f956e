"""The firm a text tells of: whose chief executive or founder speaks where no firm stands beside the office."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from briefwright.extract.text.occurrences import counts_of, first_places, places_of, words_of
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words

_CALLED_CHIEF = re.compile(
    r"(?:(?<![\w’'] )|(?<=\band ))\b(?:CEO|CTO|[Cc]hief [Ee]xec(?:utive)?|[Mm]anaging [Dd]irector"
    r"|[Cc]hair(?:man|woman)|[Bb]oss|[Cc]o-?founder|[Ff]ounder) \Z"
)
_LONGEST_TITLE = 18
_BEHIND = 3_000
"""Characters behind the chief’s name that tell too which firm a text is about."""
_AROUND = 6_000
"""Characters before and behind a firm's name in which it may stand whole."""
_LANDS = lex.PLACES | lex.NATIONALITIES
_CHIEF = words("ceo cto coo cfo founder co-founder cofounder")
"""Offices of firms alone."""
_OPENING = r"[A-Z](?:(?<=^.)|(?<=[.\n] .))"
"""The first letter of a sentence: as a letter comes first, the search passes over all others at full speed."""
_NAME_GOES_ON = r"(?![\w-]*-based )[\w-]+(?: [A-Z][\w-]+){0,2}"
_NAME = f"([A-Z]{_NAME_GOES_ON})"
_KINDS = (
    "startup", "start-up", "firm", "company", "designer", "maker", "developer", "outfit", "spinout", "spin-out",
    "upstart", "manufacturer", "giant",
)  # fmt: skip
FIRM_NAMED = re.compile(rf"\b(?:{'|'.join(_KINDS)}|[a-z]+-?maker) {_NAME}")
"""What a firm is, and its name: `Scottish chip designer Auld Silicon`."""
_THEN_FIRM = re.compile(
    rf"({_OPENING}\w+(?: [A-Z]\w+)?), the (?:[\w-]+ ){{0,3}}(?:company|firm|start-?up|outfit)\b",
    re.MULTILINE,
)
"""A name, and what firm it is: `Prismatic, the Leeds company`."""
_BASED = re.compile(r"\b[A-Z]\w+-based " + _NAME)
_LEGAL_FORM = re.compile(r" (?:Inc|Ltd|Limited|plc|PLC|Corp|LLC|GmbH)\b")
_INCORPORATED = re.compile(_NAME + ",?" + _LEGAL_FORM.pattern)
_FUNDED = re.compile(
    rf"({_OPENING}{_NAME_GOES_ON}) (?:has |have |today )?[a-z]+ (?:an? |another |over )?[£$€]\d", re.MULTILINE
)
"""Who opens a sentence that tells of a sum: `Modus Labs has closed a €5.2 million round`."""


def is_called_chief(text: str, start: int) -> bool:
    """Say whether the name at offset `start` stands behind a firm’s office alone: `CEO Jane Dale`."""
    return _CALLED_CHIEF.search(text, max(0, start - _LONGEST_TITLE), start) is not None


def leads_firm(role: str) -> bool:
    """Say whether an office is one that firms alone have: `CEO and chief scientist`."""
    return bool(role) and not _CHIEF.isdisjoint(role.lower().split())


def is_called_firm(text: str, name: str, low: int, high: int) -> bool:
    """Say whether the name stands behind `firm` or `start-up` between two offsets."""
    called = _firms_called(text)
    near = called[bisect_left(called, (low,)) : bisect_left(called, (high - len(name) + 1,))]
    return any(firm.startswith(name) for _, firm in near)


@lru_cache(maxsize=1)
def _firms_called(text: str) -> list[tuple[int, str]]:
    """Where the names of what the text calls a firm begin, and the names."""
    return [(match.start(1), match[1]) for match in FIRM_NAMED.finditer(text)]


def firm_told(text: str, low: int, high: int) -> str:
    """The firm that the text between two offsets is about; empty where it tells of none, or of two as often."""
    again, once = _firms_named(text)
    firms = set(_near(again, low, high))
    lone = set(islice(_near(once, low, high), _EVEN))
    if not firms:  # each of the others is told of once
        return lone.pop() if len(lone) == 1 else ""
    return _most_told(text, low, high + _BEHIND, firms | lone)


_EVEN = 2
"""Firms told but once: the text is about neither, and about no third."""
_Named = list[tuple[int, int, str]]
"""Where a firm is named and said to be one, from where to where, and its whole name, in order."""


def _near(named: _Named, low: int, high: int) -> Iterator[str]:
    """The firms named between two offsets."""
    near = map(named.__getitem__, range(bisect_left(named, (low,)), bisect_left(named, (high,))))
    return (firm for _, end, firm in near if end <= high)


@lru_cache(maxsize=1)
def _firms_named(text: str) -> tuple[_Named, _Named]:
    """The firms that may stand more than once in a stretch that `firm_told` looks at, and all others.

    Kept for the next person of the same text.
    """
    found = sorted(
        (*match.span(), match[1])
        for named in _ways_to_name(text)
        for match in named.finditer(text)
        if match[1].partition(" ")[0].lower() not in _LANDS
    )
    again: _Named = []
    once: _Named = []
    for start, end, firm in sorted((start, end, _whole(text, start, firm)) for start, end, firm in found):
        (once if _stands_once(text, firm, start, end) else again).append((start, end, firm))
    return again, once


def _ways_to_name(text: str) -> Iterator[re.Pattern[str]]:
    """The ways to name a firm whose own sign stands in the text."""
    if any(f"{kind} " in text for kind in _KINDS):
        yield FIRM_NAMED
    if ", the " in text:
        yield _THEN_FIRM
    if "-based " in text:
        yield _BASED
    if any(sign in text for sign in "£$€"):
        yield _FUNDED
    if _LEGAL_FORM.search(text):
        yield _INCORPORATED


def _stands_once(text: str, firm: str, start: int, end: int) -> bool:
    """Say whether a firm stands where it is named, and nowhere else around."""
    at = text.find(firm, max(0, start - _AROUND), start + _AROUND)
    return start <= at < end and text.find(firm, at + 1, start + _AROUND) < 0


def _whole(text: str, at: int, firm: str) -> str:
    """The firm's name with the words it has where it is told what the firm is: `Quokka Compute, the startup …`."""

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        for start in places_of(text, firm, low, high):
            whole = _MORE_WORDS.match(text, start + len(firm), high)
            if whole:
                return (start, whole.end())
        return None

    if firm.isalpha() and words_of(text)[firm] == 1:  # it stands only here
        found = look(text, at, at + _AROUND)
        return text[slice(*found)] if found else firm
    told = first_places(text).first(("whole", firm), max(0, at - _AROUND), at + _AROUND, look)
    return told or firm


_MORE_WORDS = re.compile(r"(?: [A-Z][\w-]+){1,2}(?=, (?:the|a|an|which) | (?:is|was|has) )")


def _most_told(text: str, low: int, high: int, firms: set[str]) -> str:
    """The firm the text is about: the only one, or the one it names most often; empty where two are even."""
    if len(firms) <= 1:
        return next(iter(firms), "")
    counts = counts_of(text)
    often = sorted(((counts.between(firm, low, high), firm) for firm in firms), reverse=True)
    return "" if often[0][0] == often[1][0] else often[0][1]
