"""Write a document into a user's own Word file."""

from __future__ import annotations

from collections.abc import Mapping

from briefwright.document.nodes import Document
from briefwright.document.style import HouseStyle
from briefwright.writers.docx.archive import archive, member
from briefwright.writers.docx.body import Body
from briefwright.writers.docx.house_file import house_file
from briefwright.writers.docx.house_sections import HouseSections
from briefwright.writers.docx.house_styles_part import shifted_lists, with_ids
from briefwright.writers.docx.house_tags import filled, values_of
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.notes_part import notes_part
from briefwright.writers.docx.numbering_part import restarts
from briefwright.writers.docx.package_parts import document_part, notes_kind, relationships_part, unused_notes
from briefwright.writers.docx.properties import core_part
from briefwright.writers.docx.static_parts import app_part, content_types, package_relationships, settings_part


def write_in_house_file(document: Document, style: HouseStyle, base: bytes, pages: Mapping[str, int]) -> bytes:
    """The document inside the file: cover, text around `{{ body }}`, styles, page and headers stay its own.

    Raises `AppError` where the file cannot be used.
    """
    house = house_file(base, style)
    sections = HouseSections(document, house)
    body = Body(document, house.style, pages, sections)
    values = values_of(document)
    content = with_ids(shifted_lists(body.write_blocks(), house.offset), house.ids)
    last = sections.close(body.section)
    before = sections.with_marking(filled(house.before, values))
    closing = f"<w:p><w:pPr>{last}</w:pPr></w:p>" if house.closes_section else ""
    end = filled(house.after, values) + ("" if house.closes_section else last)
    kind = notes_kind(document)
    notes = with_ids(
        notes_part(kind, document.notes, Runs(house.style, document.language, body="FootnoteText")), house.ids
    )
    settings = settings_part(house.style, document.language, even_headers=house.even_headers)
    numbering = f"{house.numbering}{restarts(tuple(body.starts), house.offset)}</w:numbering>"
    return archive(
        [
            member("[Content_Types].xml", content_types([*house.types, *sections.types])),
            member("_rels/.rels", package_relationships()),
            member("docProps/app.xml", app_part()),
            *house.parts,
            member("word/settings.xml", settings),
            unused_notes(house.style, document.language, kind),
            relationships_part(body, [*house.relationships, *sections.relationships], house.links),
            member("word/document.xml", document_part(before + content + closing + end)),
            member(f"word/{kind}s.xml", notes),
            member("word/numbering.xml", numbering),
            *sections.parts,
            *body.media,
            member("docProps/core.xml", core_part(document)),
        ]
    )


def describe_house_file(base: bytes, style: HouseStyle) -> tuple[str, ...]:
    """What a user should know about a Word file before using it, in sentences. Raises `AppError`."""
    return house_file(base, style).report
