"""Tables as strips: one a row, with the house style's rules, and the header row repeated on the next page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from briefwright.document.house_style import cell_style, keeps_next, style_beside
from briefwright.document.nodes import Block, Cell, Column, Inline, Paragraph, Strong, Table, Text
from briefwright.document.plain_text import is_kept
from briefwright.document.style import Border, TableDress
from briefwright.document.wording import wording
from briefwright.ui.preview.paragraphs import lay_paragraph
from briefwright.ui.preview.runs import EN_SPACE
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.slicing import sliced
from briefwright.ui.preview.strips import Fill, Strip, merged, mm, pt
from briefwright.ui.preview.typefaces import colour

NARROW, NARROW_PAD = 15.0, 1.0
"""Millimetres below which a column keeps only a small distance from its neighbour, and that distance."""

LayBlocks: TypeAlias = Callable[[Setting, Sequence[Block], float, str], Iterable[Strip]]


def lay_table(
    setting: Setting, table: Table, width: float, lay_blocks: LayBlocks, before: Block | None
) -> Iterator[Strip]:
    """A caption, then the rows of a table, each when it is asked for."""
    dress = setting.house.tables[table.variant]
    widths = column_widths(table.columns, width)
    yield from _caption(setting, table, width, before)
    header = _header(setting, table, widths, dress) if table.header else None
    if header:
        header = _rules(header, width, dress.strong, dress.strong)
        yield header
    last = len(table.rows) - 1
    for index, cells in enumerate(table.rows):
        row = _row(setting, table, cells, widths, lay_blocks)
        top = dress.strong if index == 0 and not header else None
        row = _rules(row, width, top, dress.strong if index == last else dress.light)
        row = replace(row, header=header)
        kept = all(is_kept(each.blocks, column / mm(1)) for each, column in zip(cells, widths, strict=False))
        yield from (replace(row, glued=keeps_next(table, index)),) if kept else sliced(row)


def column_widths(columns: tuple[Column, ...], width: float) -> list[float]:
    """Each column's width; shares of the whole, whatever they add up to."""
    whole = sum(column.width for column in columns) or 1.0
    return [width * column.width / whole for column in columns]


def _caption(setting: Setting, table: Table, width: float, before: Block | None) -> tuple[Strip, ...]:
    if not table.caption:
        return ()
    words = counted(wording(setting.language).table, table.number, table.caption)
    return lay_paragraph(setting, setting.style(style_beside(table, "Caption", before, None)), words, width)


def counted(word: str, number: int, caption: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A caption's words behind `Table 1` in bold and an en space."""
    return (Strong((Text(f"{word}{number}"),)), Text(EN_SPACE), *caption) if number else caption


def _header(setting: Setting, table: Table, widths: list[float], dress: TableDress) -> Strip:
    laid = []
    for index, (cell, width) in enumerate(_inner(table, table.header, widths, dress)):
        style = setting.style(cell_style(table, index, header=True))
        words = (block for block in cell.blocks if isinstance(block, Paragraph))
        laid.append(tuple(s for block in words for s in lay_paragraph(setting, style, block.inlines, width)))
    strip = _beside(laid, widths, dress)
    fill = dress.header_fill
    backing = (Fill(0.0, 0.0, sum(widths), strip.height, colour(fill)),) if fill else ()
    return replace(strip, fills=(*backing, *strip.fills), glued=True)


def _row(
    setting: Setting, table: Table, cells: tuple[Cell, ...], widths: list[float], lay_blocks: LayBlocks
) -> Strip:
    dress = setting.house.tables[table.variant]
    inside = "bilingual" if table.variant == "bilingual" else "table"

    def laid_in(cell: Cell, width: float, style_id: str) -> Iterator[Strip]:
        for block in cell.blocks:
            if style_id and isinstance(block, Paragraph) and block.role == "body":
                yield from lay_paragraph(setting, setting.style(style_id), block.inlines, width)
            else:
                yield from lay_blocks(setting, (block,), width, inside)

    laid = [
        tuple(laid_in(cell, width, cell_style(table, index, header=False)))
        for index, (cell, width) in enumerate(_inner(table, cells, widths, dress))
    ]
    return _beside(laid, widths, dress)


def _inner(
    table: Table, cells: tuple[Cell, ...], widths: list[float], dress: TableDress
) -> list[tuple[Cell, float]]:
    inner = [
        width - mm(dress.pad_left + (NARROW_PAD if width < mm(NARROW) else dress.pad_right)) for width in widths
    ]
    return list(zip(cells[: len(table.columns)], inner, strict=False))


def _beside(cells: list[tuple[Strip, ...]], widths: list[float], dress: TableDress) -> Strip:
    """The cells of one row side by side, padded, as one strip."""
    above, below = pt(dress.pad_top), pt(dress.pad_bottom)
    parts, x, height = [], mm(dress.pad_left), 0.0
    for strips, width in zip(cells, widths, strict=False):
        if strips:  # in a cell, unlike on a page, the first space above and the last below count
            part = merged(strips)
            parts.append(part.moved(x, above + strips[0].before))
            height = max(height, strips[0].before + part.height + strips[-1].after)
        x += width
    row = merged([replace(part, height=0.0) for part in parts])
    return replace(row, height=height + above + below)


def _rules(strip: Strip, width: float, top: Border | None, bottom: Border) -> Strip:
    """The row with its rules, which take room of their own."""
    above, below = pt(top.width) if top else 0.0, pt(bottom.width)
    height = above + strip.height + below
    moved = strip.moved(0.0, above)
    fills = [*moved.fills, Fill(0.0, height - below, width, below, colour(bottom.colour))]
    if top:
        fills.append(Fill(0.0, 0.0, width, above, colour(top.colour)))
    return replace(moved, height=height, fills=tuple(fills))
