"""What the document lists about itself: its contents with page numbers, its sources, its notes."""

from __future__ import annotations

from dataclasses import replace

from briefwright.document.citations import full_citation
from briefwright.document.nodes import Contents, ContentsEntry, Note, Text
from briefwright.document.style import ParagraphStyle
from briefwright.document.wording import wording
from briefwright.ui.preview.paragraphs import lay_paragraph
from briefwright.ui.preview.runs import note_label
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import PageNumber, Strip, mm
from briefwright.ui.preview.typefaces import paragraph_look

PAGE_NUMBER_ROOM = 12.0
"""Millimetres kept free at the right of a contents line."""


def lay_contents(setting: Setting, block: Contents, width: float) -> tuple[Strip, ...]:
    """The contents' title and a line an entry; page numbers are set when the page is painted."""
    strips: list[Strip] = []
    if block.title:
        strips.extend(lay_paragraph(setting, setting.style("TOCHeading"), (Text(block.title),), width))
    for entry in setting.contents:
        if entry.level > block.depth:
            continue
        style = setting.style(f"TOC{min(entry.level, 3)}")
        lines = list(_entry(setting, style, entry, width - mm(PAGE_NUMBER_ROOM)))
        lines[-1] = replace(lines[-1], numbers=(_page_number(setting, lines[-1], style, entry.anchor, width),))
        strips.extend(lines)
    return tuple(strips)


def _entry(setting: Setting, style: ParagraphStyle, entry: ContentsEntry, width: float) -> tuple[Strip, ...]:
    if style.hanging:
        return lay_paragraph(setting, style, (Text(entry.text),), width, number=entry.number)
    words = f"{entry.number} {entry.text}" if entry.number else entry.text
    return lay_paragraph(setting, style, (Text(words),), width)


def _page_number(setting: Setting, strip: Strip, style: ParagraphStyle, anchor: str, width: float) -> PageNumber:
    line = strip.lines[0]
    shaped = line.text.layout.lineAt(line.index)
    end = line.x + shaped.naturalTextWidth()
    return PageNumber(
        anchor,
        right=width,
        baseline=line.y + shaped.ascent(),
        look=paragraph_look(setting.house, style),
        dots_from=end if any(tab.dots for tab in style.tabs) else None,
    )


def lay_sources(setting: Setting, width: float) -> tuple[Strip, ...]:
    """A line for each cited source."""
    style = setting.style("BwSourceEntry")
    words = wording(setting.language)
    return tuple(
        strip
        for card in setting.cited
        for strip in lay_paragraph(setting, style, (Text(f"{full_citation(card, words)}{words.stop}"),), width)
    )


def lay_note(setting: Setting, note: Note, width: float) -> tuple[Strip, ...]:
    """A footnote's text behind its raised mark and an en space (a tab would be dropped by LibreOffice)."""
    style = setting.style("FootnoteText")
    mark = setting.labels.get(note.number) or note_label(setting.house, note.number)
    return lay_paragraph(setting, style, note.inlines, width, item=note.item, mark=mark)
