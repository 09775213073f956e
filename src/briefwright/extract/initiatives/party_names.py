"""Where the name of a party ends in a list of them: `Tsinghua University and Anhui Electric`."""

from __future__ import annotations

import re

from briefwright.extract.initiatives.names import WORDS
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import BODIES
from briefwright.extract.words.lexicon import words

PARTY = re.compile(rf"D?((?:#|D|a(?=N))?(?:{WORDS})(?:[of]D?{WORDS})*)")
_SHORT_INSIDE = re.compile(r"\(N\)N{1,2}")
_OWNING = ("People", "King", "Queen", "Women", "Children", "Workers")
_DEPARTMENTS = ("Department", "Ministry", "Office")
_PORTFOLIO = re.compile("(?:,N+)+,?cN+")
"""The rest of `Department for Science, Innovation and Technology`."""
_FIELDS = lex.SUBJECTS | words(", and & strategy rural labour")


def _described_end(stream: Stream, low: int, high: int) -> int:
    """Where the first name ends in `University of Wearside and Suzhou firm Jiexun`; `high` where it is not."""
    link = stream.tags.rfind("c", low, high)
    told = stream.tags[high : high + 2] == "nN" and stream.words[high] in BODIES
    return link if told and link > low else high


def _is_department(stream: Stream, low: int) -> bool:
    """Say whether a department is named at token `low`, perhaps with its country: `UK Department for Trade`."""
    return stream.words[low + (stream.lowers[low] in lex.PLACES)] in _DEPARTMENTS


def first_named(stream: Stream, low: int, high: int, limit: int) -> tuple[int, int]:
    """Where the first name of a run ends, and the token to read on from."""
    portfolio = _PORTFOLIO.match(stream.tags, high, limit) if _is_department(stream, low) else None
    if portfolio and _FIELDS.issuperset(stream.lowers[high : portfolio.end()]):
        return portfolio.end(), portfolio.end()
    end = _described_end(stream, low, high)
    if end < high:
        return end, high + 1
    end = _list_cut(stream, low, high)
    if stream.tags[end : end + 1] == "s" and stream.words[end - 1] in _OWNING:  # "the People's Republic"
        owned = PARTY.match(stream.tags, end + 1, limit)
        end = owned.end(1) if owned else end
    return end, end


def past_short_form(stream: Stream, end: int, index: int, high: int) -> tuple[int, int]:
    """Where a name ends that has a short form inside: `Offshore Renewable Energy (ORE) Catapult`."""
    inside = _SHORT_INSIDE.match(stream.tags, index, high) if index == end else None
    return (inside.end(), inside.end()) if inside else (end, index)


def past_additions(stream: Stream, at: int) -> int:
    """The token after a short form or a seat: `the Council (FSRC) in London and`, `Soar University, China,`."""
    if stream.tags[at : at + 3] in ("(N)", "(R)"):
        at += 3
    if stream.tags[at : at + 3] in (",N,", ",N.") and stream.lowers[at + 1] in lex.PLACES:
        return at if stream.lowers[at - 1] in lex.PLACES else at + 2
    seated = stream.tags[at : at + 2] == "pN" and (
        stream.lowers[at + 1] in lex.PLACES or (stream.words[at] == "in" and stream.tags[at + 2 : at + 3] == "c")
    )
    return at + 2 if seated else at


_BODIES_OR_PLACES = lex.ORGANISATION_HEADS | lex.PLACES


def _list_cut(stream: Stream, low: int, high: int) -> int:
    """Where the first name ends in `Tsinghua University and Anhui Electric`; an `and` inside one name is kept."""
    link = stream.tags.find("c", low, high)
    if link < 0 or stream.words[link] == "&":
        return high
    left, right = stream.lowers[link - 1], stream.lowers[high - 1]
    if left in lex.SUBJECTS and right in lex.SUBJECTS and high - link == 2:
        return high  # "Ministry of Science and Technology"
    if right == "university" or (stream.words[high - 1].isupper() and high - link == 2):
        return link  # "Rolls-Royce and Beihang University", "University of Cambridge and MIT"
    if (
        "o" in stream.tags[low:link] or "f" in stream.tags[low:link]
    ):  # "University of Manchester and Soochow University"
        return link if right in lex.ORGANISATION_HEADS and not stream.tags[link + 1 : high].strip("N") else high
    inside = link - low == 1 and right in lex.ORGANISATION_HEADS and left not in _BODIES_OR_PLACES
    return high if inside else link
