"""Who might have said it: the speakers the source names, nearest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefwright.model.evidence import Evidence, Quote, Speaker


@dataclass(slots=True, frozen=True)
class Candidate:
    """A speaker named in the source, and the paragraph that names them."""

    speaker: Speaker
    paragraph: int


def candidates(evidence: Iterable[Evidence], near: Evidence) -> tuple[Candidate, ...]:
    """Named speakers of the source's quotes, each once, those nearest to `near` first."""
    best: dict[str, tuple[int, Candidate]] = {}
    for item in evidence:
        if not isinstance(item, Quote) or not item.speaker.name or item.id == near.id:
            continue
        distance = abs(item.start - near.start)
        known = best.get(item.speaker.name)
        if known is None or distance < known[0]:
            best[item.speaker.name] = (distance, Candidate(item.speaker, item.paragraph))
    return tuple(candidate for _distance, candidate in sorted(best.values(), key=lambda each: each[0]))
