"""Quotations without quotation marks: a block after “… said:”, a reader's quote block, a transcript's turns.

Press offices (GOV.UK first) set a statement as its own paragraphs after a line that ends with a colon.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec.structs import replace

from briefwright.extract.people.names import Person
from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.speech.attribution import accompanied
from briefwright.extract.speech.nouns_of_speech import issuer
from briefwright.extract.speech.reporting import Sentence
from briefwright.extract.speech.turns import ANSWER, Turns
from briefwright.extract.text.marks import Quoted
from briefwright.extract.text.reading import Reading, Stream
from briefwright.model.evidence import Quote

_FIRST_PERSON = re.compile(r"[IWwOoMmUu](?<!\w.)(?:(?<=I)|(?<=[Ww])e|(?<=[Oo])ur|(?<=[Mm])y|(?<=[Uu])s)\b")
"""`I`, `we`, `our`: as a letter comes first, the search passes over all others at full speed."""
_TALKED = re.compile(
    r"^(?:This|It|That) (?:shows|proves|sends|demonstrates) |"
    r"(?:\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]ere|[Ww]hat|[Ll]et)|n)[’'](?:s|t|re)\b|\b[Tt]his [Gg]overnment\b"
)
"""What a press office writes in nobody’s words but a speaker’s: `That’s why this government …`."""
_DIGIT = re.compile(r"\d")
_LISTED = re.compile(r"\s*(?:[-–—•*·]|\(?\d{1,2}[.)]|#)")
_TITLED = re.compile("T{1,3}N{2,4}")
_OFFICE_LINE = re.compile("[DNRofpc]*R[DNRofpc]*,?(T{1,3}N{1,3}):")
"""`Minister of State for Energy, Baroness Orme:`, with no verb."""
_NAMED = re.compile(r"[DNTRn,|ofp]*[NT][NTR,|]*")
_OFFICE_DOES = re.compile("D[nNR]{1,5}[xVb]")
_MINISTERS = frozenset(("minister", "secretary"))
_LONGEST_LABEL = 24
"""Quoted words no longer than this (in characters) may stand inside an answer."""
_LONGEST_LINE = 80
"""A shorter rest of a paragraph (in characters) is no statement of its own behind a colon."""
_STOPS = ".!…。！"
_LEAST = 12
"""A shorter paragraph (in characters) is no statement."""


class UnmarkedFinder:
    """Looks at paragraphs; `asked` are the questions of a text of turns, once all is found."""

    def __init__(self, reading: Reading, cast: Cast, sentences: list[Sentence]) -> None:
        self.reading = reading
        self.cast = cast
        self.text = reading.text
        self.asked: list[tuple[int, int]] = []
        self.by_paragraph: dict[int, list[Sentence]] = {}
        for sentence in sentences:
            self.by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
        self.marked: dict[int, list[Quoted]] = {}  # the quotations of the paragraphs that have any
        for run in reading.quotes:
            self.marked.setdefault(run.paragraph, []).append(run)
        self.speaking = {run.paragraph for run in reading.quotes if run.end - run.start > _LONGEST_LABEL}

    def find(self) -> list[Quote]:
        """All of them, in order, never overlapping."""
        found = self._turns()
        if found:
            return found
        speaker: Someone | None = None
        quoting = False
        for number, paragraph in enumerate(self.reading.paragraphs):
            block = paragraph.kind == "quote"
            if speaker is None and not quoting and not block:
                speaker = self._announced(number)
                unsought = speaker is not None or number in self.marked
                inline = (
                    None if unsought else _inline(self.reading, self.by_paragraph.get(number, []), paragraph.end)
                )
                if inline is not None:
                    found.append(self._quote(inline[0], paragraph.end, inline[1], 0.6))
                below = None if speaker is not None else self._named_below(number)
                if below is not None:
                    found.append(self._quote(paragraph.start, paragraph.end, below, 0.7))
                continue
            goes_on = quoting and (self._is_spoken(number) or self._is_between(number))
            goes_on = goes_on and not _tells_of(self.reading.outer, self.by_paragraph[number][0].low, speaker)
            announced = speaker is not None and not quoting
            apart = (block or announced or goes_on) and self._is_apart(number, self._body(number))
            if announced and apart and self._names_only(number):
                continue  # the picture's caption, between the announcement and the words
            if apart:
                confidence = 0.85 if block and speaker else 0.7 if announced else 0.6
                found.append(self._quote(paragraph.start, paragraph.end, speaker, confidence))
                quoting = True
                continue
            quoting = False
            speaker = self._announced(number)
        return found

    def _is_apart(self, number: int, body: str) -> bool:
        """Say whether a paragraph may be a statement: no list, and in quotation marks only terms of its own."""
        if len(body) < _LEAST or _LISTED.match(body) or number in self.speaking:
            return False
        return number not in self.marked or (body[:1].isalpha() and _FIRST_PERSON.search(body) is not None)

    def _is_spoken(self, number: int) -> bool:
        """Say whether a paragraph behind a statement is told in the speaker's words: `we`, `that’s why`."""
        if _reports(self.by_paragraph[number]):
            return False
        body = self._body(number)
        return _FIRST_PERSON.search(body) is not None or _TALKED.search(body) is not None

    def _is_between(self, number: int) -> bool:
        """Say whether a paragraph without `we` or a figure stands in a statement that goes on behind it."""
        if number + 1 >= len(self.reading.paragraphs) or _DIGIT.search(self._body(number)):
            return False
        both = (self.reading.paragraphs[number].kind, self.reading.paragraphs[number + 1].kind)
        if both != ("paragraph", "paragraph") or _reports(self.by_paragraph[number]) or self._announced(number):
            return False
        behind = self._body(number + 1)
        return (
            bool(_FIRST_PERSON.search(behind))
            and self._is_apart(number + 1, behind)
            and self._is_spoken(number + 1)
        )

    def _body(self, number: int) -> str:
        paragraph = self.reading.paragraphs[number]
        return self.text[paragraph.start : paragraph.end]

    def _names_only(self, number: int) -> bool:
        """Say whether a paragraph holds a name and an office, and no sentence."""
        sentences = self.by_paragraph.get(number, [])
        tags = self.reading.outer.tags
        return bool(sentences) and all(_NAMED.fullmatch(tags, each.low, each.high) for each in sentences)

    def _named_below(self, number: int) -> Someone | None:
        """Who stands with their title in a line of their own under a statement in the first person."""
        line = self.by_paragraph.get(number + 1, [])
        stream = self.reading.outer
        if len(line) != 1 or not _TITLED.fullmatch(stream.tags, line[0].low, line[0].high):
            return None
        body = self._body(number)
        spoken = self._is_apart(number, body) and _FIRST_PERSON.search(body) is not None
        if not spoken or _reports(self.by_paragraph[number]):
            return None
        return self.cast.resolve(stream, analyse(stream, line[0].low, line[0].high))

    def _announced(self, number: int) -> Someone | None:
        """Who a paragraph says will speak next: it ends with a colon after a reporting verb or a name."""
        sentences = self.by_paragraph.get(number)
        if not sentences:
            return None
        last = sentences[-1]
        if not self._leads_on(number, self.reading.outer.tags[last.high - 1]):
            return None
        told = last.frames[-1] if last.frames and last.frames[-1].cue.form == "gerund" else None
        with_them = accompanied(self.reading.outer, self.cast, last, told) if told is not None else None
        if with_them is not None:
            return with_them.someone
        frames = [f for f in last.frames if f.someone is not None and f.someone.name and f.cue.group == "say"]
        if not frames:
            source = issuer(self.reading.outer, self.cast, last)
            return source or (None if last.frames or len(sentences) > 1 else self._titled_line(last))
        between = self.reading.outer.tags[frames[-1].at + 1 : last.high - 1]
        return None if any(tag in "txbVeB" for tag in between) else frames[-1].someone

    def _titled_line(self, line: Sentence) -> Someone | None:
        """Who an office and a name with a title stand for in a line that ends with a colon."""
        stream = self.reading.outer
        named = _OFFICE_LINE.fullmatch(stream.tags, line.low, line.high)
        return self.cast.resolve(stream, analyse(stream, *named.span(1))) if named else None

    def _leads_on(self, number: int, ends: str) -> bool:
        """Say whether a line ends before what is said: with a colon, or a comma before first persons."""
        if ends != "," or number + 1 >= len(self.reading.paragraphs):
            return ends == ":"
        body = self._body(number + 1)
        return body[:1].isupper() and _FIRST_PERSON.search(body) is not None and self._is_apart(number + 1, body)

    def _turns(self) -> list[Quote]:
        """The turns of an interview or a transcript: the same few labels before a colon, again and again."""
        if ":" not in self.text and "：" not in self.text:
            return []
        turns = Turns(self.reading, self.cast)
        self.asked = turns.questions()
        answerer = None if ANSWER.isdisjoint(map(str.lower, turns.speakers)) else self._answerer(turns)
        goes_on = False
        found: list[Quote] = []
        someone: Someone | None = None
        for number, label in enumerate(turns.labels):
            paragraph = self.reading.paragraphs[number]
            match = turns.label_at(number)
            if (
                match is None
                and someone is not None
                and self._goes_on(number, inside=goes_on and number < turns.last)
            ):
                found.append(self._quote(paragraph.start, paragraph.end, someone, 0.75))
                continue
            someone = None
            numbered = match is not None and match.start() > paragraph.start  # a committee asks
            if not match or numbered or label not in turns.speakers or self._quotes_at_length(number, match.end()):
                continue
            if paragraph.end - match.end() < _LEAST or self.text.startswith("To ask ", match.end()):
                continue
            someone = answerer if label.lower() in ANSWER else self._named(number, turns.person(label))
            speaks_for = label.rpartition(" ")[2].startswith("Spokes")
            speaks_for = speaks_for or (someone is not None and someone.role.startswith("spokes"))
            goes_on = turns.is_transcript or label in turns.pressed or speaks_for
            if someone is not None:
                found.append(self._quote(match.end(), paragraph.end, someone, 0.85))
        return found

    def _quotes_at_length(self, number: int, start: int) -> bool:
        """Say whether a turn is a quotation, or is mostly made of them: what it quotes is not all its speaker's."""
        if number not in self.speaking:
            return False
        quoted = self.marked[number]
        length = sum(run.end - run.start for run in quoted)
        return quoted[0].outer_start <= start or length * 3 > self.reading.paragraphs[number].end - start

    def _goes_on(self, number: int, *, inside: bool) -> bool:
        """Say whether a paragraph without a label is more of the answer before it; `inside` where turns follow."""
        paragraph = self.reading.paragraphs[number]
        body = self._body(number)
        plain = paragraph.kind == "paragraph" and number not in self.speaking and len(body) >= _LEAST
        if inside and plain and body.rstrip()[-1:] in _STOPS:
            return True
        return plain and _FIRST_PERSON.search(body) is not None and not _reports(self.by_paragraph[number])

    def _named(self, number: int, person: Person | None) -> Someone | None:
        """Who speaks in a turn: as the label's words tell, else the person known by its name."""
        stream = self.reading.outer
        low = self.by_paragraph[number][0].low
        colon = stream.tags.find(":", low, low + 8)
        span = subject_before(stream, colon, low) if colon > low else None
        someone = self.cast.resolve(stream, analyse(stream, *span)) if span else None
        if person is not None and (someone is None or someone.person is None):
            return Someone(person.name, person, "carried", certainty=0.9)
        return someone

    def _answerer(self, turns: Turns) -> Someone | None:
        """In `Q:` and `A:` the person named before them answers, or the spokesperson of whom the text tells."""
        opening = self.reading.paragraphs[turns.first].start
        mentions = self.cast.table.mentions
        told = next((someone for _, someone in self.cast.events if someone.role.startswith("spokes")), None)
        told = told or self._spokesperson(opening)
        if mentions and (told is None or mentions[0][0] < opening):
            return Someone(mentions[0][1].name, mentions[0][1], "carried", certainty=0.8)
        return replace(told, basis="carried") if told is not None else None

    def _spokesperson(self, before: int) -> Someone | None:
        """The spokesperson whom a line before the first turn names: `Foreign Ministry Spokesperson on …`."""
        stream = self.reading.outer
        for at in range(bisect_left(stream.starts, before)):
            if stream.tags[at] == "R" and stream.lowers[at].startswith("spokes"):
                low = len(stream.tags[:at].rstrip("N"))
                return self.cast.resolve(stream, analyse(stream, low, at + 1))
        return None

    def _quote(self, start: int, end: int, someone: Someone | None, confidence: float) -> Quote:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        speaker = self.cast.speaker(someone)
        if speaker.name and someone is not None and someone.basis == "explicit" and someone.end is not None:
            far = someone.end < start - 400
            speaker = self.cast.speaker(replace(someone, basis="carried")) if far else speaker
        return Quote(
            start=start,
            end=end,
            text=self.text[start:end],
            sentence=(start, end),
            form="direct",
            speaker=speaker,
            confidence=round(confidence * (someone.certainty if someone and speaker.name else 0.6), 2),
            why="a statement set apart without quotation marks, after the line that names the speaker",
            doubt="no quotation marks in the source",
        )


def _reports(sentences: list[Sentence]) -> bool:
    """Say whether somebody named, or with an office, says something in a paragraph."""
    for sentence in sentences:
        for frame in sentence.frames:
            someone = frame.someone if frame.cue.group == "say" else None
            if someone is not None and (someone.person is not None or someone.role):
                return True
    return False


def _tells_of(stream: Stream, low: int, speaker: Someone | None) -> bool:
    """Say whether a paragraph tells what the speaker did, by the office: `The ministers signed a letter …`."""
    office = _OFFICE_DOES.match(stream.tags, low)
    if office is None or speaker is None:
        return False
    held = (speaker.person.role if speaker.person else speaker.role).lower().split()
    doer = stream.lowers[office.end() - 2].removesuffix("s")
    return doer in held or (doer in _MINISTERS and not _MINISTERS.isdisjoint(held))


def _inline(reading: Reading, sentences: list[Sentence], end: int) -> tuple[int, Someone] | None:
    """Where a statement without marks begins in a paragraph, and whose: `Ann Moore said: The prize … We will …`."""
    stream = reading.outer
    for sentence in sentences[:2]:
        colon = stream.tags.find(":", sentence.low, sentence.high - 3)
        if colon < 0:  # as in most sentences
            continue
        frame = next((f for f in sentence.frames if f.at == colon - 1 and f.cue.group == "say"), None)
        if frame is None or frame.someone is None or frame.someone.person is None:
            continue
        start = stream.starts[colon + 1]
        said = reading.text[start:end]
        whole = sentence is sentences[0] or _FIRST_PERSON.search(said) is not None
        if said[:1].isupper() and len(said) > _LONGEST_LINE and whole:
            return start, frame.someone
    return None
