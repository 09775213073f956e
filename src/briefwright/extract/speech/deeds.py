"""What is only done, by people or by things, where a verb that may report says nothing."""

from __future__ import annotations

import re

from briefwright.extract.speech.reporting import Frame
from briefwright.extract.text.reading import Stream, holds_speech
from briefwright.extract.words.acts import HEADS
from briefwright.extract.words.lexicon import PLACES, words

_LIKENED = {
    "compare": words("to"),
    "view": words("as with favourably favorably unfavourably unfavorably positively negatively"),
}
"""What leads to what somebody compares a thing to, or takes it for."""
_DONE_WITH = {"show": ("interest", "signs"), "call": ("attention",), "conclude": ("his", "her", "their", "its")}
"""Words with which a verb tells what was done: `called attention to`, `concluded her visit`."""
_SOMEBODY = re.compile("[Dna#]*[nN]?R(?=[p,.])|D?N+[.,]")
"""`citing an official with knowledge of it`, `citing Reuters`: whom they have it from, not what was said."""
_REPORTED = re.compile("[#D]n{1,2}f")
_WAY = re.compile("Dnp")
_SPEAKS = 0.7
"""How sure it is that a subject is somebody or something that tells, at least."""
_GRANTS = words("fund funds funding investment investments money grant grants sum cash loan loans award awards")
"""What pays for something: `the fund will support and invite firms`."""
_HAPPENINGS = words(
    "conference ceremony event exhibition forum summit meeting festival fair visit launch debut tour quarter season"
)
"""What sees somebody or something: `the conference saw a new host`."""
_THINGS = words("data technology technologies tool tools system systems work service services funding platform")
_SCHEMES = (HEADS.keys() - {"committee", "commission", "party", "group"}) | _GRANTS | words("deal round")
"""What sees something done: `the initiative will see the creation of five centres`."""
DOERS = _GRANTS | _HAPPENINGS
"""Things that do what people say."""


_TO_DO = re.compile("(?<=[nNR])p[bBz]")
_PLANNED = words("announce unveil consider address outline propose call_for")
SELDOM_SAID = words("hail welcome highlight discuss echo assure endorse write claim") | _PLANNED
"""What a noun behind these verbs names is as a rule a thing, not words: `welcomed the award`."""


def seldom_says(stream: Stream, frame: Frame, at: int, end: int) -> bool:
    """Say whether the noun phrase only names what was hailed or is yet to be announced: none is quoted in it."""
    planned = stream.lowers[frame.at - 1] in ("will", "would")
    if frame.cue.lemma in ("welcome", "highlight") and frame.cue.form in ("present", "base") and not planned:
        return False  # "The union welcomes the report": it says so
    someone = frame.someone
    talks = frame.cue.lemma == "discuss" and someone is not None and someone.plural
    if talks or (frame.cue.lemma in _PLANNED and not planned):
        return False
    if frame.cue.lemma == "welcome" and _TO_DO.search(stream.tags, at, end):
        return False  # "welcomed firms to join"
    if frame.cue.lemma == "consider":
        return True  # "will consider whether to open it"
    return stream.tags[at] != "y" and not holds_speech(stream.tags, at, end)


def supports_now(stream: Stream, frame: Frame) -> bool:
    """Say whether a view is told: who has supported a centre has paid for it; who supports it says so.

    Nobody's view is told in `it will support thousands of jobs`, nor in `a programme that supports start-ups`.
    """
    named = frame.someone is not None and bool(frame.someone.name)
    helps = stream.lowers[frame.at - 1] in ("can", "could", "to") or _is_scheme(frame)
    helps = helps or (not named and stream.lowers[frame.at - 1] in ("will", "would"))
    return frame.cue.form in ("present", "base") and not helps


def _is_scheme(frame: Frame) -> bool:
    """Say whether a scheme or a thing is the subject, and nobody who could hold a view."""
    subject = frame.subject
    if subject is None or subject.kind != "nominal":
        return False
    return subject.head in _SCHEMES or subject.head in _THINGS


def only_done(stream: Stream, lemma: str, at: int, end: int) -> bool:
    """Say whether the verb tells what was done, not said: `compared rates among women`, `viewed the plans`."""
    if lemma in _LIKENED:
        return _LIKENED[lemma].isdisjoint(stream.lowers[at:end])
    if stream.lowers[at] in _DONE_WITH.get(lemma, ()):
        return True
    if lemma == "report" and _REPORTED.match(stream.tags, at, end):
        return True  # "reported two men for fishing"
    if lemma == "relate" and stream.tags[at] == "n":
        return True  # "deaths from heart related causes"
    if lemma == "find" and _WAY.match(stream.tags, at, end) and stream.lowers[at + 2 : at + 3] == ["to"]:
        return True  # "has found a way to grow it"
    return lemma == "cite" and _SOMEBODY.match(stream.tags, at, end + 1) is not None


_DONE_BY_THINGS = words("see unveil call confirm welcome underscore outline blast")


_UNDERGOING = words("could would may might will can")


def merely_shows(stream: Stream, frame: Frame) -> bool:
    """Say whether nothing is told: `the clocks showed three time zones`, `patients could see shorter waits`."""
    lemma, someone = frame.cue.lemma, frame.someone
    if lemma == "see" and stream.lowers[frame.at - 1] in _UNDERGOING:
        return True
    if someone is None or someone.certainty >= _SPEAKS:
        return False
    if lemma == "see" and frame.relative:
        return True  # "changes, which have seen towns grow"
    return lemma == "show" or (lemma in _DONE_BY_THINGS and not someone.plural and someone.basis == "explicit")


def thing_does(frame: Frame) -> bool:
    """Say whether a grant pays for something or an event sees something, and nobody tells it."""
    subject = frame.subject
    if subject is None or subject.role:
        return False
    if frame.cue.lemma == "see" and (subject.head in _SCHEMES or subject.head in PLACES):
        return True  # "The Soar partnership has seen the launch of …", "Beijing saw its firms grow"
    if subject.kind != "nominal":
        return False
    return (frame.cue.group == "act" and subject.head in _GRANTS) or (
        frame.cue.lemma == "see" and subject.head in _HAPPENINGS
    )
