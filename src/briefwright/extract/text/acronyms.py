"""Short forms a text introduces in brackets: `Beijing Municipal Science & Technology Commission (BMSTC)`."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)")
_WORD_BEFORE = re.compile(r"[\w’'.&-]+(?=,?\s*$)")
_SMALL = frozenset(("of", "and", "the", "for", "on", "in", "&", "at", "de"))
_REACH = 120
"""How many characters before the bracket the long form may reach."""


def find_acronyms(text: str) -> dict[str, str]:
    """Short form → long form, for every bracketed short form whose letters the words before it spell."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        short = match[1]
        if short not in found:
            long = _long_form(text[max(0, match.start() - _REACH) : match.start()], short)
            if long:
                found[short] = long
    return found


def _long_form(before: str, short: str) -> str:
    """The fewest words at the end of `before` whose initials are the letters of `short`."""
    letters = [char for char in short.upper() if char.isalpha()]
    position = len(before.rstrip())
    begin = position
    while letters:
        match = _WORD_BEFORE.search(before, max(0, position - 40), position)
        if not match or "\n" in before[match.start() : position]:
            return ""
        word = match.group()
        position = match.start()
        if word.isupper() and len(word) > 1 and letters[-len(word) :] == list(word):
            del letters[-len(word) :]
            begin = position
            continue
        if word.lower() in _SMALL and word[0].upper() != letters[-1]:
            continue
        if word[0].upper() != letters[-1]:
            return ""
        letters.pop()
        begin = position
    return " ".join(before[begin:].split())
