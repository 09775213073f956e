"""From a resolved document to the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from briefwright.document.nodes import Document
from briefwright.document.style import HouseStyle
from briefwright.writers.docx.archive import Member, archive, member
from briefwright.writers.docx.body import Body
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.notes_part import notes_part
from briefwright.writers.docx.numbering_part import numbering_part
from briefwright.writers.docx.properties import core_part
from briefwright.writers.docx.static_parts import (
    BASE_RELATIONSHIPS,
    WORD_TYPE,
    app_part,
    content_types,
    font_table_part,
    package_relationships,
    relationships,
    settings_part,
    theme_part,
)
from briefwright.writers.docx.styles_part import styles_part
from briefwright.writers.docx.xml import HEAD, ROOT

LEVEL: Final = 4
"""DEFLATE level of the parts made for each document: beyond it files hardly shrink."""


def write_docx(
    document: Document,
    style: HouseStyle,
    base: bytes | None = None,  # noqa: ARG001 - taken over next
    pages: Mapping[str, int] | None = None,
) -> bytes:
    """The document as a .docx. The document is resolved; the same document gives the same bytes.

    `base` is a user's own Word file whose look is taken over; `pages` the page of each bookmark for the contents.
    Raises `AppError` for a base that cannot be used and for more notes than Word allows.
    """
    body = Body(document, style, pages or {})
    content = f"{HEAD}<w:document {ROOT}><w:body>{body.write()}</w:body></w:document>"
    kind = "endnote" if document.endnotes else "footnote"
    note_runs = Runs(style, document.language)
    notes = member(f"word/{kind}s.xml", notes_part(kind, document.notes, note_runs), LEVEL)
    first, *rest = _static(style, document.language, kind)
    return archive(
        [
            _types(first, len(body.sections.parts) // 2),
            *rest,
            _relationships(body),
            member("word/document.xml", content, LEVEL),
            notes,
            _numbering(style, document.language, tuple(body.starts)),
            *body.sections.parts,
            *body.media,
            member("docProps/core.xml", core_part(document), LEVEL),
        ]
    )


@lru_cache(maxsize=16)
def _static(style: HouseStyle, language: str, notes_kind: str) -> tuple[Member, ...]:
    """Parts that no document changes, deflated once; the notes part that is not used among them."""
    unused = "footnote" if notes_kind == "endnote" else "endnote"
    return (
        member("[Content_Types].xml", ""),
        member("_rels/.rels", package_relationships()),
        member("docProps/app.xml", app_part()),
        member("word/styles.xml", styles_part(style, language), 9),
        member("word/settings.xml", settings_part(style, language), 9),
        member("word/fontTable.xml", font_table_part(style), 9),
        member("word/theme/theme1.xml", theme_part(style), 9),
        member(f"word/{unused}s.xml", notes_part(unused, (), Runs(style, language))),
    )


@lru_cache(maxsize=32)
def _content_types(count: int) -> Member:
    extra = [
        (f"/word/{element}{number}.xml", f"{WORD_TYPE}.{element}+xml")
        for element in ("header", "footer")
        for number in range(1, count + 1)
    ]
    return member("[Content_Types].xml", content_types(extra))


def _types(_: Member, count: int) -> Member:
    return _content_types(count)


@lru_cache(maxsize=64)
def _numbering(style: HouseStyle, language: str, starts: tuple[tuple[int, int], ...]) -> Member:
    return member("word/numbering.xml", numbering_part(style, language, starts))


def _relationships(body: Body) -> Member:
    running = [
        (f"rId{element.capitalize()}{number}", element, f"{element}{number}.xml")
        for element in ("header", "footer")
        for number in range(1, len(body.sections.parts) // 2 + 1)
    ]
    media = [
        (f"rIdImage{at}", "image", entry.name.removeprefix("word/")) for at, entry in enumerate(body.media, start=1)
    ]
    links = [(key, target) for target, key in body.runs.links.items()]
    return member("word/_rels/document.xml.rels", relationships([*BASE_RELATIONSHIPS, *running, *media], links), 1)
