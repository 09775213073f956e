"""The facts found so far, one a span, each with the dates and figures inside it."""

from __future__ import annotations

from bisect import bisect_left

from briefwright.extract.text.reading import Stream
from briefwright.model.evidence import DateMention, Fact, Figure


class FactLedger:
    """Keeps one fact a span; a span met twice keeps its first reading."""

    def __init__(self, text: str, dates: list[DateMention], figures: list[Figure]) -> None:
        self.text = text
        self.dates = dates
        self.figures = figures
        self._date_starts = [mention.start for mention in dates]
        self._figure_starts = [figure.start for figure in figures]
        self.found: dict[tuple[int, int], Fact] = {}

    def facts(self) -> list[Fact]:
        """All facts in order."""
        return sorted(self.found.values(), key=lambda fact: (fact.start, fact.end))

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
        at = bisect_left(dates, start)
        if at < len(dates) and dates[at] < end:
            return True
        at = bisect_left(figures, start)
        return at < len(figures) and figures[at] < end

    def dates_within(self, start: int, end: int) -> list[DateMention]:
        """The dates that lie wholly inside a stretch of the text."""
        low = bisect_left(self._date_starts, start)
        if low == len(self.dates) or self._date_starts[low] >= end:
            return []
        high = bisect_left(self._date_starts, end, low)
        return [mention for mention in self.dates[low:high] if mention.end <= end]

    def figures_within(self, start: int, end: int) -> list[Figure]:
        """The figures that lie wholly inside a stretch of the text."""
        low = bisect_left(self._figure_starts, start)
        if low == len(self.figures) or self._figure_starts[low] >= end:
            return []
        high = bisect_left(self._figure_starts, end, low)
        return [figure for figure in self.figures[low:high] if figure.end <= end]
