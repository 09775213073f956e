"""The brief: a template's fields and sections filled with evidence and own words."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from briefwright.model.evidence import Evidence
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard
from briefwright.model.template import Template, TemplateSection

BRIEF_SCHEMA = 1
"""The brief file's schema this version writes; a newer one is refused politely."""


class Person(Struct, frozen=True):
    """One line of a person list: who attends, or whose biography is given. `side` groups the tables."""

    name: str
    role: str = ""
    organisation: str = ""
    side: str = ""


FieldValue: TypeAlias = str | Marking | tuple[Person, ...]


class Translation(Struct, frozen=True):
    """A rendering of an item in another language, and whose it is."""

    text: str
    language: str = "zh-CN"
    status: Literal["official", "departmental", "own"] = "own"


class ItemOptions(Struct, frozen=True):
    """How one item is set: cited or not, a quote as block or inline, its priority, and who may see it."""

    cite: bool = True
    quote_as: Literal["auto", "block", "inline"] = "auto"
    priority: int = 0
    not_to_be_disclosed: bool = False
    response: str = ""
    translation: Translation | None = None


class Context(Struct, frozen=True):
    """What stands before and after a passage in its source, some hundred characters; empty where not kept."""

    before: str = ""
    after: str = ""


class EvidenceItem(Struct, frozen=True, tag_field="type", tag="evidence"):
    """A snapshot of evidence in a brief, with the source it came from: it outlives the library.

    `id` is the item's own, unique in the brief: the same evidence may stand in two sections.
    """

    id: str
    evidence: Evidence
    source: SourceCard
    options: ItemOptions = ItemOptions()
    context: Context = Context()


class OwnWords(Struct, frozen=True, tag_field="type", tag="words"):
    """The writer's own sentence or paragraphs; `**bold**` and `*italic*` are understood, nothing else."""

    id: str
    text: str = ""


Item: TypeAlias = EvidenceItem | OwnWords


def is_written(item: Item) -> bool:
    """Whether an item says something: own words may still be to be written."""
    return not isinstance(item, OwnWords) or bool(item.text.strip())


class BriefSection(Struct, frozen=True):
    """One of the template's sections as filled in this brief, in the brief's own order.

    A section the writer added says in `own` what it takes and how it is laid out; the template does not know it.
    """

    id: str
    title: str = ""
    items: tuple[Item, ...] = ()
    hidden: bool = False
    own: TemplateSection | None = None


class TemplateRef(Struct, frozen=True):
    """The template a brief was made with, and the version it was made with."""

    id: str
    version: str = "1"


class Brief(Struct, frozen=True):
    """The document being written. `fields` maps a field's name to its value; absent means not filled."""

    template: TemplateRef
    id: str = ""
    fields: dict[str, FieldValue] = field(default_factory=dict)
    sections: tuple[BriefSection, ...] = ()
    house_style: str = ""
    schema: int = BRIEF_SCHEMA
    extra: dict[str, object] = field(default_factory=dict)
    """Keys of a brief file this version does not know; kept, and written back."""

    @property
    def title(self) -> str:
        """The title field, or an empty string."""
        value = self.fields.get("title", "")
        return value if isinstance(value, str) else ""

    @property
    def marking(self) -> Marking:
        """The marking field; unmarked where the brief has none."""
        value = self.fields.get("marking")
        return value if isinstance(value, Marking) else Marking(tier="")

    def section(self, section_id: str) -> BriefSection:
        """The section with that id; an empty one where the brief has none."""
        return next((s for s in self.sections if s.id == section_id), BriefSection(section_id))

    def evidence_items(self) -> tuple[EvidenceItem, ...]:
        """Every evidence item, in document order."""
        return tuple(i for s in self.sections for i in s.items if isinstance(i, EvidenceItem))


def with_own_sections(template: Template, brief: Brief) -> Template:
    """The template as this brief has it: with the sections its writer added; the same where there are none."""
    added = [(s.id, s.own) for s in brief.sections if s.own is not None and template.section(s.id) is None]
    if not added:
        return template
    own = (replace(section, id=section_id) for section_id, section in added)
    return replace(template, sections=(*template.sections, *own))
