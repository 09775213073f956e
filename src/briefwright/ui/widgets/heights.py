"""Heights of many rows, some measured and the rest guessed; where a row stands is found without adding up all."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_STRETCH = 128
"""Rows whose heights are added up together."""


class Heights:
    """Heights of rows from the first one down, in pixels."""

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._rows = array("d", heights)
        starts = range(0, len(self._rows), _STRETCH)
        self._sums = [sum(self._rows[start : start + _STRETCH]) for start in starts]
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> float:
        return self._rows[row]

    def put(self, row: int, height: float) -> float:
        """Say how high a row is; returns by how much it grew."""
        grown = height - self._rows[row]
        if grown:
            self._rows[row] = height
            self._sums[row // _STRETCH] += grown
            self._tops = None
        return grown

    @property
    def total(self) -> float:
        """The height of all rows."""
        return self._stretch_tops()[-1]

    def top(self, row: int) -> float:
        """Where a row begins; past the last, where that ends."""
        stretch = row // _STRETCH
        return self._stretch_tops()[stretch] + sum(self._rows[stretch * _STRETCH : row])

    def at(self, y: float) -> int:
        """The row at a height: the first for what is above it, the last for what is below."""
        tops = self._stretch_tops()
        stretch = min(max(bisect_right(tops, y) - 1, 0), max(len(self._sums) - 1, 0))
        row, bottom = stretch * _STRETCH, tops[stretch]
        for row in range(row, min(row + _STRETCH, len(self._rows))):  # noqa: B020 - the last where none is
            bottom += self._rows[row]
            if bottom > y:
                break
        return row

    def _stretch_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = [0.0, *accumulate(self._sums)]
        return self._tops
