"""Tables and boxes: fixed widths, a repeated header row, rows that do not split, no merged cells.

A box is a one-column table of two rows, the title being its header row: that survives bullets, which break bordered
paragraphs apart, and passes Word's accessibility checker.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from briefwright.document.house_style import KEPT_ROW, cell_style, gaps_of_box, keeps_next, style_for
from briefwright.document.nodes import Block, Box, Cell, Paragraph, Table
from briefwright.document.plain_text import block_lines, inline_text, is_kept
from briefwright.document.style import Border, BoxDress
from briefwright.writers.docx.composer import Composer
from briefwright.writers.docx.styles_part import border, box_style_id, table_style_id
from briefwright.writers.docx.xml import escape, points, twips

_NARROW: Final = twips(15)
"""Twips below which a column is narrow."""
_MILLIMETRE: Final = twips(1)
_CLOSE: Final = f'<w:tcMar><w:right w:w="{_MILLIMETRE}" w:type="dxa"/></w:tcMar>'
_A4: Final = 210
"""Shares of a label table that add up to less are millimetres."""
_ONE_LINE: Final = 1.05
"""Of a column's width, what an estimated line may fill and be one line when it is set: letters are counted wide."""
_KEPT: Final = "<w:trPr><w:cantSplit/></w:trPr>"
_PARAGRAPH: Final = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_HEADER: Final = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


WriteBlocks = Callable[[Iterable[Block], str], None]
"""Writes blocks inside something; the second argument as `style_for` takes it."""


class Place(NamedTuple):
    """Where a table or box stands, in mm from the text's edge, and how wide it is."""

    left: float
    width: float


def write_table(composer: Composer, table: Table, place: Place, blocks: WriteBlocks) -> None:
    """Write a table under the caption that stands already."""
    columns = column_widths(table, place.width)
    rows = [_cells(composer, table, table.header, columns, blocks, header=True)] if table.header else []
    rows += [
        _cells(composer, table, cells, columns, blocks, header=False, at=at) for at, cells in enumerate(table.rows)
    ]
    opening = _opening(
        table_style_id(table.variant),
        columns,
        twips(place.left),
        header=bool(table.header),
        caption=inline_text(table.caption),
        description=table.description or ("" if table.caption else table_summary(table)),
    )
    composer.out.append(f"{opening}{''.join(rows)}</w:tbl>")


def table_summary(table: Table) -> str:
    """What a table without caption or description says of itself: its column heads, else its first column."""
    cells = table.header or tuple(row[0] for row in table.rows if row)
    words = [" ".join(block_lines(cell.blocks)).strip() for cell in cells]
    return ", ".join(word for word in words if word)[:250] or "Table"


def _cells(
    composer: Composer,
    table: Table,
    cells: tuple[Cell, ...],
    columns: list[int],
    blocks: WriteBlocks,
    *,
    header: bool,
    at: int = 0,
) -> str:
    """One row, of the body the one `at`; missing cells are filled so that every row has all columns."""
    every = [*cells, *[Cell(())] * (len(columns) - len(cells))]
    kept = header or row_is_kept(cells, [width / _MILLIMETRE for width in columns])
    written = [
        cell(width, _cell_content(composer, table, each.blocks, column, blocks, header=header), _gutter(width))
        for column, (each, width) in enumerate(zip(every, columns, strict=False))
    ]
    if not header and kept and keeps_next(table, at):
        written[0] = written[0].replace('"BwTableBody"', f'"{KEPT_ROW}"', 1)
    if not header and at and keeps_next(table, at - 1) and _is_whole(cells, columns, written):
        kept = False
    return row(written, header=header, kept=kept)


def _is_whole(cells: tuple[Cell, ...], columns: list[int], written: list[str]) -> bool:
    """Whether a last row with a note stays whole of itself, being of one line: two it would part in LibreOffice.

    LibreOffice keeps a row with the next one that has a note only where that one may split.
    """
    short = all(
        len(each.blocks) == 1 and is_kept(each.blocks, width / _MILLIMETRE * _ONE_LINE, 1)
        for each, width in zip(cells, columns, strict=False)
    )
    return short and any("<w:footnoteReference" in each for each in written)


def _cell_content(
    composer: Composer, table: Table, content: tuple[Block, ...], column: int, blocks: WriteBlocks, *, header: bool
) -> str:
    """The paragraphs of a cell, never none."""
    plain = cell_style(table, column, header=header)
    inside = "bilingual" if table.variant == "bilingual" else "table"
    only = content[0] if len(content) == 1 else None
    if isinstance(only, Paragraph) and not only.aside and not only.bookmark:  # nearly every cell
        style_id = plain if plain and only.role == "body" else style_for(only, inside)
        return composer.made(style_id, composer.runs_in(only.inlines, style_id))

    def write() -> None:
        if not plain:
            blocks(content, inside)
            return
        for block in content:
            if isinstance(block, Paragraph) and block.role == "body":
                composer.paragraph(plain, composer.runs_in(block.inlines, plain))
            else:
                blocks((block,), inside)

    return composer.captured(write, plain or "BwTableBody")


def write_box(composer: Composer, box: Box, place: Place, blocks: WriteBlocks) -> None:
    """Write a box as a one-column table."""
    dress = composer.style.boxes[box.variant]
    body = composer.captured(lambda: blocks(box.blocks, box.variant), dress.body)
    title_style = "BwBoxTitleNum" if box.number else dress.title
    title = ""
    if box.title:
        words = composer.bookmarked(composer.runs_in(box.title, title_style), box.bookmark)
        title = composer.captured(lambda: composer.paragraph(title_style, words), title_style)
    composer.out.append(box_table(box, dress, place, title, body))


def column_widths(table: Table, width: float) -> list[int]:
    """Widths in twips; columns share the table's width in proportion."""
    shares = [max(column.width, 0.01) for column in table.columns]
    if table.variant == "labels" and width < sum(shares) < _A4:
        shares = _labels_kept(shares, width)
    return [twips(width * share / sum(shares)) for share in shares]


def _labels_kept(shares: list[float], width: float) -> list[float]:
    """On a narrower page the labels keep their millimetres and what stands beside them gives way."""
    labels, values = sum(shares[::2]), sum(shares[1::2])
    if labels > width / 2:
        return shares
    return [share if at % 2 == 0 else share * (width - labels) / values for at, share in enumerate(shares)]


def _opening(
    style_id: str, columns: list[int], left: int, *, header: bool, caption: str = "", description: str = ""
) -> str:
    look = '<w:tblLook w:val="{}" w:firstRow="{}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
    words = f'<w:tblCaption w:val="{escape(caption)}"/>' if caption else ""
    words += f'<w:tblDescription w:val="{escape(description)}"/>' if description else ""
    grid = "".join([f'<w:gridCol w:w="{width}"/>' for width in columns])
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{left}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'{look.format("0620" if header else "0600", int(header))} w:noVBand="1"/>{words}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def row(cells: Iterable[str], *, header: bool = False, kept: bool = True) -> str:
    """A row of finished cells."""
    properties = _HEADER if header else _KEPT if kept else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def cell(width: int, content: str, properties: str = "") -> str:
    """A cell; `content` is one or more paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def _gutter(width: int) -> str:
    """A narrow column, such as one of numbers, keeps only a small distance from its neighbour."""
    return _CLOSE if width < _NARROW else ""


def row_is_kept(cells: Iterable[Cell], widths: Iterable[float]) -> bool:
    """Whether a row is short enough to be kept on one page; the widths of its columns in mm."""
    return all(is_kept(each.blocks, width) for each, width in zip(cells, widths, strict=False))


def box_table(box: Box, dress: BoxDress, place: Place, title: str, body: str) -> str:
    """A box around finished paragraphs; its outer edges are flush with the text."""
    edge_left, edge_right = _edge(dress.bar or dress.frame), _edge(dress.frame)
    inner = twips(place.width) - edge_left - edge_right
    description = inline_text(box.title) or " ".join(block_lines(box.blocks))[:250] or "Box"
    short = is_kept(box.blocks, place.width)
    parts = [body] if short else _paragraphs(body)
    below, above = gaps_of_box(dress, parted=len(parts) > 1)
    rows = [row([cell(inner, title, _title_cell(dress, below))], header=True)] if title else []
    tops = [above if title else dress.padding_top, *[0.0] * (len(parts) - 1)]
    bottoms = [*[0.0] * (len(parts) - 1), dress.padding_bottom]
    for part, top, bottom in zip(parts, tops, bottoms, strict=True):
        own = "" if top == dress.body_above else _margin("top", top)
        own += "" if bottom == dress.padding_bottom else _margin("bottom", bottom)
        content = cell(inner, part, f"<w:tcMar>{own}</w:tcMar>" if own else "")
        rows.append(row([content], kept=short or len(parts) > 1))
    opening = _opening(
        box_style_id(box.variant), [inner], twips(place.left), header=bool(title), caption=description
    )
    return f"{opening}{''.join(rows)}</w:tbl>"


def _paragraphs(body: str) -> list[str]:
    """The paragraphs of a long box, a row for each, so that a page breaks between them.

    In a row that breaks neither Word nor LibreOffice keeps two lines together.
    """
    found = _PARAGRAPH.findall(body)
    return found if "".join(found) == body and "<w:tbl" not in body else [body]


def _edge(edge: Border | None) -> int:
    return round(points(edge.width) / 2) if edge else 0


def _title_cell(dress: BoxDress, below: float) -> str:
    rule = f"<w:tcBorders>{border('bottom', dress.title_rule)}</w:tcBorders>" if dress.title_rule else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{dress.title_fill}"/>' if dress.title_fill else ""
    return f"{rule}{fill}<w:tcMar>{_margin('top', dress.padding_top)}{_margin('bottom', below)}</w:tcMar>"


def _margin(side: str, value: float) -> str:
    return f'<w:{side} w:w="{points(value)}" w:type="dxa"/>'
