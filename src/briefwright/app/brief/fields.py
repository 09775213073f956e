"""Field values in the notation people type: text to value, value to text, and a template's defaults."""

from __future__ import annotations

import datetime as dt
import re

from briefwright.errors import AppError
from briefwright.model.brief import FieldValue, Person
from briefwright.model.marking import Marking, parse_marking
from briefwright.model.template import FieldType, Template, TemplateField

_UNSTORABLE = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f]")


def storable(text: str) -> str:
    r"""Replace what no file can hold (lone surrogates, control characters but \t \n \r) by U+FFFD, visibly."""
    return _UNSTORABLE.sub("�", text)


def parse_field(field: TemplateField, text: str, today: dt.date | None = None) -> FieldValue:
    """Read a value as typed for a field.

    A date is ISO 8601 or `today`; a person a line is `name | role | organisation | side`; a marking is its line
    with the handling after a semicolon. Raises `bad-date`, `bad-choice` or `marking-refused`.
    """
    text = storable(text)
    match field.type:
        case "date":
            return _parse_date(field, text, today)
        case "choice":
            return _parse_choice(field, text)
        case "persons":
            return parse_persons(text)
        case "marking":
            return parse_marking(text)
        case "text" | "multiline":
            return text


def parse_persons(text: str) -> tuple[Person, ...]:
    """People, one a line or between semicolons: `name | role | organisation | side`, or the same with commas."""
    lines = [line.strip() for line in re.split(r"[\n;]", text) if line.strip()]
    return tuple(_parse_person(line) for line in lines)


def format_value(value: FieldValue) -> str:
    """A value in the notation `parse_field` reads."""
    match value:
        case str():
            return value
        case Marking():
            return f"{value.label}; {value.handling}" if value.handling else value.label
        case _:
            return "\n".join(_format_person(person) for person in value)


def fits(value: FieldValue, kind: FieldType) -> bool:
    """Whether a value is of the Python type a field of that kind holds."""
    match kind:
        case "persons":
            return isinstance(value, tuple)
        case "marking":
            return isinstance(value, Marking)
        case _:
            return isinstance(value, str)


def default_values(template: Template, today: dt.date | None = None) -> dict[str, FieldValue]:
    """The values a new brief starts with: every field that has a default."""
    return {field.name: parse_field(field, field.default, today) for field in template.fields if field.default}


def field_of(template: Template, name: str) -> TemplateField:
    """The template's field of that name; raises `unknown-field` with the names there are."""
    found = template.field(name)
    if found is None:
        raise AppError("unknown-field", field=name, choices=", ".join(f.name for f in template.fields) or "none")
    return found


def _parse_date(field: TemplateField, text: str, today: dt.date | None) -> str:
    text = text.strip()
    if text.lower() == "today":
        return (today or dt.datetime.now(tz=dt.UTC).astimezone().date()).isoformat()
    if not text:
        return ""
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        raise AppError("bad-date", field=field.label or field.name, value=text) from None


def _parse_choice(field: TemplateField, text: str) -> str:
    text = text.strip()
    if text and field.choices and text not in field.choices:
        raise AppError("bad-choice", field=field.label or field.name, value=text, choices=", ".join(field.choices))
    return text


def _parse_person(line: str) -> Person:
    mark = "|" if "|" in line else ","
    parts = [part.strip() for part in line.split(mark, 3 if mark == "|" else 2)]
    return Person(*parts)


def _format_person(person: Person) -> str:
    parts = [person.name, person.role, person.organisation, person.side]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return " | ".join(parts)
