"""Read a PDF into frozen text: paragraphs in reading order, each anchored to its page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.msgpack import Decoder, encode

from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata
from briefwright.readers.language import guess_language
from briefwright.readers.pdf.furniture import body_lines
from briefwright.readers.pdf.joining import compounds, joined
from briefwright.readers.pdf.lines import Pages, Share, all_pages, read_share
from briefwright.readers.pdf.paragraphs import paragraphs
from briefwright.readers.reading import Passage, Reading, freeze, guesses
from briefwright.readers.text_gate import clean

_DATE = re.compile(r"D:((?:19|20)\d\d)(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?")
_JUNK_TITLE = re.compile(r"(microsoft |untitled|.*\.[a-z]{2,4}$|\W*$)", re.IGNORECASE)
_VERSION = 6
"""Of the frozen text: 2 reads tables of sentences cell by cell, headings of two lines as one; 3 keeps the file's
own order on a page where no line runs across columns, and joins texts set wider than a table beside them; 4 leaves
out the marks of notes, parts the entries of contents and finds headings in capitals; 5 leaves out page numbers that
stand well above the foot, and running heads with a number that counts with the pages, and lets a sentence go on
in the next column behind the notes of its own; 6 leaves out the mark of a note behind a span of years."""
_decode = Decoder(Share).decode
_LEAST = 8
"""Characters below which a PDF counts as pictures."""


def read_pdf(data: bytes) -> Reading:
    """Read a PDF file. Raises `AppError`: `damaged-file`, `password`, `no-text`, `too-large`."""
    return _reading(all_pages([read_share(data, 0, 1)]))


def read_pdf_share(data: bytes, share: int, of: int) -> bytes:
    """Read one of so many shares of a PDF file's pages, for `join_pdf_shares`. Raises `AppError` as `read_pdf`."""
    return encode(read_share(data, share, of))


def join_pdf_shares(shares: Sequence[bytes]) -> Reading:
    """What `read_pdf` makes of the file whose shares these are, in their order. Raises `AppError("no-text")`."""
    return _reading(all_pages([_decode(share) for share in shares]))


def _reading(pages: Pages) -> Reading:
    lines = body_lines(pages)
    known = compounds(lines)
    passages = [
        Passage(joined(found.lines, known), found.kind, found.level, found.lines[0].page)
        for found in paragraphs(lines)
    ]
    text, blocks, hidden = freeze(passages)
    if len(text) < _LEAST:
        raise AppError("no-text")
    return Reading(text, blocks, _metadata(pages, passages, text), (*_warnings(pages), *hidden), "pdf", _VERSION)


def _warnings(pages: Pages) -> list[str]:
    warnings = []
    if pages.empty:
        warnings.append(f"{pages.empty} of its {pages.count} pages have no text in them, only pictures or nothing")
    if pages.attached:
        warnings.append("the files attached to it were not read")
    if pages.programs:
        warnings.append("the programs in it were not run")
    return warnings


def _metadata(pages: Pages, passages: list[Passage], text: str) -> SourceMetadata:
    """All of it counts as guessed: a PDF's properties are those of the file it was made from."""
    headings = [
        passage
        for passage in passages
        if passage.kind == "heading" and passage.page == 1 and not passage.text[0].islower()
    ]
    heading = min(headings, key=lambda passage: passage.level).text if headings else None
    return guesses(
        title=_property(pages, "Title") or (clean(heading).strip() if heading else None),
        author=_property(pages, "Author"),
        published=_date(pages.properties.get("CreationDate", "")),
        language=guess_language(text),
    )


def _property(pages: Pages, name: str) -> str | None:
    value = " ".join(clean(pages.properties.get(name, "")).split())
    return None if not value or _JUNK_TITLE.match(value) else value


def _date(written: str) -> str | None:
    """A PDF date (ISO 32000-1, section 7.9.4) as far as it is given."""
    match = _DATE.match(written)
    return "-".join(part for part in match.groups() if part) if match else None
