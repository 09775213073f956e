"""Where quotations stand in a paragraph: by curly and angular marks, and by the straight ones people type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_PAIRS: Final = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“"}
_ALIKE: Final = {'"': '"', "'": "'", "‘": "’"}
"""Marks whose closing one is also an inch, an apostrophe or another opening."""
_BEFORE: Final = "([{–—-/\u00a0"
_WITH_SPACES: Final = "\u0590"
"""From here on scripts are written without spaces, or their marks with others."""
_SINGLE_WORDS: Final = 4
"""Words in single marks from which they are an utterance: fewer are a term or a name, ‘Newton Fund’."""


def quoted_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the opening and of the closing mark of every outermost quotation.

    One without its closing mark goes on to the end where the opening cannot be anything else.
    """
    at, closable = 0, True
    while at < len(text):
        end = _closing(text, at) if closable or text[at] != '"' else -1
        if end < 0:
            # where no straight mark closes what one opens, none closes what a later one does
            closable = closable and not (text[at] == '"' and _opens(text, at))
            at += 1
            continue
        yield at, end
        at = end + 1


def _closing(text: str, at: int) -> int:
    """Where the quotation that opens at `at` is closed; -1 where none opens."""
    mark = text[at]
    if mark in _PAIRS:
        return _closing_of_pair(text, at, mark, _PAIRS[mark])
    if mark not in _ALIKE or not _opens(text, at):
        return -1
    end = _closing_alike(text, at, _ALIKE[mark])
    if mark != '"' and len(text[at + 1 : max(end, 0)].split()) < _SINGLE_WORDS:
        return -1
    return end


def _closing_of_pair(text: str, start: int, opening: str, closing: str) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == opening) - (text[at] == closing)
        if depth == 0:
            return at
    return len(text)


def _opens(text: str, at: int) -> bool:
    """Whether an opening mark may stand here: behind a space or a bracket, before a word."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    begins = not before or before.isspace() or before in _BEFORE or (before >= _WITH_SPACES and before != "’")
    return begins and bool(after) and not after.isspace() and (text[at] == '"' or after.isalpha())


def _closing_alike(text: str, start: int, closing: str) -> int:
    """The first mark that may close; behind a plural’s s, as in `the ministers’ view`, only where no other does."""
    doubtful = -1
    for at in range(start + 2, len(text)):
        if text[at] == text[start] and text[start] != '"' and _opens(text, at):
            break
        if text[at] != closing or text[at - 1].isspace() or _is_letter(text[at + 1 : at + 2]):
            continue
        if closing == '"' or text[at - 1] != "s" or not text[at + 1 : at + 2].isspace():
            return at
        doubtful = at if doubtful < 0 else doubtful
    return doubtful


def _is_letter(character: str) -> bool:
    return character.isalnum() and character < _WITH_SPACES
