"""The facts found so far, one a span, each with the dates and figures inside it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TypeVar

from briefwright.extract.text.reading import Stream
from briefwright.model.evidence import DateMention, Fact, Figure

_Measure = TypeVar("_Measure", DateMention, Figure)


class FactLedger:
    """Keeps one fact a span; a span met twice keeps its first reading."""

    def __init__(self, text: str, dates: list[DateMention], figures: list[Figure]) -> None:
        self.text = text
        self.dates = dates
        self.figures = figures
        self._date_starts: list[int] = [*map(attrgetter("start"), dates), len(text) + 1]
        self._figure_starts: list[int] = [*map(attrgetter("start"), figures), len(text) + 1]
        # The last start of each is behind every stretch, so that no search runs off the end.
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
        start, end = stream.starts[span[0]], stream.ends[span[1] - 1]
        if (start, end) in self.found or end <= start:
            return
        self.found[start, end] = Fact(
            start=start,
            end=end,
            text=self.text[start:end],
            sentence=(stream.starts[bounds[0]], stream.ends[bounds[1] - 1]),
            category=category,
            dates=tuple(self.dates_within(start, end)),
            figures=tuple(self.figures_within(start, end)),
            confidence=confidence,
            why=why,
            doubt=doubt,
        )

    def measures(self, start: int, end: int) -> bool:
        """Say whether a date or a figure begins in a stretch of the text."""
        dates, figures = self._date_starts, self._figure_starts
        return dates[bisect_left(dates, start)] < end or figures[bisect_left(figures, start)] < end

    def dates_within(self, start: int, end: int) -> list[DateMention]:
        """The dates that lie wholly inside a stretch of the text."""
        return _within(self.dates, self._date_starts, start, end)

    def figures_within(self, start: int, end: int) -> list[Figure]:
        """The figures that lie wholly inside a stretch of the text."""
        return _within(self.figures, self._figure_starts, start, end)


def _within(items: list[_Measure], starts: list[int], start: int, end: int) -> list[_Measure]:
    """Those that lie wholly inside a stretch; their `starts` end with one behind every stretch."""
    at = bisect_left(starts, start)
    found: list[_Measure] = []
    while starts[at] < end:
        if items[at].end <= end:
            found.append(items[at])
        at += 1
    return found
