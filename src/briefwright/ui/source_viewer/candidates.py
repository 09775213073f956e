"""Who might have said it: the speakers the source names, nearest first."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass

from briefwright.model.evidence import Evidence, Quote, Speaker
from briefwright.ui.source_viewer.letting_go import Holder


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

    @property
    def holders(self) -> tuple[Holder, ...]:
        """What holds them, to be let go of."""
        return *self._said.values(), self._quotes

    def near(self, item: Evidence) -> tuple[Candidate, ...]:
        """Named speakers of other quotes, each once, those nearest to an item first."""
        here, key, best = item.start, (item.start, ""), []
        for place, said in enumerate(self._said.values()):
            at = bisect_left(said, key)
            around = said[max(at - 2, 0) : at + 2]  # one of which may be the item itself
            near = [(abs(start - here), place, start, name) for start, name in around if name != item.id]
            if near:
                best.append(min(near))
        quotes = (self._quotes[name] for _far, _place, _start, name in sorted(best))
        return tuple(Candidate(quote.speaker, quote.paragraph) for quote in quotes)
