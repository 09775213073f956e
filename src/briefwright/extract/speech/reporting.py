"""A reporting verb with its subject, and the sentence that holds it."""

from __future__ import annotations

import re

from msgspec import Struct, field

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.people.subjects import antecedent
from briefwright.extract.people.subjects_behind import subject_after
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.cues import Cue


class Frame(Struct, gc=False):
    """A reporting verb at token `at` with its subject.

    `inverted` where the subject follows it, as in `said Xu`; `relative` in a clause that describes a noun;
    `passive` where it is the one after `by`, and the text goes on with somebody else.
    """

    at: int
    cue: Cue
    subject: Phrase | None
    someone: Someone | None
    inverted: bool = False
    according: bool = False
    relative: bool = False
    passive: bool = False


class Sentence(Struct, gc=False):
    """A sentence of the outer stream: its tokens, its frames in order, and the subject it opens with.

    `thing` is that subject where it is nobody who speaks on (`the survey`), and `opening` is `None`.
    """

    low: int
    high: int
    paragraph: int
    frames: list[Frame] = field(default_factory=list)
    opening: Someone | None = None
    thing: Someone | None = None


AFTERWARDS = Cue("according to", "say", "past")
"""The cue of `according to X`, and of a verb that is on no list."""


_SPEAKS = 0.7
"""How sure it is that a subject is somebody or something that tells, at least."""


def is_retold(inner: Someone, closing: Someone) -> bool:
    """Say whether who closes a sentence says what a thing tells in it: `The plan stresses trust, Xu said`."""
    if inner.person is not None or inner.role:
        return False
    tells = bool(closing.role) or closing.certainty >= _SPEAKS
    return closing.person is not None or (inner.certainty < _SPEAKS and tells)


def is_thing(frame: Frame) -> bool:
    """Say whether the subject is named, and is nobody and nothing that tells."""
    someone = frame.someone
    return someone is not None and someone.basis == "explicit" and someone.certainty < _SPEAKS


def is_object(stream: Stream, frame: Frame) -> bool:
    """Say whether the thing behind the verb is not who says it: `It stayed calm, maintained its growth, …`."""
    return is_thing(frame) and frame.cue.lemma != "say" and stream.tags[frame.at - 1] == ","


def with_subject(stream: Stream, cast: Cast, frame: Frame, span: tuple[int, int]) -> Frame:
    """The frame with its subject understood; `who` leads back to its noun."""
    low, high = span
    if frame.inverted and "R" in stream.tags[low:high]:
        portfolio = _PORTFOLIO.match(stream.tags, high)
        ends = portfolio.end() if portfolio else high
        named = subject_after(stream, ends, min(ends + 8, len(stream.tags))) if stream.tags[ends] == "," else None
        if named and named[0] == ends + 1 and analyse(stream, *named).kind == "person":
            low, high = named
    if stream.tags[low] in "kyt" and high - low == 1 and low > 0:
        frame.relative = stream.tags[low] != "k"
        low, high = antecedent(stream, low) or (low, high)
    frame.subject = analyse(stream, low, high)
    frame.someone = cast.resolve(stream, frame.subject)
    return frame


_PORTFOLIO = re.compile("(?:[of]D?[nNz]+(?:,[nN]+)*(?:,?cD?[nN]+)?){1,2}(?=,T*N)")
"""`of state for science and research` between an office and the name behind it."""


def clause_start(stream: Stream, low: int, at: int) -> int:
    """The token after the last thing a subject cannot reach across: a quotation, a semicolon, a colon."""
    barrier = _LAST_BARRIER.match(stream.tags, low, at)
    return barrier.end() if barrier else low


_LAST_BARRIER = re.compile(".*[QEU;:]")
