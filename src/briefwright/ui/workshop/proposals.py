"""What may be meant at a place in the body: sections, fields, filters, layouts, by what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from msgspec import Struct

from briefwright.app.templates.tags import Token, scan
from briefwright.model.template import Template
from briefwright.ui.workshop.vocabulary import LOOP, STATEMENTS, WORDS, Vocabulary

Kind: TypeAlias = Literal["section", "field", "filter", "layout", "word", "part", "file"]
_LOOP = re.compile(r"\{%-?\s*for\s+(\w+)\s+in\s+([\w.]+)")
_SET = re.compile(r"\{%-?\s*set\s+(\w+)")
_IMPORT = re.compile(r"\{%-?\s*from\s+[\"“'‘](?P<file>[^\"”'’]+)[\"”'’]\s+import\s+(?P<names>[^%]*?)\s*-?%\}")


class Proposal(Struct, frozen=True):
    """A word to put in, what it is, and what is said beside it; a layout's `file` when it is not imported yet."""

    word: str
    kind: Kind
    detail: str = ""
    file: str = ""


class Place(Struct, frozen=True):
    """The part of the word that stands before the cursor, and what it may become."""

    stem: str = ""
    proposals: tuple[Proposal, ...] = ()


def propose(before: str, after: str, template: Template, known: Vocabulary) -> Place:
    """What fits between the text before the cursor and the text after it; nothing outside tags."""
    tokens, inside = scan(before)
    if inside not in {"{{", "{%"}:
        return Place()
    stem, tokens = _stem(tokens, len(before))
    if tokens and tokens[-1].kind == "string" and tokens[-1].end == len(before):
        return _file(tokens, known)
    found = _fitting(tokens, before + after, template, known)
    fitting = [p for p in found if p.word.casefold().startswith(stem.casefold())]
    return Place(stem, () if [p.word for p in fitting] == [stem] else tuple(fitting))


def imports(body: str) -> dict[str, str]:
    """The layouts that the body imports, with the file each comes from."""
    return {name.strip(): found["file"] for found in _IMPORT.finditer(body) for name in found["names"].split(",")}


def import_place(body: str, file: str) -> int:
    """Where another name is added to the import of `file`; -1 where the body imports nothing from it."""
    return next((found.end("names") for found in _IMPORT.finditer(body) if found["file"] == file), -1)


def _stem(tokens: list[Token], end: int) -> tuple[str, list[Token]]:
    if tokens and tokens[-1].kind in {"name", "keyword"} and tokens[-1].end == end:
        return tokens[-1].text, tokens[:-1]
    return "", tokens


def _file(tokens: list[Token], known: Vocabulary) -> Place:
    text = tokens[-1].text
    is_open = len(text) == 1 or text[-1] not in "\"'”’“‘"
    if len(tokens) < 2 or tokens[-2].text not in {"from", "import"} or not is_open:
        return Place()
    stem = text[1:]
    return Place(stem, tuple(Proposal(f, "file") for f in known.files if f.startswith(stem) and f != stem))


def _fitting(tokens: list[Token], body: str, template: Template, known: Vocabulary) -> list[Proposal]:
    words = [token.text for token in tokens]
    last = words[-1] if words else ""
    statement = _statement(tokens)
    if last == ".":
        return _parts(words, body, template, known)
    if last == "|":
        return _named(known.filters, "filter")
    if last in {"{%", "{%-"}:
        return _named(STATEMENTS, "word")
    if statement and statement[0] == "from":
        return _layouts_of(statement, known) if "import" in statement else _named(("import",), "word")
    if statement and statement[0] in {"else", "endif", "endfor", "set", "macro"} and len(statement) < 2:
        return []
    if statement and statement[0] == "for" and len(statement) < 3:
        return [] if last == "for" else _named(("in",), "word")
    return _names(body, template, known)


def _statement(tokens: list[Token]) -> list[str]:
    """The words of the statement one is in; empty in a printed value."""
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].kind == "delimiter":
            return [t.text for t in tokens[index + 1 :]] if tokens[index].text.startswith("{%") else []
    return []


def _parts(words: list[str], body: str, template: Template, known: Vocabulary) -> list[Proposal]:
    owner = words[-2] if len(words) > 1 else ""
    if len(words) > 3 and words[-3] == "." and words[-4] == "sections":
        return _named(known.of_section, "part")
    match owner:
        case "sections":
            return [*_sections(template), Proposal("annexes", "part")]
        case "fields":
            return _fields(template)
        case "loop":
            return _named(LOOP, "part")
        case "template":
            return _named(("name", "description", "version"), "part")
    looped = dict(_LOOP.findall(body)).get(owner, "")
    if looped == "sections" or owner == "section":
        return _named(known.of_section, "part")
    return _named(known.of_item, "part") if looped or owner == "item" else []


def _layouts_of(statement: list[str], known: Vocabulary) -> list[Proposal]:
    file = statement[1].strip("\"'“”‘’") if len(statement) > 1 else ""
    taken = set(statement[statement.index("import") :])
    return [
        Proposal(name, "layout", arguments)
        for name, (home, arguments) in known.layouts.items()
        if home == file and name not in taken
    ]


def _names(body: str, template: Template, known: Vocabulary) -> list[Proposal]:
    imported = imports(body)
    own = dict.fromkeys([*(name for name, _ in _LOOP.findall(body)), *_SET.findall(body)])
    layouts = [
        Proposal(name, "layout", file, "" if name in imported else file)
        for name, (file, _) in known.layouts.items()
    ]
    layouts.sort(key=lambda p: (bool(p.file), p.word))
    return [
        *_fields(template),
        *_named(("sections", "fields"), "word"),
        *_named(own, "word"),
        *layouts,
        *_named(known.functions, "word"),
        *_named(WORDS, "word"),
    ]


def _sections(template: Template) -> list[Proposal]:
    return [Proposal(section.id, "section", section.title) for section in template.sections]


def _fields(template: Template) -> list[Proposal]:
    return [Proposal(field.name, "field", field.label) for field in template.fields]


def _named(words: Iterable[str], kind: Kind) -> list[Proposal]:
    return [Proposal(word, kind) for word in words]
