"""What a noun reports: `the minister's warning that …`, `a complaint by Xu that …`, `voiced fears that …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.people.subjects_behind import subject_after
from briefwright.extract.speech.complements import Complements
from briefwright.extract.speech.reporting import Frame, Sentence, with_subject
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.cues import Cue
from briefwright.extract.words.lexicon import words

_NOUNS = words(
    "claim statement announcement warning assertion allegation accusation suggestion admission insistence "
    "contention assurance observation prediction complaint denial declaration reminder recommendation "
    "acknowledgement acknowledgment confession conclusion argument belief view opinion fear concern hope doubt "
    "promise pledge vow demand proposal judgement judgment assessment estimate verdict remark comment worry "
    "conviction suspicion attack case message plea revelation disclosure confirmation prophecy boast reply "
    "response answer"
)
"""Nouns that `that` follows with what somebody says or thinks."""
_OWN = words("make give issue express voice raise repeat offer renew share hold have press reiterate deliver")
"""`Scientists voiced fears that …`: verbs whose subject says what the noun reports."""
_OWN_FORMS = frozenset(
    form for verb in _OWN for form in (verb, verb + "s", verb + "d", verb + "ed", verb.removesuffix("e") + "ing")
) | words("made gave has had held pressed expressed making giving")
_NEAR = 12
"""Tokens from `that` to the words that are quoted after it, at most."""
_HIS = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}
_BEING = ("is", "was", "remains")
_FINITE = re.compile(r"x[xa]*[VbenG]*|[Vb]")


class Told(NamedTuple):
    """A frame whose cue is a noun, and the token range of what it reports."""

    frame: Frame
    low: int
    high: int


_ISSUED = re.compile(r"[bVBez]h?[DnaViezp]{1,4}n(?:[pof]?[DNRwn]*){0,2}:")
"""`issued the following statement on Monday:`, `gave us this response:`"""
_STATEMENTS = words("statement response comment reply answer information explanation remark remarks comments quote")
_ISSUING = Cue("state", "say", "past")
_ISSUES = _OWN_FORMS | words("issued provided released sent posted published supplied circulated emailed")


def issuer(stream: Stream, cast: Cast, sentence: Sentence) -> Someone | None:
    """Who gives the statement that a sentence announces: `Soar issued the following statement on Monday:`."""
    found = _ISSUED.search(stream.tags, max(sentence.low, sentence.high - 14), sentence.high)
    if found is None or stream.lowers[found.start()] not in _ISSUES:
        return None
    if _STATEMENTS.isdisjoint(stream.lowers[found.start() : found.end()]):
        return None
    span = subject_before(stream, found.start(), sentence.low)
    return with_subject(stream, cast, Frame(found.start(), _ISSUING, None, None), span).someone if span else None


def told_by_nouns(stream: Stream, cast: Cast, sentence: Sentence, complements: Complements) -> Iterator[Told]:
    """What nouns of speech report in the sentence, in order, where their speaker is named."""
    tags, lowers = stream.tags, stream.lowers
    at = tags.find("t", sentence.low + 1, sentence.high)
    while at > 0:
        noun = _noun_before(stream, sentence.low, at)
        someone = _speaker(stream, cast, sentence, noun, at) if noun >= 0 else None
        if someone is not None and someone.name:
            high = _clause_end(stream, sentence, complements, noun, at + 1)
            if high > at + 2:
                yield Told(_frame(lowers[noun], noun, someone), at + 1, high)
        at = tags.find("t", at + 1, sentence.high)


def quoted_by_noun(stream: Stream, cast: Cast, sentence: Sentence, quote: int) -> Someone | None:
    """Whose noun of speech the words at token `quote` belong to: `the minister's reply, that it “would do”, …`."""
    that = stream.tags.rfind("t", max(sentence.low, quote - _NEAR), quote)
    noun = _noun_before(stream, sentence.low, that) if that > 0 else -1
    return _speaker(stream, cast, sentence, noun, that) if noun >= 0 else None


def behind_noun(stream: Stream, low: int, high: int) -> int:
    """Where the clause begins that follows a noun of speech: in `the hope that it lasts`; `low` where none does."""
    that = stream.tags.find("t", low + 1, min(high, low + 5))
    if that < 0 or stream.tags[low : that - 1].strip("Daein") or _singular(stream.lowers[that - 1]) not in _NOUNS:
        return low
    return that + 1 if stream.lowers[low - 1] in _OWN_FORMS else low


def _frame(noun: str, at: int, someone: Someone) -> Frame:
    return Frame(at, Cue(noun, "say", "noun"), None, someone)


def _noun_before(stream: Stream, low: int, that: int) -> int:
    """The noun of speech that the clause belongs to; -1 where none does."""
    last = that - 2 if stream.tags[that - 1] == "," else that - 1
    if last > low and stream.lowers[last] in _BEING and _singular(stream.lowers[last - 1]) in _NOUNS:
        return last - 1  # "His view is that …"
    if _singular(stream.lowers[last]) in _NOUNS:
        return last
    for index in range(that - 2, max(low, that - 9), -1):
        if stream.lowers[index] in ("by", "from") and _singular(stream.lowers[index - 1]) in _NOUNS:
            return index - 1
        if stream.tags[index] in "xVbBeQEU.;":
            break
    return -1


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _speaker(stream: Stream, cast: Cast, sentence: Sentence, noun: int, that: int) -> Someone | None:
    """Whose the noun is: `by X`, `X's`, `his`, or the subject of a verb such as `voiced`."""
    if noun < that - 1 and stream.lowers[noun + 1] in ("by", "from"):
        span = subject_after(stream, noun + 1, that)
        return _resolved(stream, cast, span)
    low = noun
    while low > sentence.low and stream.tags[low - 1] in "naeizGD" and noun - low < 3:
        low -= 1
        if stream.tags[low] == "D":
            break
    head = _HIS.get(stream.lowers[low])
    if head is not None:
        return cast.resolve(stream, Phrase(low, low + 1, "pronoun", head))
    if stream.tags[low - 1] == "s" and low - 1 > sentence.low:
        return _resolved(stream, cast, _owner(stream, low - 1, sentence.low))
    if stream.lowers[low - 1] in _OWN_FORMS:
        return _resolved(stream, cast, subject_before(stream, low - 1, sentence.low))
    return None


def _owner(stream: Stream, mark: int, low: int) -> tuple[int, int] | None:
    """The name before `’s`, else the noun phrase."""
    first = mark
    while first > low and stream.tags[first - 1] in "NRT":
        first -= 1
    return (first, mark) if "N" in stream.tags[first:mark] else subject_before(stream, mark, low)


def _resolved(stream: Stream, cast: Cast, span: tuple[int, int] | None) -> Someone | None:
    if span is None:
        return None
    phrase = analyse(stream, *span)
    someone = cast.resolve(stream, phrase)
    return someone if someone is not None and someone.certainty >= 0.7 else None


def _clause_end(stream: Stream, sentence: Sentence, complements: Complements, noun: int, low: int) -> int:
    """Where what the noun reports ends: before the main verb, where the noun belongs to the subject."""
    index = sum(frame.at < low for frame in sentence.frames) - 1
    high = complements.clause_end(sentence, index, low)
    if (
        index >= 0
        or stream.lowers[low - 2] in _BEING
        or any(tag in "xVbB" for tag in stream.tags[sentence.low : noun])
    ):
        return high
    verbs = [m for m in _FINITE.finditer(stream.tags, low, high) if stream.tags[m.start() - 1] not in "ckyt,"]
    return verbs[1].start() if len(verbs) > 1 else 0
