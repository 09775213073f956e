"""Initiatives: named programmes, agreements, centres, parks and funds, with parties, places, year, status."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefwright.extract import lexicon as lex
from briefwright.extract.acts import ACTS, HEADS, MAKING, WEAK_HEADS
from briefwright.extract.lexicon import words
from briefwright.extract.reading import Reading, Stream
from briefwright.model.evidence import DateMention, Initiative

_WORDS = r"[NTR](?:[NTRw#]|c(?=[NTR]))*"
_NAME = re.compile(rf"{_WORDS}(?:(?:[of]D?|p){_WORDS}(?:(?:,[NTR]+)+,?c[NTR]+)?)*")
_PARK = re.compile(r"[A-Z][A-Za-z]*Park$")
_PARTY = re.compile(rf"D?((?:#|D)?(?:{_WORDS})(?:oD?{_WORDS})?)")
_PLACE = re.compile(r"p(N{1,3})")
_TWO_SIDES = re.compile(r"\b(?:the )?(?:two|both) (?:governments|countries|sides|nations|parties)\b", re.IGNORECASE)
_PAIR = re.compile(
    r"\b(China|UK|Sino|Britain|British|Chinese|[A-Z][a-z]+)[-–](China|UK|British|Britain|Chinese|[A-Z][a-z]+)\b"
)
_COUNTRY = {"Sino": "China", "British": "UK", "Britain": "UK", "Chinese": "China"}
_LINKS_IN_NAMES = words("on in with to at")


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

    def __init__(self, reading: Reading, dates: list[DateMention], acronyms: dict[str, str]) -> None:
        self.acronyms = acronyms
        self.reading = reading
        self.text = reading.text
        self.dates = dates
        self.by_name: dict[str, _Found] = {}
        self.mentions: list[int] = []

    def find(self) -> list[Initiative]:
        """Every initiative, at its first mention."""
        for stream in (self.reading.outer, self.reading.inner):
            for low, high in stream.sentences:
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
        for index in range(start, end):
            lower = words[index].lower()
            last = index + 1 == end or tags[index + 1] not in "NTRwc#"
            park = _PARK.match(words[index])
            if (lower in HEADS and last and tags[index] in "NR") or park:
                return self._bounded(stream, start, index, end, "park" if park else lower)
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
        self.mentions.append(start)
        name = " ".join(self.text[start:end].split())
        key = name.lower().removeprefix("the ")
        act = self._act(stream, low, high, begin, stop)
        found = self.by_name.get(key)
        if found is None:
            strong = noun not in WEAK_HEADS or "joint" in key.split()
            sentence = (stream.starts[low], stream.ends[high - 1])
            found = self.by_name[key] = _Found(name, HEADS.get(noun, noun), start, end, sentence, strong=strong)
        if act and not found.act:
            found.act = stream.words[act]
            underway = stream.tags[act - 1] == "D" and found.act.endswith("ing")
            found.status = "under way" if underway else ACTS[found.act.lower()]
            found.year = self._year(stream, low, high)
        self._parties(stream, (low, high), (begin, stop), act, found)
        self._places(stream, begin, stop, found)

    def _act(self, stream: Stream, low: int, high: int, begin: int, stop: int) -> int:
        """The token of the act verb that makes the initiative: just after its name, else the last before it."""
        for index in range(stop, min(high, stop + 6)):
            if ACTS.get(stream.words[index].lower(), "") in MAKING and stream.tags[index] not in "NR":
                return index
            if stream.tags[index] in ".;:" or stream.words[index] == "and":
                break
        for index in range(begin - 1, max(low, begin - 14) - 1, -1):
            if ACTS.get(stream.words[index].lower(), "") in MAKING and stream.tags[index] not in "NR":
                return index
        return 0

    def _year(self, stream: Stream, low: int, high: int) -> int | None:
        start, end = stream.starts[low], stream.ends[high - 1]
        for mention in self.dates:
            if start <= mention.start and mention.end <= end and mention.value:
                return int(mention.value[:4])
        return None

    def _parties(
        self, stream: Stream, bounds: tuple[int, int], span: tuple[int, int], act: int, found: _Found
    ) -> None:
        (low, high), (begin, stop) = bounds, span
        if found.parties:
            return
        by = next((i for i in range(stop, min(high, stop + 6)) if stream.words[i] in ("by", "between")), 0)
        if by:
            found.parties = self._list(stream, by + 1, high)
        elif act and low < act < begin:
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
                parties.append(" ".join(stream.text(self.text, match.start(1), match.end(1)).split()))
                index = match.end()
            elif tags[index] == "D" and parties:
                comma = tags.find(",", index, high)
                if comma < 0:
                    break
                index = comma
            else:
                break
            if index < high and tags[index] not in ",c":
                break
        return [p for p in parties if p.lower() not in _NOT_PARTIES]

    def _places(self, stream: Stream, begin: int, stop: int, found: _Found) -> None:
        match = _PLACE.match(stream.tags, stop)
        if match and stream.words[stop] in ("in", "at"):
            place = stream.text(self.text, match.start(1), match.end(1))
            found.places = [place, *[p for p in found.places if p != place and p not in found.name]]
        elif not found.places:
            found.places = [
                w for w in stream.words[begin:stop] if w.lower() in lex.PLACES - {"china", "uk", "britain"}
            ]

    def _initiative(self, found: _Found) -> Initiative:
        why = f"a name with the head noun “{found.type}”" + (f" and the act “{found.act}”" if found.act else "")
        return Initiative(
            start=found.start,
            end=found.end,
            text=self.text[found.start : found.end],
            sentence=found.sentence,
            name=found.name,
            type=found.type,
            parties=tuple(self.acronyms.get(party, party) for party in found.parties),
            places=tuple(found.places),
            year=found.year,
            status=found.status,
            confidence=0.9 if found.act and found.strong else 0.75,
            why=why,
        )


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
