"""Parties of an initiative: who made it, who signed it, or the countries its name pairs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from briefwright.extract.initiatives.accords import is_accord, is_body_told
from briefwright.extract.initiatives.beside import described_as, stands_behind
from briefwright.extract.initiatives.party_names import PARTY, first_named, past_additions, past_short_form
from briefwright.extract.initiatives.sides import ACCORDS, COUNTRY, government_of, sides_of
from briefwright.extract.initiatives.subject_starts import subject_start
from briefwright.extract.initiatives.two_sides import two_sign, universities_before
from briefwright.extract.people.chinese_names import is_chinese_name
from briefwright.extract.people.full_names import full_name
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import ACTS
from briefwright.extract.words.lexicon import words
from briefwright.extract.words.one_of import holds

_TWO_SIDES = re.compile(r"\b(?:the )?(?:two|both) (?:governments|countries|sides|nations|parties)\b", re.IGNORECASE)
_TWO_TOLD = ("two ", "both ")
"""One of them is, in lower case, in whatever `_TWO_SIDES` finds."""
_GOVERNMENTS = re.compile(r"[Gg]overnments of (.+) and (.+)")
_EACH_GOVERNMENT = re.compile(
    r"(?:[Tt]he )?(UK|British|China|Chinese)(?:[’']s)?"
    r" and (?:the )?(UK|British|China|Chinese)(?:[’']s)? governments\b"
)
_BOTH = re.compile(
    r"\b(?:the )?(UK|Britain|British|China|Chinese) and (UK|Britain|British|China|Chinese) (?:\w+ ){0,2}"
    r"(?:ministers|officials|leaders|agencies|academies|authorities)\b"
)
_BOTH_TOLD = ("UK and ", "Britain and ", "British and ", "China and ", "Chinese and ")
"""One of them is in whatever `_BOTH` finds: a long list of names is searched for them at full speed."""
_IN_PARTNERSHIP = re.compile(
    r" with (?:(?<=in partnership with )|(?<=in collaboration with )|(?<=together with )|(?<=jointly with ))"
    r"(?:the )?(?=[A-Z])"
)
_BRACKETS = re.compile(r" \([^()]*\)")
_IN_TOWN = re.compile(r"p(?:Dno)?N{1,2}(?=pnp)")
_JOINTLY = words("collaboration partnership cooperation co-operation conjunction")
_HOLDING = words("organised organized co-organised co-organized")
_BRINGING = ("brings", "bring", "brought", "bringing")
_FAR = 20
"""Tokens behind a name within which `which brings together A and B` and `was launched by A` tell its parties."""
_UNNAMED = re.compile("Dn{1,2}(?:c|(?=[xb])|$)")
_OWNER = re.compile(r"(N(?:[NR]|c(?=N))*(?:[of]D?[NR]+){0,2})(?:\(N\))?s$")
_GOVERNING = re.compile("n{1,2}")
"""`the Guangxi regional government`."""
_NOT_PARTIES = words(
    "it he she they we which together first second third finally delegates participants ministers officials "
    "leaders researchers scientists engineers experts academics partners members organisers organizers"
)
_NO_PARTY_ENDS = lex.HONOURS | _NOT_PARTIES | lex.NATIONALITIES | lex.PORTFOLIOS
_SEATED_OR_PAID = ("-based", "-backed", "-funded", "-led", "-owned", "-run")
_SIGN = words("signed signing sign signs inked renewed exchanged")
_OFFICES = lex.ROLES | lex.TITLES
_SIGNED = words("agreement deal contract pact memorandum understanding mou letter accord")
_SIGNING = words("signed sign signs inked reached concluded struck agreed")
_INTENDING = words("agreed pledged promised decided planned plan plans agree set due expected scheduled is are")


class PartyReader:
    """Reads lists of names; knows the text's short forms and which names are persons'."""

    def __init__(
        self,
        text: str,
        *,
        acronyms: dict[str, str],
        certain_names: Callable[[], set[str]],
        employer: Callable[[str], str],
    ) -> None:
        self.text = text
        self.acronyms = acronyms
        self._certain_names = certain_names
        self.employer = employer
        """The body that somebody of the text belongs to, by the name; empty for none."""
        self._signs = False
        """Whether who holds an office signs for the body."""

    def parties(
        self, stream: Stream, bounds: tuple[int, int], span: tuple[int, int], act: int, name: str
    ) -> list[str]:
        """The parties a sentence tells of the name at `span`, whose act verb is token `act` (0 for none)."""
        (low, high), (begin, stop) = bounds, span
        self._signs = act > 0 and stream.lowers[act] in _SIGN and is_accord(name)
        found: list[str] = []
        by = _maker(stream, stop, high)
        if by and stream.tags[by + 1] in "$#":
            found = self._givers(stream, by + 1, high)
        elif by and (both := _TWO_SIDES.match(self.text, stream.starts[by + 1])):
            found = sides_of(name, governments="government" in both[0].lower())  # "signed by both governments"
        elif by and (pair := _BOTH.match(self.text, stream.starts[by + 1])):
            found = [COUNTRY.get(side, side) for side in pair.groups()]  # "between the UK and Chinese agencies"
        elif by:
            found = self._list(stream, by + 1, high)
            joined = _IN_PARTNERSHIP.search(self.text, stream.starts[by], stream.ends[high - 1]) if found else None
            if joined:
                found.extend(self._list(stream, bisect_left(stream.starts, joined.end()), high))
        elif act > stop and stream.words[stop : stop + 2] == [",", "which"]:
            found = self._list(stream, stop + 2, act)  # "X, which A launched with B"
            if stream.words[act + 1] == "with":
                found.extend(self._list(stream, act + 2, high))
        elif act and low < act < begin and (accord := _accord_with(stream, low, act)):
            found = [*self._list(stream, subject_start(stream, low, act), act), *self._list(stream, accord, act)]
        elif act and low < act < begin and _has_subject(stream, act):
            found = self._makers(stream, (low, high), (act, stop), name)
        found = found or self._owners(stream, low, begin)
        return self._spelt_out(found) if found else found

    def listed(self, stream: Stream, low: int, high: int) -> list[str]:
        """The names of a list, long forms for short ones."""
        return self._spelt_out(self._list(stream, low, high))

    def _owners(self, stream: Stream, low: int, begin: int) -> list[str]:
        """Whose a name is, or who pays through it: `the Council’s X Scheme`, `funded by A through the X Fund`."""
        begin -= stream.words[begin - 1] in ("new", "flagship") and stream.tags[begin - 2] == "s"
        owned = begin > low and stream.tags[begin - 1] == "s"
        owner = _OWNER.search(stream.tags, max(low, begin - 9), begin) if owned else None
        if owner and _is_funder(stream.words[slice(*owner.span(1))]):
            return [whose] if not self._is_person(whose := stream.text(self.text, *owner.span(1))) else []
        if stream.words[begin - 1] == "their":  # "A and B named the projects under their X Programme"
            return self._list(stream, subject_start(stream, low, begin), begin)
        if not stands_behind(stream, begin, "through"):
            return []
        by = next((i for i in range(low + 1, begin) if stream.words[i] == "by"), 0)
        paid = by and stream.lowers[by - 1] in ("funded", "supported", "backed", "financed")
        return self._list(stream, by + 1, begin) if paid else []

    def _makers(self, stream: Stream, bounds: tuple[int, int], span: tuple[int, int], name: str) -> list[str]:
        """Who does the act at `span[0]` to the name that ends at `span[1]`, and with whom."""
        (low, high), (act, stop) = bounds, span
        start = subject_start(stream, low, act)
        subject = stream.text(self.text, start, act)
        both = _BOTH.search(subject) if holds(_BOTH_TOLD, subject) else None
        found: list[str] = []
        if two_sign(stream, act) and not sides_of(name):
            return universities_before(self.text, stream.starts[low])
        if holds(_TWO_TOLD, subject.lower()) and _TWO_SIDES.search(subject):
            found = sides_of(name, governments="government" in subject.lower())
        elif both:
            found = [COUNTRY.get(side, side) for side in both.groups()[:2]]
        elif subject and not (stream.lowers[start].endswith("ing") and stream.tags[start + 1] == "p"):
            # none in "Building on the Strategy, …"
            found = self._list(stream, start, act)
        stop += 3 if stream.tags.startswith("(N)", stop) else 0  # "a Memorandum of Understanding (MoU) with"
        ours = stream.words[act - 1] in ("we", "shall", "will") and "we" in stream.words[start:act]
        ours = ours or (self._signs and is_body_told(stream, act))  # "The school signed a pact with Kelp Ltd"
        if (found or ours) and stream.words[stop] in ("with", "alongside"):
            found.extend(self._list(stream, stop + 1, high))
        placed = _IN_TOWN.match(stream.tags, stop, high)  # "in the city of Fenby in partnership with …"
        stop = placed.end() if placed else stop
        together = stop + 2 if stream.words[stop] == "in" else high
        if found and stream.words[together : together + 1] == ["with"] and stream.words[together - 1] in _JOINTLY:
            found.extend(self._list(stream, together + 1, high))
        return found

    def _givers(self, stream: Stream, low: int, high: int) -> list[str]:
        """Who gives in `supported by £7.8 million from A and 70 million yuan from B`."""
        links = [index for index in range(low, high) if stream.words[index] == "from"]
        return [party for link in links for party in self._list(stream, link + 1, high)]

    def _list(self, stream: Stream, low: int, high: int) -> list[str]:
        """The names of a list `A, a company in B, and C`; descriptions between them are skipped."""
        both = _EACH_GOVERNMENT.match(self.text, stream.starts[low]) if low < high else None
        if both:
            return [government_of(COUNTRY.get(side, side)) for side in both.groups()]
        named = self._named(stream, low, high)
        if not self._signs:
            return [party for party in named if not self._is_person(party)]
        signers = {party: self._signed_for(party) for party in named if self._is_person(party) or _is_office(party)}
        bodies = signers if all(signers.values()) else {}
        return list(
            dict.fromkeys(bodies.get(party, party) for party in named if party in bodies or party not in signers)
        )

    def _signed_for(self, party: str) -> str:
        """The body that `the rector of Soar University`, or somebody of it by name, signs for; empty for none."""
        office, link, body = party.partition(" of ")
        noun = office.rpartition(" ")[2].lower()
        if link and noun in lex.GOVERNING | {"state"} and noun != "secretary":
            return ""  # "Minister of Natural Resources"
        titled = office.partition(" ")[0].lower() in _OFFICES and _is_headed(body.split())
        if link and (noun in _OFFICES or titled):
            return body.removeprefix("the ")  # also "President Ann Orme of Soar University"
        named = party.split()
        employer = next(filter(None, map(self.employer, (party, *(" ".join(named[-n:]) for n in (3, 2))))), "")
        return employer if _is_headed(employer.split()) and not _OFFICES & set(employer.lower().split()) else ""

    def _named(self, stream: Stream, low: int, high: int) -> list[str]:
        unnamed = _UNNAMED.match(stream.tags, low, high)  # "his institute and the Academy"
        parties = self._meant(stream, low, unnamed.end()) if unnamed and self._signs else []
        index = unnamed.end() if unnamed else low
        tags = stream.tags
        while index < high:
            if tags[index] in ",c" or (tags[index] in "ne" and stream.words[index].endswith(_SEATED_OR_PAID)):
                index += 1
                continue
            match = PARTY.match(tags, index, high)
            if match is None:
                described = parties and (tags[index] == "D" or stream.words[index] == "part")
                index = tags.find(",", index, high) if described else -1
                if index < 0:
                    break
                continue
            end, index = first_named(stream, *match.span(1), high)
            end, index = past_short_form(stream, end, index, high)
            if tags[index : index + 1] == "s":  # "China's Minister": the owner signs nothing
                link = tags.rfind("c", match.start(1), index)
                if (
                    link > 0 and stream.lowers[index - 1] in lex.PLACES
                ):  # "Soar University and China's Donghai University"
                    parties.append(stream.text(self.text, match.start(1), link))
                index += 1
                continue
            begin = match.start(1)
            if not (stream.words[begin][:1].isupper() or any(w[:1].isupper() for w in stream.words[begin:end])):
                break  # "ministers": nobody is named
            named = " ".join(stream.text(self.text, begin, end).split())
            named = _BRACKETS.sub("", named) if "(" in named else named
            parties.append(self._whole(named.removeprefix("the "), stream, match.start()))
            if index > match.end(1):
                index = past_additions(stream, index)
                continue
            index = self._past_kind(stream, begin, index, parties)
            index = past_additions(stream, index)
            office = tags[index : index + 2] == ",D" and not self._signs and self._is_person(parties[-1])
            if (index < high and tags[index] not in ",c") or office:
                break  # "opened by Jo Moore MP, the UK Minister of State for Science and …"
        return parties

    def _meant(self, stream: Stream, at: int, end: int) -> list[str]:
        """The body, named before, that signs as `the university` at token `at`; none where none is meant."""
        noun = stream.lowers[at + 1]
        whole = end == at + 2 + (stream.tags[end - 1] == "c")
        known = whole and stream.lowers[at] == "the" and noun in lex.ORGANISATION_HEADS
        named = full_name(self.text, noun, stream.starts[at]) if known else ""
        return [named] if named else []

    def _past_kind(self, stream: Stream, begin: int, end: int, parties: list[str]) -> int:
        """The token behind what a country’s party is: `UK government` is one, `UK research scientists` are none."""
        small = _GOVERNING.match(stream.tags, end)
        if small and stream.words[small.end() - 1] in ("government", "council", "authority"):
            parties[-1] = stream.text(self.text, begin, small.end())
            return small.end()
        if small and parties[-1].lower() in lex.PLACES:
            parties.pop()
        return end

    def _whole(self, named: str, stream: Stream, at: int) -> str:
        """A body's full name, given before, for `the University` at token `at`."""
        short = named.lower() in lex.ORGANISATION_HEADS and stream.lowers[at] == "the"
        return (full_name(self.text, named.lower(), stream.starts[at]) if short else "") or named

    def _is_person(self, party: str) -> bool:
        """Say whether a party is a person or an office, which signs for somebody else."""
        words_of = party.split()
        first, last = words_of[0].lower(), words_of[-1].lower()
        if party in self._people or last in _NO_PARTY_ENDS or first in lex.ROLES:
            return True  # "Amy Stone CBE"
        if first in lex.TITLES and not _is_headed(words_of):
            return True  # "Lord Mayor of Leeds"
        if last.removesuffix("s").rpartition("-")[2] in lex.ROLES or is_chinese_name(words_of):
            return True
        titled = len(words_of) > 1 and words_of[-2].lower().rstrip(".") in lex.TITLES
        people = self._people
        return titled or " ".join(words_of[-2:]) in people or " ".join(words_of[-3:]) in people

    @cached_property
    def _people(self) -> set[str]:
        """Names that are surely persons’, looked for once there is a party to compare with them."""
        return self._certain_names()

    def _spelt_out(self, parties: list[str]) -> list[str]:
        """Long forms for short ones, and each government by itself."""
        named: list[str] = []
        for party in parties:
            both = _GOVERNMENTS.match(party)
            if both:
                named.extend(f"Government of {side}" for side in both.groups())
            else:
                named.append(self.acronyms.get(party, party))
        return named


_OF_COUNTRIES = lex.PLACES | lex.NATIONALITIES | {"south", "north", "new"}


def _is_funder(owner: list[str]) -> bool:
    """Say whether the owner of a programme is a body: by its head noun, or by its words, which are no country's."""
    if len(owner) == 1 and is_acronym(owner[0]):
        return True
    owner = [word.lower() for word in owner]
    named = len(owner) > 1 and not _OF_COUNTRIES.issuperset(owner)
    return named or not lex.ORGANISATION_HEADS.isdisjoint(owner)


def _is_office(party: str) -> bool:
    """Say whether the words name an office held in a body: `Party Secretary of Hangzhou`."""
    office, link, _ = party.partition(" of ")
    return bool(link) and office.rpartition(" ")[2].lower() in _OFFICES


def is_acronym(word: str) -> bool:
    """Say whether a word is a body's short form and no country's: `UKRI`."""
    return len(word) > _SHORTEST and word.isupper() and word.isalpha() and word.lower() not in lex.PLACES


_SHORTEST = 2


def _is_headed(words_of: list[str]) -> bool:
    """Say whether one of the words is a body's head noun."""
    return not lex.ORGANISATION_HEADS.isdisjoint(map(str.lower, words_of))


_MAKER_TOLD = frozenset(("by", "between", "among", "together"))
"""One of them stands soon behind a name that is told with who made it."""


def _maker(stream: Stream, stop: int, high: int) -> int:
    """The token of `by` or `between` soon after a name: `X, to be built in Suzhou by …`; 0 for none."""
    described = described_as(stream, stop, high)
    if described and stream.words[described] == "of":
        return described
    if _MAKER_TOLD.isdisjoint(stream.words[stop : min(high, stop + 3 + _FAR)]):
        return 0  # as most names are
    stop += 3 if stream.tags.startswith("(N)", stop) else 0  # "a Memorandum of Understanding (MoU) between"
    for index in range(stop, min(high, stop + 9)):
        if stream.words[index] == "by" or (stream.words[index] in ("between", "among") and index < stop + 6):
            return index
        if stream.tags[index] in ".;:kc|":
            break
    far = min(high, stop + _FAR)
    if "b" not in stream.deeds[stop + 1 : far] and "together" not in stream.words[stop + 1 : far]:
        return 0
    for index in range(stop + 1, far):
        if stream.words[index] == "together" and stream.words[index - 1] in _BRINGING:
            return index
        if (
            stream.words[index] == "by"
            and stream.words[index - 2] in ("is", "was")
            and (stream.lowers[index - 1] in ACTS or stream.lowers[index - 1] in _HOLDING)
        ):
            return index
    return 0


_OCCASIONAL = re.compile("D[neiR]{1,3}$")


def _has_subject(stream: Stream, act: int) -> bool:
    """Say whether the verb has a subject before it: not `the launch of`, but `agreed to launch`."""
    if stream.words[act + 1 : act + 2] == ["of"] and _OCCASIONAL.search(stream.tags, max(0, act - 4), act):
        return False  # "attended the official launch of"
    if stream.tags[act] == "i" or stream.tags[act - 1] not in "Dop":
        return True
    if stream.words[act - 1] != "to":
        return False
    if stream.tags[act - 2] == "a" and stream.tags[act - 3] == "x":
        return True  # "is also to create"
    accord = stream.lowers[act - 2] in _SIGNED and not _SIGNING.isdisjoint(stream.lowers[max(0, act - 8) : act - 2])
    return stream.lowers[act - 2] in _INTENDING or accord  # "signed an agreement to set up …"


_JOINING = ACCORDS | words(
    "partnering partnered partner collaborating collaborated working teamed forces venture deal"
)


def _accord_with(stream: Stream, low: int, act: int) -> int:
    """The token of the partner in `A has signed an agreement with B to create …`; 0 where there is none."""
    if stream.words[act - 1] != "to":
        return 0
    links = (i for i in range(low + 1, act - 1) if stream.words[i] == "with" and stream.lowers[i - 1] in _JOINING)
    return next(links, -1) + 1
