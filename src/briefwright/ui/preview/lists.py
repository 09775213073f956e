"""Which styles list entries and quotations take; the Word writer chooses the same."""

from __future__ import annotations

from briefwright.document.house_style import style_for
from briefwright.document.nodes import ListBlock, Paragraph, Quotation, Text

LONG_QUOTATION = 375
"""Characters, about five lines: a longer quotation may break across pages."""
_IN_CELLS = frozenset({"table", "bilingual"})


def list_style(block: ListBlock, inside: str, depth: int) -> str:
    """The style id of a list's entries at a depth, 0 for the outermost."""
    if block.role == "sub-numbered":
        return "BwNumSub"
    if block.ordered:
        return "ListNumber2" if depth else "ListNumber"
    if inside in _IN_CELLS:
        return "BwTableBullet"
    if block.role == "key-facts" or inside:
        return "BwKeyBullet"
    return "ListBullet2" if depth else "ListBullet"


def quotation_styles(block: Quotation, inside: str) -> tuple[str, str]:
    """The style ids of a quotation's words and of the line that names the speaker."""
    if inside in _IN_CELLS:
        return style_for(Paragraph(()), inside), "BwSource"
    if block.pull:
        return "IntenseQuote", "BwPullSource"
    if not block.attribution:
        return "BwQuoteOnly", ""
    length = sum(len(inline.text) for inline in block.inlines if isinstance(inline, Text))
    return "BwQuoteLong" if length > LONG_QUOTATION else "Quote", "BwQuoteSource"
