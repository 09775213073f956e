"""The words of inlines and blocks, without dress: for contents entries, word counts, searches and comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefwright.document.nodes import Block, Document, Gap, Inline, LineBreak, Paragraph, Reference, Text
from briefwright.document.walk import every_block, flat_inlines, inner_blocks, own_inlines
from briefwright.document.wording import gap_in_brackets, wording


def inline_text(inlines: Iterable[Inline], language: str = "en") -> str:
    """The characters of inlines; a gap in its brackets, a line break as a space, note marks left out."""
    words = wording(language)
    parts: list[str] = []
    for inline in flat_inlines(inlines):
        match inline:
            case Text(text):
                parts.append(text)
            case Gap(text):
                parts.append(gap_in_brackets(text, words))
            case LineBreak():
                parts.append(" ")
            case Reference():
                parts.append(inline.text)
            case _:
                pass
    return "".join(parts)


def block_lines(blocks: Iterable[Block], language: str = "en") -> Iterator[str]:
    """One line for each run of words in the blocks and those inside them, in reading order."""
    for block in every_block(blocks):
        for inlines in own_inlines(block):
            if inlines:
                yield inline_text(inlines, language)


_MOST_KEPT = 15
"""Lines up to which a box, or a row of a table, is kept on one page; beyond that it may be parted."""
_WIDE = re.compile("[\u2e80-\U0010ffff]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LETTER = 2.0
"""Millimetres that a letter takes, roughly; a Chinese character is two."""


def is_kept(blocks: Iterable[Block], width: float, most: int = _MOST_KEPT) -> bool:
    """Whether blocks set `width` mm wide are short enough to be kept on one page, as every writer estimates it."""
    return _lines_taken(blocks, max(width / _LETTER, 1.0)) <= most


def _lines_taken(blocks: Iterable[Block], letters: float) -> int:
    lines = 0
    for block in blocks:
        if isinstance(block, Paragraph) and not block.aside:
            lines += _lines_of(block.inlines, letters)
            continue
        lines += sum(_lines_of(inlines, letters) for inlines in own_inlines(block))
        lines += _lines_taken(inner_blocks(block), letters)
    return lines


def _lines_of(inlines: tuple[Inline, ...], letters: float) -> int:
    length = 0
    for inline in inlines:
        text = inline.text if isinstance(inline, Text) else inline_text((inline,))
        length += len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))
    return int(length // letters) + 1 if inlines else 0


def word_count(document: Document) -> int:
    """Words of the body; each Chinese character counts as one."""
    return sum(_words(line) for line in block_lines(document.blocks, document.language))


def _words(line: str) -> int:
    if line.isascii():
        return len(line.split())
    others, han = _HAN.subn(" ", line)
    return han + len(others.split())
