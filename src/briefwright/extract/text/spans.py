"""Stretches of a text in order that never overlap: which of them an offset lies in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def inside(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether the offset lies in one of the spans, which are in order and never overlap."""
    if not spans:
        return False
    index = bisect_left(spans, (offset + 1, -1)) - 1
    return index >= 0 and offset < spans[index][1]
