"""What a long alternation of words may begin with: a set of characters that passes over most of a text at once."""

from __future__ import annotations

import re

_LOOKAROUND = re.compile(r"\(\?(?:<!|<=|!|=)")


def leading(*patterns: str) -> str:
    """The characters with which any alternative of the patterns may begin, in order, for a set in brackets.

    Read are plain words, sets in brackets, groups `(?:…)` and looks to either side; nothing else may come first.
    """
    return "".join(sorted({char for pattern in patterns for char in _leading(pattern)}))


def _leading(pattern: str) -> set[str]:
    found: set[str] = set()
    for alternative in alternatives(pattern):
        words = alternative
        while _LOOKAROUND.match(words):
            words = words[_closing(words) + 1 :]
        if words.startswith("(?:"):
            end = _closing(words)
            found |= _leading(words[3:end])
            if words[end + 1 : end + 2] in ("?", "*"):
                found |= _leading(words[end + 2 :])
        elif words.startswith("["):
            found |= set(words[1 : words.index("]")])
        elif words:
            found.add(words[0])
            if words[1:2] == "?":
                found |= _leading(words[2:])
    return found


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, split at its outermost level."""
    found, depth, begin = [], 0, 0
    for at, char in enumerate(pattern):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif char == "|" and depth == 0:
            found.append(pattern[begin:at])
            begin = at + 1
    return [*found, pattern[begin:]]


def _closing(pattern: str) -> int:
    """Where the bracket that the pattern begins with closes."""
    depth = 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return at
    raise ValueError(pattern)
