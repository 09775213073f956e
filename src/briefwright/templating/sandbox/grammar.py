"""What a template may be written in: the syntax tree is approved before it is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2 import nodes as tree

from briefwright.errors import AppError
from briefwright.templating.packages.plain_words import syntax_words
from briefwright.templating.sandbox.environment import BriefEnvironment, macro_library
from briefwright.templating.sandbox.shape import TAG
from briefwright.templating.slots import PRIVATE
from briefwright.templating.suggestions import did_you_mean

LONGEST_BODY = 200_000
DEEPEST = 60
"""A template nested deeper than this was not written by a person."""
_REFUSED: dict[type[tree.Node], str] = {
    tree.Block: "a block",
    tree.Extends: "extends",
    tree.Include: "include",
    tree.FilterBlock: "a filter block",
    tree.EvalContextModifier: "autoescape",
    tree.ScopedEvalContextModifier: "autoescape",
}
_UNCLOSED = re.compile(r"Unexpected end of template\b.*innermost block that needs to be closed is '(\w+)'")
_CURLY = {"“": "”", "”": "”", "‘": "’", "’": "’"}


def approved(environment: BriefEnvironment, body: str, file: str) -> tree.Template:
    """Parse a body and check every node of it. Raises `AppError` with file and line."""
    check_characters(body, file)
    return approved_tree(environment, body, file)


def check_characters(body: str, file: str) -> None:
    """Refuse a body that is too long, or holds characters that are ours. Raises `AppError` with file and line."""
    if len(body) > LONGEST_BODY:
        raise AppError("template-too-much", file=file)
    if found := PRIVATE.search(body):
        line = body.count("\n", 0, found.start()) + 1
        raise AppError("template-refused", file=file, line=line, problem="use private-use characters")


def approved_tree(environment: BriefEnvironment, body: str, file: str) -> tree.Template:
    """Parse a body whose characters were checked, or its shape, and check every node. Raises like `approved`."""
    try:
        parsed = environment.parse(straightened(body))
    except TemplateSyntaxError as error:
        line = _line_of(error, environment, straightened(body))
        raise AppError(
            "template-syntax", file=file, line=line, problem=syntax_words(error.message or "")
        ) from error
    except RecursionError as error:
        raise AppError("template-too-much", file=file) from error
    for node, depth in walk(parsed):
        if depth > DEEPEST:
            raise AppError("template-too-much", file=file, line=node.lineno)
        if problem := _refusal(node):
            raise AppError("template-refused", file=file, line=node.lineno, problem=problem)
    return parsed


def _line_of(error: TemplateSyntaxError, environment: BriefEnvironment, body: str) -> int:
    """The line of an error: of a block that is not closed where it begins, not where the template ends."""
    found = _UNCLOSED.match(error.message or "")  # Jinja has read it to its end: it can be read again
    opened: list[int] = []
    begins = False
    for line, kind, words in environment.lex(body) if found else ():
        if kind == "name" and begins and found and words in (found[1], f"end{found[1]}"):
            opened = [*opened, line] if words == found[1] else opened[:-1]
        begins = kind == "block_begin" or (begins and kind == "whitespace")
    return opened[-1] if opened else error.lineno


def _refusal(node: tree.Node) -> str:
    if type(node) in _REFUSED:
        return f"use {_REFUSED[type(node)]}"
    match node:
        case tree.AssignBlock(filter=tree.Filter()):
            return "filter a set block"
        case tree.Import() | tree.FromImport():
            return _import_refusal(node)
        case tree.Name(name=name) if name.startswith("__") or name == "self":
            return f"read “{name}”"
        case tree.Getattr(attr=name) if name.startswith("_"):
            return f"read “{name}”"
        case _:
            return ""


def _import_refusal(node: tree.Import | tree.FromImport) -> str:
    library = macro_library()
    if not isinstance(node.template, tree.Const):
        return "import a file whose name is worked out"
    name = str(node.template.value)
    return "" if name in library else f"import “{name}”{did_you_mean(name, library)}"


def walk(node: tree.Node, depth: int = 0) -> Iterator[tuple[tree.Node, int]]:
    """Every node below and its depth, without recursion."""
    waiting = [(node, depth)]
    while waiting:
        current, level = waiting.pop()
        yield current, level
        waiting += [(child, level + 1) for child in current.iter_child_nodes()]


def straightened(body: str) -> str:
    """The body with curly quotes in tags understood as straight ones; those inside a straight-quoted text stay."""
    return TAG.sub(lambda tag: tag[0] if tag[0].startswith("{#") else _straight_tag(tag[0]), body)


def curly_lines(body: str) -> list[int]:
    """The 1-based lines whose tags hold curly quotes as marks of a text."""
    return [
        body.count("\n", 0, tag.start()) + 1
        for tag in TAG.finditer(body)
        if not tag[0].startswith("{#") and _straight_tag(tag[0]) != tag[0]
    ]


def _straight_tag(tag: str) -> str:
    made: list[str] = []
    inside = ""
    for character in tag:
        if not inside and character in "\"'":
            inside = character
        elif not inside and character in _CURLY:
            inside, character = _CURLY[character], '"'  # noqa: PLW2901 - the mark as Jinja understands it
        elif character == inside:
            character = '"' if inside in _CURLY else character  # noqa: PLW2901 - likewise
            inside = ""
        elif inside in _CURLY and character == '"':
            character = '\\"'  # noqa: PLW2901 - a straight mark inside curly ones is part of the text
        made.append(character)
    return "".join(made)
