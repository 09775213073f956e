"""Tellings: what a source says of an initiative, beside its name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.model.evidence import Evidence, Fact, Initiative

MOST = 300
"""No statement is longer, in characters."""
_MORE = 8
"""Characters a statement has beyond the name, at least."""
_BOUNDARY = re.compile(r"[,;:–—](?=\s)|[，；：。]")
_EDGES = " \t\n,;:–—，；：。.、"


def tell_initiatives(text: str, found: Sequence[Evidence]) -> list[Evidence]:
    """The same items, in order, each initiative with the clause or sentence that states something of it, if any."""
    told = list(found)
    named = [(place, item) for place, item in enumerate(found) if isinstance(item, Initiative)]
    if not named:
        return told
    facts = [item for item in found if isinstance(item, Fact)]
    starts = [fact.start for fact in facts]
    reach = min(MOST, max([fact.end - fact.start for fact in facts], default=0))
    for place, item in named:
        near = facts[bisect_left(starts, item.end - reach) : bisect_right(starts, item.start)]
        told[place] = _told(text, item, near)
    return told


def _told(text: str, initiative: Initiative, facts: list[Fact]) -> Initiative:
    """The shortest fact about it is a clause of the right length; else its sentence, cut between clauses."""
    end = initiative.end
    least = end - initiative.start + _MORE
    clauses = [f.text for f in facts if end <= f.end and least <= len(f.text) <= MOST]
    if clauses:
        return replace(initiative, statement=min(clauses, key=len))
    start, end = _cut(text, initiative)
    return replace(initiative, statement=text[start:end]) if least <= end - start <= MOST else initiative


def _cut(text: str, initiative: Initiative) -> tuple[int, int]:
    """As much of the sentence as there is room for: first what leads up to the name, then what follows it."""
    low, high = initiative.sentence
    if high - low <= MOST:  # as in most sentences
        return _trimmed(text, low, high)
    near = (max(low, initiative.end - MOST), min(high, initiative.start + MOST))
    breaks = [match.start() for match in _BOUNDARY.finditer(text, *near)]
    ends = [high, *(b for b in reversed(breaks) if b >= initiative.end)]
    starts = [low, *(b for b in breaks if b < initiative.start)]
    best = (initiative.start, initiative.end)
    for start, end in [(starts[0], e) for e in ends] + [(s, e) for s in starts[1:] for e in ends]:
        if end - start <= MOST:
            best = (start, end)
            break
    return _trimmed(text, *best)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
