"""A document's blocks as what stands together on a page: heights, lines, notes, and what must not be parted.

It follows the Word writer in the styles it takes, so that both mean the same spaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from msgspec import Struct, field

from briefwright.app.pages.line_breaks import POINTS, Lines, Run, break_lines, runs_of
from briefwright.document.citations import full_citation
from briefwright.document.house_style import (
    cell_style,
    keeps_next,
    kept_form,
    stays_in_list,
    style_beside,
    style_for,
    style_in_list,
)
from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Contents,
    Document,
    Heading,
    Hint,
    Inline,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    SectionBreak,
    SectionStart,
    SourceList,
    Table,
    Text,
)
from briefwright.document.plain_text import is_kept
from briefwright.document.style import Border, HouseStyle, ParagraphStyle
from briefwright.document.wording import wording
from briefwright.writers.docx.body import LONG_QUOTATION
from briefwright.writers.docx.tables import column_widths, row_is_kept

TWIPS: Final = 20
_CELLS: Final = ("table", "bilingual")


class Frame(Struct, frozen=True):
    """What a page has: the height for text, and columns of a width, all in points."""

    room: float
    width: float
    columns: int = 1


class Unit(Struct):
    """A paragraph, a table's row or a box: the heights of its lines in points, and the notes on each.

    A row that may not be split, and a paragraph that may not, is one line. `few` lines are never alone beside a
    break. `header` is the height of a table's header row, set again where the row begins a page. `frame` says what
    pages are like from here on.
    """

    lines: list[float]
    notes: list[tuple[int, ...]] = field(default_factory=list)
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    starts_page: bool = False
    anchor: str = ""
    header: float = 0.0
    few: int = 2
    frame: Frame | None = None

    @property
    def height(self) -> float:
        """All its lines."""
        return sum(self.lines)


def units_of(document: Document, house: HouseStyle) -> Iterator[Unit]:
    """Every unit of a resolved document in reading order."""
    yield from _Setting(document, house).all()


@lru_cache(maxsize=8192)
def lines_of(
    inlines: tuple[Inline, ...], lead: str, style: ParagraphStyle, house: HouseStyle, width: float
) -> Lines:
    """The lines of a paragraph that begins with the number `lead`; remembered, since most stay as they are."""
    lead_runs = (Run(lead, style.bold),) if lead else ()
    return break_lines((*lead_runs, *runs_of(inlines, "en")), style, house, width)


class _Setting:
    """Blocks to units, in one house style."""

    def __init__(self, document: Document, house: HouseStyle) -> None:
        self.document = document
        self.house = house
        self.words = wording(document.language)
        self.section = SectionBreak()
        self.break_next = False

    @property
    def width(self) -> float:
        """The width of the text, or of a column, in points."""
        return frame_of(self.house, self.section).width

    def all(self) -> Iterator[Unit]:
        """The body, then endnotes where the notes stand at the end."""
        yield from self.blocks(self.document.blocks, self.width, "")
        if self.document.endnotes:
            for note in self.document.notes:
                yield self.text(note.inlines, "EndnoteText", self.width, f"{note.number}\u2002")

    def blocks(self, blocks: Iterable[Block], width: float, inside: str) -> Iterator[Unit]:
        """The units of blocks between their neighbours."""
        shown = [block for block in blocks if not isinstance(block, Hint | SectionStart)]
        for at, block in enumerate(shown):
            before = shown[at - 1] if at else None
            after = shown[at + 1] if at + 1 < len(shown) else None
            if isinstance(block, PageBreak):
                self.break_next = True
                continue
            if isinstance(block, SectionBreak):
                yield from self.new_section(block)
                width = self.width
                continue
            for unit in self.block(block, width, inside, before, after):
                unit.starts_page |= self.break_next
                self.break_next = False
                yield unit

    def new_section(self, block: SectionBreak) -> Iterator[Unit]:
        """From here on pages are as the section wants them."""
        turned = block.landscape != self.section.landscape
        self.section = block
        yield Unit([], starts_page=block.new_page or turned, frame=frame_of(self.house, block))

    def block(
        self, block: Block, width: float, inside: str, before: Block | None, after: Block | None
    ) -> Iterator[Unit]:
        """The units of one block."""
        match block:
            case Paragraph():
                style_id = style_for(block, inside)
                style_id = style_id if inside else style_beside(block, style_id, before, after)
                yield self.text(block.inlines, style_id, width, self.lead(style_id, block.number))
            case Heading():
                yield from self.heading(block, width, style_beside(block, style_for(block), before, after))
            case ListBlock():
                yield from self.listed(block, width, inside, 0, before, after)
            case Quotation():
                yield from self.quotation(block, width, inside)
            case Table():
                yield from self.table(block, width, before)
            case Box():
                yield from self.box(block, width, before)
            case _:
                yield from self.other(block, width)

    def other(self, block: Block, width: float) -> Iterator[Unit]:
        """What is no text of the brief's own."""
        match block:
            case Contents():
                yield self.text((Text(block.title or self.words.contents),), "TOCHeading", width)
                for entry in self.document.contents:
                    lead = f"{entry.number}\u2002" if entry.number else ""
                    yield self.text((Text(entry.text),), f"TOC{min(entry.level, 3)}", width, lead)
            case SourceList():
                for card in self.document.cited:
                    text = full_citation(card, self.words) + self.words.stop
                    yield self.text((Text(text),), "BwSourceEntry", width)
            case Picture(width=wide, caption=caption):
                yield Unit([min(wide * POINTS, width) * 0.7], keep_next=bool(caption), after=8)
                if caption:
                    yield self.text(caption, "Caption", width, f"{self.words.figure}{block.number}\u2002")
            case _:
                return

    def heading(self, block: Heading, width: float, style_id: str) -> Iterator[Unit]:
        """A heading; a Chinese annex's mark stands on a line of its own above its title."""
        if block.annex and not self.named("BwAnnex").list:
            mark = self.text((Text(block.number),), style_id, width)
            mark.anchor, mark.starts_page, mark.keep_next = block.anchor, True, True
            yield mark
            yield self.text(block.inlines, "BwAnnexTitle", width)
            return
        unit = self.text(block.inlines, style_id, width, self.lead(style_id, block.number))
        unit.anchor, unit.starts_page = block.anchor, block.annex
        self.break_next &= not block.annex
        yield unit

    def lead(self, style_id: str, number: str) -> str:
        """The number that stands in the line itself, not in the space before it."""
        style = self.named(style_id)
        return f"{number} " if number and not style.hanging else ""

    def listed(  # noqa: PLR0917 - as `block`, and how deep
        self,
        block: ListBlock,
        width: float,
        inside: str,
        depth: int,
        before: Block | None,
        after: Block | None,
        *,
        held: bool = False,
    ) -> Iterator[Unit]:
        """A list's entries."""
        style_id = _list_style(block, inside, depth)
        for at, item in enumerate(block.items):
            marked = False
            for place, inner in enumerate(item.blocks):
                stays = stays_in_list(block, at, place, held=held)
                if isinstance(inner, Paragraph):
                    own = "ListContinue" if marked else style_id
                    dressed = own if inside or depth else style_in_list(block, at, own, before, after)
                    dressed = kept_form(own, inside) if stays else dressed
                    yield self.text(inner.inlines, dressed, width, "" if marked else self.lead(own, "•"))
                    marked = True
                elif isinstance(inner, ListBlock):
                    yield from self.listed(inner, width, inside, depth + 1, block, block, held=stays)
                else:
                    yield from self.block(inner, width, inside, block, block)

    def quotation(self, block: Quotation, width: float, inside: str) -> Iterator[Unit]:
        """A quotation, kept with the line that names the speaker."""
        quote, source = "Quote", "BwQuoteSource"
        if inside in _CELLS:
            quote, source = style_for(Paragraph(()), inside), "BwSource"
        elif block.pull:
            quote, source = "IntenseQuote", "BwPullSource"
        elif not block.attribution:
            quote = "BwQuoteOnly"
        elif sum(len(inline.text) for inline in block.inlines if isinstance(inline, Text)) > LONG_QUOTATION:
            quote = "BwQuoteLong"
        yield self.text(block.inlines, quote, width)
        if block.attribution:
            yield self.text(block.attribution, source, width)

    def table(self, table: Table, width: float, before: Block | None) -> Iterator[Unit]:
        """A table's caption and rows."""
        if table.caption:
            style_id = style_beside(table, "Caption", before, None)
            yield self.text(table.caption, style_id, width, f"{self.words.table}{table.number}\u2002")
        elif isinstance(before, Table | Box):
            yield self.text((), "BwBoxGap", width)
        out = self.house.outdent if table.variant != "labels" and self.section.columns <= 1 else 0.0
        columns = [each / TWIPS for each in column_widths(table, width / POINTS + out)]
        header = 0.0
        if table.header:
            unit = self.row(table, table.header, columns, header=True)
            header, unit.keep_next = unit.height, True
            yield unit
        for at, row in enumerate(table.rows):
            unit = self.row(table, row, columns, header=False)
            unit.header, unit.keep_next = header, keeps_next(table, at) and len(unit.lines) == 1
            yield unit

    def row(self, table: Table, cells: Sequence[Cell], columns: Sequence[float], *, header: bool) -> Unit:
        """One row: as high as its highest cell."""
        dress = self.house.tables[table.variant]
        inside = "bilingual" if table.variant == "bilingual" else "table"
        stacks: list[Unit] = []
        for at, (content, column) in enumerate(zip(cells, columns, strict=False)):
            inner = column - (dress.pad_left + dress.pad_right) * POINTS
            plain = cell_style(table, at, header=header)
            units: list[Unit] = []
            for block in content.blocks:
                if plain and isinstance(block, Paragraph) and block.role == "body":
                    units.append(self.text(block.inlines, plain, inner))
                else:
                    units += self.blocks((block,), inner, inside)
            stacks.append(_stacked(units))
        highest = max(stacks, key=lambda unit: unit.height, default=Unit([0.0]))
        notes = tuple(number for stack in stacks for line in stack.notes for number in line)
        pad = dress.pad_top + dress.pad_bottom + dress.light.width
        if header or row_is_kept(cells, [column / POINTS for column in columns]):
            return Unit([highest.height + pad], [notes])
        spread = [notes, *[()] * (len(highest.lines) - 1)]
        return Unit([highest.lines[0] + pad, *highest.lines[1:]], spread)

    def box(self, box: Box, width: float, before: Block | None) -> Iterator[Unit]:
        """A box: its title kept with its content."""
        if isinstance(before, Table | Box):
            yield self.text((), "BwBoxGap", width)
        dress = self.house.boxes[box.variant]
        out = self.house.outdent if self.section.columns <= 1 else 0.0
        inner = width + (out - 2 * dress.padding_side) * POINTS
        above = dress.padding_top
        if box.title:
            style_id = "BwBoxTitleNum" if box.number else dress.title
            title = _stacked([self.text(box.title, style_id, inner, self.lead(style_id, box.number))])
            rule = dress.title_rule.width if dress.title_rule else 0.0
            notes = tuple(number for line in title.notes for number in line)
            yield Unit([title.height + dress.padding_top + dress.title_below + rule], [notes], keep_next=True)
            above = dress.body_above
        body = _stacked(list(self.blocks(box.blocks, inner, box.variant)))
        notes = tuple(number for line in body.notes for number in line)
        if is_kept(box.blocks, inner / POINTS + 2 * dress.padding_side):
            yield Unit([body.height + above + dress.padding_bottom], [notes])
        else:
            lines = [body.lines[0] + above, *body.lines[1:-1], body.lines[-1] + dress.padding_bottom]
            yield Unit(lines, [notes, *[()] * (len(lines) - 1)])

    def text(self, inlines: tuple[Inline, ...], style_id: str, width: float, lead: str = "") -> Unit:
        """A paragraph in a style."""
        style = self.named(style_id)
        found = lines_of(inlines, lead, style, self.house, width)
        lines, notes = list(found.heights), list(found.notes)
        lines[0] += _edge(style.top) + _edge(style.padding)
        lines[-1] += _edge(style.bottom) + _edge(style.padding)
        if style.keep_lines:
            lines, notes = [sum(lines)], [tuple(number for line in notes for number in line)]
        few = 2 if style.widow_control else 1
        return Unit(lines, notes, style.before, style.after, style.keep_next, style.page_break_before, few=few)

    def named(self, style_id: str) -> ParagraphStyle:
        """The style of that id, or the body's."""
        return self.house.styles.get(style_id) or self.house.style("Normal")


def frame_of(house: HouseStyle, section: SectionBreak) -> Frame:
    """The pages of a section."""
    page, columns = house.page, max(section.columns, 1)
    whole = page.landscape_measure if section.landscape else page.measure
    height = page.width if section.landscape else page.height
    width = (whole - page.column_gap * (columns - 1)) / columns
    return Frame((height - page.top - page.bottom) * POINTS, width * POINTS, columns)


def _edge(edge: Border | None) -> float:
    return edge.width + edge.space if edge else 0.0


def _list_style(block: ListBlock, inside: str, depth: int) -> str:
    if block.role == "sub-numbered":
        return "BwNumSub"
    if block.ordered:
        return "ListNumber2" if depth else "ListNumber"
    if inside in _CELLS:
        return "BwTableBullet"
    if block.role == "key-facts" or inside:
        return "BwKeyBullet"
    return "ListBullet2" if depth else "ListBullet"


def _stacked(units: Sequence[Unit]) -> Unit:
    """Units that stand in one cell, as one: the spaces between them belong to the lines below."""
    if not units:
        return Unit([0.0])
    lines = list(units[0].lines)
    notes = list(units[0].notes)
    lines[0] += units[0].before
    for above, below in pairwise(units):
        gap = max(above.after, below.before)
        lines += [below.lines[0] + gap, *below.lines[1:]]
        notes += below.notes
    lines[-1] += units[-1].after
    return Unit(lines, notes)
