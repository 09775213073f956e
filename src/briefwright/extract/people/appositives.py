"""Role and organisation of an appositive: `deputy director of the Office`, `the paper’s senior author`."""

from __future__ import annotations

import re

from briefwright.extract.people.belonging import present_body
from briefwright.extract.people.bodies import EMPLOYERS, SMALL_EMPLOYERS, body, body_at
from briefwright.extract.people.employers import employer_at, in_full, owner_meant
from briefwright.extract.people.fields import FIELDS, WIDE_FIELDS, are_fields
from briefwright.extract.people.office_words import held_before, joined, part_office
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import HEADS
from briefwright.extract.words.first_names import GIVEN
from briefwright.extract.words.lexicon import words

_ROLE = re.compile(r"(?:a)?D?(?:ae(?=[nNTR]))?((?:[nNTReisz-]|c(?=[nNTRi]))*[RT](?:c(?:[nNT]*R))?)")
_UNITS = words("department school institute faculty centre center college division")
_TRADE = re.compile(r"D([nei]{0,2}n)(?=[p,.;|])")
_WINNER = re.compile("D?(n{1,3})(?=o)")
_WINNERS = words("winner recipient holder co-winner")
"""What somebody is of a prize: `the winner of the 2015 Tern Prize for Chemistry`."""
_MASTERS = _WINNERS | {"master"}
_OF_TRADES = ("er", "or", "ist", "ian", "eer", "smith", "wright")
"""How a word for what somebody does ends, where it is on no list: `a climate modeller at the institute`."""
_THINGS = words("number order paper letter matter answer offer centre center supercomputer computer sensor tower")
_NO_TRADES = lex.ORGANISATION_HEADS | _THINGS
_LEAD_ROLE = re.compile(r"a?D?((?:N+s)?[nNTRei]*b(?:[nR]*R)?)")
"""An office with the noun `lead`, which is a verb elsewhere."""
_COMPLEMENT = re.compile(
    r"[ofp]D?(?:[nNTRzG&i#]|(?<!N)e|cD(?=n)|c(?=[nNTRi])"
    r"|,[nNi]+(?:,[nNi]+)*,?c(?=[nN])|,(?=[nNi]+(?:,[nNi]+)*,?c[nN]))+"
)


_SENT = re.compile(
    r"((?:[A-Z][\w-]* )?(?:[Aa]mbassador|[Ee]nvoy|[Hh]igh [Cc]ommissioner)) of (?:the )?"
    r"([A-Z][\w’']*(?: (?:of )?[A-Z]\w+){0,3}) to ((?:the )?[A-Z]\w*(?: [A-Z]\w+){0,2})"
)
"""`Ambassador of China to the UK`: who sends, and to whom."""


def office_at(text: str, stream: Stream, at: int) -> tuple[str, str]:
    """Role and organisation of the appositive that begins at token `at`; empty strings where there is none."""
    if stream.tags[at] not in _OPENS_OFFICE:
        return ("", "")
    known = stream.offices.get((at, at))
    if known is None:
        known = stream.offices[at, at] = _office_at(text, stream, at)
    return known


_OPENS_OFFICE = frozenset("aDnNTReisbcz-")
"""Tags of what an office may begin with, an article or an adverb before it."""


_OWNED_OFFICE = re.compile(r"D?(N[NR]*[of]D?[NR]+)s(?=[nNei]{0,3}R)|D?(N+oD?N+)(?=R)|D?(N(?:N|cN){1,5})\(N\)(?=R)")
"""`University of Soar’s Vice-Chancellor`, `University of Soar Vice-Chancellor`, `the Soar Lab (SL) Director`."""


def _office_at(text: str, stream: Stream, at: int) -> tuple[str, str]:
    tags = stream.tags
    owned = _OWNED_OFFICE.match(tags, at)
    owner = owned.span(owned.lastindex or 1) if owned else (at, at)
    if owned and not lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[slice(*owner)]):
        return (office_at(text, stream, owned.end())[0], stream.text(text, *owner))
    start, end = _office(stream, at)
    if start == end or _is_somebody_else(stream, at, end):
        return ("", "")
    sent = _SENT.match(text, stream.starts[start]) if stream.tags[end : end + 1] == "o" else None
    if sent:
        return (f"{sent[1]} to {sent[3]}", sent[2])
    told = stream.words[start:end]
    offset, leading = part_office(told, stream.lowers[start:end], tags[start:end])
    before = held_before(told, offset) if offset else ""
    if leading and tags[end : end + 1] == "o" and "s" not in tags[start:end] and _is_part(leading, told[-1]):
        offset, leading = 0, []  # "Council Chairman of Newcastle City", "UK manager of the Coders’ Union"
    start, organisation = start + offset, joined(leading)
    if not organisation:
        organisation = owner_meant(text, stream, at, start)
    end = _end_of_first(stream, start, end) if organisation else end
    role_end = _end_of_role(stream, end, owned=bool(organisation))
    also = not organisation and tags[role_end] == "c"
    second = _second_office(text, stream, end, role_end) if also else ("", "")
    if second[1]:
        return (f"{stream.text(text, start, role_end)} and {second[0]}", second[1])
    if not organisation:
        role_end, organisation = _body_behind(text, stream, role_end)
    elif stream.words[role_end] in ("at", "in"):  # "a Royal Academy research fellow in the School"
        seat = employer_at(text, stream, role_end + 1)
        organisation = seat if not lex.ORGANISATION_HEADS.isdisjoint(seat.lower().split()) else organisation
    if organisation and stream.lowers[role_end - 1] in OF_PERSONS and stream.tags[start - 1] == "s":
        organisation = ""  # "Lou’s former supervisor"
    role = before + _flat(stream.text(text, start, role_end))
    organisation = own_name(_flat(organisation)) if organisation else ""
    return in_full(text, stream, start, role, organisation)


_IN_LANDS = words("manager head director lead chief boss chair chairman president")


def _is_part(leading: list[str], office: str) -> bool:
    """Say whether what stands before an office is part of the body behind it, or a land it works in."""
    if len(leading) == 1:
        word = leading[0].lower()
        return word in lex.ORGANISATION_HEADS or (word in lex.PLACES and office.lower() in _IN_LANDS)
    return leading == ["Standing", "Committee"]


_ACTS = re.compile("N{1,3}a?[xVbe]")


def _is_somebody_else(stream: Stream, at: int, end: int) -> bool:
    """Say whether a title with a name behind it goes on with another clause: `…, Ambassador Moore said`."""
    return stream.tags[at:end].strip("T") == "" and _ACTS.match(stream.tags, end) is not None


_OF_FACULTIES = re.compile("oDNoN+(?:,N+)*(?:,?cN+)?(?=[,.;|)])")
"""`Victory’s Pro-Vice-Chancellor of the Faculties of Science, Architecture and Design`."""
_FACULTIES = words("faculty faculties school schools college colleges division divisions")


def _end_of_role(stream: Stream, end: int, *, owned: bool) -> int:
    """Where an office ends with what it is for; of one whose body stands before it, whatever follows `of`."""
    tags = stream.tags
    role_end = _past_complement(stream, _past_portfolio(stream, end))
    if owned and tags[role_end : role_end + 2] in ("oN", "fN"):
        role_end += 2
        while tags[role_end : role_end + 1] in ("N", "c"):
            role_end += 1
    faculties = _OF_FACULTIES.match(tags, end) if owned and stream.tags[end : end + 1] == "o" else None
    if faculties and stream.lowers[end + 2] in _FACULTIES:
        return faculties.end()
    if tags[role_end : role_end + 3] == "oN," and stream.lowers[role_end + 1] in WIDE_FIELDS:
        role_end += 2
    return role_end


def _second_office(text: str, stream: Stream, end: int, role_end: int) -> tuple[str, str]:
    """The other office in `Head of Chemistry and Vice-Dean of Science at the University of York`."""
    if stream.tags[role_end + 1 : role_end + 2] == "D":
        return ("", "")  # "its co-director and a member of the Academy": held in another body
    if stream.lowers[end - 1] in ("author", "co-author") or not _AND_OFFICE.match(stream.tags, role_end):
        return ("", "")  # "the report’s author and a professor at …"
    return office_at(text, stream, role_end + 1)


_AND_OFFICE = re.compile("cD?[nNeiR]{0,3}[RT](?![nNRT])")


def _end_of_first(stream: Stream, start: int, end: int) -> int:
    """Where the first of two offices ends, the second in another body: `RCUK champion and head of the Council`."""
    link = stream.tags.find("c", start, end)
    named = body(stream, end + 1) if link > 0 and stream.tags[end : end + 1] == "o" else None
    return link if named and not lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[slice(*named)]) else end


OF_PERSONS = words(
    "supervisor colleague brother sister mother father student pupil teacher mentor tutor friend successor "
    "predecessor counterpart wife husband son daughter grandson granddaughter deputy"
)
"""What somebody is to a person, whose name may stand before it."""


def _past_complement(stream: Stream, end: int) -> int:
    """Where an office that ends at token `end` ends with its portfolio: `Minister for Science`."""
    role_end = end
    won = stream.lowers[end - 1] in _WINNERS  # whatever the prize is for
    while role_end - end < 16 and (won or stream.lowers[role_end] in _OF_ROLES):
        complement = _COMPLEMENT.match(stream.tags, role_end, role_end + 20)
        if complement is None:
            break
        stop = complement.end()
        if stream.tags.find("c", role_end, stop) >= 0:
            other = _AND_OFFICE.search(stream.tags, role_end, stop)
            stop = _before_another(stream, role_end, other.start() if other else stop)
        if not won and not _belongs_to_role(stream, role_end, stop):
            break
        role_end = stop
    return role_end


_OF_ROLES = frozenset(("of", "for", "to", "in", "on"))
"""What leads from an office to its portfolio."""


def _before_another(stream: Stream, low: int, high: int) -> int:
    """Where a portfolio ends before somebody else: `Minister for Trade and Anne Moore, chief executive, …`."""
    link = stream.tags.find("cNN", low, high)
    while link >= 0 and stream.lowers[link + 1] not in GIVEN:
        link = stream.tags.find("cNN", link + 1, high)
    return link if link >= 0 else high


_NO_BODIES = GIVEN | lex.SURNAMES_FIRST | lex.PLACES
"""What a body between commas does not begin with."""


def _body_behind(text: str, stream: Stream, at: int) -> tuple[int, str]:
    """Where the office at token `at` ends, with a portfolio behind it, and the body told after that."""
    if stream.words[at] in ("formerly", "previously", "now"):
        return at, present_body(text, stream, at)
    portfolio = _PORTFOLIO.match(stream.tags, at)
    if portfolio and stream.lowers[portfolio.end() - 1] not in lex.ORGANISATION_HEADS:
        organisation = body_at(text, stream, portfolio.end() + 1)
        if organisation:
            return portfolio.end(), organisation
    organisation = _body_between(text, stream, at + 1) if stream.tags[at] == "," else ""
    link = at + 1 if stream.words[at] == "," and stream.words[at + 1] == "at" else at
    if not organisation and stream.tags[link] in "ofp":
        organisation = employer_at(text, stream, link + 1)
    return at, organisation


def _body_between(text: str, stream: Stream, at: int) -> str:
    """The body between commas at token `at`; empty where there is none."""
    organisation = body_at(text, stream, at)
    if not organisation and stream.tags[at] == "N" and stream.lowers[at] in _UNITS:
        organisation = employer_at(text, stream, at)  # "Deputy Director, Department of Engineering at NSFC said"
    plain = _PLAIN_BODY.match(stream.tags, at - 1)
    if plain and not organisation and stream.lowers[at] not in _NO_BODIES:
        organisation = stream.text(text, *plain.span(1))
    return organisation


def _office(stream: Stream, at: int) -> tuple[int, int]:
    """The words of the office that begins at token `at`, an article before it left out; an empty range for none."""
    match = _ROLE.match(stream.tags, at, at + 14)
    if match:
        start, end = match.span(1)
        ranked = start > at and stream.words[start - 1] == "First"
        end += stream.lowers[end] in ("emeritus", "emerita")
        return (start - 1 if ranked else start, end)
    winner = _WINNER.match(stream.tags, at)
    if winner and stream.words[winner.end() - 1] in _MASTERS:
        return winner.span(1)
    trade = _TRADE.match(stream.tags, at)
    if trade and stream.lowers[at] in ("a", "an") and _is_trade(stream.words[trade.end() - 1]):
        return trade.span(1)
    match = _LEAD_ROLE.match(stream.tags, at, at + 8)
    if match and stream.words[stream.tags.find("b", *match.span(1))] == "lead":
        return match.span(1)
    return (at, at)


def _is_trade(word: str) -> bool:
    """Say whether a word on no list tells what somebody does, by how it ends."""
    return word.endswith(_OF_TRADES) and word not in HEADS and word not in _NO_TRADES


_FIELDS_OR_LANDS = FIELDS | lex.PLACES
_BRACKETED = re.compile(r"\((?:[^()]|[NRn]+(?:c[NRn]+)?)\)(?=[opf,])")


def _past_portfolio(stream: Stream, end: int) -> int:
    """Where an office ends with its `(International)` or `of the board`."""
    tag = stream.tags[end]
    if tag == "o":
        return end + 3 if stream.lowers[end : end + 3] == ["of", "the", "board"] else end
    if tag == "(":
        bracketed = _BRACKETED.match(stream.tags, end)
        return bracketed.end() if bracketed else end
    if tag not in "N,":  # as behind most offices
        return end
    duty = _DUTY.match(stream.tags, end) if tag == "N" else None
    if duty and are_fields(stream.lowers[end : duty.end()]):
        return duty.end()
    field = _LISTED_FIELD.match(stream.tags, end) if tag == "," else _BARE_FIELD.match(stream.tags, end)
    if field and not _FIELDS_OR_LANDS.isdisjoint(stream.lowers[end : field.end()]):
        firm = stream.tags[end] == "," and stream.tags[field.end() : field.end() + 2] != ",p"
        return end if firm and stream.lowers[end + 1] not in FIELDS else field.end()  # "…, Ovo Energy, said"
    return end


_PLAIN_BODY = re.compile(r",(N{1,3})(?=,a?[Vxb]|[.|])")
"""`Anna Moore, chief operating officer, Ovo Energy, said`."""
_PORTFOLIO = re.compile(r"[of]N[Nc]*(?=,)")
"""`Pro-Vice-Chancellor for Global Engagement, University of Kennet`."""
_BARE_FIELD = re.compile(r"N+(?:cN+)*(?=p)")
"""`Vice Principal Research and Knowledge Exchange at the University`."""
_DUTY = re.compile(r"N+(?:cN+)*(?=[,.|V])")
"""`Associate Vice-President International, …`."""
_LISTED_FIELD = re.compile(r",(?:N[NncR]*|n{1,2}(?:cn)?)(?=,p)|,N[NncR]*(?=,)")
"""`Executive Director, Cross-Council Programmes, at EPSRC`, `director, digital and technologies, at …`."""


def _belongs_to_role(stream: Stream, at: int, end: int) -> bool:
    """Say whether `of …` or `for …` names the portfolio (`Minister for Science`), not the employer."""
    preposition = stream.lowers[at]
    first = stream.tags[at + 1 : at + 2]
    if preposition == "on":  # "an expert on European studies at the Institute"
        learned = stream.lowers[at - 1] in _ON_TOPICS and stream.tags[end : end + 1] in (",", ".")
        return (learned or stream.words[end : end + 1] in (["at"], ["with"])) and end - at <= _LONGEST_TOPIC
    if stream.tags[end : end + 1] == "s" or stream.lowers[at + 2 : at + 4] == ["communist", "party"]:
        return False
    if preposition == "of" and stream.tags[end : end + 2] == "oN" and stream.words[end - 1] in SMALL_EMPLOYERS:
        return False  # "director of the trade and industry commission of Soar"
    placed = stream.tags[end : end + 1] == "p" and stream.lowers[end] in ("at", "with")
    if placed and (end - at <= 4 or all(word.islower() for word in stream.words[at:end])):
        return True  # "of student and graduate affairs at"
    if _is_field(stream, at, end) or stream.lowers[at - 2 : at] == ["cabinet", "member"]:
        return True
    if stream.tags[end - 1] == "N" and end - at <= 3 and is_acronym(stream.words[end - 1]):
        return False  # "Executive Chair of FSRC"
    noun = _office_noun(stream, at)
    if noun == "secretary" and stream.lowers[at - 2] in _OF_UNIONS:
        return False
    if noun in lex.PORTFOLIOS or stream.words[at - 2 : at - 1] == ["Secretary"]:
        return EMPLOYERS.isdisjoint(stream.lowers[at + 1 : end])
    return first in "nG" and not any(t in "NT" for t in stream.tags[at + 1 : end])


def _office_noun(stream: Stream, at: int) -> str:
    """The noun of the office before token `at`: `secretary` of `Under-Secretary of State`."""
    noun = stream.lowers[at - 1]
    if noun == "state" and at > 2 and stream.lowers[at - 3].endswith(("secretary", "minister")):
        return "secretary"
    return noun.rpartition("-")[2] if noun.endswith(("-secretary", "-minister")) else noun


def _is_field(stream: Stream, at: int, end: int) -> bool:
    """Say whether `for …` or `of …` names a field: `vice-president for Europe`, `for Global Reach of the …`."""
    start = at + 1
    if stream.lowers[at] != "for":
        closed = stream.tags[end : end + 1] in {",", ".", ";", "|", "f"} or bool(
            _AND_OFFICE.match(stream.tags, end)
        )
        return closed and stream.lowers[at] == "of" and are_fields(stream.lowers[start:end])
    placed = all(word in lex.PLACES or word in ("and", "&", ",") for word in stream.lowers[start:end])
    return placed or (stream.words[end : end + 1] == ["of"] and _is_of_body(stream, end + 1))


def _is_of_body(stream: Stream, at: int) -> bool:
    """Say whether a body is named at token `at`."""
    named = body(stream, at)
    return named is not None and not lex.ORGANISATION_HEADS.isdisjoint(stream.lowers[slice(*named)])


_ON_TOPICS = words(
    "analyst expert specialist authority adviser advisor scholar scientist envoy representative lead"
)
_LONGEST_TOPIC = 6
_OF_UNIONS = words("general regional executive national branch honorary company district")
"""What makes a secretary one of a body: `regional secretary of the Metalworkers`."""


def is_acronym(word: str) -> bool:
    """Say whether a word is a body's short form and no country's."""
    return len(word) > 2 and word.isupper() and word.lower() not in lex.PLACES


def _flat(text: str) -> str:
    return " ".join(text.split())


_SHORT_INSIDE = re.compile(r" \([A-Z]+\) (?=[A-Z])")
_OWNERS = lex.PLACES | lex.ORGANISATION_HEADS
_PARTS = ("School", "Department", "Institute", "Faculty", "Centre", "Center", "College", "Division")


def own_name(organisation: str) -> str:
    """An organisation without the country before it, as in `Britain's Department for Trade`."""
    organisation = _SHORT_INSIDE.sub(" ", organisation) if ") " in organisation else organisation
    if "s " not in organisation:
        return organisation.removesuffix(".") if organisation.endswith("Ltd.") else organisation
    owner, mark, rest = organisation.replace("’s ", "'s ").partition("'s ")
    part = mark and " " not in owner and rest.partition(" ")[0] in _PARTS  # "Severnside’s School of Physics"
    own = rest if part or (mark and rest[:1].isupper() and owner.lower() in _OWNERS) else organisation
    return own.removesuffix(".") if own.endswith("Ltd.") else own
