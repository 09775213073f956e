"""Sections: page size, columns, which header and footer; the marking is on every page of every section."""

from __future__ import annotations

from typing import Final, Protocol

from briefwright.document.nodes import Document, SectionBreak
from briefwright.document.style import HouseStyle
from briefwright.writers.docx.archive import Member
from briefwright.writers.docx.running import KINDS, RunningText, running_parts, running_text
from briefwright.writers.docx.xml import twips

_CIRCLED: Final = (
    '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/></w:footnotePr>'
)

DECIMAL_ENDNOTES: Final = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
"""Said in the settings for Word, and again in each section for LibreOffice, which counts i, ii, iii otherwise."""


class ClosesSections(Protocol):
    """What the body asks at the end of a section."""

    def close(self, section: SectionBreak) -> str:
        """The properties of the section that ends here."""


class Sections:
    """The sections closed so far and the header and footer parts they refer to; equal ones are shared."""

    def __init__(self, document: Document, style: HouseStyle) -> None:
        self.document = document
        self.style = style
        self.parts: list[Member] = []
        self._numbers: dict[RunningText, int] = {}
        self._first = True

    def close(self, section: SectionBreak) -> str:
        """The properties of the section that ends here."""
        text = running_text(self.document, section)
        if text not in self._numbers:
            self._numbers[text] = 1 + len(KINDS) * len(self._numbers)
            named = bool(section.running) and not self.style.running_header
            self.parts += running_parts(self.style, text, self._numbers[text], named=named)
        number = self._numbers[text]
        references = "".join(
            f'<w:{element}Reference w:type="{kind}" r:id="rId{element.capitalize()}{number + at}"/>'
            for element in ("header", "footer")
            for at, kind in enumerate(KINDS)
        )
        references += _CIRCLED if self.style.circled_notes else ""
        references += DECIMAL_ENDNOTES if self.document.endnotes else ""
        properties = section_properties(self.style, section, references, first=self._first)
        self._first = False
        return properties


def section_properties(style: HouseStyle, section: SectionBreak, references: str, *, first: bool) -> str:
    """`sectPr` in the order of CT_SectPr; `references` are headers, footers and how notes are counted."""
    kind = "nextPage" if section.new_page or section.landscape else "continuous"
    title_page = "<w:titlePg/>" if first and not style.first_page_header else ""
    grid = ""
    if style.line_grid:
        pitch, space = style.line_grid
        grid = f'<w:docGrid w:type="linesAndChars" w:linePitch="{pitch}" w:charSpace="{space}"/>'
    break_type = "" if first else f'<w:type w:val="{kind}"/>'
    return (
        f"<w:sectPr>{references}{break_type}{page_size(style, landscape=section.landscape)}"
        f"{columns_of(style, section.columns)}{title_page}{grid}</w:sectPr>"
    )


def page_size(style: HouseStyle, *, landscape: bool) -> str:
    """`pgSz` and `pgMar`; a landscape page is the upright one turned, its margins with it."""
    page = style.page
    width, height = twips(page.width), twips(page.height)
    top, right, bottom, left = page.top, page.right, page.bottom, page.left
    turned = ""
    if landscape:
        width, height, turned = height, width, ' w:orient="landscape"'
    return (
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" w:left="{twips(left)}"'
        f' w:header="{twips(page.header)}" w:footer="{twips(page.footer)}" w:gutter="0"/>'
    )


def columns_of(style: HouseStyle, count: int) -> str:
    """`cols`: how many and how far apart."""
    space = twips(style.page.column_gap)
    number = f' w:num="{count}"' if count > 1 else ""
    return f'<w:cols{number} w:space="{space}"/>'


def text_width(style: HouseStyle, section: SectionBreak) -> float:
    """The width of the text, or of one column, in mm."""
    page = style.page
    whole = page.landscape_measure if section.landscape else page.measure
    if section.columns <= 1:
        return whole
    return (whole - page.column_gap * (section.columns - 1)) / section.columns
