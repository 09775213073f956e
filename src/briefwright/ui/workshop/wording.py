"""A template's parts in the interface's words: layouts, field types, how many items a section asks for."""

from __future__ import annotations

from briefwright.model.template import Accepts, FieldType, Layout, TemplateSection
from briefwright.ui.language import mark, named, tr
from briefwright.ui.wording import KIND_NAMES, KIND_PLURALS
from briefwright.ui.workshop.rows import Row

LAYOUTS: dict[Layout, str] = {
    "paragraphs": mark("Paragraphs"),
    "bullets": mark("Bullets"),
    "numbers": mark("Numbered list"),
    "numbered-paragraphs": mark("Numbered paragraphs"),
    "recommendation": mark("Recommendation box"),
    "objectives": mark("Objectives box"),
    "quotations": mark("Quotations"),
    "responses": mark("Quotations with responses"),
    "initiatives": mark("Table of initiatives"),
    "key-facts": mark("Key facts box"),
    "figures": mark("Figures"),
    "persons": mark("Table of people"),
    "biographies": mark("Biographies"),
    "questions": mark("Questions and answers"),
    "comment": mark("Comment"),
    "timeline": mark("Timeline"),
    "top-lines": mark("Top lines"),
    "do-not-use": mark("Do not use box"),
    "bilingual": mark("Side by side, two languages"),
    "glossary": mark("Glossary"),
    "agenda": mark("Agenda"),
    "case-study": mark("Case study box"),
}
TYPES: dict[FieldType, str] = {
    "text": mark("Text"),
    "multiline": mark("Several lines"),
    "date": mark("Date"),
    "choice": mark("Choice"),
    "persons": mark("People"),
    "marking": mark("Marking"),
}
ACCEPTED: tuple[Accepts, ...] = ("quote", "fact", "initiative", "words")
_TABLES = frozenset({"persons", "agenda", "glossary", "timeline", "bilingual"})


def kinds_name(kind: Accepts) -> str:
    """`Quotes`, `Facts`, `Initiatives`, `Own words`."""
    return tr(KIND_PLURALS.get(kind, KIND_NAMES["words"]))


def wanted(section: TemplateSection) -> str:
    """How many items a section asks for: `3–5`, `2 or more`, `Table`, or `Optional`."""
    if not section.least:
        return tr("Table") if section.layout in _TABLES and not section.annex else tr("Optional")
    if not section.most:
        return tr("{n} or more", n=section.least)
    return str(section.most) if section.least == section.most else f"{section.least}–{section.most}"


def section_row(section: TemplateSection) -> Row:
    """A section as a row of the structure."""
    accepts = tuple(kind for kind in ACCEPTED if kind in section.accepts)
    evidence = tuple(kind for kind in accepts if kind != "words") or accepts
    kinds = named(*map(kinds_name, accepts))
    note = wanted(section)
    spoken = tr("{title}: {kinds}, {note}", title=section.title, kinds=kinds, note=note)
    return Row(section.id, section.title, evidence, note, spoken)
