"""Starting a brief from a template, and taking a brief over to another template without losing anything."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping

from msgspec.structs import replace

from briefwright.app.brief.fields import default_values, field_of, fits, format_value, parse_field
from briefwright.app.brief.sections import KEPT, takes
from briefwright.errors import AppError
from briefwright.model.brief import Brief, BriefSection, FieldValue, Item, OwnWords, TemplateRef, with_own_sections
from briefwright.model.template import Template, TemplateField, TemplateSection


def new_brief(
    template: Template,
    fields: Mapping[str, FieldValue] | None = None,
    *,
    today: dt.date | None = None,
    id: str = "",  # noqa: A002 - the brief's own word for it
) -> Brief:
    """An empty brief with the template's sections and defaults; text values are read in their field's notation.

    Raises `unknown-field`, and `bad-date`, `bad-choice` or `marking-refused` from a value.
    """
    values = default_values(template, today)
    for name, value in (fields or {}).items():
        values[name] = _value_for(field_of(template, name), value, today)
    return Brief(
        template=TemplateRef(template.id, template.version),
        id=id or secrets.token_hex(8),
        fields={name: value for name, value in values.items() if value not in ("", ())},
        sections=tuple(BriefSection(section.id, section.title) for section in template.sections),
    )


def switch_template(brief: Brief, template: Template, previous: Template | None = None) -> Brief:
    """Take a brief over to another template, or to a newer version of its own.

    Items go to the section of the same id that takes them, else to one of the same layout, else to the first
    section with room that takes that evidence; the rest goes to a hidden section at the end. Every field value
    is kept, and every section the writer added. With the `previous` template known, titles the user gave stay.
    """
    template = with_own_sections(template, brief)
    homes: dict[str, list[Item]] = {section.id: [] for section in template.sections}
    kept: list[Item] = []
    strays: list[tuple[Item, str]] = []
    for old in brief.sections:
        for item in old.items:
            same = template.section(old.id)
            if same is not None and takes(same, item):
                homes[same.id].append(item)
            else:
                strays.append((item, old.id))
    for item, old_id in strays:
        home = _home_for(item, template, homes, previous.section(old_id) if previous else None)
        (homes[home.id] if home else kept).append(item)
    sections = [_filled(brief, section, homes[section.id], previous) for section in template.sections]
    sections = _own_after_theirs(brief, sections)
    if kept:
        sections.append(BriefSection(KEPT, "Kept from before", tuple(kept), hidden=True))
    return replace(
        brief,
        template=TemplateRef(template.id, template.version),
        fields=_switched_fields(brief, template),
        sections=tuple(sections),
    )


def follow_template(
    brief: Brief, opened: Template, template: Template, sections: Mapping[str, str], fields: Mapping[str, str]
) -> Brief:
    """A brief made with the template as it was opened, brought to what it is now.

    `sections` and `fields` give the present name of each that was renamed.
    """
    names = {old: new for old, new in sections.items() if template.section(new)}
    held = tuple(replace(s, id=names.get(s.id, s.id)) for s in brief.sections)
    values = {fields.get(name, name): value for name, value in brief.fields.items()}
    before = replace(opened, sections=tuple(replace(s, id=names.get(s.id, s.id)) for s in opened.sections))
    followed = switch_template(replace(brief, sections=held, fields=values), template, before)
    return replace(followed, house_style="" if brief.house_style == opened.house_style else brief.house_style)


def _home_for(
    item: Item, template: Template, homes: Mapping[str, list[Item]], old: TemplateSection | None
) -> TemplateSection | None:
    """Where a stray item fits: own words only where the layout is the same, since their sense is the section's."""
    roomy = (s for s in template.sections if (not s.most or len(homes[s.id]) < s.most) and takes(s, item))
    first = None if isinstance(item, OwnWords) else next(roomy, None)
    wanted = old.layout if old is not None and old.layout != "paragraphs" else None
    if wanted is None or (first is not None and first.layout == wanted):
        return first
    return next((s for s in roomy if s.layout == wanted), first)


def _filled(brief: Brief, section: TemplateSection, items: list[Item], previous: Template | None) -> BriefSection:
    old = brief.section(section.id)
    before = previous.section(section.id) if previous else None
    renamed = before is not None and old.title not in ("", before.title)
    title = old.title if renamed or (old.own is not None and old.title) else section.title
    return BriefSection(section.id, title, tuple(items), old.hidden, old.own)


def _own_after_theirs(brief: Brief, sections: list[BriefSection]) -> list[BriefSection]:
    """Each section the writer added after the one it stood after, where that is still there, else at the end."""
    order = [s for s in sections if s.own is None]
    own = {s.id: s for s in sections if s.own is not None}
    before = ""
    for old in brief.sections:
        if old.id in own:
            at = next((n for n, s in enumerate(order, start=1) if s.id == before), len(order))
            order.insert(at, own[old.id])
        before = old.id
    return order


def _switched_fields(brief: Brief, template: Template) -> dict[str, FieldValue]:
    values = default_values(template) | brief.fields
    for field in template.fields:
        value = values.get(field.name)
        if value is not None and not fits(value, field.type):
            values[field.name] = _converted(field, value)
    return values


def _converted(field: TemplateField, value: FieldValue) -> FieldValue:
    """A value in another field type's notation; as text, unread, where it cannot be read."""
    text = format_value(value)
    try:
        return parse_field(field, text)
    except AppError:
        return text


def _value_for(field: TemplateField, value: FieldValue, today: dt.date | None) -> FieldValue:
    if isinstance(value, str):
        return parse_field(field, value, today)
    if fits(value, field.type):
        return value
    return parse_field(field, format_value(value), today)
