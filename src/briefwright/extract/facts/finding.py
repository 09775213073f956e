"""Facts: checkable statements with their exact span, a category, and the dates and figures inside."""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.extract.facts.checkable import LEAST_SCORE, MOST_SCORE, Checkable, refers, signs, tells_first
from briefwright.extract.facts.clauses import clauses_of, is_finite, is_reported, reported_content
from briefwright.extract.facts.ledger import FactLedger
from briefwright.extract.facts.measured import Clause, measured
from briefwright.extract.facts.relations import RelationFinder
from briefwright.extract.facts.stance import OPINION
from briefwright.extract.people.speakers import Cast
from briefwright.extract.people.subjects import ISSUED
from briefwright.extract.speech.reporting import Frame, Sentence
from briefwright.extract.text.reading import Reading, Stream
from briefwright.extract.text.spans import inside
from briefwright.extract.words.acts import ACTS
from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import CLAIMED, Fact

_NO_SUBJECT = re.compile("a?[xbVeziG]|px[be]")
_CLOSED = re.compile(",(?=a?[xbVe])")
_MAIN_VERB = re.compile(",(?=a?[xbVez])")
"""The verb behind `Silverbrook, whose shares rose 3%,`."""
_EVENTFUL = words(
    "signed issued launched opened held hosted inaugurated published announced met visited attended unveiled"
)
_EFFECTIVE = words("attracted completed reached increased grew rose fell won doubled generated produced raised")
_LEAST_WORDS = 4
_WISHED = ("hope", "recommend", "urge", "want")
_QUOTATION = re.compile("[QEU]")


class FactFinder:
    """Walks the sentences of both streams and keeps what can be checked."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        ledger: FactLedger,
        *,
        initiatives: list[int],
        spoken: list[tuple[int, int]],
    ) -> None:
        self.reading = reading
        self.ledger = ledger
        self.checkable = Checkable(reading, initiatives)
        self.spoken = spoken
        self.relations = RelationFinder(reading, cast, ledger)

    def find(self, sentences: list[Sentence]) -> list[Fact]:
        """All facts in order."""
        self.relations.look_at_people()
        for sentence in sentences:
            self._sentence(self.reading.outer, sentence.low, sentence.high, sentence)
        for low, high in self.reading.inner.sentences:
            self._sentence(self.reading.inner, low, high, None)
        return self.ledger.facts()

    def _sentence(self, stream: Stream, low: int, high: int, sentence: Sentence | None) -> None:
        if high - low < _LEAST_WORDS + (stream.tags[high - 1] == "."):
            return
        if self.checkable.may_tell(stream, low, high, self.ledger):
            clauses = clauses_of(stream, low, high)
            for clause in clauses:
                if len(clauses) == 1 or self.checkable.may_tell(stream, *clause, self.ledger):
                    self._clause(stream, clause, (low, high), sentence)
        self.relations.look(stream, low, high)

    def _clause(
        self, stream: Stream, span: tuple[int, int], bounds: tuple[int, int], sentence: Sentence | None
    ) -> None:
        """One fact a clause that does something checkable: an act, with a name, a figure or a date."""
        begin, end = span
        reported = False
        if sentence is not None:
            end = _before_quotation(stream, begin, end)
            if sentence.frames:
                wished = [f for f in sentence.frames if f.cue.lemma in _WISHED and begin <= f.at < end]
                if wished and _only_wishes(wished[0], stream.tags[begin:end]):
                    return
                reported = is_reported(stream, sentence, begin, end)
                begin, end = _told(stream, sentence, (begin, end), reported=reported)
        if stream.tags[begin - 1] == "e" and stream.words[begin : begin + 2] == ["to", "be"]:
            return  # "I am delighted to be in Soar"
        end -= stream.tags[end - 1 : end] == "c"  # "was appointed and", before what is said
        relative = begin > bounds[0] and stream.lowers[begin - 1] == "which" and stream.tags[begin - 2] != "p"
        relative = relative and OPINION.isdisjoint(stream.lowers[bounds[0] : begin])
        if end - begin < _LEAST_WORDS - relative:
            return
        clause = measured(stream, begin, end, self.ledger, self.reading.text)
        score = self.checkable.score(stream, clause)
        closed = _CLOSED.search(stream.tags, begin, end) if relative and score < LEAST_SCORE else None
        if closed:  # "Lagan, which employs 44 people, had been told …"
            end = closed.start()
            clause = measured(stream, begin, end, self.ledger, self.reading.text)
            score = self.checkable.score(stream, clause)
            if score and refers(" ".join(stream.lowers[bounds[0] : begin])):
                score += 2  # "The lab, which opened on Monday, …"
        if (
            score < LEAST_SCORE
            or (reported and not _stands_reported(stream, clause))
            or (stream.tags[begin] in "iG" and score < 4)
        ):
            return
        start = stream.starts[begin]
        behind = not reported and begin > bounds[0] and stream.lowers[begin] != "there"
        subjectless = behind and (relative or _is_subjectless(stream, begin, end))
        if reported and (
            not ISSUED.isdisjoint(stream.words[begin : begin + 2])
            or stream.words[begin] == "by"  # "according to a report by the Institute published in March"
            or (stream.lowers[begin] == "when" and not clause.figures)
        ):
            return
        claimed = sentence is None or reported or inside(start, self.spoken)
        self.ledger.add(
            stream,
            (_past_quotation(stream, bounds[0], begin) if subjectless else begin, end),
            bounds,
            category=_category(clause),
            confidence=(_SURE_OF_CLAIM if claimed else _SURE)[min(score, MOST_SCORE)],
            why=_why(clause.act, "a figure" if clause.figures else "", "a date" if clause.dates else ""),
            doubt=CLAIMED if claimed else "",
        )


def _only_wishes(frame: Frame, tags: str) -> bool:
    """Say whether a clause tells no more than a wish: without a sum, of the writer's own or one who speaks."""
    if frame.cue.lemma == "want" and (frame.subject is None or frame.subject.kind != "pronoun"):
        return False
    return frame.cue.lemma == "hope" or "$" not in tags


def _told(stream: Stream, sentence: Sentence, span: tuple[int, int], *, reported: bool) -> tuple[int, int]:
    """What is reported, or announced as in `At a meeting in Soar, Mr Tarn announced that Soar Bridge is open`."""
    begin, end = span
    if reported:
        begin, end = reported_content(stream, sentence, begin, end)
        return (begin + 2 if stream.tags[begin : begin + 2] == "pw" else begin, end)
    for frame in sentence.frames:
        told = begin <= frame.at < end and frame.cue.lemma == "announce"
        if told and stream.tags[frame.at + 1] == "t" and stream.tags[frame.at + 2] in "NT#":
            return (frame.at + 2, end)
    return span


def _stands_reported(stream: Stream, clause: Clause) -> bool:
    """Say whether what somebody reports is a fact too: with a figure, a date, an accord or an appointment."""
    told = clause.figures or clause.dates or signs(clause.said) or clause.act == "appointed"
    whole = stream.tags[clause.begin] not in "xbV" and stream.tags[clause.end - 1] != "t"
    told = told or (whole and tells_first(clause.said))
    return bool(told) and (bool(clause.act) or is_finite(stream, clause.begin, clause.end))


def _is_subjectless(stream: Stream, begin: int, end: int) -> bool:
    """Say whether a clause behind another one has its subject there: `who …`, or a verb first."""
    verb_first = _NO_SUBJECT.match(stream.tags, begin) is not None
    return verb_first or stream.tags[begin] == "k" or _runs_on(stream, begin, end)


def _runs_on(stream: Stream, begin: int, end: int) -> bool:
    """Say whether a clause behind `whose` goes on with the main verb: `Soar, whose shares rose, plans to …`."""
    return stream.lowers[begin - 1] == "whose" and _MAIN_VERB.search(stream.tags, begin, end) is not None


def _past_quotation(stream: Stream, low: int, begin: int) -> int:
    """Where the subject of a clause begins: behind the quotation the sentence opens with, and its verb."""
    if not _QUOTATION.search(stream.tags, low, begin):
        return low
    return max(stream.tags.rfind(tag, low, begin) for tag in "QEUV") + 1


def _before_quotation(stream: Stream, begin: int, end: int) -> int:
    """Where a clause ends that goes on into a quotation: before the part that holds it, else nothing is left."""
    tags = stream.tags
    told = tags[begin:end]
    quote = _QUOTATION.search(tags, begin, end) if "Q" in told or "E" in told or "U" in told else None
    if quote is None:  # as in most clauses
        return end
    return max(begin, tags.rfind("y", begin, quote.start()), tags.rfind(",", begin, quote.start()))


_SURE = [round(min(0.95, 0.5 + 0.1 * score), 2) for score in range(MOST_SCORE + 1)]
"""How sure a fact is by its score."""
_SURE_OF_CLAIM = [round(sure - 0.1, 2) for sure in _SURE]


def _category(clause: Clause) -> str:
    if clause.figures:
        return "figure"
    if "will" in clause.lowered or "plans" in clause.lowered:
        return "activity" if clause.dates else "proposal"
    status = ACTS.get(clause.act, "")
    if status in _EVENTFUL:
        return "event"
    if status in _EFFECTIVE:
        return "outcome"
    return "date" if clause.dates and not clause.act else "activity"


@lru_cache
def _why(act: str, *measures: str) -> str:
    parts = (f"the act “{act}”" if act else "", *measures)
    return ", ".join(filter(None, parts)) or "a named thing"
