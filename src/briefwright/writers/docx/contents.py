"""The contents as Word writes them: a TOC field whose cached entries are links to bookmarks with PAGEREF fields."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.document.nodes import Contents, ContentsEntry, Document
from briefwright.document.style import HouseStyle
from briefwright.document.wording import wording
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.paragraphs import opening


def contents_block(
    block: Contents, document: Document, pages: Mapping[str, int], runs: Runs, style: HouseStyle
) -> str:
    """The heading and the field; `pages` gives the page of each bookmark."""
    entries, words = document.contents, wording(document.language)
    heading = f"{opening('TOCHeading')}{runs.text(block.title or words.contents)}</w:p>"
    if not entries:
        return heading
    depth = min(max(block.depth, 1), 4)
    instruction = f'<w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z \\u </w:instrText>'
    begin = f"{_char('begin')}<w:r>{instruction}</w:r>{_char('separate')}"
    lines = []
    for at, entry in enumerate(entries):
        level = min(max(entry.level, 1), 3)
        before = begin if at == 0 else ""
        after = _char("end") if at == len(entries) - 1 else ""
        body = _entry(entry, pages.get(entry.anchor, 1), runs, tabbed=has_number_tab(style, level))
        lines.append(f"{opening(f'TOC{level}')}{before}{body}{after}</w:p>")
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{heading}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def has_number_tab(style: HouseStyle, level: int) -> bool:
    """Whether the contents style of a level sets the number apart at a tab stop of its own."""
    return any(tab.align == "left" for tab in style.style(f"TOC{level}").tabs)


def entry_lead(number: str, *, tabbed: bool) -> str:
    """What stands before an entry's words: its number and a tab, an en space, or after `Annex A:` a space."""
    if not number:
        return "\t" if tabbed else ""
    if number[-1] in "、）：":
        return number
    if number[-1] == ":":
        return ("\t" if tabbed else "") + number + " "
    return number + ("\t" if tabbed else "\u2002")


def _entry(entry: ContentsEntry, page: int, runs: Runs, *, tabbed: bool) -> str:
    light = '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>' if tabbed and entry.level == 1 else ""
    words = runs.text(entry_lead(entry.number, tabbed=tabbed) + entry.text)
    reference = (
        f'{_char("begin")}<w:r><w:instrText xml:space="preserve"> PAGEREF {entry.anchor} \\h </w:instrText></w:r>'
        f"{_char('separate')}<w:r>{light}<w:t>{page}</w:t></w:r>{_char('end')}"
    )
    return (
        f'<w:hyperlink w:anchor="{entry.anchor}" w:history="1">{words}<w:r><w:tab/></w:r>{reference}</w:hyperlink>'
    )


def _char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
