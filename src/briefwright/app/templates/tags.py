"""A template's body cut into tokens: what is text, and what in a tag is a name, a word of Jinja, a text, a sign.

One scanner serves renaming, colouring and completion. It forgives what is half typed, and it understands curly
quotes in tags as the renderer does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal["comment", "delimiter", "keyword", "name", "string", "number", "sign"]
Inside: TypeAlias = Literal["", "{{", "{%", "{#"]
"""What a line begins inside of: nothing, or the tag that was opened above it."""

KEYWORDS = frozenset({
    "for", "in", "if", "elif", "else", "endif", "endfor", "set", "endset", "macro", "endmacro", "call", "endcall",
    "from", "import", "as", "not", "and", "or", "is", "true", "false", "none", "with", "without", "context",
    "recursive",
})  # fmt: skip
_OPENER = re.compile(r"\{[{%#]")
_CLOSERS: dict[Inside, re.Pattern[str]] = {"{{": re.compile(r"-?\}\}"), "{%": re.compile(r"-?%\}")}
_NAME = re.compile(r"[^\W\d]\w*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MARKS = {'"': '"', "'": "'", "“": "”", "”": "”", "‘": "’", "’": "’"}


class Token(Struct, frozen=True):
    """A stretch of the text inside a tag: its kind, its offsets (end exclusive) and its characters."""

    kind: Kind
    start: int
    end: int
    text: str


def scan(text: str, inside: Inside = "") -> tuple[list[Token], Inside]:
    """The tokens of a text that begins `inside` a tag or none, and what its end is inside of."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        match inside:
            case "":
                at, inside = _opening(text, at, tokens)
            case "{#":
                at, inside = _comment(text, at, tokens)
            case _:
                at, inside = _tag(text, at, inside, tokens)
    return tokens, inside


def tokens_of(body: str) -> list[Token]:
    """The tokens of a whole body."""
    return scan(body)[0]


def inside_at(text: str) -> Inside:
    """What the end of a text is inside of."""
    return scan(text)[1]


def _token(kind: Kind, text: str, start: int, end: int) -> Token:
    return Token(kind, start, end, text[start:end])


def _opening(text: str, at: int, tokens: list[Token]) -> tuple[int, Inside]:
    found = _OPENER.search(text, at)
    if found is None:
        return len(text), ""
    if found.group() == "{#":
        return _comment(text, found.start(), tokens)
    end = found.end() + (text[found.end() : found.end() + 1] == "-")
    tokens.append(_token("delimiter", text, found.start(), end))
    return end, "{{" if found.group() == "{{" else "{%"


def _comment(text: str, at: int, tokens: list[Token]) -> tuple[int, Inside]:
    end = text.find("#}", at)
    stop = len(text) if end < 0 else end + 2
    tokens.append(_token("comment", text, at, stop))
    return stop, "{#" if end < 0 else ""


def _tag(text: str, at: int, inside: Inside, tokens: list[Token]) -> tuple[int, Inside]:
    closer = _CLOSERS[inside]
    while at < len(text):
        if found := closer.match(text, at):
            tokens.append(_token("delimiter", text, at, found.end()))
            return found.end(), ""
        token = _next(text, at)
        if token is not None:
            tokens.append(token)
        at = token.end if token is not None else at + 1
    return at, inside


def _next(text: str, at: int) -> Token | None:
    character = text[at]
    if character.isspace():
        return None
    if character in _MARKS:
        return _string(text, at)
    if found := _NAME.match(text, at):
        kind: Kind = "keyword" if found.group() in KEYWORDS else "name"
        return _token(kind, text, at, found.end())
    if found := _NUMBER.match(text, at):
        return _token("number", text, at, found.end())
    return _token("sign", text, at, at + (2 if text[at : at + 2] in {"==", "!=", "<=", ">=", "//"} else 1))


def _string(text: str, at: int) -> Token:
    """A text in marks; one that is not closed ends with its line, so that half a tag does not swallow the rest."""
    end = at + 1
    closing = _MARKS[text[at]]
    while end < len(text) and text[end] not in {closing, "\n"}:
        end += 2 if text[end] == "\\" else 1
    closed = end < len(text) and text[end] == closing
    return _token("string", text, at, min(end + closed, len(text)))


def unclosed_tag(body: str) -> Token | None:
    """The delimiter of the first tag that is not closed before another begins; none where all are."""
    opener: Token | None = None
    for token in tokens_of(body):
        if token.kind == "delimiter":
            opener = None if opener is not None else token
        elif opener is not None and token.text == "{" and body[token.end : token.end + 1] in {"{", "%", "#"}:
            return opener
    return opener


def attributes_of(body: str, owner: str) -> Iterator[Token]:
    """Every name read from `owner`: `owner.name`, and the text of `owner["name"]` without its marks."""
    tokens = tokens_of(body)
    for index, token in enumerate(tokens[:-2]):
        after, what = tokens[index + 1], tokens[index + 2]
        if token.kind != "name" or token.text != owner or (index and tokens[index - 1].text == "."):
            continue
        if after.text == "." and what.kind in {"name", "keyword"}:
            yield what
        elif after.text == "[" and what.kind == "string":
            yield Token("string", what.start + 1, what.end - 1, what.text[1:-1])


def compared_ids(body: str) -> Iterator[Token]:
    """Every text, without its marks, in a tag that asks for an `id`, as in `section.id == "aims"`.

    A text that is not one of the ids asked for is given too: whoever renames compares.
    """
    tag: list[Token] = []
    for token in tokens_of(body):
        tag.append(token)
        if token.kind != "delimiter" or len(tag) == 1:
            continue
        asks = any(a.text == "." and b.text == "id" for a, b in pairwise(tag))
        for text in tag if asks else ():
            if text.kind == "string" and len(text.text) > 1:
                yield Token("string", text.start + 1, text.end - 1, text.text[1:-1])
        tag = []


def places_of(body: str, name: str) -> Iterator[Token]:
    """Every place in a tag where a name stands and is no attribute, be it a value or an argument’s name."""
    tokens = tokens_of(body)
    for index, token in enumerate(tokens):
        if token.kind == "name" and token.text == name and not (index and tokens[index - 1].text == "."):
            yield token


def uses_of(body: str, name: str) -> Iterator[Token]:
    """Every bare use of a name: no attribute, no argument's name; nothing that is set, which looks the same."""
    signs = {token.start: following.text for token, following in pairwise(tokens_of(body))}
    return (token for token in places_of(body, name) if signs.get(token.start) != "=")
