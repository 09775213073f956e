"""Filling pages: strips in order, kept together as they ask, each note at the foot of its mark's page or column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefwright.document.nodes import Note, PageBreak, SectionBreak
from briefwright.ui.preview.columns import (
    Beginning,
    Chunk,
    end_of,
    height_alone,
    lead,
    lowest,
    notes_stand_apart,
    shortest,
)
from briefwright.ui.preview.pages import Geometry, Page, Place, Placed
from briefwright.ui.preview.strips import Strip, gap, stacked

TOLERANCE = 1.0
"""Layout units by which a column may be too full."""


@dataclass(slots=True, frozen=True)
class Noted:
    """The notes of a page: their numbers, values and strips, and the height they take with their rule."""

    rule: float
    numbers: frozenset[int] = frozenset()
    values: tuple[Note, ...] = ()
    strips: tuple[Strip, ...] = ()
    height: float = 0.0

    def plus(self, number: int, value: Note, strips: tuple[Strip, ...]) -> Noted:
        """With another note below."""
        height = sum(strip.height for strip in strips) + (strips[-1].after if self.height else self.rule)
        return replace(
            self,
            numbers=self.numbers | {number},
            values=(*self.values, value),
            strips=(*self.strips, *strips),
            height=self.height + height,
        )

    def with_those_of(
        self, strips: Iterable[Strip], find: Callable[[int], tuple[Note, tuple[Strip, ...]] | None]
    ) -> Noted:
        """With the notes whose marks stand in these strips, each once on a page."""
        noted = self
        for number in [number for strip in strips for number in strip.notes]:
            found = None if number in noted.numbers else find(number)
            if found:
                noted = noted.plus(number, *found)
        return noted

    def set_at_foot(self, page: Page, column: int | None) -> None:
        """Set the notes at the foot of a page, or of one of its columns, under their rule."""
        page.note_values.extend(self.values)
        if not self.strips:
            return
        geometry = page.geometry
        left = geometry.left if column is None else geometry.column_left(column)
        placed = list(stacked(self.strips))
        top = page.geometry.bottom - placed[-1][1] - placed[-1][0].height
        page.rules.append(
            (left, top - self.rule / 2, geometry.measure if column is None else geometry.column_width)
        )
        page.notes.extend(Placed(strip, left, top + y, -1) for strip, y in placed)


class PageFiller:
    """Fills pages one after the other from a place on; `strips_of(index, width)` lays a block when it is needed."""

    def __init__(
        self,
        blocks: Sequence[object],
        strips_of: Callable[[int, float], Iterable[Strip]],
        notes_of: Callable[[int, float], tuple[Note, tuple[Strip, ...]] | None],
        geometry_of: Callable[[SectionBreak | None], Geometry],
    ) -> None:
        self._blocks = blocks
        self._strips_of = strips_of
        self._notes_of = notes_of
        self._geometry_of = geometry_of

    def begin(self, start: Place, section: SectionBreak | None) -> None:
        """Begin with a page at a place."""
        self._section = section
        self._done: list[Page] = []
        self._open(start)
        self._left: Iterator[Chunk] | None = self._chunks(start)

    @property
    def upcoming(self) -> tuple[Place, SectionBreak | None] | None:
        """Where the next page begins, and in which section; `None` where that is not known or there is none."""
        return None if self._done or self._left is None else (self._page.start, self._page.section)

    def next_page(self) -> Page | None:
        """The next page, complete."""
        while not self._done and self._left is not None:
            chunk = next(self._left, None)
            if chunk is None:
                self._left = None
                self._close_page()
            else:
                self._put(chunk)
        return self._done.pop(0) if self._done else None

    def _open(self, start: Place) -> None:
        geometry = self._geometry_of(self._section)
        self._width = geometry.column_width
        self._page = Page(geometry, start, section=self._section, looked_to=start.block)
        self._noted = Noted(self._page.geometry.rule)
        self._column = 0
        self._apart = notes_stand_apart(self._blocks, start.block, geometry.columns)
        self._frame(geometry.top)
        self._begin()

    def _begin(self) -> None:
        """Note where the section's columns begin on the page, so that they can be set once more."""
        self._limit = self._page.geometry.bottom
        self._held: list[Chunk] = []
        self._beginning = Beginning(len(self._page.placed), self._y, self._top, self._last)
        self._noted_above = self._noted

    def _frame(self, top: float) -> None:
        """Begin a column at a height."""
        self._top = top
        self._y = top
        self._first = len(self._page.placed)
        self._last: Strip | None = None
        self._above: Strip | None = None

    def _chunks(self, start: Place) -> Iterator[Chunk]:
        chunk: Chunk = []
        for index in range(start.block, len(self._blocks)):
            block = self._blocks[index]
            if isinstance(block, PageBreak | SectionBreak):
                if chunk:
                    yield chunk
                    chunk = []
                self._break(block, index)
                continue
            for number, strip in enumerate(self._strips_of(index, self._width)):
                if index == start.block and number < start.strip:
                    continue
                alone = not chunk
                chunk.append((Place(index, number), strip))
                if alone if strip.ghost else not strip.glued:
                    yield chunk
                    chunk = []
        if chunk:
            yield chunk

    def _break(self, block: PageBreak | SectionBreak, index: int) -> None:
        after = Place(index + 1, 0)
        self._page.looked_to = max(self._page.looked_to, index)
        if isinstance(block, PageBreak):
            self._turn(after)
            return
        old = self._page.geometry
        self._section = block
        new = self._geometry_of(block)
        self._width = new.column_width
        if block.new_page or (old.width, old.height) != (new.width, new.height):
            self._turn(after)
        else:
            self._go_on(new, index + 1)

    def _go_on(self, geometry: Geometry, index: int) -> None:
        """Begin a section's columns further down the same page, under columns of even length."""
        self._balance()
        self._close_frame(give_room=False)
        bottom = max((p.y + p.strip.height for p in self._page.placed), default=geometry.top)
        last = self._last
        self._page.geometry = geometry
        self._column = 0
        self._apart = not self._noted.numbers and notes_stand_apart(self._blocks, index, geometry.columns)
        self._frame(bottom)
        self._last = last
        self._top = bottom + (last.after if last else 0.0)
        self._begin()

    def _balance(self) -> None:
        """Set the columns again as short as they can be, as Word does before a section goes on below them."""
        while self._raise_columns():
            pass
        bottom, columns = min(self._limit, self._foot), self._page.geometry.columns
        if columns > 1 and self._held and lowest(self._page.placed[self._beginning.placed :]) <= bottom + TOLERANCE:
            self._set_again(shortest(self._held, self._beginning, columns, bottom))

    def _raise_columns(self) -> bool:
        """Set the columns again above notes that reach up into the first of them; says whether they did."""
        limit, inside = self._foot, self._page.placed[self._beginning.placed :]
        alone = self._apart or self._page.geometry.columns == 1
        if alone or lowest(inside) <= limit + TOLERANCE or limit >= self._limit:
            return False
        self._set_again(limit)
        return True

    def _set_again(self, limit: float) -> None:
        """Set what stands in the page's last columns anew, down to a height; what finds no room turns the page."""
        held, beginning = self._held, self._beginning
        del self._page.placed[beginning.placed :]
        self._noted = self._noted_above
        self._column = 0
        self._frame(beginning.y)
        self._first, self._last, self._top = beginning.placed, beginning.last, beginning.top
        self._begin()
        self._limit = limit
        for chunk in held:
            self._place(chunk)

    @property
    def _foot(self) -> float:
        """Where the page's notes begin, its bottom where it has none."""
        return self._page.geometry.bottom - self._noted.height

    def _turn(self, start: Place) -> None:
        """Finish the page; a break on an empty page makes no second one."""
        while self._raise_columns():
            pass
        if not all(each.strip.ghost for each in self._page.placed):
            self._close_page()
        self._open(start)

    def _next_frame(self, start: Place) -> None:
        if self._column + 1 < self._page.geometry.columns:
            top = self._top
            self._close_frame()
            if self._apart:
                self._noted.set_at_foot(self._page, self._column)
                self._noted = Noted(self._page.geometry.rule)
            self._column += 1
            self._frame(top)
            self._above = self._beginning.last
        elif not self._raise_columns():
            self._turn(start)

    def _put(self, chunk: Chunk) -> None:
        place, first = chunk[0]
        self._look_to(chunk)
        if first.new_page:
            self._turn(place)
        self._place(chunk)

    def _place(self, chunk: Chunk) -> None:
        """Set a chunk where there is room for it."""
        self._look_to(chunk)
        while not (fits := self._fits(chunk)) and self._last and height_alone(chunk) <= self._page.geometry.room:
            self._next_frame(chunk[0][0])
            self._look_to(chunk)
        if fits:
            self._set(chunk)
        else:
            self._split(chunk)

    def _look_to(self, chunk: Chunk) -> None:
        """Note that the page depends on every block of a chunk."""
        self._page.looked_to = max(self._page.looked_to, chunk[-1][0].block)

    def _split(self, chunk: Chunk) -> None:
        """Set a chunk that is taller than a page, split where it must."""
        for each in chunk:
            while not self._fits([each]) and self._last is not None:
                self._next_frame(each[0])
            self._set([each])

    def _fits(self, chunk: Chunk) -> bool:
        y, _last = end_of(chunk, self._y, self._last, self._above)
        noted = self._noted.with_those_of([strip for _place, strip in chunk if strip.notes], self._note)
        return y <= self._limit + TOLERANCE and y + noted.height <= self._page.geometry.bottom + TOLERANCE

    def _note(self, number: int) -> tuple[Note, tuple[Strip, ...]] | None:
        geometry = self._page.geometry
        return self._notes_of(number, geometry.column_width if self._apart else geometry.measure)

    def _set(self, chunk: Chunk) -> None:
        x = self._page.geometry.column_left(self._column)
        self._held.append(chunk)
        place, first = chunk[0]
        if self._last is None and first.header and place.strip:
            self._page.placed.append(Placed(first.header, x, self._y, place.block - self._page.start.block))
            self._y += first.header.height
        for at, each in chunk:
            strip = _as_first(each) if self._last is None and not each.ghost else each
            if not strip.ghost:
                self._y += gap(self._last, strip) if self._last else lead(strip, self._above)
            self._page.placed.append(Placed(strip, x, self._y, at.block - self._page.start.block))
            if not strip.ghost:
                self._y += strip.height
                self._last = strip
                if strip.notes:
                    self._noted = self._noted.with_those_of((strip,), self._note)

    def _close_frame(self, *, give_room: bool = True) -> None:
        """Let ghosts in."""
        before, frame = self._page.placed[: self._first], self._page.placed[self._first :]
        if any(each.strip.ghost for each in frame):
            free = min(self._limit, self._foot) - self._y if give_room else 0.0
            self._page.placed = [*before, *_with_room(frame, free)]

    def _close_page(self) -> None:
        """Finish the page, with its notes at its foot."""
        while self._raise_columns():
            pass
        self._close_frame()
        self._noted.set_at_foot(self._page, self._column if self._apart else None)
        self._done.append(self._page)


def _with_room(frame: Sequence[Placed], free: float) -> Iterator[Placed]:
    """Part a frame's strips for its ghosts, as far as there is room left; the rest of them go."""
    shift = 0.0
    for each in frame:
        each.y += shift
        if each.strip.ghost:
            need = each.strip.before + each.strip.height
            if need > free - shift:
                continue
            each.y += each.strip.before
            shift += need
        yield each


def _as_first(strip: Strip) -> Strip:
    """A strip at the top of a page or column: a bar does not reach up to what stands on the page before."""
    if all(fill.y >= 0.0 for fill in strip.fills):
        return strip
    return replace(strip, fills=tuple(fill for fill in strip.fills if fill.y >= 0.0))
