"""Documents at random, with every kind of node and the worst of characters."""

from __future__ import annotations

import random
import struct
import zlib

from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Cite,
    Column,
    Contents,
    Document,
    Emphasis,
    Gap,
    Heading,
    Hint,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Reference,
    SectionBreak,
    SectionStart,
    SourceList,
    Strong,
    Table,
    Text,
)
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata

WORDS = (
    "cooperation", "the", "UK", "and", "China", "science", "R&D", "<b>", "“quoted”", "‘so’", "中英科技",
    "创新合作", "2017", "{{ 7*7 }}", "{ DDEAUTO c:\\\\x }", "*bold*", "| pipe |", "#1", "a\tb", "x\ny",
    "\u202eright", "\u0007bell", "🇬🇧", "\U000e0041", "naïve", "]]>", "--", "1.", "(a)", "https://example.org",
    "£3m", "31 July", "para 4", "«là»", "\ufffe",
)  # fmt: skip
ROLES = (
    "body", "lead-in", "title", "subtitle", "label", "byline", "numbered", "sub-numbered", "top-line", "comment",
    "question", "answer", "key-fact", "biography", "source", "note", "addressee", "signature", "date-line",
    "attachment", "organ", "document-number",
)  # fmt: skip
CARDS = tuple(
    SourceCard(
        f"{number:064x}",
        f"source-{number}.txt",
        SourceMetadata(
            title=None if number % 2 else f"Title {number}",
            publisher=None if number % 5 == 4 else f"Publisher {number % 3}",
            published=None if number % 7 == 6 else f"2020-0{number + 1}-1{number}",
            address=f"https://example.org/{number}" if number % 3 else None,
            accessed="2020-08-03" if number % 2 else None,
        ),
    )
    for number in range(6)
)


LABELS = ("tbl:one", "fig:one", "sec:one", "sec:two", "par:one", "par:two", "box:one", "sec:s", "no:where")
"""What blocks are called by chance, some by none, and the last by no block."""


class Maker:
    """Makes a document from a seed; `plain` leaves out what only a writer's own notation can show."""

    def __init__(self, seed: int, *, refers: bool = True) -> None:
        self.chance = random.Random(seed)
        self.refers = refers
        self.items = 0

    def text(self, most: int = 8) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, most)))

    def inline(self, depth: int = 0) -> Inline:
        chance, kind = self.chance, self.chance.random()
        self.items += 1
        if kind < 0.55 or depth > 1:
            language = chance.choice(("", "", "", "en", "zh-CN", "de"))
            return Text(self.text(), f"i{self.items}", chance.random() < 0.3, language)
        if kind < 0.7:
            card = chance.choice(CARDS)
            return Cite(card.id, f"i{self.items}", chance.randint(0, 12), chance.choice((None, None, 3)))
        if kind < 0.78:
            return Strong((self.inline(depth + 1),))
        if kind < 0.84:
            return Emphasis((self.inline(depth + 1),))
        if kind < 0.9:
            target = chance.choice(
                ("https://example.org/a b", "javascript:x", "http://пример.рф", "mailto:a@b.org")
            )
            return Link((self.inline(depth + 1),), target)
        if kind < 0.94:
            target = chance.choice(LABELS)
            return Reference(target, f"i{self.items}") if self.refers else Text("")
        return Gap(self.text(3)) if kind < 0.97 else LineBreak()

    def label(self) -> str:
        return self.chance.choice((*LABELS[:-1], "", "", ""))

    def inlines(self, most: int = 4) -> tuple[Inline, ...]:
        return tuple(self.inline() for _ in range(self.chance.randint(0, most)))

    def words(self) -> tuple[Inline, ...]:
        return (Text(self.text()), *self.inlines(3))

    def cell(self, depth: int) -> Cell:
        return Cell(tuple(self.block(depth + 1) for _ in range(self.chance.choice((0, 1, 1, 1, 2)))))

    def list_block(self, depth: int) -> ListBlock:
        chance = self.chance
        items = []
        for _ in range(chance.randint(1, 3)):
            blocks: list[Block] = [Paragraph(self.words())]
            if depth < 2 and chance.random() < 0.2:
                blocks.append(self.list_block(depth + 1))
            items.append(ListItem(tuple(blocks)))
        role = chance.choice(("list", "list", "key-facts", "sub-numbered", "objectives"))
        return ListBlock(tuple(items), chance.random() < 0.5, chance.choice((1, 1, 3)), role)

    def table(self, depth: int) -> Table:
        chance = self.chance
        count = chance.randint(1, 4)
        rows = tuple(tuple(self.cell(depth) for _ in range(count)) for _ in range(chance.randint(1, 3)))
        header = (
            tuple(Cell((Paragraph((Text(self.text(2)),)),)) for _ in range(count)) if chance.random() < 0.7 else ()
        )
        columns = tuple(Column(chance.choice((10, 30.5, 80)), chance.random() < 0.3) for _ in range(count))
        caption = self.words() if chance.random() < 0.5 else ()
        variant = chance.choice(("data", "labels", "bilingual"))
        return Table(columns, rows, header, caption, self.text(3), variant, label=self.label())

    def block(self, depth: int = 0) -> Block:
        chance, kind = self.chance, self.chance.random()
        if depth > 1 or kind < 0.35:
            aside = self.inlines(1) if kind < 0.03 else ()
            return Paragraph(self.inlines(), chance.choice(ROLES), aside=aside, label=self.label())
        if kind < 0.5 and not depth:
            numbered, annex = chance.random() < 0.6, chance.random() < 0.1
            return Heading(self.words(), chance.randint(1, 4), numbered, annex, label=self.label())
        if kind < 0.6:
            return self.list_block(depth)
        if kind < 0.68:
            return Quotation(self.words(), self.inlines(2), chance.random() < 0.3, "q")
        if kind < 0.76 and depth < 1:
            return self.table(depth)
        if kind < 0.86 and depth < 1:
            variants = ("recommendation", "objectives", "key-facts", "biography", "do-not-use", "case-study")
            inner = tuple(self.block(depth + 1) for _ in range(chance.randint(0, 3)))
            title = self.words() if chance.random() < 0.8 else ()
            return Box(inner, title, chance.choice(variants), label=self.label())
        if depth:
            return Paragraph(self.words())
        return self.rare()

    def rare(self) -> Block:
        chance = self.chance
        data = chance.choice((png(), b"no picture", b""))
        return chance.choice(
            (
                PageBreak(),
                SectionBreak(chance.randint(1, 2), chance.random() < 0.3, chance.random() < 0.5, self.text(2)),
                SourceList(),
                Hint(self.text(), "s"),
                SectionStart("s"),
                Picture(data, self.text(3), 40, self.words() if chance.random() < 0.5 else (), label=self.label()),
            )
        )

    def document(self, house_style: str, language: str = "en-GB") -> Document:
        chance = self.chance
        blocks = [self.block() for _ in range(chance.randint(1, 14))]
        if chance.random() < 0.4:
            blocks.insert(chance.randint(0, len(blocks)), Contents(depth=chance.randint(1, 3)))
        marked = chance.random() < 0.6
        marking = Marking("OFFICIAL", chance.random() < 0.5, self.text(1), self.text(2)) if marked else Marking("")
        return Document(
            self.text(),
            tuple(blocks),
            language,
            house_style,
            marking,
            self.text(3),
            self.text(2),
            self.text(3),
            (self.text(1),),
            CARDS[:5],
            chance.random() < 0.3,
        )


def png(width: int = 4, height: int = 2) -> bytes:
    """A small grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def random_document(seed: int, *, refers: bool = True) -> Document:
    """The document of a seed, with cross-references or without; house styles and languages take turns."""
    styles = ("uk-government", "think-tank", "zh-official", "two-pager")
    style = styles[seed % 4]
    language = "zh-CN" if style == "zh-official" or seed % 9 == 0 else "en-GB"
    return Maker(seed, refers=refers).document(style, language)
