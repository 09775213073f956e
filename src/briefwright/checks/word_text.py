"""What a reader sees of a Word file: its paragraphs in order with note marks, and the text of its notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefwright.document.word_package import open_word_package, parse_part
from briefwright.errors import AppError

if TYPE_CHECKING:
    from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DELETED: Final = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}sectPr"}


class WordParagraph(Struct, frozen=True):
    """A paragraph: style id, text, and where in the text each note mark stands (offset, note id)."""

    style: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()


class WordText(Struct, frozen=True):
    """The paragraphs of the body in reading order and the text of each note by its id."""

    paragraphs: tuple[WordParagraph, ...]
    notes: dict[int, str]


def read_word_text(data: bytes, file: str = "") -> WordText:
    """Read a .docx. Raises `AppError` for a file that cannot be read."""
    parts = open_word_package(data, file)
    if "word/document.xml" not in parts:
        raise AppError("damaged-file", file=file, why="there is no document in it")
    body = parse_part(parts["word/document.xml"], file)
    notes: dict[int, str] = {}
    for kind in ("footnote", "endnote"):
        part = parts.get(f"word/{kind}s.xml")
        if part:
            notes |= _notes(parse_part(part, file), kind)
    return WordText(tuple(_paragraph(each) for each in body.iter(f"{W}p")), notes)


def _notes(root: etree._Element, kind: str) -> dict[int, str]:
    found = {}
    for note in root.iterchildren(f"{W}{kind}"):
        number = note.get(f"{W}id", "")
        if number.lstrip("-").isdigit() and int(number) > 0:
            found[int(number)] = " ".join(_paragraph(each).text for each in note.iter(f"{W}p")).strip()
    return found


def _paragraph(element: etree._Element) -> WordParagraph:
    style = element.find(f"{W}pPr/{W}pStyle")
    text: list[str] = []
    marks: list[tuple[int, int]] = []
    length = 0
    for piece, note in _pieces(element):
        if note:
            marks.append((length, note))
        text.append(piece)
        length += len(piece)
    return WordParagraph(style.get(f"{W}val", "") if style is not None else "", "".join(text), tuple(marks))


def _pieces(element: etree._Element) -> Iterator[tuple[str, int]]:
    """Text pieces and note ids of a paragraph, without deleted text, field codes and nested paragraphs."""
    for child in element:
        tag = child.tag
        if tag == f"{W}t":
            yield child.text or "", 0
        elif tag in {f"{W}br", f"{W}tab", f"{W}cr"}:
            yield ("\t" if tag == f"{W}tab" else "\n"), 0
        elif tag == f"{W}noBreakHyphen":
            yield "\u2011", 0
        elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            number = child.get(f"{W}id", "0")
            yield "", int(number) if number.isdigit() else 0
        elif tag not in _DELETED and tag != f"{W}p":
            yield from _pieces(child)
