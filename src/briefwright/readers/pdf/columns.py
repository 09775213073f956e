"""Pages whose file sets one line after another right across the columns: lines made anew, column by column.

PDFium keeps the order of the file. Where that mixes columns, the page is cut at its gutters: across at bands of
white, down between stretches of running text, again and again. Tables whose cells hold sentences are read cell by
cell; those of figures are left as they are, row by row.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import count, islice
from operator import sub
from statistics import median
from typing import Any

from briefwright.readers.pdf.line import HYPHEN, Line
from briefwright.readers.pdf.note_marks import TAKEN_OUT
from briefwright.readers.pdf.tables import cells_of_row, cells_of_table
from briefwright.readers.pdf.text_page import TextPage

_WIDE = 1.2
"""A gap, in heights of the type, that no space between two words of a line has."""
_PROSE = 20
"""Characters that the lines of running text have at least, on average; a table's cells have fewer."""
_LEAST_LINES = 4
_GUTTER = 6.0
"""Points between two columns at least."""
_TOO_WIDE = 1.6
"""Times the usual width of a character, over which a line holds more than its words."""
_UPRIGHT = 0.3
"""Radians by which upright type may lean."""
_SAMPLE = 5
_BESIDE = 10
"""Characters on each side of a gap between columns at least; fewer are a number in a table or in the contents."""
_TORN_LINES = 2
"""Lines with such gaps that a page has at least, where the file mixes columns."""
_MEASURE = 20
"""Heights of the type that a line must be wide to hold two columns."""
_TORN = 0.25
"""The share of a table's pieces that the file has in one line with others, where it mixes cells."""
_SOFT = frozenset({"\x02", HYPHEN})
_WORD = re.compile(f"[^\\s\0\x02{HYPHEN}]+[\x02{HYPHEN}]?|[\x02{HYPHEN}]")


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
    torn = (line for line in odd if line.right < line.left or _has_gap(page, line, _BESIDE))
    return len(list(islice(torn, _TORN_LINES))) == _TORN_LINES


def spans_columns(page: TextPage, lines: Sequence[Line]) -> bool:
    """Whether four of a page's five widest lines have a gap in them that no space between words has."""
    wide = [
        (-width, at) for at, line in enumerate(lines) if (width := line.right - line.left) > _MEASURE * line.height
    ]
    if len(wide) < _SAMPLE - 1:
        return False
    widest = sorted(wide)[:_SAMPLE]
    missing = len(widest) - (_SAMPLE - 1)
    for _, at in widest:
        missing -= not _has_gap(page, lines[at], _BESIDE)
        if missing < 0:
            return False
    return True


def _has_gap(page: TextPage, line: Line, beside: int) -> bool:
    """Whether a gap parts the line, with at least `beside` characters on each of its sides."""
    place = page.text.find(line.text) + beside - 1
    beside_space: list[int] = []
    for words in line.text[beside : len(line.text) - beside].split(" ")[:-1]:
        place += len(words) + 1
        beside_space += (place - 1, place + 1)
    numbers = page.boxes(beside_space)
    return max(map(sub, numbers[4::8], numbers[2::8]), default=0.0) > _WIDE * line.height


def in_columns(page: TextPage, number: int) -> list[Line] | None:
    """The page's lines column by column; `None` where it has neither columns of running text nor such a table."""
    pieces, torn, spans = _pieces(page, number)
    _fill(page, pieces, spans)
    parts: list[list[Line]] = []
    if not _cut(pieces, parts):
        cells = [line for part in parts for line in part if line.cell]
        if not cells or sum(id(line) in torn for line in cells) < _TORN * len(cells):  # so it mostly is
            return None
    _find_bold(page, pieces, spans)
    return [line for part in parts for line in (part if part[0].cell else _rows(part))]


def _pieces(page: TextPage, number: int) -> tuple[list[Line], set[int], list[int]]:
    """Stretches of words beside each other; which of them the file has in one line; each one’s span in the text."""
    pieces: list[Line] = []
    torn: set[int] = set()
    spans: list[int] = []
    piece = Line("", number, 0.0, 0.0, 0.0, -1.0)
    text, after, begun = page.text, 0, -1
    left_off, row, half, wide = 0.0, 0.0, -1.0, 0.0
    for (first, past), left, top, bottom, right in _words(page):
        if -half < (bottom + top) / 2 - row < half and -half < left - left_off < wide:
            if after - begun == 1 and not text[begun].isalnum():  # a bullet may be of another size
                height = piece.height = top - bottom
                piece.bottom = bottom
                row, half, wide = bottom + height / 2, height * 0.5, height * _WIDE
            spans[-1] = past
            if right > left_off:
                left_off = piece.right = right
        elif _upright(page, first):
            left_off, begun, height = right, first, top - bottom
            row, half, wide = bottom + height / 2, height * 0.5, height * _WIDE
            piece = Line("", number, left, right, bottom, height)
            pieces.append(piece)
            spans += (first, past)
            if "\n" not in text[after:first]:
                torn.add(id(piece))
        after = past
    return pieces, torn, spans


def _words(page: TextPage) -> Iterable[Any]:
    """Each word's span in the page's text; left, top and bottom of its first character; the right of its last."""
    text = page.text
    spans = [match.span() for match in _WORD.finditer(text)]
    ends = [past - 1 for _, past in spans]
    if any(mark in text for mark in _SOFT):
        ends = [end - (text[end] in _SOFT and end > first) for (first, _), end in zip(spans, ends, strict=True)]
    places = [place for (first, _), end in zip(spans, ends, strict=True) for place in (first, end)]
    numbers = page.boxes(places)
    return zip(spans, numbers[0::8], numbers[1::8], numbers[3::8], numbers[6::8], strict=True)


def _fill(page: TextPage, pieces: list[Line], spans: list[int]) -> None:
    """Give each piece the words of its span in the page's text."""
    for piece, start, end in zip(pieces, spans[0::2], spans[1::2], strict=True):
        text = page.text[start:end]
        if not text.isprintable() or "  " in text:  # there are marks or spaces of other kinds
            text = " ".join(text.replace(TAKEN_OUT, "").replace("\0", " ").split())
            text = text if _SOFT.isdisjoint(text) else _ended(text)
        piece.text = text


def _find_bold(page: TextPage, pieces: list[Line], spans: list[int]) -> None:
    """Tell which pieces begin and end bold."""
    begins_bold, ends_bold = page.are_bold(spans[0::2]), page.are_bold([past - 1 for past in spans[1::2]])
    for piece, begins, ends in zip(pieces, begins_bold, ends_bold, strict=True):
        piece.bold = begins and ends


def _upright(page: TextPage, place: int) -> bool:
    """Whether the character stands as the page does; what is set up the margin is furniture."""
    turned = page.angle(place)
    if not turned:
        return True
    turned %= math.tau
    return min(turned, math.tau - turned) < _UPRIGHT


def _ended(text: str) -> str:
    """Soft hyphens inside a line are hyphens; one at its end says that the word goes on."""
    body = "".join("-" if character in _SOFT else character for character in text[:-1])
    return body + (HYPHEN if text[-1] in _SOFT else text[-1])


def _cut(pieces: list[Line], parts: list[list[Line]]) -> bool:
    """Append parts of the page to `parts` in reading order, and tell whether columns of prose were among them.

    A part is either a table of sentences, cell by cell, or what is to be put in order by `_rows`.
    """
    if len(pieces) == 1:
        parts.append(pieces)
        return False
    bottoms, heights = [-piece.bottom for piece in pieces], [piece.height for piece in pieces]
    bands = _parted(pieces, list(map(sub, bottoms, heights)), bottoms, max(1.0, median(heights) * 0.8))
    if len(bands) > 1:
        found = [_cut(band, parts) for band in bands]
        return any(found)
    columns = _parted(pieces, [piece.left for piece in pieces], [piece.right for piece in pieces], _GUTTER)
    if len(columns) > 1 and (cells := cells_of_table(columns)):
        parts.append(cells)
        return False
    if len(columns) > 1 and all(_is_prose(column) for column in columns):
        for column in columns:
            _cut(column, parts)
        return True
    cells = cells_of_row(columns) if len(columns) > 1 else []
    parts.append(cells or pieces)
    return False


def _parted(pieces: list[Line], starts: list[float], ends: list[float], gap: float) -> list[list[Line]]:
    """Part pieces, given where each starts and ends, where nothing reaches over a gap of that many points."""
    if max(map(sub, sorted(starts)[1:], sorted(ends)), default=gap - 1) < gap:  # so it mostly is
        return [pieces]
    parts: list[list[Line]] = []
    part: list[Line] = []
    reached = -math.inf
    for start, end, at in sorted(zip(starts, ends, count(), strict=False)):
        if start - reached >= gap:
            part = []
            parts.append(part)
        part.append(pieces[at])
        reached = max(reached, end)
    return parts


def _is_prose(pieces: list[Line]) -> bool:
    return len(pieces) >= _LEAST_LINES and sum([len(piece.text) for piece in pieces]) >= _PROSE * len(pieces)


def _rows(pieces: list[Line]) -> list[Line]:
    """Pieces from the top down, those of one row from left to right and joined, as a table is read."""
    rows: list[Line] = []
    for piece in sorted(pieces, key=lambda piece: -piece.row):
        if rows and abs(rows[-1].row - piece.row) < piece.height * 0.4:
            rows[-1] = _joined(rows[-1], piece)
        else:
            rows.append(piece)
    return rows


def _joined(one: Line, other: Line) -> Line:
    left, right = (one, other) if one.left <= other.left else (other, one)
    height = max(one.height, other.height)
    return Line(
        f"{left.text} {right.text}", one.page, left.left, right.right, one.bottom, height, one.bold and other.bold
    )
