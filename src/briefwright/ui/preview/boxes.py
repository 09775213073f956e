"""Boxes as strips: a title row, then the content on its tint, in the frame its house style gives it.

Each strip comes when it is asked for: a box may go on for many pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from briefwright.document.house_style import gaps_of_box
from briefwright.document.nodes import Box
from briefwright.document.plain_text import is_kept
from briefwright.document.style import Border, BoxDress
from briefwright.ui.preview.paragraphs import Extras, lay_paragraph
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Fill, Strip, gap, merged, mm, pt
from briefwright.ui.preview.tables import LayBlocks
from briefwright.ui.preview.typefaces import colour


def lay_box(setting: Setting, box: Box, width: float, lay_blocks: LayBlocks) -> Iterator[Strip]:
    """A box's rows, its outer edges flush with the text on both sides."""
    dress = setting.house.boxes.get(box.variant)
    if dress is None or setting.house.boxes_become_sections:
        return _as_section(setting, box, width, lay_blocks)
    left, right = _edge(dress.bar or dress.frame), _edge(dress.frame)
    inset = mm(dress.padding_side) + left
    inner = width - inset - mm(dress.padding_side) - right
    title = _title(setting, box, dress, inner)
    kept = is_kept(box.blocks, width / mm(1))
    below, between = gaps_of_box(dress, parted=not kept)
    above = pt(between if title else dress.padding_top)
    body = lay_blocks(setting, box.blocks, inner, box.variant)
    head = _padded(title, Padding(width, inset, pt(dress.padding_top), pt(below), dress.title_fill))
    rows = _padded(body, Padding(width, inset, above, pt(dress.padding_bottom), dress.body_fill, kept))
    first = tuple(islice(rows, 1))
    titles = _divided(list(head), dress, width, alone=not first)
    framed = _framed(chain(titles, first, rows), dress, width)
    return framed if kept or not titles else _under_title(framed, len(titles))


def _under_title(strips: Iterator[Strip], count: int) -> Iterator[Strip]:
    """The rows of a long box, its title repeated where a page begins with one of them."""
    titles = tuple(islice(strips, count))
    yield from titles
    repeated = replace(merged(titles), anchors=(), notes=())
    for strip in strips:
        yield replace(strip, header=repeated)


def _as_section(setting: Setting, box: Box, width: float, lay_blocks: LayBlocks) -> Iterator[Strip]:
    if box.title:
        yield from lay_paragraph(setting, setting.style("Heading1"), box.title, width)
    yield from lay_blocks(setting, box.blocks, width, "")


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


def _padded(strips: Iterable[Strip], padding: Padding) -> Iterator[Strip]:
    """One row of the box: its strips on one tint, the space between them inside it."""
    above: Strip | None = None
    for strip, following in _with_next(strips):
        lead = gap(above, strip) if above else padding.above + strip.before
        height = lead + strip.height + (0.0 if following else padding.below + strip.after)
        backing = (Fill(0.0, 0.0, padding.width, height, colour(padding.fill)),) if padding.fill else ()
        moved = strip.moved(padding.inset, lead)
        yield replace(
            moved,
            height=height,
            fills=(*backing, *moved.fills),
            before=0.0,
            after=0.0,
            glued=following is not None and (padding.kept or moved.glued or _one_paragraph(strip, following)),
        )
        above = strip


def _one_paragraph(strip: Strip, following: Strip) -> bool:
    """Whether two strips are lines of one paragraph: a long box breaks between its paragraphs only."""
    return bool(strip.lines and following.lines) and strip.lines[-1].text is following.lines[0].text


def _with_next(strips: Iterable[Strip]) -> Iterator[tuple[Strip, Strip | None]]:
    """Each strip, and the one that follows."""
    coming = iter(strips)
    now = next(coming, None)
    while now is not None:
        following = next(coming, None)
        yield now, following
        now = following


def _divided(title: list[Strip], dress: BoxDress, width: float, *, alone: bool) -> list[Strip]:
    """The title row kept with the content, where there is some, and its rule below it."""
    strips = [replace(strip, glued=True) for strip in title]
    if strips and alone:
        strips[-1] = replace(strips[-1], glued=False)
    if strips and dress.title_rule:
        last = strips[-1]
        thick = pt(dress.title_rule.width)
        rule = Fill(0.0, last.height - thick, width, thick, colour(dress.title_rule.colour))
        strips[-1] = replace(last, fills=(*last.fills, rule))
    return strips


def _framed(strips: Iterable[Strip], dress: BoxDress, width: float) -> Iterator[Strip]:
    top = pt(dress.top.width if dress.top else dress.frame.width if dress.frame else 0.0)
    bottom = pt(dress.frame.width) if dress.frame else 0.0
    first = True
    for strip, following in _with_next(strips):
        last = following is None
        above, below = top if first else 0.0, bottom if last else 0.0
        taller = replace(strip.moved(0.0, above), height=above + strip.height + below)
        edges = _edges(taller.height, dress, width, first=first, last=last)
        yield replace(taller, fills=(*taller.fills, *edges))
        first = False


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
