"""How long a briefing is, against its template's limits: words, and pages as the house style will break them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Block,
    Box,
    Contents,
    Document,
    Heading,
    Hint,
    ListBlock,
    PageBreak,
    Paragraph,
    Quotation,
    SourceList,
    Table,
)
from briefwright.document.plain_text import inline_text, word_count
from briefwright.model.template import Limits

WORDS_A_PAGE = 420
"""Words on a page of a UK style at 12 pt, with headings and notes: to say how many to cut."""


class Length(Struct, frozen=True):
    """Words, and pages with one decimal; an estimate until the preview has laid the pages out."""

    words: int
    pages: float


class Meter(Struct, frozen=True):
    """A measure against its limit; `share` is 1.0 when full, `words` what the meter says."""

    name: str
    value: float
    limit: float
    share: float
    words: str


def measure(document: Document) -> Length:
    """Measure a resolved document."""
    return Length(word_count(document), round(_pages(document), 1))


def pages_of_headings(document: Document) -> dict[str, int]:
    """The estimated page of each heading by its bookmark, for the cached entries of the contents."""
    page = _page_of(document)
    return {
        block.anchor: int(lines / page.lines) + 1
        for block, lines in _tops(document, page)
        if isinstance(block, Heading)
    }


def meters(length: Length, limits: Limits) -> tuple[Meter, ...]:
    """A meter for each limit the template sets."""
    found: list[Meter] = []
    if limits.pages:
        found.append(_meter("pages", length.pages, limits.pages, (length.pages - limits.pages) * WORDS_A_PAGE))
    if limits.words:
        found.append(_meter("words", length.words, limits.words, length.words - limits.words))
    return tuple(found)


def _meter(name: str, value: float, limit: int, surplus: float) -> Meter:
    unit = name if limit != 1 else name.removesuffix("s")
    words = f"{value:g} of {limit} {unit}"
    if value > limit:
        words += f". Cut about {max(round(surplus, -1), 10):.0f} words."
    return Meter(name, value, limit, value / limit, words)


class _Page(Struct, frozen=True):
    """What fits a page: characters a line and lines a page of the body style."""

    characters: int
    lines: int


def _pages(document: Document) -> float:
    page = _page_of(document)
    *_, (_, lines) = _tops(document, page)
    lines += sum(0.85 * _text_lines(inline_text(note.inlines), page.characters * 1.2) for note in document.notes)
    return max(lines / page.lines, 0.1)


def _tops(document: Document, page: _Page) -> Iterator[tuple[Block | None, float]]:
    """Each block with the lines above it; at last `None` with all lines."""
    lines = 0.0
    for block in document.blocks:
        if isinstance(block, PageBreak) or (isinstance(block, Heading) and block.annex and lines):
            lines = math.ceil(lines / page.lines) * page.lines
        yield block, lines
        lines += _lines(block, page)
    yield None, lines


def _lines(block: Block, page: _Page) -> float:
    """The height of a block in lines of the body style, its spacing with it."""
    match block:
        case Paragraph(inlines):
            return _text_lines(inline_text(inlines), page.characters) + 0.5
        case Heading(inlines):
            return 1.4 * _text_lines(inline_text(inlines), page.characters * 0.8) + 0.9
        case Quotation(inlines, attribution):
            narrow = page.characters * 0.9
            return _text_lines(inline_text(inlines), narrow) + bool(attribution) + 0.8
        case ListBlock(items):
            return sum(_together(item.blocks, page, 0.94) for item in items)
        case Box(blocks):
            return _together(blocks, page, 0.94) + 2.0
        case Table():
            return _table_lines(block, page)
        case Contents():
            return 8.0
        case SourceList():
            return 4.0
        case Hint():
            return 0.0
        case _:
            return 0.0


def _table_lines(table: Table, page: _Page) -> float:
    total = sum(column.width for column in table.columns) or 1.0
    rows = [table.header, *table.rows] if table.header else list(table.rows)
    height = 1.2 * bool(table.caption)
    for row in rows:
        shares = [column.width / total for column in table.columns]
        height += max((_together(c.blocks, page, s) for c, s in zip(row, shares, strict=False)), default=0.0) + 0.3
    return height


def _together(blocks: Iterable[Block], page: _Page, share: float) -> float:
    narrow = _Page(max(int(page.characters * share), 8), page.lines)
    return sum(_lines(block, narrow) for block in blocks)


def _text_lines(text: str, characters: float) -> int:
    wide = sum(2 if "\u2e80" <= c <= "\uffef" else 1 for c in text)
    return max(math.ceil(wide / max(characters, 1)), 1)


def _page_of(document: Document) -> _Page:
    """From the house style's geometry: a Latin character is about half as wide as its type size."""
    style = house_style(document.house_style)
    body = style.style("Normal")
    height = style.page.height - style.page.top - style.page.bottom
    points = 72 / 25.4
    return _Page(int(style.page.measure * points / (body.size * 0.5)), int(height * points / body.leading))
