"""Facts: checkable statements with their exact span, a category, and the dates and figures inside."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefwright.extract.acts import ACTS, BODIES, EVENTS, SUPERLATIVES
from briefwright.extract.frames import Sentence
from briefwright.extract.lexicon import words
from briefwright.extract.names import Person
from briefwright.extract.offices import fill_office, office_at
from briefwright.extract.reading import Reading, Stream
from briefwright.extract.speakers import Cast
from briefwright.model.evidence import DateMention, Fact, Figure

_SPLIT = re.compile(
    r"(?:[;:]|,(?=[ykG]|i(?!c))|,c(?=a?[xbVe])|,?c(?=D?[NTRn]{1,6}a?x)|,?c(?=h[xabV])|(?<=[nNR#])c(?=[bV])|,y)"
)
_VERB = re.compile("[xbVeBz]")
_NAMED = re.compile("[NT#$]")
_OPINION = words("should must ought could might may would perhaps maybe hopefully")
_BY_LIST = re.compile(r"(?:D?[NTR](?:[NTRn]|c(?=[NTR])|oD?(?=[NTR]))*(?:,D[nN]+(?=,))?(?:,?c|,)?)+")
_RELATING = words(
    "built founded funded led developed owned run operated established supported backed sponsored created "
    "made co-founded co-funded launched managed designed produced financed"
)
_RUN = re.compile(r"[NTR](?:[NTR#]|c(?=[NT]))*")
_APPOSITION = re.compile(r"(?:[NTR]+(?:\([NTR]+\))?),(D[nNTRe-]{1,6}(?:o[nNe]{1,4})?)(?=[,.])")
_FIRST = re.compile(
    r"\b(?:is|was|are|were|became|remains) (?:\S+ ){0,4}?(?:first|largest|biggest|oldest|highest|longest|fastest)\b"
)
_SUPERLATIVE = re.compile(r",(Da?n[^,.;]*)")
_DURATIONS = frozenset(("years", "months", "weeks", "days", "hours"))
_REFERENCE = re.compile(
    r"(?:the|this|its|their) (?:\w+ )?(?:memorandum|programme|program|centre|center|fund|agreement|project|"
    r"partnership|park|initiative|laboratory|lab|strategy|scheme|plan|hub|institute|network|facility|treaty|deal|pact|"
    r"alliance)\b|it\b"
)
_REMARKS = re.compile(r"\bmade (?:the|these|those|his|her|their) (?:remarks?|comments?|statements?)\b")


class FactFinder:
    """Walks the sentences of both streams and keeps what can be checked."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        *,
        dates: list[DateMention],
        figures: list[Figure],
        initiatives: list[int],
        spoken: list[tuple[int, int]],
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.cast = cast
        self.dates = dates
        self.figures = figures
        self.initiatives = sorted(initiatives)
        self.spoken = spoken
        self._date_starts = [d.start for d in dates]
        self._figure_starts = [f.start for f in figures]
        self.found: dict[tuple[int, int], Fact] = {}

    def find(self, sentences: list[Sentence]) -> list[Fact]:
        """All facts in order."""
        self._roles()
        for sentence in sentences:
            self._sentence(self.reading.outer, sentence.low, sentence.high, sentence)
        for low, high in self.reading.inner.sentences:
            self._sentence(self.reading.inner, low, high, None)
        return sorted(self.found.values(), key=lambda fact: (fact.start, fact.end))

    def _sentence(self, stream: Stream, low: int, high: int, sentence: Sentence | None) -> None:
        if high - low < 4:
            return
        self._clauses(stream, low, high, sentence)
        self._relations(stream, low, high)
        self._superlatives(stream, low, high)
        if sentence is not None:
            self._events(stream, low, high)

    def _add(
        self,
        stream: Stream,
        span: tuple[int, int],
        bounds: tuple[int, int],
        *,
        category: str,
        confidence: float,
        why: str,
        doubt: str = "",
    ) -> None:
        start, end = stream.starts[span[0]], stream.ends[span[1] - 1]
        if (start, end) in self.found or end <= start:
            return
        self.found[start, end] = Fact(
            start=start,
            end=end,
            text=self.text[start:end],
            sentence=(stream.starts[bounds[0]], stream.ends[bounds[1] - 1]),
            category=category,
            dates=tuple(self._within(self.dates, self._date_starts, start, end)),
            figures=tuple(self._figures_within(start, end)),
            confidence=confidence,
            why=why,
            doubt=doubt,
        )

    def _within(self, items: list[DateMention], starts: list[int], start: int, end: int) -> list[DateMention]:
        index = bisect_left(starts, start)
        found: list[DateMention] = []
        while index < len(items) and items[index].start < end:
            if items[index].end <= end:
                found.append(items[index])
            index += 1
        return found

    def _figures_within(self, start: int, end: int) -> list[Figure]:
        index = bisect_left(self._figure_starts, start)
        found: list[Figure] = []
        while index < len(self.figures) and self.figures[index].start < end:
            if self.figures[index].end <= end:
                found.append(self.figures[index])
            index += 1
        return found

    def _clauses(self, stream: Stream, low: int, high: int, sentence: Sentence | None) -> None:
        """One fact a clause that does something checkable: an act, with a name, a figure or a date."""
        cuts = [
            m.start() for m in _SPLIT.finditer(stream.tags, low, high) if not _joins_names(stream.tags, *m.span())
        ]
        begin = low
        cuts.extend(m.start() for m in _SUPERLATIVE.finditer(stream.tags, low, high) if _is_superlative(stream, m))
        for cut in [*sorted(cuts), high]:
            self._clause(stream, begin, cut, (low, high), sentence)
            begin = cut

    def _clause(
        self, stream: Stream, begin: int, end: int, bounds: tuple[int, int], sentence: Sentence | None
    ) -> None:
        tags = stream.tags
        begin, end = _stripped(tags, begin, end)
        reported = False
        if sentence is not None:
            if any(t in "QEU" for t in tags[begin:end]):
                return
            reported = _reports(sentence, begin, end)
            begin, end = _content(stream, sentence, begin, end) if reported else (begin, end)
        if end - begin < 5 - reported:
            return
        start, stop = stream.starts[begin], stream.ends[end - 1]
        words = [word.lower() for word in stream.words[begin:end]]
        act = next(
            (i for i, w in enumerate(words) if w in ACTS and self._is_act(stream, begin, i) and _acts(words, i)), -1
        )
        dates = self._within(self.dates, self._date_starts, start, stop)
        figures = self._figures_within(start, stop)
        score = self._score(stream, (begin, end), words, act=act, dates=dates, figures=figures)
        if score < 3 or (reported and not figures):
            return
        if tags[begin] in "iG" and score < 4:
            return
        subjectless = tags[begin] in "xbVeziG" and begin > bounds[0]
        claimed = sentence is None or reported or any(low <= start < high for low, high in self.spoken)
        self._add(
            stream,
            (bounds[0] if subjectless else begin, end),
            bounds,
            category=_category(figures, dates, words[act] if act >= 0 else "", words),
            confidence=round(min(0.95, 0.5 + 0.1 * score) - (0.1 if claimed else 0), 2),
            why=_why(figures, dates, words[act] if act >= 0 else ""),
            doubt="claimed by the speaker" if claimed else "",
        )

    def _is_act(self, stream: Stream, begin: int, index: int) -> bool:
        """Say whether a word that can be an act is a verb here (`the launch of` is none)."""
        tags = stream.tags
        at = begin + index
        if tags[at] in "NR" or tags[at + 1 : at + 2] == "o":
            return False
        return tags[at] != "n" or (index > 0 and tags[at - 1] not in "Dofp$s" and stream.words[at + 1] != "to")

    def _score(
        self,
        stream: Stream,
        span: tuple[int, int],
        words: list[str],
        *,
        act: int,
        dates: list[DateMention],
        figures: list[Figure],
    ) -> int:
        """How checkable a clause is: an act, a date, a name, a figure, an initiative; 0 for opinions."""
        begin, end = span
        named = bool(_NAMED.search(stream.tags, begin, end))
        if _OPINION.intersection(words) - ({"would"} if figures else set()):
            return 0
        if ("will" in words or "shall" in words) and not (figures or dates or named):
            return 0
        if act < 0 and not _VERB.search(stream.tags, begin, end) and not _third_person(stream, begin, end):
            return 0
        start, stop = stream.starts[begin], stream.ends[end - 1]
        initiative = bisect_left(self.initiatives, stop) > bisect_left(self.initiatives, start)
        initiative = initiative or bool(_REFERENCE.match(" ".join(words[:3])))
        weight = 1 if all(f.unit in _DURATIONS for f in figures) else 3 if any(f.unit for f in figures) else 2
        if act < 0 and not figures and not _FIRST.search(" ".join(words)):
            return 0
        if _FIRST.search(" ".join(words)):
            return 3
        return (act >= 0) + bool(dates) + weight * bool(figures) + named + 2 * initiative

    def _relations(self, stream: Stream, low: int, high: int) -> None:
        """`X jointly built by A and B`, and `TusHoldings, a Beijing-based company`."""
        for index in range(low, high):
            if stream.words[index] == "by" and stream.words[index - 1].lower() in _RELATING and index - low > 1:
                self._made_by(stream, low, high, index)
        for match in _APPOSITION.finditer(stream.tags, low, high):
            words = [w.lower() for w in stream.words[match.start(1) : match.end(1)]]
            if words[-1] in BODIES or (
                stream.tags[match.start(1) : match.end(1)].find("o") > 0 and BODIES.intersection(words)
            ):
                self._add(
                    stream,
                    match.span(),
                    (low, high),
                    category="relation",
                    confidence=0.8,
                    why="a description beside a name",
                )

    def _made_by(self, stream: Stream, low: int, high: int, by: int) -> None:
        start = by - 2
        while start > low and stream.tags[start] in "ax,":
            start -= 1
        if start > low and stream.tags[start] == "n" and stream.tags[start - 1] == "N":
            start -= 1
        runs = [m for m in _RUN.finditer(stream.tags, low, by) if m.end() == start + 1]
        makers = _BY_LIST.match(stream.tags, by + 1, high)
        if runs and makers:
            end = makers.end()
            while stream.tags[end - 1] in ",c":
                end -= 1
            why = f"“{stream.words[by - 1]} by”"
            self._add(stream, (runs[0].start(), end), (low, high), category="relation", confidence=0.85, why=why)

    def _superlatives(self, stream: Stream, low: int, high: int) -> None:
        for match in _SUPERLATIVE.finditer(stream.tags, low, high):
            begin, end = match.span(1)
            if _is_superlative(stream, match) and end - begin >= 4:
                self._add(
                    stream,
                    (begin, end),
                    (low, high),
                    category="outcome",
                    confidence=0.75,
                    why="a superlative beside a name",
                )

    def _events(self, stream: Stream, low: int, high: int) -> None:
        """An event with its holder, and who spoke at it."""
        for index in range(low, high):
            if stream.words[index].lower() not in EVENTS or stream.tags[index] not in "nNbz":
                continue
            if not any(t in "NqQEU" for t in stream.tags[max(low, index - 4) : index]):
                continue
            begin, end = _event_span(stream, low, high, index)
            holder = next((i for i in range(index, min(end, index + 16)) if stream.words[i] == "by"), 0)
            if holder:
                why = f"“{stream.words[index]}” with its holder"
                self._add(stream, (begin, end), (low, high), category="event", confidence=0.85, why=why)
            break
        text = stream.text(self.text, low, high)
        if _REMARKS.search(text):
            end = high - 1 if stream.tags[high - 1] == "." else high
            why = "“made the remarks” at an event"
            self._add(stream, (low, end), (low, high), category="event", confidence=0.85, why=why)

    def _roles(self) -> None:
        """`Xu Xinchao, deputy director of …`: once a person, at the first mention that says it."""
        for people in self.cast.table.by_key.values():
            for person in people:
                self._role(person)

    def _role(self, person: Person) -> None:
        for stream, low, high in person.places:
            if stream is not self.reading.outer or stream.tags[high : high + 1] != ",":
                continue
            role, _ = office_at(self.text, stream, high + 1)
            if not role:
                continue
            fill_office(self.text, person)
            end = high + 1
            while (end < len(stream.tags) and stream.tags[end] not in ",.;|QEU-k") or _inside_name(stream, end):
                end += 1
            bounds = self._sentence_of(stream, low)
            self._add(stream, (low, end), bounds, category="role", confidence=0.9, why="an office beside a name")
            return

    def _sentence_of(self, stream: Stream, token: int) -> tuple[int, int]:
        index = bisect_left(stream.sentences, (token + 1, 0)) - 1
        return stream.sentences[max(0, index)]


def _is_superlative(stream: Stream, match: re.Match[str]) -> bool:
    begin = match.start(1)
    return any(word.lower() in SUPERLATIVES for word in stream.words[begin : begin + 3])


def _inside_name(stream: Stream, at: int) -> bool:
    return stream.tags[at : at + 1] == "," and bool(
        re.compile(r",[nNR]+(?:,[nNR]+)*,?c[nNR]").match(stream.tags, at)
    )


def _joins_names(tags: str, start: int, end: int) -> bool:
    """Say whether an `and` stands between two parts of one name or subject: `Technology and Innovation Cooperation`."""
    if tags[end - 1] != "c":
        return False
    before, after = tags[start - 1 : start], tags[end : end + 1]
    bare = end - start == 1
    return (before in tuple("NTR") and after in tuple("NTR")) or (
        bare and before in tuple("nNTR") and after in tuple("nNTRD")
    )


def _stripped(tags: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and tags[begin] in ",;:cy-":
        begin += 1
    while end > begin and tags[end - 1] in ",.;:-":
        end -= 1
    return (begin, end)


def _third_person(stream: Stream, begin: int, end: int) -> bool:
    """Say whether some plain word may be a verb after a name (`the laboratory absorbs`)."""
    tags = stream.tags
    return any(
        tags[i] == "n" and tags[i - 1] in "NnR" and stream.words[i].endswith("s") for i in range(begin + 1, end)
    )


def _acts(words: list[str], index: int) -> bool:
    return words[index] != "set" or words[index + 1 : index + 2] == ["up"]


def _content(stream: Stream, sentence: Sentence, begin: int, end: int) -> tuple[int, int]:
    """The reported words of a clause, without the verb and its subject."""
    for frame in sentence.frames:
        if frame.at >= end or frame.someone is None:
            continue
        if frame.at < begin:
            continue
        before = frame.subject.low if frame.subject is not None and not frame.inverted else frame.at
        closing = not any(t in "xbVeB" for t in stream.tags[frame.at + 1 : end])
        if before - begin > 4 and closing:
            while before > begin and stream.tags[before - 1] in ",a":
                before -= 1
            return (begin, before)
        begin = max(frame.at + 1, frame.subject.high if frame.subject is not None and frame.inverted else 0)
        that = stream.tags.find("t", begin, min(end, begin + 8))
        begin = that + 1 if that >= 0 else begin
        while begin < end and stream.tags[begin] == ",":
            begin += 1
    return (begin, end)


def _reports(sentence: Sentence, begin: int, end: int) -> bool:
    """Say whether the clause is reported speech: it holds a reporting verb with a speaker, or follows one."""
    for frame in sentence.frames:
        reporting = frame.cue.group in ("say", "think") and frame.someone is not None
        if reporting and frame.at < end and (frame.at >= begin or not frame.inverted):
            return frame.cue.lemma not in (
                "announce",
                "report",
                "show",
                "plan",
                "agree",
                "propose",
                "hold",
                "determine",
            )
    return False


def _event_span(stream: Stream, low: int, high: int, noun: int) -> tuple[int, int]:
    begin = noun
    while begin > low and stream.tags[begin - 1] in "NTRnqQEUD#w" and stream.tags[begin] != "D":
        begin -= 1
    end = noun + 1
    while end < high and stream.tags[end] not in ".;:,":
        end += 1
    return (begin, end)


def _category(figures: list[Figure], dates: list[DateMention], act: str, words: list[str]) -> str:
    if figures:
        return "figure"
    if "will" in words or "plans" in words:
        return "proposal" if not dates else "activity"
    status = ACTS.get(act, "")
    if status in (
        "signed",
        "issued",
        "launched",
        "opened",
        "held",
        "hosted",
        "inaugurated",
        "published",
        "announced",
        "met",
        "visited",
        "attended",
        "unveiled",
    ):
        return "event"
    if status in (
        "attracted",
        "completed",
        "reached",
        "increased",
        "grew",
        "rose",
        "fell",
        "won",
        "doubled",
        "generated",
        "produced",
        "raised",
    ):
        return "outcome"
    if dates and not act:
        return "date"
    return "activity"


def _why(figures: list[Figure], dates: list[DateMention], act: str) -> str:
    parts = []
    if act:
        parts.append(f"the act “{act}”")
    if figures:
        parts.append("a figure")
    if dates:
        parts.append("a date")
    return ", ".join(parts) or "a named thing"
