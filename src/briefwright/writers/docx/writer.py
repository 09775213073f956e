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
from briefwright.writers.docx.package_parts import document_part, notes_kind, relationships_part, unused_notes
from briefwright.writers.docx.properties import core_part
from briefwright.writers.docx.sections import Sections
from briefwright.writers.docx.static_parts import (
    WORD_TYPE,
    app_part,
    content_types,
    font_table_part,
    package_relationships,
    settings_part,
    theme_part,
)
from briefwright.writers.docx.styles_part import styles_part

LEVEL: Final = 3
"""DEFLATE level of the parts made for each document: the next one takes twice the time and saves a fiftieth."""


def write_docx(
    document: Document, style: HouseStyle, base: bytes | None = None, pages: Mapping[str, int] | None = None
) -> bytes:
    """The document as a .docx. The document is resolved; the same document gives the same bytes.

    `base` is a user's own Word file whose look is taken over; `pages` the page of each bookmark for the contents.
    Raises `AppError` for a base that cannot be used and for more notes than Word allows.
    """
    if base is not None:
        from briefwright.writers.docx.house_writer import write_in_house_file  # noqa: PLC0415 - loads lxml

        return write_in_house_file(document, style, base, pages or {})
    sections = Sections(document, style)
    body = Body(document, style, pages or {}, sections)
    content = document_part(body.write())
    kind = notes_kind(document)
    running = len(sections.parts) // 2
    return archive(
        [
            _content_types(running),
            *_static(style, document.language, kind),
            relationships_part(body, _running_relationships(running), ()),
            member("word/document.xml", content, LEVEL),
            member(
                f"word/{kind}s.xml",
                notes_part(kind, document.notes, Runs(style, document.language, body="FootnoteText")),
                LEVEL,
            ),
            _numbering(style, document.language, tuple(body.starts)),
            *sections.parts,
            *body.media,
            member("docProps/core.xml", core_part(document), 0),
        ]
    )


@lru_cache(maxsize=16)
def _static(style: HouseStyle, language: str, kind: str) -> tuple[Member, ...]:
    """Parts that no document changes, deflated once; the notes part that is not used among them."""
    return (
        member("_rels/.rels", package_relationships()),
        member("docProps/app.xml", app_part()),
        member("word/styles.xml", styles_part(style, language), 9),
        member("word/settings.xml", settings_part(style, language), 9),
        member("word/fontTable.xml", font_table_part(style), 9),
        member("word/theme/theme1.xml", theme_part(style), 9),
        unused_notes(style, language, kind),
    )


@lru_cache(maxsize=32)
def _content_types(running: int) -> Member:
    extra = [
        (f"/word/{element}{number}.xml", f"{WORD_TYPE}.{element}+xml")
        for element in ("header", "footer")
        for number in range(1, running + 1)
    ]
    return member("[Content_Types].xml", content_types(extra))


@lru_cache(maxsize=64)
def _numbering(style: HouseStyle, language: str, starts: tuple[tuple[int, int], ...]) -> Member:
    return member("word/numbering.xml", numbering_part(style, language, starts))


@lru_cache(maxsize=32)
def _running_relationships(running: int) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (f"rId{element.capitalize()}{number}", element, f"{element}{number}.xml")
        for element in ("header", "footer")
        for number in range(1, running + 1)
    )
