"""What a paragraph is, by its style: heading with its level, list item, quotation, caption, or plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from lxml import etree
from msgspec import Struct

from briefwright.model.source import BlockKind
from briefwright.readers.docx import names
from briefwright.readers.xml_tree import parse_xml

_HEADING = re.compile(r"heading ([1-9])$")
_VANISH = re.compile(rb'<w:vanish(?:\s*/>| w:val="(?:1|true|on)")')
_STYLE_ID = re.compile(rb'\bw:styleId="([^"]*)"')
_DEEPEST = 20
"""Styles followed through `basedOn`; a circle ends here."""


class Meaning(Struct, frozen=True):
    """A paragraph's kind and heading level; `skipped` for a line of the table of contents."""

    kind: BlockKind = "paragraph"
    level: int = 0
    skipped: bool = False
    title: bool = False


PLAIN = Meaning()
LIST_ITEM = Meaning("list-item")


class Styles:
    """The meanings of a styles part's styles, each cut out and parsed when first asked for.

    A styles part is often larger than the text (python-docx writes 350 KB) and most of it dresses tables.
    Raises `AppError` `damaged-file` and `unsafe-file` when a style is asked for that cannot be parsed.
    """

    def __init__(self, data: bytes | None) -> None:
        self._data = data or b""
        self._head = self._data[: self._data.find(b">", self._data.find(b"<w:styles")) + 1]
        self._known: dict[str, Meaning] = {}
        self.hidden = frozenset(_hidden(self._data))
        """The ids of the styles whose text is hidden."""

    def meaning(self, style_id: str) -> Meaning:
        """What a paragraph in that style is; plain where there is no such style."""
        if style_id not in self._known:
            self._known[style_id] = self._found_out(style_id)
        return self._known[style_id]

    def _found_out(self, style_id: str) -> Meaning:
        style = self._style(style_id)
        for _ in range(_DEEPEST):
            if style is None:
                break
            found = _of_style(style)
            if found is not None:
                return found
            parent = style.find(names.BASED_ON)
            style = self._style(str(parent.get(names.VALUE))) if parent is not None else None
        return PLAIN

    def _style(self, style_id: str) -> etree._Element | None:
        """The style's element; every program that writes Word files calls the namespace `w`."""
        at = self._data.find(f'w:styleId="{escape(style_id)}"'.encode())
        if at < 0:
            return None
        start, end = self._data.rfind(b"<w:style ", 0, at), self._data.find(b"</w:style>", at)
        cut = self._head + self._data[start:end] + b"</w:style></w:styles>"
        return next(parse_xml(cut, "word/styles.xml").iterchildren(names.STYLE), None)


def _hidden(data: bytes) -> Iterator[str]:
    for mark in _VANISH.finditer(data):
        start = data.rfind(b"<w:style ", 0, mark.start())
        found = _STYLE_ID.search(data, start, mark.start()) if start >= 0 else None
        if found and b"</w:style>" not in data[start : mark.start()]:
            yield unescape(found[1].decode(errors="replace"))


def own_meaning(properties: etree._Element) -> Meaning | None:
    """What a paragraph's own properties say, over its style: an outline level or a list."""
    level = _level(properties)
    if level is not None:
        return Meaning("heading", level) if level <= 9 else PLAIN
    numbering = next(properties.iterchildren(names.NUMBERING), None)
    if numbering is None:
        return None
    number = numbering.find(names.NUMBERING_ID)
    return PLAIN if number is not None and number.get(names.VALUE) == "0" else LIST_ITEM


def _of_style(style: etree._Element) -> Meaning | None:
    label = style.find(names.STYLE_NAME)
    name = str(label.get(names.VALUE, "")).lower() if label is not None else ""
    if match := _HEADING.match(name):
        return Meaning("heading", int(match.group(1)))
    if name == "title":
        return Meaning("heading", 1, title=True)
    if name in {"quote", "intense quote", "block text"}:
        return Meaning("quote")
    if name == "caption":
        return Meaning("caption")
    if re.match(r"toc (?:\d|heading)", name):
        return Meaning(skipped=True)
    properties = style.find(names.PARAGRAPH_PROPERTIES)
    return own_meaning(properties) if properties is not None else None


def _level(properties: etree._Element) -> int | None:
    outline = next(properties.iterchildren(names.OUTLINE_LEVEL), None)
    value = str(outline.get(names.VALUE, "")) if outline is not None else ""
    return int(value) + 1 if value.isdigit() else None
