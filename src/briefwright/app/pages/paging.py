"""Where pages break, from the house style's own numbers and the widths of its faces, without any font.

It gives the page numbers of the contents where LibreOffice does not, and a length with one decimal. What keeps
together in Word keeps together here: headings with what follows, rows, boxes, two lines at least on either side of
a break, and each note with the line of its mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from briefwright.app.pages.page_units import Frame, Unit, frame_of, lines_of, units_of
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document, Note, SectionBreak
from briefwright.document.style import HouseStyle

_SLACK: Final = 0.1


class Pages(Struct, frozen=True):
    """How many pages, the last one by how full it is, and the page of each heading by its bookmark."""

    length: float
    of_headings: dict[str, int]


def paginate(document: Document) -> Pages:
    """Estimate where the pages of a resolved document break."""
    house = house_style(document.house_style)
    notes = {} if document.endnotes else {note.number: note for note in document.notes}
    filling = _Filling(frame_of(house, SectionBreak()), notes, house)
    for group in _groups(units_of(document, house)):
        filling.put(group)
    return Pages(filling.page - 1 + min(max(filling.share, 0.1), 1.0), filling.of_headings)


def _groups(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Units with those they must not be parted from."""
    group: list[Unit] = []
    for unit in units:
        if (unit.starts_page or unit.frame) and group:
            yield group
            group = []
        group.append(unit)
        if not unit.keep_next:
            yield group
            group = []
    if group:
        yield group


class _Filling:
    """Pages being filled, one after the other, and on each its columns."""

    def __init__(self, frame: Frame, notes: Mapping[int, Note], house: HouseStyle) -> None:
        self.frame = frame
        self.notes = notes
        self.house = house
        self.page = 1
        self.of_headings: dict[str, int] = {}
        self._open(column=0, top=0.0)

    def _open(self, *, column: int, top: float) -> None:
        """Begin a column `top` points below the page's head."""
        self.column, self.top = column, top
        self.used, self.foot, self.after, self.is_empty = top, 0.0, 0.0, True
        self.noted: set[int] = set()

    @property
    def share(self) -> float:
        """How full the last page is."""
        room, columns = self.frame.room, self.frame.columns
        return (self.top + (self.column * (room - self.top) + self.used + self.foot - self.top) / columns) / room

    def put(self, group: Sequence[Unit]) -> None:
        """Set a group here where it fits, its last unit perhaps going on overleaf, else on the next page."""
        first = group[0]
        if first.starts_page:
            self.turn_page()
        elif not self.is_empty and not self.fits(group):
            self.turn()
            self.used += first.header
        if first.frame is not None:
            top = 0.0 if self.is_empty and not self.column else self.share * self.frame.room - self.foot
            self.frame = first.frame
            self._open(column=0, top=top)
        for unit in group:
            if unit.lines:
                self.set(unit)

    def turn(self) -> None:
        """Go on in the next column, or on the next page."""
        if self.column + 1 < self.frame.columns:
            self._open(column=self.column + 1, top=self.top)
        else:
            self.turn_page()

    def turn_page(self) -> None:
        """Begin the next page; an empty one is used."""
        self.page += not self.is_empty or self.column > 0 or self.top > 0
        self._open(column=0, top=0.0)

    def fits(self, group: Sequence[Unit]) -> bool:
        """Whether a group has room here up to the first lines of its last unit."""
        height = max(self.after, group[0].before) + sum(max(a.after, b.before) for a, b in pairwise(group))
        height += sum(unit.height for unit in group[:-1])
        last = group[-1]
        count = _at_once(len(last.lines), last.few)
        height += sum(last.lines[:count])
        marks = [number for unit in group[:-1] for line in unit.notes for number in line]
        marks += [number for line in last.notes[:count] for number in line]
        return self.used + height + self.foot_with(marks) <= self.frame.room + _SLACK

    def foot_with(self, marks: Iterable[int]) -> float:
        """The height of the notes of this page with these."""
        fresh = sum(self.note_height(number) for number in dict.fromkeys(marks) if number not in self.noted)
        return self.foot + fresh + (self.house.separator if fresh and not self.foot else 0.0)

    def note_height(self, number: int) -> float:
        """How high a note at the foot of this column is; nothing for one that stands at the document's end."""
        note = self.notes.get(number)
        if note is None:
            return 0.0
        style = self.house.style("FootnoteText")
        return sum(lines_of(note.inlines, "", style, self.house, self.frame.width).heights) + style.after

    def set(self, unit: Unit) -> None:
        """Set a unit line by line, turning the page where the next lines do not fit."""
        if not self.is_empty:
            self.used += max(self.after, unit.before)
        elif self.page == 1 or self.top:  # at the head of a later page the space before a paragraph is dropped
            self.used += unit.before
        notes = [*unit.notes, *[()] * (len(unit.lines) - len(unit.notes))]
        at = 0
        while at < len(unit.lines):
            count = _next_lines(at, len(unit.lines), unit.few)
            marks = [number for line in notes[at : at + count] for number in line]
            height = sum(unit.lines[at : at + count])
            if not self.is_empty and self.used + height + self.foot_with(marks) > self.frame.room + _SLACK:
                self.turn()
                self.used += unit.header
            if at == 0 and unit.anchor:
                self.of_headings[unit.anchor] = self.page
            self.used += height
            self.is_empty = False
            self.foot = self.foot_with(marks)
            self.noted.update(marks)
            at += count
        self.after = unit.after


def _at_once(lines: int, few: int) -> int:
    """How many lines of so many must stand before a break."""
    return lines if lines < 2 * few else few


def _next_lines(at: int, lines: int, few: int) -> int:
    """How many lines come next: a few at the beginning and at the end stay together."""
    if at == 0:
        return _at_once(lines, few)
    return lines - at if lines - at <= few else 1
