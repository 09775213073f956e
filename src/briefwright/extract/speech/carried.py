"""Statements that no verb reports, in the report of one person's speech: suggestions, marked as carried over.

`Xu made the remarks at a seminar. Both countries enjoy a good foundation.` may go on in Xu's words or be the
writer's own: only whoever reads the source can tell. So each is suggested with little confidence and its doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.extract.speech.reporting import Sentence
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.model.evidence import Evidence, Quote

CONFIDENCE = 0.25
DOUBT = "no verb reports these words: perhaps the writer’s own"
_LEAST_STATEMENTS = 4
"""A report of one person's speech attributes at least so many."""
_LEAST_WORDS = 8
_PLAIN_VERB = re.compile("Dn{2,3}D")
"""`Both countries enjoy a …`: a verb on no list, between its subject and its object."""
_GENERAL = lex.PLACES | lex.NATIONALITIES | {"uk", "u.k.", "eu", "us", "u.s."}
"""Names that a general statement may hold: any other makes it the report of something that happened."""


def carry_on(stream: Stream, text: str, sentences: Sequence[Sentence], found: Sequence[Evidence]) -> list[Quote]:
    """Suggest the general statements of a text in which one named person speaks, after the first reported one."""
    spoken = [item for item in found if isinstance(item, Quote)]
    names = {quote.speaker.name for quote in spoken}
    if len(spoken) < _LEAST_STATEMENTS or len(names) != 1 or None in names:
        return []
    speaker = next((quote.speaker for quote in spoken if quote.speaker.role), None)
    if speaker is None:
        return []
    taken = sorted(item.sentence for item in found)
    first = min(quote.sentence[1] for quote in spoken)
    return [
        Quote(
            start=start,
            end=end,
            text=text[start:end],
            sentence=(start, end),
            form="indirect",
            speaker=replace(speaker, basis="carried", start=None, end=None),
            confidence=CONFIDENCE,
            why="the only one who speaks in the text is carried over; no verb reports these words",
            doubt=DOUBT,
        )
        for sentence in sentences
        if _states_generally(stream, sentence)
        for start, end in [(stream.starts[sentence.low], stream.starts[sentence.high - 1])]
        if start >= first and not _overlaps(taken, start, end)
    ]


def _states_generally(stream: Stream, sentence: Sentence) -> bool:
    """Say whether a sentence is a whole one without cue, name, figure, date or quotation."""
    low, high = sentence.low, sentence.high
    tags = stream.tags[low:high]
    reports = any(frame.someone is not None or frame.cue.form != "gerund" for frame in sentence.frames)
    if reports or high - low < _LEAST_WORDS or stream.words[high - 1] != ".":
        return False
    verb = any(tag in "xb" for tag in tags) or bool(_PLAIN_VERB.match(tags))
    if not verb or any(tag in "QEUq#$whkT" for tag in tags):
        return False
    return all(stream.lowers[low + i] in _GENERAL for i, tag in enumerate(tags) if tag in "NR")


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (start, start))
    near = taken[max(0, index - 1) : index + 2]
    return any(begin < end and start < stop for begin, stop in near)
