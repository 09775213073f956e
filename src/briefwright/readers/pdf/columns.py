"""Pages whose file sets one line after another right across the columns: lines made anew, column by column.

PDFium keeps the order of the file. Where that mixes columns, the page is cut at its gutters: across at bands of
white, down between stretches of running text, again and again. Tables whose cells hold sentences are read cell by
cell; those of figures are left as they are, row by row.
"""

from __future__ import annotations

import math
from itertools import compress, count
from operator import sub
from statistics import median

from briefwright.readers.pdf.line import HYPHEN, Line
from briefwright.readers.pdf.note_marks import TAKEN_OUT
from briefwright.readers.pdf.tables import cells_of_row, cells_of_table, from_top
from briefwright.readers.pdf.text_page import TextPage
from briefwright.readers.pdf.torn_lines import WIDE
from briefwright.readers.pdf.words import SOFT, words_with_boxes

_PROSE = 20
"""Characters that the lines of running text have at least, on average; a table's cells have fewer."""
_LEAST_LINES = 4
_GUTTER = 6.0
"""Points between two columns at least."""
_UPRIGHT = 0.3
"""Radians by which upright type may lean."""
_TORN = 0.25
"""The share of a table's pieces that the file has in one line with others, where it mixes cells."""


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
    for first, past, left, top, bottom, right in words_with_boxes(page):
        if -half < (bottom + top) / 2 - row < half and -half < left - left_off < wide:
            if after - begun == 1 and not text[begun].isalnum():  # a bullet may be of another size
                height = piece.height = top - bottom
                piece.bottom = bottom
                row, half, wide = bottom + height / 2, height * 0.5, height * WIDE
            spans[-1] = past
            if right > left_off:
                left_off = piece.right = right
        elif _upright(page, first):
            left_off, begun, height = right, first, top - bottom
            row, half, wide = bottom + height / 2, height * 0.5, height * WIDE
            piece = Line("", number, left, right, bottom, height)
            pieces.append(piece)
            spans += (first, past)
            if "\n" not in text[after:first]:
                torn.add(id(piece))
        after = past
    return pieces, torn, spans


def _fill(page: TextPage, pieces: list[Line], spans: list[int]) -> None:
    """Give each piece the words of its span in the page's text."""
    for piece, start, end in zip(pieces, spans[0::2], spans[1::2], strict=True):
        text = page.text[start:end]
        if not text.isprintable() or "  " in text:  # there are marks or spaces of other kinds
            text = " ".join(text.replace(TAKEN_OUT, "").replace("\0", " ").split())
            text = text if SOFT.isdisjoint(text) else _ended(text)
        piece.text = text


def _find_bold(page: TextPage, pieces: list[Line], spans: list[int]) -> None:
    """Tell which pieces begin and end bold."""
    begin_bold = page.are_bold(spans[0::2])
    bold = list(compress(pieces, begin_bold))
    ends = page.are_bold([past - 1 for past in compress(spans[1::2], begin_bold)])
    for piece, ends_bold in zip(bold, ends, strict=True):
        piece.bold = ends_bold


def _upright(page: TextPage, place: int) -> bool:
    """Whether the character stands as the page does; what is set up the margin is furniture."""
    turned = page.angle(place)
    if not turned:
        return True
    turned %= math.tau
    return min(turned, math.tau - turned) < _UPRIGHT


def _ended(text: str) -> str:
    """Soft hyphens inside a line are hyphens; one at its end says that the word goes on."""
    body = "".join("-" if character in SOFT else character for character in text[:-1])
    return body + (HYPHEN if text[-1] in SOFT else text[-1])


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
    for piece in from_top(pieces):
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
