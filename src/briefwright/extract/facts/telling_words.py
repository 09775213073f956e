"""Where a stream has one of some words: looked for at one go, not in every clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from briefwright.extract.text.reading import Stream


class TellingWords:
    """The tokens of a stream at which one of the words, or parts of words, in lower case begins."""

    def __init__(self, told: Iterable[str], stream: Stream) -> None:
        said, words = f"{' '.join(stream.lowers)} ", " ".join(stream.vocabulary)
        held = [part for part in told if all(piece in words for piece in part.split())]
        self._places: list[int] = []
        token = reached = 0
        for at in sorted(at for part in held for at in _places(part, said)):
            token, reached = token + said.count(" ", reached, at), at
            self._places.append(token)
        self._places.append(len(stream.lowers) + 1)  # behind every stretch, so that no search runs off the end

    def may_be_in(self, low: int, high: int) -> bool:
        """Say whether one of the words begins in a stretch of tokens; it may end behind it."""
        return self._places[bisect_left(self._places, low)] < high


def _places(part: str, said: str) -> Iterator[int]:
    """Where a part stands, without the space it may begin with."""
    at = said.find(part)
    while at >= 0:
        yield at + part.startswith(" ")
        at = said.find(part, at + 1)
