"""Which reporting verb of a sentence reports a quotation: the one after it first, then the last before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.speech.frame_places import closes
from briefwright.extract.speech.reporting import AFTERWARDS, Frame, Sentence, is_retold, with_subject
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex


def frame_after(stream: Stream, cast: Cast, sentence: Sentence, quote: int) -> Frame | None:
    """The frame that follows the quotation at token `quote`: `…," Xu said`, `…," said Xu`, `…, according to`."""
    tags = stream.tags
    start = quote + 1
    while start < sentence.high and tags[start] in ",-a":
        start += 1
    speech = _SPEECH.search(tags, start, sentence.high)
    reach = speech.start() if speech else sentence.high
    for frame in sentence.frames[bisect_left(sentence.frames, start, key=_place) :]:
        if tags[frame.at] == "G":
            continue
        if frame.at == start and (frame.inverted or frame.according) and frame.cue.group == "say":
            return frame
        if frame.subject is not None and not frame.inverted and _starts_at(tags, start, frame.subject.low):
            return frame
        if frame.at > reach:
            break
    return _unlisted_verb(stream, cast, sentence, start)


_MOST_FRAMES = 12
"""Reporting verbs before a quotation that are looked at: real sentences have far fewer."""
_SPEECH = re.compile("[QEU]")
_place = attrgetter("at")


def _starts_at(tags: str, start: int, low: int) -> bool:
    """Say whether the subject opens the stretch, or follows a description: `his wife, Gabriela Lazar,`."""
    return low == start or (
        start < low <= start + 8 and not tags[start:low].strip("DnRNTs,of#") and "," in tags[start:low]
    )


_UNLISTED = re.compile(r"(h|[TNR]{1,5})a?[eb](?=[.,apw-]|$|\|)")
_UNLISTED_INVERTED = re.compile(r"e([TNR]{1,5})(?=[.,])")


def _unlisted_verb(stream: Stream, cast: Cast, sentence: Sentence, start: int) -> Frame | None:
    """`…,” Toomey fumed`: after a quotation any past tense beside a name reports it."""
    if start >= sentence.high:
        return None
    match = _UNLISTED.match(stream.tags, start, sentence.high) or _UNLISTED_INVERTED.match(
        stream.tags, start, sentence.high
    )
    if not match:
        return None
    at = match.end() - 1 if match.re is _UNLISTED else start
    if stream.tags[at] == "b" and stream.words[at].endswith("s") and stream.tags[start - 1] != ",":
        return None  # "the “dangers and fears” AI brings"
    return with_subject(stream, cast, Frame(at, AFTERWARDS, None, None), match.span(1))


def frame_before(stream: Stream, cast: Cast, sentence: Sentence, quote: int, floor: int) -> Frame | None:
    """The last frame before the quotation, from `floor` on; a bare -ing form takes the clause's subject."""
    if not sentence.frames:
        return None
    best: Frame | None = None
    gerund: Frame | None = None
    behind = bisect_left(sentence.frames, quote, key=_place)
    for frame in sentence.frames[max(0, behind - _MOST_FRAMES) : behind]:
        if frame.at < floor:
            continue
        if stream.tags[frame.at] == "G":
            gerund = frame
            continue
        if frame.someone is None or (frame.inverted and not _may_precede(stream, frame, quote, floor)):
            continue
        described = frame.relative and (best is None or not best.according)
        if best is None or not (described or _is_reported_by(stream, frame, best)):
            best = frame
    if gerund is not None and (best is None or gerund.at > best.at or _is_told_of_self(stream, best, gerund)):
        own = accompanied(stream, cast, sentence, gerund)
        if own is not None:
            return own
        someone = best.someone if best and best.at < gerund.at else _earlier_subject(sentence, gerund.at)
        if someone is not None:
            return Frame(gerund.at, gerund.cue, best.subject if best else None, someone)
    return best


def main_frame(stream: Stream, frames: list[Frame]) -> Frame | None:
    """The last of some frames that is no part of what an earlier one reports: `Xu said that China hopes to …`."""
    best: Frame | None = None
    for frame in reversed(frames[-_MOST_FRAMES:]):
        if frame.someone is None:
            continue
        if best is None or _holds(stream, frame, best):
            best = frame
    return best


_APART = re.compile("[,;:QEU]|c$")


def _holds(stream: Stream, outer: Frame, inner: Frame) -> bool:
    """Say whether the inner frame stands in the clause that the outer one reports."""
    subject = inner.subject
    if subject is None or outer.cue.group not in ("say", "think") or outer.according or inner.inverted:
        return False
    between = stream.tags[outer.at + 1 : subject.low]
    linked = not between or "t" in (between[0], between[-1])
    return outer.at < subject.low and linked and not _APART.search(between)


def _is_told_of_self(stream: Stream, inner: Frame, gerund: Frame) -> bool:
    """Say whether a group tells what it did itself: `issued a report claiming that it had shown “…”`."""
    subject = inner.subject
    behind = gerund.at + 1 + (stream.tags[gerund.at + 1] == "t")
    return subject is not None and subject.low == behind and subject.head in ("it", "they")


def told_before(stream: Stream, cast: Cast, sentence: Sentence, quote: int) -> Frame | None:
    """The last frame before the quotation, if not who closes the sentence says all of it."""
    before = frame_before(stream, cast, sentence, quote, sentence.low)
    return None if before is not None and _is_closed_over(stream, sentence, before, quote) else before


def _is_closed_over(stream: Stream, sentence: Sentence, before: Frame, quote: int) -> bool:
    """Say whether who closes the sentence says all of it: `Rules show that “X” is law, experts have warned`."""
    closing = sentence.frames[-1]
    if closing.at < quote or closing.cue.group != "say" or closing.subject is None or closing.inverted:
        return False
    if before.someone is None or closing.someone is None or not is_retold(before.someone, closing.someone):
        return False
    return closes(stream, sentence, closing)


def _may_precede(stream: Stream, frame: Frame, quote: int, floor: int) -> bool:
    """Say whether `said Xu` can report the words after it: at the start, or right before them."""
    if frame.according or frame.at <= floor + 1 or frame.subject is None:
        return True
    return not stream.tags[frame.subject.high : quote].strip(",")


_SPEAKS = 0.7
"""How sure it is that a subject is somebody or something that tells, at least."""
_YET_TO_COME = ("would", "will", "could", "should", "must", "may", "might", "can")


def _is_reported_by(stream: Stream, inner: Frame, outer: Frame) -> bool:
    """Say whether `inner` is part of what a person said: `Tan said that China opposes “…”`, `… would add “…”`."""
    assert inner.someone is not None
    assert outer.someone is not None
    said = outer.cue.group == "say" and outer.someone.person is not None
    if said and stream.words[inner.at - 1] in _YET_TO_COME:
        return True
    thing = inner.cue.group != "say" or inner.someone.certainty < _SPEAKS
    return said and thing and inner.someone.person is None and inner.someone.basis == "explicit"


def accompanied(stream: Stream, cast: Cast, sentence: Sentence, gerund: Frame) -> Frame | None:
    """`with Boswell stating: “…”`: the gerund's own subject."""
    span = subject_before(stream, gerund.at, sentence.low)
    if span is None or span[0] == 0:
        return None
    absolute = span[1] == gerund.at and stream.tags[span[0] - 1] == "," and _speaks(stream, span)
    if stream.words[span[0] - 1].lower() != "with" and not absolute:
        return None
    return with_subject(stream, cast, Frame(gerund.at, gerund.cue, None, None), span)


def _speaks(stream: Stream, span: tuple[int, int]) -> bool:
    """Say whether the phrase names somebody or a body that can speak."""
    phrase = analyse(stream, *span)
    return phrase.kind in ("person", "pronoun") or bool(phrase.role) or phrase.head in lex.ORGANISATION_HEADS


def _earlier_subject(sentence: Sentence, at: int) -> Someone | None:
    for frame in reversed(sentence.frames):
        if frame.at < at and frame.someone is not None:
            return frame.someone
    return sentence.opening or sentence.thing
