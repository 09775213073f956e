"""Numbering a document's blocks in reading order: paragraphs, headings, annexes, tables, pictures, note marks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from msgspec.structs import replace

from briefwright.document.house_style import house_style
from briefwright.document.key_figures import figure_apart
from briefwright.document.marks import Marks
from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Cite,
    Document,
    Emphasis,
    Heading,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Picture,
    Quotation,
    Reference,
    SectionStart,
    Strong,
    Table,
    Text,
)
from briefwright.document.numbering import label, lists_of
from briefwright.document.official_form import first_is_numbered, has_running_numbers
from briefwright.document.plain_text import inline_text
from briefwright.document.references import Labelled, Target, counted_target, heading_target, paragraph_target
from briefwright.document.typography import join_last_words, keep_together
from briefwright.document.walk import flat_inlines, without_links
from briefwright.document.wording import wording

Counters: TypeAlias = tuple[int, int, int, int, int, int, int, int, tuple[int, ...], str, int]
"""Paragraphs, lettered points, questions, annexes, tables, pictures, bookmarks, level, headings, section, notes."""


Entries: TypeAlias = Callable[[tuple[ListItem, ...]], tuple[ListItem, ...]]
"""Numbers inside the entries of a list."""


class Counting:
    """The counters of one document, advanced in reading order; `entries` numbers inside the entries of a list.

    `numbers` says whether there are running numbers, `annexes` how many annexes there are in all.
    """

    def __init__(self, document: Document, *, numbers: bool, annexes: int, marks: Marks | None = None) -> None:
        self.words = wording(document.language)
        self.style = house_style(document.house_style)
        self.lists = lists_of(self.style, document.language)
        self.numbers_paragraphs = numbers
        self.annexes_in_all = annexes
        self.marks = marks or Marks()
        self.paragraphs = self.subs = self.questions = self.annexes = 0
        self.tables = self.pictures = self.anchors = self.level = 0
        self.headings: list[int] = []
        self.targets: dict[str, Target] = {}
        self.referred: list[str] = []
        self.section = ""
        self.asked: list[tuple[str, bool]] = []  # labels looked for, and whether something bore them already
        self.entries: Entries = partial(_list_entries, self)

    @property
    def at(self) -> Counters:
        """How far every counter is."""
        return (
            *(self.paragraphs, self.subs, self.questions, self.annexes),
            *(self.tables, self.pictures, self.anchors, self.level),
            tuple(self.headings),
            self.section,
            self.marks.count,
        )

    @property
    def manner(self) -> tuple[object, ...]:
        """What decides on every number, besides the blocks before it."""
        return (self.words, self.style, self.numbers_paragraphs, self.annexes_in_all)

    def go_to(self, at: Counters) -> None:
        """Set every counter as far as that; the note marks before it are there already."""
        self.paragraphs, self.subs, self.questions, self.annexes = at[:4]
        self.tables, self.pictures, self.anchors, self.level = at[4:8]
        self.headings, self.section, self.marks.count = list(at[8]), *at[9:]

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Number blocks in order, leaving out those that say nothing."""
        return tuple([done for block in blocks if (done := self.block(block)) is not None])

    def block(self, block: Block) -> Block | None:
        """Number one block and what is inside it; `None` where it has no words."""
        match block:
            case Paragraph():
                return self.paragraph(block)
            case Heading():
                return self.heading(block)
            case ListBlock():
                return self.list_block(block)
            case Quotation(inlines, attribution):
                return replace(block, inlines=self.inlines(inlines), attribution=self.inlines(attribution))
            case Table():
                return self.table(block)
            case Box():
                return self.box(block)
            case Picture():
                return self.picture(block)
            case SectionStart(section):
                self.section = section
                return block
            case _:
                return block

    def label_of(self, block: Labelled, kind: str) -> str:
        """What references call a block: its own label, or that of its section's first of a kind; each once."""
        name = block.label or (f"{kind}:{self.section}" if self.section and kind else "")
        taken = name in self.targets
        self.asked.append((name, taken))
        return "" if taken else name

    def paragraph(self, block: Paragraph) -> Paragraph | None:
        """Number a paragraph by its role."""
        if not block.inlines and not block.aside:
            return None
        inlines, aside = self.inlines(block.inlines), self.inlines(block.aside)
        if block.role in {"title", "subtitle"}:
            inlines = _last_words(inlines)
        if block.role == "key-fact":
            inlines = figure_apart(inlines, self.style.style("BwKeyRow").hanging)
        number = self.paragraph_number(block.role)
        if not block.label:
            return replace(block, inlines=inlines, aside=aside, number=number)
        whole = f"{max(self.paragraphs, 1)}{number}" if block.role == "sub-numbered" else number
        return replace(block, inlines=inlines, aside=aside, number=number, label=self.counted(block, whole))

    def counted(self, block: Paragraph | Box, number: str) -> str:
        """The label of a running number, noted with its words; empty where there is neither."""
        name = self.label_of(block, "") if number else ""
        if name:
            self.targets[name] = paragraph_target(number, self.words)
        return name

    def paragraph_number(self, role: str) -> str:
        """The next number for a role; empty for roles that have none."""
        if role == "numbered":
            self.paragraphs, self.subs = self.paragraphs + 1, 0
            return label(self.lists["paragraphs"], (self.paragraphs,))
        if role == "sub-numbered":
            self.subs += 1
            return label(self.lists["paragraphs"], (max(self.paragraphs, 1), self.subs))
        if role == "question":
            self.questions += 1
            return label(self.lists["questions"], (self.questions,))
        return ""

    def heading(self, block: Heading) -> Heading | None:
        """Number a heading, keep levels from being skipped, and give it its bookmark."""
        if not inline_text(block.inlines).strip():
            return None
        level = 1 if block.annex else max(1, min(block.level, self.level + 1, 4))
        self.level = level
        inlines = self.inlines(block.inlines)
        if level == 1:
            inlines = _last_words(inlines)
        number = self.annex_number() if block.annex else self.heading_number(level, numbered=block.numbered)
        self.anchors += 1
        name = self.label_of(block, "sec")
        done = replace(
            block, inlines=inlines, level=level, number=number, anchor=f"_Toc{self.anchors:08d}", label=name
        )
        if name:
            self.targets[name] = heading_target(done, self.words)
        return done

    def heading_number(self, level: int, *, numbered: bool) -> str:
        """The next heading number at a level; a level without a numbered one above it stays unnumbered."""
        if not numbered or level > self.style.numbered_levels or len(self.headings) < level - 1:
            return ""
        del self.headings[level:]
        if len(self.headings) < level:
            self.headings.append(0)
        self.headings[-1] += 1
        return label(self.lists["headings"], self.headings)

    def annex_number(self) -> str:
        """The next annex letter; a Chinese document with one annex does not number it."""
        self.annexes += 1
        if self.style.boxes_become_sections and self.annexes_in_all == 1:
            return "附件"
        return label(self.lists["annexes"], (self.annexes,))

    def list_block(self, block: ListBlock) -> ListBlock | None:
        """Number inside a list; lettered points go on where a list before them under the same number stopped."""
        if not block.items:
            return None
        start = block.start
        if block.role == "sub-numbered":
            start = self.subs + 1
            self.subs += len(block.items)
        return replace(block, start=start, items=self.entries(block.items))

    def table(self, block: Table) -> Table:
        """Number a captioned table, its caption first, then header and rows."""
        caption, name = self.inlines(block.caption), ""
        if caption:
            self.tables += 1
            name = self.label_of(block, "tbl")
        if name:
            self.targets[name] = counted_target(self.words.table, self.tables)
        return replace(
            block,
            caption=caption,
            number=self.tables if caption else 0,
            label=name,
            header=self.cells(block.header),
            rows=tuple([self.cells(row) for row in block.rows]),
        )

    def cells(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Number inside the cells of a row."""
        return tuple([Cell(self.blocks(cell.blocks)) for cell in cells])

    def box(self, block: Box) -> Box:
        """Number a box; a recommendation's title is one of the running paragraphs where there are any."""
        title, inner = block.title, block.blocks
        if not title and inner and first_is_numbered(inner[0]):
            first = inner[0]
            title, inner = (first.inlines if isinstance(first, Paragraph) else ()), inner[1:]
        numbered = block.variant == "recommendation" and self.numbers_paragraphs and bool(title)
        number = self.paragraph_number("numbered") if numbered else ""
        name = self.counted(block, number) if block.label else ""
        return replace(block, title=self.inlines(title), blocks=self.blocks(inner), number=number, label=name)

    def picture(self, block: Picture) -> Picture:
        """Number a captioned picture."""
        if not block.caption:
            return replace(block, label="")
        self.pictures += 1
        name = self.label_of(block, "fig")
        if name:
            self.targets[name] = counted_target(self.words.figure, self.pictures)
        return replace(block, caption=self.inlines(block.caption), number=self.pictures, label=name)

    def inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Number note marks, joining adjacent ones of one source, and set no-break spaces in own words.

        Marks and cross-references inside a link come behind it: they lead somewhere themselves.
        """
        done: list[Inline] = []
        for inline in inlines:
            self.inline(inline, done)
        return tuple(done)

    def inline(self, inline: Inline, done: list[Inline]) -> None:
        """Number one inline behind those that are `done`."""
        match inline:
            case Text(text, verbatim=False) if (kept := keep_together(text)) != text:
                done.append(replace(inline, text=kept))
            case Cite():
                self.mark(inline, done)
            case Reference():
                self.referred.append(inline.target)
                done.append(inline)
            case Link(children):
                leading = [each for each in flat_inlines(children) if isinstance(each, Cite | Reference)]
                words = without_links(children) if leading else children
                done.append(replace(inline, children=self.inlines(words)))
                for each in leading:
                    self.inline(each, done)
            case Strong() | Emphasis():
                done.append(replace(inline, children=self.inlines(inline.children)))
            case _:
                done.append(inline)

    def mark(self, cite: Cite, done: list[Inline]) -> None:
        """Number one mark, or join it to the mark just before it."""
        last = done[-1] if done else None
        if isinstance(last, Cite) and (last.source, last.remark) == (cite.source, cite.remark):
            self.marks.join(cite)
            return
        self.marks.add(cite)
        done.append(replace(cite, number=self.marks.count))


def counting_of(document: Document, blocks: tuple[Block, ...]) -> Counting:
    """The counters of a document with these blocks."""
    numbers = any(map(has_running_numbers, blocks))
    return Counting(document, numbers=numbers, annexes=sum(map(is_annex, blocks)))


def is_annex(block: Block) -> bool:
    """Whether a block is the heading of an annex."""
    return isinstance(block, Heading) and block.annex


def _list_entries(counting: Counting, items: tuple[ListItem, ...]) -> tuple[ListItem, ...]:
    return tuple([list_entry(counting, item) for item in items])


def list_entry(counting: Counting, item: ListItem) -> ListItem:
    """Number inside one entry of a list."""
    return ListItem(counting.blocks(item.blocks))


def _last_words(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    last = inlines[-1] if inlines else None
    if not isinstance(last, Text) or last.verbatim:
        return inlines
    return (*inlines[:-1], replace(last, text=join_last_words(last.text)))
