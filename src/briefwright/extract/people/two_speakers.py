"""Two people with their offices who speak together, as press offices write them."""

from __future__ import annotations

import re

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.text.reading import Stream

_TWO = re.compile(r"(T*N{2,3}),D?[^,]*?R[^,]*,?c(?:(T*N{2,3}),[^,]*[RT][^,]*,|[^,]*?[RT](N{2,3}))a?")
_MOST_OF_TWO = 40
"""Tokens of two names with their offices before the verb."""


def two_speakers(stream: Stream, cast: Cast, low: int, at: int) -> Someone | None:
    """Two people with their offices who speak together: `Dr A, Director of X, and Dr B, President of Y, said`."""
    linked = at - low <= _MOST_OF_TWO and stream.tags.find("c", low, at) >= 0
    match = _TWO.fullmatch(stream.tags, low, at) if linked else None
    if match is None:
        return None
    spans = [match.span(group) for group in (1, 2, 3) if match[group]]
    both = [cast.resolve(stream, analyse(stream, *span)) for span in spans]
    names = [someone.name for someone in both if someone is not None and someone.person is not None]
    if len(names) < len(spans):
        return None
    return Someone(
        " and ".join(names), None, "explicit", stream.starts[low], stream.ends[spans[-1][1] - 1], plural=True
    )
