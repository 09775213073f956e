"""Parts that every Word file of ours has, whatever its house style."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.document.nodes import Document
from briefwright.document.style import HouseStyle
from briefwright.writers.docx.archive import Member, member
from briefwright.writers.docx.body import Body
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.notes_part import notes_part
from briefwright.writers.docx.static_parts import BASE_RELATIONSHIPS, relationships
from briefwright.writers.docx.xml import HEAD, ROOT


def document_part(content: str) -> str:
    """document.xml around the content of its body."""
    return f"{HEAD}<w:document {ROOT}><w:body>{content}</w:body></w:document>"


def notes_kind(document: Document) -> str:
    """`footnote` or `endnote`."""
    return "endnote" if document.endnotes else "footnote"


def relationships_part(
    body: Body, running: Iterable[tuple[str, str, str]], links: Iterable[tuple[str, str]]
) -> Member:
    """What document.xml refers to: the base's parts, headers and footers, pictures and links."""
    media = [
        (f"rIdImage{at}", "image", entry.name.removeprefix("word/")) for at, entry in enumerate(body.media, start=1)
    ]
    own = [(key, target) for target, key in body.runs.links.items()]
    entries = relationships([*BASE_RELATIONSHIPS, *running, *media], [*own, *links])
    return member("word/_rels/document.xml.rels", entries, 1 if own else 0)


def unused_notes(style: HouseStyle, language: str, kind: str) -> Member:
    """The notes part of the other kind, with separators only."""
    unused = "footnote" if kind == "endnote" else "endnote"
    return member(f"word/{unused}s.xml", notes_part(unused, (), Runs(style, language)))
