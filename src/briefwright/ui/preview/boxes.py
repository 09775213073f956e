"""Boxes as strips: a title row, then the content on its tint, in the frame its house style gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefwright.document.nodes import Box
from briefwright.document.plain_text import is_kept
from briefwright.document.style import Border, BoxDress
from briefwright.ui.preview.paragraphs import Extras, lay_paragraph
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Fill, Strip, mm, pt, stacked
from briefwright.ui.preview.tables import LayBlocks
from briefwright.ui.preview.typefaces import colour


def lay_box(setting: Setting, box: Box, width: float, lay_blocks: LayBlocks) -> tuple[Strip, ...]:
    """A box's rows, its outer edges flush with the text on both sides."""
    dress = setting.house.boxes.get(box.variant)
    if dress is None or setting.house.boxes_become_sections:
        return _as_section(setting, box, width, lay_blocks)
    left, right = _edge(dress.bar or dress.frame), _edge(dress.frame)
    inset = mm(dress.padding_side) + left
    inner = width - inset - mm(dress.padding_side) - right
    title = _title(setting, box, dress, inner)
    above = pt(dress.body_above if title else dress.padding_top)
    kept = is_kept(box.blocks, width / mm(1))
    body = lay_blocks(setting, box.blocks, inner, box.variant)
    strips = [
        *_padded(title, Padding(width, inset, pt(dress.padding_top), pt(dress.title_below), dress.title_fill)),
        *_padded(body, Padding(width, inset, above, pt(dress.padding_bottom), dress.body_fill, kept)),
    ]
    return tuple(_framed(_divided(strips, len(title), dress, width), dress, width))


def _as_section(setting: Setting, box: Box, width: float, lay_blocks: LayBlocks) -> tuple[Strip, ...]:
    heading = lay_paragraph(setting, setting.style("Heading1"), box.title, width) if box.title else ()
    return (*heading, *lay_blocks(setting, box.blocks, width, ""))


def _title(setting: Setting, box: Box, dress: BoxDress, width: float) -> tuple[Strip, ...]:
    if not box.title:
        return ()
    style = setting.style("BwBoxTitleNum" if box.number else dress.title)
    return lay_paragraph(setting, style, box.title, width, Extras(number=box.number))


@dataclass(slots=True, frozen=True)
class Padding:
    """The room round one row of a box, and the row's tint."""

    width: float
    inset: float
    above: float
    below: float
    fill: str
    kept: bool = True


def _edge(border: Border | None) -> float:
    """Half a border's width: Word centres it on the box's edge."""
    return pt(border.width) / 2 if border else 0.0


def _padded(strips: tuple[Strip, ...], padding: Padding) -> list[Strip]:
    """One row of the box: its strips on one tint, the space between them inside it."""
    placed = list(stacked(strips))
    padded, bottom = [], 0.0
    for index, (strip, y) in enumerate(placed):
        lead = padding.above + strip.before if index == 0 else y - bottom
        tail = padding.below + strip.after if index == len(placed) - 1 else 0.0
        bottom = y + strip.height
        height = lead + strip.height + tail
        backing = (Fill(0.0, 0.0, padding.width, height, colour(padding.fill)),) if padding.fill else ()
        moved = strip.moved(padding.inset, lead)
        inner = index < len(placed) - 1
        padded.append(
            replace(
                moved,
                height=height,
                fills=(*backing, *moved.fills),
                before=0.0,
                after=0.0,
                glued=inner and (padding.kept or moved.glued),
            )
        )
    return padded


def _divided(strips: list[Strip], title_lines: int, dress: BoxDress, width: float) -> list[Strip]:
    """The title row kept with the content, and its rule below it."""
    for index in range(title_lines):
        strips[index] = replace(strips[index], glued=index + 1 < len(strips))
    if title_lines and dress.title_rule:
        last = strips[title_lines - 1]
        thick = pt(dress.title_rule.width)
        rule = Fill(0.0, last.height - thick, width, thick, colour(dress.title_rule.colour))
        strips[title_lines - 1] = replace(last, fills=(*last.fills, rule))
    return strips


def _framed(strips: list[Strip], dress: BoxDress, width: float) -> list[Strip]:
    last = len(strips) - 1
    top = pt(dress.top.width if dress.top else dress.frame.width if dress.frame else 0.0)
    bottom = pt(dress.frame.width) if dress.frame else 0.0
    framed = []
    for index, strip in enumerate(strips):
        above = top if index == 0 else 0.0
        below = bottom if index == last else 0.0
        taller = replace(strip.moved(0.0, above), height=above + strip.height + below)
        edges = _edges(taller.height, dress, width, first=index == 0, last=index == last)
        framed.append(replace(taller, fills=(*taller.fills, *edges)))
    return framed


def _edges(height: float, dress: BoxDress, width: float, *, first: bool, last: bool) -> list[Fill]:
    edges = []
    if dress.frame:
        thick, ink = pt(dress.frame.width), colour(dress.frame.colour)
        edges += [Fill(0.0, 0.0, thick, height, ink), Fill(width - thick, 0.0, thick, height, ink)]
        edges += [Fill(0.0, 0.0, width, thick, ink)] if first else []
        edges += [Fill(0.0, height - thick, width, thick, ink)] if last else []
    if dress.bar:
        edges.append(Fill(0.0, 0.0, pt(dress.bar.width), height, colour(dress.bar.colour)))
    if dress.top and first:
        edges.append(Fill(0.0, 0.0, width, pt(dress.top.width), colour(dress.top.colour)))
    return edges
