"""Tables whose cells hold sentences: told from columns of running text by their rows, and read cell by cell.

Columns of text know nothing of each other. In a table whatever begins a row begins it in every column, and below a
short cell its column stays white until the longest cell of the row has ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import sub
from statistics import median

from briefwright.readers.pdf.line import Line

_SAME_ROW = 0.4
"""Heights of the type by which two lines of one row may stand apart."""
_APART = 1.7
"""Times the usual distance from line to line, over which white parts two cells of a column."""
_LEAST_ROWS = 3
_WHITE = 0.9
"""Heights of the type to the nearest line of a column that is white at a place."""
_SHARE = 0.8
"""The share of rows that must begin in every column."""
_SHORT = 2.0
"""Heights of the type by which a cell's last line ends before its column does."""
_SENTENCE = 15
"""Characters that a line of a cell with sentences has at least, on average."""
_GOING_ON = 0.4
"""The share of cells' later lines that begin with a small letter, as wrapped sentences do."""
_STOPS = frozenset(".!?。！？;；:：")


def cells_of_table(columns: list[list[Line]]) -> list[Line]:
    """The lines of a table in columns, cell by cell and row by row; none where these are no table's columns."""
    if not _hold_sentences(columns):
        return []
    sorted_columns = [from_top(column) for column in columns]
    starts = max((_block_starts(column) for column in sorted_columns), key=len)
    if len(starts) < _LEAST_ROWS:
        return []
    agreeing = [all(_may_start(column, start) for column in sorted_columns) for start in starts[1:]]
    if sum(agreeing) < _SHARE * len(agreeing):
        return []
    return _if_wrapped(list(_cell_by_cell(sorted_columns, starts)))


def cells_of_row(columns: list[list[Line]]) -> list[Line]:
    """The lines of one row of a table, cell by cell; none where no cell of it holds more than a line of words."""
    if not _hold_sentences(columns):
        return []
    sorted_columns = [from_top(column) for column in columns]
    first = max(column[0].row for column in sorted_columns)
    if not all(abs(column[0].row - first) < column[0].height * _SAME_ROW for column in sorted_columns):
        return []
    return _if_wrapped(list(_cell_by_cell(sorted_columns, [first])))


def from_top(lines: list[Line]) -> list[Line]:
    """The lines from the top down; those of one height keep their order."""
    return sorted(lines, key=_height_from_top)


def _height_from_top(line: Line) -> float:
    return -(line.bottom + line.height / 2)  # of its `row`, which would be asked for at twice the price


def _if_wrapped(lines: list[Line]) -> list[Line]:
    """The lines where cells go on from line to line, small letters first; none where each line is a row."""
    later = [line for before, line in pairwise(lines) if before.cell == line.cell]
    if later and sum(line.text[0].islower() for line in later) >= _GOING_ON * len(later):
        return lines
    for line in lines:
        line.cell = 0
    return []


def _block_starts(column: list[Line]) -> list[float]:
    """Where the stretches of a column's lines begin that white parts from those above, from the top down."""
    rows = [line.bottom + line.height / 2 for line in column]
    drops = list(map(sub, rows, rows[1:]))
    close = [drop for drop, line in zip(drops, column, strict=False) if drop < 2 * line.height]
    usual = median(close) if close else column[0].height
    most = max(usual, column[0].height) * _APART
    return [rows[0], *(row for drop, row in zip(drops, rows[1:], strict=True) if drop > most)]


def _hold_sentences(columns: list[list[Line]]) -> bool:
    """Whether two columns hold wrapped text: beside one alone, words are read right row by row."""
    return sum(map(_has_sentences, columns)) > 1


def _has_sentences(column: list[Line]) -> bool:
    return len(column) > 1 and sum([len(line.text) for line in column]) >= _SENTENCE * len(column)


def _may_start(column: list[Line], start: float) -> bool:
    """Whether a row may begin there in a column: with a line after one that ended short, or with white."""
    right = max(line.right for line in column)
    nearest = min(range(len(column)), key=lambda place: abs(column[place].row - start))
    line, distance = column[nearest], abs(column[nearest].row - start)
    if distance > line.height * _SAME_ROW:
        return distance > line.height * _WHITE
    above = column[nearest - 1] if nearest else None
    return above is None or above.right < right - _SHORT * above.height or above.text[-1] in _STOPS


def _cell_by_cell(columns: list[list[Line]], starts: list[float]) -> Iterator[Line]:
    """Number the lines' cells and yield them; a cell's number tells it from its neighbours."""
    ends = [*starts[1:], float("-inf")]
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for place, column in enumerate(columns, 1):
            for line in column:
                slack = line.height * _SAME_ROW
                if line.row > end + slack and (row == 0 or line.row <= start + slack):
                    line.cell = row * len(columns) + place
                    yield line
