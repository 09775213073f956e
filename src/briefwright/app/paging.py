"""Where pages break, estimated from the house style's own numbers, without laying out a single glyph.

It gives the cached page numbers of the contents and a length with one decimal. A character is taken as half its
type size wide, a Chinese one as the whole; what keeps together in Word (headings with what follows, table rows,
boxes) keeps together here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from briefwright.document.house_style import house_style, style_for
from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Cite,
    Contents,
    Document,
    Heading,
    Inline,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    SectionBreak,
    SourceList,
    Table,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.style import HouseStyle, ParagraphStyle
from briefwright.document.walk import flat_inlines

_POINTS = 72 / 25.4
_LATIN, _BOLD, _WIDE = 0.475, 1.07, 1.0
_WIDE_CHARACTERS = re.compile("[\u2e80-\uffef]")
_SEPARATOR = 12.0
"""Points the line above the first note of a page takes."""


class Pages(Struct, frozen=True):
    """How many pages, the last one by how full it is, and the page of each heading by its bookmark."""

    length: float
    of_headings: dict[str, int]


class _Unit(Struct):
    """What stands together: heights in points; `line` is the height of a line where it may be split."""

    height: float
    before: float = 0.0
    after: float = 0.0
    line: float = 0.0
    keep_next: bool = False
    starts_page: bool = False
    anchor: str = ""
    notes: float = 0.0


def paginate(document: Document) -> Pages:
    """Estimate where the pages of a resolved document break."""
    style = house_style(document.house_style)
    room = (style.page.height - style.page.top - style.page.bottom) * _POINTS
    return _broken(list(_Setting(document, style).units()), room)


class _Setting:
    """Blocks to units, in one house style."""

    def __init__(self, document: Document, style: HouseStyle) -> None:
        self.document = document
        self.style = style
        self.columns = 1
        note = self.named("EndnoteText" if document.endnotes else "FootnoteText")
        measure = style.page.measure * _POINTS
        shown = () if document.endnotes else document.notes
        self.note_heights = {n.number: _height(inline_text(n.inlines), note, measure) + note.after for n in shown}

    def units(self) -> Iterator[_Unit]:
        """Every unit of the document in order."""
        for block in self.document.blocks:
            if isinstance(block, SectionBreak):
                self.columns = max(block.columns, 1)
                if block.new_page or block.landscape:
                    yield _Unit(0, starts_page=True)
                continue
            width = self.style.page.measure * _POINTS / self.columns
            for unit in self.block(block, width):
                unit.height /= self.columns
                yield unit

    def block(self, block: Block, width: float, inside: str = "") -> Iterator[_Unit]:
        """The units of one block set in `width` points."""
        match block:
            case Paragraph(inlines):
                yield self.text(inlines, self.named(style_for(block, inside)), width)
            case Heading():
                yield self.heading(block, width)
            case Quotation():
                yield from self.quotation(block, width)
            case ListBlock():
                yield from self.listed(block, width)
            case Table():
                yield from self.table(block, width)
            case Box():
                yield from self.box(block, width)
            case _:
                yield from self.other(block)

    def other(self, block: Block) -> Iterator[_Unit]:
        """The units of what is no text of the brief's own."""
        match block:
            case Contents():
                yield self.plain("x", self.named("TOCHeading"), 400)
                for entry in self.document.contents:
                    yield self.plain("x", self.named(f"TOC{min(entry.level, 3)}"), 400)
            case SourceList():
                for card in self.document.cited:
                    yield _Unit(self.named("BwSource").leading * (2 if card.metadata.address else 1), after=4)
            case Picture(width=wide):
                yield _Unit(wide * _POINTS * 0.7 + 20)
            case PageBreak():
                yield _Unit(0, starts_page=True)
            case _:
                return

    def heading(self, block: Heading, width: float) -> _Unit:
        """A heading, kept with what follows."""
        unit = self.text(block.inlines, self.named(style_for(block)), width)
        unit.keep_next, unit.anchor, unit.starts_page = True, block.anchor, block.annex
        return unit

    def quotation(self, block: Quotation, width: float) -> Iterator[_Unit]:
        """A quotation, kept with the line that names the speaker."""
        quote = self.text(block.inlines, self.named("Quote"), width)
        quote.keep_next = bool(block.attribution)
        yield quote
        if block.attribution:
            yield self.text(block.attribution, self.named("BwQuoteSource"), width)

    def listed(self, block: ListBlock, width: float) -> Iterator[_Unit]:
        """A list's entries."""
        style = self.named("ListNumber" if block.ordered else "ListBullet")
        for item in block.items:
            for inner in item.blocks:
                if isinstance(inner, Paragraph):
                    yield self.text(inner.inlines, style, width)
                else:
                    yield from self.block(inner, width - style.left * _POINTS)

    def table(self, table: Table, width: float) -> Iterator[_Unit]:
        """A table's caption and rows, which do not split."""
        dress = self.style.tables.get("data")
        pad = (dress.pad_top + dress.pad_bottom) if dress else 7.0
        if table.caption:
            caption = self.text(table.caption, self.named("Caption"), width)
            caption.keep_next = True
            yield caption
        total = sum(column.width for column in table.columns) or 1.0
        widths = [width * column.width / total - 8 for column in table.columns]
        inside = "bilingual" if table.variant == "bilingual" else "table"
        rows: list[Sequence[Cell]] = [table.header, *table.rows] if table.header else list(table.rows)
        for number, row in enumerate(rows):
            cells = [self.stacked(c.blocks, w, inside) for c, w in zip(row, widths, strict=False)]
            height = max((cell.height for cell in cells), default=0.0) + pad
            notes = sum(cell.notes for cell in cells)
            yield _Unit(height, notes=notes, keep_next=number == 0 and bool(table.header))
        if rows:
            yield _Unit(0, after=6)

    def box(self, box: Box, width: float) -> Iterator[_Unit]:
        """A box as one unit."""
        dress = self.style.boxes.get(box.variant)
        padding = 2 * (dress.padding_top + dress.padding_bottom) if dress else 20.0
        body = self.stacked(box.blocks, width - 24, box.variant)
        title = self.text(box.title, self.named("BwBoxTitle"), width - 24) if box.title else _Unit(0)
        yield _Unit(body.height + title.height + padding, notes=body.notes + title.notes)

    def stacked(self, blocks: Iterable[Block], width: float, inside: str) -> _Unit:
        """Blocks that stand in one cell, as one unit."""
        units = [unit for block in blocks for unit in self.block(block, width, inside)]
        height = sum(unit.height for unit in units)
        height += sum(max(a.after, b.before) for a, b in pairwise(units))
        return _Unit(height, notes=sum(unit.notes for unit in units))

    def text(self, inlines: tuple[Inline, ...], style: ParagraphStyle, width: float) -> _Unit:
        """A paragraph with the notes it calls for."""
        unit = self.plain(inline_text(inlines, self.document.language), style, width)
        marks = (inline for inline in flat_inlines(inlines) if isinstance(inline, Cite))
        unit.notes = sum(self.note_heights.get(mark.number, 0.0) for mark in marks)
        return unit

    def plain(self, text: str, style: ParagraphStyle, width: float) -> _Unit:
        """A paragraph of text in a style."""
        height = _height(text, style, width)
        line = 0.0 if style.keep_lines else style.leading
        return _Unit(height, style.before, style.after, line, style.keep_next)

    def named(self, style_id: str) -> ParagraphStyle:
        """The style of that id, or the body's."""
        return self.style.styles.get(style_id) or self.style.style("Normal")


def _height(text: str, style: ParagraphStyle, width: float) -> float:
    room = max(width - (style.left + style.right) * _POINTS, style.size * 4)
    share = _LATIN * (_BOLD if style.bold else 1.0)
    wide = len(_WIDE_CHARACTERS.findall(text))
    length = (len(text) - wide) * share + wide * _WIDE
    return max(math.ceil(length * style.size / room), 1) * style.leading


def _broken(units: Sequence[_Unit], room: float) -> Pages:
    """Fill page after page."""
    page, used, notes, after = 1, 0.0, 0.0, 0.0
    of_headings: dict[str, int] = {}
    for group in _groups(units):
        gap = max(after, group[0].before) if used else 0.0
        height = _group_height(group)
        asked = sum(unit.notes for unit in group)
        foot = notes + asked + (_SEPARATOR if notes + asked else 0.0)
        left = room - used - gap - foot
        if used and (group[0].starts_page or (height > left and not _may_split(group, height - left))):
            page, used, notes, gap, left = page + 1, 0.0, 0.0, 0.0, room - asked
        of_headings |= {unit.anchor: page for unit in group if unit.anchor}
        used, notes, after = used + gap + height, notes + asked, group[-1].after
        while height > left and used > room - notes:
            used, notes, height, page = used - (room - notes), 0.0, height - left, page + 1
            left = room
    foot = notes + (_SEPARATOR if notes else 0.0)
    return Pages(page - 1 + min(max((used + foot) / room, 0.1), 1.0), of_headings)


def _groups(units: Sequence[_Unit]) -> Iterator[list[_Unit]]:
    """Units with those they must not be parted from."""
    group: list[_Unit] = []
    for unit in units:
        if unit.starts_page and group:
            yield group
            group = []
        group.append(unit)
        if not unit.keep_next:
            yield group
            group = []
    if group:
        yield group


def _group_height(group: Sequence[_Unit]) -> float:
    gaps = sum(max(a.after, b.before) for a, b in pairwise(group))
    return sum(unit.height for unit in group) + gaps


def _may_split(group: Sequence[_Unit], surplus: float) -> bool:
    """Whether the last unit can go on overleaf with two lines on each side."""
    last = group[-1]
    return last.line > 0 and max(surplus, 2 * last.line) <= last.height - 2 * last.line
