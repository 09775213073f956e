"""Initiatives: named programmes, agreements, centres, parks and funds, with parties, places, year, status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefwright.extract.initiatives.accords import is_body_told, small_accords
from briefwright.extract.initiatives.acts import (
    STANDING_BODIES,
    Made,
    act_of,
    begins_too,
    fronted_members,
    is_of_another,
    made_unnamed,
    made_which,
    main_clause,
    members_told,
)
from briefwright.extract.initiatives.beside import (
    holds_department,
    in_department,
    is_founder,
    is_giver,
    is_held,
    is_where,
    stands_behind,
)
from briefwright.extract.initiatives.kinds import is_quoted_event, small_noun, told_by_kind
from briefwright.extract.initiatives.names import holds_park, named_spans
from briefwright.extract.initiatives.news import is_news, printed_in, year_of
from briefwright.extract.initiatives.parties import PartyReader
from briefwright.extract.initiatives.places import PLACE, places_of_act, places_told, took_place
from briefwright.extract.initiatives.short_forms import also_called, without_short_form
from briefwright.extract.initiatives.sides import agreeing_sides, is_agreed, sides_named, sides_of
from briefwright.extract.initiatives.strength import is_strong
from briefwright.extract.initiatives.told_once import told_once
from briefwright.extract.initiatives.two_sides import two_sign
from briefwright.extract.initiatives.years import YearReader, own_year, year_before
from briefwright.extract.text.reading import Reading, Stream
from briefwright.extract.text.spans import inside
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import ACTS, HEADS, MAKING, WEAK_HEADS
from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import DateMention, Initiative

_LED = re.compile(r"It (?:is|was|will be) (?:jointly )?(?:led|run|managed|delivered|coordinated|hosted) by ")
"""What tells the parties of the initiative the sentence before opens with."""
_SEATED = re.compile("[eN]p(N{1,2})[^,|]{0,8},D")
"""`Based in Yantai in Shandong, the centre …`."""
_SEATING = ("Based", "Located", "Situated", "Headquartered")
_DATED = re.compile("pw?#|pw")
"""`the Forum on 18 September`, `the Summit in December 2013`."""
_REFERENCE = re.compile(r"D([nNRe]{1,3})(?=[,xVbaek])")
_OPENED = re.compile(r"Np(?:[w#N,]{1,3}|D?(?:[NRof(),c]|(?<=[cof])D){1,30}),(?=h)")
"""`Opened in 2021, it …`, `Established by A and B, it …`: told of the initiative named last."""
_UNDERGONE = re.compile(r"hx{1,2}a?[ebn]")
"""`It is funded by …`: told of the initiative that the sentence before opens with."""
_SITES = words("park zone")
_BODIES_OR_SITES = STANDING_BODIES | _SITES
_MOMENTS = words("opening launching signing founding establishing announcing unveiling")
"""What is done at once: nothing is under way at `the opening of the Centre`."""
_REACH = 2_500
"""Characters within which `the centre` still means the centre named last."""
_MADE_BODIES = words("centre laboratory institute")
"""Kinds of body that a text takes for one another: `a joint centre … Its new Institute`."""
_A_DATE = 6
"""Tokens within which the date of a forum follows its name."""
_LONGEST_SMALL = 6
"""Words before the head noun of a name written small, at most."""


class _Found(Struct, gc=False):
    name: str
    type: str
    start: int
    end: int
    sentence: tuple[int, int]
    parties: list[str] = []
    places: list[str] = []
    year: int | None = None
    status: str | None = None
    act: str = ""
    strong: bool = True
    noun: str = ""
    news: bool = False
    """Said to be done in the text's first words: in the year it was printed, where no other is told."""


class InitiativeFinder:
    """Collects initiatives by name: a later mention adds to the first."""

    def __init__(
        self, reading: Reading, dates: list[DateMention], parties: PartyReader, published: str | None = None
    ) -> None:
        self.reading, self.text, self.parties = reading, reading.text, parties
        self.years = YearReader(reading.text, dates)
        self._printed = printed_in(reading, dates) or year_of(published)
        self.by_name: dict[str, _Found] = {}
        self._latest: dict[str, _Found] = {}
        self._unnamed: Made | None = None
        self._last: _Found | None = None
        self._opening: _Found | None = None
        self._other_names: set[str] = set()
        self._shorts: dict[str, _Found] = {}
        self._shorts_of = {long: short for short, long in parties.acronyms.items()}
        self._departments = holds_department(reading.text)
        self._titles = [(p.start, p.end) for p in reading.paragraphs if p.kind == "heading"]
        self._last_words: set[str] = set()
        """How the names end, in lower case."""
        self.mentions: list[int] = []

    def find(self) -> list[Initiative]:
        """Every initiative, at its first mention."""
        parks = holds_park(self.text)
        made: Made | None = None
        for stream in (self.reading.outer, self.reading.inner):
            for bounds, at in _with_heads(stream):
                if stream is self.reading.outer or bounds[1] - bounds[0] > 1:
                    self._add_told_again(stream, bounds, at)
                    self._unnamed, made = made, made_unnamed(stream, bounds, at) if at >= 0 else None
                    if parks or at >= 0:
                        self._sentence(stream, bounds, at, parks=parks)
        named = [found for found in self.by_name.values() if found.strong or found.act]
        if self._titles:
            named = [found for found in named if not _only_titled(found, self._titles)]
        kept = [self._initiative(found) for found in named]
        return sorted(told_once(kept, self._titles), key=lambda item: item.start)

    def _sentence(self, stream: Stream, bounds: tuple[int, int], at: int, *, parks: bool) -> None:
        """Add what a sentence names, whose first head noun is token `at` (-1 for none)."""
        low, high = bounds
        last = low
        small = small_noun(stream, at, high) >= 0
        spans = list(named_spans(stream, bounds, at, parks=parks))
        for begin, stop, noun in [*spans, *told_by_kind(stream, low, high)] if small else spans:
            if self._departments and in_department(self.text, stream.starts[begin]):
                continue
            if not is_quoted_event(high - low, noun):
                self._add(stream, bounds, begin, stop, noun)
                last = max(last, begin)
        for accord in small_accords(stream, low, high, named=last) if small else ():
            self._add_small(stream, bounds, accord)

    def _add(self, stream: Stream, bounds: tuple[int, int], begin: int, stop: int, noun: str) -> None:
        low, high = bounds
        start, end = stream.starts[begin], stream.ends[stop - 1]
        name = " ".join(self.text[start:end].split())
        name, short = without_short_form(name) if "(" in name else (name, "")
        key = name.lower().removeprefix("the ")
        if self._is_other_name(stream, begin, key) or (self._shorts and name.rpartition(" ")[0] in self._shorts):
            return
        held = is_held(stream, begin, stop)
        act = made_which(stream, stop, high) if held else act_of(stream, bounds, (begin, stop), noun)
        held = not (act and sides_of(name)) if held else noun in _SITES and not act and is_where(stream, begin)
        act = 0 if held or (act and is_of_another(self.text, stream, (begin, high), act)) else act
        partner = noun in _BODIES_OR_SITES and begin > act > 0 and stands_behind(stream, begin, "with")
        partner = partner or (noun in _SITES and begin > act > 0 and stands_behind(stream, begin, "in"))
        if partner or (
            is_giver(stream, begin) and (act < stop or is_founder(stream, begin))
        ):  # what it has paid for is told, not how it came to be
            held, act = not sides_of(name), 0
        self.mentions.append(start)
        found = self.by_name.get(key)
        if found is None:
            strong = is_strong(stream, bounds, (begin, stop), (name, noun), held=held)
            sentence = (stream.starts[low], stream.ends[high - 1])
            found = _Found(name, HEADS.get(noun, noun), start, end, sentence, strong=strong, noun=noun.lower())
            self._know(key, found, short or also_called(stream, stop))
        elif inside(found.start, self._titles) and not inside(start, self._titles):
            found.name, found.start, found.end = name, start, end
            found.sentence = (stream.starts[low], stream.ends[high - 1])
        unnamed = self._unnamed
        if unnamed and found.start == start and _names_made(stream, low, begin, unnamed, found):
            self._tell(found, unnamed.stream, unnamed.bounds, unnamed.span, unnamed.act)
            _add_places(self.text, unnamed.stream, unnamed.span, found)
        self._tell(found, stream, bounds, (begin, stop), act)
        found.strong = found.strong or (noun not in WEAK_HEADS and not held)
        opens = begin <= low + 1 or stream.words[low] == "Among"
        if found.strong or found.act:
            self._last = found
        if opens and not held:
            self._opening = found
        if found.strong or found.act or noun in _SITES or (held and sides_of(found.name)):
            self._latest[found.type] = found
        found.year = found.year or year_before(stream, begin)
        _add_places(self.text, stream, (begin, stop), found)

    def _add_small(self, stream: Stream, bounds: tuple[int, int], span: tuple[int, int, str]) -> None:
        """Add an accord that has no name of its own, where the sentence tells of two that signed it."""
        begin, stop, noun = span
        name = stream.text(self.text, begin, stop)
        act = act_of(stream, bounds, (begin, stop), noun) if name.lower() not in self.by_name else 0
        parties = self.parties.parties(stream, bounds, (begin, stop), act, name) if act else []
        two = act > 0 and " on " in name and two_sign(stream, act)
        if len(parties) > 1 or two or (parties and is_body_told(stream, act)):
            self._add(stream, bounds, begin, stop, noun)

    def _know(self, key: str, found: _Found, other: str) -> None:
        """Keep an initiative by its name and, where the text tells one, by its short form or other name."""
        self.by_name[key] = found
        self._last_words.add(key.rpartition(" ")[2])
        for short in (self._shorts_of.get(found.name), other):
            if short:
                self._shorts[short] = found

    def _is_other_name(self, stream: Stream, begin: int, key: str) -> bool:
        """Say whether the name is another one of the initiative before it: `X, also known as the Newton Fund`."""
        if _is_told_beside(stream, begin, self._last):
            self._other_names.add(key)
        return key in self._other_names

    def _tell(
        self, found: _Found, stream: Stream, bounds: tuple[int, int], span: tuple[int, int], act: int
    ) -> None:
        """Add what a sentence says of an initiative: its act, year, parties and the place of the act."""
        if act and not found.act:
            found.act, found.year = stream.words[act], self.years.year_of(stream, bounds, act)
            underway = stream.tags[act - 1] == "D" and found.act.endswith("ing") and found.act not in _MOMENTS
            found.status = "under way" if underway else ACTS[stream.lowers[act]]
            found.news = is_news(self.reading, stream, bounds, act)
        if not found.parties:
            told = self.parties.parties(stream, bounds, span, act, found.name)
            alone = told and (len(told) == 1 or "hosted" in stream.words[span[1] : span[1] + 5])
            # One body beside a name that pairs two countries is its builder or its host, not a side.
            found.parties = [] if alone and sides_of(found.name) else told
        if act and not found.places:
            found.places = places_of_act(self.text, stream, bounds, (span[1], act))
        if found.type == "dialogue":
            self._tell_gathering(found, stream, span[1], bounds[1])
        if found.year is None and act and begins_too(ACTS[stream.lowers[act]], found.status):
            found.year = self.years.year_of(stream, bounds, act)

    def _tell_gathering(self, found: _Found, stream: Stream, stop: int, high: int) -> None:
        """Add where and when what is behind the name, at token `stop`, tells that it was held."""
        took = took_place(stream, stop, high) if not (found.year and found.places) else 0
        if took:
            self._held(found, stream, took, high)
        if found.year is None and _DATED.match(stream.tags, stop):  # "the Forum on 18 September"
            found.year = self.years.year(stream, stop, min(high, stop + _A_DATE))

    def _held(self, found: _Found, stream: Stream, at: int, high: int) -> None:
        """`The Dialogue took place in Manchester on 17 June`: where and when, from token `at` on."""
        found.status = found.status or "held"
        found.year = found.year or self.years.year(stream, at, min(high, at + 2 * _A_DATE))
        place = PLACE.match(stream.tags, at)
        if place and not found.places and stream.lowers[place.start(1)] not in lex.MONTH_WORDS:
            found.places = [stream.text(self.text, *place.span(1))]

    def _add_told_again(self, stream: Stream, bounds: tuple[int, int], at: int) -> None:
        """What a sentence, whose first head noun is token `at` (-1 for none), tells of those named before."""
        if at >= 0 or self._opening or (self._last and not self._last.act):
            self._add_later_mention(stream, bounds)
        if self.by_name and (at >= 0 or self._shorts):
            self._add_other_form(stream, bounds, at)
        self._opening = None

    def _add_later_mention(self, stream: Stream, bounds: tuple[int, int]) -> None:
        """`The centre was established in 2014 by …`: told of the centre that was named last."""
        low, high = bounds
        last, opening, first = self._last, self._opening, stream.words[low]
        makes = last is not None and not last.act and ACTS.get(first.lower(), "") in MAKING
        if last and makes and _OPENED.match(stream.tags, low, high):
            self._tell(last, stream, bounds, (low, low), low)
            return
        if opening and first == "It" and _UNDERGONE.match(stream.tags, low, high):
            act = act_of(stream, bounds, (low, low + 1), None)
            led = _LED.search(self.text, stream.starts[low], stream.ends[high - 1])
            if act or led:
                self._tell(opening, stream, bounds, (low, act or low + 1), act)
                return
        if first == "A":
            _add_fronted(stream, bounds, self._latest, self.parties)
        seat = _SEATED.match(stream.tags, low, high) if first in _SEATING else None
        low = seat.end() - 1 if seat else main_clause(stream, low, high)
        match = _REFERENCE.match(stream.tags, low, high) if stream.lowers[low] in ("the", "this") else None
        earlier = self._latest.get(HEADS.get(stream.lowers[match.end(1) - 1], "")) if match else None
        if match is None or earlier is None or not _may_mean(stream, *match.span(1), earlier):
            return
        if seat and not earlier.places:
            earlier.places = [stream.text(self.text, *seat.span(1))]
        act = act_of(stream, bounds, match.span(), None)
        if act and stream.starts[bounds[0]] - earlier.start < _REACH:
            self._tell(earlier, stream, bounds, match.span(), act)

    def _add_other_form(self, stream: Stream, bounds: tuple[int, int], at: int) -> None:
        """`The JLRI was set up in 2017`, `the joint laboratory, built in 2000`: a name's short or small form.

        `at` is the sentence's first head noun, -1 for none.
        """
        met = self._shorts and not self._shorts.keys().isdisjoint(stream.words[slice(*bounds)])
        for index in range(*bounds) if met else ():
            found = self._shorts.get(stream.words[index])
            if found is None or found.start >= stream.starts[index]:
                continue
            members = members_told(stream, index + 1, bounds[1])
            if members:  # "TORC is a joint venture between A and B"
                found.strong, found.parties = True, found.parties or self.parties.listed(stream, members, bounds[1])
            elif found.strong and not found.act:
                act = act_of(stream, bounds, (index, index + 1), found.noun)
                fronted = stream.words[index - 1] == "," and ACTS.get(stream.lowers[bounds[0]], "") in MAKING
                act = bounds[0] if fronted else act  # "Established in 2015, GAMRIF assists scientists"
                self._tell(found, stream, bounds, (index, index + 1), act)
        if at < 0 or stream.words[at] not in self._last_words:
            return
        for begin in range(max(bounds[0], at - _LONGEST_SMALL), at):
            found = self.by_name.get(" ".join(stream.lowers[begin : at + 1]))
            if found is not None and found.strong and not found.act:
                act = act_of(stream, bounds, (begin, at + 1), found.noun)
                self._tell(found, stream, bounds, (begin, at + 1), act)

    def _initiative(self, found: _Found) -> Initiative:
        why = _why(found)
        return Initiative(
            start=found.start,
            end=found.end,
            text=self.text[found.start : found.end],
            sentence=found.sentence,
            name=found.name,
            type=found.type,
            parties=tuple(found.parties or _sides(self.text, found)),
            places=tuple(found.places),
            year=own_year(found.name) or found.year or (self._printed if found.news else None),
            status=found.status,
            confidence=0.9 if found.act and found.strong else 0.75,
            why=why,
        )


def _with_heads(stream: Stream) -> Iterator[tuple[tuple[int, int], int]]:
    """The sentences, each with its first head noun, or one right behind it; -1 for none."""
    ahead = -1
    for bounds in stream.sentences:
        low, high = bounds
        if ahead < low:
            ahead = stream.heads.find("h", low)
            ahead = ahead if ahead >= 0 else len(stream.heads)
        yield bounds, ahead if ahead <= high else -1


def _sides(text: str, found: _Found) -> Sequence[str]:
    """The two sides its name pairs, or that the text says have agreed it."""
    agreed = is_agreed(found.type, found.status)
    sides = sides_of(found.name) or (agreeing_sides(text) if agreed else ())
    return sides or sides_named(found.name, text)


def _only_titled(found: _Found, titles: list[tuple[int, int]]) -> bool:
    """Say whether only a title has the name, and only describes: `Delays put UK-China PhD scheme at risk`."""
    return inside(found.start, titles) and found.name.rpartition(" ")[2].islower()


def _add_places(text: str, stream: Stream, span: tuple[int, int], found: _Found) -> None:
    known, gathering = (found.name, found.places), found.type == "dialogue"
    found.places = places_told(text, stream, span, known, gathering=gathering)


_ALSO_KNOWN_AS = ["also", "known", "as", "the"]


def _is_told_beside(stream: Stream, begin: int, last: _Found | None) -> bool:
    """Say whether a name is the last one's other: `also known as the X`, `the X Partnership (Newton Fund)`."""
    if stream.words[begin - 2] == "as" and stream.words[max(0, begin - 4) : begin] == _ALSO_KNOWN_AS:
        return True
    return last is not None and stream.tags[begin - 1] == "(" and last.end == stream.ends[begin - 2]


def _may_mean(stream: Stream, begin: int, end: int, earlier: _Found) -> bool:
    """Say whether the words may be short for a name: `the Joint Laboratory` for one, never another's own name."""
    if stream.tags.count("N", begin, end) <= 1:
        return True
    alike = stream.words[begin] in earlier.name  # most names are another one by their first word
    return alike and set(earlier.name.split()).issuperset(stream.words[begin:end])


def _add_fronted(stream: Stream, bounds: tuple[int, int], latest: dict[str, _Found], parties: PartyReader) -> None:
    """Add the parties that `A partnership between A and B, the Academy will …` tells of the academy named last."""
    fronted = fronted_members(stream, *bounds)
    meant = latest.get(fronted[2]) if fronted else None
    if fronted and meant and not meant.parties:
        meant.parties = parties.listed(stream, *fronted[:2])


def _names_made(stream: Stream, low: int, begin: int, unnamed: Made, found: _Found) -> bool:
    """Say whether a sentence opens with the name of what the one before made: `Its new Soar Institute will …`."""
    kind = HEADS[unnamed.stream.words[unnamed.span[1] - 1]]
    new = begin == low + 2 and stream.words[low + 1] == "new" and stream.tags[low] == "D"
    if new and {kind, found.type} <= _MADE_BODIES:
        return True
    return (new or begin <= low + 1) and kind == found.type


def _why(found: _Found) -> str:
    """The noun that tells what the initiative is, as the text has it, and what was done."""
    if found.noun in found.name.lower():
        return f"a name with the head noun “{found.noun}”" + (f" and the act “{found.act}”" if found.act else "")
    return f"called “{found.noun}” in the text" + (f", the act “{found.act}”" if found.act else "")
