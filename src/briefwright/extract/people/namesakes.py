"""People of one name: of the many in a long list, those that a short form can mean are few."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter
from typing import Generic, Protocol, TypeVar

FEW = 12
"""People of one name that are all looked at."""
_MENTIONS = 12
"""Mentions before a place, at most, among which a short form's person is looked for."""


class Named(Protocol):
    """Somebody with a name, in words of small letters, and the offsets where the text has it."""

    words: Sequence[str]
    mentions: list[int]

    def fits(self, given: str, gender: str) -> bool:
        """Say whether a form with the given name and the gender, where they are known, may mean this one."""


Person = TypeVar("Person", bound=Named)


class Namesakes(Generic[Person]):
    """More than a few people of one name: who of them was met last before a place, and who has which first name."""

    def __init__(self, people: list[Person]) -> None:
        met = sorted([(at, person) for person in people for at in person.mentions], key=itemgetter(0))
        self._places = [at for at, _ in met]
        self._met = [person for _, person in met]
        self._first: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            self._first[person.words[0]].append(person)
        self._earliest = min(people, key=lambda person: person.mentions[0])

    def meant(self, given: str, gender: str, at: int) -> Person | None:
        """The one met last before offset `at` whom it can mean, or one of the given name, or the very first."""
        place = bisect_right(self._places, at)
        for person in reversed(self._met[max(0, place - _MENTIONS) : place]):
            if person.fits(given, gender):
                return person
        for person in (*self._first.get(given, ())[:FEW], self._earliest):
            if person.fits(given, gender):
                return person
        return None
