"""The body somebody belongs to by what is told of them: `BIC’s Dr Orr`, `who leads …`, `a team at X led by …`."""

from __future__ import annotations

import re

from briefwright.extract.people.bodies import body, is_employer, with_small_body
from briefwright.extract.people.employers import body_meant, employer_at
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words

_OWNER = re.compile(r"(?<!s)(?<![NTRoc])(N(?:[NR]|c(?=N))*)sT*(?=N)")
_LANDS = lex.PLACES | lex.NATIONALITIES


def owner_of(text: str, stream: Stream, low: int) -> str:
    """The body whose somebody is: `BIC’s Dr Fiona Chaudhry`; a party or a place is none."""
    begin = stream.tags.rfind("s", max(0, low - 4), low)
    if begin < 1 or stream.tags[begin + 1 : low].strip("T"):
        return ""
    owner = _OWNER.search(stream.tags, max(0, begin - 6), low + 1)
    named = stream.lowers[slice(*owner.span(1))] if owner else []
    known = not named or _LANDS.issuperset(named)
    return "" if known or owner is None else stream.text(text, *owner.span(1))


_WORKING = words("works worked")
_FOR = words("manages managed coordinates coordinated runs handles")
_SERVING = words("advises advised teaches taught lectures lectured studies studied researches practises practices")
_FOUNDING = words("founded co-founded owns runs")
_FIRM = re.compile("D?(N{1,3})(?=[p,.c])")
_SECOND_VERB = re.compile("[bVezn][^|.;:xVQEU]{0,12}?c[bVez]")
"""`who returned from Britain and founded Qingye Robotics`."""
_PROJECTS = words("programme program project initiative scheme campaign")
_HEADING = words(
    "heads leads runs chairs directs headed led ran chaired directed founded coordinates "
    "coordinated co-ordinates manages managed oversees oversaw "
    "lead head chair coordinate oversee run direct manage"
)
_TELLING_VERBS = _FOUNDING | _HEADING | _SERVING | _WORKING


def body_of_verb(text: str, stream: Stream, at: int) -> str:
    """The body in which somebody does what the verb at token `at` says: `works for …`, `teaches at …`."""
    word = stream.lowers[at] if at < len(stream.words) else ""
    if word not in _TELLING_VERBS:
        second = _SECOND_VERB.match(stream.tags, at)
        at = second.end() - 1 if second else at
        word = stream.lowers[at] if second and stream.lowers[at] in _FOUNDING else word
    if word in _FOUNDING:
        firm = _FIRM.match(stream.tags, at + 1)
        if firm and not lex.PLACES.issuperset(stream.lowers[slice(*firm.span(1))]):
            return stream.text(text, *firm.span(1))
    if word in _WORKING and stream.words[at + 1 : at + 2] in (["at"], ["for"], ["with"]):
        return employer_at(text, stream, at + 2)
    headed = _headed(text, stream, at) if word in _HEADING else ""
    return headed or (_named_at(text, stream, at, word) if word in _HEADING or word in _SERVING else "")


def _headed(text: str, stream: Stream, at: int) -> str:
    """The body, or its part, that somebody heads: what is the object of the verb at token `at`."""
    owner = body_meant(text, stream, at + 1) if stream.tags[at + 3 : at + 4] == "s" else ""
    if owner:
        return owner  # "who heads the foundry’s laboratory"
    named = body(stream, at + 2 if stream.tags[at + 1 : at + 2] == "D" else at + 1)
    if named is None:
        return ""
    owned = stream.tags.rfind("s", *named)
    if owned > 0 and stream.lowers[named[1] - 1] not in lex.ORGANISATION_HEADS:
        return stream.text(text, named[0], owned)  # "who chairs Luoyang Precision’s British arm"
    whole = with_small_body(stream, named[1], named[1])
    return stream.text(text, named[0], whole) if whole > named[1] else ""


def _named_at(text: str, stream: Stream, at: int, word: str) -> str:
    """The body that is the verb’s object, or where that is: `who leads the project at the University of …`."""
    begin = at + 2 if stream.tags[at + 1 : at + 2] == "D" else at + 1
    named = body(stream, begin)
    project = named is not None and stream.lowers[named[1] - 1] in _PROJECTS
    advises = word in ("advises", "advised")
    if named is None or project or (word in _SERVING and not advises) or not is_employer(stream, *named):
        links = ("at", "for") if word in _FOR else ("at",)
        end = min(at + 12, len(stream.tags))
        link = next((i for i in range(begin, end) if stream.words[i] in links), 0)
        plain = link > 0 and not stream.tags[begin:link].strip("nNiRpo")
        named = body(stream, link + 1) if plain or (project and link > 0) else named if project else None
    return stream.text(text, *named) if named else ""


def present_body(text: str, stream: Stream, at: int) -> str:
    """The body in `formerly at Medway and now at the Free Institute` at token `at`; empty for none."""
    now = next((i for i in range(at, min(at + 10, len(stream.words) - 2)) if stream.words[i] == "now"), -1)
    if now < 0 or any(t in ".;|" for t in stream.tags[at:now]):
        return ""
    return employer_at(text, stream, now + 2) if stream.words[now + 1] in ("at", "with", "of") else ""


_LED = words("led headed directed run")


def led_from(text: str, stream: Stream, low: int) -> str:
    """The body in `a team at the University of Soar led by Professor Corrigan`, whose name is at token `low`."""
    while low > 0 and stream.tags[low - 1] == "T":
        low -= 1
    if low < 6 or stream.words[low - 1] != "by" or stream.words[low - 2] not in _LED:
        return ""
    for link in range(low - 4, max(0, low - 12), -1):
        named = body(stream, link + 1) if stream.words[link] in ("at", "from") else None
        if named and named[1] in (low - 2, low - 3) and is_employer(stream, *named):
            return stream.text(text, *named)
    return ""


def body_before_whose(text: str, stream: Stream, at: int) -> str:
    """The body that `whose` at token `at` stands for: `Weihai Marine College, whose dean …`."""
    end = at - 1 if stream.tags[at - 1] == "," else at
    named = _NAME_BEFORE.search(stream.tags, max(0, at - 12), end)
    return stream.text(text, *named.span()) if named and named.end() == end else ""


_NAME_BEFORE = re.compile("N[NR]*(?:o[NR]+)?$")
