"""Who is described before being named: `A Chinese expert said … . Xu Xinchao made the remarks at …`."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from briefwright.extract.people.appositives import office_at
from briefwright.extract.people.holders import SHORT_OFFICES
from briefwright.extract.people.names import Person
from briefwright.extract.people.offices import is_introduced
from briefwright.extract.people.speakers import LEARNED, OFFICE_HOLDERS, Cast, Someone
from briefwright.extract.speech.reporting import Frame, Sentence
from briefwright.extract.text.reading import Reading
from briefwright.extract.words.lexicon import words

_REMARKS = re.compile(r"made (?:the|these|those|his|her|their) (?:remark|comment|statement|call)s?\b")
_LEAD = 4
"""Sentences of a text’s head in which somebody may be described before the next ones name them."""
_NEXT = 3
"""Sentences behind a description within which its person is named."""
_EXECUTIVES = words(
    "ceo executive founder co-founder president chairman chairwoman chair director head boss manager"
)
_ALIKE = {
    **dict.fromkeys(
        LEARNED | words("expert scholar academic physicist chemist biologist"), LEARNED | words("head")
    ),
    "expert": LEARNED | OFFICE_HOLDERS,
    "official": OFFICE_HOLDERS,
    "diplomat": words("ambassador envoy consul counsellor minister"),
    "executive": _EXECUTIVES,
    "entrepreneur": _EXECUTIVES,
}
"""What offices somebody may hold whom a text first describes."""


def name_the_anonymous(reading: Reading, cast: Cast, sentences: list[Sentence]) -> None:
    """Give frames of somebody described the person whom the text then names."""
    for match in _REMARKS.finditer(reading.text):
        _by_remarks(reading, cast, sentences, match.start())
    _describe_the_named(reading, cast, sentences[:_LEAD])
    index, frame = _described_in_lead(sentences)
    if frame is not None and frame.someone is not None and frame.subject is not None:
        named = _named_next(sentences[index : index + 1 + _NEXT], frame)
        role = frame.someone.role
        if (
            named is not None
            and named.mentions[0] > reading.outer.starts[frame.subject.low]
            and _join(reading, cast, frame, frame.someone, named)
        ):
            _join_later(reading, sentences[index:], role, named)


def _describe_the_named(reading: Reading, cast: Cast, sentences: list[Sentence]) -> None:
    """Give a person named bare the office that the next sentence opens with: `But the head of the Lab aims …`."""
    for before, after in pairwise(sentences):
        spoken = [f.someone.person for f in before.frames if f.someone is not None and f.someone.person is not None]
        told = after.opening
        if not spoken or told is None or not _is_described(told) or not told.organisation:
            continue
        article = after.low + (reading.outer.lowers[after.low] in ("but", "and", "yet"))
        if reading.outer.lowers[article] == "the" and not is_introduced(reading.text, spoken[-1], titled=True):
            cast.fill(spoken[-1])
            if not spoken[-1].role:
                spoken[-1].role, spoken[-1].organisation = told.role, told.organisation
            return


def _by_remarks(reading: Reading, cast: Cast, sentences: list[Sentence], at: int) -> None:
    """The one described before offset `at` is the one named who `made the remarks`."""
    starts = reading.outer.starts
    index = bisect_right(sentences, at, key=lambda sentence: starts[sentence.low]) - 1
    named = sentences[index].opening if index >= 0 else None
    if named is None or named.person is None:
        return
    for sentence in sentences[max(0, index - 3) : index]:
        for frame in sentence.frames:
            if frame.someone is not None and _is_described(frame.someone):
                cast.fill(named.person)
                if not named.person.role:
                    named.person.role = frame.someone.role
                    named.person.organisation = named.person.organisation or frame.someone.organisation
                _is(frame.someone, named.person)


def _is_described(someone: Someone) -> bool:
    return someone.person is None and bool(someone.role) and not someone.plural


def _is(someone: Someone, person: Person) -> None:
    someone.name, someone.person, someone.basis = person.name, person, "pronoun"
    someone.role = someone.organisation = ""


def _described_in_lead(sentences: list[Sentence]) -> tuple[int, Frame | None]:
    """The frame in the text's first sentences whose subject is described, where nobody has spoken before."""
    for index, sentence in enumerate(sentences[:_LEAD]):
        for frame in sentence.frames:
            if frame.someone is None or not frame.someone.name:
                continue
            told = _is_described(frame.someone) and frame.subject is not None and frame.subject.kind == "nominal"
            if told or frame.cue.group == "say":
                return (index, frame if told else None)
    return (0, None)


def _named_next(sentences: list[Sentence], described: Frame) -> Person | None:
    """The first person who speaks or opens a sentence behind the frame."""
    for sentence in sentences:
        spoken = [frame.someone for frame in sentence.frames if frame is not described]
        for someone in [*spoken, sentence.opening]:
            if someone is not None and someone.person is not None:
                return someone.person
    return None


def _join(reading: Reading, cast: Cast, frame: Frame, someone: Someone, person: Person) -> bool:
    """Make the one described the one named and say so: where the office fits, or where the name stands bare."""
    article = reading.outer.lowers[frame.subject.low] if frame.subject is not None else ""
    role = someone.role.lower().split()[-1]
    if article in ("a", "an", "one"):
        cast.fill(person)
        held = set(person.role.lower().replace("-", " ").split())
        if role in held or held & _ALIKE.get(role, frozenset()):
            _is(someone, person)
            return True
    elif article == "its" and _same_office(cast, someone, person):
        _is(someone, person)
        return True
    elif article in ("its", "the") and not is_introduced(reading.text, person, titled=article == "the"):
        cast.fill(person)
        low = frame.subject.low if frame.subject is not None else 0
        told = office_at(reading.text, reading.outer, low) if article == "the" else ("", "")
        person.role = someone.role
        person.organisation = told[1] or someone.organisation or person.organisation
        _is(someone, person)
        return True
    return False


def _same_office(cast: Cast, someone: Someone, person: Person) -> bool:
    """Say whether the person holds the office described: `its chief executive officer` is the next line's CEO."""
    cast.fill(person)
    held, told = (SHORT_OFFICES.get(role.lower(), role.lower()) for role in (person.role, someone.role))
    return held.removesuffix(" officer") == told.removesuffix(" officer")


def _join_later(reading: Reading, sentences: list[Sentence], role: str, person: Person) -> None:
    """Give the person what `the vice chancellor` says further on."""
    for sentence in sentences:
        for frame in sentence.frames:
            someone = frame.someone
            again = someone is not None and _is_described(someone) and someone.role == role
            if again and someone and frame.subject and reading.outer.lowers[frame.subject.low] == "the":
                _is(someone, person)
