"""Each block of a document as strips, whatever it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from msgspec.structs import replace as struct_replace

from briefwright.document.house_style import (
    kept_form,
    stays_in_list,
    style_beside,
    style_for,
    style_in_list,
)
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
from briefwright.document.numbering import item_label, lists_of
from briefwright.document.plain_text import inline_text
from briefwright.document.style import ParagraphStyle
from briefwright.ui.preview.apparatus import lay_contents, lay_sources
from briefwright.ui.preview.boxes import lay_box
from briefwright.ui.preview.entries import KeptEntry
from briefwright.ui.preview.lists import list_style, quotation_styles
from briefwright.ui.preview.paragraphs import Extras, Measure, bar_of, lay_paragraph
from briefwright.ui.preview.pictures import lay_picture
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Strip, gap, merged, mm, pt
from briefwright.ui.preview.tables import lay_table

HINT_COLOUR = "66696C"
"""Grey for what an empty section would like: only in the preview, never in Word; legible on dimmed paper too."""
HINT_SPACE = 8
"""Points above it."""


@dataclass(slots=True, frozen=True)
class Spot:
    """Where a block stands: its width, the box or table it is in, and its neighbours, which decide the space."""

    width: float
    inside: str = ""
    before: Block | None = None
    after: Block | None = None


def lay_blocks(setting: Setting, blocks: Sequence[Block], width: float, inside: str = "") -> Iterator[Strip]:
    """Blocks one below the other in a width; `inside` names the box or table they stand in."""
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        yield from lay_block(setting, block, Spot(width, inside, before, after))


def lay_block(setting: Setting, block: Block, spot: Spot) -> Iterable[Strip]:  # noqa: C901 - one case a kind
    """One block where it stands. Long ones come lazily."""
    width = spot.width
    match block:
        case Paragraph():
            return _paragraph(setting, block, spot)
        case Heading():
            return _heading(setting, block, spot)
        case ListBlock():
            return _list(setting, block, spot, 0)
        case Quotation():
            return _quotation(setting, block, spot)
        case Table() | Box():
            return _set_apart(setting, block, spot)
        case Picture():
            return lay_picture(setting, block, width)
        case Contents():
            return (*_turned(setting, spot), *lay_contents(setting, block, width))
        case SourceList():
            return lay_sources(setting, width)
        case Hint():
            return _hint(setting, block, width)
        case PageBreak() | SectionBreak() | SectionStart():
            return ()
        case _:
            assert_never(block)


def _set_apart(setting: Setting, block: Table | Box, spot: Spot) -> Iterator[Strip]:
    """A table or box, hung out to the left where the house style does so; a small gap keeps two from touching."""
    captioned = isinstance(block, Table) and bool(block.caption)
    if isinstance(spot.before, Table | Box) and not captioned:
        yield from lay_paragraph(setting, setting.style("BwBoxGap"), (), spot.width)
    elif not captioned:
        yield from _turned(setting, spot)
    hangs = not spot.inside and not (isinstance(block, Table) and block.variant == "labels")
    out = mm(setting.house.outdent) if hangs and spot.width >= mm(setting.house.page.measure) - 1.0 else 0.0
    if isinstance(block, Box):
        strips: Iterable[Strip] = lay_box(setting, block, spot.width + out, lay_blocks)
    else:
        strips = lay_table(setting, block, spot.width + out, lay_blocks, spot.before)
    for strip in strips:
        yield strip.moved(-out, 0.0) if out else strip


def _turned(setting: Setting, spot: Spot) -> tuple[Strip, ...]:
    """The small paragraph that carries a page break for what cannot carry it."""
    if not isinstance(spot.before, PageBreak):
        return ()
    return lay_paragraph(setting, setting.style("BwBoxGap"), (), spot.width)


def _paragraph(setting: Setting, block: Paragraph, spot: Spot) -> tuple[Strip, ...]:
    style_id = style_for(block, spot.inside)
    style = setting.style(style_id if spot.inside else style_beside(block, style_id, spot.before, spot.after))
    return lay_paragraph(setting, style, block.inlines, spot.width, Extras(block.number, block.aside))


def _heading(setting: Setting, block: Heading, spot: Spot) -> tuple[Strip, ...]:
    """A heading; a Chinese annex's mark stands on a line of its own above its title."""
    style = setting.style(style_beside(block, style_for(block), spot.before, spot.after))
    inlines, number = block.inlines, block.number
    if block.annex and not style.list:
        own = lay_paragraph(setting, style, (Text(number),), spot.width)
        titled = inline_text(inlines) != number
        rest = lay_paragraph(setting, setting.style("BwAnnexTitle"), inlines, spot.width) if titled else ()
        return _anchored((*own, *rest), block.anchor)
    if number and not style.hanging:
        lead = number + ("" if _suffix(setting, style) == "nothing" else " ")
        return _anchored(lay_paragraph(setting, style, inlines, spot.width, Extras(lead=lead)), block.anchor)
    return _anchored(lay_paragraph(setting, style, inlines, spot.width, Extras(number)), block.anchor)


def _suffix(setting: Setting, style: ParagraphStyle) -> str:
    levels = lists_of(setting.house, setting.language).get(style.list, ())
    return levels[style.list_level].suffix if style.list_level < len(levels) else "space"


def _anchored(strips: tuple[Strip, ...], anchor: str) -> tuple[Strip, ...]:
    return (replace(strips[0], anchors=(anchor,)), *strips[1:]) if anchor else strips


def _list(setting: Setting, block: ListBlock, spot: Spot, depth: int, *, held: bool = False) -> Iterator[Strip]:
    style_id = list_style(block, spot.inside, depth)
    held = held or isinstance(block, KeptEntry)
    for count, entry in enumerate(block.items):
        for place, inner in enumerate(entry.blocks):
            stays = stays_in_list(block, count, place, held=held)
            if isinstance(inner, Paragraph):
                own = style_id if place == 0 else "ListContinue"
                within = bool(spot.inside) or depth > 0
                dressed = own if within else style_in_list(block, count, own, spot.before, spot.after)
                dressed = kept_form(own, spot.inside) if stays else dressed
                style = setting.style(dressed)
                mark = _mark(setting, block, style, depth, count) if place == 0 else ""
                yield from lay_paragraph(setting, style, inner.inlines, spot.width, Extras(mark))
            elif isinstance(inner, ListBlock):
                below = Spot(spot.width, spot.inside, block, block)
                yield from _list(setting, inner, below, depth + 1, held=stays)
            else:
                yield from lay_block(setting, inner, Spot(spot.width, spot.inside, block, block))


def _mark(setting: Setting, block: ListBlock, style: ParagraphStyle, depth: int, count: int) -> str:
    name = style.list or "bullets"
    level = 1 if name == "paragraphs" else max(style.list_level, depth if name == "numbers" else 0)
    return item_label(setting.house, name, level, block.start + count)


def _quotation(setting: Setting, block: Quotation, spot: Spot) -> tuple[Strip, ...]:
    quote, source = quotation_styles(block, spot.inside)
    style = setting.style(quote)
    words = lay_paragraph(setting, style, block.inlines, spot.width, Extras(item=block.item))
    if not block.attribution:
        return words
    below = setting.style(source)
    named = lay_paragraph(setting, below, block.attribution, spot.width, Extras(item=block.item))
    return (*words, *_barred_up(named, below, spot.width, gap(words[-1], named[0])))


def _barred_up(strips: tuple[Strip, ...], style: ParagraphStyle, width: float, space: float) -> tuple[Strip, ...]:
    """The bar taken up over the space to the paragraph above: Word draws one unbroken bar beside both."""
    bar = bar_of(style, Measure(style, width, numbered=False), space)
    if not bar:
        return strips
    return (replace(strips[0], fills=(*strips[0].fills, replace(bar, y=-space))), *strips[1:])


def _hint(setting: Setting, block: Hint, width: float) -> tuple[Strip, ...]:
    style = struct_replace(setting.style("Normal"), colour=HINT_COLOUR)
    strips = lay_paragraph(setting, style, (Text(block.text),), width, Extras(hint=True))
    return (replace(merged(strips), before=pt(HINT_SPACE), ghost=True),)
