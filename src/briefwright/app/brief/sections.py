"""A brief's sections: renaming, hiding, moving, what they accept, and how full they are."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefwright.app.brief.fields import storable
from briefwright.app.brief.items import section_of, with_section
from briefwright.model.brief import Brief, BriefSection, EvidenceItem, Item, is_written
from briefwright.model.evidence import Evidence, Fact, Quote, kind_of
from briefwright.model.template import TemplateSection

KEPT = "kept"
"""The section at the end that holds what a new template has no place for; it is never exported."""


class SectionStatus(Struct, frozen=True):
    """How full a section is against what its template asks; `words` says it as the outline does."""

    count: int
    least: int
    most: int

    @property
    def missing(self) -> int:
        """How many items are still wanted."""
        return max(self.least - self.count, 0)

    @property
    def surplus(self) -> int:
        """How many items are too many."""
        return max(self.count - self.most, 0) if self.most else 0

    @property
    def words(self) -> str:
        """Such as `2 of 3–5, add 1`, `6 of 3–5, take out 1`, `2`, `Empty` or `Optional`."""
        if not self.count and not self.least:
            return "Optional"
        if not self.count:
            return "Empty"
        if self.missing:
            return f"{self.count} of {self._range}, add {self.missing}"
        if self.surplus:
            return f"{self.count} of {self._range}, take out {self.surplus}"
        return f"{self.count} of {self._range}" if self.least or self.most else str(self.count)

    @property
    def _range(self) -> str:
        if not self.most:
            return f"{self.least} or more"
        return str(self.most) if self.least in (0, self.most) else f"{self.least}–{self.most}"


def rename_section(brief: Brief, section_id: str, title: str) -> Brief:
    """Give a section another title in this brief; an empty one goes back to the template's."""
    section = section_of(brief, section_id)
    return with_section(brief, replace(section, title=" ".join(storable(title).split())))


def hide_section(brief: Brief, section_id: str, hidden: bool = True) -> Brief:
    """Leave a section out of the document, or take it in again; its items stay."""
    return with_section(brief, replace(section_of(brief, section_id), hidden=hidden))


def move_section(brief: Brief, section_id: str, by: int) -> Brief:
    """Move a section up (negative) or down by so many places, as far as there is room."""
    section = section_of(brief, section_id)
    at = brief.sections.index(section)
    rest = [*brief.sections[:at], *brief.sections[at + 1 :]]
    rest.insert(min(max(at + by, 0), len(rest)), section)
    return replace(brief, sections=tuple(rest))


def accepts(section: TemplateSection, evidence: Evidence) -> bool:
    """Whether a section takes this evidence: its kind, a quote's form, a fact's category."""
    if kind_of(evidence) not in section.accepts:
        return False
    match evidence:
        case Quote():
            return not section.forms or evidence.form in section.forms
        case Fact():
            return not section.categories or evidence.category in section.categories
        case _:
            return True


def takes(section: TemplateSection, item: Item) -> bool:
    """Whether a section takes this item: evidence by `accepts`, own words where words are allowed."""
    return accepts(section, item.evidence) if isinstance(item, EvidenceItem) else "words" in section.accepts


def section_status(section: TemplateSection | None, filled: BriefSection) -> SectionStatus:
    """How full a section of the brief is; a section its template does not know asks for nothing.

    Own words that are still to be written do not count.
    """
    least, most = (section.least, section.most) if section else (0, 0)
    return SectionStatus(sum(map(is_written, filled.items)), least, most)
