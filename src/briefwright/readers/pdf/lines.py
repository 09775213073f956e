"""A PDF's lines of text and where they stand; the only module that talks to PDFium."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

from briefwright.errors import AppError

HYPHEN = "\ufffe"
"""What PDFium puts in place of a hyphen and the line break after it."""
_LINE = re.compile("[^\r\n\ufffe]*[^\r\n\ufffe ][^\r\n\ufffe]*(?:\ufffe|(?=\r|\n|$))")
_MOST_PAGES = 5_000
_BOLD = 600
_MAYBE_HEADING = 90
"""Characters up to which it is worth asking whether a line is bold."""


class Line(Struct, gc=False):
    """One line: its characters (a final `HYPHEN` where a word goes on) and its box, in points from below left."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float
    bold: bool = False

    @property
    def row(self) -> float:
        """The place between bottom and top, to tell whether two lines stand beside each other."""
        return self.bottom + self.height / 2


class Pages(Struct, frozen=True):
    """All lines of a document in content order, the height of each page, and the document's own properties."""

    lines: list[Line]
    heights: tuple[float, ...]
    properties: dict[str, str]
    empty: int
    """Pages with pictures or nothing in place of text."""


def read_pages(data: bytes) -> Pages:
    """Read every page's lines. Raises `AppError`: `damaged-file`, `password`, `too-large`."""
    document = _open(data)
    try:
        if len(document) > _MOST_PAGES:
            raise AppError("too-large", most=f"{_MOST_PAGES:,} pages")
        lines: list[Line] = []
        heights: list[float] = []
        empty = 0
        for number in range(len(document)):
            before = len(lines)
            heights.append(_read_page(document, number, lines))
            empty += len(lines) == before
        return Pages(lines, tuple(heights), dict(document.get_metadata_dict(skip_empty=True)), empty)
    finally:
        document.close()


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise AppError("password") from error
        raise AppError("damaged-file", why="it is no PDF that can be opened") from error


def _read_page(document: pypdfium2.PdfDocument, number: int, lines: list[Line]) -> float:
    """Append the page's lines and return its height; a page that cannot be loaded has none."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return 0.0
    textpage = page.get_textpage()
    try:
        lines.extend(_lines(textpage, number + 1))
        return float(page.get_height())
    finally:
        textpage.close()
        page.close()


def _lines(textpage: pypdfium2.PdfTextPage, number: int) -> Iterator[Line]:
    raw, whole = textpage.raw, textpage.get_text_range()
    box_of, weight_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetFontWeight
    alike = textpage.count_chars() == len(whole)  # else some characters have no text, and places differ
    first, last = pdfium.FS_RECTF(), pdfium.FS_RECTF()
    for match in _LINE.finditer(whole):
        text = match.group().rstrip()
        start = match.start() + len(text) - len(text := text.lstrip())
        if not text:
            continue
        end = start + len(text) - 1 - (text[-1] == HYPHEN and len(text) > 1)
        if not alike:
            start, end = (pdfium.FPDFText_GetCharIndexFromTextIndex(raw, place) for place in (start, end))
        box_of(raw, start, first)
        box_of(raw, end, last)
        bottom = min(first.bottom, last.bottom)
        height = max(first.top - first.bottom, last.top - last.bottom)
        asked = len(text) <= _MAYBE_HEADING and not text[0].islower()
        bold = asked and min(weight_of(raw, start), weight_of(raw, end)) >= _BOLD
        yield Line(text, number, first.left, last.right, bottom, height, bold)
