"""Each block of a document as strips, whatever it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from briefwright.document.house_style import style_beside, style_for
from briefwright.document.nodes import (
    Block,
    Box,
    Contents,
    Heading,
    Hint,
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
from briefwright.document.numbering import item_label
from briefwright.ui.preview.apparatus import lay_contents, lay_sources
from briefwright.ui.preview.boxes import lay_box
from briefwright.ui.preview.lists import list_style, opening
from briefwright.ui.preview.paragraphs import Measure, bar_of, lay_paragraph
from briefwright.ui.preview.pictures import lay_picture
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Strip, gap
from briefwright.ui.preview.tables import lay_table

HINT_COLOUR = "7A7D80"
"""Grey for what an empty section would like: only in the preview, never in Word."""


@dataclass(slots=True, frozen=True)
class Spot:
    """Where a block stands: its width, the box or table it is in, and its neighbours, which decide the space."""

    width: float
    inside: str = ""
    before: Block | None = None
    after: Block | None = None


def lay_blocks(setting: Setting, blocks: Sequence[Block], width: float, inside: str = "") -> tuple[Strip, ...]:
    """Blocks one below the other in a width; `inside` names the box or table they stand in."""
    strips: list[Strip] = []
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        strips.extend(lay_block(setting, block, Spot(width, inside, before, after)))
    return tuple(strips)


def lay_block(setting: Setting, block: Block, spot: Spot) -> Iterable[Strip]:  # noqa: C901 - one case a kind
    """One block where it stands. Long ones come lazily."""
    width = spot.width
    match block:
        case Paragraph():
            return _paragraph(setting, block, spot)
        case Heading():
            return _heading(setting, block, spot)
        case ListBlock():
            return _list(setting, block, width, spot.inside, 0)
        case Quotation():
            return _quotation(setting, block, width)
        case Table():
            return lay_table(setting, block, width, lay_blocks)
        case Box():
            return lay_box(setting, block, width, lay_blocks)
        case Picture():
            return lay_picture(setting, block, width)
        case Contents():
            return lay_contents(setting, block, width)
        case SourceList():
            return lay_sources(setting, width)
        case Hint():
            return _hint(setting, block, width)
        case PageBreak() | SectionBreak() | SectionStart():
            return ()
        case _:
            assert_never(block)


def _paragraph(setting: Setting, block: Paragraph, spot: Spot) -> tuple[Strip, ...]:
    style = setting.style(style_beside(style_for(block, spot.inside), spot.before, spot.after))
    return lay_paragraph(setting, style, block.inlines, spot.width, number=block.number, aside=block.aside)


def _heading(setting: Setting, block: Heading, spot: Spot) -> tuple[Strip, ...]:
    style = setting.style(style_beside(style_for(block), spot.before, spot.after))
    inlines, number = block.inlines, block.number
    if number and not style.hanging:
        inlines, number = (Text(f"{number} "), *inlines), ""
    strips = lay_paragraph(setting, style, inlines, spot.width, number=number)
    if not block.anchor:
        return strips
    return (replace(strips[0], anchors=(block.anchor,)), *strips[1:])


def _list(setting: Setting, block: ListBlock, width: float, inside: str, depth: int) -> Iterator[Strip]:
    style = setting.style(list_style(block, depth))
    for count, entry in enumerate(block.items):
        mark = item_label(setting.house, style.list or "bullets", style.list_level, block.start + count)
        first = opening(entry.blocks)
        if first:
            yield from lay_paragraph(setting, style, first.inlines, width, number=mark, aside=first.aside)
        for inner in entry.blocks[1 if first else 0 :]:
            yield from _continued(setting, inner, width, inside, depth)


def _continued(setting: Setting, block: Block, width: float, inside: str, depth: int) -> Iterable[Strip]:
    match block:
        case Paragraph():
            return lay_paragraph(setting, setting.style("ListContinue"), block.inlines, width)
        case ListBlock():
            return _list(setting, block, width, inside, depth + 1)
        case _:
            return lay_block(setting, block, Spot(width, inside))


def _quotation(setting: Setting, block: Quotation, width: float) -> tuple[Strip, ...]:
    style = setting.style("IntenseQuote" if block.pull else "Quote")
    words = list(lay_paragraph(setting, style, block.inlines, width, item=block.item))
    if not block.attribution:
        return tuple(words)
    below = setting.style("BwPullSource" if block.pull else "BwQuoteSource")
    named = list(lay_paragraph(setting, below, block.attribution, width, item=block.item))
    words[-1] = replace(words[-1], glued=True)
    space = gap(words[-1], named[0])
    bar = bar_of(below, Measure(below, width, numbered=False), space)
    if bar:  # one unbroken bar from the words to the line that names the speaker
        named[0] = replace(named[0], fills=(*named[0].fills, replace(bar, y=-space)))
    return (*words, *named)


def _hint(setting: Setting, block: Hint, width: float) -> tuple[Strip, ...]:
    from msgspec.structs import replace as changed

    style = changed(setting.style("Normal"), colour=HINT_COLOUR)
    return lay_paragraph(setting, style, (Text(block.text),), width, hint=True)
