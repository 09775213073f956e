"""Who a phrase means: names by the name table, pronouns and descriptions by the latest fitting subject."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from msgspec import Struct

from briefwright.extract.people.employers import body_meant, owner_meant
from briefwright.extract.people.holders import Holders, named_soon
from briefwright.extract.people.names import NameTable, Person
from briefwright.extract.people.offices import fill_office, held
from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.shown_names import as_named, college_in_full, spelt_out_bodies, without_article
from briefwright.extract.people.speech_giver import speech_giver
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import Reading, Stream
from briefwright.extract.text.tokens import TRADE_NAMES
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import Basis, Speaker

_GENDER = {"he": "m", "she": "f"}
_SPEAKERS = lex.ORGANISATION_HEADS | words(
    "report study survey poll analysis evaluation assessment inquiry audit paper article statement letter document "
    "review story account record data "
    "figures research finding evidence memo briefing filing email tweet post speech book newspaper people source "
    "insider others some many most few several two three four five percent group side firm authority community "
    "family man woman men women boy girl child parent party staff public critics camp majority minority rest pair "
    "those these one ones crowd public media press outlet website page video filings rules law bill measure letter"
)
"""What speaks or reports besides the people who hold an office."""
_SOON = 600
"""Characters after `its director said` within which a lead names the director."""
_JUST_BEFORE = 80
"""Characters back to the subject that `the 66-year-old` may mean."""
OWNS = 0.5
"""How sure a subject is of whom only a thing was told: `Abernathy’s contract runs out`."""
_REACH = 14
"""How many subjects back a pronoun may reach."""
OFFICE_HOLDERS = words(
    "director minister commissioner officer secretary mayor governor chief deputy head president spokesman "
    "spokeswoman spokesperson ambassador chairman chairwoman premier chancellor vice envoy counsellor consul "
    "diplomat"
)
LEARNED = words(
    "professor researcher scientist director analyst economist fellow academician lecturer doctor historian dean"
)
_OF_NO_GENDER = words("spokesperson source official insider representative")
"""Whom `they` may mean alone."""
_GENERIC = {
    "official": OFFICE_HOLDERS,
    "expert": LEARNED | OFFICE_HOLDERS,
    "diplomat": words("ambassador envoy consul spokesperson minister"),
    "academic": LEARNED,
    "politician": OFFICE_HOLDERS | {"senator"},
    **dict.fromkeys(("professor", "scientist", "researcher", "scholar"), LEARNED),
    "mp": words("chair chairman chairwoman minister secretary backbencher"),
    "lawmaker": words("senator representative congressman congresswoman mp"),
}


NOBODY = Speaker()
"""The speaker of words whose speaker is not told."""


class Someone(Struct, gc=False):
    """A speaker as understood: the name to show, and whether it is a person, a description or a body."""

    name: str
    person: Person | None = None
    basis: Basis = "explicit"
    start: int | None = None
    end: int | None = None
    plural: bool = False
    role: str = ""
    organisation: str = ""
    certainty: float = 1.0


class Cast:
    """The people of a document and the running order of its subjects."""

    def __init__(self, reading: Reading, author: str | None = None, acronyms: dict[str, str] | None = None) -> None:
        self.reading = reading
        self.acronyms = acronyms or {}
        self.author = author
        self.table = NameTable(reading)
        self.events: list[tuple[int, Someone]] = []
        self._event_places: list[int] = []
        self._mention_places = [at for at, _ in self.table.mentions]
        self._resolved: dict[tuple[bool, int, int, str], Someone] = {}
        self._known_holders: Holders | None = None
        self.speaks = speech_giver(reading.text, self.table.mentions, self._mention_places)

    def note(self, at: int, someone: Someone) -> None:
        """Remember a subject, so that later pronouns may mean it."""
        places = self._event_places
        if not places or at >= places[-1]:
            places.append(at)
            self.events.append((at, someone))
            return
        place = bisect_right(places, at)
        places.insert(place, at)
        self.events.insert(place, (at, someone))

    def before(self, at: int) -> list[tuple[int, Someone]]:
        """The latest subjects before `at`, the nearest first."""
        place = bisect_left(self._event_places, at)
        return self.events[max(0, place - _REACH) : place][::-1]

    def resolve(self, stream: Stream, phrase: Phrase) -> Someone | None:
        """Who the phrase means; `None` for words that name nobody (`there`, a bare number)."""
        start, end = stream.starts[phrase.low], stream.ends[phrase.high - 1]
        if phrase.kind == "pronoun":
            return self._pronoun(phrase.head, start, end)
        if phrase.kind not in ("person", "name"):
            text = " ".join(self.reading.text[start:end].split())
            return _by_trade_name(self, stream, phrase) or self._nominal(stream, phrase, text, start, end)
        place = (stream is self.reading.inner, phrase.low, phrase.high, phrase.kind)
        known = self._resolved.get(place)
        if known is None:
            known = self._resolved[place] = self._name(stream, phrase, start, end)
        return known

    def _name(self, stream: Stream, phrase: Phrase, start: int, end: int) -> Someone:
        """Whom a name means: somebody of the text, somebody else, or a body."""
        joint = self._joint(stream, phrase)
        if joint is not None:
            return joint
        person = self.table.find(phrase.name, phrase.titles, start)
        if phrase.kind == "name" and phrase.organisation and phrase.organisation == " ".join(phrase.name):
            person = None  # "a letter seen by Sky News": the letter speaks
        if person is not None and (phrase.kind == "person" or len(phrase.name) == 1 or " " in person.name):
            return self._known(person, phrase, start, end)
        if phrase.kind == "person":
            name = " ".join(phrase.name)
            return Someone(name, None, "explicit", start, end, role=phrase.role, organisation=phrase.organisation)
        name, own = as_named(self.reading.text[start:end])
        organisation = own if "(" in phrase.organisation else phrase.organisation or own
        known = spelt_out_bodies(name, self.acronyms)
        plural = name.partition(" ")[0].lower().removesuffix("s") in lex.ROLES and phrase.kind == "name"
        return Someone(known, None, "explicit", start, end, plural, organisation=organisation)

    def speaker(self, someone: Someone | None) -> Speaker:
        """The model's value for someone; the office is looked up once a person."""
        if someone is None:
            return NOBODY
        role, organisation = someone.role, someone.organisation
        if someone.person is not None:
            self.fill(someone.person)
            role = someone.person.role or role
            organisation = someone.person.organisation or organisation
        if organisation:
            organisation = college_in_full(self.reading.text, self.acronyms.get(organisation, organisation))
        return Speaker(
            someone.name or None, held(role), organisation or None, someone.basis, someone.start, someone.end
        )

    def fill(self, person: Person) -> None:
        """Look up the person’s office, once."""
        if not person.read:
            person.read = True
            fill_office(self.reading.text, person)

    def _joint(self, stream: Stream, phrase: Phrase) -> Someone | None:
        """People who speak together: `David Albright and Serena Kelleher`."""
        link = stream.tags.find("c", phrase.low, phrase.high)
        if link <= phrase.low or stream.tags[link - 1] != "N":
            return None
        edges = [phrase.low - 1, *(i for i in range(phrase.low, link + 1) if stream.tags[i] in ",c"), phrase.high]
        phrases = [analyse(stream, begin + 1, end) for begin, end in pairwise(edges) if end > begin + 1]
        people = [self.resolve(stream, each) for each in phrases]
        known = [p.kind == "person" or (s and s.person) for p, s in zip(phrases, people, strict=True)]
        if phrases[-1].kind != "person" or not all(known):
            return None
        names = [someone.name for someone in people if someone]
        name = ", ".join(names[:-1]) + " and " + names[-1]
        return Someone(name, None, "explicit", stream.starts[phrase.low], stream.ends[phrase.high - 1], plural=True)

    def _known(self, person: Person, phrase: Phrase, start: int, end: int) -> Someone:
        self.fill(person)
        if phrase.role and not person.role and phrase.role.lower() not in ("professor", "doctor", "councillor"):
            person.role, person.organisation = phrase.role, phrase.organisation or person.organisation
        elif phrase.role and not person.organisation:
            person.organisation = phrase.organisation
        return Someone(person.name, person, "explicit", start, end)

    def _pronoun(self, word: str, start: int, end: int) -> Someone | None:
        if word == "i" and self.speaks:
            return Someone(self.speaks.name, self.speaks, "pronoun", start, end, certainty=0.85)
        if word == "i" and self.author:
            return Someone(self.author, None, "pronoun", start, end, certainty=0.85)
        if word in ("i", "we", "you"):
            return Someone("", None, "pronoun", start, end, certainty=0.4)
        if word in ("they", "it"):
            return self._group(word == "they", start, end)
        gender = _GENDER.get(word, "")
        person = self._latest_person(gender, start)
        if person is None:
            return Someone("", None, "pronoun", start, end, certainty=0.3)
        if isinstance(person, Someone):
            return Someone(
                person.name, None, "pronoun", start, end, role=person.role, organisation=person.organisation
            )
        return Someone(person.name, person, "pronoun", start, end, certainty=0.9)

    def _latest_person(self, gender: str, start: int) -> Person | Someone | None:
        described: Someone | None = None
        since = 0
        for at, someone in self.before(start):
            person = someone.person
            if person is not None and _may_be(person, gender):
                if gender and not person.gender:
                    person.gender = gender
                return person
            if person is None and someone.role and not someone.plural:
                described, since = someone, at
                break
        index = bisect_right(self._mention_places, start) - 1
        for at, person in reversed(self.table.mentions[max(0, index - 20) : index + 1]):
            if (
                (at > since and person.gender == gender and _opens(self.reading.text, at))
                if described
                else _may_be(person, gender)
            ):
                return person
        return described

    def _group(self, plural: bool, start: int, end: int) -> Someone | None:
        subjects = self.before(start)
        for _, someone in subjects:
            described = bool(someone.role) and not plural
            plain = plural and someone.name.rpartition(" ")[2] in _OF_NO_GENDER
            if someone.person is None and (plain or someone.role.rpartition(" ")[2] in _OF_NO_GENDER) and plural:
                return Someone(
                    someone.name, None, "pronoun", start, end, False, someone.role, someone.organisation, 0.7
                )
            if someone.person is None and someone.name and someone.plural == plural and not described:
                return Someone(someone.name, None, "pronoun", start, end, someone.plural, certainty=0.7)
        near = subjects[0][1] if subjects and plural else None
        if near is not None and near.person is None and _is_named(near):
            return Someone(near.name, None, "pronoun", start, end, certainty=0.6)  # a firm has said it: "they said"
        return Someone("", None, "pronoun", start, end, plural=plural, certainty=0.3)

    def _nominal(self, stream: Stream, phrase: Phrase, text: str, start: int, end: int) -> Someone:
        definite = stream.lowers[phrase.low] in ("the", "this", "that")
        bare = phrase.high - phrase.low <= (6 if "year-old" in stream.words[phrase.low : phrase.high] else 3)
        several = phrase.head.endswith("s") and not phrase.head.endswith("ss")  # not "the boss"
        plural = (several and phrase.head[:-1] in lex.ROLES) or phrase.head.endswith("men")
        owned = stream.lowers[phrase.low] in ("its", "their")
        if (definite or owned) and bare and phrase.role and not plural:
            meant = self._holder(phrase, start) if owned else self._meant(phrase, start)
            if meant is not None:
                return Someone(
                    meant.name, meant.person, "pronoun", start, end, False, meant.role, meant.organisation, 0.8
                )
        aged = _aged(self, stream, phrase, start) if definite else None
        if aged is not None:
            return Someone(aged.name, aged, "pronoun", start, end, certainty=0.8)
        one = definite and bool(phrase.role) and not plural
        holders = self._holders().of(without_article(text).lower()) if one else ()
        if len(holders) == 1:
            return Someone(holders[0].name, holders[0], "pronoun", start, end, certainty=0.8)
        untold = bool(phrase.role) and not phrase.organisation
        speaks_for = _body_of_office(self.reading.text, stream, phrase) if untold else ""
        if definite and phrase.high - phrase.low == 2 and not phrase.role:
            whole = body_meant(self.reading.text, stream, phrase.low)
            if whole:
                return Someone(whole, None, "pronoun", start, end, organisation=whole, certainty=0.9)
        return Someone(
            without_article(text), None, "explicit", start, end, plural or several,
            phrase.role, phrase.organisation or speaks_for, 0.9 if _may_speak(phrase) else 0.6,
        )  # fmt: skip

    def _meant(self, phrase: Phrase, start: int) -> Someone | None:
        """The latest subject whom the description fits, or the one holder of the office that the text names."""
        head = phrase.head
        alone = phrase.high - phrase.low == 2
        subjects = self.before(start)
        for _, someone in subjects:
            if phrase.role.lower() == "minister" and _leads_ministers(someone):
                continue
            if someone.person is None:
                if alone and not someone.plural and someone.role.lower().split()[-1:] == [head]:
                    return someone
                continue
            self.fill(someone.person)
            words = set(someone.person.role.lower().replace("-", " ").split())
            if head in words or words & _GENERIC.get(head, frozenset()):
                return Someone(someone.person.name, someone.person)
        return self._holder(phrase, None) or _newly_described(self, phrase, subjects, start)

    def _holder(self, phrase: Phrase, near: int | None) -> Someone | None:
        """The only person of the document whose office the description names, or who is named soon after `near`."""
        if phrase.organisation:
            return None
        role = phrase.role.lower()
        offices = self._holders()
        holders = offices.of(role) or offices.between(role) or offices.of(phrase.head)
        if len(holders) > 1 and near is not None:
            holders = named_soon(holders, near, _SOON)
        return Someone(holders[0].name, holders[0]) if len(holders) == 1 else None

    def _holders(self) -> Holders:
        """The people of the document by the offices it tells of."""
        if self._known_holders is None:
            people = [person for group in self.table.by_key.values() for person in group]
            for person in people:
                self.fill(person)
            self._known_holders = Holders(people)
        return self._known_holders


def _by_trade_name(cast: Cast, stream: Stream, phrase: Phrase) -> Someone | None:
    """Whom a word means that is an office too: `said Nurse`, where the text names Paul Nurse."""
    low = phrase.low
    if phrase.high - low > 1 or stream.words[low] not in TRADE_NAMES:
        return None
    start = stream.starts[low]
    person = cast.table.find([stream.words[low]], [], start)
    return Someone(person.name, person, "explicit", start, stream.ends[low]) if person is not None else None


def employer_of(cast: Cast, name: str) -> str:
    """The body that somebody of the text belongs to, by the name; empty where none is told."""
    untitled = [word for word in name.split() if word.lower().rstrip(".") not in lex.TITLES]
    person = cast.table.find(untitled, [], 0) if untitled else None
    if person is None:
        return ""
    cast.fill(person)
    return person.organisation


def _body_of_office(text: str, stream: Stream, phrase: Phrase) -> str:
    """The body, named before, of `a spokesperson for the unit` or `its vice chancellor`."""
    if stream.lowers[phrase.low] == "its":
        return owner_meant(text, stream, phrase.low, phrase.low + 1)
    links = (i for i in range(phrase.low + 1, phrase.high) if stream.tags[i] in "of")
    return next((body_meant(text, stream, i + 1) for i in links), "")


def _aged(cast: Cast, stream: Stream, phrase: Phrase, start: int) -> Person | None:
    """Whom `the 66-year-old` means just behind a name, or `the 58-year-old British engineer` anywhere."""
    if "year-old" not in stream.words[phrase.low : phrase.high]:
        return None
    reach = _JUST_BEFORE if phrase.head == "year-old" else _SOON
    near = cast.before(start)[:1]
    return near[0][1].person if near and start - near[0][0] < reach else None


def _newly_described(cast: Cast, phrase: Phrase, subjects: list[tuple[int, Someone]], start: int) -> Someone | None:
    """The subject just before, of whom no office is known: `Xu spoke. The official said …`."""
    for at, someone in subjects:
        person = someone.person
        known = person is not None and someone.certainty > OWNS
        if person is not None and known and not person.role and _speaks_alone(cast, at, start):
            person.role = phrase.role or phrase.head
            return Someone(person.name, person)
    return None


def _speaks_alone(cast: Cast, at: int, start: int) -> bool:
    """Say whether the subject at `at` is in the same paragraph as `start` or the one before, nobody between."""
    between = [s for place, s in cast.before(start) if place > at and s.person is not None]
    if not between and start - at < _SOON and _tells_of_one(cast, start):
        return True
    return not between and cast.reading.text.count("\n\n", at, start) <= 1 and start - at < 400


def _tells_of_one(cast: Cast, at: int) -> bool:
    """Say whether the text has told of just one person before `at`."""
    return len({id(s.person) for place, s in cast.events if place < at and s.person is not None}) == 1


def _leads_ministers(someone: Someone) -> bool:
    """Say whether this is the prime minister, whom nobody calls `the minister`."""
    return "rime minister" in (someone.person.role if someone.person else someone.role).lower()


def _may_speak(phrase: Phrase) -> bool:
    """Say whether a description is of people, of a body, or of something written; no other thing says anything."""
    head = phrase.head
    singular = head.removesuffix("s")
    return bool(phrase.role) or not _SPEAKERS.isdisjoint((head, singular, singular.removesuffix("ie") + "y"))


def _opens(text: str, at: int) -> bool:
    """Say whether a name opens a sentence, or its main clause."""
    return at == 0 or text[at - 2 : at].rstrip(" ")[-1:] in ("", "\n", ".", ",", "”", '"')


def _is_named(someone: Someone) -> bool:
    """Say whether somebody is told by a name alone, and not described."""
    return bool(someone.name) and all(word[0].isupper() for word in someone.name.split())


def _may_be(person: Person, gender: str) -> bool:
    return not gender or not person.gender or person.gender == gender
