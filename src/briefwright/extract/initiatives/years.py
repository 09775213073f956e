"""The year of an initiative: what its sentence tells beside the act, never an aim or another one's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefwright.extract.text.reading import Stream
from briefwright.model.evidence import DateMention

_LIMIT = re.compile(
    r"\b(?:until|till|by|through|to|end of|before|over|for|from)(?: the)?(?: end of)? $", re.IGNORECASE
)
_LIMIT_ENDS = tuple(
    f"{word} " for word in ("until", "till", "by", "through", "to", "of", "before", "over", "for", "from", "the")
)
"""How what `_LIMIT` finds ends."""
_LIMIT_LETTERS = frozenset(word[-2] for word in _LIMIT_ENDS)
"""The last letters of these words, and of what stands before `_ANOTHER`."""
_ANOTHER = re.compile(r"[Tt]he \d{4} [a-z]")
"""`replacing the 2017 strategy`: the year of another one."""
YEAR = re.compile(r"(?:19|20)\d\d$")
_OWN_YEARS = re.compile(r"((?:19|20)\d\d)[-–]\d{2,4}\)?$")
_OTHER_ACT = re.compile(r"c[bVe]|,[iG]|,yx|cx")


class YearReader:
    """Finds the dates of a text's sentences."""

    def __init__(self, text: str, dates: Sequence[DateMention]) -> None:
        self.text = text
        self.dates = dates
        self._starts = [*(mention.start for mention in dates), len(text) + 1]  # the last is behind every sentence

    def year_of(self, stream: Stream, bounds: tuple[int, int], act: int) -> int | None:
        """The year that follows the act, up to another one; else the one the sentence tells."""
        low, high = bounds
        if self._starts[bisect_left(self._starts, stream.starts[low])] >= stream.ends[high - 1]:
            return None  # the sentence tells no date
        other = _OTHER_ACT.search(stream.tags, act + 1, high)
        ends = other.start() if other else high
        near = self.year(stream, act, ends)
        if near or stream.tags.endswith((",", ",a"), 0, act):
            return near  # "Today the lab, jointly founded by A and B, employs …"
        return self.year(stream, _clause_start(stream, low, act), ends) or self.year(stream, low, ends)

    def year(self, stream: Stream, low: int, high: int) -> int | None:
        """The year of the first date among the tokens, one in full before one that counts from another."""
        start, end = stream.starts[low], stream.ends[high - 1]
        at = bisect_left(self._starts, start)
        counted = ""
        while self._starts[at] < end:
            mention = self.dates[at]
            at += 1
            if mention.value and mention.end <= end and not self._is_limit(mention.start):
                if mention.relative_to is None:
                    return int(mention.value[:4])
                counted = counted or mention.value
        return int(counted[:4]) if counted else None

    def _is_limit(self, at: int) -> bool:
        """Say whether the date is an end or an aim (`until 2029`), not when it happened."""
        if self.text[at - 2 : at - 1].lower() not in _LIMIT_LETTERS:  # as of `in` and `on`
            return False
        before = self.text[max(0, at - 18) : at]
        limited = before.lower().endswith(_LIMIT_ENDS) and _LIMIT.search(before) is not None
        return limited or (before.endswith("he ") and _ANOTHER.match(self.text, at - 4) is not None)


def _clause_start(stream: Stream, low: int, act: int) -> int:
    """Where the statement of the act begins in `Last month we did this, and this spring we will open that`."""
    link = stream.tags.rfind(",c", low, act)
    return link + 2 if link > low else low


def own_year(name: str) -> int | None:
    """The first of the years that a name ends with: 2026 of `Joint Strategy 2026–2031`."""
    years = _OWN_YEARS.search(name) if "-" in name or "–" in name else None
    return int(years[1]) if years else None


def year_before(stream: Stream, begin: int) -> int | None:
    """The year in front of a name: `the 2025 Sino-UK Forum`."""
    year = stream.tags[begin - 2 : begin] == "D#" and YEAR.match(stream.words[begin - 1])
    return int(stream.words[begin - 1]) if year else None
