"""Rows too long to be kept on one page, cut between lines wherever no cell has one across the cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefwright.ui.preview.strips import Fill, Line, Strip

_TOUCH = 1.0
"""Layout units by which two lines may overlap and still be parted."""


def sliced(row: Strip) -> Iterator[Strip]:
    """A row as strips that a page may part; notes go with the lines that hold their marks."""
    cuts = [0.0, *_cuts(row), row.height]
    for top, bottom in pairwise(cuts):
        lines = tuple(line for line in row.lines if top - _TOUCH <= line.y < bottom - _TOUCH)
        part = replace(
            row,
            lines=lines,
            fills=tuple(cut for fill in row.fills if (cut := _clipped(fill, top, bottom))),
            notes=tuple(note for line in lines for note in line.text.notes_on(line.index)),
        )
        yield replace(part.moved(0.0, -top), height=bottom - top)


def _cuts(row: Strip) -> list[float]:
    """Heights at which a line begins and none goes on."""
    spans = [(line.y, line.y + _height(line)) for line in row.lines]
    tops = sorted({top for top, _bottom in spans if top > min(span[0] for span in spans)})
    return [top for top in tops if not any(above + _TOUCH < top and below - _TOUCH > top for above, below in spans)]


def _height(line: Line) -> float:
    shaped = line.text.layout.lineAt(line.index)
    return shaped.ascent() + shaped.descent()


def _clipped(fill: Fill, top: float, bottom: float) -> Fill | None:
    high, low = max(fill.y, top), min(fill.y + fill.height, bottom)
    return replace(fill, y=high, height=low - high) if low > high else None
