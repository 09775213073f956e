"""What a long alternation of words may begin with: a set of characters that passes over most of a text at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def following(*patterns: str) -> tuple[str, str]:
    """The characters that may stand second in any alternative, and those that are an alternative by themselves.

    Read is what `grouped` reads; the first in a set behind one of `leading` pass over still more of a text.
    """
    rests = [part for pattern in patterns for each in alternatives(pattern) for part in _parted(each)]
    seconds = {char for _, rest in rests for char in _leading(rest)}
    alone = {first for first, rest in rests if not _leading(rest)}
    return "".join(sorted(seconds)), "".join(sorted(alone))


def trailing(*patterns: str) -> str:
    """The characters with which any alternative may end, for a set in brackets; read is what `leading` reads."""
    return "".join(sorted({char for pattern in patterns for char in _trailing(pattern)}))


def _trailing(pattern: str) -> set[str]:
    found: set[str] = set()
    for alternative in alternatives(pattern):
        parts = _elements(alternative)
        while parts:
            last = parts.pop()
            if _LOOKAROUND.match(last):
                continue
            core = last.rstrip("?*")
            if core.startswith("(?:"):
                found |= _trailing(core[3:-1])
            else:
                found |= set(core.strip("[]"))
            if core == last:
                break
    return found


def _elements(words: str) -> list[str]:
    """The characters, sets and groups that stand one after the other, each with the `?` or `*` behind it."""
    found: list[str] = []
    while words:
        end = _closing(words) if words[0] == "(" else words.index("]") if words[0] == "[" else 0
        end += words[end + 1 : end + 2] in ("?", "*")
        found.append(words[: end + 1])
        words = words[end + 1 :]
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


def grouped(pattern: str) -> str:
    """The same alternatives, those that begin with one character together: `主席|教授|主任` as `主(?:席|任)|教授`.

    What matches first stays first, for only alternatives of one character compete at a place; at any place the
    others are passed over with one look at each group. What begins in another way than `leading` reads raises
    `ValueError`.
    """
    groups: dict[str, list[str]] = {}
    for alternative in alternatives(pattern):
        for first, rest in _parted(alternative):
            groups.setdefault(first, []).append(rest)
    return "|".join(_group(first, rests) for first, rests in groups.items())


def _group(first: str, rests: list[str]) -> str:
    """Alternatives that begin with one character; single ones behind it stay apart, as compiling a set is dear."""
    if len(rests) == 1 or (len(rests) > _FEW and all(len(rest) == 1 for rest in rests)):
        return "|".join(first + rest for rest in rests)
    return f"{first}(?:{'|'.join(rests)})"


_FEW = 2
"""Characters of which a set costs nothing to compile."""


def _parted(alternative: str) -> Iterator[tuple[str, str]]:
    """Each character with which an alternative may begin, and what follows that; looks back go behind it."""
    behind: list[str] = []
    while alternative.startswith(("(?<!", "(?<=")):
        end = _closing(alternative)
        behind.append(alternative[: end + 1])
        alternative = alternative[end + 1 :]
    for first, rest in _firsts(alternative):
        yield first, "".join(f"{look[:4]}(?:{look[4:-1]}){first})" for look in behind) + rest


def _firsts(words: str) -> Iterator[tuple[str, str]]:
    if words.startswith("(?:"):
        end = _closing(words)
        parts = [part for one in alternatives(words[3:end]) for part in _parted(one)]
    elif words.startswith("["):
        end = words.index("]")
        parts = [(char, "") for char in words[1:end]]
    else:
        end = 0
        parts = [(words[:1], "")]
    after = words[end + 1 :]
    unread = words[:1] in _SPECIAL and not words.startswith("(?:")
    if unread or words.startswith("[^") or after.startswith(("*", "+", "{")):
        raise ValueError(words)
    if after.startswith("?"):
        after = after[1:]
        yield from ((first, rest + after) for first, rest in parts)
        yield from _firsts(after)
    else:
        yield from ((first, rest + after) for first, rest in parts)


_SPECIAL = ("", *".^$\\*+?{(")
