"""Pages whose file sets one line after another right across the columns: lines made anew, column by column.

PDFium keeps the order of the file. Where that mixes columns, the page is cut at its gutters: across at bands of
white, down between stretches of running text, again and again. Tables whose cells hold sentences are read cell by
cell; those of figures are left as they are, row by row.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from statistics import median

from briefwright.readers.pdf.line import HYPHEN, Line
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
_MEASURE = 20
"""Heights of the type that a line must be wide to hold two columns."""
_TORN = 0.25
"""The share of a table's pieces that the file has in one line with others, where it mixes cells."""
_SOFT = frozenset({"\x02", HYPHEN})
_WORD = re.compile(f"[^\\s\0\x02{HYPHEN}]+[\x02{HYPHEN}]?|[\x02{HYPHEN}]")


def mixes_columns(lines: Sequence[Line]) -> bool:
    """Whether many lines of a page are wider than their words, or end left of where they start."""
    widths = [
        (line.right - line.left) / (len(line.text) * line.height)
        for line in lines
        if len(line.text) > 3 and line.height > 0
    ]
    if len(widths) < 2 * _LEAST_LINES:
        return False
    most = median(widths) * _TOO_WIDE
    odd = sum([width < 0 or width > most for width in widths])
    return odd * 8 > len(widths)


def spans_columns(page: TextPage, lines: Sequence[Line]) -> bool:
    """Whether four of a page's five widest lines have a gap in them that no space between words has."""
    wide = [line for line in lines if line.right - line.left > _MEASURE * line.height]
    if len(wide) < _SAMPLE - 1:
        return False
    widest = sorted(wide, key=lambda line: line.left - line.right)[:_SAMPLE]
    missing = len(widest) - (_SAMPLE - 1)
    for line in widest:
        missing -= not _has_gap(page, line)
        if missing < 0:
            return False
    return True


def _has_gap(page: TextPage, line: Line) -> bool:
    start = page.text.find(line.text)
    last = len(line.text) - _BESIDE
    spaces = [start + place for place in range(_BESIDE, last) if line.text[place] == " "]
    boxes = page.boxes([place + beside for place in spaces for beside in (-1, 1)])
    gaps = zip(boxes[2::8], boxes[4::8], strict=True)
    return any(after - before > _WIDE * line.height for before, after in gaps)


def in_columns(page: TextPage, number: int) -> list[Line] | None:
    """The page's lines column by column; `None` where it has neither columns of running text nor such a table."""
    pieces, torn = _pieces(page, number)
    ordered: list[Line] = []
    if _cut(pieces, ordered):
        return ordered
    cells = [line for line in ordered if line.cell]
    mixed = sum(id(line) in torn for line in cells) >= _TORN * len(cells)
    return ordered if cells and mixed else None


def _pieces(page: TextPage, number: int) -> tuple[list[Line], set[int]]:
    """Stretches of words beside each other, parted at wide gaps, and which of them the file has in one line."""
    pieces: list[Line] = []
    torn: set[int] = set()
    words = [(match.group(), match.start(), match.end() - 1) for match in _WORD.finditer(page.text)]
    ends = [last - (text[-1] in _SOFT and last > first) for text, first, last in words]
    numbers = iter(page.boxes([place for word, end in zip(words, ends, strict=True) for place in (word[1], end)]))
    after = -1
    for (text, first, final), box in zip(words, zip(*[numbers] * 8, strict=True), strict=True):
        left, top, _, bottom, _, _, right, _ = box
        last = pieces[-1] if pieces else None
        if last is not None and _adjoins(last, left, (bottom + top) / 2):
            if not last.text.isalnum() and len(last.text) == 1:  # a bullet may be of another size
                last.bottom, last.height = bottom, top - bottom
            last.text += text if first == after else f" {text}"
            last.right = max(last.right, right)
        elif _upright(page, first):
            if last is not None:
                last.bold = last.bold and page.is_bold(after - 1)
            pieces.append(Line(text, number, left, right, bottom, top - bottom, page.is_bold(first)))
            if "\n" not in page.text[after:first]:
                torn.add(id(pieces[-1]))
        after = final + 1
    for piece in pieces:
        piece.text = _ended(piece.text)
    return pieces, torn


def _upright(page: TextPage, place: int) -> bool:
    """Whether the character stands as the page does; what is set up the margin is furniture."""
    turned = page.angle(place) % math.tau
    return min(turned, math.tau - turned) < _UPRIGHT


def _adjoins(last: Line, left: float, row: float) -> bool:
    near: bool = abs(row - last.row) < last.height * 0.5
    return near and -last.height * 0.5 < left - last.right < last.height * _WIDE


def _ended(text: str) -> str:
    """Soft hyphens inside a line are hyphens; one at its end says that the word goes on."""
    body = "".join("-" if character in _SOFT else character for character in text[:-1])
    return body + (HYPHEN if text[-1] in _SOFT else text[-1])


def _cut(pieces: list[Line], ordered: list[Line]) -> bool:
    """Append the pieces to `ordered` in reading order, and tell whether columns of prose were found among them."""
    bands = _parted(pieces, lambda piece: (-piece.bottom - piece.height, -piece.bottom), _band(pieces))
    if len(bands) > 1:
        found = [_cut(band, ordered) for band in bands]
        return any(found)
    columns = _parted(pieces, lambda piece: (piece.left, piece.right), _GUTTER)
    if len(columns) > 1 and (cells := cells_of_table(columns)):
        ordered.extend(cells)
        return False
    if len(columns) > 1 and all(_is_prose(column) for column in columns):
        for column in columns:
            _cut(column, ordered)
        return True
    cells = cells_of_row(columns) if len(columns) > 1 else []
    ordered.extend(cells or _rows(pieces))
    return False


def _parted(pieces: list[Line], extent: Callable[[Line], tuple[float, float]], gap: float) -> list[list[Line]]:
    """Part pieces where nothing reaches over a gap of at least that many points."""
    parts: list[list[Line]] = []
    reached = float("-inf")
    for piece in sorted(pieces, key=extent):
        start, end = extent(piece)
        if not parts or start - reached >= gap:
            parts.append([])
        parts[-1].append(piece)
        reached = max(reached, end)
    return parts


def _band(pieces: list[Line]) -> float:
    return max(1.0, median(piece.height for piece in pieces) * 0.8) if pieces else 1.0


def _is_prose(pieces: list[Line]) -> bool:
    return len(pieces) >= _LEAST_LINES and sum(len(piece.text) for piece in pieces) >= _PROSE * len(pieces)


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
