"""Where a Chinese text names an initiative, and whether it means what the text has named before."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from briefwright.extract.chinese.head_nouns import HEAD, heads_at_end
from briefwright.extract.chinese.initiative_acts import ACT
from briefwright.extract.chinese.initiative_edges import (
    BOTH,
    LATIN_NAME,
    OPENING,
    in_order,
    names_both,
    owner_before,
)
from briefwright.extract.chinese.initiative_readings import (
    LONGEST_QUOTED,
    Named,
    Stretch,
    judged,
    names_in,
    names_of_short,
)
from briefwright.extract.chinese.no_initiatives import begins_office
from briefwright.extract.chinese.reading import HanReading, HanSentence

_MOST_NAMES = 12
"""Names of one sentence, which is far more than a real one has."""
_SHORT = 100
"""Characters of a sentence that may come again in the same words."""
_AROUND = 120
"""Characters to either side of a sentence that may tell where a name in it begins and ends."""


class InitiativeSpans:
    """Reads the names of one sentence after another."""

    def __init__(self, reading: HanReading) -> None:
        self.reading = reading
        self.plain = reading.plain
        self.known: set[str] = set()
        """The names found so far."""
        self.endings: set[str] = set()
        """What they end with: a later name that is one of these means nothing new."""
        self.recent: deque[str] = deque(maxlen=_MOST_ALIKE)
        """The latest of them, and these as one text."""
        self._told = ""
        self.long_names: dict[str, deque[str]] = {}
        """By head noun, the latest names of which a few characters may be taken up."""

    def within(self, sentence: HanSentence) -> Iterator[Named]:
        """Every name of a sentence, in order; whoever asks notes it before asking for the next."""
        stop = sentence.end
        heads = HEAD.finditer(self.plain, sentence.start, stop)
        first = next((head.start() for head in heads if not begins_office(self.plain, head.end(), stop)), -1)
        if first < 0:
            return
        begin = max(0, sentence.start - _AROUND)
        words = self.plain[begin : sentence.end + _AROUND]
        stretch = Stretch(words, sentence.start - begin, sentence.end - begin, first - begin)
        found = 0
        short = sentence.end - sentence.start <= _SHORT
        for read, named in names_of_short(stretch) if short else names_in(stretch):
            if found == _MOST_NAMES:
                return
            shift = owner_before(words, read.start, read.end, self.known)
            meant = judged(stretch, read, read.start + shift) if shift else named
            if meant is None or self._is_known(sentence, meant.name, begin + meant.start):
                continue
            found += 1
            start, end = begin + meant.start, begin + meant.end
            yield Named(meant.name, meant.type, start, end, meant.specific, meant.kept)

    def _is_known(self, sentence: HanSentence, name: str, start: int) -> bool:
        """Say whether words are part of a label, or of a name that the text has told before."""
        end = start + len(name)
        return (
            name in self.endings
            or (bool(self.reading.labels) and self._within_label(start, end))
            or self._abbreviates(name)
            or (
                name in self._told
                and any(name in known and name != known for known in self.recent)
                and not names_both(name)
                and not (
                    self.plain[start - 1 : start] in OPENING
                    and ACT.search(self.plain, end, self._clause_end(end, sentence.end))
                )
            )
        )

    def _clause_end(self, at: int, stop: int) -> int:
        comma = self.plain.find("，", at, stop)
        return comma if comma >= 0 else stop

    def _abbreviates(self, name: str) -> bool:
        """Say whether a short name takes up some characters of a longer one: `联盟宣言`."""
        size, sided = len(name), name.startswith(BOTH)
        if size > _LONGEST_ABBREVIATION:
            return sided and any(
                len(known) > size + 2 and known.endswith(name[-2:]) and in_order(name, known)
                for known in self.recent
            )
        heads = heads_at_end(name) if self.long_names else ()
        alike = self.long_names.get(heads[0], ()) if heads else ()
        alike = (*alike, *self.recent) if sided else alike
        return any(len(known) > 2 * size and in_order(name, known) for known in alike) if alike else False

    def note(self, name: str, heads: list[str]) -> None:
        """Remember a name that was found, with the head nouns that it ends with."""
        self.known.add(name)
        self.recent.append(name)
        self._told = "\n".join(self.recent)
        self.endings.update([name[at:] for at in range(1, len(name) - _SHORTEST + 1)])
        if heads and len(name) > _LONGEST_ABBREVIATION:
            self.long_names.setdefault(heads[0], deque(maxlen=_MOST_ALIKE)).append(name)

    def _within_label(self, start: int, end: int) -> bool:
        """Say whether a label in quotation marks goes on behind the words: `创新战略` of `「创新战略枢纽」`."""
        labels = self.reading.labels_within(max(0, start - LONGEST_QUOTED), start + 1)
        latin = LATIN_NAME.match(self.plain, end)
        end = latin.end() if latin else end
        return bool(labels) and labels[-1].start <= start and end < labels[-1].end


_SHORTEST = 4
"""Characters of the shortest name: a head noun and what tells it from others."""
_LONGEST_ABBREVIATION = 6
_MOST_ALIKE = 6
"""The latest names with one head noun that a short name may take up."""
