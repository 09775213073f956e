"""What a name of an initiative stands beside: an office, its givers, a place, what it is an example of."""

from __future__ import annotations

import re

from briefwright.extract.initiatives.kinds import TELLING
from briefwright.extract.initiatives.short_forms import LOWER_HEADS
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.acts import HEADS
from briefwright.extract.words.lexicon import words

_DESCRIPTION = re.compile(r"(?:\([NR]+\))?[,x]D[nNei$#-]{0,5}[nz](?=[opfty]|[be]p|np)")
_GIVING = words(
    "funded supported backed sponsored financed co-funded paid run delivered managed administered provided "
    "co-sponsored co-hosted hosted co-organised co-organized organised organized"
)
_FOUNDING = words("established founded created nurtured incubated")
_TAKING_PART = _FOUNDING | words("joined led owned acquired bought")
_MAKING = _GIVING | _TAKING_PART
_RUN = words("run delivered managed administered")


def is_held(stream: Stream, begin: int, stop: int) -> bool:
    """Say whether the name stands in an office: `deputy director of the X Fund`, `the X Fund’s director`."""
    tags = stream.tags
    if tags[stop] == "s" and _OWNS_OFFICE.match(tags, stop):
        return True
    article = _article_of(stream, begin)
    if stream.words[article - 1] in _HEADING and tags[article - 2 : article - 1] == "k":
        return True  # "Shao, who heads the X Fund"
    links = tags[article - 1 : article] in _LINKS_OFFICE
    office = _OFFICE_BEFORE.search(tags, max(0, begin - 9), begin) if links else None
    return office is not None and stream.words[office.start()] not in _NO_OFFICES


def _article_of(stream: Stream, begin: int) -> int:
    """The token of the article before a name, else of the name."""
    return begin - 1 if begin and stream.tags[begin - 1] == "D" else begin


def stands_behind(stream: Stream, begin: int, link: str) -> bool:
    """Say whether a name follows the word: `the remaining £9 million will come from the Fund`."""
    return stream.words[_article_of(stream, begin) - 1] == link


def is_where(stream: Stream, begin: int) -> bool:
    """Say whether a park is only where something is: `investment in Fenby Science Park`, `director of …`.

    Its tenants and its customers do not say where they are: they say that it lives.
    """
    if any(stands_behind(stream, begin, link) for link in ("in", "at", "for", "from")):
        return True
    if stands_behind(stream, begin, "and") and "between" in stream.words[max(0, begin - _NEAR) : begin]:
        return True  # "a venture between Trinity College and Fenby Park"
    office = stream.words[max(0, _article_of(stream, begin) - 2)]
    return stands_behind(stream, begin, "of") and office not in _NO_OFFICES


_NEAR = 10
"""Tokens back to the `between` of two partners."""
_HEADING = words("heads leads runs chairs directs manages headed led ran chaired directed managed")
_OFFICE_BEFORE = re.compile(r"[RT](?:[of][nNc]{1,4})?[ofp]D*$")
_LINKS_OFFICE = frozenset("ofpD")
"""How what `_OFFICE_BEFORE` finds ends."""
_NO_OFFICES = words(
    "member members tenant tenants customer customers visitor visitors user users supporter supporters"
)
_OWNS_OFFICE = re.compile("s[nNei]{0,2}R")


_KINDS_OF = words(
    "programmes programs schemes initiatives projects partnerships funds agreements fellowships centres centers "
    "laboratories alliances networks"
)


def is_example(stream: Stream, low: int, begin: int) -> bool:
    """Say whether a name is one of a kind told before it: `programmes such as the X Partnership and the Y Lab`."""
    floor = max(low, begin - 14) + 1
    index = floor + len(stream.tags[floor:begin].rstrip("NRTDc,ofn$#e-w")) - 1
    if index < floor:
        return False
    such = stream.words[index - 1 : index + 1] == ["such", "as"]
    kind = index - 2 if such else index - 1
    kind -= stream.tags[kind] == ","
    return (such or stream.words[index] == "including") and stream.words[kind] in _KINDS_OF


def _last_by(stream: Stream, low: int, high: int) -> int:
    """The last `by` among the tokens; 0 where there is none."""
    by = stream.deeds.rfind("b", low, high)
    while by > 0 and stream.words[by] != "by":
        by = stream.deeds.rfind("b", low, by)
    return max(by, 0)


def is_founder(stream: Stream, begin: int) -> bool:
    """Say whether the name stands in a list of who made another thing: `established by A and the Centre`."""
    by = _last_by(stream, max(0, begin - 12) + 1, begin)
    return by > 0 and stream.lowers[by - 1] in _FOUNDING and is_giver(stream, begin)


def is_giver(stream: Stream, begin: int) -> bool:
    """Say whether the name stands in a list of who paid: `funded by the Trust and the Fund`."""
    low = max(0, begin - 12) + 1
    by = _last_by(stream, low, begin) if "b" in stream.deeds[low:begin] else 0
    if not by:
        return False
    if stands_behind(stream, begin, "from") and stream.tags[by + 1 : by + 2] in ("$", "#"):
        return stream.lowers[by - 1] in _GIVING  # "supported by £1.8 million from the Fund"
    verb = by - 2 if by > 1 and stream.tags[by - 1] == "a" else by - 1
    if stream.lowers[verb] not in _MAKING:
        return False
    return not stream.tags[by + 1 : begin].strip(
        "NRTDc,of()sen" if stream.lowers[verb] == "joined" else "NRTDc,of()s"
    )


def described_as(stream: Stream, stop: int, high: int) -> int:
    """The token after the noun in `X, a joint scheme of …` or the verb in `X brings together …`; 0 for neither."""
    stop += 3 if stream.tags.startswith("(N)", stop) and stream.tags[stop + 3 : stop + 4] != "," else 0
    mark, words = stream.tags[stop], stream.words
    if mark not in ",x(" and words[stop] != "brings":  # as most names are followed by none of these
        return 0
    if mark == "," and stream.lowers[stop + 1] in _RUN and words[stop + 2 : stop + 3] == ["by"]:
        return stop + 2  # "the Clean Maritime Challenge, run by Innovate Seas"
    told = stop + 2 if mark == "," and words[stop + 1] == "which" else stop
    if words[told] == "brings" and words[told + 1] == "together":
        return told + 2
    described = mark == "(" or (stream.tags[stop + 1 : stop + 2] == "D" and mark in ",x")
    match = _DESCRIPTION.match(stream.tags, stop, high) if described else None
    if match is None or (mark == "x" and words[stop] not in ("is", "was")):
        return 0
    noun = stream.lowers[match.end() - 1]
    telling = stream.words[match.end()]
    told = telling in ("of", "between", "by", "run", "funded", "from", "based") or (
        noun in LOWER_HEADS and telling in TELLING
    )
    return match.end() if told and (HEADS.get(noun) or noun in LOWER_HEADS) else 0


_DEPARTMENTS = ("Department", "Ministry", "Office", "Secretary", "Minister")
_DEPARTMENT = re.compile(
    rf"(?:{'|'.join(_DEPARTMENTS)})(?: of State)? (?:of|for) "
    r"(?:[A-Z][\w-]+(?:, and |, | and | ))*$"
)
_LONGEST_DEPARTMENT = 80
_ENDS_DEPARTMENT = ("of ", "for ", "and ")
"""The last word of what `_DEPARTMENT` finds, where it has no capital letter."""


def holds_department(text: str) -> bool:
    """Say whether the text may name a department; most texts have none, so that no name need be looked at."""
    told = (office for office in _DEPARTMENTS if office in text)
    return any(f"{office} of " in text or f"{office} for " in text for office in told)


def in_department(text: str, start: int) -> bool:
    """Say whether a name only ends a department's: `Department for Energy and Industrial Strategy`."""
    before = text[max(0, start - _LONGEST_DEPARTMENT) : start]
    last = before[before.rfind(" ", 0, -1) + 1 :]  # as most names have none of these before them, it is asked first
    if not (last[:1].isupper() or last in _ENDS_DEPARTMENT):
        return False
    return (" of " in before or " for " in before) and _DEPARTMENT.search(before) is not None
