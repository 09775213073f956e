"""Whether words stand anywhere in a text: asked for thousands of people, so never by a search of its own."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDS = frozenset('.!?”"\n')
_A_WORD = re.compile(r"\w+")


def opens_sentence(text: str, told: str) -> bool:
    """Say whether a sentence of the text opens with the words."""
    at = text.find(told)
    while at >= 0:
        before = text[max(0, at - 2) : at]
        if not before or before[-1] in _ENDS or (before[-1] == " " and before[:-1] in _ENDS):
            return True
        at = text.find(told, at + 1)
    return False


@lru_cache(maxsize=1)
def words_of(text: str) -> frozenset[str]:
    """Every word of the text, as written; kept for the next person of the same text."""
    return frozenset(_A_WORD.findall(text))
