"""What a noun phrase names: a person, an office or an organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.extract.people.chinese_names import is_chinese_name
from briefwright.extract.people.fields import are_fields
from briefwright.extract.people.given_names import has_two_given_names
from briefwright.extract.people.office_words import end_of_first, held_before, joined, part_office
from briefwright.extract.people.person_names import DUTIES, could_be_person
from briefwright.extract.text.phrase import Phrase, PhraseKind
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import BODIES
from briefwright.extract.words.first_names import GIVEN
from briefwright.extract.words.lexicon import words

_OFTEN_AGAIN = 2
"""Words of the phrases that a text has again and again: `he`, `Xu`, `Mr Xu`."""
_DESCRIBED_AGAIN = 6
"""Words of those that begin with an article: `the company’s chief executive`."""


def analyse(stream: Stream, low: int, high: int) -> Phrase:
    """Tell what the noun phrase names, and split it into name, role and organisation; the same range only once."""
    known = stream.phrases.get((low, high))
    if known is None:
        if high - low > (_DESCRIBED_AGAIN if stream.tags[low] == "D" else _OFTEN_AGAIN):
            known = _analyse(stream, low, high)
        elif stream.tags[low:high] in _BARE_NAMES:
            known = _bare_name(stream, low, high)
        else:
            known = _met_again(stream, low, high)
        stream.phrases[low, high] = known
    return known


_BARE_NAMES = ("NN", "N")
"""Tags of what most phrases are: a name with nothing beside it."""


def _met_again(stream: Stream, low: int, high: int) -> Phrase:
    """A phrase of few words, analysed but once in a text."""
    like = (stream.tags[low:high], *stream.words[low:high])
    same = stream.wordings.get(like)
    if same is not None:
        return same.moved(low - same.low)
    known = stream.wordings[like] = _analyse(stream, low, high)
    return known


def _bare_name(stream: Stream, low: int, high: int) -> Phrase:
    """A name with nothing beside it: what `_analyse` would tell, without its questions."""
    words = stream.words[low:high]
    kind: PhraseKind = "person" if _is_full_name(stream, low, words) else "name"
    return Phrase(low, high, kind, stream.lowers[high - 1], words)


def _is_full_name(stream: Stream, low: int, words: list[str]) -> bool:
    """Say whether the capitalised words from token `low` on read as a person's full name, as told once before."""
    told = stream.full_names.get((low, low + len(words)))
    return told or (told is None and could_be_person(words)) or is_chinese_name(words)


def _analyse(stream: Stream, low: int, high: int) -> Phrase:
    if high - low > 2 and stream.tags[high - 3 : high] == "NNR" and stream.lowers[high - 1] in lex.HONOURS:
        high -= 1
    tags, words, lowers = stream.tags[low:high], stream.words[low:high], stream.lowers[low:high]
    if len(tags) == 1 and tags in "hk":
        return Phrase(low, high, "pronoun", head=lowers[0].replace("’", "'").partition("'")[0])
    bodied = _BODY_FIRST.match(tags) if "o" in tags else None
    if bodied and could_be_person(words[bodied.start(3) :]):
        return _after_body(low, high, words, bodied)
    speaks_for = _SPEAKS_FOR.match(tags) if words[-1].startswith("spokes") else None
    if speaks_for:
        body = joined(words[slice(*speaks_for.span(1))])
        return Phrase(low, high, "nominal", words[-1], role=words[-1], organisation=body)
    core = len(tags) if _LINKS.isdisjoint(tags) else _core_length(tags)
    late = _late_name(tags, words, lowers, core) if core < len(tags) - 2 else 0
    if late:
        return _before_late_name(low, tags, words, core, late)
    name_start, name_end = _name_run(tags, words, lowers, core)
    if name_end > name_start:
        titled = tags.find("T", 0, name_start) >= 0
        titles = [lowers[i].rstrip(".") for i in range(name_start) if tags[i] == "T"] if titled else ()
        name = words[name_start:name_end]
        role, organisation = _before_name(tags, words, lowers, name_start) if name_start else ("", "")
        written = "by" in words[:name_start] and not role
        if written:
            organisation = joined(name)  # "a report published by the Institute"
        person = _reads_as_person(name, titles, role, tags, name_start)
        if person is None:
            person = _is_full_name(stream, low + name_start, name)
        kind: PhraseKind = "person" if person and not written else "name"
        if name_end < core and tags[name_end : name_end + 1] == "s":
            return Phrase(low, high, "nominal", head=lowers[core - 1])
        return Phrase(low, high, kind, lowers[name_end - 1], name, titles, role, organisation)
    return _nominal(tags, words, low, high, core)


def _before_late_name(low: int, tags: str, words: list[str], core: int, late: int) -> Phrase:
    """The person whose office, with what it is for, stands before the name at `late`."""
    lowers = [word.lower() for word in words]
    office = lowers[core - 1].removeprefix("vice-") in lex.PORTFOLIOS or words[core - 1] == "General"
    office = office and not any(len(word) > 2 and word.isupper() for word in words[core + 1 : late])
    office = office or are_fields(lowers[core + 1 : late])
    another = tags.rfind("c", 0, core)  # "Science Minister Lord Vallance and Vice Minister of …"
    if another < 1 or tags[another - 1] != "N" or {"R", "T"}.isdisjoint(tags[:another]):
        another = -1
    article = another + 1 + tags.startswith("D", another + 1)  # "the UK’s Minister for Science Jane Dale"
    land = words[article] if lowers[article] in lex.PLACES else ""
    owner = tags.find("s", article, article + 3) + 1 if land else 0
    land, owner = (land, owner) if owner else ("", another + 1)
    if not land:  # "the Welsh government’s Minister for Culture Ann Orme", "HSE Director of Policy Ann Orme"
        held, of = part_office(words[article:core], lowers[article:core], tags[article:core])
        owned = "s" in tags[article:core] or (bool(of) and of[-1].lower() in lex.ORGANISATION_HEADS)
        land, owner = (joined(of), article + held) if owned else (land, owner)
    named = (i for i in range(owner, late) if tags[i] not in "Dw" and lowers[i] not in _OF_LANDS)
    first = next(named, 0)
    ends = len(tags[:late].rstrip("T")) if office else core  # "Trade Envoy to China Dame Petra Langham"
    if "N" not in tags[core + 1 : late]:  # "UKRI director for the project Ann Orme": for what, not in what
        held, of = part_office(words[:core], lowers[:core], tags[:core])
        return Phrase(
            low,
            low + len(tags),
            "person",
            lowers[-1],
            words[late:],
            (),
            joined(words[held:core]),
            joined(of),
        )
    role = joined(words[first:ends])
    body = tags[core + 1 : late].rstrip("T")
    organisation = land if office else joined(words[core + 1 : core + 1 + len(body)]).removeprefix("the ")
    return Phrase(low, low + len(tags), "person", lowers[-1], words[late:], (), role, organisation)


_BODY_FIRST = re.compile(r"D?(N+oD?N+)s?(R+|T)T*(N{2,3})$")
"""`University of Warwick Vice-Chancellor Professor Stuart Croft`."""


_SPEAKS_FOR = re.compile(r"D?(N[NR]*(?:[of]D?|,?c|,)(?:[NR]|[of]D?|,?c|,)*)R$")
"""`a Department for Science, Innovation and Technology spokesperson`."""


def _after_body(low: int, high: int, words: list[str], bodied: re.Match[str]) -> Phrase:
    """A person whose body and office stand before the name."""
    name = words[bodied.start(3) :]
    role, organisation = (joined(words[slice(*bodied.span(part))]) for part in (2, 1))
    return Phrase(low, high, "person", name[-1].lower(), name, (), role, organisation)


def _late_name(tags: str, words: list[str], lowers: list[str], core: int) -> int:
    """Where a person's name begins after a complement: `CEO of the Refugee Council Enver Solomon`; 0 if none."""
    if tags[-1] != "N" or (tags.find("R", 0, core) < 0 and tags.find("T", 0, core) < 0):
        return 0
    run = len(tags) - len(tags.rstrip("N"))
    if run > _FULL_NAME and has_two_given_names(words[-3:]):
        return len(tags) - 3  # "Secretary for Administration Matthew Cheung Kin-chung"
    noun = lowers[core - 2 if words[core - 1] == "General" and core > 1 else core - 1]
    # "Consul General in Leeds Qiu Wenbo"
    chinese, person = is_chinese_name(words[-2:]), could_be_person(words[-2:])
    seated = words[core] == "in" and run == 3 and (chinese or person)
    given = lowers[-2]
    called = given in GIVEN or chinese
    listed = tags[-run - 2 : -run] == "cD"  # "Minister for Tech and the Digital Economy Ann Orme"
    short = chinese and run > _FULL_NAME and words[-3].isupper()  # "Director of the Office in the LSAR Cheng Bo"
    if called and run > _FULL_NAME and (tags[-run - 1] in "of" or listed or short):
        # "Governor of the Bank of England Andrew Bailey"
        return len(tags) - 2
    fielded = run == _FULL_NAME and tags[-run - 1] == "n"  # "secretary for transport and the treasury Ann Orme"
    if seated or (noun in lex.PORTFOLIOS and (run > _FULL_NAME or fielded) and person):
        return len(tags) - 2
    if words[-run - 1] in BODIES:  # "founder of Halifax-based company Northern Quartz"
        return 0
    if person and run >= _FULL_NAME and are_fields(lowers[core + 1 : -2]):
        return len(tags) - 2  # "Director of Policy and Impact Ann Orme"
    if tags[-run - 1] == ")" and run == _FULL_NAME and person:  # "Ambassador to the United Kingdom (UK) Mei Lin"
        return len(tags) - run
    start = len(tags) - 1
    while start > core and tags[start - 1] == "N" and lowers[start - 1] not in BODIES_NAMED:
        start -= 1
    if start > core and (tags[start - 1] == "T" or lowers[start - 1] in BODIES_NAMED):
        return start if (len(tags) - start >= 2 and person) or tags[start - 1] == "T" else 0
    return 0


_OF_LANDS = lex.NATIONALITIES | {"uk", "us", "u.k.", "u.s."}
_FULL_NAME = 2
"""Words of a name with its family name."""
BODIES_NAMED = lex.ORGANISATION_HEADS | {"state"}


def _core_length(tags: str) -> int:
    """Tokens before the first complement (`of …`, `for …`, `at …`)."""
    match = _COMPLEMENT.search(tags)
    return match.start() if match else len(tags)


_COMPLEMENT = re.compile(r"[ofp](?<=[NRnTqz)].)")
_LINKS = frozenset("ofp")


def _name_run(tags: str, words: list[str], lowers: list[str], core: int) -> tuple[int, int]:
    """The last run of capitalised words of the core, without nationality and place words before it."""
    end = core
    while end > 0 and tags[end - 1] in "w#":
        end -= 1
    if end == 0 or tags[end - 1] not in "NT":
        return (0, 0)
    while end > 2 and lowers[end - 1] in lex.HONOURS:
        end -= 1
    start = len(tags[:end].rstrip("N"))
    if start == end:
        return (0, 0)
    if start == 1 and tags[0] == "R" and lowers[end - 1].rstrip(".") in _INCORPORATED:
        return (0, end)  # "Keeper Security Inc."
    if start > 1 and tags[start - 2 : start] == "Ts" and lowers[start] in lex.ORGANISATION_HEADS:
        return (start - 2, end)  # "King’s College London"
    while end - start > 1 and lowers[start] in _BEFORE_NAMES and could_be_person(words[start + 1 : end]):
        start += 1
    if lowers[start] in lex.PLACES and is_chinese_name(words[start + 1 : end]):
        start += 1
    return (start, end)


_INCORPORATED = words("inc corp ltd plc llc gmbh")
_OF_ROLES = lex.ROLE_QUALIFIERS | lex.ROLES | {"and"}
_LEADING = words("beijing shanghai uk us u.s. u.k. china london washington mr foreign former gop")
_BEFORE_NAMES = lex.NATIONALITIES | _LEADING


def _reads_as_person(name: list[str], titles: Sequence[str], role: str, tags: str, start: int) -> bool | None:
    """Say whether what stands before a name makes it a person’s; `None` where the name itself has to tell."""
    if tags[:1] == "D" and start <= 1 and not role:
        return False
    if len(name) == 1 and name[0].lower() in DUTIES:
        return False  # "Associate Vice-President International"
    if titles or (role and len(name) <= 4):
        return name[-1].lower().rstrip(".") not in lex.ORGANISATION_HEADS
    return False if len(name) == 1 else None


_HAILING = ("-born", "-based", "-trained", "-educated")
"""`Hong Kong-born chemist`: where somebody is from is not who employs them."""


def _before_name(tags: str, words: list[str], lowers: list[str], name_start: int) -> tuple[str, str]:
    """Role and organisation from the words before a name: `UKRI chief executive` Ottoline Leyser."""
    end = name_start
    while end > 0 and tags[end - 1] == "T" and lowers[end - 1].rstrip(".") not in lex.ROLES:
        end -= 1
    if tags[end - 2 : end] in (")T", ")R") and words[end - 1] in _LEARNED_TITLES:
        end -= 1
    duty = ""
    if end > 1 and tags[end - 1] == ")":  # "Pro-Vice-Chancellor (Research) Professor Ann Orme"
        opening = tags.rfind("(", 0, end)
        duty, end = f" ({joined(words[opening + 1 : end - 1])})", max(opening, 0)
    if end == 0 or tags[end - 1] not in "RTn" or not (tags[end - 1] in "RT" or lowers[end - 1] in lex.ROLES):
        return ("", "")
    if end > 1 and tags[end - 2] in "RT" and words[end - 1] in _LEARNED_TITLES:
        end -= 1
    link = tags.rfind("c", 0, end)
    another = link > 1 and tags[link - 1] == "N" and not {"R", "T"}.isdisjoint(tags[:link])
    if another and could_be_person(words[link - 2 : link]):
        behind = link + 1  # "by RMS President Sir Bernard Lisle and CSM Secretary-General Dong Meixin"
        return _before_name(tags[behind:], words[behind:], lowers[behind:], name_start - behind)
    low = _behind_origin(tags, lowers, end)
    end = low + end_of_first(words[low:end], tags[low:end]) if link >= low else end
    office = words[low:end]
    start, organisation = part_office(office, lowers[low:end], tags[low:end])
    before = held_before(office, start) if start else ""
    return (before + joined(office[start:]) + duty, joined(organisation))


_LEARNED_TITLES = ("Professor", "Dr", "Prof")
_TODAY = re.compile(r"a?\(w?#[wN]\)")
"""`Today (11 May)` before an office."""


def _behind_origin(tags: str, lowers: list[str], end: int) -> int:
    """Where an office that ends at token `end` begins, behind where its holder is from, or a day in brackets."""
    dated = _TODAY.match(tags, 0, end) if tags[0] in "a(" else None
    if dated:
        return dated.end()
    for index in range(end):
        if lowers[index].endswith(_HAILING):
            return index + 1
    return 0


_POSTED = re.compile("pD?N{1,2}")
"""`ambassador to London`: the seat is part of the office."""
_GOVERNING = words("minister secretary undersecretary vice-minister")
_BODY_AFTER = re.compile(r"[ofp]D?((?:[NTRs]|[ofpc]D?(?=[NT])|,(?=[NTR]+(?:,[NTR]+)*,?c[NTR]))*)")


def _nominal(tags: str, words: list[str], low: int, high: int, core: int) -> Phrase:
    head = words[core - 1] if core else words[-1]
    phrase = Phrase(low, high, "nominal", head=head.lower())
    capitals: list[str] = []
    if core and tags[core - 1] in "RT":
        start = core - 1
        while start > 0 and words[start - 1].lower() in _OF_ROLES:
            start -= 1
        if words[start] == "and":  # "Officials and scholars" are one office, "Leeds and researchers" are not
            start += -1 if start > 0 and words[start - 1].lower().removesuffix("s") in lex.ROLES else 1
        aged = words.index("year-old", 0, core) + 1 if "year-old" in words[:start] else start
        start = aged if not tags[aged:start].strip("n") else start  # "the 41-year-old tea grower"
        phrase.role = " ".join(words[start:core])
        posted = _POSTED.match(tags, core) if head.lower() in ("ambassador", "envoy") else None
        if posted and words[core] == "to":
            phrase.role = joined(words[start : posted.end()])
        capitals = [w for w, t in zip(words[:start], tags, strict=False) if t == "N"]
        complement = _BODY_AFTER.match(tags, core)
        governs = complement is not None and phrase.role.lower() in _GOVERNING
        if complement and governs and words[complement.end(1) - 1].lower() not in BODIES_NAMED:
            phrase.role, complement = joined(words[start : complement.end(1)]), None
        if complement and "N" in complement[1]:
            capitals = capitals or words[complement.start(1) : complement.end(1)]
            small = complement.end()
            if tags[small : small + 1] == "n" and words[small] in lex.ORGANISATION_HEADS and len(tags) == small + 1:
                capitals.append(words[small])  # "a Russell Group university"
        if not capitals and tags[max(0, start - 2) : start] == "nn" and words[start - 1] in lex.ORGANISATION_HEADS:
            capitals = words[start - 2 : start]
        if capitals and not lex.NATIONALITIES.issuperset(map(str.lower, capitals)):
            phrase.organisation = joined(capitals)
    return phrase
