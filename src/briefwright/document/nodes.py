"""Frozen blocks and inlines: what a briefing is made of, independent of Word, HTML or the preview.

Every value is hashable, so a writer or the preview may cache what it made of a block by the block itself.
`item` on a node is the id of the brief's item it came from: provenance survives to the last writer.
Numbers (`Cite.number`, `Paragraph.number`, `Heading.number`, `Table.number`) are empty until `resolve` fills them.
A `label` is what cross-references call a block (`tbl:budget`); `bookmark` is its name in the file, which `resolve`
fills where something refers to it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard


class Text(Struct, frozen=True, tag="text"):
    """Characters to set as they are; `verbatim` marks words copied from the source, never retouched."""

    text: str
    item: str = ""
    verbatim: bool = False
    language: str = ""


class Strong(Struct, frozen=True, tag="strong"):
    """Bold."""

    children: tuple[Inline, ...]


class Emphasis(Struct, frozen=True, tag="emphasis"):
    """Italic; only for titles of works."""

    children: tuple[Inline, ...]


class Link(Struct, frozen=True, tag="link"):
    """A hyperlink; `target` is http(s) or mailto with an ASCII host, checked where it is made."""

    children: tuple[Inline, ...]
    target: str


class Gap(Struct, frozen=True, tag="gap"):
    """Something missing that must be seen: set in square brackets, `[Date to be confirmed.]`; text without them."""

    text: str


class LineBreak(Struct, frozen=True, tag="break"):
    """A line break inside a paragraph."""


class Cite(Struct, frozen=True, tag="cite"):
    """A note mark: which item of which source, at which paragraph or page. `number` is its note's, from 1."""

    source: str
    item: str = ""
    paragraph: int = 0
    page: int | None = None
    number: int = 0
    remark: str = ""
    """A sentence to add to the note, such as whose translation it is."""


class Reference(Struct, frozen=True, tag="reference"):
    """A cross-reference to the block labelled `target`; everything else is filled by `resolve`.

    It reads `before`, `words`, `after`: “paragraph ”, “4”; or “Table 1”. `found` is how Word finds the words again:
    in the bookmark's text, in its paragraph's number, or not at all, so that it is a plain link.
    """

    target: str
    item: str = ""
    before: str = ""
    words: str = ""
    after: str = ""
    bookmark: str = ""
    found: Literal["text", "number", "link"] = "link"

    @property
    def text(self) -> str:
        """What a reader sees."""
        return f"{self.before}{self.words}{self.after}"


Inline: TypeAlias = Text | Strong | Emphasis | Link | Gap | LineBreak | Cite | Reference

Role: TypeAlias = Literal[
    "body",
    "lead-in",
    "title",
    "subtitle",
    "label",
    "byline",
    "numbered",
    "sub-numbered",
    "top-line",
    "comment",
    "question",
    "answer",
    "key-fact",
    "biography-role",
    "biography",
    "source",
    "note",
    "box-title",
    "addressee",
    "signature",
    "date-line",
    "attachment",
    "organ",
    "document-number",
    "foreign",
]


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """A paragraph in one of the house style's roles; `aside` is the text at the right tab of a label line."""

    inlines: tuple[Inline, ...]
    role: Role = "body"
    number: str = ""
    aside: tuple[Inline, ...] = ()
    label: str = ""
    bookmark: str = ""


class Heading(Struct, frozen=True, tag="heading"):
    """A heading, level 1–4. An annex heading starts a page and is lettered; `anchor` is its bookmark."""

    inlines: tuple[Inline, ...]
    level: int = 1
    numbered: bool = False
    annex: bool = False
    number: str = ""
    anchor: str = ""
    label: str = ""
    bookmark: str = ""


class ListItem(Struct, frozen=True, tag="item"):
    """One entry of a list."""

    blocks: tuple[Block, ...]


class ListBlock(Struct, frozen=True, tag="list"):
    """A bulleted or numbered list; every numbered list starts at `start`."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    role: Literal["list", "key-facts", "sub-numbered", "objectives"] = "list"


class Quotation(Struct, frozen=True, tag="quotation"):
    """A block quotation with its marks inside `inlines`, and the line that names the speaker."""

    inlines: tuple[Inline, ...]
    attribution: tuple[Inline, ...] = ()
    pull: bool = False
    item: str = ""


class Cell(Struct, frozen=True, tag="cell"):
    """A table cell; never empty when it reaches a writer: unknown is said in words."""

    blocks: tuple[Block, ...]


class Column(Struct, frozen=True, tag="column"):
    """A column: its share of the width, and whether it holds numbers (set right)."""

    width: float
    numeric: bool = False


class Table(Struct, frozen=True, tag="table"):
    """A table without merged cells; `header` is empty for label tables (`To | … | Date | …`)."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header: tuple[Cell, ...] = ()
    caption: tuple[Inline, ...] = ()
    description: str = ""
    variant: Literal["data", "labels", "bilingual"] = "data"
    number: int = 0
    label: str = ""
    bookmark: str = ""


class Box(Struct, frozen=True, tag="box"):
    """A framed or tinted box with a title row; `variant` chooses its dress in the house style."""

    blocks: tuple[Block, ...]
    title: tuple[Inline, ...] = ()
    variant: Literal["recommendation", "objectives", "key-facts", "biography", "do-not-use", "case-study"] = (
        "key-facts"
    )
    number: str = ""
    """The running paragraph number of a box whose title is one of the numbered paragraphs."""
    label: str = ""
    bookmark: str = ""


class Picture(Struct, frozen=True, tag="picture"):
    """A PNG or JPEG with alternative text; `width` in millimetres."""

    data: bytes
    alt: str
    width: float
    caption: tuple[Inline, ...] = ()
    number: int = 0
    label: str = ""
    bookmark: str = ""


class Contents(Struct, frozen=True, tag="contents"):
    """Where the table of contents stands; its entries are in `Document.contents` after `resolve`."""

    title: str = ""
    depth: int = 2


class SourceList(Struct, frozen=True, tag="sources"):
    """Where the list of cited sources stands; filled from `Document.cited` after `resolve`."""


class PageBreak(Struct, frozen=True, tag="page-break"):
    """The next block starts a new page."""


class SectionBreak(Struct, frozen=True, tag="section-break"):
    """From here on: this many columns, upright or landscape; `running` is the header's text for the section."""

    columns: int = 1
    landscape: bool = False
    new_page: bool = False
    running: str = ""


class Hint(Struct, frozen=True, tag="hint"):
    """What an empty section would like; grey in the preview, left out of every export."""

    text: str
    section: str


class SectionStart(Struct, frozen=True, tag="section-start"):
    """An invisible mark: from here on blocks belong to this section of the brief (for click and scroll)."""

    section: str


Block: TypeAlias = (
    Paragraph
    | Heading
    | ListBlock
    | Quotation
    | Table
    | Box
    | Picture
    | Contents
    | SourceList
    | PageBreak
    | SectionBreak
    | Hint
    | SectionStart
)


class Note(Struct, frozen=True, tag="note-text"):
    """A footnote's or endnote's text under its number; `item` and `source` lead back to the evidence.

    `also` holds the further items whose marks were joined to this one.
    """

    number: int
    inlines: tuple[Inline, ...]
    item: str = ""
    source: str = ""
    also: tuple[str, ...] = ()


class ContentsEntry(Struct, frozen=True, tag="entry"):
    """A line of the contents: level, the heading's number and words, the bookmark it points to."""

    level: int
    number: str
    text: str
    anchor: str


class Document(Struct, frozen=True, tag="document"):
    """A whole briefing. `notes`, `contents` and `cited` are empty until `resolve` fills them."""

    title: str
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    house_style: str = "uk-government"
    marking: Marking = Marking(tier="")
    reference: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    sources: tuple[SourceCard, ...] = ()
    endnotes: bool = False
    running: str = ""
    """The short title for running headers; the title where it is empty."""
    dated: str = ""
    """The date as the document shows it, for footers that carry one."""
    notes: tuple[Note, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    cited: tuple[SourceCard, ...] = ()
    warnings: tuple[str, ...] = ()
