"""What each fenced container becomes: `::: box`, `::: quotation`, `::: table`, and a role for its paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, get_args

from msgspec.structs import replace

from briefwright.document.nodes import (
    Block,
    Box,
    Column,
    Contents,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quotation,
    Role,
    SectionBreak,
    SourceList,
    Table,
    Text,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.references import Labelled
from briefwright.errors import AppError
from briefwright.templating.markdown.inlines import Filling, attribute, lines_joined
from briefwright.templating.suggestions import did_you_mean

Attributes = dict[str, str]
ROLES: tuple[Role, ...] = get_args(Role)
_BOXES = ("recommendation", "objectives", "key-facts", "biography", "do-not-use", "case-study")
_LIST_ROLES = ("list", "key-facts", "sub-numbered", "objectives")
_YES = frozenset({"yes", "true", "1"})
_RICH = frozenset({"title", "caption", "aside"})
"""Attributes that are set with their formatting; the others are plain words."""


def contained(name: str, attributes: Attributes, blocks: list[Block], filling: Filling) -> list[Block]:
    """The blocks a container of that name makes of what stands in it."""
    label = attributes.pop("label", "")
    made = _made(name, attributes, blocks, filling)
    return _labelled(made, label) if label else made


def _labelled(blocks: list[Block], label: str) -> list[Block]:
    """The blocks, the first that a cross-reference can lead to under that label."""
    for at, block in enumerate(blocks):
        if isinstance(block, Labelled):
            return [*blocks[:at], replace(block, label=label), *blocks[at + 1 :]]
    return blocks


def _made(name: str, attributes: Attributes, blocks: list[Block], filling: Filling) -> list[Block]:
    attributes = {key: value if key in _RICH else _words(value, filling) for key, value in attributes.items()}
    if name in ROLES:
        return [_in_role(block, name, attributes, filling) for block in blocks]
    if name not in _MAKERS:
        problem = f"there is no container “{name}”{did_you_mean(name, [*_MAKERS, *ROLES])}"
        remedy = f"the containers are {', '.join(sorted(_MAKERS))}, and every role of a paragraph"
        raise AppError("template-markup", problem=problem, remedy=remedy)
    return _MAKERS[name](attributes, blocks, filling)


def _in_role(block: Block, role: Role, attributes: Attributes, filling: Filling) -> Block:
    match block:
        case Paragraph():
            aside = attribute(attributes.get("aside", ""), filling)
            return replace(block, role=role if block.role == "body" else block.role, aside=aside)
        case ListBlock() if role == "numbered":
            return replace(block, role="sub-numbered")
        case _:
            return block


def _words(value: str, filling: Filling) -> str:
    return inline_text(attribute(value, filling))


def _box(attributes: Attributes, blocks: list[Block], filling: Filling) -> list[Block]:
    title = attribute(attributes.get("title", ""), filling)
    variant: Any = _one_of(attributes.get("kind", "key-facts"), _BOXES)
    return [Box(tuple(blocks), title=title, variant=variant)] if blocks else []


def _quotation(attributes: Attributes, blocks: list[Block], _filling: Filling) -> list[Block]:
    """The first paragraph is the quotation, the rest the line under it; anything else follows outside."""
    paragraphs = [b for b in blocks if isinstance(b, Paragraph)]
    others: list[Block] = [b for b in blocks if not isinstance(b, Paragraph)]
    if not paragraphs:
        return others
    words, *rest = [p.inlines for p in paragraphs]
    item = next((i.item for i in words if isinstance(i, Text) and i.item), "")
    pull = attributes.get("pull", "") in _YES
    return [Quotation(words, attribution=lines_joined(rest), pull=pull, item=item), *others]


def _table(attributes: Attributes, blocks: list[Block], filling: Filling) -> list[Block]:
    variant: Any = _one_of(attributes.get("kind", "data"), ("data", "labels", "bilingual"))
    caption = attribute(attributes.get("caption", ""), filling)
    description = attributes.get("description", "") or inline_text(caption)
    return [
        replace(
            block,
            columns=_widths(attributes.get("widths", ""), block.columns),
            header=() if variant == "labels" else block.header,
            caption=caption,
            description=description,
            variant=variant,
        )
        if isinstance(block, Table)
        else block
        for block in blocks
    ]


def _widths(text: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    try:
        widths = [float(part) for part in text.replace(",", " ").split()]
    except ValueError:
        widths = [0]
    if not widths:
        return columns
    if len(widths) != len(columns) or not all(0 < width < 1000 for width in widths):
        problem = f"the table has {len(columns)} columns and its widths are “{text[:40]}”"
        raise AppError("template-markup", problem=problem, remedy="give one width for each column")
    return tuple(replace(column, width=width) for column, width in zip(columns, widths, strict=True))


def _list(attributes: Attributes, blocks: list[Block], _filling: Filling) -> list[Block]:
    role: Any = _one_of(attributes.get("role", "list"), _LIST_ROLES)
    return [replace(block, role=role) if isinstance(block, ListBlock) else block for block in blocks]


def _heading(attributes: Attributes, blocks: list[Block], _filling: Filling) -> list[Block]:
    numbered, annex = attributes.get("numbered", "") in _YES, attributes.get("annex", "") in _YES
    return [replace(b, numbered=numbered, annex=annex) if isinstance(b, Heading) else b for b in blocks]


def _contents(attributes: Attributes, _blocks: list[Block], filling: Filling) -> list[Block]:
    depth = attributes.get("depth", "2")
    title = _words(attributes.get("title", ""), filling)
    return [Contents(title, depth=int(depth) if depth in {"1", "2", "3"} else 2)]


def _section_break(attributes: Attributes, _blocks: list[Block], _filling: Filling) -> list[Block]:
    columns = attributes.get("columns", "1")
    return [
        SectionBreak(
            columns=int(columns) if columns in {"1", "2"} else 1,
            landscape=attributes.get("landscape", "") in _YES,
            new_page=attributes.get("new-page", "") in _YES,
            running=attributes.get("running", ""),
        )
    ]


def _endnotes(_attributes: Attributes, _blocks: list[Block], filling: Filling) -> list[Block]:
    filling.endnotes = True
    return []


def _one_of(value: str, known: Sequence[str]) -> str:
    if value not in known:
        raise AppError(
            "template-markup",
            problem=f"“{value[:40]}” is not known here{did_you_mean(value, known)}",
            remedy=f"use one of {', '.join(known)}",
        )
    return value


_MAKERS: dict[str, Callable[[Attributes, list[Block], Filling], list[Block]]] = {
    "box": _box,
    "quotation": _quotation,
    "table": _table,
    "list": _list,
    "heading": _heading,
    "contents": _contents,
    "sources": lambda _a, _b, _f: [SourceList()],
    "page-break": lambda _a, _b, _f: [PageBreak()],
    "section-break": _section_break,
    "endnotes": _endnotes,
}
