"""What two sequences begin and end with alike: at a keystroke all but a few values are the very same objects.

Only the places are looked at and never the values, so that a brief of a hundred pages is not read for one letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_


def same_ends(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """How many values at the head, and how many at the tail, are the same objects; the two never overlap."""
    head = _same(list(map(is_, before, after)))
    rest = min(len(before), len(after)) - head
    return head, min(rest, _same(list(map(is_, reversed(before), reversed(after))))) if rest else 0


def _same(alike: list[bool]) -> int:
    return alike.index(False) if False in alike else len(alike)
