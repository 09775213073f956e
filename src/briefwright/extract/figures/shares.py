"""Shares in words: `two-thirds of applications`, `one in five of her clients`, `half of the papers`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.figures.counted import counted_after
from briefwright.model.evidence import Figure

_NUMBERS = {
    word: value
    for value, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_BEFORE_PART = re.compile(r"(?<![\w-])(a|one|two|three|four|nine|seven)[ -]\Z", re.IGNORECASE)
_AFTER_PART = re.compile(r"s?(?![\w-])(?! (?:century|year|month|time|way|phase|quarter|party|country|countries))")
_HALF_OF = re.compile(r"(?<![\w-])half (?:of (?:which|them)\b|of |the |its |their |all )", re.IGNORECASE)
_PART_OF_TIME = re.compile(
    r"half of (?:the )?(?:year|century|decade|(?:19|20)\d\d|this|last|next)|half the (?:time|day)"
)
_PER_CENT = re.compile(r" per ?cent\b")
_SPELT = _NUMBERS | {
    word: 10 * value
    for value, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_SPELT_BEFORE = re.compile(rf"(?<![\w-])({'|'.join(_SPELT)})\Z", re.IGNORECASE)
_LONGEST_SPELT = 8
_ORDINAL = re.compile(r"(?:first|second|latter|other) \Z", re.IGNORECASE)
_IN = re.compile(
    rf" (?:in|out of) (?:every )?({'|'.join(_NUMBERS)}|twenty|\d{{1,3}})\b"
    r"(?![.,]?\d|-| (?:years?|months?|weeks?|days?|hours?|minutes?|per ?cent|million|billion))"
)
_NUMBER_BEFORE = re.compile(rf"(?<![\w-])({'|'.join(_NUMBERS)}|\d{{1,2}})\Z", re.IGNORECASE)
_QUALIFIER = re.compile(
    r"(?<!\w)(more than|over|at least|up to|nearly|almost|about|around|some|roughly|less than|under|only)\s+\Z",
    re.IGNORECASE,
)
_LONGEST_NUMBER = 6
_LONGEST_QUALIFIER = 12


def find_shares(text: str) -> Iterator[Figure]:
    """Every share in words, as per cent of what it is a share of."""
    for part, whole in _PARTS.items():
        yield from _fractions(text, part, whole)
    at = text.find("alf ")
    while at >= 0:
        half = _HALF_OF.match(text, at - 1) if at else None
        if half and not _PART_OF_TIME.match(text, at - 1) and not _ORDINAL.search(text, max(0, at - 9), at - 1):
            yield from _share(text, at - 1, at + 3, 50.0)
        at = text.find("alf ", at + 4)
    for match in _PER_CENT.finditer(text):
        spelt = _SPELT_BEFORE.search(text, max(0, match.start() - _LONGEST_SPELT), match.start())
        if spelt:
            yield from _share(text, spelt.start(), match.end(), float(_SPELT[spelt[1].lower()]))
    for match in _IN.finditer(text):
        number = _NUMBER_BEFORE.search(text, max(0, match.start() - _LONGEST_NUMBER), match.start())
        whole = _NUMBERS.get(match[1]) or (20 if match[1] == "twenty" else int(match[1]))
        told = int(number[1]) if number and number[1].isdigit() else _NUMBERS[number[1].lower()] if number else 0
        if number and 0 < told < whole and not (number[1].isdigit() and match[1].isdigit() and " in " in match[0]):
            yield from _share(text, number.start(), match.end(), 100 * told / whole)


def _fractions(text: str, part: str, whole: int) -> Iterator[Figure]:
    at = text.find(part)
    while at >= 0:
        end = _AFTER_PART.match(text, at + len(part))
        number = _BEFORE_PART.search(text, max(0, at - _LONGEST_NUMBER), at) if end else None
        if number and end:
            told = _NUMBERS.get(number[1].lower(), 1)
            if told < whole:
                yield from _share(text, number.start(), end.end(), 100 * told / whole)
        at = text.find(part, at + len(part))


def _share(text: str, start: int, end: int, value: float) -> Iterator[Figure]:
    before = _QUALIFIER.search(text, max(0, start - _LONGEST_QUALIFIER), start)
    begin = before.start() if before else start
    of = counted_after(text, end, share=True)
    if of is None and text.startswith((" the ", " its ", " their "), end):
        of = counted_after(text, end + text[end + 1 :].find(" ") + 1, share=True)
    yield Figure(text[begin:end], begin, end, round(value, 2), "%", of, before[1].lower() if before else None)
