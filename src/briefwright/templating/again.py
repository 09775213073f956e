"""Pure work on texts, done once: a keystroke sets a section again, and all its sentences but one are as before."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

_More = ParamSpec("_More")
_Made = TypeVar("_Made")
_LONGEST = 2_000
"""Characters up to which a text is remembered: a sentence, not a book."""
_MOST = 16_384


def once(work: Callable[Concatenate[str, _More], _Made]) -> Callable[Concatenate[str, _More], _Made]:
    """`work`, remembering what it made of a text of a sentence's length; what it makes must never be changed."""
    known = cast("Callable[Concatenate[str, _More], _Made]", lru_cache(maxsize=_MOST)(work))

    @wraps(work)
    def done(text: str, /, *more: _More.args, **named: _More.kwargs) -> _Made:
        return known(text, *more, **named) if len(text) <= _LONGEST else work(text, *more, **named)

    return done
