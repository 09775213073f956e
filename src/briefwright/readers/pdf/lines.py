"""A PDF's lines of text and where they stand; the only module that talks to PDFium."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

from briefwright.errors import AppError
from briefwright.readers.pdf.columns import in_columns, mixes_columns, spans_columns
from briefwright.readers.pdf.line import HYPHEN, Line

_LINE = re.compile("[^\r\n\ufffe]*[^\r\n\ufffe ][^\r\n\ufffe]*(?:\ufffe|(?=\r|\n|$))")
_MOST_PAGES = 5_000
_BOLD = 600
_MAYBE_HEADING = 90
"""Characters up to which it is worth asking whether a line is bold."""


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
        whole = textpage.get_text_range()
        found = list(_lines(textpage, whole, number + 1))
        mixed = mixes_columns(found) or spans_columns(textpage.raw, whole, found)
        columns = in_columns(textpage.raw, number + 1) if mixed else None
        lines.extend(found if columns is None else columns)
        return float(page.get_height())
    finally:
        textpage.close()
        page.close()


def _lines(textpage: pypdfium2.PdfTextPage, whole: str, number: int) -> Iterator[Line]:
    raw = textpage.raw
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
        height = last.top - last.bottom
        if text[0].isalnum():  # a bullet may be of another size
            height = max(height, first.top - first.bottom)
        asked = len(text) <= _MAYBE_HEADING and not text[0].islower()
        bold = asked and min(weight_of(raw, start), weight_of(raw, end)) >= _BOLD
        yield Line(text, number, first.left, last.right, bottom, height, bold)
