"""The brief file: UTF-8 JSON with sorted keys and a schema number, opened without the library.

What a newer or another program wrote and this version does not know is kept in `Brief.extra`, as a tree that
mirrors the file; in a list, `#ID` stands for the element with that id. It is written back where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.brief import BRIEF_SCHEMA, Brief

SUFFIX = ".brief"
LIMIT = 24 * 1024 * 1024
"""Bytes of the largest brief file."""
_MOST_MARKS = 300_000
"""Brackets and commas of the largest: some 4,000 items with their sources.

A brief that a colleague sent is read in the window's own process, as the format is ours: these limits, a parser in
C that keeps 64 bits of a number and refuses deep nesting, and types for all that is known hold whatever is in it
to a tenth of a second and 60 MB. Its template is another matter: what it says is run, and only in a child.
"""
_MOST_SECTIONS = 1_000
_MOST_FIELDS = 1_000


def encode_brief(brief: Brief) -> bytes:
    """The file's bytes: the same brief gives the same bytes.

    Raises `large-brief` for what could not be read again.
    """
    tree = _known(brief)
    _restore(tree, brief.extra)
    data = _written(tree)
    if _is_too_much(data):
        raise AppError("large-brief", items=sum(len(section.items) for section in brief.sections))
    return data


def _written(tree: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(tree, order="sorted"), indent=1) + b"\n"


def decode_brief(data: bytes, file: str) -> Brief:
    """Read a brief; raises `bad-brief` for what is none and `newer-brief` for one of a later schema."""
    tree = _parse(data, file)
    stray = {"extra": tree.pop("extra")} if "extra" in tree else {}
    try:
        brief = msgspec.convert(tree, Brief)
    except msgspec.ValidationError as error:
        raise AppError("bad-brief", file=file, why=_lower_first(str(error))) from None
    _refuse_twins(brief, file)
    known = _known(brief)
    if _written(known) == data:  # so nothing unknown can stand in it, which takes long to look for
        return brief
    return replace(brief, extra=_unknown(tree, known) | stray)


def _parse(data: bytes, file: str) -> dict[str, Any]:
    if not data.strip():
        raise AppError("empty-brief", file=file)
    if _is_too_much(data):
        raise _too_much(file)
    try:
        tree = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise AppError("bad-brief", file=file, why="its contents are damaged or something else") from None
    except RecursionError:
        raise AppError("bad-brief", file=file, why="it is nested too deeply") from None
    if not isinstance(tree, dict) or not isinstance(tree.get("schema"), int):
        raise AppError("bad-brief", file=file, why="it has no schema number")
    if tree["schema"] > BRIEF_SCHEMA:
        raise AppError("newer-brief", file=file, schema=tree["schema"], known=BRIEF_SCHEMA)
    for key, kind, most in (("sections", list, _MOST_SECTIONS), ("fields", dict, _MOST_FIELDS)):
        if isinstance(holder := tree.get(key), kind) and len(holder) > most:
            raise _too_much(file)
    return tree


def _is_too_much(data: bytes) -> bool:
    return len(data) > LIMIT or sum(map(data.count, (b",", b"[", b"{"))) > _MOST_MARKS


def _too_much(file: str) -> AppError:
    return AppError("bad-brief", file=file, why="it holds more than any briefing does")


def _refuse_twins(brief: Brief, file: str) -> None:
    ids = [item.id for section in brief.sections for item in section.items]
    if len(set(ids)) < len(ids):
        raise AppError("bad-brief", file=file, why="two of its items have the same id")
    names = [section.id for section in brief.sections]
    if len(set(names)) < len(names):
        raise AppError("bad-brief", file=file, why="two of its sections have the same id")


def _known(brief: Brief) -> dict[str, Any]:
    tree: dict[str, Any] = msgspec.to_builtins(brief)
    del tree["extra"]
    return tree


def _unknown(raw: dict[str, Any], known: dict[str, Any]) -> dict[str, object]:
    """What stands in `raw` and not in `known`, as a tree of the same shape."""
    found: dict[str, object] = {}
    for key, value in raw.items():
        if key not in known:
            found[key] = value
        elif value and isinstance(value, dict | list) and (inner := _difference(value, known[key])):
            found[key] = inner
    return found


def _difference(value: object, twin: object) -> dict[str, object]:
    if isinstance(value, dict) and isinstance(twin, dict):
        return _unknown(value, twin)
    if isinstance(value, list) and isinstance(twin, list | tuple):
        twins = _by_id(twin)
        pairs = {key: _difference(element, twins[key]) for key, element in _by_id(value).items() if key in twins}
        return {key: inner for key, inner in pairs.items() if inner}
    return {}


def _restore(tree: dict[str, Any], extra: dict[str, Any]) -> None:
    """Put unknown keys back where they were; those of an element that is gone are gone with it."""
    for key, value in extra.items():
        known = tree.get(key)
        if key not in tree:
            tree[key] = value
        elif isinstance(known, dict) and isinstance(value, dict):
            _restore(known, value)
        elif isinstance(known, list | tuple) and isinstance(value, dict):
            elements = _by_id(known)
            for name, inner in value.items():
                if name in elements:
                    _restore(elements[name], inner)


def _by_id(elements: Sequence[Any]) -> dict[str, dict[str, Any]]:
    return {f"#{e['id']}": e for e in elements if isinstance(e, dict) and isinstance(e.get("id"), str)}


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
