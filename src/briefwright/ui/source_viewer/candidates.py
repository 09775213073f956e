"""Who might have said it: the speakers the source names, nearest first."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefwright.model.evidence import Evidence, Quote, Speaker


@dataclass(slots=True, frozen=True)
class Candidate:
    """A speaker named in the source, and the paragraph that names them."""

    speaker: Speaker
    paragraph: int


class NamedSpeakers:
    """The speakers of a source's quotes, each with where they speak."""

    def __init__(self, evidence: Iterable[Evidence] = ()) -> None:
        self._said: dict[str, list[tuple[int, str]]] = {}
        self._quotes: dict[str, Quote] = {}
        for item in evidence:
            self.replace(None, item)

    def replace(self, before: Evidence | None, after: Evidence | None) -> None:
        """Let an item be another, come in or go."""
        if isinstance(before, Quote) and before.speaker.name and self._quotes.pop(before.id, None) is not None:
            said = self._said[before.speaker.name]
            said.remove((before.start, before.id))
            if not said:
                del self._said[before.speaker.name]
        if isinstance(after, Quote) and after.speaker.name:
            self._quotes[after.id] = after
            insort(self._said.setdefault(after.speaker.name, []), (after.start, after.id))

    def near(self, item: Evidence) -> tuple[Candidate, ...]:
        """Named speakers of other quotes, each once, those nearest to an item first."""
        best = (
            min(self._nearest(said, item), key=lambda quote: abs(quote.start - item.start), default=None)
            for said in self._said.values()
        )
        by_distance = sorted(filter(None, best), key=lambda quote: abs(quote.start - item.start))
        return tuple(Candidate(quote.speaker, quote.paragraph) for quote in by_distance)

    def _nearest(self, said: list[tuple[int, str]], item: Evidence) -> Iterator[Quote]:
        """The quotes of one speaker right before and after an item."""
        at = bisect_left(said, (item.start, ""))
        around = said[max(at - 2, 0) : at + 2]
        return (self._quotes[name] for _start, name in around if name != item.id)
