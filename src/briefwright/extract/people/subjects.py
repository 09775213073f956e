"""Where the subject of a reporting verb stands: before it, after it, or behind `who` and `which`."""

from __future__ import annotations

import re

from briefwright.extract.people.nameless import before_nameless
from briefwright.extract.people.phrases import BODIES_NAMED, analyse
from briefwright.extract.people.subjects_described import (
    before_body,
    before_fields,
    before_participle,
    before_plain_body,
    before_unclosed_body,
    with_list,
)
from briefwright.extract.text.reading import Stream, holds_speech
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.first_names import GIVEN
from briefwright.extract.words.lexicon import words

_NOUN = "NTRnqswe#iz"
"""Tags of what a noun phrase is made of, beside what links its parts."""
_WRITINGS = words(
    "research study analysis survey report poll evaluation assessment inquiry audit estimate paper review "
    "investigation letter memo document email figures data documents emails records team group consortium panel"
)
ISSUED = words(
    "published released issued commissioned compiled conducted written carried-out led produced seen obtained"
)
_RANKED = words("managing acting founding leading retired")
"""Participles that belong to an office: `managing director`."""
_WITNESSED = ("heard", "seen", "had")
"""What is no part of the subject in `I have heard ministers say that …`."""
_COUNTS = words("some many most few several both all two three four five six others another")
"""Determiners that stand for people: `some say`."""
SPANS_OF_TIME = words("week month year night weekend morning evening afternoon spring summer autumn winter fall")
_OWN = words("his her their")
_TWO = re.compile(r"[TR]*N{2,3}c[TR]*N{2,3}")
_BEFORE_TWO = re.compile(r"(?:[TR]*N{2,3},)+$")
_COLLEAGUE = re.compile(r"NcD[nR]{1,2}N{1,3}")
"""`Ashgrove and his colleague Lian`."""
_LONGEST_ASIDE = 40
"""Tokens between two dashes: `Turner – a former chair of … – told the paper`."""
_LINK = frozenset("of")
_LINKING = words("at in from with on to under")


def subject_before(stream: Stream, cue: int, low: int) -> tuple[int, int] | None:
    """The token range of the subject of the verb at `cue`, looking no further left than `low`."""
    tags = stream.tags
    left = low + len(tags[low:cue].rstrip("NTR"))
    if left < cue and (left == low or (tags[left - 1] == "." and tags.find("k", low, left) < 0)):
        return (left, cue)  # a name with its office opens the clause, as most subjects do
    return _subject_before(stream, cue, low)


def _subject_before(stream: Stream, cue: int, low: int) -> tuple[int, int] | None:
    tags = stream.tags
    index = before_nameless(stream, _skip_left(stream, cue - 1, low), low)
    if index < low:
        return None
    if tags[index] == ",":
        return _before_appositive(stream, index, low)
    if _relates(stream, index):
        return (index, index + 1)
    found = _leftward(stream, index, low)
    found = _whole(stream, found, low) if found and found[0] - 2 >= low else found
    if found and tags[found[0] - 1 : found[0]] == "," and _PORTFOLIO_LIST.search(tags, found[0], found[1]):
        listed = _BEFORE_LIST.search(tags, max(low, found[0] - 12), found[0])
        found = (listed.start(), found[1]) if listed and listed.end() == found[0] else found
    if found and found[0] - 2 >= low and tags[found[0] - 1] in ",ca":
        found = before_fields(stream, found, low) or found
    if found and found[0] - 2 >= low and tags[found[0] - 1] == ",":
        named = _before_unclosed_appositive(stream, found, low) or before_body(stream, found, low)
        if named:
            return named
    relative = tags.rfind("k", low, index + 1)
    if relative > low and tags[relative - 1] in "NRnT" and not _NEW_STATEMENT.search(tags, relative, index):
        described = _leftward(stream, relative - 1, low)
        if described and tags[described[0] - 1 : described[0]] == ",":
            described = _before_unclosed_appositive(stream, described, low) or described
        found = _antecedent(stream, described) if described else found
    return found


def _ends_in_name(stream: Stream, end: int) -> bool:
    """Say whether a person's name ends at token `end`, behind a portfolio: `the treasury Ann Orme`."""
    if stream.lowers[end - 2] in GIVEN:
        return True
    return stream.tags[end - 3 : end] == "nNN" and analyse(stream, end - 2, end).kind == "person"


_PORTFOLIO_AND = re.compile("R[of][Nn]+(?:,[Nn]+)*,?c$")


def _with_portfolio(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int]:
    """The whole of `Minister for Tech and the Digital Economy Ann Orme`, where it was read from `the` on."""
    office = _PORTFOLIO_AND.search(stream.tags, max(low, found[0] - 8), found[0])
    whole = _leftward(stream, office.start(), low) if office and found[1] - found[0] > 3 else None
    return (whole[0], found[1]) if whole else found


_NEW_STATEMENT = re.compile("[V,Q]")


def _antecedent(stream: Stream, span: tuple[int, int]) -> tuple[int, int]:
    """Whom `who` means after `the objections of Democrats`: those named last, unless an office comes first."""
    link = stream.tags.rfind("o", *span)
    if link < 0 or "R" in stream.tags[span[0] : link] or stream.tags[link - 1] == "N":
        return span
    return (link + 1, span[1])


_BEFORE_WHOLE = frozenset("pci,")
"""Tags of what stands between a subject and those before it: `by`, `and`, a comma, what they do."""


def _whole(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int]:
    """A subject with those before it who belong to it."""
    if stream.tags[found[0] - 1] not in _BEFORE_WHOLE:
        return found
    found = _with_first_of_two(stream, _with_its_author(stream, found, low), low)
    found = _with_other_body(stream, _with_those_listed(stream, found, low), low)
    if stream.tags[found[0] - 1] in "ip":
        found = before_participle(stream, found, low) or found
    if stream.tags[found[0] - 1 : found[0] + 1] == "cD" and _ends_in_name(stream, found[1]):
        found = _with_portfolio(stream, found, low)
    return _with_its_author(stream, found, low)


def _with_its_author(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int]:
    """The whole of `research by the Institute`, where the phrase found is only the institute."""
    if stream.lowers[found[0] - 1] != "by" or found[0] - 2 < low:
        return found
    written = found[0] - 2
    if stream.tags[written] == "e" or stream.words[written] in ISSUED:
        written -= 1
    if written < low or stream.lowers[written] not in _WRITINGS:
        return found
    while written > low and stream.tags[written - 1] in "Dne":
        written -= 1
    return (written, found[1])


def _with_first_of_two(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int]:
    """The whole of `Ashgrove and his colleague Lian`, where the phrase found is only the colleague."""
    if stream.lowers[found[0]] not in _OWN or found[0] - 2 < low:
        return found
    two = _COLLEAGUE.match(stream.tags, found[0] - 2, found[1])
    first = _leftward(stream, found[0] - 2, low) if two and two.end() == found[1] else None
    return (first[0], found[1]) if first else found


def _with_other_body(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int]:
    """The whole of `UKRI and the Royal Society`, where the phrase found is only the second body."""
    if found[0] - 2 < low or stream.tags[found[0] - 2 : found[0] + 1] not in ("NcD", ")cD", ")cN"):
        return found
    short = stream.tags[found[0] - 4 : found[0] - 1] == "(N)" and stream.words[found[0] - 3].isupper()
    first = _leftward(stream, found[0] - (5 if short else 2), low)
    if first is None or not ((short or _is_body(stream, *first)) and _is_body(stream, *found)):
        return found
    return (first[0], found[1])


def _is_body(stream: Stream, low: int, high: int) -> bool:
    """Say whether a name is a body's: by a short form, or by its head noun."""
    named = stream.tags[low:high].strip("D").strip("Nocf()") == ""
    short = high - low == 1 and stream.words[low].isupper() and stream.lowers[low] not in lex.PLACES
    return named and (short or not lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[low:high]))


def _with_those_listed(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int]:
    """The whole of `Ian Sorley, Dr Mei Hua and Tom Bright`, where the phrase found is only the last two."""
    if stream.tags[found[0] - 1] != "," or not _TWO.fullmatch(stream.tags, *found):
        return with_list(stream, found, low) if stream.tags[found[0] - 1] == "," else found
    listed = _BEFORE_TWO.search(stream.tags, max(low, found[0] - 16), found[0])
    return (listed.start(), found[1]) if listed and listed.start() == low else found


def antecedent(stream: Stream, relative: int) -> tuple[int, int] | None:
    """The noun phrase that the relative pronoun at `relative` stands for."""
    low = max(0, relative - 14)
    if stream.tags[relative] == "k":
        named = _leftward(stream, relative - 2, low) if stream.tags[relative - 1] == "," else None
        if named and stream.tags[named[0] - 1] == "p" and analyse(stream, *named).kind in ("person", "name"):
            return named  # "shared by Trask, who plans to come"
        return _described_person(stream, relative, low) or subject_before(stream, relative, low)
    index = relative - 2 if stream.tags[relative - 1] == "," else relative - 1
    return _leftward(stream, index, low) if index > low else None


def _described_person(stream: Stream, relative: int, low: int) -> tuple[int, int] | None:
    """The person in `by Dr Visser, a scientist at Humber, who …`."""
    if stream.tags[relative - 1] != ",":
        return None
    comma = stream.tags.rfind(",", low, relative - 1)
    if comma <= low or stream.tags[comma + 1] not in "DnRT":
        return None
    span = _leftward(stream, comma - 1, low)
    return span if span and analyse(stream, *span).kind == "person" else None


def _relates(stream: Stream, index: int) -> bool:
    """Say whether `which` or `that` stands for the noun before it: `the poll that shows`."""
    word = stream.lowers[index]
    return index > 0 and (
        (word == "which" and stream.tags[index - 1] == ",") or (word == "that" and stream.tags[index - 1] in "nNR")
    )


_PORTFOLIO_LIST = re.compile(r"^N+cN+[RT]N*$|N+cN+[RT]N*$")
_BEFORE_LIST = re.compile(r"N+(?:,N+)*,")


def _skip_left(stream: Stream, index: int, low: int) -> int:
    """Step over adverbs, auxiliaries and a parenthesis between subject and verb."""
    tags = stream.tags
    while index >= low:
        tag = tags[index]
        if tag in "NTRhk":
            break
        if tag == ")":
            opening = tags.rfind("(", low, index)
            if opening < 0:
                return index
            index = opening - 1
        elif tag == "-":
            opening = tags.rfind("-", max(low, index - _LONGEST_ASIDE), index)
            if opening <= low:
                return index
            index = opening - 1
        elif (
            tag in "axw"
            or (tag in "ni" and (_is_time(stream, index) or stream.words[index - 1 : index + 1] in _SO_FAR))
            or (tag == "y" and stream.words[index] == "once")
            or ((tag == "a" or stream.words[index] in ("both", "each")) and tags[index - 1] in "NTR")
            or (tag == "p" and stream.words[index] in ("on", "in") and tags[index + 1] == "w")
            or (stream.words[index] in ISSUED and (tags.startswith("pw", index + 1) or _is_news(stream, index)))
        ):
            index -= 2 if tag in "ni" else 1
        elif tag == "#" and tags[index - 2 : index] == "pw":
            index -= 3  # "the report by the Council in July 2025 said"
        else:
            break
    return index


_SO_FAR = (["so", "far"], ["thus", "far"])


def _is_news(stream: Stream, index: int) -> bool:
    """Say whether the participle tells of today: `a study published today shows`."""
    return stream.lowers[index + 1] in ("today", "yesterday") and stream.tags[index - 1] == "n"


def _is_time(stream: Stream, index: int) -> bool:
    """Say whether the word is the last of `this week` or `last month`."""
    told = stream.words[index] in SPANS_OF_TIME and stream.lowers[index - 1] in ("this", "last", "next")
    return told and stream.tags[index - 2 : index - 1] in {"N", "R", "n", ")", "x"}


def _leftward(stream: Stream, index: int, low: int) -> tuple[int, int] | None:
    """The noun phrase that ends at token `index`."""
    tags = stream.tags
    if tags[index] in "hk" or (tags[index] == "D" and stream.lowers[index] in _COUNTS):
        return (index, index + 1)
    left = index + 1
    while (left := low + len(tags[low:left].rstrip(_NOUN))) > low:
        step = _step_left(stream, left, low, index)
        if step == left:
            break
        left = step if step > 0 else -step
        if step < 0:
            break
    while left <= index and (
        (tags[left] in "ofpcs)ei" and stream.lowers[left] not in _RANKED) or stream.words[left] in _WITNESSED
    ):
        left += 1
    if left > index or not tags[left : index + 1].strip("D#w"):
        return None
    if stream.words[left].endswith("-based") and tags[left - 3 : left] == "DN," and left - 3 >= low:
        left -= 3  # "the Reading, UK-based company"
    listed = left - 4 >= low and tags[left - 1] in ",c"
    return _with_listed_name(stream, left, index + 1, low) if listed else (left, index + 1)


def _with_listed_name(stream: Stream, left: int, end: int, low: int) -> tuple[int, int]:
    """The phrase with the rest of a name that holds commas: `Department for Science, Innovation and Technology`."""
    tags = stream.tags
    comma = left - 2 if tags[left - 2 : left] == ",c" else left - 1
    if tags[comma] != ",":
        return (left, end)
    listed = _LISTED_NAME.search(tags, max(low, left - 16), end)
    if listed is None or listed.start() >= left:
        return (left, end)
    if tags[listed.start() - 1] != "R" and stream.lowers[listed.start() - 1] not in BODIES_NAMED:
        return (left, end)
    whole = _leftward(stream, listed.start() - 1, low)
    return (whole[0], end) if whole else (left, end)


def _step_left(stream: Stream, left: int, low: int, index: int) -> int:
    """Where the phrase that reaches back to `left` begins one step on; negative where that ends it."""
    tags = stream.tags
    tag = tags[left - 1]
    previous = tags[left - 2] if left - 2 >= low else " "
    if tag == "B" and stream.words[left] == "tank":
        return left - 1
    if tag == "D":
        if previous in "bB" and left - 4 > low and stream.words[left - 3] == "to" and tags[left - 4] == "R":
            return left - 4  # "the nominee to run the office"
        linked = previous in "of" or (previous == "p" and stream.words[left - 2] in _LINKING)
        linked = linked and left - 3 >= low
        several = linked and previous == "o" and stream.lowers[left - 3] in _COUNTS  # "two of the people"
        return left - 1 if linked and (several or tags[left - 3] in "NRnT)") else 1 - left
    if tag in "bB" and left - 3 > low and stream.words[left - 2] == "to" and tags[left - 3] == "R":
        return left - 3  # "the nominee to lead the agency"
    posted = tag == "p" and stream.words[left - 1] == "to" and previous in "RT"
    if posted:
        return left - 1
    if tag == "-" and previous == "#" and stream.words[left : left + 1] == ["year-old"]:
        return left - 2  # "the 58-year-old professor"
    if tag in _LINK or (tag == "p" and stream.words[left - 1] in _LINKING):
        counted = tag == "o" and previous == "D"
        held = previous == "T" and stream.lowers[left - 2] in _HELD  # "President of", "Consul General in"
        known = previous in "NRn)" or (previous == "z" and tag in _LINK)  # "its report for May"
        return left - 1 if (known or counted or held) and left <= index else left
    if tag == "c" and left <= index and previous in "NRTn" and tags[left] in "NRTnD":
        return left - 1
    if tag == ")" and left - 2 > low:
        opening = tags.rfind("(", low, left - 1)
        return opening if opening > 0 else left
    return left


_HELD = lex.ROLES | {"general"}
"""Titles that are offices too, of a body named behind them."""
_LISTED_NAME = re.compile(r"[ofp]D?(?:N{1,2}s)?[NTR]+(?:,[NTR]+)+,?c[NTR]+(?:\(N\)N+)?$")
_LISTED = re.compile(r"[ofp]D?[NTR]+(?:,[NTRn]+)*,?c[NTRn]+(?=,|$)|[ofp]D?[NTR]+(?:,[NTR]+)+c[NTR]+$")
"""`of Business, Enterprise and Regulatory Reform`: commas inside one name."""


def _before_appositive(stream: Stream, comma: int, low: int) -> tuple[int, int] | None:
    """The subject before `, who runs the office, said`: the nearest person, else the first phrase of the clause."""
    tags = stream.tags
    end = comma
    fallback: tuple[int, int] | None = None
    while end > low:
        linked = tags.find("c", max(low, end - 24), end) >= 0
        listed = _LISTED.search(tags, max(low, end - 24), end) if linked else None
        if listed and listed.end() == end:
            end = listed.start()
        start = tags.rfind(",", low, end) + 1 or low
        found, begins = _phrase_between(stream, start, end)
        if found and begins:
            phrase = analyse(stream, *found)
            if phrase.kind in ("person", "pronoun"):
                return before_plain_body(stream, found, low) or found
            fallback = found
        if holds_speech(tags, start, end):
            break
        end = start - 1
    return fallback


def _phrase_between(stream: Stream, start: int, end: int) -> tuple[tuple[int, int] | None, bool]:
    """The phrase that ends at token `end`, and whether it opens what begins at token `start`."""
    tags = stream.tags
    if start < end and not tags[start:end].strip("NTR"):
        return (start, end), True
    found = _leftward(stream, _skip_left(stream, end - 1, start), start) if end > start else None
    if found is None:
        return None, False
    found = _with_its_author(stream, found, start)
    begins = found[0] == start or tags[found[0] - 1] in "ycQEU:;-" or tags[start] in "ac"
    begins = begins or (found[0] == start + 1 and stream.lowers[start] in ("as", "with"))
    titled = tags.find("T", *found) >= 0
    dated = max(tags.rfind("wT", *found), tags.rfind("#T", *found)) + 1 if titled else 0
    return ((dated, found[1]), True) if dated > 0 else (found, begins)  # "in May Dr Orr, a …, said"


def _before_unclosed_appositive(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """The person in `Sam Lau, the director of communications said`: the comma after the office is missing."""
    tags = stream.tags
    offices = "R" in tags[found[0] : found[1]] or (tags[found[0]] == "T" and stream.lowers[found[0]] in lex.ROLES)
    if not offices:
        return before_unclosed_body(stream, found, low)
    if analyse(stream, *found).kind == "person":
        return None
    before = _leftward(stream, _skip_left(stream, found[0] - 2, low), low)
    if before is None or not (before[0] == low or tags[before[0] - 1] in "ycQEU:;,-|"):
        return None
    return before if analyse(stream, *before).kind == "person" else None
