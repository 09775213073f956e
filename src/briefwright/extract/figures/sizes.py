"""Sizes told before a hyphen: `a 30-person lab`, `a 120-strong team`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.model.evidence import Figure

_SIZED = re.compile(r"-(person|strong|member|seat|bed|berth|student|partner)\b")
_SIZE = re.compile(r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d+)\Z")
_LONGEST_SIZE = 24


def find_sizes(text: str) -> Iterator[Figure]:
    """How many a thing is for or has: `a 30-person lab`, `a 120-strong team`. The rare words are found first."""
    for match in _SIZED.finditer(text):
        size = _SIZE.search(text, max(0, match.start() - _LONGEST_SIZE), match.start())
        if size is not None:
            start, end = size.start(), match.end()
            of = "people" if match[1] in ("person", "strong") else f"{match[1]}s"
            yield Figure(text[start:end], start, end, float(size[1].replace(",", "")), None, of)
