"""The facts found so far, one a span, each with the dates and figures inside it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import Generic, TypeVar

from briefwright.extract.text.reading import Stream
from briefwright.model.evidence import DateMention, Fact, Figure

_Measure = TypeVar("_Measure", DateMention, Figure)


class FactLedger:
    """Keeps one fact a span; a span met twice keeps its first reading."""

    def __init__(self, text: str, dates: list[DateMention], figures: list[Figure]) -> None:
        self.text = text
        self._dates, self._figures = _InOrder(dates, len(text)), _InOrder(figures, len(text))
        self.dates_within = self._dates.within
        """The dates that lie wholly inside a stretch of the text."""
        self.figures_within = self._figures.within
        """The figures that lie wholly inside a stretch of the text."""
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
        self.found[place] = Fact(
            start=start,
            end=end,
            text=self.text[start:end],
            sentence=(stream.starts[bounds[0]], stream.ends[bounds[1] - 1]),
            category=category,
            dates=self.dates_within(start, end),
            figures=self.figures_within(start, end),
            confidence=confidence,
            why=why,
            doubt=doubt,
        )

    def measures(self, start: int, end: int) -> bool:
        """Say whether a date or a figure begins in a stretch of the text."""
        return self._dates.begins_in(start, end) or self._figures.begins_in(start, end)


class _InOrder(Generic[_Measure]):
    """Dates or figures in the order of a text of so many characters."""

    def __init__(self, items: list[_Measure], length: int) -> None:
        self._items: list[_Measure] = items
        # The last start is behind every stretch, so that no search runs off the end.
        self._starts: list[int] = [*map(attrgetter("start"), items), length + 1]
        self._asked = (0, 0)
        self._told: tuple[_Measure, ...] = ()

    def begins_in(self, start: int, end: int) -> bool:
        """Say whether one begins in a stretch of the text."""
        return self._starts[bisect_left(self._starts, start)] < end

    def within(self, start: int, end: int) -> tuple[_Measure, ...]:
        """Those that lie wholly inside a stretch of the text; a clause is asked for again when it is kept."""
        if (start, end) != self._asked:
            items, starts = self._items, self._starts
            first = after = bisect_left(starts, start)
            while starts[after] < end:
                after += 1
            self._asked = (start, end)
            self._told = tuple([item for item in items[first:after] if item.end <= end]) if after > first else ()
        return self._told
