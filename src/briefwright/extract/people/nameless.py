"""People who keep their names back: `an official who asked not to be named said …`."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words.lexicon import words

_NAMELESS = re.compile("kVa?pxe")
_KEPT_BACK = words("named identified quoted")
_LONGEST = 6
"""Tokens of `who asked not to be named`."""


def before_nameless(stream: Stream, index: int, low: int) -> int:
    """The token before `who asked not to be named`, where that ends at token `index`; else `index`."""
    if index <= low or stream.words[index] not in _KEPT_BACK:
        return index
    aside = _NAMELESS.search(stream.tags, max(low, index - _LONGEST), index + 1)
    return aside.start() - 1 if aside and aside.end() == index + 1 else index


def keeps_name_back(stream: Stream, at: int) -> bool:
    """Say whether the verb at token `at` only asks that a name be kept back."""
    if stream.tags[at - 1] != "k":
        return False
    aside = _NAMELESS.match(stream.tags, at - 1)
    return aside is not None and stream.words[aside.end() - 1] in _KEPT_BACK
