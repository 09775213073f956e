"""The name table: last name → the longest form the document gives, with role, organisation and gender."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter

from msgspec import Struct

from briefwright.extract.people.chinese_names import chinese_given, in_one_word, is_chinese_name
from briefwright.extract.people.fields import are_fields
from briefwright.extract.people.given_names import gender_of, has_two_given_names
from briefwright.extract.people.namesakes import FEW, Namesakes
from briefwright.extract.people.person_names import NEVER_TITLED, could_be_person, is_behind_body
from briefwright.extract.text.reading import Reading, Stream
from briefwright.extract.text.tokens import PRONOUN_NAMES
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.first_names import GIVEN

_RUN = re.compile(r"[TN]+(?:(?<=N)\([NR]{1,2}\)N[TN]*)*")
_SUFFIXES = lex.HONOURS | lex.words("jr. jr sr. sr ii iii iv")


Place = tuple[Stream, int, int]
"""Where a name stands: a stream, and the tokens from which to which."""


class Person(Struct, gc=False):
    """Someone the document names. `key` is the family name in lower case, `given` the name before it."""

    name: str
    key: str
    gender: str = ""
    given: str = ""
    role: str = ""
    organisation: str = ""
    forms: list[str] = []
    """Every form of the whole name, one as often as it follows another."""
    mentions: list[int] = []
    places: list[Place] = []
    read: bool = False
    """Whether the text has been asked for the office."""
    words: Sequence[str] = ()
    """The words of the name in lower case."""
    chinese: str = ""
    """The given name of a Chinese name, in one word."""

    def __post_init__(self) -> None:
        self.call(self.name, self.given)

    def call(self, name: str, given: str) -> None:
        """Give the person a name, or a fuller one."""
        self.name, self.given = name, given
        self.words = words = name.lower().split()
        self.chinese = chinese_given(name) if words[0] in lex.SURNAMES_FIRST else ""

    def fits(self, given: str, gender: str) -> bool:
        """Say whether a form of the same family name, with a given name and a gender if known, may mean them."""
        if gender and self.gender and gender != self.gender:
            return False
        words = self.words
        if not given or given == self.given or len(words) == 1:
            return True
        if self.chinese:  # "Li Qiming" is not "Li Qihang", but "Qiming Li" is
            return self.chinese == in_one_word([given])
        first = words[0]
        if first[0] != given[0]:
            return given in words
        if first.startswith(given) or given.startswith(first):
            return True
        return first != self.key and (given in words or len(given.rstrip(".")) == 1)


def family_and_given(words: Sequence[str]) -> tuple[str, str]:
    """The family name and the given name of a full name, in lower case; a single word is a family name.

    The family name is the first word of a Chinese name, else the last.
    """
    first = words[0].lower()
    if len(words) == 1:
        return first, ""
    chinese = chinese_given(" ".join(words)) if first in lex.SURNAMES_FIRST else ""
    if chinese:
        return first, chinese
    if len(words) > _FULL_NAME and has_two_given_names(words):
        return words[1].lower(), first
    last = words[-1].lower()
    if last in _SUFFIXES:
        last = next((word for word in map(str.lower, reversed(words)) if word not in _SUFFIXES), first)
    return last, first


_STATES = ("Kingdom", "States")
"""What the two words of a country end with."""
_FULL_NAME = 2
"""Words of most names: in a longer run something may stand before them."""
_PEERAGE = frozenset(("lord", "lady", "baroness", "baron", "king", "queen", "prince", "princess", "pope"))
"""Titles that a family name needs: nobody calls Lord Vallance `Vallance` in a briefing."""


class NameTable:
    """Every person of the document, by family name; knows who a short form means at a place in the text."""

    def __init__(self, reading: Reading) -> None:
        self.by_key: dict[str, list[Person]] = defaultdict(list)
        self.by_given: dict[str, list[Person]] = defaultdict(list)
        self.mentions: list[tuple[int, Person]] = []
        self._short: list[Place] = []
        self._titles: dict[Place, list[str]] = {}
        """The titles that stand before short names."""
        self._of_name: dict[tuple[str, str], Person] = {}
        self._namesakes: dict[int, Namesakes[Person]] = {}
        for stream in (reading.outer, reading.inner):
            self._collect(reading.text, stream)
        for people in self.by_key.values():
            if len(people) > 1:
                people.sort(key=lambda person: person.mentions[0])
            for person in people:
                person.mentions.sort()
                if person.given != person.key:
                    self.by_given[person.given].append(person)
        self._add_titled()
        self._add_short_mentions()
        self._forget_places()

    def find(self, words: Sequence[str], titles: Sequence[str], at: int) -> Person | None:
        """The person a name means at `at`: same family name, fitting given name and gender, met last before."""
        family, given = family_and_given(words)
        people = self.by_key.get(family)
        met = not people and len(words) == 1
        if met:
            people = self.by_given.get(family)
        if not people:
            return None
        gender = gender_of(words, titles) if len(people) > 1 or people[0].gender else ""
        if len(people) > FEW:
            person = self._namesakes_of(people).meant(given, gender, at)
            return person if person and (titles or not met or person.mentions[0] <= at) else None
        if met and not titles:
            people = [p for p in people if p.mentions[0] <= at]
        if len(people) == 1:
            return people[0] if people[0].fits(given, gender) else None
        fitting = [p for p in people if p.fits(given, gender)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        before = [p for p in fitting if p.mentions[0] <= at]
        if not before:
            return fitting[0]
        return max(before, key=lambda p: p.mentions[bisect_right(p.mentions, at) - 1])

    def _namesakes_of(self, people: list[Person]) -> Namesakes[Person]:
        """Many people of one name, read once."""
        known = self._namesakes.get(id(people))
        if known is None:
            known = self._namesakes[id(people)] = Namesakes(people)
        return known

    def certain_names(self) -> set[str]:
        """Names that are surely persons’: with a title, a given name, an office, or Chinese; with short forms."""
        people = [p for group in self.by_key.values() for p in group]
        certain = [p for p in people if p.gender or p.role or _has_chinese_name(p)]
        return {form for person in certain for form in (*person.forms, person.key.title())}

    def _collect(self, text: str, stream: Stream) -> None:
        words, tags = stream.words, stream.tags
        no_names = _openers(stream)
        for match in _RUN.finditer(tags):
            low, high = match.span()
            if high - low == 1 and tags[low] == "N":
                if low not in no_names:
                    self._short.append((stream, low, high))
                continue
            titles: list[str] = []
            thing = False
            if low in no_names or tags[low:high] != "NN":  # most names stand alone
                low, high, titles, thing = self._without_titles(stream, low, high, no_names)
            run = words[low:high]
            if not run:
                continue
            full = stream.full_names[low, high] = could_be_person(run)
            if thing or not full:
                self._short.append((stream, low, high))
                if titles:
                    self._titles[stream, low, high] = titles
                continue
            at = stream.starts[low]
            name = " ".join(text[at : stream.ends[high - 1]].split())
            titles.append(words[low - 1 - (tags[low - 1 : low] == "R")])  # "his wife Consul Li Mei"
            self._add(name, run, titles, at, (stream, low, high))

    def _without_titles(
        self, stream: Stream, low: int, high: int, no_names: set[int]
    ) -> tuple[int, int, list[str], bool]:
        """A run without what stands around the name in it, the titles, and whether the name is a thing’s."""
        words, tags = stream.words, stream.tags
        titles: list[str] = []
        low = max(low, tags.rfind("T", low, high - 1))
        while low < high and (tags[low] == "T" or low in no_names):
            if tags[low] == "T":
                titles.append(words[low].lower().rstrip("."))
            low += 1
        while high > low and (tags[high - 1] == "T" or (high - low > 2 and words[high - 1].lower() in lex.HONOURS)):
            high -= 1
        low = self._after_office(words, tags, low, high) if high - low > _FULL_NAME else low
        placed = low
        while high - low > _FULL_NAME and words[low].lower() in lex.PLACES:
            low += 1
        # "the China Spallation Neutron Source": nobody's name follows an article
        thing = low > placed > 0 and not titles and words[placed - 1] in ("the", "The")
        # "Ambassador to the UK He Minzhe" is somebody
        thing = thing and words[placed - 2 : placed - 1] != ["to"] and not is_chinese_name(words[low:high])
        return low, high, titles, thing

    def _after_office(self, words: list[str], tags: str, low: int, high: int) -> int:
        """Where the person begins in `Minister for Energy Rhys Caddick` or `Academy of Sciences Hou Jianming`."""
        close = tags.rfind(")", low, high)
        # "the United Kingdom (UK) Mei Lin", "SOUNDBITE (English) Ian Blackford"
        if low < close < high - 1 and (words[close - 1].isupper() or words[low].isupper()):
            return close + 1
        linked = tags[low - 1] in "cofp" or tags[low - 2 : low] == "cD"
        begin = self._behind_link(words, tags, low, high) if linked else 0
        if begin:
            return begin
        short = high - low == 3 and len(words[low]) > 2 and words[low].isupper()
        if short and is_chinese_name(words[high - 2 : high]):
            return low + 1  # "deputy director of the Office in the LSAR Cheng Bo"
        if high - low > 3 and words[high - 3] in _STATES and is_chinese_name(words[high - 2 : high]):
            return high - 2  # "ambassador to the United Kingdom Lin Wei"
        body = next((i for i in range(high - 3, low - 1, -1) if words[i].lower() in lex.ORGANISATION_HEADS), -1)
        return body + 1 if body >= 0 else low

    def _behind_link(self, words: list[str], tags: str, low: int, high: int) -> int:
        """The same in a run behind `and`, `of`, `for` or `in`; 0 where nobody is told of by it."""
        listed = tags[low - 1] == "c" and high - low == 3
        if listed and are_fields([words[low].lower(), words[low - 2].lower()]):
            return low + 1  # "Secretary of State for Climate, Industry and Skills Naomi Threlfall"
        if tags[low - 2 : low] == "cD" and words[high - 2].lower() in GIVEN and "R" in tags[max(0, low - 6) : low]:
            return high - 2  # "Minister for Tech and the Digital Economy Ann Orme"
        if tags[low - 1] in "of" and high - low == 3 and are_fields([words[low].lower()]):
            return low + 1  # "Head of the School of Physics Ann Orme"
        if tags[low - 1] == "o" and high - low == 3 and is_behind_body(words[low - 2 : high]):
            return low + 1  # "Provost of the University of Soar Emma Flynn"
        listed = listed and words[low].endswith(("ion", "ogy", "ment"))
        linked = (listed or tags[low - 1] in "of") and is_chinese_name(words[high - 2 : high])
        # "Consul General in Leeds Ann Moore"
        seated = words[low - 1] == "in" and tags[low - 2] in "RT" and high - low == 3
        if linked or seated or tags[low - 2 : low] in ("Rf", "Ro"):
            return high - 2 - has_two_given_names(words[high - 3 : high])
        return 0

    def _add_titled(self) -> None:
        """People named only with a title: `Mr Chen`, `Lord Vallance`; `Sir Alan` is the Alan met before."""
        known: set[tuple[str, str]] = set()
        for place, titles in self._titles.items():
            stream, low, high = place
            word, key, at = stream.words[low], stream.lowers[low], stream.starts[low]
            if high - low != 1 or key in NEVER_TITLED or key in self.by_given:
                continue
            gender = gender_of([word], titles)
            if (key, gender) in known:
                continue
            known.add((key, gender))
            if not any(p.fits("", gender) for p in self.by_key[key]):
                noble = next((title for title in titles if title in _PEERAGE), "")
                name = f"{noble.title()} {word}" if noble else word
                self.by_key[key].append(Person(name, key, gender, forms=[word], mentions=[at], places=[place]))

    def _add(self, name: str, run: list[str], titles: list[str], at: int, place: Place) -> None:
        """Add a mention of somebody by the whole name."""
        key, given = named = family_and_given(run)
        gender = gender_of(run, titles)
        people = self.by_key[key]
        met = people
        if len(people) > FEW:
            first = self._of_name.get(named)
            met = [first, *people[-FEW:]] if first else people[-FEW:]
        for person in met:
            if person.fits(given, gender):
                self._of_name.setdefault(named, person)
                person.mentions.append(at)
                person.places.append(place)
                if name != person.forms[-1]:
                    person.forms.append(name)
                person.gender = person.gender or gender
                if name != person.name and _is_fuller(name, person.name):
                    person.call(name, given)
                self.mentions.append((at, person))
                return
        person = Person(name, key, gender, given, "", "", [name], [at], [place])
        people.append(person)
        self._of_name.setdefault(named, person)
        self.mentions.append((at, person))

    def _add_short_mentions(self) -> None:
        met: list[tuple[Person, int]] = []
        known: dict[str, list[Place]] = defaultdict(list)
        for place in self._short:
            key = place[0].lowers[place[2] - 1]
            if key in self.by_key or key in self.by_given:
                known[key].append(place)
        for key, places in known.items():
            for place in places:
                at = place[0].starts[place[1]]
                person = self.find([key], self._titles.get(place, ()), at)
                if person is not None:
                    met.append((person, at))
                    person.places.append(place)
                    self.mentions.append((at, person))
        for person, at in met:
            person.mentions.append(at)
        for person in {id(person): person for person, _ in met}.values():
            person.mentions.sort()
        self.mentions.sort(key=itemgetter(0))

    def _forget_places(self) -> None:
        """Let go of what only led to the people, as a long text has much of it."""
        for led in (self._short, self._titles, self._of_name, self._namesakes):
            led.clear()


def _is_fuller(name: str, known: str) -> bool:
    """Say whether a form of a name is better shown than the one known: longer, and not all in capitals."""
    small, was_small = not name.isupper(), not known.isupper()
    return (len(name), small) > (len(known), was_small) or (small and not was_small)


def _has_chinese_name(person: Person) -> bool:
    return person.key in lex.SURNAMES_FIRST and is_chinese_name(person.name.split())


def _openers(stream: Stream) -> set[int]:
    """The first words of sentences that are no part of a name."""
    words, lowers, openers = stream.words, stream.lowers, lex.SENTENCE_OPENERS
    return {low for low, _ in stream.sentences if lowers[low] in openers and words[low] not in PRONOUN_NAMES}
