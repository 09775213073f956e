"""Short forms a text introduces in brackets: `Beijing Municipal Science & Technology Commission (BMSTC)`."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&-]{1,9})\)")
_WORD_BEFORE = re.compile(r"[\w’'.&-]+(?=,?\s*$)")
_SMALL = frozenset(("of", "and", "the", "for", "on", "in", "&", "at", "de", "in", "to", "with"))
_DEPARTMENT = re.compile(r"(?:Department|Ministry) (?:for|of) (?:the )?$")
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
    begin = _spelt(before, len(before.rstrip()), [char for char in short.upper() if char.isalpha()])
    if begin < 0:
        return ""
    department = _DEPARTMENT.search(before, max(0, begin - 24), begin)
    if department:  # "Department for Culture, Media and Sport (CMS)"
        begin = department.start()
    first = _WORD_BEFORE.search(before, max(0, begin - 40), begin)
    if first and first.group() == "National":  # "National Natural Science Foundation of China (NSFC)"
        begin = first.start()
    return " ".join(before[begin:].split())


def _spelt(before: str, position: int, letters: list[str]) -> int:
    """Where the words up to `position` that the letters begin begin themselves; -1 where they do not fit.

    A small word counts with its letter (`Department of Energy`, DOE) or without it.
    """
    match = _WORD_BEFORE.search(before, max(0, position - 40), position)
    if not match or "\n" in before[match.start() : position]:
        return -1
    word, at = match.group(), match.start()
    if word.isupper() and len(word) > 1 and letters[-len(word) :] == list(word):
        rest = letters[: -len(word)]
        return _spelt(before, at, rest) if rest else at
    begin = -1
    if word[0].upper() == letters[-1]:
        begin = _spelt(before, at, letters[:-1]) if len(letters) > 1 else at
    return _spelt(before, at, letters) if begin < 0 and word.lower() in _SMALL else begin
