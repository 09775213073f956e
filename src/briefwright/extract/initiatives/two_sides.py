"""Two that are not named where they sign: `The two sides signed a memorandum of understanding on soil science`."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words.lexicon import words

_TWO_TOLD = re.compile("D(n)[xa]*$")
_SIDES = words("sides parties universities institutions institutes organisations organizations companies bodies")
_UNIVERSITY = re.compile(
    r"(?:[A-Z][\w-]+ ){0,3}University(?: of(?: the)? [A-Z][\w-]+(?:(?: and| of)? [A-Z][\w-]+){0,3})?"
)
_NEAR = 600
"""Characters before the sentence in which the two are looked for."""

_BOTH = 2


def two_sign(stream: Stream, act: int) -> bool:
    """Say whether two that are named elsewhere do the act: `both universities signed`."""
    two = _TWO_TOLD.search(stream.tags, max(0, act - 4), act)
    if two is None or stream.lowers[two.start()] not in ("two", "both"):
        return False
    return stream.lowers[two.start(1)] in _SIDES


def universities_before(text: str, start: int) -> list[str]:
    """The two universities named shortly before a place in the text; none where there are fewer or more."""
    named = [" ".join(m[0].split()) for m in _UNIVERSITY.finditer(text, max(0, start - _NEAR), start)]
    named = [name for name in dict.fromkeys(named) if name != "University"]
    return named if len(named) == _BOTH else []
