"""Role and organisation from what stands beside a name: `X, director of Y,`, `Y director X`, `X is …`."""

from __future__ import annotations

import re

from briefwright.extract import lexicon as lex
from briefwright.extract.acts import BODIES
from briefwright.extract.lexicon import words
from briefwright.extract.names import HONOURS, Person
from briefwright.extract.office_words import joined, part_office
from briefwright.extract.phrases import analyse
from briefwright.extract.reading import Stream
from briefwright.extract.subjects import subject_before

_NAME_PART = r"(?:[NTRq#]|s(?=[NTR])|c(?=[NTR])|[of](?=D?[NT])|D(?=[NT])|,(?=[NR]+(?:,[NR]+)*,?c[NR]))"
_ORGANISATION = re.compile(rf"(?:D?n{{1,2}}s)?D?n?([NTR]{_NAME_PART}*)")
_ROLE = re.compile(r"(?:a)?D?((?:[nNTReis-]|z|c(?=[nNTRi]))*[RT](?:c(?:[nNT]*R))?)")
_EMPLOYERS = words(
    "university college school institute academy laboratory council commission committee ministry department "
    "office bureau agency bank embassy consulate house parliament fund foundation trust society association "
    "centre center group company corporation"
)
_FIELDS = words(
    "programmes programs research operations policy strategy communications partnerships engineering science "
    "finance innovation development studies education technology international people digital delivery training"
)
"""What a director may be director of, before the employer."""
_FIELD_OF = re.compile(r"o(?:n|cn)+")
_SMALL_BODIES = words("hub lab laboratory group team centre center campus unit branch observatory studio site")
_SEATS = {"sen": "Senator", "rep": "Representative", "gov": "Governor", "cllr": "Councillor"}
"""Titles that are an office held for a place: `Sen. Tom Becker of Montana`."""
_NEAR = 3_000
"""Characters back to a body's full name."""
_FULL_NAME = re.compile(r"[A-Z]\w+ (?:of|for)(?: the)?(?: [A-Z][\w-]+(?:,(?= [A-Z])|,? and(?= [A-Z]))?)+")
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
        person.organisation = person.organisation or organisation
    if person.role and person.organisation:
        return
    if person.role and not person.organisation:
        person.organisation = next(filter(None, (_named_before(text, *place) for place in person.places[:1])), "")
    if not person.role and person.places:
        person.role = _before(*person.places[0])[0] or next(
            filter(None, map(_seat, person.places[:_MOST_PLACES])), ""
        )


def _named_before(text: str, stream: Stream, low: int, high: int) -> str:
    """The body in full that `ministry spokesperson Qin` belongs to, named before."""
    body = next((w for w in stream.words[max(0, low - 4) : low] if w in ("ministry", "department")), "")
    if not body or high <= low:
        return ""
    start = stream.starts[low]
    at = text.rfind(body.capitalize() + " ", max(0, start - _NEAR), start)
    match = _FULL_NAME.match(text, at, start) if at >= 0 else None
    return match.group() if match else ""


def _seat(place: tuple[Stream, int, int]) -> str:
    """The office an abbreviated title before the name tells of; empty where there is none."""
    stream, low, high = place
    before = stream.words[low if stream.tags[low] == "T" else max(0, low - 1)]
    return _SEATS.get(before.lower().rstrip("."), "") if high > low else ""


def _beside(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """Role and organisation beside one mention: after it, before it, or said of it; empty where nothing is said."""
    tags = stream.tags
    high = _past_honours(stream, high)
    if tags[high : high + 1] == "," and tags[high + 1 : high + 2] != "c":  # "and …" begins somebody else
        found = office_at(text, stream, high + 1)
        if found[0] and not _leads_to_another(stream, high + 1):
            return found
        body = _body_at(text, stream, high + 1)
        if body and stream.tags[low - 1 : low] in ("T", "|"):
            return ("", body)
    described = _described(text, stream, low, high)
    if described[0]:
        return described
    before = _before(stream, low, high)
    if before[0] and before[0].lower() not in _MERE_TITLES:
        return (before[0], before[1] or _home(text, stream, high))
    if _seat((stream, low, high)):
        return ("", "")
    if tags[high : high + 1] == "x" and stream.words[high].lower() in ("is", "was"):
        return office_at(text, stream, high + 1)
    return ("", _home(text, stream, high))


def _leads_to_another(stream: Stream, at: int) -> bool:
    """Say whether the office between commas is the next one's: `by Sir Gerald, the minister, Dr Leah Osborne`."""
    comma = stream.tags.find(",", at, at + 6)
    return comma > 0 and stream.words[at].lower() == "the" and stream.tags[comma + 1 : comma + 2] == "T"


def _past_honours(stream: Stream, high: int) -> int:
    """The token after the letters and the bracket that follow a name: `Jane Doe OBE (Labour),`."""
    while stream.words[high : high + 1] and stream.words[high].lower() in HONOURS:
        high += 1
    closing = stream.tags.find(")", high, high + 6) if stream.tags[high : high + 1] == "(" else -1
    return closing + 1 if closing > 0 else high


def _home(text: str, stream: Stream, high: int) -> str:
    """The organisation in `Jane Doe of the Institute` or `Jane Doe, from the Institute,`."""
    at = high + 1 if stream.tags[high : high + 1] == "," else high
    if stream.words[at : at + 1] not in (["of"], ["from"], ["at"]):
        return ""
    match = _ORGANISATION.match(stream.tags, at + 1)
    if not match or all(
        word.lower() in lex.PLACES | {"new"} for word in stream.words[match.start(1) : match.end(1)]
    ):
        return ""
    return stream.text(text, *match.span(1))


def _described(text: str, stream: Stream, low: int, high: int) -> tuple[str, str]:
    """The office in front of a name between commas: `The chancellor of the University, Sir Peter Lyle,`."""
    tags = stream.tags
    while low > 0 and tags[low - 1] == "T":
        low -= 1
    if low < 3 or tags[low - 1] != "," or tags[high : high + 1] not in (",", "."):
        return ("", "")
    floor = max(0, low - 16, tags.rfind("|", 0, low) + 1)
    span = subject_before(stream, low - 1, floor)
    if span is None or span[1] != low - 1 or not any(t in "RT" for t in tags[span[0] : span[1]]):
        return ("", "")
    return office_at(text, stream, span[0])


def _before(stream: Stream, low: int, high: int) -> tuple[str, str]:
    """The office in front of a name: `Minister of Science and Technology Wan Gang`."""
    floor = max(stream.tags.rfind("|", 0, low) + 1, low - 14)
    span = subject_before(stream, high, floor)
    if span is None or span[0] >= low or span[1] != high:
        return ("", "")
    phrase = analyse(stream, *span)
    return (phrase.role, phrase.organisation)


def office_at(text: str, stream: Stream, at: int) -> tuple[str, str]:
    """Role and organisation of the appositive that begins at token `at`; empty strings where there is none."""
    tags = stream.tags
    match = _ROLE.match(tags, at, at + 14)
    if not match:
        return ("", "")
    start, end = match.span(1)
    offset, leading = part_office(stream.words[start:end], tags[start:end])
    start, organisation = start + offset, joined(leading)
    role_end = end
    complement = _COMPLEMENT.match(tags, end, end + 20)
    while complement and role_end - end < 16 and _belongs_to_role(stream, role_end, complement.end()):
        role_end = complement.end()
        complement = _COMPLEMENT.match(tags, role_end, role_end + 20)
    if organisation and tags[role_end : role_end + 2] == "oN":
        role_end += 2
        while tags[role_end : role_end + 1] in ("N", "c"):
            role_end += 1
    if tags[role_end : role_end + 3] == "oN," and stream.words[role_end + 1].lower() in _FIELDS:
        role_end += 2
    if not organisation and tags[role_end : role_end + 1] == ",":
        organisation = _body_at(text, stream, role_end + 1)
    if not organisation and tags[role_end : role_end + 1] in ("o", "f", "p"):
        found = _ORGANISATION.match(tags, role_end + 1, role_end + 24)
        if found and tags[found.end() : found.end() + 2] == "nN" and stream.words[found.end()] in BODIES:
            found = _ORGANISATION.match(tags, found.end() + 1, role_end + 24)
        if found:
            end = _before_next_office(stream, *found.span(1))
            organisation = stream.text(text, found.start(1), _with_small_body(stream, end, found.end(1)))
    return (_flat(stream.text(text, start, role_end)), _own_name(_flat(organisation)))


def _body_at(text: str, stream: Stream, at: int) -> str:
    """The body named between commas after a name or an office: `Jane Doe, University of Leeds`."""
    match = _ORGANISATION.match(stream.tags, at)
    if not match or match.start(1) != at or stream.tags[match.end() : match.end() + 1] not in ("|", ",", ".", ""):
        return ""
    named = any(word.lower() in lex.ORGANISATION_HEADS for word in stream.words[at : match.end()])
    return stream.text(text, *match.span(1)) if named else ""


def _with_small_body(stream: Stream, end: int, named: int) -> int:
    """Where a name ends with the plain noun after it: `the Lorne hub`, `Ningde bureau of commerce`."""
    word = stream.words[end] if end < len(stream.words) else ""
    if end != named or word not in _SMALL_BODIES | _EMPLOYERS or stream.tags[end] == "N":
        return end
    field = _FIELD_OF.match(stream.tags, end + 1)
    return field.end() if field else end + 1


def _before_next_office(stream: Stream, start: int, end: int) -> int:
    """Where an employer ends in `professor at Tsinghua University and academician of the Academy`."""
    links = (
        i for i in range(start + 1, end - 1) if stream.tags[i : i + 2] == "cR" and stream.words[i + 1].islower()
    )
    return next(links, end)


def _belongs_to_role(stream: Stream, at: int, end: int) -> bool:
    """Say whether `of …` or `for …` names the portfolio (`Minister for Science`), not the employer."""
    noun = stream.words[at - 1].lower()
    if noun == "state" and stream.words[at - 3 : at - 2] and stream.words[at - 3].lower() == "secretary":
        noun = "secretary"
    preposition = stream.words[at].lower()
    first = stream.tags[at + 1 : at + 2]
    if preposition not in ("of", "for", "to", "in"):
        return False
    if stream.tags[end : end + 1] == "s":
        return False
    if stream.tags[end : end + 1] == "p" and stream.words[end].lower() in ("at", "with") and end - at <= 4:
        return True
    if noun in lex.PORTFOLIOS or stream.words[at - 2 : at - 1] == ["Secretary"]:
        return stream.words[end - 1].lower() not in _EMPLOYERS
    return first == "n" and not any(t in "NT" for t in stream.tags[at + 1 : end])


def _flat(text: str) -> str:
    return " ".join(text.split())


def _own_name(organisation: str) -> str:
    """An organisation without the country before it, as in `Britain's Department for Trade`."""
    owner, mark, rest = organisation.replace("’s ", "'s ").partition("'s ")
    own = rest if mark and owner.lower() in lex.PLACES else organisation
    return own.removesuffix(".") if own.endswith("Ltd.") else own
