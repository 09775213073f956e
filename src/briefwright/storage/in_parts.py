"""Long texts and many numbers part by part: a step that C takes in one go makes every other thread wait for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

_LETTERS = 100_000
_VALUES = 50_000


def text_parts(text: str, letters: int = _LETTERS, before: str = r"\s") -> Iterator[str]:
    """The text in parts, each so many letters and on to the next blank or other place that matches."""
    start = 0
    while len(text) - start > letters:
        end = re.compile(before).search(text, start + letters)
        if end is None:
            break
        yield text[start : end.start()]
        start = end.start()
    yield text[start:]


def sorted_parts(values: Iterable[int], most: int = _VALUES) -> Iterator[list[int]]:
    """The values in parts of so many, each sorted."""
    going = iter(values)
    while part := sorted(islice(going, most)):
        yield part
