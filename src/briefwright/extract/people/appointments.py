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
_AS = 3
"""Tokens from the verb within which `as` leads to the office."""


def appointed_to(text: str, stream: Stream, low: int) -> tuple[str, str]:
    """The office in front of a name that is told of it: `Its first director will be Professor Xie`."""
    while low > 0 and stream.tags[low - 1] == "T":
        low -= 1
    link = low - 1
    if link < 2 or stream.words[link] not in ("is", "be", "was"):
        return ("", "")
    floor = max(stream.tags.rfind("|", 0, link) + 1, link - 14)
    span = subject_before(stream, link, floor)
    named = span is not None and stream.tags[span[1] - 1] == "N" and "Ro" not in stream.tags[slice(*span)]
    if span is None or named or "R" not in stream.tags[slice(*span)]:
        return ("", "")
    role, organisation = office_at(text, stream, span[0])
    begin = span[0]
    while begin > floor and stream.tags[begin - 1] in "aD":  # "Its first director"
        begin -= 1
    return (role, organisation or owner_meant(text, stream, begin, span[0]))


def taken_up(text: str, stream: Stream, at: int) -> tuple[str, str]:
    """The office in a verb and its object behind a name or `who`: `has been appointed director of …`."""
    verb = _TAKEN.match(stream.tags, at)
    if verb is None:
        return ("", "")
    verb_at = verb.end() - 1
    word = stream.lowers[verb_at]
    if word in _NAMED:
        return office_at(text, stream, verb_at + 1 + (stream.words[verb_at + 1] == "as"))
    if word in _SERVING:
        link = next((i for i in range(verb_at + 1, verb_at + 1 + _AS) if stream.words[i : i + 1] == ["as"]), 0)
        return office_at(text, stream, link + 1) if link else ("", "")
    if word != "joined":
        return ("", "")
    named = body(stream, verb_at + 2 if stream.tags[verb_at + 1] == "D" else verb_at + 1)
    if named is None or stream.words[named[1] : named[1] + 1] != ["as"]:
        return ("", "")
    role, _ = office_at(text, stream, named[1] + 1)
    return (role, stream.text(text, *named)) if role else ("", "")
