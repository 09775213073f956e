"""Initiatives: named programmes, agreements, centres, parks and funds, with parties, places, year, status."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from briefwright.extract import lexicon as lex
from briefwright.extract.acts import ACTS, HEADS, MAKING, WEAK_HEADS
from briefwright.extract.lexicon import words
from briefwright.extract.reading import Reading, Stream
from briefwright.model.evidence import DateMention, Initiative

_WORDS = r"[NTR](?:[NTRw#]|c(?=[NTR]))*"
_NAME = re.compile(rf"{_WORDS}(?:(?:[of]D?|p){_WORDS}(?:(?:,[NTR]+)+,?c[NTR]+)?)*")
_PARK = re.compile(r"[A-Z][A-Za-z]*Park$")
_PARTY = re.compile(rf"D?((?:#|D)?(?:{_WORDS})(?:[of]D?{_WORDS})*)")
_PLACE = re.compile(r"p(N{1,3})")
_TWO_SIDES = re.compile(r"\b(?:the )?(?:two|both) (?:governments|countries|sides|nations|parties)\b", re.IGNORECASE)
_PAIR = re.compile(
    r"\b(China|UK|Sino|Britain|British|Chinese|[A-Z][a-z]+)[-–](China|UK|British|Britain|Chinese|[A-Z][a-z]+)\b"
)
_GOVERNMENTS = re.compile(r"[Gg]overnments of (.+) and (.+)")
_LIMIT = re.compile(r"\b(?:until|till|by|through|to|end of|before|over|for)(?: the)?(?: end of)? $", re.IGNORECASE)
_COUNTRY = {"Sino": "China", "British": "UK", "Britain": "UK", "Chinese": "China"}
_LOWER_HEADS = words(
    "project programme program scheme initiative fund partnership strategy agreement alliance fellowship"
)
_LINKS_IN_NAMES = words("on in with to at")


_LABEL = 3
"""Quoted words no longer than this are a label (an event's name), not speech."""


@dataclass(slots=True)
class _Found:
    name: str
    type: str
    start: int
    end: int
    sentence: tuple[int, int]
    parties: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    year: int | None = None
    status: str | None = None
    act: str = ""
    strong: bool = True


class InitiativeFinder:
    """Collects initiatives by name: a later mention adds to the first."""

    def __init__(
        self, reading: Reading, dates: list[DateMention], *, acronyms: dict[str, str], people: set[str]
    ) -> None:
        self.people = people
        self.acronyms = acronyms
        self.reading = reading
        self.text = reading.text
        self.dates = dates
        self._date_starts = [mention.start for mention in dates]
        self.by_name: dict[str, _Found] = {}
        self.mentions: list[int] = []

    def find(self) -> list[Initiative]:
        """Every initiative, at its first mention."""
        for stream in (self.reading.outer, self.reading.inner):
            for low, high in stream.sentences:
                if stream is self.reading.outer or high - low > _LABEL:
                    self._sentence(stream, low, high)
        kept = [found for found in self.by_name.values() if found.strong or found.act]
        return sorted((self._initiative(found) for found in kept), key=lambda item: item.start)

    def _sentence(self, stream: Stream, low: int, high: int) -> None:
        for match in _NAME.finditer(stream.tags, low, high):
            if match.end() - match.start() == 1 and not _PARK.match(stream.words[match.start()]):
                continue
            span = self._name_span(stream, *match.span(), low)
            if span is not None:
                self._add(stream, (low, high), *span)

    def _name_span(self, stream: Stream, start: int, end: int, low: int) -> tuple[int, int, str] | None:
        """The part of a capitalised run that names an initiative, and its head noun."""
        words, tags = stream.words, stream.tags
        while start < end and start == low and words[start].lower() in lex.SENTENCE_OPENERS:
            start += 1
        for index in range(start, end):
            if tags[index] == "p" and words[index].lower() not in _LINKS_IN_NAMES:
                end = index
                break
        lower_head = end - start >= 2 and end < len(words) and words[end] in _LOWER_HEADS
        if lower_head and not tags[start:end].strip("N"):
            return (start, end + 1, words[end])
        for index in range(start, end):
            lower = words[index].lower()
            last = index + 1 == end or tags[index + 1] not in "NTRwc#"
            park = _PARK.match(words[index])
            if (lower in HEADS and last and tags[index] in "NR") or park:
                return self._bounded(stream, start, index, end, "park" if park else lower)
        if (
            end - start >= 2
            and words[end : end + 1]
            and words[end] in _LOWER_HEADS
            and tags[start:end].strip("N") == ""
        ):
            return (start, end + 1, words[end])
        return None

    def _bounded(self, stream: Stream, start: int, head: int, end: int, noun: str) -> tuple[int, int, str] | None:
        words, tags = stream.words, stream.tags
        stop = head + 1
        while stop < end and tags[stop] in "N#" and _PARK.match(words[head]):
            stop += 1
        if (stop < end and tags[stop] in "of") or (
            stop < end and tags[stop] == "p" and words[stop] in ("on", "with")
        ):
            stop = end
        for index in range(head + 1, stop):
            if tags[index] == "p" and words[index].lower() in ("in", "at", "to"):
                stop = index
                break
        begin = start
        for index in range(start, head):
            if tags[index] in "ofp" and noun != "memorandum":
                begin = index + 1
                while begin < head and tags[begin] == "D":
                    begin += 1
        if stop - begin < 2 and not _PARK.match(words[begin]):
            return None
        return (begin, stop, noun)

    def _add(self, stream: Stream, bounds: tuple[int, int], begin: int, stop: int, noun: str) -> None:
        low, high = bounds
        start, end = stream.starts[begin], stream.ends[stop - 1]
        name = " ".join(self.text[start:end].split())
        key = name.lower().removeprefix("the ")
        if self._modifies(stream, begin, stop, high):
            return
        act = self._act(stream, bounds, (begin, stop), weak=noun in WEAK_HEADS)
        self.mentions.append(start)
        found = self.by_name.get(key)
        if found is None:
            paired = "joint" in key.split() or bool(_PAIR.search(name))
            strong = noun not in WEAK_HEADS or (paired and noun != "statement")
            sentence = (stream.starts[low], stream.ends[high - 1])
            found = self.by_name[key] = _Found(name, HEADS.get(noun, noun), start, end, sentence, strong=strong)
        if act and not found.act:
            found.act = stream.words[act]
            underway = stream.tags[act - 1] == "D" and found.act.endswith("ing")
            found.status = "under way" if underway else ACTS[found.act.lower()]
            found.year = self._year(stream, low, high)
        self._parties(stream, (low, high), (begin, stop), act, found)
        self._places(stream, begin, stop, found)

    def _modifies(self, stream: Stream, begin: int, stop: int, high: int) -> bool:
        """Say whether the name only describes a noun after it (`the X Bridge telescope`) or somebody's office."""
        tags = stream.tags
        if stop < high and tags[stop] in "nR" and stream.words[stop].lower() not in ACTS:
            return True
        before = begin - 1
        while before > 0 and tags[before] == "D":
            before -= 1
        return before > 0 and tags[before] in "ofp" and tags[before - 1] == "R"

    def _act(self, stream: Stream, bounds: tuple[int, int], span: tuple[int, int], *, weak: bool) -> int:
        """The token of the act verb that makes the initiative: just after its name, else the last before it.

        A name that may be a body's must be the act's own object or subject: nothing but its description between.
        """
        (low, high), (begin, stop) = bounds, span
        tags = stream.tags
        for index in range(stop, min(high, stop + 6)):
            if self._is_act(stream, index):
                return index if not weak or self._undergoes(stream, stop, index, high) else 0
            if tags[index] in ".;:" or stream.words[index] == "and":
                break
        for index in range(begin - 1, max(low, begin - 14) - 1, -1):
            if self._is_act(stream, index):
                return index if not weak or not tags[index + 1 : begin].strip("DneRoNsia") else 0
        return 0

    def _is_act(self, stream: Stream, index: int) -> bool:
        word = stream.words[index].lower()
        if word == "set" and stream.words[index + 1 : index + 2] != ["up"]:
            return False
        return ACTS.get(word, "") in MAKING and stream.tags[index] not in "NR"

    def _undergoes(self, stream: Stream, stop: int, act: int, high: int) -> bool:
        """Say whether the name before the verb is what was made: `X was opened`, `X, launched in 2022`."""
        between = stream.words[stop:act]
        if any(word.lower() in ("is", "was", "were", "been", "be") for word in between):
            return True
        if stream.tags[stop:act].strip(",ax") or act + 1 >= high:
            return not stream.tags[stop:act].strip(",ax")
        return stream.tags[act + 1] in "p.,of" or stream.words[act + 1] == "its"

    def _year(self, stream: Stream, low: int, high: int) -> int | None:
        start, end = stream.starts[low], stream.ends[high - 1]
        inside = self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]
        known = [m for m in inside if m.value and m.end <= end and not self._is_limit(m.start)]
        known.sort(key=lambda mention: mention.relative_to is not None)
        return int((known[0].value or "")[:4]) if known else None

    def _is_limit(self, at: int) -> bool:
        """Say whether the date is an end or an aim (`until 2029`), not when it happened."""
        return bool(_LIMIT.search(self.text[max(0, at - 18) : at]))

    def _parties(
        self, stream: Stream, bounds: tuple[int, int], span: tuple[int, int], act: int, found: _Found
    ) -> None:
        (low, high), (begin, stop) = bounds, span
        if found.parties:
            return
        by = next((i for i in range(stop, min(high, stop + 6)) if stream.words[i] in ("by", "between")), 0)
        if by:
            found.parties = self._list(stream, by + 1, high)
        elif act and low < act < begin and not (stream.tags[act] in "nz" and stream.tags[act - 1] in "Dop"):
            subject = self._subject(stream, low, act)
            if _TWO_SIDES.search(subject):
                found.parties = _sides(found.name, governments="government" in subject.lower())
            elif subject:
                found.parties = self._list(stream, self._subject_low(stream, low, act), act)
        if not found.parties:
            found.parties = _sides(found.name, governments=False)

    def _subject_low(self, stream: Stream, low: int, act: int) -> int:
        comma = stream.tags.find(",", low, act)
        return comma + 1 if stream.tags[low] in "pyi" and comma > 0 else low

    def _subject(self, stream: Stream, low: int, act: int) -> str:
        return stream.text(self.text, self._subject_low(stream, low, act), act)

    def _list(self, stream: Stream, low: int, high: int) -> list[str]:
        """The names of a list `A, a company in B, and C`; descriptions between them are skipped."""
        parties: list[str] = []
        index = low
        tags = stream.tags
        while index < high:
            if tags[index] in ",c":
                index += 1
                continue
            match = _PARTY.match(tags, index, high)
            if match:
                end = _list_cut(stream, match.start(1), match.end(1))
                parties.append(" ".join(stream.text(self.text, match.start(1), end).split()))
                index = end
            elif tags[index] == "D" and parties:
                comma = tags.find(",", index, high)
                if comma < 0:
                    break
                index = comma
            else:
                break
            if index < high and tags[index] not in ",c":
                break
        return [p for p in parties if not self._is_person(p)]

    def _is_person(self, party: str) -> bool:
        """Say whether a party is a person or an office, which signs for somebody else."""
        last = party.rsplit(maxsplit=1)[-1].lower()
        return last in _NOT_PARTIES or last in lex.ROLES or last in lex.PORTFOLIOS or party in self.people

    def _places(self, stream: Stream, begin: int, stop: int, found: _Found) -> None:
        match = _PLACE.match(stream.tags, stop)
        if match and stream.words[stop] in ("in", "at"):
            place = stream.text(self.text, match.start(1), match.end(1))
            found.places = [place, *[p for p in found.places if p != place and p not in found.name]]
        elif not found.places:
            found.places = [
                w for w in stream.words[begin:stop] if w.lower() in lex.PLACES - {"china", "uk", "britain"}
            ]

    def _named_parties(self, parties: list[str]) -> list[str]:
        """Long forms for short ones, and each government by itself."""
        named: list[str] = []
        for party in parties:
            both = _GOVERNMENTS.match(party)
            if both:
                named.extend(f"Government of {side}" for side in both.groups())
            else:
                named.append(self.acronyms.get(party, party))
        return named

    def _initiative(self, found: _Found) -> Initiative:
        why = f"a name with the head noun “{found.type}”" + (f" and the act “{found.act}”" if found.act else "")
        return Initiative(
            start=found.start,
            end=found.end,
            text=self.text[found.start : found.end],
            sentence=found.sentence,
            name=found.name,
            type=found.type,
            parties=tuple(self._named_parties(found.parties)),
            places=tuple(found.places),
            year=found.year,
            status=found.status,
            confidence=0.9 if found.act and found.strong else 0.75,
            why=why,
        )


def _list_cut(stream: Stream, low: int, high: int) -> int:
    """Where the first name ends in `Tsinghua University and Anhui Electric`; an `and` inside one name is kept."""
    link = stream.tags.find("c", low, high)
    if link < 0 or stream.words[link] == "&" or any(t in "of" for t in stream.tags[low:link]):
        return high
    left, right = stream.words[link - 1].lower(), stream.words[high - 1].lower()
    inside = link - low == 1 and right in lex.ORGANISATION_HEADS and left not in lex.ORGANISATION_HEADS | lex.PLACES
    return high if inside else link


_NOT_PARTIES = words("it he she they we which")


def _sides(name: str, *, governments: bool) -> list[str]:
    """Both countries of a name such as `China-UK Joint Strategy`."""
    match = _PAIR.search(name)
    if not match:
        return []
    pair = [_COUNTRY.get(side, side) for side in match.groups()]
    if not governments:
        return pair
    return [f"Government of {'the UK' if side == 'UK' else side}" for side in pair]
