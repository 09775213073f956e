"""The body an office is held in: its name after `of` or `at`, between commas, in brackets, or given before.

A body that is part of a larger one keeps it, as the source writes it: `the School of Public Policy at Tsinghua
University`. What only describes (`the campaign group Rights Watch`) is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from briefwright.extract.people.bodies import (
    EMPLOYERS,
    KINDS,
    SMALL_EMPLOYERS,
    before_next_office,
    body,
    is_owner,
    with_small_body,
)
from briefwright.extract.people.firms import FIRM_NAMED, firm_told
from briefwright.extract.people.full_names import (
    NEAR,
    ROYAL,
    begins_with,
    ends_in,
    full_name,
    in_its_place,
    is_firm,
    is_of_university,
    of_royal_name,
    spelt_out,
    submitter,
)
from briefwright.extract.people.kinds_told import past_kind
from briefwright.extract.people.person_names import could_be_person
from briefwright.extract.text.occurrences import words_of
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import BODIES
from briefwright.extract.words.first_names import GIVEN
from briefwright.extract.words.lexicon import words

_PLACE_WORDS = lex.PLACES | {"new"}
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
        "inspectorate coalition collection guild archive theatre theater orchestra zoo"
    )
)
"""What a short form such as `the museum` may consist of."""
_FIRMS = words("company firm start-up startup charity business")
"""What a sentence’s subject is called the next time."""
_GENERAL = words("body organisation organization")
"""What any body is called the next time."""
_WITHIN = ("at", "in", "under", "within")
_POSTS = words("embassy consulate consulate-general mission delegation")
_ABROAD = _POSTS | {"commerce"}
"""What a body with a seat abroad ends with: `Embassy`, `Chamber of Commerce`."""


def employer_at(text: str, stream: Stream, at: int) -> str:
    """The body named at token `at`, after `of`, `at` or `with`: what an office is held in; empty for none."""
    if stream.lowers[at] in ("her", "his", "my"):
        return ""  # "joint owner with her brother Mick"
    plain = _NOTHING_BEHIND.match(stream.tags, at)
    if plain:
        return stream.text(text, *plain.span(1))
    unit = _small_unit_at(text, stream, at)
    if unit:
        return unit
    at = past_kind(stream, at)
    post = _POST.match(stream.tags, at)
    if post and stream.words[post.end() - 1] in _POSTS:  # "China’s embassy in the United Kingdom"
        return stream.text(text, post.start(1), _with_seat(stream, post.end()))
    named = body(stream, at)
    kind = stream.words[named[1]] if named and stream.tags[named[1] : named[1] + 2] in ("nN", "RN") else ""
    if named and (kind in BODIES or (kind.islower() and kind.endswith("maker"))):
        named = body(stream, named[1] + 1)
    if named is None or is_owner(stream, *named):
        return body_meant(text, stream, at)
    end = _with_parent(stream, named[0], before_next_office(stream, *named))
    end = _with_short_parent(text, stream, named[0], end)
    whole = with_small_body(stream, named[1], end)
    placed = named[0] + 1 == end == whole - 1
    start = stream.starts[named[0]]
    full = in_its_place(text, stream.words[named[0]], stream.words[end], start) if placed else ""
    if placed and stream.lowers[named[0]] in lex.NATIONALITIES:  # "the Scottish institute"
        full = full or full_name(text, stream.words[end], start)
    return full or stream.text(text, named[0], _with_seat(stream, whole))


def _small_unit_at(text: str, stream: Stream, at: int) -> str:
    """A part of a body, written small, with the body it is part of; empty where none is at token `at`."""
    small = _SMALL_UNIT.match(stream.tags, at)
    if small and stream.words[small.end(1) - 1] in _UNITS:
        larger = body(stream, small.end())
        if larger:  # "director of the genetics center of the Panda Base"
            return stream.text(text, at + 1, before_next_office(stream, *larger))
    within = _UNIT_WITHIN.match(stream.tags, at)
    if within and stream.words[within.end(1) - 1] in _UNITS and stream.words[within.start(2)] in (*_WITHIN, "of"):
        larger = body(stream, within.end(2) + (stream.tags[within.end(2)] == "D"))
        if larger:  # "of the department of international cooperation under the Ministry of Trade"
            return stream.text(text, at + 1, before_next_office(stream, *larger))
    small = _SMALL_BODY_OF.match(stream.tags, at)
    if small and stream.words[small.end(1) - 1] in SMALL_EMPLOYERS:  # "the trade and industry commission of Soar"
        return stream.text(text, small.start(1), small.end())
    return ""


_NOTHING_BEHIND = re.compile("D?(N{1,4})(?=[.;|)]|,[^NR])")
"""`the University,`: a name alone, as most are."""
_POST = re.compile("D?(N)sn")


def _with_seat(stream: Stream, end: int) -> int:
    """Where an embassy written small ends with its seat: `the Chinese embassy in the UK`."""
    if stream.lowers[end - 1] not in _ABROAD or stream.words[end : end + 1] != ["in"]:
        return end
    seat = end + 2 if stream.tags[end + 1 : end + 2] == "D" else end + 1
    if stream.lowers[seat] == "united" and stream.lowers[seat + 1] in lex.PLACES:
        seat += 1  # "the United Kingdom"
    return seat + 1 if stream.lowers[seat] in lex.PLACES else end


def _with_short_parent(text: str, stream: Stream, start: int, end: int) -> int:
    """Where a body ends with its university in short: `the Centre for Blood Disorders at Hallamshire`."""
    parent = _SHORT_PARENT.match(stream.tags, end)
    if parent is None or stream.words[end] != "at" or _UNITS.isdisjoint(stream.lowers[start:end]):
        return end
    at = stream.starts[start]
    known = is_of_university(text, stream.text(text, *parent.span(1)), at - NEAR, at + NEAR)
    return parent.end(1) if known else end


_OWNED_UNIT = re.compile("sno(?:n|cn)+")
_ON_SUBJECT = re.compile("pN+(?:cN+)?")
"""`the Joint Laboratory on Small Satellites`."""
_AND_TEAM = re.compile("cD[nR]{1,2}")
_SMALL_BODY_OF = re.compile("D?([niz]+(?:c[niz]+)?)oD?N{1,3}(?![NTR])")
_UNIT_WITHIN = re.compile("D(n{1,2})o(?:n|i|cn)+([po])(?=D?N)")
_SMALL_UNIT = re.compile("D([nR]{1,3})oD?(?=N)")
_SHORT_PARENT = re.compile("p(N{1,2})(?![NTR])")


def home(text: str, stream: Stream, high: int) -> str:
    """The organisation in `Jane Doe of the Institute` or `Jane Doe, from the Institute,`."""
    at = high + 1 if stream.tags[high : high + 1] == "," else high
    if stream.tags[at : at + 1] not in ("o", "p", "c"):
        return ""
    team = _AND_TEAM.match(stream.tags, at)  # "Dr Quigley and his team at the Institute"
    if team and stream.words[team.end() - 1] in ("team", "colleagues", "group", "students", "collaborators"):
        at = team.end()
    if stream.words[at : at + 1] not in (["of"], ["from"], ["at"]):
        return ""
    named = body(stream, past_kind(stream, at + 1))
    unit = _OWNED_UNIT.match(stream.tags, named[1]) if named else None
    if named and unit and stream.words[named[1] + 1] in _UNITS:  # "from the Queen’s school of pharmacy"
        return stream.text(text, named[0], unit.end())
    if not named:
        return body_meant(text, stream, at + 1)  # "lead author Jane Doe of the museum"
    if _PLACE_WORDS.issuperset(stream.lowers[slice(*named)]):
        return ""
    return stream.text(text, named[0], _with_parent(stream, named[0], before_next_office(stream, *named)))


def seat_at(text: str, stream: Stream, at: int) -> str:
    """The body somebody works in at token `at`: of `the OU’s Hull laboratories` the owner."""
    named = body(stream, at)
    owned = stream.tags.find("s", *named) if named else -1
    if named is None or owned < 0:
        return employer_at(text, stream, at)
    return stream.text(text, named[0], owned)


def _with_parent(stream: Stream, start: int, end: int) -> int:
    """Where the body ends with the one it is part of: `the School of Public Policy at Tsinghua University`.

    The whole is kept as the source writes it, and an embassy with its seat.
    """
    if stream.tags[end : end + 1] != "p" or stream.words[end] not in _WITHIN:
        return _with_parent_beside(stream, start, end)
    lowers = {word.lower() for word in stream.words[start:end]}
    larger = body(stream, end + 1)
    if larger is None:
        return end
    larger = (larger[0], before_next_office(stream, *larger))
    named = stream.words[slice(*larger)]
    if lowers & _POSTS and stream.words[end] == "in" and named[0].lower() in lex.PLACES:
        return larger[0] + 1
    acronym = len(named) == 1 and named[0].isupper() and named[0].lower() not in lex.PLACES and len(named[0]) > 2
    whole = acronym or any(word.lower() in lex.ORGANISATION_HEADS for word in named)
    return larger[1] if whole and lowers & _UNITS else end


def _with_parent_beside(stream: Stream, start: int, end: int) -> int:
    """Where a unit ends with the body named behind a comma: `the Bureau of Rivers, Norland Academy of Science,`."""
    if stream.tags[end : end + 2] != ",N" or stream.lowers[start] not in _UNITS:
        return end
    larger = _HEADED.match(stream.tags, end + 1)
    if larger is None or lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[end + 1 : larger.end()]):
        return end
    return larger.end()


_HEADED = re.compile("N{1,4}(?:o[NR]+(?:cN+)?)?(?=[,|)])")
_ENDS_NAME = frozenset(",.cpsbxVek|;")
"""Tags behind a short form: not in `the payload office`, where a longer name goes on."""


def body_meant(text: str, stream: Stream, at: int) -> str:
    """The full name, given before, of `the centre` or `the ministry`; empty where none is."""
    noun = stream.words[at + 1] if stream.words[at : at + 1] in (["the"], ["The"]) else ""
    kind = stream.words[at + 2] if noun and stream.tags[at + 1 : at + 3] in ("nn", "zn", "in") else ""
    if kind in _MEANT and stream.tags[at + 3 : at + 4] in _ENDS_NAME:
        return full_name(text, f"{noun} {kind}", stream.starts[at])
    known = noun in _MEANT and stream.tags[at + 2 : at + 3] in _ENDS_NAME
    if noun in _FIRMS and stream.tags[at + 2 : at + 3] in {"s", ",", "."}:
        start = stream.starts[at]
        return _possessor(text, stream, at) or firm_told(text, max(0, start - NEAR), start)
    if noun in _GENERAL and stream.tags[at + 2 : at + 3] in {"s", ",", "."}:
        return _possessor(text, stream, at)
    return full_name(text, noun, stream.starts[at]) if known else ""


_LEARNED = words(
    "vice-chancellor provost principal rector dean professor lecturer pro-vice-chancellor physicist chemist "
    "biologist scientist researcher economist historian engineer academic"
)
"""Who is of a university where only its town stands before the office: `Oxford’s vice-chancellor`."""


def whole_body(text: str, role: str, organisation: str, before: int) -> str:
    """A body in full that is called by one word, `Hexham` or `the Garden`; the word itself where none is named."""
    if before > NEAR and organisation.isalpha() and words_of(text)[organisation] <= 1:
        return organisation  # the word stands nowhere else
    placed = organisation.lower() in lex.PLACES and _LEARNED.isdisjoint(role.lower().split())
    learned = "" if placed else begins_with(text, organisation, before)
    return learned or ends_in(text, organisation, before) or organisation


def in_full(text: str, stream: Stream, at: int, role: str, organisation: str) -> tuple[str, str]:
    """Role and organisation with a short form spelt out: `Observatory spokesman`, `laboratory co-director`."""
    if not organisation:
        first, _, rest = role.partition(" ")
        name = full_name(text, first.lower(), stream.starts[at]) if rest and first.lower() in _MEANT else ""
        return (rest, name) if name else (role, "")
    if organisation.lower() in _MEANT:
        return (role, full_name(text, organisation.lower(), stream.starts[at]) or organisation)
    if organisation.isupper():
        return (role, spelt_out(text, organisation, stream.starts[at]) or organisation)
    if organisation in ROYAL:
        return (role, of_royal_name(text, organisation) or organisation)
    if " " not in organisation and organisation.istitle():
        return (role, whole_body(text, role, organisation, stream.starts[at]))
    return (role, organisation)


def owner_meant(text: str, stream: Stream, at: int, office: int) -> str:
    """The body that `its`, `the institute’s` or `the committee’s` before an office means; empty for none."""
    owner = stream.lowers[at]
    if owner == "its" and office in (at + 1, at + 2):
        between = stream.tags[at + 1 : office].strip("a")
        of_land = between == "N" and stream.lowers[office - 1] in lex.NATIONALITIES  # "its Chinese co-director"
        return _possessor(text, stream, at) if of_land or not between else ""
    if owner == "our" and office == at + 1:
        return submitter(text)
    if owner in ("the", "this") and stream.tags[at + 2 : at + 3] == "s" and at + 3 == office:
        return body_meant(text, stream, at)
    return ""


_OPENING = re.compile(r"(?:[acwy,]|pD?[nNw]+,)*")
_SENTENCES_BACK = 3


def _possessor(text: str, stream: Stream, at: int) -> str:
    """The body that `its` at token `at` means: what opens its sentence or one of those before."""
    index = bisect_right(stream.sentences, (at, len(stream.tags))) - 1
    for back, (low, _) in enumerate(reversed(stream.sentences[max(0, index - _SENTENCES_BACK) : index + 1])):
        opening = _OPENING.match(stream.tags, low)
        begin = opening.end() if opening else low
        if begin >= at:
            continue
        found = _opens_with(text, stream, begin, at) or _told_in(text, stream, low, at, near=back <= 1)
        if found:
            return found
    return ""


def _opens_with(text: str, stream: Stream, begin: int, at: int) -> str:
    """The body a sentence opens with at token `begin`, if it is one or the text has said so."""
    firm = stream.words[begin + 1 : begin + 2]
    meant = "" if firm and firm[0] in _FIRMS else body_meant(text, stream, begin)
    if meant:
        return meant
    named = body(stream, begin)
    if named and stream.tags[named[1] : named[1] + 2] == "nN" and stream.words[named[1]] in KINDS:
        named = body(stream, named[1] + 1)  # "Chip firm Silicarbon"
    known = named is not None and named[1] <= at
    which = known and named is not None and stream.words[named[1] : named[1] + 2] == [",", "which"]
    if named and known and (which or _is_body(stream, *named)):  # nobody is told of with `which`
        subject = _ON_SUBJECT.match(stream.tags, named[1]) if stream.words[named[1]] == "on" else None
        return stream.text(text, named[0], subject.end() if subject else named[1])
    if not (_owns(stream, at) or stream.lowers[at] == "its"):
        return ""
    owner = _OPENS_AS_OWNER.match(stream.tags, begin, at) if stream.lowers[at] == "its" else None
    if owner and not lex.PLACES.issuperset(stream.lowers[slice(*owner.span(1))]):
        return stream.text(text, *owner.span(1))  # "AxtraMed's decision is new, said its chief executive"
    if named and known and is_firm(text, stream.words[named[0]], stream.starts[named[0]]):
        return stream.text(text, *named)
    kind = _KIND_NAMED.match(stream.tags, begin)
    if kind and (stream.words[begin + 1] in _FIRMS or stream.words[begin + 1].endswith("maker")):
        return stream.text(text, *kind.span(1))  # "The chipmaker, Shenzhen-based Hongyu Micro, …"
    plain = _OPENS_PLAINLY.match(stream.tags, begin, at)
    if plain and _is_plain_firm(stream, *plain.span(1)):
        return stream.text(text, *plain.span(1))  # "Oat Optics has opened a plant. Its chief scientist …"
    giant = _TOLD_AFTER.match(stream.tags, begin)
    told = giant is not None and not KINDS.isdisjoint(stream.words[slice(*giant.span(2))])
    return stream.text(text, *giant.span(1)) if giant and told else ""  # "Watchfield, the camera giant, …"


_OPENS_PLAINLY = re.compile("(N{1,3})(?=a?[xb])")


def _is_plain_firm(stream: Stream, start: int, end: int) -> bool:
    """Say whether a capitalised subject may be a firm's name: neither a place, nor a person, nor a family name."""
    first = stream.lowers[start]
    person = first in GIVEN or first in lex.SURNAMES_FIRST
    return not person and not lex.PLACES.issuperset(stream.lowers[start:end])


_OPENS_AS_OWNER = re.compile("(N{1,3})s(?=[nNei])")


def _told_in(text: str, stream: Stream, low: int, at: int, *, near: bool) -> str:
    """The body a sentence from token `low` on names elsewhere than where it opens; `near` is the one before."""
    if stream.words[low] == "Among":  # "Among them was Cumbrian firm Lakeland Optics"
        among = FIRM_NAMED.search(text, stream.starts[low], stream.starts[at])
        if among:
            return among[1]
    its = stream.lowers[at] == "its"
    firm = _TOLD_AFTER.search(stream.tags, low, at) if its else None
    if firm and not KINDS.isdisjoint(stream.words[slice(*firm.span(2))]):
        return stream.text(text, *firm.span(1))  # "designed by Teesmark, a 70-employee company"
    last = _last_body(stream, low, at) if its and near else None
    late = _after_opening(stream, low, at) if last is None and stream.words[at + 1] in _FIRMS else None
    found = last or late
    return stream.text(text, *found) if found else ""


def _owns(stream: Stream, at: int) -> bool:
    """Say whether `the company’s` stands at token `at`."""
    return stream.words[at + 1] in _FIRMS and stream.tags[at + 2 : at + 3] == "s"


def _last_body(stream: Stream, low: int, at: int) -> tuple[int, int] | None:
    """The body a sentence names last before token `at`: `We welcomed people from the Parasite Centre. Its …`."""
    found = None
    for match in _CAPITALS.finditer(stream.tags, low, min(at, low + 40)):
        named = body(stream, match.start())
        if named and named[1] <= at and _is_body(stream, *named):
            found = named
    return found


_CAPITALS = re.compile("(?<![NTR])[NR]{2,}|(?<![NTR])N(?=o)")
_TOLD_AFTER = re.compile(r"(N{1,3}),(D(?:#-)?[nNR]{1,5})(?=[,.tykebpo])")
_KIND_NAMED = re.compile(r"D[nR],[ne]?(N{1,3}),")
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
    if "R" in stream.tags[start:end]:
        return False
    lowers = stream.lowers[start:end]
    told = stream.tags[start - 1 : start] == "n" and stream.words[start - 1] in KINDS
    acronym = any(word.isupper() and len(word) > 1 for word in stream.words[start:end])
    return (told or acronym or not lex.ORGANISATION_HEADS.isdisjoint(lowers)) and not lex.PLACES.issuperset(lowers)
