"""Columns: how short they can be and still hold what stands in them, and whether each has its own notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from briefwright.document.nodes import SectionBreak
from briefwright.ui.preview.pages import Place, Placed
from briefwright.ui.preview.strips import Strip, gap, pt

Chunk = list[tuple[Place, Strip]]
"""Strips that must stand together, with their places."""


@dataclass(slots=True, frozen=True)
class Beginning:
    """Where a section's columns begin on a page: after how many strips, at which heights, and under which strip.

    The first column begins at `y`, the others at `top`.
    """

    placed: int
    y: float
    top: float
    last: Strip | None


def shortest(chunks: Sequence[Chunk], beginning: Beginning, columns: int, bottom: float) -> float:
    """The least height at which so many columns still hold the chunks, to a point; `bottom` where none does."""
    low, high = beginning.y, bottom
    while high - low > pt(1):
        middle = (low + high) / 2
        if _columns_hold(chunks, beginning, columns, middle):
            high = middle
        else:
            low = middle
    return high


def _columns_hold(chunks: Sequence[Chunk], beginning: Beginning, columns: int, bottom: float) -> bool:
    y, last, column = beginning.y, beginning.last, 0
    for chunk in chunks:
        end, below = end_of(chunk, y, last)
        if end > bottom and last is not None:
            column += 1
            end, below = end_of(chunk, beginning.top, None, beginning.last)
        if end > bottom or column == columns:
            return False
        y, last = end, below
    return True


def notes_stand_apart(blocks: Sequence[object], index: int, columns: int) -> bool:
    """Whether each of the columns that begin at a block has its notes at its own foot: in the last section.

    Word and LibreOffice do so; LibreOffice sets the notes of columns that end in mid-page across the page.
    """
    return columns > 1 and not any(isinstance(block, SectionBreak) for block in islice(blocks, index, None))


def lowest(placed: Sequence[Placed]) -> float:
    """How far down strips on a page reach; hints ask for no room."""
    return max((each.y + each.strip.height for each in placed if not each.strip.ghost), default=0.0)


def lead(strip: Strip, above: Strip | None) -> float:
    """What the first strip of a column asks for beyond what the strip above the columns asks for below it."""
    return gap(above, strip) - above.after if above else 0.0


def end_of(chunk: Chunk, y: float, last: Strip | None, above: Strip | None = None) -> tuple[float, Strip | None]:
    """Where a chunk would end that begins at a height, and its last strip; `above` stands over the columns."""
    if last is None:
        y += header_height(chunk)
    for strip in (strip for _place, strip in chunk if not strip.ghost):
        y += (gap(last, strip) if last else lead(strip, above)) + strip.height
        last = strip
    return y, last


def header_height(chunk: Chunk) -> float:
    """What a table's header takes that is repeated over a chunk at the top of a page or column."""
    place, first = chunk[0]
    return first.header.height if first.header and place.strip else 0.0


def height_alone(chunk: Chunk) -> float:
    """What a chunk takes at the least at the top of a page or column."""
    return sum(strip.height for _place, strip in chunk if not strip.ghost) + header_height(chunk)
