"""Where a stream has one of some words: looked for at one go, not in every clause."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from briefwright.extract.text.reading import Stream


class TellingWords:
    """The tokens of a stream at which one of the words, or parts of words, in lower case begins."""

    def __init__(self, told: Iterable[str], stream: Stream) -> None:
        said = f"{' '.join(stream.lowers)} "
        found = {at for part in told for at in _places(part, said)}
        ends = [*accumulate(len(word) + 1 for word in stream.lowers)] if found else []
        # The last one is behind every stretch, so that no search runs off the end.
        self._places = [*sorted(bisect_right(ends, at) for at in found), len(stream.lowers) + 1]

    def may_be_in(self, low: int, high: int) -> bool:
        """Say whether one of the words begins in a stretch of tokens; it may end behind it."""
        return self._places[bisect_left(self._places, low)] < high


def _places(part: str, said: str) -> Iterator[int]:
    """Where a part stands, without the space it may begin with."""
    at = said.find(part)
    while at >= 0:
        yield at + part.startswith(" ")
        at = said.find(part, at + 1)
