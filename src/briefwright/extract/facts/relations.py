"""Facts beside names: who made what, what a body is, who held an event, who is what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from briefwright.extract.facts.clauses import SUPERLATIVE, is_superlative
from briefwright.extract.facts.ledger import FactLedger
from briefwright.extract.people.appositives import office_at
from briefwright.extract.people.bodies import body_at
from briefwright.extract.people.chinese_names import is_chinese_name
from briefwright.extract.people.names import Person
from briefwright.extract.people.next_offices import leads_to_another
from briefwright.extract.people.past_names import opens_aside, past_age, past_honours
from briefwright.extract.people.speakers import Cast
from briefwright.extract.text.reading import Reading, Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import BODIES, EVENTS
from briefwright.extract.words.first_names import GIVEN
from briefwright.extract.words.lexicon import words

_BY_LIST = re.compile(r"(?:D?[NTR](?:[NTRn]|c(?=[NTR])|[of]D?(?=[NTR]))*(?:\([NR]\))?(?:,D[nN]+(?=,))?(?:,?c|,)?)+")
_RELATING = words(
    "built founded funded led developed owned run operated established supported backed sponsored created "
    "made co-founded co-funded launched managed designed produced financed coordinated"
)
_ATTENDED = words("attended witnessed hosted chaired addressed joined")
_GATHERED = EVENTS | words("event signing opening inauguration dinner reception lecture delegation gathering")
_GATHERING = re.compile(r"D[nNei#w]{0,6}[nNibz](?:[of]D?[nNei]{1,4})?xx?a?$")
"""`The opening ceremony was` before its verb."""
_DATED = re.compile(",p[^.,;:|cVxQEU]+")
_OWNED = re.compile("s[nN]+")
_RUN = re.compile(r"[NTR](?:[NTR#]|c(?=[NT]))*")
_APPOSITION = re.compile(
    r"(?:[NTR]*N[NTR]*(?:\([NTR]+\))?),(D[nNTRce-]{1,6}(?:(?:oD?|p)[nNe]{1,4}(?=[,.])|f[nNe]{1,4}(?=[,.p])|(?=[,.])))"
)
_BONDS = words(
    "collaboration consortium alliance network partnership coalition federation division unit arm branch"
)
"""What is made `of` its members: `TenU, a collaboration of ten offices`."""
_GROUPS = BODIES | _BONDS
_REMARKS = re.compile(r"made (?<!\w.{5})(?:the|these|those|his|her|their) (?:remarks?|comments?|statements?)\b")
_BY = re.compile("b")
_EVENT = re.compile("[ex]")
_HOLDER = re.compile("[NqQEU]")
_LISTED = re.compile(r",[nNR]{1,9}(?:,[nNR]{1,9}){0,9},?c[nNR]")
_LONGEST_OFFICE = 60
"""Tokens: a list of names that wraps from line to line without a full stop has no other end."""


def _reads_as_name(name: str) -> bool:
    """Say whether a name is Chinese or begins with a common given name: `Export Promotion` is nobody."""
    return name.partition(" ")[0].lower() in GIVEN or is_chinese_name(name.split())


class RelationFinder:
    """Writes into the ledger what stands beside the names of a sentence."""

    def __init__(self, reading: Reading, cast: Cast, ledger: FactLedger) -> None:
        self.reading = reading
        self.text = reading.text
        self.cast = cast
        self.ledger = ledger
        self._remarks = [match.start() for match in _REMARKS.finditer(self.text)]

    def look(self, stream: Stream, low: int, high: int) -> None:
        """Relations, superlatives and, outside quotations, events of one sentence."""
        deeds = stream.deeds[low:high]
        if "b" in deeds:
            self._makers(stream, low, high)
        tags = stream.tags[low:high]
        if ",D" in tags or ",aD" in tags:
            self._descriptions(stream, low, high)
            self._superlatives(stream, low, high)
        if stream is self.reading.outer:
            if "e" in deeds or "x" in deeds:
                self._events(stream, low, high)
            if self._remarks:
                self._remarked(stream, low, high)

    def _makers(self, stream: Stream, low: int, high: int) -> None:
        """`X jointly built by A and B`."""
        for match in _BY.finditer(stream.deeds, low + 2, high):
            index = match.start()
            if stream.words[index] != "by":
                continue
            verb = stream.lowers[index - 1]
            if verb in _RELATING or (verb == "up" and stream.words[index - 2] == "set"):
                self._made_by(stream, low, high, index)
            elif verb in _ATTENDED:
                self._attended(stream, low, high, index)

    def _attended(self, stream: Stream, low: int, high: int, by: int) -> None:
        """`The ceremony was attended by Professor Mei Hua`: an event with who was there."""
        subject = _GATHERING.search(stream.tags, max(low, by - 16), by - 1)
        people = _BY_LIST.match(stream.tags, by + 1, high)
        if subject is None or people is None or _GATHERED.isdisjoint(stream.lowers[subject.start() : by - 1]):
            return
        end = people.end()
        while end < high and stream.tags[end - 1] not in ",c" and stream.tags[end] not in ".;:,|":
            end += 1
        while stream.tags[end - 1] in ",c":
            end -= 1
        dated = _DATED.match(stream.tags, end, high)
        end = dated.end() if dated else end
        why = f"“{stream.words[by - 1]} by” with who was there"
        span = (subject.start(), end)
        self.ledger.add(stream, span, (low, high), category="event", confidence=0.85, why=why)

    def _descriptions(self, stream: Stream, low: int, high: int) -> None:
        """`TusHoldings, a Beijing-based company`."""
        for match in _APPOSITION.finditer(stream.tags, low, high):
            words = stream.lowers[match.start(1) : match.end(1)]
            of = stream.tags.find("o", *match.span(1)) > 0
            if words[-1] in BODIES or (of and not _GROUPS.isdisjoint(words)):
                self.ledger.add(
                    stream,
                    match.span(),
                    (low, high),
                    category="relation",
                    confidence=0.8,
                    why="a description beside a name",
                )

    def _made_by(self, stream: Stream, low: int, high: int, by: int) -> None:
        makers = _BY_LIST.match(stream.tags, by + 1, high)
        if makers is None or stream.words[by - 2] == "round":  # of investment
            return
        verb = by - 2 if stream.words[by - 1] == "up" else by - 1
        start = verb - 1
        while start > low and stream.tags[start] in "ax,":
            start -= 1
        if start > low and stream.tags[start] == "n" and stream.tags[start - 1] == "N":
            start -= 1
        runs = [m for m in _RUN.finditer(stream.tags, low, by) if m.end() == start + 1]
        begin = _whole_name(stream, runs[0].start(), low) if runs else low
        if stream.tags[start + 1] == "," and 0 < stream.tags.find(",", low, start) < begin:
            begin = low  # "The Fund, which is named after a chemist, was established by …"
        team = stream.words[by - 1] == "led" and stream.tags[begin - 1 : begin] in ("p", "D")
        if runs and not team:
            end = makers.end()
            while stream.tags[end - 1] in ",c":
                end -= 1
            owned = _OWNED.match(stream.tags, end)  # "backed by Shenzhen’s government"
            end = owned.end() if owned else end
            why = f"“{' '.join(stream.words[verb:by])} by”"
            self.ledger.add(stream, (begin, end), (low, high), category="relation", confidence=0.85, why=why)

    def _superlatives(self, stream: Stream, low: int, high: int) -> None:
        for match in SUPERLATIVE.finditer(stream.tags, low, high):
            begin, end = match.span(1)
            if "latest" in stream.lowers[begin : begin + 4]:
                continue  # "its latest rocket"
            if is_superlative(stream, match) and end - begin >= 4:
                self.ledger.add(
                    stream,
                    (begin, end),
                    (low, high),
                    category="outcome",
                    confidence=0.75,
                    why="a superlative beside a name",
                )

    def _events(self, stream: Stream, low: int, high: int) -> None:
        """An event with its holder."""
        for event in _EVENT.finditer(stream.deeds, low, high):
            index = event.start()
            if stream.tags[index] not in "nNbz" or not _HOLDER.search(stream.tags, max(low, index - 4), index):
                continue
            begin, end = _event_span(stream, low, high, index)
            holder = next((i for i in range(index, min(end, index + 16)) if stream.words[i] == "by"), 0)
            if holder:
                why = f"“{stream.words[index]}” with its holder"
                self.ledger.add(stream, (begin, end), (low, high), category="event", confidence=0.85, why=why)
            break

    def _remarked(self, stream: Stream, low: int, high: int) -> None:
        """Who spoke at an event."""
        start, stop = stream.starts[low], stream.ends[high - 1]
        if bisect_left(self._remarks, stop) > bisect_left(self._remarks, start):
            end = high - 1 if stream.tags[high - 1] == "." else high
            why = "“made the remarks” at an event"
            self.ledger.add(stream, (low, end), (low, high), category="event", confidence=0.85, why=why)

    def look_at_people(self) -> None:
        """`Xu Xinchao, deputy director of …`: once a person, at the first mention that says it."""
        for person in self._people():
            if person.name.lower() not in lex.PLACES:
                self._role(person)

    def _people(self) -> Iterator[Person]:
        return (person for people in self.cast.table.by_key.values() for person in people)

    @cached_property
    def _first_tokens(self) -> set[int]:
        """Tokens at which somebody's name begins."""
        certain = (p for p in self._people() if p.gender or p.role or _reads_as_name(p.name))
        return {low for p in certain for stream, low, _ in p.places if stream is self.reading.outer}

    def _role(self, person: Person) -> None:
        for stream, low, end_of_name in person.places:
            if stream is not self.reading.outer:
                continue
            high = past_age(stream, past_honours(stream, end_of_name))
            at = _office_behind(stream, high)
            if not at or stream.tags[at] == "c":  # a list: what follows is somebody else's office
                continue
            if stream.words[max(0, low - 1)] == "By" and stream.tags[low - 2 : low - 1] in ("|", ""):
                continue  # a byline
            role, body = office_at(self.text, stream, at)
            if not role or self._tells_apart(stream, at) or leads_to_another(stream, at):
                continue
            mere = role.lower() in lex.TITLES and role.lower() not in lex.ROLES  # "Dame Nancy, Sir Andre Geim"
            if (at > high + 1 and not body) or role.lower() in _GREETED or mere:
                continue
            end = self._end_of_office(stream, at)
            if "," in role and self.text.startswith(role, stream.starts[at]):  # "Executive Director, Outreach, …"
                end = max(end, bisect_left(stream.ends, stream.starts[at] + len(role), at) + 1)
            end = self._past_body(stream, end, body)
            bounds = self._sentence_of(stream, low)
            titled = low > 0 and person.name.startswith(stream.words[low - 1] + " ")  # "Lord Vallance"
            self.ledger.add(
                stream, (low - titled, end), bounds, category="role", confidence=0.9, why="an office beside a name"
            )
            return

    def _end_of_office(self, stream: Stream, end: int) -> int:
        """Where the office that begins at token `end` ends: before a verb, a mark, or the next one’s name."""
        last = min(end + _LONGEST_OFFICE, len(stream.tags))
        while end < last and (
            stream.tags[end] not in ",.;:|QEU-kV"
            or (_inside_name(stream, end) and end + 1 not in self._first_tokens)
        ):
            tag = stream.tags[end]
            listed = _LISTED.match(stream.tags, end) if tag == "," else None
            if listed:
                end = listed.end()
                continue
            if tag == "c" and (end + 1 in self._first_tokens or _OTHER_OFFICE.match(stream.tags, end)):
                break  # "Ambassador to the UK and Ian Pearson MP", "Chair of RSRC and the Office’s head Dr Xie"
            if tag == "c" and "former" in stream.words[end + 1 : end + 3]:
                break  # "Provost of the College and a former president of …"
            if tag == "z" and stream.tags[end + 1 : end + 2] in {":", "Q", "E", "U", "t"}:
                break  # "Dean of the Faculty states: …"
            if tag in "ebx" and _ACTS_BEHIND.match(stream.tags, end - 1):
                break  # "President of CUHK officiated at …"
            end += 1
        return end

    def _past_body(self, stream: Stream, end: int, told: str) -> int:
        """Where an office ends with the body between commas behind it: `Director, Centre for Optics`."""
        if stream.tags[end : end + 1] != ",":
            return end
        behind = bool(told) and self.text.startswith(told, stream.starts[end + 1])
        body = told if behind else body_at(self.text, stream, end + 1)
        if not body:
            return end
        return bisect_left(stream.ends, stream.starts[end + 1] + len(body), end) + 1

    def _tells_apart(self, stream: Stream, at: int) -> bool:
        """Say whether the words only begin a description: `the engineer who built the first turbine`."""
        following = stream.tags.find("k", at, at + 5)
        return following > 0 and stream.lowers[at] == "the" and not stream.tags[at:following].strip("DnRe")

    def _sentence_of(self, stream: Stream, token: int) -> tuple[int, int]:
        index = bisect_left(stream.sentences, (token + 1, 0)) - 1
        return stream.sentences[max(0, index)]


_IS = re.compile(",?k?xa?")
_ACTS_BEHIND = re.compile("[NR](?:[eb](?=[pDaNTh])|x)")
_OTHER_OFFICE = re.compile("cD?N[NR]{0,6}s[nNeRT]{0,4}[RT]N{2}")
_GREETED = words("colleagues friends ministers ambassadors professors students")
"""Who is greeted beside the one named: `President Lu, colleagues, friends`."""


def _office_behind(stream: Stream, high: int) -> int:
    """Where an office may begin: behind `X,`, `X is` or `X, who is now`; 0 for neither."""
    mark = stream.tags[high]
    if (mark == "," and stream.tags[high + 1] != "k") or (mark == "-" and opens_aside(stream, high)):
        return high + 1
    match = _IS.match(stream.tags, high) if mark in ",x" else None
    return match.end() if match and "is" in stream.words[high : match.end()] else 0


def _whole_name(stream: Stream, start: int, low: int) -> int:
    """Where a name begins whose end is found at `start`: `University of Soar`, `AI in Imaging Programme`."""
    while start - 2 >= low and stream.tags[start - 1] in "opf" and stream.tags[start - 2] in "NR":
        start -= 2
        while start > low and stream.tags[start - 1] in "NR":
            start -= 1
    return start


def _inside_name(stream: Stream, at: int) -> bool:
    return bool(_LISTED.match(stream.tags, at))


def _event_span(stream: Stream, low: int, high: int, noun: int) -> tuple[int, int]:
    begin = noun
    while begin > low and stream.tags[begin - 1] in "NTRnqQEUD#w" and stream.tags[begin] != "D":
        begin -= 1
    end = noun + 1
    while end < high and stream.tags[end] not in ".;:,":
        end += 1
    return (begin, end)
