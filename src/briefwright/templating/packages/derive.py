"""“Save as template”: a brief becomes a recipe for the next one."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefwright.model.brief import Brief, BriefSection, EvidenceItem, FieldValue, OwnWords, with_own_sections
from briefwright.model.evidence import kind_of
from briefwright.model.marking import Marking
from briefwright.model.template import Accepts, Template, TemplateField, TemplatePackage, TemplateSection

_PERSONAL = frozenset({"title", "subtitle", "reference", "number", "version"})
"""Fields that belong to one briefing and are never carried over."""
_LONGEST_HINT = 240
_SECTION = re.compile(r"\bsections\.([a-z][a-z0-9_]*)|\bsections\[['\"]([a-z][a-z0-9_]*)['\"]\]")
_LOOP = re.compile(r"{%-?\s*for\s+\w+\s+in\s+sections\b")
_PLAIN_BODY = """{# Made from a briefing: title, every section in its layout, sources. #}
{% from "front.md.j2" import front, sources %}
{% from "layouts.md.j2" import layout %}
{{ front(template.name, title) }}
{% for section in sections if not section.annex %}
{{ layout(section) }}
{% endfor %}
{{ sources() }}
{% for section in sections if section.annex %}
{{ layout(section) }}
{% endfor %}
"""
_TITLE = TemplateField("title", "Title", required=True)


def template_from_brief(
    brief: Brief,
    package: TemplatePackage,
    *,
    id: str,  # noqa: A002 - the template's own word for it
    name: str,
) -> TemplatePackage:
    """The brief's sections in its order and under its titles, its own words as hints, its evidence left out.

    Hidden sections go. The body stays where it still fits, with the sections the writer added; where it names a
    section that is gone, a plain one that sets every section in its layout takes its place.
    """
    old = with_own_sections(package.template, brief)
    sections = tuple(_section(section, old) for section in brief.sections if not section.hidden)
    body = _body(package.body, {section.id for section in sections}, [s.id for s in brief.sections if s.own])
    fields = tuple(_field(f, brief.fields.get(f.name)) for f in old.fields)
    if body is _PLAIN_BODY and not old.field("title"):
        fields = (_TITLE, *fields)
    template = replace(
        old,
        id=id,
        name=name,
        version="1",
        house_style=brief.house_style or old.house_style,
        fields=fields,
        sections=sections,
    )
    house_docx = package.house_docx if template.house_style == "house.docx" else None
    return replace(package, template=template, body=body, house_docx=house_docx, origin="user", path="")


def _body(body: str, sections: set[str], own: list[str]) -> str:
    """The body where it fits; one that names its sections gets the writer's own after them; else a plain one."""
    added = "\n".join(f"{{{{ layout(sections.{section_id}) }}}}" for section_id in own if section_id in sections)
    extended = f'{body.rstrip()}\n\n{{% from "layouts.md.j2" import layout %}}\n{added}\n' if added else body
    return next((text for text in (body, extended) if _fits(text, sections)), _PLAIN_BODY)


def _fits(body: str, sections: set[str]) -> bool:
    """Whether the body sets every section and names none that is gone."""
    named = {match[1] or match[2] for match in _SECTION.finditer(body)} - {"annexes"}
    return named <= sections and (bool(_LOOP.search(body)) or sections <= named)


def _section(section: BriefSection, old: Template) -> TemplateSection:
    declared = old.section(section.id)
    if declared is None:
        declared = TemplateSection(section.id, section.id, accepts=_accepts(section), layout="bullets")
    return replace(declared, title=section.title or declared.title, hint=_hint(section) or declared.hint)


def _accepts(section: BriefSection) -> tuple[Accepts, ...]:
    """What a section of the writer's own takes: the kinds it holds, and own words."""
    kinds = dict.fromkeys(kind_of(i.evidence) for i in section.items if isinstance(i, EvidenceItem))
    return (*kinds, "words")


def _hint(section: BriefSection) -> str:
    """The section's own words in one line, cut at a word."""
    words = " ".join(" ".join(i.text.split()) for i in section.items if isinstance(i, OwnWords) and i.text.strip())
    if len(words) <= _LONGEST_HINT:
        return words
    return words[:_LONGEST_HINT].rsplit(" ", 1)[0] + "…"


def _field(field: TemplateField, value: FieldValue | None) -> TemplateField:
    """The field with what the brief holds as its default, where that is likely to hold again."""
    if field.name in _PERSONAL or field.type in {"date", "persons"}:
        return field
    if isinstance(value, Marking):
        return replace(field, default=f"{value.label}; {value.handling}" if value.handling else value.label)
    return replace(field, default=value) if isinstance(value, str) and value.strip() else field
