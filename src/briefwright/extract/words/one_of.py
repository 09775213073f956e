"""Many fixed words at once: a pattern that leaves a text at the first letter that fits none, and a plain search."""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, a longer one before its own beginning: of `cat` and `car`, `ca(?:t|r)`.

    A plain alternation tries every word at every place; this one shares what words begin with, letter by letter.
    """
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    may_end = branches.pop("", None) is not None
    pattern = "|".join(re.escape(first) + one_of(rest) for first, rest in branches.items())
    if len(branches) > 1 or may_end:
        pattern = f"(?:{pattern})"
    return f"{pattern}?" if may_end and branches else pattern


def opening_of(words: Iterable[str]) -> str:
    """The letters that the words begin with, as a class: one look tells that none of them follows."""
    return f"[{''.join(sorted({word[0] for word in words}))}]"


def holds(told: tuple[str, ...], said: str) -> bool:
    """Say whether one of the words, or parts of words, is in what is said."""
    for part in told:  # noqa: SIM110 - a generator costs more than all these searches
        if part in said:
            return True
    return False
