"""House styles by id, and which style each role of the document model takes."""

from __future__ import annotations

from functools import cache
from typing import Final

from briefwright.document.house_styles.card import SUFFIX, on_a_card
from briefwright.document.house_styles.derivation import (
    AFTER_BOX,
    BEFORE_BOX,
    BOX_NEIGHBOURS,
    ENTRY_KEPT,
    KEPT_ENTRIES,
)
from briefwright.document.house_styles.think_tank import think_tank, two_pager
from briefwright.document.house_styles.uk_government import uk_government
from briefwright.document.house_styles.zh_official import zh_official
from briefwright.document.nodes import (
    Block,
    Box,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Reference,
    Role,
    Strong,
    Table,
    Text,
)
from briefwright.document.style import BoxDress, HouseStyle

HOUSE_STYLES: Final = ("uk-government", "think-tank", "two-pager", "zh-official")
_MAKERS: Final = {
    "uk-government": uk_government,
    "think-tank": think_tank,
    "two-pager": two_pager,
    "zh-official": zh_official,
}
"""Each also comes on a card, under its id with `-card` behind it."""

ROLE_STYLES: Final[dict[Role, str]] = {
    "body": "Normal",
    "lead-in": "BwLeadIn",
    "title": "Title",
    "subtitle": "Subtitle",
    "label": "BwDocLabel",
    "byline": "BwByline",
    "numbered": "BwNumPara",
    "sub-numbered": "BwNumSub",
    "top-line": "BwTopLine",
    "comment": "BwComment",
    "question": "BwQuestion",
    "answer": "BwAnswer",
    "key-fact": "BwKeyFacts",
    "biography-role": "BwBioRole",
    "biography": "BwBio",
    "source": "BwSource",
    "note": "BwNote",
    "box-title": "BwBoxTitle",
    "addressee": "BwAddressee",
    "signature": "BwSignature",
    "date-line": "BwDateLine",
    "attachment": "BwAttachment",
    "organ": "BwOrgan",
    "document-number": "BwDocNumber",
    "foreign": "BwForeign",
}


_ADOPTED: Final[dict[str, HouseStyle]] = {}
_MOST_ADOPTED: Final = 8


def adopt(style: HouseStyle) -> str:
    """Have `house_style` know a style read from a user's Word file, and return its id; only the newest few stay."""
    _ADOPTED.pop(style.id, None)
    _ADOPTED[style.id] = style
    while len(_ADOPTED) > _MOST_ADOPTED:
        _ADOPTED.pop(next(iter(_ADOPTED)))
    return style.id


def house_style(style_id: str) -> HouseStyle:
    """The house style with that id; UK government where the id names a user's own file or nothing we know."""
    if style_id in _ADOPTED:
        return _ADOPTED[style_id]
    return _made(style_id if style_id.removesuffix(SUFFIX) in _MAKERS else "uk-government")


@cache
def _made(style_id: str) -> HouseStyle:
    if style_id.endswith(SUFFIX):
        return on_a_card(_made(style_id.removesuffix(SUFFIX)))
    return _MAKERS[style_id]()


def style_for(node: Paragraph | Heading, inside: str = "") -> str:
    """The style id a paragraph or heading takes.

    `inside` is empty in the body, a box's `variant` inside a box, `table` or `bilingual` in a table's cell.
    """
    if isinstance(node, Heading):
        return "BwAnnex" if node.annex else f"BwH{node.level}Num" if node.number else f"Heading{node.level}"
    if node.role == "key-fact" and node.inlines and isinstance(node.inlines[0], Strong):
        return "BwKeyRow"
    if node.role in {"body", "lead-in"} and inside:
        return _INSIDE.get(inside, "BwKeyFacts")
    return ROLE_STYLES[node.role]


def cell_style(table: Table, column: int, *, header: bool) -> str:
    """The style of plain text in a column (from 0) where it has one of its own; empty where it is body text."""
    numeric = table.columns[column].numeric
    if header:
        return "BwTableHeadNum" if numeric else "BwTableHeader"
    if table.variant == "labels" and column % 2 == 0:
        return "BwTableLabel"
    if table.variant == "bilingual" and column == 0 and len(table.columns) > _LANGUAGES:
        return "BwTableIndex"
    return "BwTableNumber" if numeric else ""


KEPT_ROW: Final = "BwTableBodyKept"
"""The style of a row's first words where the row is kept with the next."""


def keeps_next(table: Table, row: int) -> bool:
    """Whether a row (from 0) stays with the next: the last row of a table is not alone on a page.

    Word and LibreOffice keep a row whose first paragraph is kept with the next, so that is to be plain text.
    """
    first = table.rows[row][0].blocks if table.rows[row] else ()
    plain = bool(first) and style_of_cell(table, first[0]) == "BwTableBody"
    return plain and bool(table.header) and table.variant == "data" and row == len(table.rows) - 2


def gaps_of_box(dress: BoxDress, *, parted: bool) -> tuple[float, float]:
    """Points below a box's title and above its content.

    In a box that pages part both are the title's, which is repeated; a title in a bar of its own has only its own.
    """
    if parted and not dress.title_rule and dress.title_fill in {"", dress.body_fill}:
        return dress.title_below + dress.body_above, 0.0
    return dress.title_below, dress.body_above


def style_of_cell(table: Table, block: Block) -> str:
    """The style of a paragraph in a table's first column; empty for what is no paragraph."""
    if not isinstance(block, Paragraph):
        return ""
    return cell_style(table, 0, header=False) or style_for(block, "table")


_CELLS: Final = frozenset({"table", "bilingual"})
_LANGUAGES: Final = 2
"""Columns of a bilingual table that hold text; one more before them counts the rows."""
_INSIDE: Final = {"table": "BwTableBody", "bilingual": "BwBilingual", "biography": "BwBio"}


def style_beside(node: Block, style_id: str, before: Block | None, after: Block | None) -> str:
    """The form of a style that its neighbours call for: space beside a box or table, a lead-in kept with its list.

    `before` and `after` are the neighbouring blocks in reading order, `None` at the ends.
    """
    if isinstance(before, Table) and style_id in _AFTER_TABLE:
        return _AFTER_TABLE[style_id]
    if style_id in BOX_NEIGHBOURS:
        if isinstance(before, Box | Table):
            return style_id + AFTER_BOX
        if isinstance(after, Box) or (isinstance(after, Table) and not after.caption):
            return style_id + BEFORE_BOX
    if style_id in _LEAD_INS and isinstance(after, ListBlock | Quotation) and _ends_in_colon(node):
        return _LEAD_INS[style_id]
    if style_id in _LEAD_INS and isinstance(after, Paragraph) and after.role in _CLOSINGS:
        return _LEAD_INS[style_id]
    if style_id in _LEAD_INS and isinstance(after, Table) and _names(node, after):
        return _LEAD_INS[style_id]
    return style_id


def style_in_list(block: ListBlock, at: int, style_id: str, before: Block | None, after: Block | None) -> str:
    """The form of a style that what stands beside a list calls for in its first and last entry (from 0)."""
    last = len(block.items) - 1
    return style_beside(block, style_id, before if at == 0 else block, after if at == last else block)


def entry_keeps_next(block: ListBlock, at: int) -> bool:
    """Whether an entry (from 0) stays with the next: the last of a list is not alone on a page.

    Of three the first would be instead.
    """
    return len(block.items) >= _LONG and at == len(block.items) - 2


def stays_in_list(block: ListBlock, at: int, place: int, *, held: bool) -> bool:
    """Whether what stands at a place of an entry (both from 0) ends it and stays with what comes after the entry.

    `held` says so of the whole list's end, where the list itself ends an entry that stays with the next.
    """
    stays = entry_keeps_next(block, at) or (held and at == len(block.items) - 1)
    return stays and place == len(block.items[at].blocks) - 1


def kept_form(style_id: str, inside: str) -> str:
    """The form of a list's style that stays with what follows; the style itself in cells, which do not break."""
    return style_id + ENTRY_KEPT if style_id in KEPT_ENTRIES and inside not in _CELLS else style_id


_LONG: Final = 4
_AFTER_TABLE: Final = {"Heading1": "BwH1First", "Heading2": "BwH2First", "Caption": "BwCaptionNext"}
_CLOSINGS: Final = frozenset({"attachment", "signature"})
"""Roles that never stand on a page without a line of the text they close (GB/T 9704-2012, 7.3.5)."""
_LEAD_INS: Final = {"Normal": "BwLeadIn", "BwNumPara": "BwNumLeadIn"}


def _names(node: Block, table: Table) -> bool:
    """Whether a paragraph speaks of the table by its number."""
    inlines = node.inlines if isinstance(node, Paragraph) else ()
    return any(isinstance(each, Reference) and each.target == table.label for each in inlines)


def _ends_in_colon(node: Block) -> bool:
    last = node.inlines[-1] if isinstance(node, Paragraph) and node.inlines else None
    return isinstance(last, Text) and last.text.rstrip().endswith((":", "："))
