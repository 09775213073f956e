"""The body an office is held in: its name after `of` or `at`, between commas, in brackets, or given before.

A body that is part of a larger one keeps it, as the source writes it: `the School of Public Policy at Tsinghua
University`. What only describes (`the campaign group Rights Watch`) is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from briefwright.extract import lexicon as lex
from briefwright.extract.acts import BODIES
from briefwright.extract.lexicon import words
from briefwright.extract.names import could_be_person
from briefwright.extract.reading import Stream

_NAME_PART = r"(?:[NTRq#]|s(?=[NTR])|c(?=[NTR])|[of](?=D?[NT])|D(?=[NT])|,(?=[NR]+(?:,[NR]+)*,?c[NR]))"
_ORGANISATION = re.compile(rf"(?:D?n{{1,2}}s)?D?([nieBz]{{0,4}})([NTR]{_NAME_PART}*)")
EMPLOYERS = words(
    "university college school institute academy laboratory council commission committee ministry department "
    "office bureau agency bank embassy consulate house parliament fund foundation trust society association "
    "centre center group company corporation"
)
_SMALL_BODIES = words("hub lab laboratory group team centre center campus unit branch observatory studio site")
_FIELD_OF = re.compile(r"o(?:n|cn)+")
_NEAR = 3_000
"""Characters back to a body's full name."""
_FULL_NAME = re.compile(r"[A-Z]\w+ (?:of|for)(?: the)?(?: [A-Z][\w-]+(?:,(?= [A-Z])|,? and(?= [A-Z]))?)+")
_UNITS = words(
    "department school institute faculty division college centre center laboratory lab office bureau academy unit "
    "group institution programme program observatory"
)
"""Bodies that are part of a larger one."""
_MEANT = (
    EMPLOYERS
    | _UNITS
    | words(
        "museum foundry shipyard gallery hospital library consortium forum network alliance charity union "
        "federation board catapult clinic secretariat mission ministry city authority administration tribunal "
        "inspectorate coalition collection guild archive"
    )
)
"""What a short form such as `the museum` may consist of."""
_FIRMS = words("company firm start-up startup charity business")
"""What a sentence’s subject is called the next time."""
_KINDS = BODIES | EMPLOYERS | words("tank firm consultancy lab outfit giant newspaper union party bank group")
"""What a body is, before its name."""
_WITHIN = ("at", "in", "under", "within")
_POSTS = words("embassy consulate consulate-general mission delegation")


def employer_at(text: str, stream: Stream, at: int) -> str:
    """The body named at token `at`, after `of`, `at` or `with`: what an office is held in; empty for none."""
    if stream.lowers[at] in ("her", "his", "my"):
        return ""  # "joint owner with her brother Mick"
    if stream.tags[at : at + 2] == "RN" and (stream.words[at] in BODIES or stream.words[at].endswith("maker")):
        at += 1  # "managing director of developer Northbank Estates"
    named = body(stream, at)
    if named and stream.tags[named[1] : named[1] + 2] == "nN" and stream.words[named[1]] in BODIES:
        named = body(stream, named[1] + 1)
    if named is None or _is_owner(stream, *named):
        return body_meant(text, stream, at)
    end = _with_parent(stream, named[0], _before_next_office(stream, *named))
    return stream.text(text, named[0], _with_seat(stream, with_small_body(stream, named[1], end)))


def _with_seat(stream: Stream, end: int) -> int:
    """Where an embassy written small ends with its seat: `the Chinese embassy in the UK`."""
    if stream.words[end - 1] not in _POSTS or stream.words[end : end + 1] != ["in"]:
        return end
    seat = end + 2 if stream.tags[end + 1 : end + 2] == "D" else end + 1
    return seat + 1 if stream.lowers[seat] in lex.PLACES else end


def home(text: str, stream: Stream, high: int) -> str:
    """The organisation in `Jane Doe of the Institute` or `Jane Doe, from the Institute,`."""
    at = high + 1 if stream.tags[high : high + 1] == "," else high
    if stream.words[at : at + 1] not in (["of"], ["from"], ["at"]):
        return ""
    named = body(stream, at + 1)
    if not named or all(word.lower() in lex.PLACES | {"new"} for word in stream.words[slice(*named)]):
        return ""
    return stream.text(text, named[0], _with_parent(stream, named[0], _before_next_office(stream, *named)))


def body_at(text: str, stream: Stream, at: int) -> str:
    """The body named between commas after a name or an office: `Jane Doe, University of Leeds`."""
    match = _ORGANISATION.match(stream.tags, at)
    if (
        not match
        or match.start(2) != at
        or stream.tags[match.end() : match.end() + 1] not in ("|", ",", ".", ";", ")", "")
    ):
        return ""
    named = any(word.lower() in lex.ORGANISATION_HEADS for word in stream.words[at : match.end()])
    return stream.text(text, *match.span(2)) if named else ""


def body(stream: Stream, at: int) -> tuple[int, int] | None:
    """The name of the body at token `at`, after what it is: `the campaign group Rights Watch`."""
    match = _ORGANISATION.match(stream.tags, at, at + 24)
    if match is None:
        return None
    told = match.end(1) - match.start(1)
    if told > 1 and stream.words[match.end(1) - 1] not in _KINDS:
        return None
    return match.span(2)


def _is_owner(stream: Stream, start: int, end: int) -> bool:
    """Say whether a name only describes the thing after it: `for the Sentinel satellites`."""
    plain = stream.tags[end : end + 1] == "n" and stream.words[end] not in _SMALL_BODIES | EMPLOYERS | BODIES
    return plain and not any(word.lower() in lex.ORGANISATION_HEADS for word in stream.words[start:end])


def is_employer(stream: Stream, start: int, end: int) -> bool:
    """Say whether the name is a body's, or owns what follows: `Imperial’s wireless group`."""
    named = any(word.lower() in lex.ORGANISATION_HEADS for word in stream.words[start:end])
    return named or stream.tags[end : end + 1] == "s"


def _with_parent(stream: Stream, start: int, end: int) -> int:
    """Where the body ends with the one it is part of: `the School of Public Policy at Tsinghua University`.

    The whole is kept as the source writes it, and an embassy with its seat.
    """
    if stream.tags[end : end + 1] != "p" or stream.words[end] not in _WITHIN:
        return end
    lowers = {word.lower() for word in stream.words[start:end]}
    larger = body(stream, end + 1)
    if larger is None:
        return end
    larger = (larger[0], _before_next_office(stream, *larger))
    named = stream.words[slice(*larger)]
    if lowers & _POSTS and stream.words[end] == "in" and named[0].lower() in lex.PLACES:
        return larger[0] + 1
    acronym = len(named) == 1 and named[0].isupper() and named[0].lower() not in lex.PLACES and len(named[0]) > 2
    whole = acronym or any(word.lower() in lex.ORGANISATION_HEADS for word in named)
    return larger[1] if whole and lowers & _UNITS else end


def body_meant(text: str, stream: Stream, at: int) -> str:
    """The full name, given before, of `the centre` or `the ministry`; empty where none is."""
    noun = stream.words[at + 1] if stream.words[at : at + 1] in (["the"], ["The"]) else ""
    kind = stream.words[at + 2] if noun and stream.tags[at + 1 : at + 3] in ("nn", "zn", "in") else ""
    if kind in _MEANT and stream.tags[at + 3 : at + 4] in tuple(",.cpsbxVek|;"):  # "the payload office"
        return full_name(text, f"{noun} {kind}", stream.starts[at])
    known = noun in _MEANT and stream.tags[at + 2 : at + 3] in tuple(",.cpsbxVek|;")
    if noun in _FIRMS and stream.tags[at + 2 : at + 3] in tuple("s,."):
        return _possessor(text, stream, at)
    return full_name(text, noun, stream.starts[at]) if known else ""


_SUBJECTS = ("Science", "Technology", "Research", "Education", "Health", "Trade", "Business", "Energy", "Culture")
_SUBJECT = f"(?:{'|'.join(_SUBJECTS)})"
_HEADS = dict.fromkeys(("centre", "center"), ("Centre", "Center")) | {"city": ("City", "Municipality", "Council")}


def full_name(text: str, noun: str, before: int) -> str:
    """The last name before offset `before` whose noun this is: `centre` of `Joint Centre for Optics`.

    Of two in one sentence it is the first, which is what the text is about.
    """
    heads = _HEADS.get(noun, (noun.title(),))
    named = _names_with(heads)
    low, end = max(0, before - _NEAR), before
    while (at := max(text.rfind(head, low, end) for head in heads)) >= 0:
        end = _sentence_start(text, low, at)
        names = (_alone(match.group()) for match in named.finditer(text, end, before))
        found = next((name for name in names if " " in name), "")
        if found:
            return found
    return ""


@cache
def _names_with(heads: tuple[str, ...]) -> re.Pattern[str]:
    """Names of bodies with one of the head nouns; none reaches across a sentence's end."""
    words = r"[A-Z][\w-]+(?: [A-Z][\w-]+)*"
    return re.compile(
        rf"(?:(?:{_SUBJECT} and )|[A-Z][\w’'&–-]* ){{0,8}}\b(?:{'|'.join(heads)})\b"
        rf"(?: (?:of|for|on)(?: the)? {words}(?:, [A-Z][\w-]+)*(?:,? and {words})?){{0,2}}"
    )


def _sentence_start(text: str, low: int, at: int) -> int:
    """Where the sentence that holds offset `at` begins, no further back than `low`."""
    near = max(low, at - _USUAL)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, near, at)]
    if ends or near == low:
        return ends[-1] if ends else low
    return _sentence_start(text, low, near + 1)


_USUAL = 300
"""Characters of most sentences."""
_SENTENCE_END = re.compile(r"[.!?”\"]\s|\n")


def _alone(name: str) -> str:
    """The first of two bodies: `University of Solent` of `The University of Solent and East Lake University`."""
    first, link, second = name.removeprefix("The ").removesuffix(" of the UK").partition(" and ")
    headed = any(word.lower() in lex.ORGANISATION_HEADS for word in second.split())
    return first if headed and first not in _SUBJECTS else first + link + second


def in_full(text: str, stream: Stream, at: int, role: str, organisation: str) -> tuple[str, str]:
    """Role and organisation with a short form spelt out: `Observatory spokesman`, `laboratory co-director`."""
    if organisation.lower() in _MEANT:
        return (role, full_name(text, organisation.lower(), stream.starts[at]) or organisation)
    first, _, rest = role.partition(" ")
    if organisation or not rest or first.lower() not in _MEANT:
        return (role, organisation)
    name = full_name(text, first.lower(), stream.starts[at])
    return (rest, name) if name else (role, organisation)


def owner_meant(text: str, stream: Stream, at: int, office: int) -> str:
    """The body that `its`, `the institute’s` or `the committee’s` before an office means; empty for none."""
    owner = stream.lowers[at]
    if owner == "its" and office in (at + 1, at + 2) and not stream.tags[at + 1 : office].strip("a"):
        return _possessor(text, stream, at)
    if owner in ("the", "this") and stream.tags[at + 2 : at + 3] == "s" and at + 3 == office:
        return body_meant(text, stream, at)
    return ""


_OPENING = re.compile(r"(?:[acwy,]|pD?[nNw]+,)*")
_SENTENCES_BACK = 3


def _possessor(text: str, stream: Stream, at: int) -> str:
    """The body that `its` at token `at` means: what opens its sentence or one of those before."""
    index = bisect_right(stream.sentences, (at, len(stream.tags))) - 1
    for low, _ in reversed(stream.sentences[max(0, index - _SENTENCES_BACK) : index + 1]):
        opening = _OPENING.match(stream.tags, low)
        begin = opening.end() if opening else low
        if begin >= at:
            continue
        firm = stream.words[begin + 1 : begin + 2]
        meant = "" if firm and firm[0] in _FIRMS else body_meant(text, stream, begin)
        named = body(stream, begin)
        if named and stream.tags[named[1] : named[1] + 2] == "nN" and stream.words[named[1]] in _KINDS:
            named = body(stream, named[1] + 1)  # "Chip firm Silicarbon"
        if meant:
            return meant
        among = (
            _FIRM_NAMED.search(text, stream.starts[low], stream.starts[at])
            if stream.words[low] == "Among"
            else None
        )
        if among:
            return among[1]  # "Among them was Cumbrian firm Lakeland Optics"
        if named and named[1] <= at and _is_body(stream, *named):
            return stream.text(text, *named)
        owning = stream.lowers[at] == "its" or (
            stream.words[at + 1] in _FIRMS and stream.tags[at + 2 : at + 3] == "s"
        )
        if named and owning and named[1] <= at and _is_firm(text, stream, named[0]):
            return stream.text(text, *named)
        giant = _TOLD_AFTER.match(stream.tags, begin) if owning else None
        if giant and not _KINDS.isdisjoint(stream.words[slice(*giant.span(2))]):
            return stream.text(text, *giant.span(1))  # "Watchfield, the Hangzhou camera giant, insists …"
        late = _after_opening(stream, low, at) if stream.words[at + 1] in _FIRMS else None
        if late:
            return stream.text(text, *late)
    return ""


def _is_firm(text: str, stream: Stream, start: int) -> bool:
    """Say whether the text has told before that the name is a firm’s: `Hangzhou outfit Yeyu Robotics`."""
    begin = stream.starts[start]
    told = _FIRM_NAMED.finditer(text, max(0, begin - _NEAR), begin)
    return any(match[1].startswith(stream.words[start]) for match in told)


_TOLD_AFTER = re.compile(r"(N{1,3}),(D[nNR]{1,5})(?=[,tyke])")
_AFTER_CLAUSE = re.compile(r"(?<=,)N{1,2}(?=[bVx]|n[nD#NpRi])")


def _after_opening(stream: Stream, low: int, high: int) -> tuple[int, int] | None:
    """The firm that does something after an introduction: `Hidden behind a car park, Ferrovane makes magnets`."""
    match = _AFTER_CLAUSE.search(stream.tags, low, min(high, low + 20))
    if match is None or not stream.words[match.end()].endswith(("s", "d")):
        return None
    plain = stream.lowers[match.start()] not in lex.PLACES and not could_be_person(
        stream.words[slice(*match.span())]
    )
    return match.span() if plain else None


def _is_body(stream: Stream, start: int, end: int) -> bool:
    """Say whether the name is a body's by its head or by an acronym in it, and does not describe a person."""
    named = stream.words[start:end]
    acronym = any(word.isupper() and len(word) > 1 for word in named)
    headed = any(word.lower() in lex.ORGANISATION_HEADS for word in named)
    told = start > 0 and stream.tags[start - 1] == "n" and stream.words[start - 1] in _KINDS
    place = all(word.lower() in lex.PLACES for word in named)
    return (acronym or headed or told) and not place and "R" not in stream.tags[start:end]


_EXECUTIVE = re.compile(
    r"(?<![\w’'] )\b(?:CEO|CTO|[Cc]hief [Ee]xec(?:utive)?|[Bb]oss|[Cc]o-?founder|[Ff]ounder) \Z"
)
_LONGEST_TITLE = 18
_FIRM_NAMED = re.compile(
    r"\b(?:start-?up|firm|company|designer|maker|developer|outfit|spin-?out|upstart|manufacturer|[a-z]+maker) "
    r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
)
"""What a firm is, and its name: `Scottish chip designer Auld Silicon`."""


def _whole(text: str, firm: str) -> str:
    """The firm's name with the words it has where it is told what the firm is: `Quokka Compute, the startup …`."""
    whole = re.search(
        rf"\b{re.escape(firm)}(?: [A-Z][\w-]+){{1,2}}(?=, (?:the|a|an|which) | (?:is|was|has) )", text
    )
    return whole[0] if whole else firm


def named_before(text: str, stream: Stream, low: int, high: int) -> str:
    """The body in full that `ministry spokesperson Qin` belongs to, named before."""
    noun = next((w for w in stream.words[max(0, low - 4) : low] if w in ("ministry", "department")), "")
    if high <= low:
        return ""
    start = stream.starts[low]
    if not noun and _EXECUTIVE.search(text, max(0, start - _LONGEST_TITLE), start):
        firms = {_whole(text, match[1]) for match in _FIRM_NAMED.finditer(text, max(0, start - _NEAR), start)}
        return firms.pop() if len(firms) == 1 else ""
    if not noun:
        return ""
    at = text.rfind(noun.capitalize() + " ", max(0, start - _NEAR), start)
    match = _FULL_NAME.match(text, at, start) if at >= 0 else None
    return match.group() if match else ""


def with_small_body(stream: Stream, named: int, end: int) -> int:
    """Where a name ends with the plain noun after it: `the Lorne hub`, `Ningde bureau of commerce`."""
    if stream.tags[end : end + 2] == "nn" and stream.words[end + 1] in ("committee", "group", "unit"):
        return end + 2  # "the Lords technology committee"
    word = stream.words[end] if end < len(stream.words) else ""
    if end != named or word not in _SMALL_BODIES | EMPLOYERS or stream.tags[end] == "N":
        return end
    field = _FIELD_OF.match(stream.tags, end + 1)
    return field.end() if field else end + 1


def _before_next_office(stream: Stream, start: int, end: int) -> int:
    """Where an employer ends in `professor at Tsinghua University and academician of the Academy`."""
    links = (
        i
        for i in range(start + 1, end - 1)
        if stream.tags[i : i + 2] == "cT" or (stream.tags[i : i + 2] == "cR" and stream.words[i + 1].islower())
    )
    return next(links, end)
