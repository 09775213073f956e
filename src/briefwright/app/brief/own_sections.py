"""Sections the writer adds to one brief: what they take and how they are laid out stands in the brief itself."""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.app.brief.fields import storable
from briefwright.app.brief.items import section_of, with_section
from briefwright.app.templates.editing import free_name
from briefwright.errors import AppError
from briefwright.model.brief import Brief, BriefSection, with_own_sections
from briefwright.model.template import Accepts, Template, TemplateSection

_KINDS: tuple[Accepts, ...] = ("quote", "fact", "initiative", "words")


def add_section(brief: Brief, template: Template, wanted: TemplateSection, after: str = "") -> tuple[Brief, str]:
    """Put a section of the brief's own after the one of that id, else at the end; with the id it got.

    The id `wanted` has does not matter; after an annex it is an annex. Raises `section-untitled`, and
    `section-takes-nothing` without a kind.
    """
    known = with_own_sections(template, brief)
    own = _checked(wanted)
    section_id = free_name(own.title, [*(s.id for s in known.sections), *(s.id for s in brief.sections)])
    before = known.section(after)
    own = replace(own, id=section_id, annex=bool(before and before.annex))
    at = next((n for n, s in enumerate(brief.sections, start=1) if s.id == after), len(brief.sections))
    added = BriefSection(section_id, own.title, own=own)
    return replace(brief, sections=(*brief.sections[:at], added, *brief.sections[at:])), section_id


def reshape_section(brief: Brief, section_id: str, wanted: TemplateSection) -> Brief:
    """Change title, kinds, layout and hint of a section of the brief's own; its items stay. Raises like adding."""
    section = section_of(brief, section_id)
    declared, own = _declared(section), _checked(wanted)
    return with_section(
        brief, replace(section, title=own.title, own=replace(own, id=section_id, annex=declared.annex))
    )


def remove_section(brief: Brief, section_id: str) -> Brief:
    """Take a section of the brief's own away with its items. Raises `template-section` for the template's."""
    section = section_of(brief, section_id)
    _declared(section)
    return replace(brief, sections=tuple(s for s in brief.sections if s is not section))


def _declared(section: BriefSection) -> TemplateSection:
    if section.own is None:
        raise AppError("template-section", section=section.title or section.id)
    return section.own


def _checked(wanted: TemplateSection) -> TemplateSection:
    title = " ".join(storable(wanted.title).split())
    if not title:
        raise AppError("section-untitled")
    if not wanted.accepts:
        raise AppError("section-takes-nothing", section=title)
    kinds = tuple(kind for kind in _KINDS if kind in wanted.accepts)
    return replace(wanted, title=title, accepts=kinds, hint=storable(wanted.hint))
