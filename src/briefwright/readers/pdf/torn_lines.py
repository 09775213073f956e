"""Whether a file sets a page's lines right across its columns: told from lines with gaps that no space leaves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress, count, islice, pairwise
from operator import sub

from briefwright.readers.pdf.line import Line
from briefwright.readers.pdf.text_page import TextPage

WIDE = 1.2
"""A gap, in heights of the type, that no space between two words of a line has."""
_LEAST_LINES = 4
_TOO_WIDE = 1.6
"""Times the usual width of a character, over which a line holds more than its words."""
_SAMPLE = 5
_BESIDE = 10
"""Characters on each side of a gap between columns at least; fewer are a number in a table or in the contents."""
_LETTERS = 5
"""Letters among them at least, where gaps between figures are those of a table."""
_TORN_LINES = 2
"""Lines with such gaps that a page has at least, where the file mixes columns."""
_MEASURE = 20
"""Heights of the type that a line must be wide to hold two columns."""


def mixes_columns(page: TextPage, lines: Sequence[Line]) -> bool:
    """Whether the file sets lines right across columns: an eighth of them is wider than its words, some have gaps.

    Lines that end left of where they start count as such with a gap. Without any, the file goes from column to
    column itself; what is wide are contents and listings, which the white parts on the page would only tear up.
    """
    widths = [
        (line.right - line.left) / (len(line.text) * line.height)
        for line in lines
        if len(line.text) > 3 and line.height > 0
    ]
    if len(widths) < 2 * _LEAST_LINES:
        return False
    ordered = sorted(widths)
    half, eighth = len(ordered) // 2, len(ordered) // 8
    most = (ordered[half] + ordered[~half]) / 2 * _TOO_WIDE
    if most < 0 or (ordered[0] >= 0 and ordered[~eighth] <= most):  # written leftwards, or as it mostly is
        return False
    if (bisect_left(ordered, 0.0) + len(ordered) - bisect_right(ordered, most)) * 8 <= len(ordered):
        return False
    asked = [line for line in lines if len(line.text) > 3 and line.height > 0]
    odd = [line for line, width in zip(asked, widths, strict=True) if width < 0 or width > most]
    beside = _stand_beside(lines)
    torn = (line for line in odd if line.right < line.left or _gaps(page, line, of_words=not beside))
    return len(list(islice(torn, _TORN_LINES))) == _TORN_LINES


def spans_columns(page: TextPage, lines: Sequence[Line]) -> bool:
    """Whether four of a page's five widest lines have a gap in them that no space between words has."""
    wide = [
        (-width, at) for at, line in enumerate(lines) if (width := line.right - line.left) > _MEASURE * line.height
    ]
    widest = [lines[at] for _, at in sorted(wide)[:_SAMPLE]]
    torn: list[tuple[Line, list[int]]] = []
    for asked, line in enumerate(widest, 1):
        if len(widest) - asked + len(torn) < _SAMPLE - 2:  # as soon as four cannot be found any more
            return False
        if gaps := _gaps(page, line):
            torn.append((line, gaps))
    if len(torn) < _SAMPLE - 1:
        return False
    return sum([_are_of_words(*gaps) for gaps in torn]) >= _SAMPLE - 1 or _stand_beside(lines)


def _stand_beside(lines: Sequence[Line]) -> bool:
    """Whether the file has words beside words as lines of their own, so that lines of figures tell of columns too.

    Else the page's lines run right across it, and gaps between figures are those of a table.
    """
    rows = [
        (line.bottom, at, line.left, line.right)
        for at, line in enumerate(lines)
        if len(line.text) >= _BESIDE and line.right > line.left
    ]
    rows.sort()
    return any(
        above - below < lines[at].height / 2
        and (right < left or end < start)
        and min(_letters(lines[at].text), _letters(lines[other].text)) >= _BESIDE
        for (below, at, start, right), (above, other, left, end) in pairwise(rows)
    )


def _gaps(page: TextPage, line: Line, *, of_words: bool = False) -> list[int]:
    """The places in a line's text that gaps part, with enough characters on both sides, and words if it must be."""
    low, high = _between_words(line.text) if of_words else (0, len(line.text))
    low, high = max(low, _BESIDE), min(high, len(line.text) - _BESIDE)
    if low >= high:
        return []
    start = page.text.find(line.text)
    place = start + low - 1
    beside_space: list[int] = []
    for words in line.text[low:high].split(" ")[:-1]:
        place += len(words) + 1
        beside_space += (place - 1, place + 1)
    numbers = page.boxes(beside_space)
    gaps, least = list(map(sub, numbers[4::8], numbers[2::8])), WIDE * line.height
    if max(gaps, default=0.0) <= least:  # so it mostly is
        return []
    return [after - 1 - start for after, gap in zip(beside_space[1::2], gaps, strict=True) if gap > least]


def _are_of_words(line: Line, gaps: list[int]) -> bool:
    low, high = _between_words(line.text)
    return any(low <= gap < high for gap in gaps)


def _between_words(text: str) -> tuple[int, int]:
    """The stretch of a text that has words before and after it, and not only figures and marks."""
    return _after_letters(text) + 1, len(text) - 1 - _after_letters(text[::-1])


def _after_letters(text: str) -> int:
    """Where a text's letters have become enough for a word; its length where they never do."""
    return next(islice(compress(count(), map(str.isalpha, text)), _LETTERS - 1, None), len(text))


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
