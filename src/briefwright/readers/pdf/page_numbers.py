"""Page numbers by their value, wherever they stand and whatever stands beside them.

LaTeX sets them well above the foot of the paper, and books set them in a line with the title of the chapter, which
is another one every few pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from briefwright.readers.pdf.headings import is_entry
from briefwright.readers.pdf.line import Line

NUMBER = re.compile(
    r"(page|p\.|seite|第)?\s*[-–—|]?\s*(\d{1,6}|[ivxlc]{1,7})\s*[-–—|]?\s*((of|/|von|页，?共|\|)\s*\d{1,4})?\s*页?\s*[-–—]?",
    re.IGNORECASE,
)
_LONGEST = 100
"""Characters of a running head at most, and figures of a page number in it."""
_FIGURES = 4
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LEAST = 3
"""Pages on which numbers count on together, where they are not the pages' own from 1."""
_SHARE = 3
"""One page in so many at least counts on, where a number tells that the words beside it are a running head."""
_APART = 1.5
"""Heights of the type from a page number to the nearest line at least."""
_LARGE = 1.15
"""Times the usual height of a page's type, over which a line is a heading."""


def numbers_of_pages(outermost: list[Line], lines: list[Line], dropped: set[int], pages: int) -> set[int]:
    """Those of the pages' first and last lines that are or hold page numbers, and stand above or below all others.

    `lines` are those that may be text; those dropped already count, but are not looked at again. Of a page that has
    its number alone, no other line is taken.
    """
    alone: dict[int, list[Line]] = defaultdict(list)
    beside: dict[int, list[Line]] = defaultdict(list)
    for line in outermost:
        if match := NUMBER.fullmatch(line.text):
            alone[_value(match[2]) - line.page].append(line)
        elif not line.bold and (values := _at_the_ends(line.text)) and not is_entry(line.text):
            for value in values:
                beside[value - line.page].append(line)
    found = [line for away, group in alone.items() if not away or len(_pages(group)) >= _LEAST for line in group]
    heads: list[Line] = []
    for away, group in beside.items():
        numbered = _pages(alone.get(away, ()))
        if len(numbered | _pages(group)) >= max(_LEAST, pages / _SHARE):
            heads += [line for line in group if line.page not in numbered]
    numbers, heads = ([line for line in group if id(line) not in dropped] for group in (found, heads))
    return _standing_apart(numbers, heads, lines) if numbers or heads else set()


def _pages(lines: Iterable[Line]) -> set[int]:
    return {line.page for line in lines}


def _at_the_ends(text: str) -> list[int]:
    """The numbers that stand before or behind the words of a line."""
    if len(text) > _LONGEST or not (text[0].isdecimal() or text[-1].isdecimal()):
        return []
    parts = (text.partition(" ")[::2], text.rpartition(" ")[::-2])
    return [
        int(end)
        for end, words in parts
        if end.isdecimal() and len(end) <= _FIGURES and any(map(str.isalpha, words))
    ]


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    values = [_ROMAN.get(letter, 0) for letter in written.lower()]  # “ı” counts as “I” for a pattern
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _standing_apart(numbers: list[Line], heads: list[Line], lines: list[Line]) -> set[int]:
    """Those of which all others of the page stand well above, or all well below; heads in no larger type."""
    pages = _pages(numbers) | _pages(heads)
    on_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.page in pages:
            on_page[line.page].append(line)
    small = [
        line
        for line in heads
        if line.height <= _LARGE * median([other.height for other in on_page[line.page]] or [line.height])
    ]
    return {id(line) for line in (*numbers, *small) if _is_outermost(line, on_page[line.page])}


def _is_outermost(number: Line, lines: list[Line]) -> bool:
    distances = [line.bottom - number.bottom for line in lines if line is not number]
    least = _APART * number.height
    return all(distance > least for distance in distances) or all(distance < -least for distance in distances)
