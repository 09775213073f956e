"""The facts found so far, one a span, each with the dates and figures inside it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TypeAlias

from briefwright.extract.text.reading import Stream
from briefwright.model.evidence import DateMention, Fact, Figure

Measures: TypeAlias = tuple[tuple[DateMention, ...], tuple[Figure, ...]]
"""The dates and the figures of a stretch of the text."""
_NONE: Measures = ((), ())


class FactLedger:
    """Keeps one fact a span; a span met twice keeps its first reading."""

    def __init__(self, text: str, dates: list[DateMention], figures: list[Figure]) -> None:
        self.text = text
        self._items: list[DateMention | Figure] = sorted([*dates, *figures], key=attrgetter("start"))
        # The last start is behind every stretch, so that no search runs off the end.
        self._starts: list[int] = [*map(attrgetter("start"), self._items), len(text) + 1]
        self._asked, self._told = (0, 0), _NONE
        self.found: dict[tuple[int, int], Fact] = {}

    def facts(self) -> list[Fact]:
        """All facts in order."""
        return sorted(self.found.values(), key=attrgetter("start", "end"))

    def add(
        self,
        stream: Stream,
        span: tuple[int, int],
        bounds: tuple[int, int],
        *,
        category: str,
        confidence: float,
        why: str,
        doubt: str = "",
    ) -> None:
        """Keep the tokens of `span` as a fact of the sentence `bounds`."""
        place = start, end = stream.starts[span[0]], stream.ends[span[1] - 1]
        if place in self.found or end <= start:
            return
        dates, figures = self.within(start, end)
        self.found[place] = Fact(
            start=start,
            end=end,
            text=self.text[start:end],
            sentence=(stream.starts[bounds[0]], stream.ends[bounds[1] - 1]),
            category=category,
            dates=dates,
            figures=figures,
            confidence=confidence,
            why=why,
            doubt=doubt,
        )

    def measures(self, start: int, end: int) -> bool:
        """Say whether a date or a figure begins in a stretch of the text."""
        return self._starts[bisect_left(self._starts, start)] < end

    def within(self, start: int, end: int) -> Measures:
        """What lies wholly inside a stretch of the text; a clause is asked for again when it is kept."""
        if (start, end) != self._asked:
            items, starts = self._items, self._starts
            first = after = bisect_left(starts, start)
            while starts[after] < end:
                after += 1
            near = [item for item in items[first:after] if item.end <= end] if after > first else None
            self._asked, self._told = (start, end), _parted(near) if near else _NONE
        return self._told


def _parted(items: list[DateMention | Figure]) -> Measures:
    dates = tuple([item for item in items if isinstance(item, DateMention)])
    return dates, tuple([item for item in items if isinstance(item, Figure)])
