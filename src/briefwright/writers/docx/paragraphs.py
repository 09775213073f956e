"""Paragraphs as WordprocessingML: a style, now and then a list restart or a page break, and runs."""

from __future__ import annotations

from functools import cache


@cache
def opening(style_id: str) -> str:
    """The start of a paragraph in a style; Normal needs no properties."""
    if style_id == "Normal":
        return "<w:p>"
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>'


def with_properties(
    style_id: str, *, break_before: bool = False, num_id: int = 0, level: int = 0, indent: str = ""
) -> str:
    """The start of a paragraph with the few direct properties a style cannot hold (order of CT_PPr)."""
    page = "<w:pageBreakBefore/>" if break_before else ""
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>' if num_id else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{page}{number}{indent}</w:pPr>'


def with_section(paragraph: str, section: str) -> str:
    """The same paragraph closing a section: `sectPr` goes last into its properties."""
    if paragraph.startswith("<w:p><w:pPr>"):
        at = paragraph.index("</w:pPr>")
        return f"{paragraph[:at]}{section}{paragraph[at:]}"
    return f"<w:p><w:pPr>{section}</w:pPr>{paragraph[len('<w:p>') :]}"


def field(instruction: str, shown: str, properties: str = "") -> str:
    """A simple field with its cached result; `instruction` is ours alone, never a user's text."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r>{properties}<w:t>{shown}</w:t></w:r></w:fldSimple>'
