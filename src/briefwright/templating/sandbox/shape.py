"""A body's shape: its tags, with a placeholder for each run of plain words between them.

Whoever types plain words changes no tag: the shape stays, and with it its compiled code, in which only the words
are put in their places. Compiling is nearly all that a template costs, so that pages follow each key at once.
"""

from __future__ import annotations

import re
from types import CodeType

TAG = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_FIRST, _LAST = 0x100000, 0x10FFFD
"""Private-use characters, which no body may hold; one stands for one run of words."""
_PLACEHOLDER = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_HARMLESS = re.compile(r"""\\[nrt'"\\]""")
_MARK = re.compile(r"\{[{%#]|[}%#]\}")
_WORDS = re.compile(r"\S(?:.*\S)?")
"""Within a line and without the space at its ends, which tags may take away."""


def shape_of(body: str) -> tuple[str, tuple[str, ...]] | None:
    """The shape and the words of its placeholders; `None` where tags and words cannot be told apart so simply."""
    words: list[str] = []

    def hold_out(found: re.Match[str]) -> str:
        words.append(found[0])
        return chr(_FIRST + len(words) - 1)

    parts: list[str] = []
    at = 0
    for tag in TAG.finditer(body):
        parts += (body[at : tag.start()], tag[0])
        at = tag.end()
    parts.append(body[at:])
    if any(_MARK.search(plain) for plain in parts[::2]):  # a mark inside a quoted text, or a tag that is not closed
        return None
    if any(plain.endswith("{") for plain in parts[:-1:2]):  # "{{% raw %}": the tag begins with the brace before it
        return None
    if any("\\" in _HARMLESS.sub("", tag) for tag in parts[1::2]):  # which may spell a placeholder
        return None
    parts[::2] = [_WORDS.sub(hold_out, plain) for plain in parts[::2]]
    return ("".join(parts), tuple(words)) if len(words) <= _LAST - _FIRST else None


def with_words(code: CodeType, words: tuple[str, ...]) -> CodeType:
    """The compiled code of a shape, with words for its placeholders."""

    def put(found: re.Match[str]) -> str:
        return words[ord(found[0]) - _FIRST]

    def filled(constant: object) -> object:
        match constant:
            case str():
                return _PLACEHOLDER.sub(put, constant)
            case tuple():
                return tuple(map(filled, constant))
            case CodeType():
                return with_words(constant, words)
            case _:
                return constant

    return code.replace(co_consts=tuple(map(filled, code.co_consts)))
