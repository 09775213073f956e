"""The words of an office: where its title begins, and which words before it name the employer."""

from __future__ import annotations

import re

from briefwright.extract.words import lexicon as lex


def part_office(words: list[str], lowers: list[str], tags: str) -> tuple[int, list[str]]:
    """Where the office begins in the words up to its noun, and the organisation's words before it.

    `UKRI chief executive` has an employer; `Science Minister` and `research director` have a field.
    """
    owned = tags.rfind("s", 0, len(words))
    if 0 < owned < len(words) - 1:
        owner = [word for word, tag in zip(words[:owned], tags, strict=False) if tag in "NTR#c,"]
        if owner and words[owned - 1] == "government":  # "the UK government’s chief scientific adviser"
            owner.append(words[owned - 1])
        named = bool(owner) and owner[0][:1].isupper() and lowers[owned - 1] != "majesty"
        return (owned + 1, owner if named else [])
    start = len(words) - 1
    while start > 0 and _is_rank(lowers, start - 1):
        start -= 1
    if (
        start > 1
        and lowers[start - 1] in lex.NATIONALITIES
        and _is_rank(lowers, start - 2)
        and tags[start - 1] == "N"
    ):
        start -= 2  # "a senior British analyst"
    if lowers[start] == "counterpart" and start + 1 < len(words):
        start += 1
    first = 0
    while first < start and (tags[first] == "D" or lowers[first] in _BEFORE_OFFICE):
        first += 1
    return _part_field(words, lowers, tags, first, start) if first < start else (start, [])


def _part_field(words: list[str], lowers: list[str], tags: str, first: int, start: int) -> tuple[int, list[str]]:
    """The same for an office that begins at word `start`, with words before it that describe it from `first` on."""
    governs = lowers[-1] in lex.GOVERNING
    first += governs and _is_of_state(lowers, first, start)
    lead, small = words[first:start], lowers[first:start]
    speaks = lowers[-1].startswith("spokes") or lowers[-1] in ("official", "source")
    if speaks and lowers[start - 1] in _UNNAMED_BODIES and words[start - 1].islower():
        return (start, [])
    named = _government(words, lowers, first, start) if governs and "government" in small else (0, 0)
    if named[1]:
        return (named[1], words[slice(*named)])
    if governs and _BODIES_OF_STATE.isdisjoint(small) and not any(map(str.isupper, lead)):
        return (first, [])
    region = len(lead) == 1 and lowers[-1] in _OF_REGIONS and lowers[first] in lex.PLACES
    if region or all(map(_is_field, lead, small)):
        return (first, [])
    link = lowers.index("and", first, start) if "and" in small else 0
    if link and lowers[link - 1] in lex.ROLES and "R" in tags[link - 1 : link]:
        # "Soar Business Manager and Quantum community manager"
        held = part_office(words[:link], lowers[:link], tags[:link])
        return held if held[1] else (first, [])  # "committee member and Green MP"
    listed = link > 0  # "UK Research and Innovation Chief Executive"
    while start > first and not listed and _is_work(words[start - 1], lowers[start - 1]):
        start -= 1
    lead = words[first:start]
    return (start, _employer(lead, tags[first:start]))


def _government(words: list[str], lowers: list[str], first: int, start: int) -> tuple[int, int]:
    """Where a government stands before its minister: `Welsh Government Economy Minister`; zeros for none."""
    end = lowers.index("government", first, start) + 1
    low = end - 1
    while low > 0 and words[low - 1][:1].isupper() and lowers[low - 1] not in lex.RANKS:
        low -= 1
    return (low, end) if end - low > 1 and words[end - 1] == "Government" else (0, 0)


def _is_of_state(lowers: list[str], first: int, start: int) -> bool:
    """Say whether a state stands before a field: `the UK Science Minister`, `UK Life Sciences Minister`."""
    named = start - first > 1 and lowers[first] in _STATES
    return named and _BODIES_OF_STATE.isdisjoint(lowers[first + 1 : start])


def end_of_first(words: list[str], tags: str) -> int:
    """Where the first of two offices ends, in `EFC chief executive and government growth champion`."""
    link = tags.rfind("c", 0, len(words))
    if link < 0:
        return len(words)
    fields = len(words) - link - 2
    joins = link > 0 and tags[link - 1] == "R" and fields > 0 and "N" in tags[:link]
    return link if joins and words[link + 1].lower() not in _RANKED else len(words)


def held_before(words: list[str], start: int) -> str:
    """`former ` where the body stands between that word and the office: `a former Pentagon official`."""
    return f"{words[0]} " if start > 0 and words[0].lower() in ("former", "ex") else ""


def _employer(words: list[str], tags: str) -> list[str]:
    """The words of the body before an office, without ranks and links at its ends."""
    opens = tags.find("(")
    if opens > 0:  # "the Council (TRC) chief"
        words, tags = words[:opens], tags[:opens]
    kept = [word for word, tag in zip(words, tags, strict=True) if tag in "NTR#c,"]
    while kept and kept[-1] in ("and", ","):
        kept.pop()
    while kept and kept[0].lower() in lex.RANKS:
        kept.pop(0)
    if len(kept) == 1 and kept[0].rpartition("-")[2].islower():
        return []  # "Tidal-power engineer Rhona Bell" opens a sentence
    return kept


def _is_rank(lowers: list[str], at: int) -> bool:
    """Say whether the word belongs to the office: `deputy`, `Founder and …`, `chief operating officer`."""
    if lowers[at] in _RANKED:
        return True
    before = lowers[at - 1] if at else ""
    return (lowers[at] == "and" and before in _RANKED) or (lowers[at] in lex.ROLE_QUALIFIERS and before == "chief")


def _is_field(word: str, lower: str) -> bool:
    known = lower in _FIELD_WORDS or not word[:1].isupper()
    return known or (word.istitle() and lower.endswith(_OF_FIELDS))


def _is_work(word: str, lower: str) -> bool:
    """Say whether a word between employer and office is the office’s: `UKRI International Champion`."""
    if word.islower():
        return lower in lex.ROLE_QUALIFIERS or (lower not in lex.ORGANISATION_HEADS and word.isalpha())
    return lower in lex.ROLE_QUALIFIERS or lower in lex.FIELDS


def joined(words: list[str]) -> str:
    """Words as text, commas and possessives close to the word before; without brackets: `the Academy (CAS)`."""
    if len(words) < 2:
        return "".join(words)
    text = " ".join(words).replace(" ,", ",").replace(" 's", "'s").replace(" ’s", "’s")
    return _BRACKETED.sub("", text) if "( " in text else text


_BRACKETED = re.compile(r" \( [^()]* \)")


_BEFORE_OFFICE = lex.NATIONALITIES | {"counterpart"}
_UNNAMED_BODIES = lex.words("ministry embassy department commission company government bureau agency council")
"""Bodies named before: `ministry spokesperson Qin`."""
_RANKED = lex.RANKS | lex.ROLES
_OF_REGIONS = lex.words(
    "analyst expert specialist scholar correspondent editor director lead head researcher economist"
)
"""Offices with a country for a field: `China analyst`."""
_OF_FIELDS = ("ine", "lar", "clear", "tic", "mic", "mental", "ical", "ogical")
"""How an adjective of a field ends: `Marine ecologist`, `Polar scientist`."""
_FIELD_WORDS = lex.ROLE_QUALIFIERS | lex.FIELDS | {"house", "senate", "government", "hm"}
_STATES = frozenset(("uk", "us", "u.k.", "u.s."))
_BODIES_OF_STATE = lex.words(
    "ministry department office agency commission council committee authority bureau house uk us"
)
