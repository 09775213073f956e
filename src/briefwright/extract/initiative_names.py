"""Names of initiatives: the part of a capitalised run that ends in, or is built on, a head noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract import lexicon as lex
from briefwright.extract.acts import ACTS, HEADS
from briefwright.extract.lexicon import words
from briefwright.extract.reading import Stream

WORDS = r"[NTR](?:[NTRw#]|[ca](?=[NTR]))*"
"""Tags of capitalised words that may belong together."""
_NAME = re.compile(rf"{WORDS}(?:(?:[of]D?|p){WORDS}(?:(?:,[NTR]+)+,?c[NTR]+)?)*")
_PARK = re.compile(r"[A-Z][A-Za-z]*Park$")
_LOWER_HEADS = words(
    "project programme program scheme initiative fund partnership strategy agreement alliance fellowship"
)
_LINKS_IN_NAMES = words("on in with to at")


def named_spans(stream: Stream, low: int, high: int) -> Iterator[tuple[int, int, str]]:
    """Token range and head noun of every name in a sentence that could be an initiative's."""
    for match in _NAME.finditer(stream.tags, low, high):
        if match.end() - match.start() == 1 and not _PARK.match(stream.words[match.start()]):
            continue
        span = _name_span(stream, *match.span(), low)
        if span is not None and not _only_describes(stream, span[0], span[1], high):
            yield span


def _name_span(stream: Stream, start: int, end: int, low: int) -> tuple[int, int, str] | None:
    """The part of a capitalised run that names an initiative, and its head noun."""
    words, tags = stream.words, stream.tags
    while start < end and start == low and words[start].lower() in lex.SENTENCE_OPENERS:
        start += 1
    if tags.find("a", start, end) >= 0:
        adverbs = (i + 1 for i in range(start, end) if tags[i] == "a" and words[i][0].islower())
        start = max(adverbs, default=start)
    if tags.find("p", start, end) >= 0:
        foreign = (i for i in range(start, end) if tags[i] == "p" and words[i].lower() not in _LINKS_IN_NAMES)
        end = next(foreign, end)
    if end - start >= 2 and end < len(words) and words[end] in _LOWER_HEADS and not tags[start:end].strip("N"):
        return (start, end + 1, words[end])
    for index in range(start, end):
        lower = words[index].lower()
        last = index + 1 == end or tags[index + 1] not in "NTRwc#"
        if _PARK.match(words[index]):
            return _bounded(stream, start, index, end, "park")
        if lower in HEADS and last and tags[index] in "NR":
            return _bounded(stream, start, index, end, lower)
    return None


def _bounded(stream: Stream, start: int, head: int, end: int, noun: str) -> tuple[int, int, str] | None:
    """The name round its head noun: with `for …` and `of …` after it, without `in …`, without `at …` before it."""
    words, tags = stream.words, stream.tags
    stop = head + 1
    while stop < end and tags[stop] in "N#" and _PARK.match(words[head]):
        stop += 1
    if stop < end and (tags[stop] in "of" or (tags[stop] == "p" and words[stop] in ("on", "with"))):
        stop = end
    while stop > head + 1 and not words[stop - 1][:1].isupper() and tags[stop - 1] not in "#w":
        stop -= 1
    placed = (i for i in range(head + 1, stop) if tags[i] == "p" and words[i].lower() in ("in", "at", "to"))
    stop = next(placed, stop)
    begin = start
    for index in range(start, head):
        whole = tags[index] == "p" and tags[start - 1 : start] == "D"
        if tags[index] in "ofp" and noun != "memorandum" and not whole:
            begin = index + 1
            while begin < head and tags[begin] == "D":
                begin += 1
    return (begin, stop, noun) if stop - begin >= 2 or _PARK.match(words[begin]) else None


def _only_describes(stream: Stream, begin: int, stop: int, high: int) -> bool:
    """Say whether the name only describes a noun after it (`the X Bridge telescope`) or somebody's office."""
    tags = stream.tags
    if stop < high and tags[stop] in "nR" and stream.words[stop].lower() not in ACTS:
        return True
    before = begin - 1
    while before > 0 and tags[before] == "D":
        before -= 1
    return before > 0 and tags[before] in "ofp" and tags[before - 1] == "R"
