"""When a text was printed, by the date at its head, and what it tells as its news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.extract.text.reading import Reading, Stream
from briefwright.model.evidence import DateMention

_HEAD = 500
"""Characters within which a date at a text's head stands."""
_BESIDE = 24
"""Characters beside a date in a line of its own: `Published 8 December 2017`, `Updated: 10:22,`."""
_WIRE = re.compile(r"[A-Z][A-Z .,’'-]{2,40}(?:, )?$")
"""The town before a wire's date: `LONDON, May 15 (Xinhua) --`."""
_DAY = 10
"""Characters of a day in ISO 8601."""
_YEAR = 4
"""Characters of a year in it."""
_LEAD = 2
"""Sentences of a text's first paragraph of prose that tell its news."""
_TODAY = re.compile(r"\b(?:today|yesterday) \($")
_PERFECT = ("has", "have", "been")


def printed_in(reading: Reading, dates: Sequence[DateMention]) -> int | None:
    """The year of the date that stands at the text's head: in a line of its own, or in a wire's dateline."""
    text = reading.text
    for date in dates:
        if date.start > _HEAD:
            break
        if not date.value or len(date.value) < _DAY or date.value.startswith("-"):
            continue
        begin, end = text.rfind("\n", 0, date.start) + 1, text.find("\n", date.end)
        before, behind = text[begin : date.start], text[date.end : end if end >= 0 else len(text)]
        alone = len(before) + len(behind) <= _BESIDE
        wire = _WIRE.fullmatch(before) and behind.lstrip().startswith(("(", "-", "–", "—"))
        if alone or wire or _TODAY.search(text, begin, date.start):
            return int(date.value[:4])
    return None


def year_of(published: str | None) -> int | None:
    """The year of a publication date in ISO 8601, as a source’s card has it; none where it tells none."""
    return int(published[:_YEAR]) if published and published[:_YEAR].isdigit() else None


def is_news(reading: Reading, stream: Stream, bounds: tuple[int, int], act: int) -> bool:
    """Say whether the act at token `act` is what the text reports: told in its title or its first sentences.

    A participle beside a name (`the Fund, launched by A,`) may tell of any year.
    """
    if stream is not reading.outer:
        return False
    first = stream.sentences[: 4 * _LEAD]
    if bounds > first[-1]:
        return False
    index = first.index(bounds)
    paragraph = reading.paragraphs[reading.paragraph_of_sentence[index]]
    before = sum(_is_prose(reading, i) for i in range(index))
    auxiliary = act - 2 if stream.tags[act - 1] == "a" else act - 1
    if stream.lowers[auxiliary] in _PERFECT:
        return before < _LEAD
    finite = (
        stream.tags[act] != "i" and stream.tags[act - 1] != "," and stream.lowers[auxiliary] not in ("is", "are")
    )
    return finite and (before == 0 or paragraph.kind == "heading")


def _is_prose(reading: Reading, index: int) -> bool:
    """Say whether a sentence is one of the text's own, not a title, a date or a wire's town."""
    low, high = reading.outer.sentences[index]
    return reading.outer.tags[high - 1] == "." and high - low > 2 * _LEAD
