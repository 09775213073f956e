"""Who acts in a stretch of a Chinese text, and what is known of somebody named there."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from msgspec.structs import replace

from briefwright.extract.chinese.people import NamedPeople
from briefwright.extract.chinese.person import TITLES, VAGUE, HanPerson, Mention

_NOT_SUBJECT = re.compile(
    "(?:会见|会晤|采访|访问|邀请|接见|告诉|请|问|对|向|与|和|同|跟|给|把|被|受|据|为|从|让|给|顺着|以|由|祝贺|"
    "感谢|致信|见到|称|委托|(?<![也都还就正])是)$"
)
_DONE_TO = re.compile("(?:感谢|祝贺|邀请|会见|接见|致信|委托|欢迎)$")
"""Verbs whose object does not speak, though nobody else is named."""
_MET_WITH = re.compile("(?:回忆|回顾|讲述|谈到|提到|感谢|介绍|重温|分享)了?[^，。]{0,6}[与和同跟]$")
"""Before whom somebody met who is spoken of: `回忆了与某某见面的情景`."""


def begin_of_sentence(text: str, at: int, most: int) -> int:
    """Where the sentence, or its part behind `；`, begins in which `at` stands; -1 where that is farther away."""
    low = max(0, at - most)
    mark = _UP_TO_STOP.match(text, low, at)
    return mark.end() if mark else -1 if low else 0


_UP_TO_STOP = re.compile("(?s:.*)[。！？；\n]")


class ActingPeople(NamedPeople):
    """The people of a text, asked for by where they act."""

    def within(self, start: int, stop: int) -> list[Mention]:
        """The mentions that lie wholly in a stretch of the text."""
        places = self._places
        low, last = bisect_left(places, start), len(places) - 1
        if low > last or places[low] >= stop:
            return []
        if low == last or places[low + 1] >= stop:
            only = self.mentions[low]
            return [only] if only.end <= stop else []
        high = bisect_left(places, stop, low)
        return [mention for mention in self.mentions[low:high] if mention.end <= stop]

    def latest_within(self, start: int, stop: int) -> Mention | None:
        """The last mention that lies wholly in a stretch of the text, however long that is."""
        index = bisect_left(self._places, stop) - 1
        while index >= 0 and self._places[index] >= start:
            if self.mentions[index].end <= stop:
                return self.mentions[index]
            index -= 1
        return None

    def subject(self, start: int, stop: int) -> Mention | None:
        """The person a stretch is about: the first who is no object of a verb or preposition, else the first."""
        return self.acting(self.within(start, stop), start)

    def acting(self, found: list[Mention], start: int) -> Mention | None:
        """The person, of those found in a stretch that begins at `start`, whom it is about."""
        if not found:
            return None
        first = found[0]
        if len(found) > 1:
            first = self._first_acting(found, start)
        elif first.start > start and self._is_object(start, first.start):
            return None
        person = self.known(first.person)
        return first if person is first.person else first._replace(person=person)

    def _is_object(self, start: int, at: int) -> bool:
        """Say whether whoever is named at `at` does not act: something is done to him, or with him."""
        if _DONE_TO.search(self.text, start, at):
            return True
        return self.text[at - 1] in "与和同跟" and _MET_WITH.search(self.text, start, at) is not None

    def _first_acting(self, found: list[Mention], start: int) -> Mention:
        """The first who owns nobody after him and is no object, else the first who owns nobody."""
        owners = {
            one.at
            for one, other in pairwise(found)
            if one.end < other.at and (other.start <= one.start or self.text[one.end] == "的")
        }
        found = [mention for mention in found if mention.at not in owners]
        acting = (m for m in found if not _NOT_SUBJECT.search(self.text, max(start, m.start - 3), m.start))
        return next(acting, found[0])

    def person(self, name: str) -> HanPerson | None:
        """Who is called by that name, in full or by its last part."""
        return self.people.get(self._short.get(name, name))

    def known(self, person: HanPerson) -> HanPerson:
        """The person with the office that the text gives somewhere else, where none or a vague one stands here."""
        known = self.people.get(person.name)
        if known is None or known is person or not (known.role or known.organisation):
            return person
        vague = known.role != person.role and person.role.endswith(VAGUE)
        bare = not person.organisation and (person.role in TITLES or person.role == known.role)
        if person.role and not ((vague or bare) and known.organisation):
            return person
        return replace(person, role=known.role or person.role, organisation=known.organisation)

    def in_full(self, person: HanPerson) -> HanPerson:
        """The person by the full name that the text gives only later: `根策尔` of a heading."""
        name = self._short.get(person.name)
        full = self.people.get(name) if name and name != person.name else None
        return replace(person, name=full.name) if full and full.role == person.role else person
