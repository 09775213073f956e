"""Who gives the speech that a text is."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefwright.extract.people.names import Person

_SPEECH_BY = re.compile(
    r"^(?:[^\n]{0,60}\b(?:[Ss]peech|[Rr]emarks|[Aa]ddress|[Ll]ecture|[Ss]tatement)\b"
    r"[^\n]{0,40}\bby|Delivered by:?)\s",
    re.MULTILINE,
)


def speech_giver(text: str, mentions: list[tuple[int, Person]], places: list[int]) -> Person | None:
    """Who gives the speech that the text is: `Speech by Dame Jane Doe at …`."""
    match = _SPEECH_BY.search(text, 0, 600)
    if match is None:
        return None
    end = text.find("\n", match.end())
    named = bisect_left(places, match.end())
    near = mentions[named : named + 1]
    return near[0][1] if near and (end < 0 or near[0][0] < end) else None
