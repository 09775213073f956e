"""Inlines as one string with looks over it: what a text layout needs to shape a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import assert_never

from PySide6.QtGui import QTextLayout

from briefwright.document.nodes import Cite, Emphasis, Gap, Inline, LineBreak, Link, Reference, Strong, Text
from briefwright.document.style import HouseStyle, ParagraphStyle
from briefwright.document.text_gate import gated
from briefwright.document.wording import gap_in_brackets, is_chinese, wording
from briefwright.ui.preview.strips import Mark
from briefwright.ui.preview.typefaces import (
    Look,
    character_format,
    grid_tracking,
    paragraph_look,
    with_characters,
)

LINE_SEPARATOR = "\u2028"
EN_SPACE = "\u2002"
_WORD_JOINER = "\u2060"
_CHINESE = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN = re.compile(f"[{_CHINESE}]")
_SPECIAL = re.compile(
    "(?P<latin>[!-~](?:(?:[ -~]|(?<=[A-Za-z])’(?=[A-Za-z]))*[!-~])?)"
    f"|(?P<marks>[“”‘’…—·]+)|[{_CHINESE}](?=[A-Za-z0-9])"
)
"""A stretch of Latin, with the ’ of `People’s`; marks that are full width in Chinese; a character beside Latin."""
AUTOMATIC_SPACE = 0.2
"""The space set by itself between Chinese and Latin characters, as a share of the type's size: LibreOffice's."""
_ADDRESS = re.compile(r"\S+\.[a-z]{2,}/\S+")
_BREAKABLE = re.compile(r"([/.?&=_-])(?=\w)")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def utf16(text: str) -> int:
    """The length of a text in UTF-16 units, in which Qt counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class Run:
    """A paragraph's text as shaped, its looks, the items behind it and the places of its note marks."""

    house: HouseStyle
    style: ParagraphStyle
    language: str
    labels: dict[int, str] = field(default_factory=dict)
    text: str = ""
    plain: str = ""
    length: int = 0
    formats: list[QTextLayout.FormatRange] = field(default_factory=list)
    looks: list[tuple[int, int, Look]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    notes: list[tuple[int, int]] = field(default_factory=list)

    @property
    def base(self) -> Look:
        """The look of plain words in the document's language: of what has no look of its own."""
        return east_asian(self.plain_look) if is_chinese(self.language) else self.plain_look

    @property
    def plain_look(self) -> Look:
        """The look of plain words, its Latin face first."""
        return paragraph_look(self.house, self.style)

    def add(  # noqa: C901 - one arm for each kind of inline
        self, inlines: tuple[Inline, ...], look: Look | None = None, item: str = ""
    ) -> None:
        """Append inlines in a look; `item` is the item of those that name none."""
        look = look or self.plain_look
        last: Inline | None = None
        for inline in inlines:
            if isinstance(inline, Cite) and isinstance(last, Cite):
                self._append(", ", "", self._over(look, "FootnoteReference"))
            last = inline
            match inline:
                case Text():
                    self.words(inline.text, look, inline.item or item, inline.language)
                case Strong():
                    self.add(inline.children, self._over(look, self.style.strong), item)
                case Emphasis():
                    self.add(inline.children, self._over(look, "Emphasis"), item)
                case Link():
                    self._link(inline, look, item)
                case Gap():
                    self._gap(inline, look, item)
                case LineBreak():
                    self._append(LINE_SEPARATOR, "\n", look)
                case Cite():
                    self._cite(inline, look, item)
                case Reference():
                    self.words(inline.text, look, inline.item or item)
                case _:
                    assert_never(inline)

    def words(self, text: str, look: Look, item: str = "", language: str = "") -> None:
        """Append characters; Chinese ones take full-width marks from the East Asian face."""
        start = self.length
        text = gated(text)
        if is_chinese(language or self.language) and has_chinese(text):
            self._chinese(text, look)
        else:
            self._append(unbroken_addresses(text), text, self._off_grid(look))
        if item:
            self.marks.append(Mark(start, self.length, item))

    def raise_mark(self, mark: str) -> None:
        """Begin with a note's raised mark and an en space; neither is text of the note."""
        self._append(mark, "", self._over(self.plain_look, "FootnoteReference"))
        self._append(EN_SPACE, "", self.plain_look)

    def count(self, number: str) -> None:
        """Begin with a number that Word counts itself, so that it is no text there."""
        self._append(number, "", east_asian(self.plain_look) if _HAN.search(number) else self.plain_look)

    def _chinese(self, text: str, look: Look) -> None:
        """Full-width marks from the East Asian face, Latin off the grid, a little space between it and Chinese."""
        at, east = 0, east_asian(look)
        for found in _SPECIAL.finditer(text):
            self._append(text[at : found.start()], text[at : found.start()], east)
            at = found.end()
            if found.lastgroup == "latin":
                self._latin(found.group(), look, before_chinese=bool(_HAN.match(text, at)))
            else:
                self._append(found.group(), found.group(), east if found.lastgroup == "marks" else _spaced(east))
        self._append(text[at:], text[at:], east)

    def _latin(self, text: str, look: Look, *, before_chinese: bool) -> None:
        look = self._off_grid(look)
        last = 1 if before_chinese and text[-1].isalnum() else 0
        head = text[: len(text) - last]
        self._append(unbroken_addresses(head), head, look)
        self._append(text[len(head) :], text[len(head) :], _spaced(look))

    def _off_grid(self, look: Look) -> Look:
        return replace(look, tracking=look.tracking - grid_tracking(self.house)) if self.house.line_grid else look

    def _append(self, shaped: str, plain: str, look: Look) -> None:
        length = utf16(shaped)
        if length and look != self.base:
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = self.length, length, character_format(look)
            self.formats.append(made)
            self.looks.append((self.length, self.length + length, look))
        self.text += shaped
        self.plain += plain
        self.length += length

    def _over(self, look: Look, style_id: str) -> Look:
        return with_characters(look, self.house, self.house.character_styles[style_id])

    def _link(self, link: Link, look: Look, item: str) -> None:
        self.add(link.children, self._over(look, "Hyperlink"), item)

    def _gap(self, gap: Gap, look: Look, item: str) -> None:
        words = wording(self.language)
        self.words(gap_in_brackets(gap.text, words), self._over(look, "BwGap"), item)

    def _cite(self, cite: Cite, look: Look, item: str) -> None:
        if not cite.number:
            return
        start = self.length
        self.notes.append((start, cite.number))
        self._append(
            self.labels.get(cite.number) or note_label(self.house, cite.number),
            "",
            self._over(look, "FootnoteReference"),
        )
        self.marks.append(Mark(start, self.length, cite.item or item))


def has_chinese(text: str) -> bool:
    """Whether Chinese characters stand in a text."""
    return not text.isascii() and _HAN.search(text) is not None


def east_asian(look: Look) -> Look:
    """A look with its East Asian face asked for first.

    Qt keeps one set of fallbacks for a face and size: left to them, a 黑体 heading gives its face to all 仿宋 text.
    """
    return replace(look, families=look.families[::-1])


def _spaced(look: Look) -> Look:
    return replace(look, tracking=look.tracking + look.size * AUTOMATIC_SPACE)


def note_label(house: HouseStyle, number: int) -> str:
    """A note's mark as set: a figure, or a circled one where the house style circles them."""
    return _CIRCLED[number - 1] if house.circled_notes and number <= len(_CIRCLED) else str(number)


def unbroken_addresses(text: str) -> str:
    """The text with word joiners inside addresses, which Word and LibreOffice break only at their ends."""
    if "/" not in text:
        return text
    return _ADDRESS.sub(lambda found: _BREAKABLE.sub(rf"\1{_WORD_JOINER}", found.group()), text)
