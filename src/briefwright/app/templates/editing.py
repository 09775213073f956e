"""Everything one can do to a template in the workshop: pure functions from a package to a package.

A name that the body uses is renamed in the body too. Each function raises `AppError` on misuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from briefwright.app.templates.tags import Token, attributes_of, compared_ids, places_of, tokens_of, uses_of
from briefwright.errors import AppError
from briefwright.model.template import (
    Limits,
    TemplateField,
    TemplatePackage,
    TemplateSection,
)
from briefwright.templating.packages.recipe import RESERVED

HOUSE = "house.docx"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LAST_NUMBER = re.compile(r"(\d+)(?!.*\d)")
_Entry = TypeVar("_Entry", bound=Struct)


def as_copy(package: TemplatePackage, name: str, taken: Iterable[str]) -> TemplatePackage:
    """A copy of the user's own under another name, with an id that is free, as version 1."""
    template = replace(package.template, id=free_id(name, taken), name=name, version="1")
    return replace(package, template=template, origin="user", path="")


def free_id(name: str, taken: Iterable[str]) -> str:
    """An id made of a template's name that none of `taken` has."""
    base = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:48].strip("-") or "template"
    return _unlike(base, frozenset(taken), "-")


def next_version(version: str) -> str:
    """The version after this one: its last number raised by one."""
    if not _LAST_NUMBER.search(version):
        return f"{version} 2".strip()
    return _LAST_NUMBER.sub(lambda found: str(int(found[1]) + 1), version, count=1)


def set_body(package: TemplatePackage, body: str) -> TemplatePackage:
    """Another body."""
    return replace(package, body=body)


def set_details(
    package: TemplatePackage,
    *,
    name: str | None = None,
    description: str | None = None,
    language: str | None = None,
) -> TemplatePackage:
    """Another name, description or language of the template; what is not given stays."""
    template = package.template
    changed = replace(
        template,
        name=template.name if name is None else name,
        description=template.description if description is None else description,
        language=template.language if language is None else language,
    )
    return replace(package, template=changed)


def set_limits(package: TemplatePackage, limits: Limits) -> TemplatePackage:
    """Other limits of pages and words."""
    return replace(package, template=replace(package.template, limits=limits))


def set_house_style(package: TemplatePackage, style: str) -> TemplatePackage:
    """A built-in house style, or the package's own Word file where it has one."""
    if style == HOUSE and package.house_docx is None:
        raise AppError("template-incomplete", file=package.template.name, missing=HOUSE)
    return replace(package, template=replace(package.template, house_style=style))


def attach_house(package: TemplatePackage, data: bytes) -> TemplatePackage:
    """A Word file's bytes as the package's own house style. Raises `damaged-file` where they are no zip."""
    if not data.startswith(b"PK\x03\x04"):
        raise AppError("damaged-file", why="it is not a Word file")
    return replace(package, house_docx=data, template=replace(package.template, house_style=HOUSE))


def add_section(package: TemplatePackage, title: str, after: str = "") -> tuple[TemplatePackage, str]:
    """A new section after the one of that id, else at the end; with the id it got.

    A body that sets its sections one by one gets a heading and a list for it, so that nothing is swallowed.
    """
    section_id = free_name(title, _ids(package))
    section = TemplateSection(section_id, title, layout="bullets")
    package = _with_sections(package, _inserted(package.template.sections, section, _place(package, after) + 1))
    if not sets_every_section(package.body):
        addition = f"\n## {{{{ sections.{section_id}.title }}}}\n{{{{ sections.{section_id} | bullets }}}}\n"
        package = set_body(package, package.body.rstrip("\n") + "\n" + addition)
    return package, section_id


def duplicate_section(package: TemplatePackage, section_id: str, title: str) -> tuple[TemplatePackage, str]:
    """A copy of a section, right after it and under another title; with the id it got."""
    original = _section(package, section_id)
    added, new_id = add_section(package, title, section_id)
    return change_section(added, replace(original, id=new_id, title=title)), new_id


def remove_section(package: TemplatePackage, section_id: str) -> TemplatePackage:
    """Without that section; where the body still names it, lint will say so."""
    gone = _section(package, section_id)
    return _with_sections(package, tuple(s for s in package.template.sections if s is not gone))


def move_section(package: TemplatePackage, section_id: str, at: int) -> TemplatePackage:
    """The section at another place, counted among the others from 0; as near as there is room."""
    return _with_sections(package, _moved(package.template.sections, _section(package, section_id), at))


def change_section(package: TemplatePackage, section: TemplateSection) -> TemplatePackage:
    """Another state of the section with the same id; a most below the least is raised to it."""
    old = _section(package, section.id)
    if section.most and section.most < section.least:
        section = replace(section, most=section.least)
    return _with_sections(package, _swapped(package.template.sections, old, section))


def rename_section(package: TemplatePackage, old: str, new: str) -> TemplatePackage:
    """Another name of a section in the body, and in the body itself. Raises as `check_name` does."""
    section = _section(package, old)
    if new == old:
        return package
    check_name(new, _ids(package))
    changed = _swapped(package.template.sections, section, replace(section, id=new))
    uses = [*attributes_of(package.body, "sections"), *compared_ids(package.body)]
    return set_body(_with_sections(package, changed), _renamed(package.body, uses, old, new))


def add_field(package: TemplatePackage, label: str, after: str = "") -> tuple[TemplatePackage, str]:
    """A new field after the one of that name, else at the end; with the name it got."""
    fields = package.template.fields
    name = free_name(label, [f.name for f in fields])
    at = next((i for i, f in enumerate(fields) if f.name == after), len(fields) - 1)
    return _with_fields(package, _inserted(fields, TemplateField(name, label), at + 1)), name


def remove_field(package: TemplatePackage, name: str) -> TemplatePackage:
    """Without that field; where the body still names it, lint will say so."""
    gone = _field(package, name)
    return _with_fields(package, tuple(f for f in package.template.fields if f is not gone))


def move_field(package: TemplatePackage, name: str, at: int) -> TemplatePackage:
    """The field at another place, counted among the others from 0; as near as there is room."""
    return _with_fields(package, _moved(package.template.fields, _field(package, name), at))


def change_field(package: TemplatePackage, field: TemplateField) -> TemplatePackage:
    """Another state of the field with the same name; choices belong to a choice only."""
    if field.type != "choice" and field.choices:
        field = replace(field, choices=())
    return _with_fields(package, _swapped(package.template.fields, _field(package, field.name), field))


def rename_field(package: TemplatePackage, old: str, new: str) -> TemplatePackage:
    """Another name of a field, and in the body wherever the field is meant. Raises as `check_name` does.

    A variable, an argument or a loop of the body that only has the field's name keeps it; a name that the body
    has given to something of its own is taken.
    """
    field = _field(package, old)
    if new == old:
        return package
    check_name(new, [f.name for f in package.template.fields])
    if _is_own_name(package.body, new):
        raise AppError("name-taken", name=new)
    uses = [*_field_uses(package.body, old), *attributes_of(package.body, "fields")]
    body = _renamed(package.body, uses, old, new)
    changed = _swapped(package.template.fields, field, replace(field, name=new))
    return set_body(_with_fields(package, changed), body)


def _field_uses(body: str, name: str) -> list[Token]:
    """Where a name means the field; every use where the body cannot be understood yet."""
    places = list(places_of(body, name))
    from briefwright.templating.sandbox.bindings import given_places  # noqa: PLC0415 - loads Jinja: only to rename

    meant = given_places(body, name, [(each.start, each.end) for each in places])
    return list(uses_of(body, name)) if meant is None else [places[index] for index in sorted(meant)]


def _is_own_name(body: str, name: str) -> bool:
    """Whether the body reads something of its own by that name."""
    uses = list(uses_of(body, name))
    from briefwright.templating.sandbox.bindings import given_places  # noqa: PLC0415 - loads Jinja: only to rename

    meant = given_places(body, name, [(use.start, use.end) for use in uses])
    return meant is not None and len(meant) < len(uses)


def check_name(name: str, taken: Iterable[str]) -> None:
    """Raise `bad-body-name`, `name-reserved` or `name-taken` for what cannot name a section or field."""
    if not _NAME.fullmatch(name):
        raise AppError("bad-body-name", name=name)
    if name in RESERVED:
        raise AppError("name-reserved", name=name)
    if name in taken:
        raise AppError("name-taken", name=name)


def free_name(title: str, taken: Iterable[str]) -> str:
    """A name for the body, made of a title, that is free and allowed."""
    base = re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_")[:40].strip("_")
    base = base if _NAME.fullmatch(base) else f"part_{base}".strip("_")
    return _unlike(base, frozenset(taken) | RESERVED, "_")


def sets_every_section(body: str) -> bool:
    """Whether the body has a loop over the sections, so that a new one is set without being named."""
    words = [token.text for token in tokens_of(body)]
    after = zip(words, words[1:], [*words[2:], ""], strict=False)
    return any(word == "in" and owner == "sections" and sign not in {".", "["} for word, owner, sign in after)


def renames_after(renames: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """The present names by their first ones, after one more renaming."""
    first = next((key for key, now in renames.items() if now == old), old)
    return {**renames, first: new}


def _renamed(body: str, uses: Iterable[Token], old: str, new: str) -> str:
    parts: list[str] = []
    at = 0
    for token in sorted(uses, key=lambda token: token.start):
        if token.text == old and token.start >= at:
            parts += [body[at : token.start], new]
            at = token.end
    return "".join([*parts, body[at:]])


def _unlike(base: str, taken: frozenset[str], between: str) -> str:
    if base not in taken:
        return base
    return next(name for n in range(2, len(taken) + 3) if (name := f"{base}{between}{n}") not in taken)


def _ids(package: TemplatePackage) -> list[str]:
    return [section.id for section in package.template.sections]


def _place(package: TemplatePackage, section_id: str) -> int:
    ids = _ids(package)
    return ids.index(section_id) if section_id in ids else len(ids) - 1


def _section(package: TemplatePackage, section_id: str) -> TemplateSection:
    found = package.template.section(section_id)
    if found is None:
        raise AppError("unknown-section", section=section_id)
    return found


def _field(package: TemplatePackage, name: str) -> TemplateField:
    found = package.template.field(name)
    if found is None:
        choices = ", ".join(f.name for f in package.template.fields) or "none"
        raise AppError("unknown-field", field=name, choices=choices)
    return found


def _with_sections(package: TemplatePackage, sections: tuple[TemplateSection, ...]) -> TemplatePackage:
    return replace(package, template=replace(package.template, sections=sections))


def _with_fields(package: TemplatePackage, fields: tuple[TemplateField, ...]) -> TemplatePackage:
    return replace(package, template=replace(package.template, fields=fields))


def _inserted(entries: tuple[_Entry, ...], entry: _Entry, at: int) -> tuple[_Entry, ...]:
    return (*entries[:at], entry, *entries[at:])


def _moved(entries: tuple[_Entry, ...], entry: _Entry, at: int) -> tuple[_Entry, ...]:
    rest = tuple(e for e in entries if e is not entry)
    return _inserted(rest, entry, min(max(at, 0), len(rest)))


def _swapped(entries: tuple[_Entry, ...], old: _Entry, new: _Entry) -> tuple[_Entry, ...]:
    return tuple(new if entry is old else entry for entry in entries)
