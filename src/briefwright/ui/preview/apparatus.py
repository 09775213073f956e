"""What the document lists about itself: its contents with page numbers, its sources, its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefwright.document.citations import full_citation, shown_address
from briefwright.document.nodes import Contents, ContentsEntry, Inline, Link, Note, Text
from briefwright.document.style import ParagraphStyle
from briefwright.document.wording import wording
from briefwright.model.source import SourceCard
from briefwright.ui.preview.paragraphs import Extras, lay_paragraph
from briefwright.ui.preview.runs import EN_SPACE, note_label
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Fill, PageNumber, Strip, mm, pt
from briefwright.ui.preview.typefaces import colour, paragraph_look

PAGE_NUMBER_ROOM = 12.0
"""Millimetres kept free at the right of a contents line."""
NOTE_RULE = 144.0
"""Points of the rule above notes, as Word draws its separator."""


def lay_contents(setting: Setting, block: Contents, width: float) -> tuple[Strip, ...]:
    """The contents' title and a line an entry; page numbers are set when the page is painted."""
    title = block.title or wording(setting.language).contents
    strips = list(lay_paragraph(setting, setting.style("TOCHeading"), (Text(title),), width))
    for entry in setting.contents:
        style = setting.style(f"TOC{min(max(entry.level, 1), 3)}")
        lines = list(_entry(setting, style, entry, width))
        lines[-1] = replace(lines[-1], numbers=(_page_number(setting, lines[-1], style, entry.anchor, width),))
        strips.extend(lines)
    return tuple(strips)


def _entry(setting: Setting, style: ParagraphStyle, entry: ContentsEntry, width: float) -> tuple[Strip, ...]:
    """An entry; its number hangs where the style sets it apart, else it runs into the words."""
    number, words = entry.number, entry.text
    apart = _sets_numbers_apart(style)
    if number and number[-1] in "、）：:":
        number, words = "", f"{number} {words}" if number[-1] == ":" else f"{number}{words}"
    elif number and not apart:
        number, words = "", f"{number}{EN_SPACE}{words}"
    mark, room = number or (" " if apart else ""), mm(PAGE_NUMBER_ROOM)
    return lay_paragraph(setting, style, (Text(words),), width, Extras(mark, reserve=room))


def _sets_numbers_apart(style: ParagraphStyle) -> bool:
    return any(tab.align == "left" for tab in style.tabs)


def _page_number(setting: Setting, strip: Strip, style: ParagraphStyle, anchor: str, width: float) -> PageNumber:
    line = strip.lines[0]
    shaped = line.text.layout.lineAt(line.index)
    end = line.x + shaped.naturalTextWidth()
    return PageNumber(
        anchor,
        right=width,
        baseline=line.y + shaped.ascent(),
        look=replace(paragraph_look(setting.house, style), bold=style.bold and not _sets_numbers_apart(style)),
        dots_from=end if any(tab.dots for tab in style.tabs) else None,
    )


def lay_sources(setting: Setting, width: float) -> tuple[Strip, ...]:
    """A line for each cited source, its address as a link."""
    style = setting.style("BwSourceEntry")
    return tuple(
        strip for card in setting.cited for strip in lay_paragraph(setting, style, _source(setting, card), width)
    )


def _source(setting: Setting, card: SourceCard) -> tuple[Inline, ...]:
    words = wording(setting.language)
    text, address = full_citation(card, words), card.metadata.address or ""
    shown = shown_address(address)
    head, found, tail = text.partition(shown) if shown else (text, "", "")
    if not found:
        return (Text(f"{text}{words.stop}"),)
    return (Text(head), Link((Text(shown),), address), Text(f"{tail}{words.stop}"))


@dataclass(slots=True, frozen=True)
class Endnotes:
    """Where the notes stand that are not at the foot of a page: after everything else."""

    notes: tuple[Note, ...]


def lay_endnotes(setting: Setting, block: Endnotes, width: float) -> Iterator[Strip]:
    """A short rule, then every note."""
    rule = Fill(0.0, pt(8), min(width, pt(NOTE_RULE)), pt(0.75), colour(setting.house.colours.get("ink", "000000")))
    yield Strip(pt(16), fills=(rule,), glued=True)
    for note in block.notes:
        yield from lay_note(setting, note, width, style_id="EndnoteText")


def lay_note(setting: Setting, note: Note, width: float, style_id: str = "FootnoteText") -> tuple[Strip, ...]:
    """A footnote's text behind its raised mark and an en space (a tab would be dropped by LibreOffice)."""
    style = setting.style(style_id)
    mark = setting.labels.get(note.number) or note_label(setting.house, note.number)
    return lay_paragraph(setting, style, note.inlines, width, Extras(item=note.item, also=note.also, mark=mark))
