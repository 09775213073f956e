"""What a laid-out block is made of: strips that a page takes whole, each with its fills, lines and pictures.

All lengths are layout units, ten to a point, so that fonts keep fractional widths and lines break as in Word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtGui import QColor, QImage, QTextLayout, QTextLine

from briefwright.ui.preview.typefaces import UNIT, Look


def mm(length: float) -> float:
    """Millimetres as layout units."""
    return length * 72.0 / 25.4 * UNIT


def pt(length: float) -> float:
    """Points as layout units."""
    return length * UNIT


@dataclass(slots=True, frozen=True)
class Mark:
    """A range of a laid text (UTF-16 units, end exclusive) that came from an item of the brief."""

    start: int
    end: int
    item: str


@dataclass(slots=True)
class LaidText:
    """A paragraph's shaped lines; `plain` is its text without note marks, `hint` says it never reaches Word.

    `looks` are the ranges (UTF-16 units) that look otherwise than its `base`; `notes` are the places of its note
    marks and their numbers. Whether a face is PostScript's is found out when it is first painted.
    """

    layout: QTextLayout
    plain: str
    base: Look
    looks: tuple[tuple[int, int, Look], ...] = ()
    marks: tuple[Mark, ...] = ()
    notes: tuple[tuple[int, int], ...] = ()
    hint: bool = False
    postscript: bool | None = None

    def notes_on(self, line: int) -> tuple[int, ...]:
        """The notes whose marks stand on a line."""
        shaped = self.layout.lineAt(line)
        start, end = shaped.textStart(), shaped.textStart() + shaped.textLength()
        return tuple(number for at, number in self.notes if start <= at < end)

    def seen_on(self, line: int) -> tuple[object, ...]:
        """All that decides how a line looks, but for where it stands: two lines with the same look the same."""
        shaped, words = self.layout.lineAt(line), self.layout.text()
        start, end = shaped.textStart(), shaped.textStart() + shaped.textLength()
        text = (
            words[start:end] if words.isascii() else words.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
        )
        looks = [(max(at, start) - start, min(to, end) - start, look) for at, to, look in self.looks]
        marks = [(max(mark.start, start) - start, min(mark.end, end) - start, mark.item) for mark in self.marks]
        shown = [each for each in (*looks, *marks) if each[0] < each[1]]
        return text, self.base, shaped.naturalTextWidth(), shown

    def spans(self, line: int) -> Iterator[tuple[str, float, float]]:
        """Item, left edge and right edge of each stretch of a line that belongs to an item."""
        shaped = self.layout.lineAt(line)
        first, last = shaped.textStart(), shaped.textStart() + shaped.textLength()
        edge = shaped.x() + shaped.naturalTextWidth()
        for mark in self.marks:
            if mark.start < last and mark.end > first:
                left = cursor_x(shaped, max(mark.start, first))
                yield mark.item, left, min(cursor_x(shaped, min(mark.end, last)), edge)


def cursor_x(line: QTextLine, position: int) -> float:
    """Where a cursor before the UTF-16 unit at `position` stands in a line."""
    found = line.cursorToX(position)
    return cast("float", found[0] if isinstance(found, tuple) else found)


@dataclass(slots=True, frozen=True)
class Fill:
    """A filled rectangle of a strip: a tint, a bar, a rule or one side of a frame."""

    x: float
    y: float
    width: float
    height: float
    colour: QColor


@dataclass(slots=True, frozen=True)
class Line:
    """One shaped line of a text, placed by the left and top of its own box."""

    text: LaidText
    index: int
    x: float
    y: float


@dataclass(slots=True, frozen=True)
class PageNumber:
    """The page number of a bookmark, set flush right when the page is painted; dots lead to it from `dots_from`."""

    anchor: str
    right: float
    baseline: float
    look: Look
    dots_from: float | None = None

    def moved(self, dx: float, dy: float) -> PageNumber:
        """The same number elsewhere."""
        dots = None if self.dots_from is None else self.dots_from + dx
        return PageNumber(self.anchor, self.right + dx, self.baseline + dy, self.look, dots)


@dataclass(slots=True, frozen=True)
class Image:
    """A picture placed in a strip."""

    picture: QImage
    x: float
    y: float
    width: float
    height: float
    alt: str


@dataclass(slots=True, frozen=True)
class Strip:
    """A slice that never breaks over pages; `before` and `after` merge to the larger of two neighbours'.

    `glued` keeps it with the strip below; `header` is repeated when a page begins with this strip. A `ghost` never
    reaches Word: it takes only room that its page has left, so that pages break where Word's do.
    """

    height: float
    lines: tuple[Line, ...] = ()
    fills: tuple[Fill, ...] = ()
    before: float = 0.0
    after: float = 0.0
    glued: bool = False
    notes: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    numbers: tuple[PageNumber, ...] = ()
    images: tuple[Image, ...] = ()
    header: Strip | None = None
    new_page: bool = False
    ghost: bool = False

    def moved(self, dx: float, dy: float) -> Strip:
        """The same strip's content, shifted; for setting it inside a cell or a box."""
        return replace(
            self,
            lines=tuple(Line(line.text, line.index, line.x + dx, line.y + dy) for line in self.lines),
            fills=tuple(Fill(f.x + dx, f.y + dy, f.width, f.height, f.colour) for f in self.fills),
            numbers=tuple(n.moved(dx, dy) for n in self.numbers),
            images=tuple(Image(i.picture, i.x + dx, i.y + dy, i.width, i.height, i.alt) for i in self.images),
        )


def gap(above: Strip, below: Strip) -> float:
    """The space between two strips: the larger of what they ask for, as Word and LibreOffice set it."""
    return max(above.after, below.before)


def stacked(strips: Iterable[Strip]) -> Iterator[tuple[Strip, float]]:
    """Each strip with the offset of its top, the first at 0."""
    y = 0.0
    previous: Strip | None = None
    for strip in strips:
        y += gap(previous, strip) if previous else 0.0
        yield strip, y
        y += strip.height
        previous = strip


def merged(strips: Iterable[Strip]) -> Strip:
    """Several strips as one that never breaks."""
    placed = [(strip.moved(0.0, y), y + strip.height) for strip, y in stacked(strips)]
    parts = [strip for strip, _bottom in placed]
    return Strip(
        height=placed[-1][1] if placed else 0.0,
        lines=tuple(line for part in parts for line in part.lines),
        fills=tuple(fill for part in parts for fill in part.fills),
        notes=tuple(note for part in parts for note in part.notes),
        anchors=tuple(anchor for part in parts for anchor in part.anchors),
        numbers=tuple(number for part in parts for number in part.numbers),
        images=tuple(image for part in parts for image in part.images),
    )
