"""Role and organisation from what stands beside a name: `X, director of Y,`, `Y director X`, `X is …`."""

from __future__ import annotations

import re

from briefwright.extract import lexicon as lex
from briefwright.extract.belonging import body_of_verb, led_from, owner_of, present_body
from briefwright.extract.employers import EMPLOYERS, body_at, employer_at, home, in_full, owner_meant
from briefwright.extract.full_names import named_before
from briefwright.extract.lexicon import words
from briefwright.extract.names import HONOURS, Person
from briefwright.extract.office_words import held_before, joined, part_office
from briefwright.extract.phrases import analyse
from briefwright.extract.reading import Stream
from briefwright.extract.subjects import subject_before

_ROLE = re.compile(r"(?:a)?D?((?:[nNTReis-]|z|c(?=[nNTRi]))*[RT](?:c(?:[nNT]*R))?)")
_FIELDS = words(
    "programmes programs research operations policy strategy communications partnerships engineering science "
    "finance innovation development studies education technology international people digital delivery training"
)
"""What a director may be director of, before the employer."""
_LEAD_ROLE = re.compile(r"a?D?((?:N+s)?[nNTRei]*b(?:[nR]*R)?)")
"""An office with the noun `lead`, which is a verb elsewhere."""
_SEAT = re.compile(r"(?:,N|oN{1,2}),")
_STATES = words(
    "alabama alaska arkansas dakota delaware idaho louisiana mississippi montana nebraska tennessee wyoming hawaii "
    "mexico columbia"
)
_SEATS = {"sen": "Senator", "rep": "Representative", "gov": "Governor", "cllr": "Councillor"}
"""Titles that are an office held for a place: `Sen. Tom Becker of Montana`."""
_MERE_TITLES = words("professor doctor councillor")
_COMPLEMENT = re.compile(r"[ofp]D?(?:[nNTRz&ei]|c(?=[nNTR])|,(?=[nN]+(?:,[nN]+)*,?c[nN]))+")


_MOST_PLACES = 60
"""Mentions of one person that are looked at: an office stands beside an early one."""


def fill_office(text: str, person: Person) -> None:
    """Set the person's role and organisation from the first full mention that tells them."""
    told = [_beside(text, *place) for place in person.places[:_MOST_PLACES]]
    full = next((office for office in told if all(office)), ("", ""))
    for role, organisation in [full, *told]:
        # "Ambassador" first and "Ambassador to the UK" later: the fuller one.
        person.role = role if role.startswith(f"{person.role} ") else person.role or role
        person.organisation = person.organisation or _own_name(organisation)
    if person.role and person.organisation:
        return
    if person.role and not person.organisation:
        person.organisation = next(filter(None, (named_before(text, *place) for place in person.places[:1])), "")
    if not person.role and person.places:
        person.role = _before(text, *person.places[0])[0] or next(
            filter(None, map(_seat, person.places[:_MOST_PLACES])), ""
        )


def _seat(place: tuple[Stream, int, int]) -> str:
    """The office an abbreviated title before the name tells of; empty where there is none."""
    stream, low, high = place
    before = stream.words[low if stream.tags[low] == "T" else max(0, low - 1)]
    return _SEATS.get(before.lower().rstrip("."), "") if high > low else ""


def _beside(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """Role and organisation beside one mention: after it, before it, or said of it; empty where nothing is said."""
    known = stream.offices.get((low, high))
    if known is None:
        known = stream.offices[low, high] = _look_beside(text, stream, low, high)
    return known


def _look_beside(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    behind = _behind(text, stream, low, high)
    if any(behind):
        return behind
    high = _past_honours(stream, high)
    described = _described(text, stream, low, high)
    if described[0]:
        return described
    related = _related(text, stream, high)
    if related[1]:
        return related
    appointed = _appointed(text, stream, low)
    if appointed[0]:
        return appointed
    before = _before(text, stream, low, high)
    if before[0] and before[0].lower() not in _MERE_TITLES:
        return (before[0], before[1] or home(text, stream, high))
    if _seat((stream, low, high)):
        return ("", "")
    if stream.tags[high : high + 1] == "x" and stream.lowers[high] in ("is", "was"):
        return office_at(text, stream, high + 1)
    return ("", home(text, stream, high) or owner_of(text, stream, low) or led_from(text, stream, low))


def _behind(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """Office or body after a name: `X (University of York)`, `X OBE, director of Y`."""
    tags = stream.tags
    bracketed = body_at(text, stream, high + 1) if tags[high : high + 1] == "(" else ""
    if bracketed:
        return (_before(text, stream, low, high)[0], bracketed)
    high = past_age(stream, _past_seat(stream, _past_honours(stream, high)))
    if tags[high : high + 1] != "," or tags[high + 1 : high + 2] == "c":  # "and …" begins somebody else
        return ("", "")
    found = office_at(text, stream, high + 1)
    if found[0].startswith("former "):
        found = _held_now(text, stream, high + 1) or found
        if not found[0]:
            return found
    if found[0] and not found[1] and found[0].split()[-1] in _WRITERS:
        found = _second_office(text, stream, high + 1) or found
    if found[0]:
        return ("", "") if leads_to_another(stream, high + 1) else found
    named = body_at(text, stream, high + 1)
    return ("", named) if named and tags[low - 1 : low] in ("T", "|") else ("", "")


_NOW = re.compile("x[^,.;:xVbQEU]{1,8}cx?a(?=[DRNn])")
"""`who was one of the first fellows and is now head of photonics`."""
_WRITERS = words("author co-author leader co-leader winner")
"""What somebody is of a study or a project, not in a body."""


def _second_office(text: str, stream: Stream, at: int) -> tuple[str, str] | None:
    """The office in a body in `the report’s author and a professor at the Institute`."""
    link = stream.tags.find("c", at, at + 12)
    if link < 0 or any(t in ",.;" for t in stream.tags[at:link]):
        return None
    office = office_at(text, stream, link + 1)
    return office if office[1] else None


def _appointed(text: str, stream: Stream, low: int) -> tuple[str, str]:
    """The office in front of a name that is told of it: `Its first director will be Professor Xie`."""
    while low > 0 and stream.tags[low - 1] == "T":
        low -= 1
    link = low - 1
    if link < 2 or stream.words[link] not in ("is", "be", "was"):
        return ("", "")
    floor = max(stream.tags.rfind("|", 0, link) + 1, link - 14)
    span = subject_before(stream, link, floor)
    if span is None or stream.tags[span[1] - 1] == "N" or "R" not in stream.tags[slice(*span)]:
        return ("", "")
    role, organisation = office_at(text, stream, span[0])
    begin = span[0]
    while begin > floor and stream.tags[begin - 1] in "aD":  # "Its first director"
        begin -= 1
    return (role, organisation or owner_meant(text, stream, begin, span[0]))


def _related(text: str, stream: Stream, at: int) -> tuple[str, str]:
    """Office and body of `, who is director of …` at token `at`, or the body alone of `, who leads …`."""
    if stream.tags[at : at + 2] != ",k":
        return ("", "")
    at += 2
    while stream.tags[at : at + 1] == "a" or stream.words[at : at + 1] in (["will"], ["has"], ["had"]):
        at += 1
    word = stream.lowers[at] if at < len(stream.words) else ""
    now = _NOW.match(stream.tags, at) if word in ("is", "was") else None
    if now and stream.words[now.end() - 1] == "now":
        return office_at(text, stream, now.end())
    if word in ("is", "was"):
        second = stream.words[at + 1 : at + 2] == ["also"]
        return office_at(text, stream, at + 1) if not second else ("", "")
    return ("", body_of_verb(text, stream, at))


def leads_to_another(stream: Stream, at: int) -> bool:
    """Say whether the office between commas is the next one's: `by Sir Gerald, the minister, Dr Leah Osborne`."""
    comma = stream.tags.find(",", at, at + 9)
    titled = stream.tags[comma + 1 : comma + 2] == "T" or stream.words[comma + 1 : comma + 4] == [
        "the",
        "Rt",
        "Hon",
    ]
    return comma > 0 and stream.lowers[at] == "the" and titled


def _held_now(text: str, stream: Stream, at: int) -> tuple[str, str] | None:
    """The present office in `a former official who is now an adviser at the Center`."""
    who = stream.tags.find("k", at, at + 12)
    if who < 0 or any(t in ",.;" for t in stream.tags[at:who]):
        return None
    if stream.words[who + 1 : who + 2] == ["is"]:
        office = office_at(text, stream, who + 2)
        return office if office[0] else None
    if stream.words[who + 1 : who + 2] == ["now"]:
        body_now = body_of_verb(text, stream, who + 2)
        return ("", body_now) if body_now else None
    return None


def _past_seat(stream: Stream, high: int) -> int:
    """The token after the place a seat is held for: `Sen. Dale Hutchens of Nebraska,` or `, D-N.M.,`."""
    seat = _SEAT.match(stream.tags, high)
    if seat is None:
        return high
    place = stream.words[seat.end() - 2]
    party = stream.words[high] == "," and place[1:2] == "-"
    return (
        seat.end() - 1 if party or (stream.words[high] == "of" and place.lower() in lex.PLACES | _STATES) else high
    )


def past_age(stream: Stream, high: int) -> int:
    """The token after a bare age between commas: `Ruan Shiyi, 51, chairman of …`."""
    return high + 2 if stream.tags[high : high + 3] == ",#," else high


def _past_honours(stream: Stream, high: int) -> int:
    """The token after the letters and the bracket that follow a name: `Jane Doe OBE (Labour),`."""
    while stream.words[high : high + 1] and stream.lowers[high] in HONOURS:
        high += 1
    closing = stream.tags.find(")", high, high + 6) if stream.tags[high : high + 1] == "(" else -1
    return closing + 1 if closing > 0 else high


def _described(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """The office in front of a name between commas: `The chancellor of the University, Sir Peter Lyle,`."""
    tags = stream.tags
    while low > 0 and tags[low - 1] == "T":
        low -= 1
    if low < 3 or tags[low - 1] != "," or tags[high : high + 1] not in (",", "."):
        return ("", "")
    floor = max(0, low - 16, tags.rfind("|", 0, low) + 1)
    lead = _LEAD_BEFORE.search(tags, floor, low - 1) if stream.words[low - 2] == "lead" else None
    span = lead.span() if lead else subject_before(stream, low - 1, floor)
    if span is None or not _ADDED.fullmatch(tags, span[1], low - 1):
        return ("", "")
    if not lead and not any(t in "RT" for t in tags[span[0] : span[1]]):
        return ("", "")
    role, organisation = office_at(text, stream, span[0])
    owner = tags.rfind("D", *span)
    if not role and owner > span[0]:  # "in the words of our founder, Sir Josiah Aldwick"
        role, organisation = office_at(text, stream, owner)
    if not organisation and stream.lowers[span[0] - 1] == "whose":
        organisation = _body_before(text, stream, span[0] - 1)
    return (role, organisation)


_ADDED = re.compile(r"a*(?:\([NR]+\))?")
"""`A former engineer there,` or `the Council (ARC),` in front of a name."""
_LEAD_BEFORE = re.compile("(?:N{1,4}s|D)?[nN]{1,3}b$")
"""`PSB’s international lead` in front of a name."""


def _body_before(text: str, stream: Stream, at: int) -> str:
    """The body that `whose` at token `at` stands for: `Weihai Marine College, whose dean …`."""
    end = at - 1 if stream.tags[at - 1] == "," else at
    named = _NAME_BEFORE.search(stream.tags, max(0, at - 12), end)
    return stream.text(text, *named.span()) if named and named.end() == end else ""


_NAME_BEFORE = re.compile("N[NR]*(?:o[NR]+)?$")


def _before(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """The office in front of a name: `Minister of Science and Technology Wan Gang`."""
    floor = max(stream.tags.rfind("|", 0, low) + 1, low - 14)
    span = subject_before(stream, high, floor)
    if span is None or span[0] >= low or span[1] != high:
        return ("", "")
    phrase = analyse(stream, *span)
    link = max(stream.tags.rfind(tag, span[0], low) for tag in "ofp")
    if not phrase.role and link > 0:  # "a victory for Science Minister Jane Dale"
        phrase = analyse(stream, link + 1, high)
    return in_full(text, stream, span[0], phrase.role, phrase.organisation)


def office_at(text: str, stream: Stream, at: int) -> tuple[str, str]:
    """Role and organisation of the appositive that begins at token `at`; empty strings where there is none."""
    known = stream.offices.get((at, at))
    if known is None:
        known = stream.offices[at, at] = _office_at(text, stream, at)
    return known


def _office_at(text: str, stream: Stream, at: int) -> tuple[str, str]:
    tags = stream.tags
    start, end = _office(stream, at)
    if start == end:
        return ("", "")
    offset, leading = part_office(stream.words[start:end], tags[start:end])
    before = held_before(stream.words[start:end], offset)
    start, organisation = start + offset, joined(leading)
    if not organisation:
        organisation = owner_meant(text, stream, at, start)
    role_end = _past_complement(stream, _past_portfolio(stream, end))
    if organisation and tags[role_end : role_end + 2] in ("oN", "fN"):
        role_end += 2
        while tags[role_end : role_end + 1] in ("N", "c"):
            role_end += 1
    if tags[role_end : role_end + 3] == "oN," and stream.lowers[role_end + 1] in _FIELDS:
        role_end += 2
    if not organisation:
        role_end, organisation = _body_behind(text, stream, role_end)
    role, organisation = before + _flat(stream.text(text, start, role_end)), _own_name(_flat(organisation))
    return in_full(text, stream, start, role, organisation)


def _past_complement(stream: Stream, end: int) -> int:
    """Where an office that ends at token `end` ends with its portfolio: `Minister for Science`."""
    role_end = end
    complement = _COMPLEMENT.match(stream.tags, role_end, role_end + 20)
    while complement and role_end - end < 16 and _belongs_to_role(stream, role_end, complement.end()):
        role_end = complement.end()
        complement = _COMPLEMENT.match(stream.tags, role_end, role_end + 20)
    return role_end


def _body_behind(text: str, stream: Stream, at: int) -> tuple[int, str]:
    """Where the office at token `at` ends, with a portfolio behind it, and the body told after that."""
    if stream.words[at : at + 1] in (["formerly"], ["previously"], ["now"]):
        return at, present_body(text, stream, at)
    portfolio = _PORTFOLIO.match(stream.tags, at)
    if portfolio and stream.lowers[portfolio.end() - 1] not in lex.ORGANISATION_HEADS:
        organisation = body_at(text, stream, portfolio.end() + 1)
        if organisation:
            return portfolio.end(), organisation
    organisation = body_at(text, stream, at + 1) if stream.tags[at : at + 1] == "," else ""
    link = at + 1 if stream.words[at : at + 2] == [",", "at"] else at
    if not organisation and stream.tags[link : link + 1] in ("o", "f", "p"):
        organisation = employer_at(text, stream, link + 1)
    return at, organisation


def _office(stream: Stream, at: int) -> tuple[int, int]:
    """The words of the office that begins at token `at`, an article before it left out; an empty range for none."""
    match = _ROLE.match(stream.tags, at, at + 14)
    if match:
        start, end = match.span(1)
        ranked = start > at and stream.words[start - 1] == "First"
        return (start - 1 if ranked else start, end)
    match = _LEAD_ROLE.match(stream.tags, at, at + 8)
    if match and stream.words[stream.tags.find("b", *match.span(1))] == "lead":
        return match.span(1)
    return (at, at)


def _past_portfolio(stream: Stream, end: int) -> int:
    """Where an office ends with its `(International)` or `of the board`."""
    if stream.tags[end : end + 1] == "(" and stream.tags[end + 2 : end + 4] in (")o", ")p", ")f", "),"):
        return end + 3
    if [word.lower() for word in stream.words[end : end + 3]] == ["of", "the", "board"]:
        return end + 3
    field = _LISTED_FIELD.match(stream.tags, end)
    return field.end() if field and stream.lowers[field.end() - 1] in _FIELDS else end


_PORTFOLIO = re.compile(r"[of]N[Nc]*(?=,)")
"""`Pro-Vice-Chancellor for Global Engagement, University of Kennet`."""
_LISTED_FIELD = re.compile(r",N[NncR]*(?=,)")
"""`Executive Director, Cross-Council Programmes, at EPSRC`."""


def _belongs_to_role(stream: Stream, at: int, end: int) -> bool:
    """Say whether `of …` or `for …` names the portfolio (`Minister for Science`), not the employer."""
    noun = stream.lowers[at - 1]
    if noun == "state" and stream.words[at - 3 : at - 2] and stream.lowers[at - 3] in ("secretary", "minister"):
        noun = "secretary"
    preposition = stream.lowers[at]
    first = stream.tags[at + 1 : at + 2]
    if preposition == "on":  # "an expert on European studies at the Institute"
        return stream.words[end : end + 1] in (["at"], ["with"]) and end - at <= 4
    if preposition not in ("of", "for", "to", "in"):
        return False
    if stream.tags[end : end + 1] == "s":
        return False
    if stream.tags[end : end + 1] == "p" and stream.lowers[end] in ("at", "with") and end - at <= 4:
        return True
    if preposition == "for" and all(word.lower() in lex.PLACES for word in stream.words[at + 1 : end]):
        return True  # "vice-president for Europe"
    if stream.tags[end - 1] == "N" and end - at <= 3 and _is_acronym(stream.words[end - 1]):
        return False  # "Executive Chair of FSRC"
    if noun == "secretary" and stream.lowers[at - 2] in _OF_UNIONS:
        return False
    if noun in lex.PORTFOLIOS or stream.words[at - 2 : at - 1] == ["Secretary"]:
        return EMPLOYERS.isdisjoint(stream.lowers[at + 1 : end])
    return first == "n" and not any(t in "NT" for t in stream.tags[at + 1 : end])


_OF_UNIONS = words("general regional executive national branch honorary company district")
"""What makes a secretary one of a body: `regional secretary of the Metalworkers`."""


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word.isupper() and word.lower() not in lex.PLACES


def _flat(text: str) -> str:
    return " ".join(text.split())


def _own_name(organisation: str) -> str:
    """An organisation without the country before it, as in `Britain's Department for Trade`."""
    owner, mark, rest = organisation.replace("’s ", "'s ").partition("'s ")
    own = rest if mark and owner.lower() in lex.PLACES | lex.ORGANISATION_HEADS else organisation
    return own.removesuffix(".") if own.endswith("Ltd.") else own
