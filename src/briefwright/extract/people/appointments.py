"""Offices told by a verb: `Its first director will be Jane Doe`, `who took over as head of …`, `joined Y as …`."""

from __future__ import annotations

import re

from briefwright.extract.people.appositives import office_at
from briefwright.extract.people.bodies import body
from briefwright.extract.people.employers import owner_meant
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.lexicon import words

_NAMED = words("appointed named elected became made installed")
_TAKEN = re.compile(r"x{0,2}a?[a-zA-Z]")
_SERVING = words("took takes served serves acts acted works worked returned")
_HONOURED = ("member", "fellow", "academician")
"""What somebody is of an academy, beside the office that the sentence tells."""
_WRITERS = words("author co-author leader co-leader winner")
"""What somebody is of a study or a project, not in a body."""
_LONGEST_ASIDE = 40
"""Tokens of what is told of somebody before the verb."""
_AS = 3
"""Tokens from the verb within which `as` leads to the office."""


def appointed_to(text: str, stream: Stream, low: int) -> tuple[str, str]:
    """The office in front of a name that is told of it: `Its first director will be Professor Xie`."""
    while low > 0 and stream.tags[low - 1] == "T":
        low -= 1
    link = low - 1
    if link < 2 or stream.words[link] not in ("is", "be", "was"):
        return ("", "")
    floor = max(0, link - 14)
    floor = max(floor, stream.tags.rfind("|", floor, link) + 1)
    span = subject_before(stream, link, floor)
    named = span is not None and stream.tags[span[1] - 1] == "N" and "Ro" not in stream.tags[slice(*span)]
    if span is None or named or "R" not in stream.tags[slice(*span)]:
        return ("", "")
    role, organisation = office_at(text, stream, span[0])
    begin = span[0]
    while begin > floor and stream.tags[begin - 1] in "aD":  # "Its first director"
        begin -= 1
    return (role, organisation or owner_meant(text, stream, begin, span[0]))


_ASIDE_THEN_IS = re.compile(",k[^.;:|QEUkx]{1,16},x(?=D)")
_AS_OFFICE = re.compile(r"(?:^|[|.EU])p(?=D?[nNei]{0,3}[RT]+[of])")


def told_by_verb(text: str, stream: Stream, low: int, high: int) -> tuple[str, str] | None:
    """The office in what is said of a name: `X has become head of …`, `X, who led the work, is a geologist at …`.

    None where no verb tells one.
    """
    while low > 0 and stream.tags[low - 1] == "T":
        low -= 1
    taken = taken_up(text, stream, high)
    if taken[0]:
        return taken
    if stream.words[high] == "as" and stream.lowers[low - 1] in _NAMED:
        role, organisation = office_at(
            text, stream, high + 1
        )  # "Oat Optics appointed Anna Moore as chief scientist"
        return (role, organisation or _appointing(text, stream, low - 1))
    if stream.tags[high] == "x" and stream.lowers[high] in ("is", "was"):
        return office_at(text, stream, high + 1)
    aside = _ASIDE_THEN_IS.match(stream.tags, high) if stream.tags.startswith(",k", high) else None
    if aside and stream.lowers[aside.end() - 1] in ("is", "was"):
        return office_at(text, stream, aside.end())
    fronted = _AS_OFFICE.search(stream.tags, max(0, low - 16), low) if stream.tags[low - 1 : low] == "," else None
    if fronted and stream.words[fronted.end() - 1] == "As":  # "As chief scientist of Oat Optics, Anna Moore …"
        return office_at(text, stream, fronted.end())
    return None


def _appointing(text: str, stream: Stream, verb: int) -> str:
    """The body that appoints somebody, as the subject of the verb at token `verb`."""
    named = _NAME_BEFORE.search(stream.tags, max(0, verb - 12), verb)
    return stream.text(text, *named.span(1)) if named else ""


_NAME_BEFORE = re.compile("(N[NR]*(?:oD?N+)?)[xa]{0,2}$")


def taken_up(text: str, stream: Stream, at: int) -> tuple[str, str]:
    """The office in a verb and its object behind a name or `who`: `has been appointed director of …`."""
    verb = _TAKEN.match(stream.tags, at) if stream.tags[at] in "xa" else None
    verb_at = verb.end() - 1 if verb else at
    word = stream.lowers[verb_at]
    if word in _NAMED:
        return office_at(text, stream, verb_at + 1 + (stream.words[verb_at + 1] == "as"))
    if word in _SERVING:
        link = next((i for i in range(verb_at + 1, verb_at + 1 + _AS) if stream.words[i : i + 1] == ["as"]), 0)
        return office_at(text, stream, link + 1) if link else ("", "")
    if word != "joined":
        return ("", "")
    named = body(stream, verb_at + 2 if stream.tags[verb_at + 1] == "D" else verb_at + 1)
    if named is None:
        return ("", "")
    link = named[1] + (2 if stream.tags.startswith(("p#", "pw"), named[1]) else 0)  # "joined Oat Optics in 2019 as"
    if stream.words[link : link + 1] != ["as"]:
        return ("", "")
    role, _ = office_at(text, stream, link + 1)
    return (role, stream.text(text, *named)) if role else ("", "")


def weightier(text: str, stream: Stream, high: int, found: tuple[str, str]) -> tuple[str, str]:
    """The office told beside `the report’s author` or `a member of the Academy`; else what was found."""
    if found[0] and not found[1] and found[0].split()[-1] in _WRITERS:
        return _second_office(text, stream, high + 1) or found
    if found[0] not in _HONOURED:
        return found
    office = taken_up(text, stream, stream.tags.find(",x", high + 1, high + _LONGEST_ASIDE) + 1)
    return office if office[0] else found


def _second_office(text: str, stream: Stream, at: int) -> tuple[str, str] | None:
    """The office in a body in `the report’s author and a professor at the Institute`."""
    link = stream.tags.find("c", at, at + 12)
    if link < 0 or any(t in ",.;" for t in stream.tags[at:link]):
        return None
    office = office_at(text, stream, link + 1)
    return office if office[1] else None
