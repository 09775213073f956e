"""Frames of another make than subject and verb: `according to X`, `called … by X`, `is sure`, `in her view`."""

from __future__ import annotations

import re

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.people.subjects_behind import subject_after
from briefwright.extract.speech.reporting import AFTERWARDS, Frame, Sentence, clause_start, is_thing, with_subject
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.cues import Cue
from briefwright.extract.words.lexicon import words

MINDS = words(
    "confident concerned worried sure certain convinced aware optimistic hopeful afraid adamant clear proud "
    "pleased delighted glad happy disappointed determined committed keen honoured honored grateful thrilled "
    "excited ready willing"
)


_SPEAKS = 0.7
"""How sure it is that a subject is somebody or something that tells, at least."""
_SUPPOSED = words("expected believed thought said reported alleged understood predicted estimated")
"""Passives that report and name nobody: `is expected to open`."""


def quoted_as(stream: Stream, cast: Cast, sentence: Sentence, at: int, cue: Cue) -> Frame:
    """`The paper quoted an official as saying that …`, `The official was quoted as saying …`."""
    span = subject_before(stream, at - 1, clause_start(stream, sentence.low, at))
    if span is not None and span[1] == at - 1:
        return with_subject(stream, cast, Frame(at, cue, None, None), span)
    earlier = next((f.someone for f in reversed(sentence.frames) if f.someone is not None), sentence.opening)
    return Frame(at, cue, None, earlier if stream.tags[at - 2] == "V" else None)


def is_progressive(stream: Stream, at: int) -> bool:
    """Say whether an -ing form is the verb of its clause: `is defending`, `were still arguing`."""
    index = at - 1
    while index > 0 and stream.tags[index] == "a":
        index -= 1
    word = stream.lowers[index].replace("’", "'")
    return word in _BE or word.endswith(("'re", "i'm")) or word in _BE_SHORT


def passive(stream: Stream, cast: Cast, sentence: Sentence, at: int, cue: Cue) -> Frame | None:
    """`is expected to open` of nobody named, or `was described by its manager`."""
    if stream.lowers[at] in _SUPPOSED and stream.words[at + 1 : at + 2] == ["to"]:
        return Frame(at, cue, None, Someone("", basis="none"))
    if cue.lemma == "tell" and stream.tags[at + 1 : at + 2] in (".", "w", "", "t"):
        hearers = subject_before(stream, at, clause_start(stream, sentence.low, at))
        subject = analyse(stream, *hearers) if hearers else None
        if subject is not None and _is_audience(subject):  # "…, MPs have been told"
            return Frame(at, cue, subject, Someone("", basis="none"))
    return _by_agent(stream, cast, sentence, at, cue)


_HEARERS = words(
    "mps peers lords committee committees court inquiry jury tribunal panel hearing senators lawmakers councillors "
    "conference delegates members"
)


def _is_audience(subject: Phrase) -> bool:
    """Say whether those named only listen: what `the committee heard` somebody else has said."""
    return subject.kind in ("nominal", "name") and subject.head in _HEARERS


_HEARD = Cue("hear", "say", "past")
"""What a committee heard has been said to it."""


def heard_by(stream: Stream, cast: Cast, sentence: Sentence, at: int, hearers: tuple[int, int]) -> Frame | None:
    """`MPs heard that …`, of nobody named, or `Peers heard from Dr Moore that …`; `None` where nobody listens."""
    subject = analyse(stream, *hearers)
    if not _is_audience(subject):
        return None
    witness = subject_after(stream, at + 1, sentence.high) if stream.words[at + 1 : at + 2] == ["from"] else None
    if witness:
        return with_subject(stream, cast, Frame(at, _HEARD, None, None), witness)
    return Frame(at, _HEARD, subject, Someone("", basis="none"))


def unless_supposed(stream: Stream, frame: Frame | None) -> Frame | None:
    """The frame, of nobody named where a thing is `expected to`: `work expected to lead to more`."""
    if frame is not None and stream.lowers[frame.at + 1] == "to" and is_thing(frame):
        frame.subject, frame.someone = None, Someone("", basis="none")
    return frame


def _by_agent(stream: Stream, cast: Cast, sentence: Sentence, at: int, cue: Cue) -> Frame | None:
    """`was described by its manager as “…”`: the one after `by`."""
    if stream.words[at + 1 : at + 2] != ["by"]:
        return None
    after = subject_after(stream, at + 1, sentence.high)
    addressed = cue.lemma in _ADDRESSING
    return with_subject(stream, cast, Frame(at, cue, None, None, passive=addressed), after) if after else None


_ADDRESSING = words("ask question tell urge warn press")
"""What is done to somebody who then answers: `She was asked by a student whether …`."""
_FIGURES_FROM = re.compile(r"z(?:[pof]D?[nNTR]+)?")
"""`figures from the forum`, `estimates by Brightwater`."""
_ALWAYS_PASSIVE = words("written shown known seen spoken sworn begun proven")
_BE_SHORT = ("'s", "isn't", "aren't", "wasn't", "weren't")
_BE = words("is was were are been being be gets got")


def is_participle(stream: Stream, at: int) -> bool:
    """Say whether the form is passive (`had been told`) or stands as an adjective (`the campaign's continued`)."""
    index = at - 1
    while index > 0 and stream.tags[index] == "a":
        index -= 1
    if stream.lowers[at] in _ALWAYS_PASSIVE and stream.tags[index] != "x":
        return True
    if stream.lowers[at - 1] == "as" and stream.words[at + 1] == "by":
        return True  # "As reported by Lake News, …"
    described = index < at - 1 and stream.tags[index] == "D"
    return described or stream.tags[at - 1] == "s" or stream.lowers[index] in _BE


_OPINIONS = ("words", "opinion", "view")
JUDGEMENTS = words("view opinion judgement judgment words mind eyes estimation")


_POSSESSIVES = {"his": "he", "her": "she", "their": "they", "my": "i"}
_OBJECTS = {"him": "he", "her": "she", "them": "they"}


def _in_the_view(stream: Stream, cast: Cast, at: int) -> Frame | None:
    """`In her view, the lake is rising`."""
    if stream.tags[at - 2 : at] == "Ns":
        return _in_the_view_of(stream, cast, at)
    head = _POSSESSIVES.get(stream.lowers[at - 1])
    if head is None or stream.lowers[at - 2] not in ("in", "to"):
        return None
    subject = Phrase(at - 1, at + 1, "pronoun", head)
    return Frame(at, AFTERWARDS, subject, cast.resolve(stream, subject), inverted=True, according=True)


def _in_the_view_of(stream: Stream, cast: Cast, at: int) -> Frame | None:
    """`In Choudry’s view, the lake is rising`."""
    low = at - 2
    while stream.tags[low - 1] in "NT":
        low -= 1
    named = analyse(stream, low, at - 1)
    someone = cast.resolve(stream, named) if stream.lowers[low - 1] == "in" else None
    if someone is None or someone.person is None:
        return None
    subject = Phrase(low, at + 1, "person", named.head, named.name, named.titles)
    return Frame(at, AFTERWARDS, subject, someone, inverted=True, according=True)


def set_phrase(stream: Stream, cast: Cast, sentence: Sentence, at: int) -> Frame | None:
    """`as the minister put it`, `in the words of one delegate`."""
    if stream.tags[at + 1 : at + 2] == ",":
        return _in_the_view(stream, cast, at)
    near = [word.lower() for word in stream.words[max(sentence.low, at - 2) : at + 2]]
    if near[-4:-2] == ["in", "the"] and near[-2] in _OPINIONS and near[-1] == "of":
        span = subject_after(stream, at + 1, sentence.high)
        inverted = True
    elif near[-2:] in (["put", "it"], ["puts", "it"]):
        span = subject_before(stream, at, clause_start(stream, sentence.low, at))
        inverted = False
    else:
        return None
    return with_subject(stream, cast, Frame(at, AFTERWARDS, None, None, inverted, inverted), span) if span else None


def state_of_mind(stream: Stream, cast: Cast, sentence: Sentence, at: int) -> Frame | None:
    """`The minister is confident that …`, `made it clear that …`."""
    verb = at - 2 if stream.tags[at - 1] == "h" else at - 1
    made = stream.lowers[verb] in ("make", "makes", "made")
    before = subject_before(stream, verb if made else at, clause_start(stream, sentence.low, at))
    if before is None or not (made or stream.tags[at - 1] in "xa"):
        return None
    cue = Cue("be " + stream.lowers[at], "think", "mind")
    frame = with_subject(stream, cast, Frame(at, cue, None, None), before)
    thing = frame.subject is not None and frame.subject.kind == "nominal" and not frame.subject.role
    speaks = frame.someone is not None and frame.someone.certainty >= _SPEAKS  # "The government is clear that …"
    return None if thing and not made and not speaks else frame


def according(stream: Stream, cast: Cast, sentence: Sentence, at: int) -> Frame | None:
    """`according to the report`."""
    if stream.words[at + 1 : at + 2] != ["to"]:
        return None
    meant = _OBJECTS.get(stream.lowers[at + 2]) if stream.tags[at + 3 : at + 4] in {",", ".", ""} else None
    if meant:  # "According to her, …"
        subject = Phrase(at + 2, at + 3, "pronoun", meant)
        return Frame(at, AFTERWARDS, subject, cast.resolve(stream, subject), inverted=True, according=True)
    after = subject_after(stream, at + 1, sentence.high)
    if after is None and stream.tags[at + 2 : at + 3] == "z":
        figures = _FIGURES_FROM.match(stream.tags, at + 2)
        after = figures.span() if figures else None
    if after is None or (stream.tags[at - 1] not in ",|." and stream.lowers[after[1] - 1] in _RULES):
        return None
    after = _with_its_author(stream, after, sentence.high)
    return with_subject(stream, cast, Frame(at, AFTERWARDS, None, None, inverted=True, according=True), after)


_RULES = words(
    "law laws constitution rule rules regulation regulations principle principles plan schedule need needs"
)
"""What something is done in line with, not told by: `will be built according to the Harbour Law`."""
_REST_OF_BODY = re.compile("(?<=N)(?:[of]D?N+)+")
"""` of Science` after `the Index`."""


def _with_its_author(stream: Stream, writing: tuple[int, int], high: int) -> tuple[int, int]:
    """The whole of `a blog post by Brightwater`, where the phrase found is only what was written."""
    low, end = writing
    if stream.tags[end : end + 1] == "z" and stream.tags[end - 1] == "n" and stream.words[end + 1] == "by":
        end += 1
    if end + 1 >= high or stream.words[end] != "by" or stream.tags[low] != "D":
        return writing
    author = subject_after(stream, end, high)
    named = author is not None and "N" in stream.tags[author[0] : author[1]]
    if author is None or not named:
        return writing
    rest = _REST_OF_BODY.match(stream.tags, author[1], high)
    return (low, rest.end() if rest else author[1])
