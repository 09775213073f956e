"""Role and organisation from what stands beside a name: `X, director of Y,`, `Y director X`, `X is …`."""

from __future__ import annotations

import re

from briefwright.extract.people.appointments import appointed_to, taken_up, told_by_verb, weightier
from briefwright.extract.people.appositives import OF_PERSONS, is_acronym, office_at, own_name
from briefwright.extract.people.belonging import body_before_whose, body_of_verb, led_from, owner_of
from briefwright.extract.people.bodies import body_at
from briefwright.extract.people.employers import home, in_full, owner_meant, seat_at, whole_body
from briefwright.extract.people.fields import are_fields
from briefwright.extract.people.full_names import named_before
from briefwright.extract.people.names import Person
from briefwright.extract.people.next_offices import leads_to_another
from briefwright.extract.people.past_names import opens_aside, past_age, past_honours, past_seat
from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.text.occurrences import opens_sentence, words_of
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words

_SEATS = {"sen": "Senator", "rep": "Representative", "gov": "Governor", "cllr": "Councillor"}
"""Titles that are an office held for a place: `Sen. Tom Becker of Montana`."""
_NO_OFFICES = OF_PERSONS | words("professor doctor councillor")
"""Mere titles, and what somebody is to a person."""


_MERE_HEADS = words("head chief boss leader")
_MOST_PLACES = 60
"""Mentions of one person that are looked at: an office stands beside an early one."""


_NEW = re.compile(r"(?:new|current|newly[ -](?:appointed|elected)) (?=\w)")


def held(role: str) -> str | None:
    """The office without the word that it is new: `new Science Minister`; `None` for none."""
    new = _NEW.match(role) if role.startswith(("new", "current ")) else None
    return role[new.end() :] if new else role or None


def fill_office(text: str, person: Person) -> None:
    """Set the person's role and organisation from the first full mention that tells them."""
    told = [office for place in person.places[:_MOST_PLACES] if any(office := _beside(text, *place))]
    if len(told) > 1:
        told = [*_fullest(told), *told]
    for role, organisation in told:
        # "Ambassador" first and "Ambassador to the UK" later: the fuller one.
        person.role = role if role.startswith(f"{person.role} ") else person.role or role
        person.organisation = person.organisation or own_name(organisation)
    if person.organisation.istitle() and person.organisation.isalpha():
        start = person.places[0][0].starts[person.places[0][1]]
        person.organisation = whole_body(text, person.role, person.organisation, start)
    if person.role:
        if not person.organisation and person.places:
            person.organisation = named_before(text, person.role, *person.places[0])
    elif person.places:
        person.role = _before(text, *person.places[0])[0] or next(
            filter(None, map(_seat, person.places[:_MOST_PLACES])), ""
        )


def _fullest(told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The first office told with its body, if any is."""
    full = next((office for office in told if all(office)), None)
    if full is None:
        return []
    first = told[0]
    if first[0] and not first[1] and full[0].lower() in _MERE_HEADS and not first[0].startswith("former"):
        return [(first[0], full[1])]  # "chief executive of a trade body" and then "head of the Society"
    return [full]


def is_introduced(text: str, person: Person, *, titled: bool) -> bool:
    """Say whether an office, a body or, if `titled`, a title stands beside the person’s first mention."""
    if not person.places:
        return True
    stream, low, _ = person.places[0]
    return (titled and stream.tags[low - 1 : low] == "T") or any(_beside(text, *person.places[0]))


def _seat(place: tuple[Stream, int, int]) -> str:
    """The office an abbreviated title before the name tells of; empty where there is none."""
    stream, low, high = place
    at = low if low == 0 or stream.tags[low] == "T" else low - 1
    return _SEATS.get(stream.lowers[at].rstrip("."), "") if high > low else ""


def _beside(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """Role and organisation beside one mention: after it, before it, or said of it; empty where nothing is said."""
    known = stream.offices.get((low, high))
    if known is None:
        known = stream.offices[low, high] = _look_beside(text, stream, low, high)
    return known


def _look_beside(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    opening, ends = stream.tags[low - 1 : low], stream.tags[high] in _GOES_ON
    if opening in ("|", ".") and stream.tags[high] in _VERBS:  # as most names
        return told_by_verb(text, stream, low, high) or ("", "")
    behind = ("", "") if ends else _behind(text, stream, low, high)
    if any(behind):
        return behind
    high = high if ends else past_honours(stream, high)
    may_be_described = opening in _BEHIND_OFFICE or stream.lowers[low] == "excellency"
    described = _described(text, stream, low, high) if may_be_described else ("", "")
    if described[0] == "counterpart":  # "her counterpart at Tongji, Professor Qin"
        return (_before(text, stream, low, high)[0] or described[0], described[1])
    if described[0]:
        return described
    related = _related(text, stream, high)
    if related[1]:
        return related
    appointed = appointed_to(text, stream, low) if opening in _BEHIND_BEING else ("", "")
    if appointed[0]:
        return appointed
    before = _before(text, stream, low, high)
    if before[0] and before[0].lower() not in _NO_OFFICES:
        return _completed(text, before, stream, high)
    short = is_acronym(before[1])  # "SNU Professor Ann Orme"
    if short or _seat((stream, low, high)):
        return ("", before[1] if short else "")
    told = told_by_verb(text, stream, low, high)
    if told is not None:
        return told
    seat = "" if _is_guest(stream, low, high) else home(text, stream, high)
    return ("", seat or owner_of(text, stream, low) or led_from(text, stream, low))


def _is_guest(stream: Stream, low: int, high: int) -> bool:
    """Say whether a name has the place behind it where somebody is met: `Hosting Cook at the fair`."""
    return stream.words[high] == "at" and any(w.endswith("ing") for w in stream.words[max(0, low - 1) : high - 1])


_VERBS = frozenset("VzBGxbe")
_BEHIND_OFFICE = frozenset(",Tn")
"""Tags of what stands before a name behind an office and its comma: `…, Sir Peter`, `…, 34-year-old Shazia`."""
_BEHIND_BEING = frozenset("xT")
"""The same behind `is` or `was`: `Its director will be Professor Xie`."""
_PORTFOLIO_BEHIND = re.compile("o(?:N|,|c)+(?=[bVzxea.,|])")


def _portfolio_behind(text: str, stream: Stream, high: int) -> str:
    """The portfolio with its `of` in `Vice Minister Gao Lifeng of Science and Technology`; empty for none."""
    told = _PORTFOLIO_BEHIND.match(stream.tags, high)
    fields = told is not None and are_fields(stream.lowers[high + 1 : told.end()])
    return f" {stream.text(text, high, told.end())}" if told and fields else ""


def _completed(text: str, before: tuple[str, str], stream: Stream, high: int) -> tuple[str, str]:
    """Office and body before a name, with what stands behind the name: its portfolio, or the body.

    In `Soil chemist Ann Orme, from Soar College` no firm is called Soil. A single capitalised word that opens the
    sentence is the firm's or a field of work: one that is written small elsewhere, or has another body behind the
    name, is a field.
    """
    role, body = before
    governs = stream.tags[high] == "o" and role.rpartition(" ")[2].lower() in lex.GOVERNING
    portfolio = _portfolio_behind(text, stream, high) if governs else ""
    if portfolio:
        return (role + portfolio, body)
    seat = home(text, stream, high) if stream.tags[high] in ",opc" else ""
    small = body.lower()
    plain = body.istitle() and body.isalpha() and role.islower() and small not in lex.ORGANISATION_HEADS
    field = plain and (seat or small in words_of(text) or f"{small}s" in words_of(text))
    if field and opens_sentence(text, f"{body} {role} "):
        return (f"{body} {role}", seat)
    return (role, body or seat)


def _behind(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """Office or body after a name: `X (University of York)`, `X OBE, director of Y`."""
    tags = stream.tags
    bracketed = body_at(text, stream, high + 1) if tags[high : high + 1] == "(" else ""
    if bracketed:
        return (_before(text, stream, low, high)[0], bracketed)
    high = past_age(stream, past_seat(stream, past_honours(stream, high)))
    if tags[high] != "," and not opens_aside(stream, high):
        return ("", "")
    if stream.words[high + 1] in ("formerly", "previously", "also"):  # was, or is besides
        return ("", "")
    if tags[high + 1] == "c":  # "and …" begins somebody else
        return ("", "")
    found = office_at(text, stream, high + 1)
    if found[0].startswith("former "):
        found = _held_now(text, stream, high + 1) or found
        if not found[0]:
            return found
    found = weightier(text, stream, high, found) if found[0] else found
    if found[0]:
        return ("", "") if leads_to_another(stream, high + 1) else found
    return ("", body_at(text, stream, high + 1) if tags[low - 1 : low] in ("T", "|") else "")


_GOES_ON = frozenset("VzBGxbeipfs.:;)QEUq|ytkchDa#$w")
"""Tags of what tells no office right behind a name: before one of them stand most names."""
_NOW = re.compile("x[^,.;:xVbQEU]{1,8}cx?a(?=[DRNn])")
"""`who was one of the first fellows and is now head of photonics`."""


def _related(text: str, stream: Stream, at: int) -> tuple[str, str]:
    """Office and body of `, who is director of …` at token `at`, or the body alone of `, who leads …`."""
    if not stream.tags.startswith(",k", at):
        return ("", "")
    at += 2
    while stream.tags[at : at + 1] == "a" or stream.words[at : at + 1] in (["will"], ["has"], ["had"]):
        at += 1
    word = stream.lowers[at] if at < len(stream.words) else ""
    now = _NOW.match(stream.tags, at) if word in ("is", "was") else None
    if now and stream.words[now.end() - 1] == "now":
        return office_at(text, stream, now.end())
    if word in ("is", "was") and stream.words[at + 1 : at + 3] == ["based", "at"]:
        return ("", seat_at(text, stream, at + 3))
    if word in ("is", "was"):
        second = stream.words[at + 1 : at + 2] == ["also"]
        return office_at(text, stream, at + 1) if not second else ("", "")
    taken = taken_up(text, stream, at)
    return taken if taken[0] else ("", body_of_verb(text, stream, at))


def _held_now(text: str, stream: Stream, at: int) -> tuple[str, str] | None:
    """The present office in `a former official who is now an adviser at the Center`."""
    who = stream.tags.find("k", at, at + 12)
    if who < 0 or any(t in ",.;" for t in stream.tags[at:who]):
        return None
    if stream.words[who + 1 : who + 2] == ["is"]:
        office = office_at(text, stream, who + 2)
        return office if office[0] else None
    if stream.words[who + 1 : who + 2] == ["now"] or stream.words[who + 1].endswith("s"):
        body_now = body_of_verb(text, stream, who + 1 + (stream.words[who + 1] == "now"))
        return ("", body_now) if body_now else None
    return None


def _described(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """The office in front of a name between commas: `The chancellor of the University, Sir Peter Lyle,`."""
    tags = stream.tags
    low = _first_of_name(stream, low)
    if low < _LEAST_BEFORE or tags[low - 1] != ",":
        return ("", "")
    if tags[high : high + 1] not in (",", ".") and stream.lowers[low] != "the":
        fronted = _FRONTED.search(tags, max(0, low - 20), low - 1) if tags[high] in "Vzx" else None
        if fronted:
            return office_at(text, stream, fronted.start(fronted.lastindex or 1))
        opening = _OPENING.search(tags, max(0, low - 16), low - 1)
        return office_at(text, stream, opening.end(1)) if opening and _is_fronted(stream, opening) else ("", "")
    floor = max(0, low - 16)
    floor = max(floor, tags.rfind("|", floor, low) + 1)
    lead = _LEAD_BEFORE.search(tags, floor, low - 1) if stream.words[low - 2] == "lead" else None
    ends = low - 3 if tags[low - 3 : low - 1] == "oG" else low - 1  # "the museum’s head of learning"
    if not lead and tags.find("R", floor, ends) < 0 and tags.find("T", floor, ends) < 0:
        return ("", "")  # as in any list of names
    governing = _governing_before(text, stream, floor, ends)
    if governing[0]:
        return governing
    span = lead.span() if lead else subject_before(stream, ends, floor)
    if span is None or not _ADDED.fullmatch(tags, span[1], ends):
        return ("", "")
    if not lead and _OFFICES.isdisjoint(tags[span[0] : span[1]]):
        return ("", "")
    role, organisation = office_at(text, stream, span[0])
    owner = tags.rfind("D", *span)
    if not role and owner > span[0]:  # "in the words of our founder, Sir Josiah Aldwick"
        role, organisation = office_at(text, stream, owner)
    if not organisation and stream.lowers[span[0] - 1] == "whose":
        organisation = body_before_whose(text, stream, span[0] - 1)
    return (role, organisation)


def _first_of_name(stream: Stream, low: int) -> int:
    """The token a name begins at with its titles or its age."""
    while low > 0 and stream.tags[low - 1] == "T":
        low -= 1
    if low > 1 and stream.lowers[low - 1] in ("rt", "rt."):
        low -= 2 if stream.tags[low - 2] == "D" else 1  # "the Rt. Hon Anna Moore"
    if stream.lowers[low] == "excellency":  # "the Chinese Ambassador, His Excellency Zheng Zeguang,"
        low -= 1
    aged = stream.tags[low - 3 : low] == "#-n" and stream.words[low - 1] == "year-old"
    return low - 3 if aged else low  # "Its founder, 34-year-old Shazia Karim, …"


_PORTFOLIO_BEFORE = re.compile(
    "(?:(?:D?N{1,2}s)|(?<![nNDs])D?)[nNei]{0,3}(R)(?:[of]D?[nz]+(?:,n+)*(?:,?cD?n+)?){1,2}$"
)
"""`the UK’s new minister of state for science, research and innovation` in front of a name."""
_ADDED = re.compile(r"a*(?:\([NR]+(?:c[NR]+)*\))?")
"""`A former engineer there,` or `the Council (ARC),` in front of a name."""
_LEAST_BEFORE = 3
_OFFICES = frozenset("RT")
_OPENING = re.compile(r"([|.]a)[^|.;:,xVbQEU]{2,14}$")


_FRONTED = re.compile(
    r"(?:^|[|.E,])((?:D?N{1,2}s)?D?[nNei]{0,3}[RT]+[ofp][^|.;:xVbQEUk]{1,12})$|(?:^|[|.])(D[nN]{0,3}[RT]+)$"
)
"""`Chief executive of the Fund, Dr Ruth Moore said`, `The chair, Ruth Moore said`: the second comma is missing."""


def _is_fronted(stream: Stream, opening: re.Match[str]) -> bool:
    """Say whether a sentence opens with an office: `Now emeritus professor at Humberton, Kettleborough said`."""
    return stream.words[opening.end(1) - 1] in ("Now", "Currently", "Today") and "R" in opening[0]


_LEAD_BEFORE = re.compile("(?:N{1,4}s|D)?[nN]{1,3}b$")
"""`PSB’s international lead` in front of a name."""


_APART = frozenset("|.VxhkQEU:;($yta")
"""Tags of what belongs to no name after it: most mentions stand behind one."""


def _governing_before(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """The minister's office whose portfolio, in small letters, ends at token `high`."""
    ends = stream.tags[high - 1 : high] in ("n", "z")  # as every portfolio does
    field = _PORTFOLIO_BEFORE.search(stream.tags, low, high) if ends else None
    if field is None or stream.lowers[field.start(1)] not in lex.GOVERNING:
        return ("", "")
    return office_at(text, stream, field.start())


_MERE_TITLES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mr.", "Mrs.", "Ms."))


def _before(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """The office in front of a name: `Minister of Science and Technology Wan Gang`."""
    if stream.tags[low - 1 : low] in _APART:
        return ("", "")
    if stream.words[low - 1] in _MERE_TITLES and stream.tags[low - 2 : low - 1] in _APART:
        return ("", "")
    known = stream.offices.get((~low, high))  # both who is asked for by the mention and by the person
    if known is None:
        known = stream.offices[~low, high] = _read_before(text, stream, low, high)
    return known


def _read_before(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    tags = stream.tags
    floor = max(0, low - 14)
    floor = max(floor, tags.rfind("|", floor, low) + 1)
    title = low
    while tags[title - 1 : title] == "T":
        title -= 1
    if title < low and tags[title - 1] == "c" and "TN" in tags[floor:title]:
        return ("", "")  # "led by Professor Ann Moore of Soar College and Dr Sun Wei"
    role, organisation = _governing_before(text, stream, floor, title)
    if role:  # "minister for tech and the digital economy Saqib Bhatti"
        return (role.removesuffix(stream.text(text, title, high)).rstrip(), organisation)
    span = subject_before(stream, high, floor)
    if span is None or span[0] >= low or span[1] != high:
        return ("", "")
    if tags[span[0] - 1 : span[0] + 1] == "xn":
        span = (span[0] + 1, high)  # "will allow Professor Chen to …"
    phrase = analyse(stream, *span)
    if not phrase.role:  # "a victory for Science Minister Jane Dale"
        link = max(tags.rfind("o", span[0], low), tags.rfind("f", span[0], low), tags.rfind("p", span[0], low))
        phrase = analyse(stream, link + 1, high) if link > 0 else phrase
    owner = "" if phrase.organisation or not phrase.role else owner_meant(text, stream, span[0], span[0] + 1)
    return in_full(text, stream, span[0], phrase.role, phrase.organisation or owner)
