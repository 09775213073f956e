"""Sections the writer adds to one brief: what they take and how they are laid out stands in the brief itself."""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.app.fields import storable
from briefwright.app.items import section_of, with_section
from briefwright.app.template_editing import section_name
from briefwright.errors import AppError
from briefwright.model.brief import Brief, BriefSection, with_own_sections
from briefwright.model.template import Accepts, Layout, Template, TemplateSection

EVERYTHING: tuple[Accepts, ...] = ("quote", "fact", "initiative", "words")


def add_section(
    brief: Brief,
    template: Template,
    title: str,
    accepts: tuple[Accepts, ...] = EVERYTHING,
    layout: Layout = "bullets",
    *,
    hint: str = "",
    after: str = "",
) -> tuple[Brief, str]:
    """Put a section of the brief's own after the one of that id, else at the end; with the id it got.

    After an annex it is an annex too. Raises `section-untitled`, and `section-takes-nothing` without a kind.
    """
    known = with_own_sections(template, brief)
    taken = [s.id for s in known.sections] + [s.id for s in brief.sections]
    before = known.section(after)
    named = _titled(title)
    section_id = section_name(named, taken)
    shell = TemplateSection(section_id, named, hint=hint, annex=bool(before and before.annex))
    own = _own(shell, named, accepts, layout)
    at = next((n for n, s in enumerate(brief.sections, start=1) if s.id == after), len(brief.sections))
    added = BriefSection(section_id, named, own=own)
    return replace(brief, sections=(*brief.sections[:at], added, *brief.sections[at:])), section_id


def reshape_section(
    brief: Brief, section_id: str, title: str, accepts: tuple[Accepts, ...], layout: Layout
) -> Brief:
    """Change title, kinds and layout of a section of the brief's own; its items stay. Raises like `add_section`."""
    section = section_of(brief, section_id)
    named = _titled(title)
    return with_section(brief, replace(section, title=named, own=_own(_declared(section), named, accepts, layout)))


def remove_section(brief: Brief, section_id: str) -> Brief:
    """Take a section of the brief's own away with its items. Raises `template-section` for the template's."""
    section = section_of(brief, section_id)
    _declared(section)
    return replace(brief, sections=tuple(s for s in brief.sections if s is not section))


def _declared(section: BriefSection) -> TemplateSection:
    if section.own is None:
        raise AppError("template-section", section=section.title or section.id)
    return section.own


def _titled(title: str) -> str:
    named = " ".join(storable(title).split())
    if not named:
        raise AppError("section-untitled")
    return named


def _own(section: TemplateSection, title: str, accepts: tuple[Accepts, ...], layout: Layout) -> TemplateSection:
    if not accepts:
        raise AppError("section-takes-nothing", section=title)
    kinds = tuple(kind for kind in EVERYTHING if kind in accepts)
    return replace(section, title=title, accepts=kinds, layout=layout)
