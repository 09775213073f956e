"""Cue frames: the reporting verbs of a sentence with their subjects, and which of them reports a quotation."""

from __future__ import annotations

import re

from briefwright.extract.people.nameless import keeps_name_back
from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.people.subjects_behind import subject_after
from briefwright.extract.people.two_speakers import two_speakers
from briefwright.extract.speech.alike import Alike, Told, again, is_told_by_words, told_again
from briefwright.extract.speech.anonymous import name_the_anonymous
from briefwright.extract.speech.openings import open_sentence, opening_phrase
from briefwright.extract.speech.reporting import Frame, Sentence, clause_start, is_object, with_subject
from briefwright.extract.speech.set_frames import (
    JUDGEMENTS,
    MINDS,
    according,
    heard_by,
    is_participle,
    is_progressive,
    passive,
    quoted_as,
    set_phrase,
    state_of_mind,
    unless_supposed,
)
from briefwright.extract.speech.verb_or_noun import is_verb, takes_base
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import SPEECH, Reading, Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.cues import CUES, Cue
from briefwright.extract.words.lexicon import words

_CUE = re.compile(
    "V|z|B|G|i(?=p)|e(?=[tp])(?:(?<=xe)|(?<=xae))|b(?=h)"
    "|n(?:(?=[tp])(?:(?<=xn)|(?<=xan))|(?=t)(?:(?<=bn)|(?<=bhn))|(?=o)(?<=Dn)|(?=,)(?<=pDn))"
)
"""What may report. Each way begins with its own letter: the search passes over all others at full speed."""


_INVERTS = re.compile("(?:.*[QEUq,)-])?a*")
"""What stands before a verb whose subject follows it: `…," said Xu`."""
_MOST_FRAMES = 30
"""Reporting verbs of one sentence that are read: a real one has far fewer."""


def read_sentences(reading: Reading, cast: Cast) -> list[Sentence]:
    """Frames and opening subject of every sentence, in order; fills the cast's running order of subjects."""
    stream = reading.outer
    found: list[Sentence] = []
    alike = Alike()
    for (low, high), paragraph in zip(stream.sentences, reading.paragraph_of_sentence, strict=True):
        sentence = Sentence(low, high, paragraph)
        if high - low > 1 and not (stream.tags[high - 1] == "-" and stream.words[low].isupper()):  # "LONDON –"
            _read(stream, cast, sentence, alike)
        found.append(sentence)
    name_the_anonymous(reading, cast, found)
    return found


def _read(stream: Stream, cast: Cast, sentence: Sentence, alike: Alike) -> None:
    low, high = sentence.low, sentence.high
    like = alike.like(stream, low, high)
    told = alike.known(like) if like is not None else None
    if told is None:
        opening = opening_phrase(stream, low, high)
    else:
        opening = again(stream, told.opening, low - told.low) if told.opening is not None else None
    open_sentence(stream, cast, sentence, opening)
    if told is not None and told.frames is not None:
        for same in told.frames:
            _keep(stream, cast, sentence, told_again(stream, cast, same, low - told.low))
        return
    for match in _CUE.finditer(stream.tags, low, high):
        frame = _frame(stream, cast, sentence, match.start())
        if frame is not None:
            _keep(stream, cast, sentence, frame)
            if len(sentence.frames) == _MOST_FRAMES:
                return
    if like is not None and told is None:
        frames = list(sentence.frames) if is_told_by_words(stream, sentence) else None
        alike.keep(like, Told(low, opening, frames))


def _keep(stream: Stream, cast: Cast, sentence: Sentence, frame: Frame) -> None:
    """Add a frame to its sentence, and its subject to those whom later pronouns may mean."""
    sentence.frames.append(frame)
    if frame.someone is None or frame.subject is None or not frame.someone.name or frame.passive:
        return
    at = stream.starts[frame.subject.low]
    if not cast.events or cast.events[-1] != (at, frame.someone):
        cast.note(at, frame.someone)


_OPINIONS = words("reckon believe think")
"""`Not so, reckons Dr Moore.`: verbs of thought that their subject may follow."""


def _frame(stream: Stream, cast: Cast, sentence: Sentence, at: int) -> Frame | None:
    tags = stream.tags
    tag, word = tags[at], stream.lowers[at]
    if tag == "b" or (word in JUDGEMENTS and tags[at + 1 : at + 2] in ("o", ",")):
        return set_phrase(stream, cast, sentence, at)
    if tag in "ne":
        return state_of_mind(stream, cast, sentence, at) if word in MINDS else None
    if tag == "i":
        return according(stream, cast, sentence, at) if word == "according" else None
    if word in MINDS and tags[at - 1 : at] == "x" and tags[at + 1 : at + 2] in ("t", "p"):
        return state_of_mind(stream, cast, sentence, at)
    cue = CUES.get(word)
    if cue is None or ("_" in cue.lemma and not _is_whole(stream, at, cue)) or keeps_name_back(stream, at):
        return None
    if not is_verb(stream, sentence, at, cue):
        return None
    if at > sentence.low and cue.form in ("past", "base") and is_participle(stream, at):
        return passive(stream, cast, sentence, at, cue)
    if tag == "G" and stream.lowers[at - 1] == "as":
        return quoted_as(stream, cast, sentence, at, cue)
    if tag == "G" and not is_progressive(stream, at):
        return Frame(at, cue, None, None)
    frame = _finite(stream, cast, sentence, at, cue)
    return unless_supposed(stream, frame) if word == "expected" else frame


_HAS_VERB = re.compile(r"(?:\([NR]\))?(?:[of]D?[nNRs]+)*[xVbezB]")
_ONLY_DESCRIBES = re.compile("V[aw]{1,2}x")
"""`Funding announced today will pay for it`: a participle before the sentence's verb."""


_HABITS = ("used", "likes", "liked", "loves", "loved")


def _is_habit(stream: Stream, at: int) -> bool:
    """Say whether the infinitive is what somebody `used to` or `likes to` do."""
    return stream.lowers[at - 2] in _HABITS


def _finite(stream: Stream, cast: Cast, sentence: Sentence, at: int, cue: Cue) -> Frame | None:
    """The frame of a finite verb: its subject before it, else after it, else the one of the verb before."""
    infinitive = stream.lowers[at - 1] == "to"
    habit = at - 2 if infinitive and _is_habit(stream, at) and cue.lemma in ("say", "tell", "joke") else at
    before = subject_before(stream, habit, clause_start(stream, sentence.low, at))
    if habit < at and before is not None:
        return with_subject(stream, cast, Frame(at, cue, None, None), before)  # "as Wu used to say"
    if before is None and infinitive and stream.tags[at] == "B":
        return _infinitive(stream, sentence, at, cue)
    if before is None:
        return _without_subject(stream, cast, sentence, at, cue)
    if stream.tags[at - 1] == "," and cue.group == "say" and analyse(stream, *before).kind != "person":
        inverted = _inverted(stream, cast, sentence, at, cue)
        known = inverted is not None and _is_known(stream, inverted)
        if inverted is not None and _names_speaker(stream, inverted.subject, known=known):
            return inverted
    if stream.tags[at] == "B" and not takes_base(stream, before, at):
        return _infinitive(stream, sentence, at, cue)
    heard = heard_by(stream, cast, sentence, at, before) if cue.lemma == "hear" and cue.form == "past" else None
    if heard is not None:
        return heard
    verb = _second_verb(stream, at) if cue.lemma == "go_on" else at
    if cue.lemma == "go_on" and verb == at and stream.tags[at + 2 : at + 3] in {"n", "N", "D", "R"}:
        return None  # "goes on sale"
    told = cue.form == "past" and stream.tags[at + 1] in "aw" and _ONLY_DESCRIBES.match(stream.tags, at)
    there = stream.lowers[at + 1] == "there"  # "has now confirmed there was a fault"
    described = told and not there and analyse(stream, *before).kind != "person"
    if described or _is_fronted(stream, sentence, before, at):
        return None
    frame = with_subject(stream, cast, Frame(verb, CUES[stream.lowers[verb]], None, None), before)
    frame.someone = two_speakers(stream, cast, sentence.low, at) or frame.someone
    return frame


def _is_fronted(stream: Stream, sentence: Sentence, before: tuple[int, int], at: int) -> bool:
    """Say whether a participle stands in front of its sentence’s subject: `Of the funding announced today, …`."""
    low, high = before
    fronted = low == sentence.low + 1 and stream.tags[sentence.low] in "po" and high == at
    return fronted and stream.tags[at + 1] in "wap" and analyse(stream, low, high).kind == "nominal"


_VOICED = ("express", "voice")


def _infinitive(stream: Stream, sentence: Sentence, at: int, cue: Cue) -> Frame | None:
    """`They continue to warn that …`, `He tried to explain the plan`: the subject of the verb before reports."""
    following = stream.tags[at + 1 : at + 2]
    if stream.lowers[at - 1] != "to" or not (
        following == "t"
        or ((cue.group in ("say", "name") or cue.lemma in _VOICED) and following in {"h", "D", "N", "T"})
    ):
        return None
    earlier = (
        next((f.someone for f in reversed(sentence.frames) if f.someone is not None), None) or sentence.opening
    )
    if following != "t":
        return Frame(at, cue, None, earlier) if earlier is not None and earlier.name else None
    return Frame(at, cue, None, earlier or sentence.thing)


def _without_subject(stream: Stream, cast: Cast, sentence: Sentence, at: int, cue: Cue) -> Frame | None:
    """A verb with no subject before it: the second of two (`praised it and said …`), or an inverted one."""
    index = at - 1
    while index > sentence.low and stream.tags[index] in "ax":
        index -= 1
    joined = stream.tags[index] == "c" or stream.lowers[index] in ("but", "yet")
    if joined and index > sentence.low:
        named = [f for f in reversed(sentence.frames) if f.someone is not None and not f.according]
        earlier = max(named, key=lambda f: (_coordinated(f, cue), f.at)) if named else None
        when = _clause_subject(stream, cast, sentence, index) if earlier is None else None
        someone = earlier.someone if earlier else when or sentence.opening or sentence.thing
        return Frame(at, cue, None, someone) if someone is not None else None
    inverted = _inverted(stream, cast, sentence, at, cue)
    followed = (
        inverted is not None
        and inverted.subject is not None
        and (stream.tags[inverted.subject.high : inverted.subject.high + 1] in {"x", "b", "V", "e", "z"})
    )
    if followed and sentence.opening is not None and stream.tags[at - 1] == ",":
        return Frame(at, cue, None, sentence.opening)
    return inverted


def _clause_subject(stream: Stream, cast: Cast, sentence: Sentence, link: int) -> Someone | None:
    """The person whom the clause is about that `and` goes on with: `when Xu gave us scarves and said …`."""
    opens = stream.tags.rfind("y", sentence.low, link)
    span = subject_after(stream, opens, link) if opens > sentence.low else None
    if span is None or span[0] != opens + 1 or stream.tags[span[1]] not in "bVe":
        return None
    phrase = analyse(stream, *span)
    return cast.resolve(stream, phrase) if phrase.kind == "person" else None


def _coordinated(frame: Frame, cue: Cue) -> int:
    """How well a second verb goes with an earlier one: the same kind and the same time, else the same time."""
    if frame.cue.form != cue.form:
        return int(frame.cue.group == cue.group and frame.cue.form != "base")
    return 3 if frame.cue.group == cue.group else 2 if cue.form == "past" else 0


def _is_known(stream: Stream, inverted: Frame) -> bool:
    """Say whether the subject behind its verb is a person met before, or a body: `, said the weather agency`."""
    someone, subject = inverted.someone, inverted.subject
    if someone is None or subject is None:
        return False
    body = stream.lowers[subject.low] == "the" and stream.lowers[subject.high - 1] in lex.ORGANISATION_HEADS
    alone = stream.tags[subject.high] in ".,|" and not stream.tags[subject.low + 1 : subject.high].strip("nN")
    return someone.person is not None or (body and alone)


def _names_speaker(stream: Stream, phrase: Phrase | None, *, known: bool) -> bool:
    """Say whether the phrase after the verb can be its subject: it names somebody, with no verb of its own."""
    if phrase is None or not (known or phrase.kind in ("person", "pronoun") or phrase.role):
        return False
    return _HAS_VERB.match(stream.tags, phrase.high) is None


def _is_whole(stream: Stream, at: int, cue: Cue) -> bool:
    """Say whether the second word of a two-word verb (`went on`, `point out`) is there."""
    following = stream.words[at + 1 : at + 2]
    return following == [cue.lemma.partition("_")[2]] or (cue.lemma == "point_out" and following == ["to"])


def _second_verb(stream: Stream, at: int) -> int:
    """The reporting verb of `went on to say`; `at` where there is none."""
    say = at + 3
    if stream.words[at + 2 : at + 3] == ["to"] and say < len(stream.words) and stream.words[say] in CUES:
        return say
    return at


def _inverted(stream: Stream, cast: Cast, sentence: Sentence, at: int, cue: Cue) -> Frame | None:
    """`…," said Xu`: the subject follows, where the verb stands after a quotation, a comma or at the start."""
    if (
        (cue.group != "say" and cue.lemma not in _OPINIONS)
        or cue.lemma == "tell"  # behind it stands who is told
        or (cue.form == "base" and cue.lemma != "say" and stream.tags[at - 1] not in SPEECH)
        or (at > sentence.low and not _INVERTS.fullmatch(stream.tags, sentence.low, at))
    ):
        return None
    after = subject_after(stream, at, sentence.high)
    if after is None:
        return Frame(at, cue, None, None, inverted=True)
    frame = with_subject(stream, cast, Frame(at, cue, None, None, inverted=True), after)
    return None if is_object(stream, frame) else frame
