"""Quotation marks and apostrophes as they are printed, for those a keyboard has: `"` and `'`."""

from __future__ import annotations

from typing import Final

MARKS: Final = {'"': ("“", "”"), "'": ("‘", "’")}
"""The opening and the closing form of each mark of a keyboard."""
_OPENS_BEHIND: Final = "([{（【《–—/“‘「『"
_EAST: Final = "\u2e80"
"""From here on scripts are written without spaces: only what is open tells which mark is meant."""


def printed_mark(before: str, mark: str) -> str:
    """The form of a typed mark behind what is written before it, in the same paragraph."""
    opening, closing = MARKS[mark]
    seen = before.rstrip("*")  # the marks of bold and italic words are not printed
    last = seen[-1:]
    if not last or last.isspace() or last in _OPENS_BEHIND:
        return opening
    if last >= _EAST and before.count(opening) <= before.count(closing):
        return opening
    return closing
