"""Cross-references: what “see Table 1”, “Annex B” and “paragraph 4” say, worked out once for every writer.

A block is called by its label; the first heading, captioned table and captioned picture of a section have one of
themselves: `sec:`, `tbl:` and `fig:` with the section's id. A reference to nothing becomes a gap that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Emphasis,
    Gap,
    Heading,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Picture,
    Quotation,
    Reference,
    Strong,
    Table,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.wording import CHINESE, NBSP, Wording

Labelled: TypeAlias = Paragraph | Heading | Table | Box | Picture
_PLAIN_NUMBER: Final = re.compile(r"[\dA-Z.]+")
_CLOSING: Final = ".:：、"


class Target(Struct, frozen=True):
    """The words for a block that may be referred to, as `Reference` holds them."""

    before: str = ""
    words: str = ""
    after: str = ""
    found: Literal["text", "number", "link"] = "link"


def paragraph_target(number: str, words: Wording) -> Target:
    """`paragraph 4`, `paragraph 4(a)`, `第4段`; a question is called by its own mark.

    Word and LibreOffice write a point's number in full differently (`4(a)`, `4.(a)`), so that one is a plain link.
    """
    number = number.rstrip(_CLOSING).replace(".(", "(")
    if not number[:1].isdigit():
        return Target(words=number, found="number" if _PLAIN_NUMBER.fullmatch(number) else "link")
    found: Literal["number", "link"] = "number" if number.isdigit() else "link"
    if words is CHINESE:
        return Target("第", number, "段", found)
    return Target(f"paragraph{NBSP}", number, found=found)


def heading_target(heading: Heading, words: Wording) -> Target:
    """`Annex B`, `section 1.2`, or the heading's words in quotation marks where it has no number."""
    number = heading.number.rstrip(_CLOSING)
    if heading.annex:
        return Target(words=number.replace(" ", NBSP))
    if not number:
        return Target("“", inline_text(heading.inlines), "”", "text")
    if words is CHINESE:
        return Target("第", number, "部分") if heading.level == 1 else Target(words=number)
    return Target(f"section{NBSP}", number, found="number")


def counted_target(word: str, number: int) -> Target:
    """`Table 1`, `图2`."""
    return Target(words=f"{word}{number}", found="text")


class References:
    """Fills the references of numbered blocks and puts a bookmark on each block that one leads to.

    `referred` are the labels referred to in reading order, `targets` those that exist; `missing` is the difference.
    """

    def __init__(self, targets: dict[str, Target], referred: Iterable[str], words: Wording) -> None:
        self.targets = targets
        self.words = words
        every = dict.fromkeys(referred)
        self.missing = tuple(label for label in every if label not in targets)
        found = [label for label in every if label in targets]
        self.bookmarks = {label: f"_Ref{number:08d}" for number, label in enumerate(found, start=1)}

    def filled(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """The blocks with every reference in words."""
        return tuple([self._block(block) for block in blocks])

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(inlines, aside=aside):
                return replace(
                    block, inlines=self._inlines(inlines), aside=self._inlines(aside), bookmark=self._name(block)
                )
            case Heading(inlines):
                return replace(block, inlines=self._inlines(inlines), bookmark=self._name(block))
            case ListBlock(items):
                return replace(block, items=tuple([ListItem(self.filled(item.blocks)) for item in items]))
            case Quotation(inlines, attribution):
                return replace(block, inlines=self._inlines(inlines), attribution=self._inlines(attribution))
            case Table():
                return self._table(block)
            case Box(blocks, title):
                inner = self.filled(blocks)
                return replace(block, blocks=inner, title=self._inlines(title), bookmark=self._name(block))
            case Picture(caption=caption):
                return replace(block, caption=self._inlines(caption), bookmark=self._name(block))
            case _:
                return block

    def _table(self, block: Table) -> Table:
        return replace(
            block,
            caption=self._inlines(block.caption),
            header=self._cells(block.header),
            rows=tuple([self._cells(row) for row in block.rows]),
            bookmark=self._name(block),
        )

    def _cells(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple([Cell(self.filled(cell.blocks)) for cell in cells])

    def _name(self, block: Labelled) -> str:
        return self.bookmarks.get(block.label, "") if block.label else ""

    def _inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple([self._inline(inline) for inline in inlines])

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Reference():
                return self._worded(inline)
            case Strong(children) | Emphasis(children) | Link(children):
                return replace(inline, children=self._inlines(children))
            case _:
                return inline

    def _worded(self, reference: Reference) -> Reference | Gap:
        target = self.targets.get(reference.target)
        if target is None:
            return Gap(self.words.nowhere.replace("%1", reference.target))
        return replace(
            reference,
            before=target.before,
            words=target.words,
            after=target.after,
            bookmark=self.bookmarks[reference.target],
            found=target.found,
        )
