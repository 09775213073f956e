"""Whoever stands behind words with no verb of saying: behind a dash, or with an office."""

from __future__ import annotations

import re

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.people.subjects_behind import subject_after
from briefwright.extract.speech.reporting import Sentence
from briefwright.extract.text.reading import Stream

STATES = re.compile("[VxbBzQEU.]")
"""What no line under a quotation holds that only names who said it: a verb, a quotation, a full stop."""
_OFFICE_AND_NAME = re.compile(r",?([nNTs]*R[nNRT]*N)(?:\([NR-]{1,3}\))?\.?")
_NAME_WITH_OFFICE = re.compile(r"[nNRT]*R[nNRT]*N\.?|(T*N{2,3}),D?[nNRa]*R(?:[of]D?[nNRs]+)?\.?")


def named_behind(stream: Stream, cast: Cast, sentences: list[Sentence], index: int) -> Someone | None:
    """The person with an office and no verb behind the words, as in `“…” Guild chief executive Ann Moore.`."""
    near = sentences[index + 1 : index + 2]
    if not near or near[0].paragraph != sentences[index].paragraph or near[0].high - near[0].low > _LONGEST_CREDIT:
        return None
    low, high = near[0].low, near[0].high
    held = _NAME_WITH_OFFICE.fullmatch(stream.tags, low, high)
    if not held:
        return None
    phrase = analyse(stream, low, held.end(1) if held[1] else high - (stream.tags[high - 1] == "."))
    return cast.resolve(stream, phrase) if phrase.kind == "person" else None


_LONGEST_CREDIT = 14
"""Tokens."""


def credited(stream: Stream, cast: Cast, sentence: Sentence, quote: int) -> Someone | None:
    """The person behind a dash or with an office: `“Nobody asked.” – Dr Nair`, `“Stay,” guild head Ann Moore.`."""
    tags = stream.tags
    named = _OFFICE_AND_NAME.fullmatch(tags, quote + 1, sentence.high)
    if named is not None:
        known = analyse(stream, *named.span(1))
        return cast.resolve(stream, known) if known.kind == "person" else None
    dash = quote + 1
    while dash < sentence.high and tags[dash] == "-":
        dash += 1
    if dash == quote + 1 or STATES.search(tags, dash, sentence.high - 1):
        return None
    span = subject_after(stream, dash - 1, sentence.high)
    phrase = analyse(stream, *span) if span and span[0] == dash else None
    return cast.resolve(stream, phrase) if phrase is not None and phrase.kind == "person" else None
