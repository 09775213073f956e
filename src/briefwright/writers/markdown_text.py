"""Markdown that reads well and that Pandoc imports: footnotes, tables, fenced boxes, the same numbers as Word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, assert_never

from briefwright.document.citations import full_citation
from briefwright.document.links import safe_target
from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Cite,
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
from briefwright.document.numbering import written
from briefwright.document.text_gate import gated
from briefwright.document.wording import gap_in_brackets, wording

_SPECIAL: Final = re.compile(
    r"[\\`*_\[\]<>|~^$@{}]|&(?=#?\w+;)|^[#+\-=:(]|^[^\S\n]*\d+(?=[.)])"
    r"|^[^\S\n]+(?:[#+\-=:]|\((?=(?:\w|\d+|[ivxlc]+)\)))",
    re.MULTILINE,
)
"""What would be markup; blanks before a mark at a line's start do not keep it from being one."""
_BREAK: Final = "\x0b"
"""A hard break on the way; no text holds one, and it counts as space."""
_BREAKS: Final = re.compile(f"\\s*{_BREAK}\\s*")


def write_markdown(document: Document) -> str:
    """The resolved document as Pandoc Markdown, notes at the end."""
    text = _MarkdownText(document)
    parts = [
        text.marking(handling=True),
        *text.blocks(document.blocks),
        *text.notes(),
        text.marking(handling=False),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """Text that Markdown will not read as markup; line feeds become hard breaks on the way."""
    escaped = _SPECIAL.sub(_as_text, gated(text))
    return escaped.replace("\t", " ").replace("\n", _BREAK)


def _as_text(found: re.Match[str]) -> str:
    mark = found[0]
    if mark == "&":
        return "&amp;"
    return f"{mark}\\" if mark[-1].isdigit() else f"{mark[:-1]}\\{mark[-1]}"


def _line_of(text: str) -> str:
    """The same on one line."""
    return _BREAKS.sub(" ", escape(text))


def _lead(number: str) -> str:
    """A number before words: with a space, but for Chinese numbers, which end in a mark of full width."""
    return f"{_line_of(number)}{'' if number[-1] in '、）：' else ' '}" if number else ""


class _MarkdownText:
    """One document being written; each block becomes a string without blank lines around it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = wording(document.language)

    def marking(self, *, handling: bool) -> str:
        """The marking, bold, with the handling instruction at the head."""
        marking = self.document.marking
        lines = [f"**{_line_of(marking.label)}**"] if marking.label else []
        if marking.label and marking.handling and handling:
            lines.append(_line_of(marking.handling))
        return "\\\n".join(lines)

    def blocks(self, blocks: Iterable[Block]) -> list[str]:
        """Every block that shows something."""
        return [text for block in blocks if (text := self.block(block))]

    def block(self, block: Block) -> str:  # noqa: C901 - one arm for each kind of block
        """One block."""
        match block:
            case Paragraph():
                return self.paragraph(block)
            case Heading(inlines, level, number=number):
                lead = _lead(number)
                return f"{'#' * (level + 1)} {lead}{self.line(inlines)}"
            case ListBlock():
                return self.list_block(block, 0)
            case Quotation(inlines, attribution):
                source = f"\n>\n> — {self.line(attribution)}" if attribution else ""
                return f"> {_quoted(self.flow(inlines))}{source}"
            case Table():
                return self.table(block)
            case Box():
                return self.box(block)
            case Picture(alt=alt, caption=caption, number=number):
                label = f"\\\n**{self.words.figure}{number}** {self.line(caption)}" if caption else ""
                return _line_of(gap_in_brackets(alt, self.words)) + label
            case Contents():
                return self.contents(block)
            case SourceList():
                return "\n".join(
                    f"- {_line_of(full_citation(card, self.words) + self.words.stop)}"
                    for card in self.document.cited
                )
            case PageBreak() | SectionBreak() | Hint() | SectionStart():
                return ""
            case _:
                assert_never(block)

    def paragraph(self, block: Paragraph) -> str:
        """A paragraph; the title is the first heading, a numbered paragraph a list that starts at its number."""
        aside = f" — {self.line(block.aside)}" if block.aside else ""
        if block.role == "title":
            return f"# {self.line(block.inlines)}{aside}"
        text = f"{self.flow(block.inlines)}{aside}"
        if block.number and block.role in {"numbered", "sub-numbered"}:
            return f"{block.number} {text}"
        return f"**{_line_of(block.number)}** {text}" if block.number else text

    def list_block(self, block: ListBlock, depth: int) -> str:
        """A list; deeper ones are indented by four."""
        lines = []
        for at, item in enumerate(block.items):
            number = block.start + at
            if block.role == "sub-numbered":
                mark = f"({written('lowerLetter', number)})"
            elif block.ordered:
                mark = f"({written('lowerLetter', number)})" if depth else f"{number}."
            else:
                mark = "-"
            body = [
                self.list_block(inner, depth + 1) if isinstance(inner, ListBlock) else self.block(inner)
                for inner in item.blocks
            ]
            lines.append(f"{mark:<4}" + _indented("\n\n".join(body)))
        return "\n".join(lines)

    def table(self, block: Table) -> str:
        """A pipe table; a table without header gets an empty one, which Pandoc asks for."""
        count = len(block.columns)
        header = [self.cell(cell) for cell in block.header] or [""] * count
        rules = ["---:" if column.numeric else "---" for column in block.columns]
        rows = [header, rules, *[[self.cell(cell) for cell in cells] for cells in block.rows]]
        lines = ["| " + " | ".join([*row, *[""] * (count - len(row))][:count]) + " |" for row in rows]
        caption = f"\n\n: **{self.words.table}{block.number}** {self.line(block.caption)}" if block.caption else ""
        return "\n".join(lines) + caption

    def cell(self, cell: Cell) -> str:
        """A cell on one line."""
        return " <br> ".join(" ".join(text.replace("\\\n", " ").split("\n")) for text in self.blocks(cell.blocks))

    def box(self, block: Box) -> str:
        """A box as a fenced division."""
        number = f"{_line_of(block.number)} " if block.number else ""
        title = [f"**{number}{self.line(block.title)}**"] if block.title else []
        body = "\n\n".join([*title, *self.blocks(block.blocks)])
        return f"::: {{.{block.variant}}}\n{body}\n:::"

    def contents(self, block: Contents) -> str:
        """The contents as a nested list."""
        title = f"**{_line_of(block.title or self.words.contents)}**"
        entries = (
            f"{'    ' * (entry.level - 1)}- {_lead(entry.number)}{_line_of(entry.text)}"
            for entry in self.document.contents
        )
        return "\n".join([title, "", *entries])

    def notes(self) -> list[str]:
        """The notes as Pandoc's footnotes."""
        return [f"[^{note.number}]: {self.line(note.inlines)}" for note in self.document.notes]

    def line(self, inlines: tuple[Inline, ...]) -> str:
        """Inlines that must stay on one line."""
        return _BREAKS.sub(" ", self.inlines(inlines).strip())

    def inlines(self, inlines: tuple[Inline, ...]) -> str:
        """Inlines one after another."""
        return "".join([self.inline(inline) for inline in inlines])

    def flow(self, inlines: tuple[Inline, ...]) -> str:
        """Inlines as a paragraph of their own."""
        return _BREAKS.sub("\\\\\n", self.inlines(inlines).strip())

    def inline(self, inline: Inline) -> str:
        """One inline."""
        match inline:
            case Text(text):
                return escape(text)
            case Strong(children):
                return _wrapped(self.inlines(children), "**")
            case Emphasis(children):
                return _wrapped(self.inlines(children), "*")
            case Link(children, target):
                safe = safe_target(target)
                return f"[{self.inlines(children)}](<{safe}>)" if safe else self.inlines(children)
            case Gap(text):
                return escape(gap_in_brackets(text, self.words))
            case LineBreak():
                return _BREAK
            case Reference():
                return escape(inline.text)
            case Cite(number=number):
                return f"[^{number}]" if number else ""
            case _:
                assert_never(inline)


def _wrapped(text: str, mark: str) -> str:
    """Marked text, its outer spaces outside the marks, as Markdown wants."""
    inner = text.strip()
    if not inner:
        return text
    start = text.index(inner)
    return f"{text[:start]}{mark}{inner}{mark}{text[start + len(inner) :]}"


def _indented(text: str) -> str:
    """Every line after the first four spaces in, blank ones left blank."""
    first, *others = text.split("\n")
    return "\n".join([first, *[f"    {line}" if line else "" for line in others]])


def _quoted(text: str) -> str:
    return text.replace("\n", "\n> ")
