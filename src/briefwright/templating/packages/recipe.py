"""`template.toml`: read and checked with the line of what is wrong, and written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, get_args

import msgspec

from briefwright.document.toml_text import read_toml
from briefwright.errors import AppError
from briefwright.model.template import TEMPLATE_SCHEMA, Limits, Template, TemplateField, TemplateSection
from briefwright.templating.allowance import offered
from briefwright.templating.packages.plain_words import structure_words, toml_words
from briefwright.templating.suggestions import did_you_mean

RECIPE = "template.toml"
LARGEST_RECIPE = 100_000
"""Bytes of a template's description, or of a table of its words: thirty times what the built-in ones have."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_PATH = re.compile(r"`\$(?:\.(\w+))?(?:\[(\d+|\.\.\.)\])?(?:\.(\w+))?(?:\[\d+\])?`")
_AT_LINE = re.compile(r"\(at line (\d+)")
RESERVED = offered(
    "sections fields people template balance t gap hint range namespace loop self true false none not and or in is",
    "if else for set macro import from with as caller varargs kwargs",
)


def parse_recipe(data: bytes, file: str = RECIPE) -> Template:
    """The template that `template.toml` declares. Raises `AppError("template-recipe")` with file and line."""
    if len(data) > LARGEST_RECIPE:
        raise AppError("template-too-much", file=file)
    text = _decoded(data, file)
    try:
        raw = read_toml(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else 1 if isinstance(error, RecursionError) else text.count("\n") + 1
        raise _wrong(file, line, _not_toml(str(error), text.split("\n")[line - 1 : line])) from error
    _check_schema(raw, text, file)
    _check_keys(raw, text, file)
    try:
        template = msgspec.convert(raw, Template)
    except (msgspec.ValidationError, RecursionError) as error:
        raise _wrong(file, _line_of(text, str(error)), _worded(str(error))) from error
    _check_names(template, text, file)
    return template


def _not_toml(message: str, lines: list[str]) -> str:
    if any(mark in line.partition("=")[2] for line in lines for mark in "“”‘’") and "Invalid value" in message:
        return "curly quotation marks do not mark a text here; use straight ones"
    return toml_words(message)


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _wrong(file, data.count(b"\n", 0, error.start) + 1, "it is not UTF-8 text") from error


def _wrong(file: str, line: int, problem: str) -> AppError:
    return AppError("template-recipe", file=file, line=line, problem=problem)


def _check_schema(raw: Mapping[str, Any], text: str, file: str) -> None:
    schema = raw.get("schema", TEMPLATE_SCHEMA)
    if isinstance(schema, int) and schema > TEMPLATE_SCHEMA:
        raise AppError("template-newer", file=file, line=_key_line(text, "schema"))


def _known(struct: type[msgspec.Struct]) -> tuple[str, ...]:
    return struct.__struct_fields__


def _check_keys(raw: Mapping[str, Any], text: str, file: str) -> None:
    """A key nobody knows is a slip of the pen: say which was meant."""
    tables: list[tuple[Any, type[msgspec.Struct], str, int]] = [(raw, Template, "", 0)]
    if isinstance(raw.get("limits"), dict):
        tables.append((raw["limits"], Limits, "[limits]", 0))
    declared: dict[str, type[msgspec.Struct]] = {"fields": TemplateField, "sections": TemplateSection}
    for name, entry_type in declared.items():
        entries = raw.get(name, [])
        if isinstance(entries, list):
            tables += [(entry, entry_type, f"[[{name}]]", index) for index, entry in enumerate(entries)]
    for table, struct, header, index in tables:
        for key in table if isinstance(table, dict) else ():
            if key not in _known(struct):
                line = _key_line(text, str(key), header, index)
                raise _wrong(file, line, f"nothing here is called “{key}”{did_you_mean(str(key), _known(struct))}")


def _check_names(template: Template, text: str, file: str) -> None:
    if not _ID.match(template.id):
        problem = f"the id “{template.id}” is not small letters and figures joined by hyphens"
        raise _wrong(file, _key_line(text, "id"), problem)
    if not template.name.strip():
        raise _wrong(file, _key_line(text, "name"), "the template has no name")
    for key, header, names in (
        ("name", "[[fields]]", [f.name for f in template.fields]),
        ("id", "[[sections]]", [s.id for s in template.sections]),
    ):
        for index, name in enumerate(names):
            problem = _name_problem(name, names[:index])
            if problem:
                raise _wrong(file, _key_line(text, key, header, index), problem)


def _name_problem(name: str, before: list[str]) -> str:
    if not _NAME.match(name):
        better = re.sub(r"\W+", "_", name.lower()).strip("_")
        return f"“{name}” cannot stand in a template; call it “{better or 'another_name'}”"
    if name in RESERVED:
        return f"“{name}” has a meaning of its own in templates; choose another name"
    return f"“{name}” is there twice" if name in before else ""


def _worded(message: str) -> str:
    """A validation message without the path that only a programmer reads."""
    message = message.partition(" - at `")[0]
    found = re.search(r"Invalid enum value '(.*)'", message)
    if found:
        choices = _choices()
        return f"“{found[1]}” is not known here{did_you_mean(found[1], choices)}"
    return structure_words(message)


def _choices() -> list[str]:
    from briefwright.model import template as declared  # noqa: PLC0415 - only for the words of an error

    return [c for alias in (declared.FieldType, declared.Accepts, declared.Layout) for c in get_args(alias)]


def _line_of(text: str, message: str) -> int:
    """The line that a validation message's path points to."""
    path = _PATH.search(message)
    if not path:
        return 1
    first, index, key = path[1] or "", path[2], path[3]
    if index is None or not index.isdecimal():
        return _key_line(text, key or first, f"[{first}]" if key else "")
    return _key_line(text, key or "", f"[[{first}]]", int(index))


def _key_line(text: str, key: str, header: str = "", index: int = 0) -> int:
    """The 1-based line of `key` in the `index`-th table of that header; the header's own line without it."""
    seen, inside, fallback = -1, not header, 1
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if stripped.startswith("["):
            seen += stripped.startswith(header) if header else 0
            inside = bool(header) and stripped.startswith(header) and seen == index
            fallback = number if inside else fallback
            if not header and key and stripped in {f"[{key}]", f"[[{key}]]"}:
                return number
        elif inside and key and re.match(rf'"?{re.escape(key)}"?\s*=', stripped):
            return number
    return fallback


def write_recipe(template: Template) -> bytes:
    """The template as `template.toml`, keys in the order people read them, defaults left out."""
    import tomlkit  # noqa: PLC0415 - only needed when a template is saved

    document = tomlkit.document()
    for name in ("schema", "id", "name", "description", "language", "version", "house_style"):
        document.add(name, tomlkit.item(getattr(template, name)))
    limits = tomlkit.table()
    for name in _known(Limits):
        if value := getattr(template.limits, name):
            limits.add(name, value)
    if limits:
        document.add("limits", limits)
    for name in ("fields", "sections"):
        tables = tomlkit.aot()
        for entry in getattr(template, name):
            tables.append(_table(tomlkit.table(), entry))
        if len(tables):
            document.add(name, tables)
    return tomlkit.dumps(document).encode()


def _table(table: Any, entry: msgspec.Struct) -> Any:
    defaults = dict(
        zip(entry.__struct_fields__[-len(entry.__struct_defaults__) :], entry.__struct_defaults__, strict=True)
    )
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        if name not in defaults or value != defaults[name]:
            table.add(name, list(value) if isinstance(value, tuple) else value)
    return table
