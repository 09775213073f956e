"""Acts that are news by themselves, as both who did them and whom they concern are told: `A and B signed …`."""

from __future__ import annotations

import re

from briefwright.extract.facts.measured import Clause
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import ACTS
from briefwright.extract.words.lexicon import words
from briefwright.extract.words.one_of import holds

_STATES_BETWEEN = words(
    "met visited toured attended hosted co-hosted chaired signed opened launched unveiled inaugurated established "
    "founded created formed co-founded merged acquired bought joined collaborated convened led funded approved "
    "completed participated ordered delivered"
)
_BETWEEN = frozenset(
    form for form, state in ACTS.items() if state in _STATES_BETWEEN and form.endswith(("ed", "s", "met", "led"))
)
"""Done acts, in forms that are no nouns."""
_TOGETHER = frozenset(form for form, state in ACTS.items() if state in ("collaborated", "worked"))
_TALKS = re.compile(
    r"\b(?:held|had|holds?|conducted|engaged in|follow(?:s|ed)) (?:\S+ ){0,4}?"
    r"(?:talks|meetings?|discussions|consultations|dialogues|phone call)"
    r" (?:with|in|at|on)\b"
    r"|\bpa(?:id|ys) an? (?:[\w-]+ ){0,2}visit to\b"
)
"""`had a productive meeting in London`."""
TALKS_TOLD = ("talks", "meeting", "cussions", "consult", "dialogues", "phone call", " visit to ")
"""One of them is in whatever `_TALKS` finds."""
_WHERE = ("in", "at")
_THERE = ("met", "participated")
"""Acts that are told with where they are done."""
_SIDES = words("leaders ministers sides countries governments parties universities institutions")
_OF_OBJECTS = frozenset("NDT#$")
_OFFICER = re.compile("D[nN]{0,2}[TR]a?$")
"""`The Minister` before a verb."""
_GATHERING = re.compile("-{1,5}[ex]")
"""A verb's object that is an event: `co-chaired the third meeting`."""
_UNDER_WAY = re.compile("xa?[aiG]")
_WORKED_WITH = re.compile("pD?[NTR]")
_DOING = words("visiting leading reviewing touring hosting joining chairing attending investing funding")
UNDER_WAY_TOLD = ("working with", "meeting with", *(f" {doing} " for doing in sorted(_DOING)))
"""One of them is in whatever `is_under_way` finds."""
_BY_NAMED = re.compile("xx?a?[eVbz]pD?[nie]{0,3}[NTR]")
_DONE_BY = frozenset(ACTS) | words("confirmed")
_WAS_THERE = re.compile("xpD?N")


def tells_between(stream: Stream, clause: Clause, *, future: bool, talks: bool) -> int:
    """How much a clause tells by its act alone: who met, agreed with or visited whom; 0 for nothing.

    `talks` is false where none of `TALKS_TOLD` is in it.
    What both sides have agreed to do is worth telling with no name in it.
    """
    if not clause.act:
        return bool(clause.dates) and is_in_land(stream, clause)
    if talks and not future and have_talks(stream, clause):
        return 2
    if talks and not future and " visit to " in clause.said and _visits(stream, clause):
        return 1
    if clause.act in ("agreed", "resolved"):
        agreed = not clause.dates and f" {clause.act} to " in clause.said
        return agreed + (agreed and not _SIDES.isdisjoint(clause.lowered[:4]))
    if clause.act in _TOGETHER:
        return _pairs_names(stream, clause)
    return not future and clause.act in _BETWEEN and names_both(stream, clause)


def is_under_way(stream: Stream, clause: Clause) -> bool:
    """Say whether a deed between two that are named is told as under way.

    `Soar University is working with Tongji University`, `The Rector of Soar is visiting Hunan`.
    """
    tags, low = stream.tags, clause.begin
    for told in _UNDER_WAY.finditer(tags, low, clause.end):
        at, doing = told.end(), stream.words[told.end() - 1]
        if doing in ("working", "meeting"):
            whole = _WORKED_WITH.match(tags, at) is not None or stream.words[at + 2 : at + 3] == ["government"]
        else:
            whole = doing in _DOING and stream.words[told.start()] in ("is", "are") and tags[at] not in "pc"
            whole = whole and "N" in tags[at : clause.end]
        if whole and ("N" in tags[low : told.start()] or _OFFICER.search(tags, low, told.start())):
            return True
    return False


def is_done_by(stream: Stream, clause: Clause) -> bool:
    """Say whether who did it is named behind it: `The call was confirmed by the Ministry of Soar`."""
    return any(
        stream.words[i] == "by" and stream.lowers[i - 1] in _DONE_BY
        for told in _BY_NAMED.finditer(stream.tags, clause.begin, clause.end)
        for i in range(told.start() + 2, told.end())
    )


def _visits(stream: Stream, clause: Clause) -> bool:
    """Say whether somebody named begins a visit to a place: `Minister Tarn has started a visit to China`."""
    at = clause.begin + clause.lowered.index("visit")
    there = at + 2 + (stream.tags[at + 2] == "D")
    doer = "N" in stream.tags[clause.begin : clause.begin + clause.lowered.index(clause.act)]
    return doer and stream.words[at + 1] == "to" and stream.lowers[there] in lex.PLACES


def have_talks(stream: Stream, clause: Clause) -> bool:
    """Say whether somebody named had talks with somebody, or somewhere: `had a productive meeting in London`."""
    told = holds(TALKS_TOLD, clause.said) and _TALKS.search(clause.said) is not None
    return told and "N" in stream.tags[clause.begin : clause.end]


def names_both(stream: Stream, clause: Clause) -> bool:
    """Say whether both are told: `The Rector of Soar met Mei Hua`, `The space mission has been completed`."""
    tags, at = stream.tags, clause.begin + clause.lowered.index(clause.act)
    doer = "N" in tags[clause.begin : at] or _OFFICER.search(tags, clause.begin, at) is not None
    if not doer or stream.words[at - 1] == "been":
        return doer
    linked = stream.words[at + 1] in ("with", *(_WHERE if ACTS[clause.act] in _THERE else ()))
    whole = tags[at + 1] in _OF_OBJECTS or tags[at - 1] in "xa" or linked
    return whole and ("N" in tags[at + 1 : clause.end] or bool(_GATHERING.match(stream.deeds, at + 1)))


def _pairs_names(stream: Stream, clause: Clause) -> bool:
    """Say whether two names do something together: `Soar and Hunan will collaborate on crops`."""
    tags, at = stream.tags, clause.begin + clause.lowered.index(clause.act)
    if "N" not in tags[clause.begin : at] or "h" in tags[clause.begin : at]:
        return False
    listed = "cN" in tags[clause.begin : at] or "cDN" in tags[clause.begin : at]
    return listed or tags.startswith(("pN", "pDN"), at + 1)


def is_in_land(stream: Stream, clause: Clause) -> bool:
    """Say whether somebody is told to be in a place: `The minister was in China this week`."""
    if lex.PLACES.isdisjoint(clause.lowered) or clause.lowered[0] in ("i", "we"):
        return False
    there = (m.end() - 1 for m in _WAS_THERE.finditer(stream.tags, clause.begin, clause.end))
    return any(stream.words[at - 1] in ("in", "the") and stream.lowers[at] in lex.PLACES for at in there)
