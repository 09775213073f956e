"""A PDF's lines of text and where they stand, page by page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, compress, count, repeat
from operator import add, gt, sub

import pypdfium2
from msgspec import Struct

from briefwright.errors import AppError
from briefwright.readers.pdf.columns import in_columns
from briefwright.readers.pdf.line import HYPHEN, Line
from briefwright.readers.pdf.note_marks import take_from_lines, without_note_marks
from briefwright.readers.pdf.text_page import TextPage, brought_along, open_page
from briefwright.readers.pdf.torn_lines import mixes_columns, spans_columns

PROPERTIES = ("Title", "Author", "CreationDate")
"""What is asked of a document about itself."""
_MOST_PAGES = 5_000
_LEAST_SHARE = 8
"""Pages of a share at least: opening the document once more costs as much as some pages."""
_ZONE = 0.11
"""The share of a page's height, at its top and at its foot, in which running heads and feet stand."""
_STOPS = frozenset(".;。；")
_MAYBE_HEADING = 90
"""Characters up to which it is worth asking whether a line is bold."""


class Page(Struct, gc=False, array_like=True):
    """A page's lines in content order, none where pictures or nothing are in their place; its height in points."""

    lines: list[Line]
    height: float


class Share(Struct, frozen=True, array_like=True):
    """Pages of a document that follow each other, how many it has in all, and its own properties."""

    pages: list[Page]
    count: int
    properties: dict[str, str]
    attached: int
    programs: int


class Pages(Struct, frozen=True):
    """All lines of a document in content order, and the document's own properties."""

    lines: list[Line]
    edges: list[Line]
    """The lines at the top and at the foot of their pages, where running heads and feet stand."""
    outermost: list[Line]
    """Each page's first two lines and last two."""
    count: int
    properties: dict[str, str]
    empty: int
    """Pages with pictures or nothing in place of text."""
    attached: int = 0
    programs: int = 0


def read_share(data: bytes, share: int, of: int) -> Share:
    """Read one of so many shares of a document's pages, counted from 0; of few pages the first has all.

    Raises `AppError`: `damaged-file`, `password`, `too-large`.
    """
    document = _open(data)
    try:
        count = len(document)
        if count > _MOST_PAGES:
            raise AppError("too-large", most=f"{_MOST_PAGES:,} pages")
        size = max(_LEAST_SHARE, -(-count // of))
        pages = [_read_page(document, number) for number in range(1, count + 1)[share * size : (share + 1) * size]]
        properties = {name: document.get_metadata_value(name) for name in PROPERTIES}
        return Share(pages, count, properties, *brought_along(document.raw))
    finally:
        document.close()


def all_pages(shares: Sequence[Share]) -> Pages:
    """Put the shares of a document together, which are given in their order."""
    lines: list[Line] = []
    edges: list[Line] = []
    outermost: list[Line] = []
    empty = 0
    for page in chain.from_iterable(share.pages for share in shares):
        if found := page.lines:
            low, high = page.height * _ZONE, page.height * (1 - _ZONE)
            edges += [line for line in found if not low < line.bottom + line.height / 2 < high]
            outermost += found if len(found) < 5 else (*found[:2], *found[-2:])
            lines += found
        else:
            empty += 1
    told = shares[0]
    return Pages(lines, edges, outermost, told.count, told.properties, empty, told.attached, told.programs)


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if b"/Encrypt" in data and "password" in str(error).lower():  # PDFium goes on saying its last error
            raise AppError("password") from error
        raise AppError("damaged-file", why="it is no PDF that can be opened") from error


def _read_page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """The page with its lines; one that cannot be loaded has none.

    Each page is closed before the next is opened, which is then put into the same memory.
    """
    page = open_page(document.raw, number - 1)
    if page is None:
        return Page([], 0.0)
    try:
        found = _lines(page, number)
        marked = without_note_marks(page, found)
        columns = in_columns(marked, number) if mixes_columns(page, found) or spans_columns(page, found) else None
        if columns is None and marked is not page:
            take_from_lines(page, marked, found)
        return Page(columns or found, page.height)
    finally:
        page.close()


def _lines(page: TextPage, number: int) -> list[Line]:
    """The lines as PDFium sets them apart; their boxes are asked for, and they are made, all at once."""
    texts, places = _words(page.text)
    numbers = page.boxes(places)
    lefts, lows, rights, bottoms = numbers[0::8], numbers[3::8], numbers[6::8], numbers[7::8]
    heights = list(map(sub, numbers[5::8], bottoms))
    first_heights = list(map(sub, numbers[1::8], lows))
    for at in compress(count(), map(gt, first_heights, heights)):
        if texts[at][0].isalnum():  # a bullet may be of another size
            heights[at] = first_heights[at]
    pairs = zip(lows, bottoms, strict=True)
    lowest = [bottom if bottom < low else low for low, bottom in pairs]  # noqa: FURB136 - three times as fast
    lines = list(map(Line, texts, repeat(number), lefts, rights, lowest, heights))
    _find_bold(page, lines, places)
    return lines


def _words(text: str) -> tuple[list[str], list[int]]:
    """Each line's words, and where the first and the last character that has a place stand in the page's text."""
    parts, words = _parted(text)
    steps = [len(part) + 1 for part in parts]
    hyphens = [part[-1:] == HYPHEN for part in parts] if HYPHEN in text else []
    if hyphens:  # no line break is written after it
        steps = list(map(sub, steps, hyphens))
    starts: Iterable[int] = accumulate(steps, initial=0)
    if (begun := list(map(str.lstrip, parts))) != parts:
        starts = map(add, starts, map(sub, map(len, parts), map(len, begun)))
    firsts = list(compress(starts, words))
    texts = list(filter(None, words))
    places = [0] * (2 * len(texts))
    places[0::2] = firsts
    places[1::2] = [first + len(text) - 1 for first, text in zip(firsts, texts, strict=True)]
    return _without_hyphens(texts, places) if hyphens else (texts, places)


def _parted(text: str) -> tuple[list[str], list[str]]:
    """The text from one line break or hyphen of PDFium's to the next, with white around it and without.

    A line feed counts as one character, and a carriage return before it as white.
    """
    if HYPHEN in text:
        text = text.replace(HYPHEN, f"{HYPHEN}\n")
    parts = text.split("\n")
    words = list(map(str.strip, parts))
    if "\r" in "".join(words):  # where it alone breaks a line
        parts = text.replace("\r\n", " \n").replace("\r", "\n").split("\n")
        words = list(map(str.strip, parts))
    return parts, words


def _without_hyphens(texts: list[str], places: list[int]) -> tuple[list[str], list[int]]:
    """The same with the last place before each hyphen, which has none, and without lines that are nothing else."""
    for at, text in enumerate(texts):
        places[2 * at + 1] -= text[-1] == HYPHEN
    kept = [text != HYPHEN for text in texts]
    if all(kept):  # so it mostly is
        return texts, places
    both = [keep for keep in kept for _ in range(2)]
    return list(compress(texts, kept)), list(compress(places, both))


def _find_bold(page: TextPage, lines: list[Line], places: list[int]) -> None:
    """Tell which lines are bold, of those that may be headings: short, beginning large, not ending as sentences."""
    asked = [
        (line, at)
        for at, line in enumerate(lines)
        if len(text := line.text) <= _MAYBE_HEADING and text[-1] not in _STOPS and not text[0].islower()
    ]
    begins_bold = page.are_bold([places[2 * at] for _, at in asked])
    if True not in begins_bold:  # so it mostly is
        return
    bold = [pair for pair, begins in zip(asked, begins_bold, strict=True) if begins]
    for (line, at), ends in zip(bold, page.are_bold([places[2 * at + 1] for _, at in bold]), strict=True):
        line.bold = ends
        if ends and at + 1 < len(lines) and lines[at + 1].text[0].islower():  # a heading that goes on
            lines[at + 1].bold = all(page.are_bold(places[2 * at + 2 : 2 * at + 4]))
