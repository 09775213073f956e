"""Where the marks of bold and italic go when one presses their key: begun, ended, put round words, taken off."""

from __future__ import annotations

import re
from typing import NamedTuple

_ONE = re.compile(r"(?<!\*)\*(?!\*)|\*\*\*")
_TWO = re.compile(r"\*\*")


class Parts(NamedTuple):
    """A text cut at the selection: what stands before it, the words selected, what stands behind."""

    before: str
    words: str
    after: str


def toggled(parts: Parts, mark: str) -> Parts:
    """Begin or end bold (`**`) or italic (`*`) where nothing is selected, else set it on the words or take it off.

    Spaces at the ends stay outside the marks, and each paragraph has its own: else the marks would mean nothing.
    """
    before, words, after = parts
    size = len(mark)
    if _has(min(_stars(before[::-1]), _stars(after)), mark):
        return Parts(before[:-size], words, after[size:])
    if words:
        core = words.strip()
        if len(core) > 2 * size and _has(min(_stars(core), _stars(core[::-1])), mark):
            return Parts(before, words.replace(core, core[size:-size]), after)
        return Parts(before, "\n".join(_wrapped(line, mark) for line in words.split("\n")), after)
    if _has(_stars(after), mark) and _is_open(before, mark):
        shown = before.rstrip(" ")
        return Parts(shown + mark + before[len(shown) :], "", after[size:])
    return Parts(before + mark, "", mark + after)


def _stars(text: str) -> int:
    return len(text) - len(text.lstrip("*"))


def _has(stars: int, mark: str) -> bool:
    """Whether so many stars hold the mark: two are bold, one is italic, three are both."""
    return stars >= 2 if mark == "**" else stars in (1, 3)


def _is_open(before: str, mark: str) -> bool:
    line = before.rpartition("\n")[2]
    return len((_TWO if mark == "**" else _ONE).findall(line)) % 2 == 1


def _wrapped(line: str, mark: str) -> str:
    inside = line.strip()
    at = line.find(inside)
    return f"{line[:at]}{mark}{inside}{mark}{line[at + len(inside) :]}" if inside else line
