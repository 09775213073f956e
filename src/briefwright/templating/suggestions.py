"""Finds the name that was meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, or an empty string where none is near."""
    return next(iter(get_close_matches(name, sorted(known), n=1, cutoff=0.6)), "")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`; did you mean “…”?` or an empty string."""
    guess = nearest(name, known)
    return f"; did you mean “{guess}”?" if guess else ""
