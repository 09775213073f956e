"""Read a Word file into frozen text: body and tables in reading order, then the notes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefwright.readers.dates import guess_published
from briefwright.readers.docx import names
from briefwright.readers.docx.as_seen import make_seen
from briefwright.readers.docx.body import free_text_boxes, has_live_fields, passages
from briefwright.readers.docx.metadata import properties_of
from briefwright.readers.docx.package import Package
from briefwright.readers.docx.styles import Styles
from briefwright.readers.language import guess_language
from briefwright.readers.reading import Passage, Reading, freeze
from briefwright.readers.text_gate import clean

_VERSION = 2
"""Of the frozen text: 2 writes out raised figures, symbols and drop caps, and leaves out placeholders."""


def read_docx(data: bytes) -> Reading:
    """Read a .docx or .dotx file. Raises `AppError`: `damaged-file`, `unsafe-file`, `password`."""
    package = Package(data)
    root = package.document()
    warnings = [*package.left_alone()]
    if has_live_fields(root):
        warnings.append("the fields in it that fetch or start something were not carried out")
    styles = Styles(package.bytes_of("styles"))
    make_seen(root, styles.hidden)
    free_text_boxes(root)
    body = list(passages(root, styles))
    title = next((clean(passage.text).strip() for passage, meaning in body if meaning.title), None)
    notes = [*_notes(package.part("footnotes"), names.FOOTNOTE), *_notes(package.part("endnotes"), names.ENDNOTE)]
    text, blocks, hidden = freeze([passage for passage, _ in body] + notes)
    metadata = properties_of(
        package.part("core-properties"),
        heading=title or None,
        dated=guess_published(text, blocks),
        language=guess_language(text),
    )
    return Reading(text, blocks, metadata, (*warnings, *hidden), "docx", _VERSION)


def _notes(root: etree._Element | None, tag: str) -> Iterator[Passage]:
    """The notes' texts; those with a type are the rules between text and notes."""
    if root is None:
        return
    make_seen(root)
    for note in root.iterfind(tag):
        if note.get(names.TYPE) in {None, "normal"}:
            yield Passage("\n".join(passage.text for passage, _ in passages(note, Styles(None))), "note")
