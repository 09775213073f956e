"""Long texts and many numbers part by part: a step that C takes in one go makes every other thread wait for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

_LETTERS = 100_000
_VALUES = 50_000


def text_parts(text: str, letters: int = _LETTERS) -> Iterator[str]:
    """The text in parts of so many letters and up to the next blank; together they are the text."""
    start = 0
    while len(text) - start > letters:
        blank = _blank().search(text, start + letters)
        if blank is None:
            break
        yield text[start : blank.start()]
        start = blank.start()
    yield text[start:]


def sorted_parts(values: Iterable[int], most: int = _VALUES) -> Iterator[list[int]]:
    """The values in parts of so many, each sorted."""
    going = iter(values)
    while part := sorted(islice(going, most)):
        yield part


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(r"\s")
