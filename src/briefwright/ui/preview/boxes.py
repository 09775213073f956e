"""Boxes as strips: a title row, then the content on its tint, in the frame its house style gives it."""

from __future__ import annotations

from dataclasses import replace

from briefwright.document.nodes import Box
from briefwright.document.style import BoxDress
from briefwright.ui.preview.paragraphs import lay_paragraph
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Fill, Strip, mm, pt, stacked
from briefwright.ui.preview.tables import LayBlocks
from briefwright.ui.preview.typefaces import colour

WHOLE_LINES = 15
"""A box of up to this many lines is not split over pages."""


def lay_box(setting: Setting, box: Box, width: float, lay_blocks: LayBlocks) -> tuple[Strip, ...]:
    """A box's rows, its outer edges flush with the text on both sides."""
    dress = setting.house.boxes.get(box.variant)
    if dress is None or setting.house.boxes_become_sections:
        return _as_section(setting, box, width, lay_blocks)
    inset = mm(dress.padding_side) + pt(dress.bar.width if dress.bar else 0.0)
    inner = width - inset - mm(dress.padding_side)
    title = _title(setting, box, dress, inner)
    body = lay_blocks(setting, box.blocks, inner, box.variant)
    strips = [
        *_padded(title, dress, width, inset, dress.title_fill),
        *_padded(body, dress, width, inset, dress.body_fill),
    ]
    return tuple(_framed(_divided(strips, len(title), dress, width), dress, width))


def _as_section(setting: Setting, box: Box, width: float, lay_blocks: LayBlocks) -> tuple[Strip, ...]:
    heading = lay_paragraph(setting, setting.style("Heading1"), box.title, width) if box.title else ()
    return (*heading, *lay_blocks(setting, box.blocks, width, ""))


def _title(setting: Setting, box: Box, dress: BoxDress, width: float) -> tuple[Strip, ...]:
    if not box.title:
        return ()
    style = setting.style("BwBoxTitleNum" if box.number else dress.title)
    return lay_paragraph(setting, style, box.title, width, number=box.number)


def _padded(strips: tuple[Strip, ...], dress: BoxDress, width: float, inset: float, fill: str) -> list[Strip]:
    """One row of the box: its strips on one tint, the space between them inside it."""
    placed = list(stacked(strips))
    padded, bottom = [], 0.0
    for index, (strip, y) in enumerate(placed):
        lead = pt(dress.padding_top) + strip.before if index == 0 else y - bottom
        tail = pt(dress.padding_bottom) + strip.after if index == len(placed) - 1 else 0.0
        bottom = y + strip.height
        height = lead + strip.height + tail
        backing = (Fill(0.0, 0.0, width, height, colour(fill)),) if fill else ()
        moved = strip.moved(inset, lead)
        whole = len(placed) <= WHOLE_LINES and index < len(placed) - 1
        padded.append(
            replace(
                moved,
                height=height,
                fills=(*backing, *moved.fills),
                before=0.0,
                after=0.0,
                glued=whole or (moved.glued and index < len(placed) - 1),
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
    return [
        replace(strip, fills=(*strip.fills, *_edges(strip.height, dress, width, index == 0, index == last)))
        for index, strip in enumerate(strips)
    ]


def _edges(height: float, dress: BoxDress, width: float, first: bool, last: bool) -> list[Fill]:
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
