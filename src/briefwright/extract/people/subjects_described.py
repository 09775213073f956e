"""Subjects with a description between them and their verb: what they do, or what kind of body they are."""

from __future__ import annotations

import re

from briefwright.extract.people.chinese_names import is_chinese_name
from briefwright.extract.people.fields import FIELDS
from briefwright.extract.people.phrases import analyse
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import BODIES
from briefwright.extract.words.first_names import GIVEN
from briefwright.extract.words.lexicon import words

_OFFICES = re.compile("[nNei]{0,2}Rc[nNei]{0,2}R")
_OFFICES_BEFORE = re.compile("(?:D?[nNei]{0,3}R,)+$")
_FIELDS_OF_BODY = re.compile("N{1,3}cN{2,4}")
_FIELDS_BEFORE = re.compile("D(?:N{1,3},)+$")


def with_list(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int]:
    """The whole of `officials, company heads and experts`, or of `the Food, Farm and Soil Committee`.

    Found was what stands behind the last comma; people are meant by plurals, a body by its head noun.
    """
    several = _OFFICES.fullmatch(stream.tags, *found)
    if several and not all(stream.words[i].endswith("s") for i in range(*found) if stream.tags[i] == "R"):
        return found
    headed = _FIELDS_OF_BODY.fullmatch(stream.tags, *found)
    if not several and not (headed and stream.lowers[found[1] - 1] in lex.ORGANISATION_HEADS):
        return found
    before = (_OFFICES_BEFORE if several else _FIELDS_BEFORE).search(stream.tags, max(low, found[0] - 16), found[0])
    return (before.start(), found[1]) if before else found


_DOES = re.compile("(?:D?[nN]*[NR])ip?$")


def before_participle(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """Those who do it, in `Officials attending the opening ceremony said`, where a thing was found."""
    doing = _DOES.match(stream.tags, low, found[0])
    if doing is None or analyse(stream, *found).kind != "nominal":
        return None
    end = found[0] - 1 - (stream.tags[found[0] - 1] == "p")
    who = stream.lowers[end - 1]
    return (low, end) if who.endswith("s") and who[:-1] in lex.ROLES else None


def before_unclosed_body(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """The body in `KX, Scotland’s largest phone network announced`: the comma after what it is is missing."""
    described = found[1] - found[0] > _SHORT_OF_A_BODY and stream.lowers[found[1] - 1] in _BODIES
    name = _OPENS_WITH_NAME.match(stream.tags, low, found[0]) if described else None
    known = name is not None and name.end() == found[0] and stream.lowers[name.start(1)] not in lex.PLACES
    return name.span(1) if name is not None and known else None


_SHORT_OF_A_BODY = 2
"""Tokens of `the company`, which describes nobody."""
_BODIES = BODIES | words("network broadcaster airline newspaper")
_OPENS_WITH_NAME = re.compile("(?:a?pw,|a,|w,)?(N{1,3}),")


_PLAIN = re.compile("N{1,3}")


def before_plain_body(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """The person in `Ann Orme, chief executive, Oat Optics, said`: what reads as a name is the firm’s."""
    if stream.tags[found[0] - 1] != "," or not _PLAIN.fullmatch(stream.tags, *found):
        return None
    named = _PERSON_OFFICE.search(stream.tags, max(low, found[0] - 28), found[0])
    if named is None or stream.lowers[found[0]] in GIVEN or is_chinese_name(stream.words[slice(*found)]):
        return None
    return named.span(1) if analyse(stream, *named.span(1)).kind == "person" else None


_PERSON_OFFICE = re.compile(
    r"(T*N{2,4}),D?[nNTRei]{0,4}[RT][NT]?(?:cD?[nNe]{0,3}R)?(?:[ofp]D?[nNTR]+)?,(?:N[NnRTopcf]{0,12},)?$"
)


_PERSON_FIELDS = re.compile(
    r"(T*N{2,4}),D?[nNTRei]{0,4}[RT](?:oN)?[of]D?[nNei]{1,3}(?:(?:,[nNei]{1,3})+,?)?c[nNeai]{1,3}$"
)
"""`Ruth Orme, Minister of State for chips, AI and online safety` up to the verb, the comma missing."""
_LONGEST_FIELDS = 32
"""Tokens of such a name with its office: a sentence may be as long as the text."""


def before_fields(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """The person in `Ruth Orme, Minister for chips, AI and online safety said`: a field of work says nothing."""
    first = max(low, found[1] - _LONGEST_FIELDS)
    last = stream.tags.rfind("c", first, found[1]) + 1
    if last <= first:
        return None
    if not stream.tags[last : found[1]].strip("aN") and FIELDS.isdisjoint(stream.lowers[last : found[1]]):
        return None
    named = _PERSON_FIELDS.search(stream.tags, first, found[1])
    if named is None or not (named.start() == low or stream.tags[named.start() - 1] in "ycQEU:;,-|"):
        return None
    return named.span(1) if analyse(stream, *named.span(1)).kind == "person" else None


def before_body(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """The person in `Li Ming, Deputy Director, Department of Engineering at NSFC said`: who speaks is no body."""
    if lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[slice(*found)]) and not stream.words[found[0]].isupper():
        return None
    named = _PERSON_OFFICE.search(stream.tags, max(low, found[0] - 28), found[0])
    return named.span(1) if named and analyse(stream, *named.span(1)).kind == "person" else None
