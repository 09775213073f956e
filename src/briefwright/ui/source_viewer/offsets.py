"""Code points and UTF-16 units: evidence counts the first, Qt the second; they part at characters beyond U+FFFF."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_UNFIT = re.compile("[\r\u2028\u2029\ufdd0\ufdd1\x00\ud800-\udfff]")
"""Characters a Qt text document would turn into something of another length, or refuse."""

_AT_ONCE = 200_000
"""Letters that are looked through in one go: in the background, the window waits for its turn meanwhile."""


def displayed(text: str) -> str:
    """The text as a Qt document can hold it, character for character."""
    parts = (text[start : start + _AT_ONCE] for start in range(0, len(text), _AT_ONCE))
    return "".join(
        _UNFIT.sub(lambda found: " " if found.group() in "\r\u2028\u2029" else "\ufffd", part) for part in parts
    )


class Offsets:
    """Converts positions of one text both ways, in logarithmic time."""

    def __init__(self, text: str) -> None:
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2  # ten times as fast as to look at each
        beyond = [] if units == len(text) else [found.start() for found in _BEYOND.finditer(text)]
        self._beyond = beyond
        self._shifted = [at + count for count, at in enumerate(beyond)]

    def to_qt(self, position: int) -> int:
        """UTF-16 units before the code point at `position`."""
        return position + bisect_left(self._beyond, position)

    def to_text(self, position: int) -> int:
        """Code points before the UTF-16 unit at `position`; inside a pair, those before the pair."""
        passed = bisect_right(self._shifted, position - 1)
        if passed and self._shifted[passed - 1] == position - 1:
            return self._beyond[passed - 1]
        return position - passed
