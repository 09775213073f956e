"""Templates: the reusable recipe of a briefing, as `template.toml` declares it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct, field

TEMPLATE_SCHEMA = 1
FieldType: TypeAlias = Literal["text", "multiline", "date", "choice", "persons", "marking"]
Accepts: TypeAlias = Literal["quote", "fact", "initiative", "words"]
Layout: TypeAlias = Literal[
    "paragraphs",
    "bullets",
    "numbers",
    "numbered-paragraphs",
    "recommendation",
    "objectives",
    "quotations",
    "responses",
    "initiatives",
    "key-facts",
    "persons",
    "biographies",
    "questions",
    "comment",
    "timeline",
    "figures",
    "top-lines",
    "do-not-use",
    "bilingual",
    "glossary",
    "agenda",
    "case-study",
]


class TemplateField(Struct, frozen=True):
    """One field of the form; `default` is text in the type's own notation (`today` for a date)."""

    name: str
    label: str
    type: FieldType = "text"
    default: str = ""
    required: bool = False
    hint: str = ""
    choices: tuple[str, ...] = ()


class TemplateSection(Struct, frozen=True):
    """A section: what it accepts, how it is laid out, how many items it wants (`most` 0 = no limit)."""

    id: str
    title: str
    accepts: tuple[Accepts, ...] = ("words",)
    layout: Layout = "paragraphs"
    hint: str = ""
    least: int = 0
    most: int = 0
    forms: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    annex: bool = False
    gap: str = ""
    """The sentence that says a required section is missing, such as `No UK speaker in the sources.`"""
    closed: bool = False
    """Whether what it holds is not to be disclosed: it never goes into a cue card."""


class Limits(Struct, frozen=True):
    """How long the briefing may be; 0 is no limit. Exceeding one warns, it never cuts."""

    pages: int = 0
    words: int = 0


class Template(Struct, frozen=True):
    """What `template.toml` says. `house_style` is a built-in id, or `house.docx` inside the package."""

    id: str
    name: str
    description: str = ""
    language: str = "en-GB"
    version: str = "1"
    house_style: str = "uk-government"
    fields: tuple[TemplateField, ...] = ()
    sections: tuple[TemplateSection, ...] = ()
    limits: Limits = Limits()
    schema: int = TEMPLATE_SCHEMA

    def section(self, section_id: str) -> TemplateSection | None:
        """The section with that id, or `None`."""
        return next((s for s in self.sections if s.id == section_id), None)

    def field(self, name: str) -> TemplateField | None:
        """The field with that name, or `None`."""
        return next((f for f in self.fields if f.name == name), None)


class TemplatePackage(Struct, frozen=True):
    """A template with its files: the Jinja body, strings by language, its own house style's bytes."""

    template: Template
    body: str
    strings: dict[str, dict[str, str]] = field(default_factory=dict)
    house_docx: bytes | None = None
    origin: Literal["built-in", "user"] = "user"
    path: str = ""


class Problem(Struct, frozen=True):
    """Something lint found: the file inside the package, its 1-based line, and one sentence."""

    file: str
    line: int
    message: str
    severity: Literal["error", "warning"] = "error"
    suggestion: str = ""
