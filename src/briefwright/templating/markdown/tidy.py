"""The last look over a rendered document: section marks before headings, nothing left standing over nothing."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.document.nodes import (
    Block,
    Box,
    Cite,
    Contents,
    Heading,
    Hint,
    PageBreak,
    SectionBreak,
    SectionStart,
    SourceList,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.walk import every_block, flat_inlines, own_inlines
from briefwright.templating.views.sentences import is_chinese


def tidied(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks in order, each section marked once, and no heading or list that has nothing to say."""
    kept = _without_empty_lists(_marked_once(blocks))
    return tuple(_without_empty_headings(kept))


def _marked_once(blocks: Sequence[Block]) -> list[Block]:
    """Each section's mark once, and before the heading that a template wrote in front of it."""
    made: list[Block] = []
    section = ""
    for block in blocks:
        if not isinstance(block, SectionStart):
            made.append(block)
            continue
        if block.section == section:
            continue
        section = block.section
        made.insert(len(made) - _has_heading_to_come_under(made), block)
    return made


def _has_heading_to_come_under(made: Sequence[Block]) -> bool:
    """Whether the last block is a heading, and none that the mark before it has claimed for another section."""
    claimed = len(made) > 1 and isinstance(made[-2], SectionStart)
    return bool(made) and isinstance(made[-1], Heading) and not claimed


def _without_empty_lists(blocks: Sequence[Block]) -> list[Block]:
    listed = any(isinstance(block, SourceList) for block in blocks)
    cited = listed and any(
        isinstance(inline, Cite)
        for block in every_block(blocks)
        for inlines in own_inlines(block)
        for inline in flat_inlines(inlines)
    )
    headings = sum(isinstance(block, Heading) for block in blocks)
    return [
        block
        for block in blocks
        if not (isinstance(block, SourceList) and not cited) and not (isinstance(block, Contents) and headings < 2)
    ]


def _without_empty_headings(blocks: Sequence[Block]) -> list[Block]:
    """A heading with nothing under it goes; with only a hint under it, its words go into the hint."""
    made: list[Block] = []
    for block in reversed(blocks):
        if isinstance(block, Heading) and _is_empty(made, block.level):
            _name_hint(made, inline_text(block.inlines))
        else:
            made.append(block)
    return made[::-1]


def _is_empty(following: Sequence[Block], level: int) -> bool:
    elsewhere = False
    for block in reversed(following):
        match block:
            case SectionStart():
                elsewhere = True
            case Hint():
                continue
            case Box(title=title) if elsewhere and title:
                return True  # a section whose box carries its title
            case Heading(level=other):
                return other <= level
            case PageBreak() | SectionBreak():
                return True
            case _:
                return False
    return True


def _name_hint(following: list[Block], title: str) -> None:
    """Put the title before the first hint of the section, if one follows directly."""
    for at in range(len(following) - 1, -1, -1):
        block = following[at]
        if isinstance(block, Hint):
            colon = "：" if is_chinese(title) else ": "
            following[at] = Hint(f"{title}{colon}{block.text}", block.section)
        if not isinstance(block, SectionStart):
            return
