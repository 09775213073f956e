"""Who holds which office in a text: found once, however often `the director` is said."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefwright.extract.people.names import Person

SHORT_OFFICES = {
    "ceo": "chief executive",
    "cto": "chief technology officer",
    "pm": "prime minister",
    "mp": "member",
}


class Holders:
    """The people of a text by their offices, those of one office in the order of the text."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._of: dict[str, list[Person]] = defaultdict(list)
        self._between: dict[tuple[str, str], list[Person]] = defaultdict(list)
        for person in sorted(people, key=_first_mention):
            office = person.role.lower()
            self._of[SHORT_OFFICES.get(office, office)].append(person)
            first, _, rest = office.partition(" ")
            while " " in rest:
                rest = rest.partition(" ")[2]
                self._between[first, rest].append(person)

    def of(self, role: str) -> Sequence[Person]:
        """The people who hold the office, wherever the text says so."""
        return self._of.get(SHORT_OFFICES.get(role, role), ())

    def between(self, role: str) -> Sequence[Person]:
        """Holders of `Health and Social Care Secretary` for `Health Secretary`."""
        first, _, last = role.partition(" ")
        return self._between.get((first, last), ()) if last else ()


def named_soon(holders: Sequence[Person], at: int, within: int) -> Sequence[Person]:
    """The first of the holders who is named behind offset `at`, within so many characters; empty for none."""
    place = bisect_right(holders, at, key=_first_mention)
    return [person for person in holders[place : place + 1] if person.mentions[0] < at + within]


def _first_mention(person: Person) -> int:
    return person.mentions[0]
