"""Page numbers by their value, wherever they stand: LaTeX sets them well above the foot of the paper."""

from __future__ import annotations

import re
from collections import defaultdict

from briefwright.readers.pdf.line import Line

NUMBER = re.compile(
    r"(page|p\.|seite|第)?\s*[-–—|]?\s*(\d{1,6}|[ivxlc]{1,7})\s*[-–—|]?\s*((of|/|von|页，?共|\|)\s*\d{1,4})?\s*页?\s*[-–—]?",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LEAST = 3
"""Pages on which numbers count on together, where they are not the pages' own from 1."""
_APART = 1.5
"""Heights of the type from a page number to the nearest line at least."""


def numbers_of_pages(outermost: list[Line], lines: list[Line]) -> set[int]:
    """Those of the pages' first and last lines that count with the pages and stand above or below all others."""
    counting: dict[int, list[Line]] = defaultdict(list)
    for line in outermost:
        if match := NUMBER.fullmatch(line.text):
            counting[_value(match[2]) - line.page].append(line)
    found = [
        line
        for away, group in counting.items()
        if not away or len({line.page for line in group}) >= _LEAST
        for line in group
    ]
    if not found:
        return set()
    pages = {line.page for line in found}
    beside: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.page in pages:
            beside[line.page].append(line)
    return {id(line) for line in found if _is_apart(line, beside[line.page])}


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    values = [_ROMAN[letter] for letter in written.lower()]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _is_apart(number: Line, lines: list[Line]) -> bool:
    """Whether all other lines of the page stand well above it, or all well below."""
    distances = [line.bottom - number.bottom for line in lines if line is not number]
    least = _APART * number.height
    return all(distance > least for distance in distances) or all(distance < -least for distance in distances)
