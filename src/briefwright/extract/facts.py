"""Facts: checkable statements with their exact span, a category, and the dates and figures inside."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from briefwright.extract.acts import ACTS
from briefwright.extract.clauses import act_in, clauses_of, is_finite, is_reported, may_have_verb, reported_content
from briefwright.extract.fact_ledger import FactLedger
from briefwright.extract.figure_weights import are_small, is_audience, is_duration, is_few, weight
from briefwright.extract.lexicon import words
from briefwright.extract.reading import Reading, Stream
from briefwright.extract.relations import RelationFinder
from briefwright.extract.reporting import Sentence
from briefwright.extract.spans import inside
from briefwright.extract.speakers import Cast
from briefwright.extract.subjects import ISSUED
from briefwright.model.evidence import CLAIMED, DateMention, Fact, Figure

_NAMED = re.compile("[NT#$]")
_OPINION = words("should must ought could might may would perhaps maybe hopefully")
_NO_SUBJECT = re.compile("a?[xbVeziG]")
_CLOSED = re.compile(",(?=a?[xbVe])")
_SIGNED = re.compile(
    r"d (?:(?<=\bsigned )|(?<=\bagreed )|(?<=\badopted )|(?<=\bendorsed ))"
    r"(?:an?|the|two|three|several|\d+) (?:\S+ ){0,3}?"
    r"(?:memorand|agreement|deal|contract|pact|mou\b|letter|framework|strategy|roadmap|declaration"
    r"|(?:work|action) plan)|\bwitnessed the signing of\b"
)
"""It begins with what all its verbs end with: the search passes over the rest at full speed."""
_EXPECTED = re.compile(
    r"\bshould (?:then |now )?(?:be (?:up and running|ready|complete|completed|open|operational"
    r"|finished|in place|available|live)|open|start|begin|finish) (?:by|in|from|on|before)\b"
)
"""`The plant should be ready by 2027` tells a plan; what else should be is an opinion."""
_WISH = re.compile(r"(?:i|we) (?:want|hope|wish|look forward|welcome|invite)\b")
_FIRST = re.compile(
    r"\b(?:be|is|was|are|were|became|becomes?|remains) (?:\S+ ){0,3}?(?:the|its|their|\S+ ?[’']s) "
    r"(?:\S+ ){0,2}?(?:first(?! (?:person|volunteer|patient|customer|student)s?\b)|largest|biggest|oldest|highest"
    r"|longest|fastest|deepest|tallest|smallest|heaviest"
    r"|(?:second|third|fourth|fifth|sixth) (?:of its kind|such))\b"
)
_DONE = re.compile("[ax]")
_FIRST_TOLD = ("first", "est ", "its kind", "such")
"""One of them is in whatever `_FIRST` finds, where a space follows."""
_TOLD = (*_FIRST_TOLD, "average", "partnership", "collaboration", "venture", "consortium", "under a")
"""One of them is in whatever `_FIRST`, `_RECORD`, `_TOGETHER` or `_UNDER_ACCORD` finds, and in an average."""
_RECORD = re.compile(
    r"\b(?:largest|biggest|oldest|highest|longest|fastest|most \w+) [\w ]{3,40}"
    r"(?:in (?:its|their) history|on record)\b"
)
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2}\b")
_HAPPENS = re.compile(r"(?:^|[nNR#,)])(?:b|xa?e)")
_BONDS = words("partnership collaboration venture consortium")
_TOGETHER = re.compile(
    r"\b(?:is|was|are) an? (?:\w+ ){0,2}(?:partnership|collaboration|venture|consortium) (?:between|of)\b"
)
_UNDER_ACCORD = re.compile(
    r"\bunder an? (?:[\w-]+ ){0,4}(?:agreement|deal|memorandum|mou|accord|contract|arrangement|treaty)"
    r"(?: of understanding)? (?:between|with)\b"
)
_FUTURE = words("will shall plans plan planned would")
_COURTESY = words("pleasure honour honor delighted pleased privilege grateful thank thanks honoured honored")
_SCHEDULED = re.compile(r"\b(?:is|are|was|were) (?:now |also )?(?:scheduled|due|set|expected|slated) (?:to|for)\b")
_VAGUE = words("everybody everyone somebody someone something nobody anybody anyone nothing everything anything")
_LIFE = words("retire retires born married")
_CAREER = words("spent spends served graduated")
"""What people did before: a life told in a line is no fact to brief anybody on."""
_LABELS = ("Published", "Updated", "Posted")
"""Words that begin a line, not a deed."""
_NEGATED = words("not never no n't neither nor")
_STATED = words("statement statements announcement announcements remarks")
_ADVISING = words("first second third fourth finally firstly secondly thirdly lastly")
_PROMISE = re.compile(
    r"(?<!\bthat )(?<!\bwhich )\bwill (?:also )?"
    r"(?:help\b|(?:bring|create|open|offer) (?:\w+ ){0,3}?(?:opportunit|benefit))"
)
_SUPPOSED = re.compile(r"\bif (?:we|you|i|they|he|she|it) (?:had|were)\b")
_STANCE = (
    _OPINION | _FUTURE | _VAGUE | _NEGATED | _LIFE | _COURTESY | _BONDS | words("if none how average deadline")
)
"""Single words that decide what a clause is worth: most clauses have none of them."""
_ASKING = words("how whether what")
_REFERENCE = re.compile(
    r"(?:the|this|its|their) (?:\w+ )?(?:memorandum|programme|program|centre|center|fund|agreement|project|"
    r"partnership|park|initiative|laboratory|lab|strategy|scheme|plan|hub|institute|network|facility|treaty|deal|pact|"
    r"alliance|competition|call)s?\b|it\b"
)
_REFERRING = ("th", "it")
"""How `_REFERENCE` begins."""
_EVENTFUL = words(
    "signed issued launched opened held hosted inaugurated published announced met visited attended unveiled"
)
_FOUNDING = words("opened launched established founded inaugurated formed closed")
_TO_FOUND = re.compile(r"\bto (?:launch|open|establish|create|found|form) ")
_UNDERGONE = re.compile("xx?a?[eb]")
_EFFECTIVE = words("attracted completed reached increased grew rose fell won doubled generated produced raised")
_LEAST_WORDS = 4
_LEAST_SCORE = 3


class _Clause(Struct, gc=False):
    """What one clause holds; `act` is its act's verb in lower case, or empty; `stance` tells the writer’s view."""

    begin: int
    end: int
    lowered: list[str]
    stance: frozenset[str]
    act: str
    dates: list[DateMention]
    figures: list[Figure]


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
        self.initiatives = sorted(initiatives)
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
        if self._may_tell(stream, low, high):
            for begin, end in clauses_of(stream, low, high):
                self._clause(stream, (begin, end), (low, high), sentence)
        self.relations.look(stream, low, high)

    def _may_tell(self, stream: Stream, low: int, high: int) -> bool:
        """Say whether a sentence holds one of the things without which no clause of it scores.

        Whatever `_score` counts besides acts, dates and figures has its word in `_TOLD`.
        """
        return (
            _DONE.search(stream.deeds, low, high) is not None
            or self.ledger.measures(stream.starts[low], stream.ends[high - 1])
            or _holds(_TOLD, f"{' '.join(stream.lowers[low:high])} ")
        )

    def _clause(
        self, stream: Stream, span: tuple[int, int], bounds: tuple[int, int], sentence: Sentence | None
    ) -> None:
        """One fact a clause that does something checkable: an act, with a name, a figure or a date."""
        begin, end = span
        reported = False
        if sentence is not None:
            end = _before_quotation(stream, begin, end)
            frames = sentence.frames
            if frames and any(frame.cue.lemma == "hope" and begin <= frame.at < end for frame in frames):
                return
            reported = bool(frames) and is_reported(stream, sentence, begin, end)
            if reported:
                begin, end = reported_content(stream, sentence, begin, end)
                begin += 2 if stream.tags[begin : begin + 2] == "pw" else 0
        relative = begin > bounds[0] and stream.lowers[begin - 1] == "which" and stream.tags[begin - 2] != "p"
        relative = relative and _OPINION.isdisjoint(stream.lowers[bounds[0] : begin])
        if end - begin < _LEAST_WORDS - relative:
            return
        clause = self._measured(stream, begin, end)
        score = self._score(stream, clause)
        closed = _CLOSED.search(stream.tags, begin, end) if relative and score < _LEAST_SCORE else None
        if closed:  # "Lagan, which employs 44 people, had been told …"
            end = closed.start()
            clause = self._measured(stream, begin, end)
            score = self._score(stream, clause)
            if score and _REFERENCE.match(" ".join(stream.lowers[bounds[0] : begin])):
                score += 2  # "The lab, which opened on Monday, …"
        if (
            score < _LEAST_SCORE
            or (reported and not (clause.figures or clause.dates or _SIGNED.search(" ".join(clause.lowered))))
            or (reported and not clause.act and not is_finite(stream, begin, end))
            or (stream.tags[begin] in "iG" and score < 4)
        ):
            return
        start = stream.starts[begin]
        subjectless = not reported and begin > bounds[0]
        related = relative or stream.tags[begin] == "k"
        subjectless = subjectless and (related or bool(_NO_SUBJECT.match(stream.tags, begin)))
        if reported and (
            not ISSUED.isdisjoint(stream.words[begin : begin + 2])
            or (stream.lowers[begin] == "when" and not clause.figures)
        ):
            return
        claimed = sentence is None or reported or inside(start, self.spoken)
        self.ledger.add(
            stream,
            (bounds[0] if subjectless else begin, end),
            bounds,
            category=_category(clause),
            confidence=round(min(0.95, 0.5 + 0.1 * score) - (0.1 if claimed else 0), 2),
            why=_why(clause),
            doubt=CLAIMED if claimed else "",
        )

    def _measured(self, stream: Stream, begin: int, end: int) -> _Clause:
        start, stop = stream.starts[begin], stream.ends[end - 1]
        lowered = stream.lowers[begin:end]
        stance = _STANCE.intersection(lowered)
        if "may" in stance:  # the month says nothing of what somebody holds
            lowered = [word.lower() if word != "May" else word for word in stream.words[begin:end]]
            stance = _STANCE.intersection(lowered)
        act = act_in(stream, begin, end)
        dates = self.ledger.dates_within(start, stop)
        text = self.reading.text
        figures = [
            f
            for f in self.ledger.figures_within(start, stop)
            if not is_audience(f)
            and not any(d.start <= f.start and d.text.endswith("ago") and f.end <= d.end for d in dates)
            and not text.endswith("top ", 0, f.start)  # "the top 100 universities"
        ]
        labelled = act >= 0 and stream.words[act] in _LABELS
        verb = lowered[act - begin] if act >= 0 and not labelled else ""
        return _Clause(begin, end, lowered, stance, verb, dates, figures)

    def _score(self, stream: Stream, clause: _Clause) -> int:
        """How checkable a clause is: an act, a date, a name, a figure, an initiative; 0 for opinions."""
        named = bool(_NAMED.search(stream.tags, clause.begin, clause.end)) or stream.tags[clause.begin] == "k"
        said = " ".join(clause.lowered)
        due = bool(clause.dates) and (bool(_EXPECTED.search(said)) or self._is_rule(stream, clause))
        stance = clause.stance - {"would"} if clause.figures or clause.dates else clause.stance
        if not (due or _OPINION.isdisjoint(stance)):
            return 0
        if _is_idle(stream, clause, said):
            return 0
        future = due or not _FUTURE.isdisjoint(clause.stance) or bool(clause.dates and _SCHEDULED.search(said))
        if future and not (clause.figures or clause.dates or named):
            return 0
        if not clause.act and not may_have_verb(stream, clause.begin, clause.end):
            return 0
        if (
            (_holds(_FIRST_TOLD, f"{said} ") and _FIRST.search(said))
            or ("est " in said and _RECORD.search(said))
            or (not _BONDS.isdisjoint(clause.stance) and _TOGETHER.search(said))
            or ("under a" in said and _UNDER_ACCORD.search(said))
            or (clause.dates and ("deadline" in clause.stance or "closing date" in said))
        ):
            return _LEAST_SCORE
        planned = future and bool(clause.dates) and not _is_negated(clause, said)
        planned = planned or self._is_scheduled(stream, clause)
        brief = "average" not in clause.stance and are_small(clause.figures, stream.starts[clause.begin])
        undergone = self._refers(clause) and _UNDERGONE.search(stream.tags, clause.begin, clause.end) is not None
        dated = bool(clause.dates) and (bool(clause.figures) or undergone)
        if not clause.act and not planned and brief and not dated:
            return 0
        if not _VAGUE.isdisjoint(clause.stance) or (clause.act in _CAREER and clause.figures and brief):
            return 0
        figure = weight(clause.figures, stream.starts[clause.begin], small=brief) if clause.figures else 0
        return (
            max(bool(clause.act), planned)
            + bool(clause.dates)
            + figure
            + named
            + planned
            + self._makes(stream, clause)
            + (clause.act == "appointed" and named)
            + (clause.lowered[0] in ("we", "our") and self._makes(stream, clause))
            + (bool(clause.figures) and not clause.act and self._has(clause))
            + 2
            * (
                self._is_about_initiative(stream, clause, named=named)
                or ((named or stream is self.reading.outer) and bool(_SIGNED.search(said)))
            )
        )

    def _is_rule(self, stream: Stream, clause: _Clause) -> bool:
        """Say whether a call tells what must be done by a day: `Projects must start by 1 December 2026`."""
        must = "must" in clause.stance and stream is self.reading.outer and stream.tags[clause.begin] != "h"
        return must and any(_DAY.search(date.text) for date in clause.dates)

    def _has(self, clause: _Clause) -> bool:
        """Say whether a clause tells how many a body has: `The company now has 130 employees`."""
        text = self.reading.text
        return any(
            text.endswith(("has ", "have "), 0, figure.start) and not is_few(figure) for figure in clause.figures
        )

    def _makes(self, stream: Stream, clause: _Clause) -> bool:
        """Say whether a clause tells that something is opened or set up: `has opened a laboratory`."""
        founds = ACTS.get(clause.act) in _FOUNDING or _TO_FOUND.search(" ".join(clause.lowered)) is not None
        return founds and stream.heads.find("h", clause.begin, clause.end) >= 0

    def _is_scheduled(self, stream: Stream, clause: _Clause) -> bool:
        """Say whether something happens on a certain day, whatever the verb: `the ship leaves on 4 September`."""
        days = any(_DAY.search(date.text) for date in clause.dates)
        return days and not clause.act and bool(_HAPPENS.search(stream.tags, clause.begin, clause.end))

    def _is_about_initiative(self, stream: Stream, clause: _Clause, *, named: bool) -> bool:
        start, stop = stream.starts[clause.begin], stream.ends[clause.end - 1]
        if bisect_left(self.initiatives, stop) > bisect_left(self.initiatives, start):
            return True
        if clause.lowered[0] == "it" and not (named or clause.figures or clause.dates):
            return False  # "It stopped to let another robot pass"
        return self._refers(clause)

    def _refers(self, clause: _Clause) -> bool:
        """Say whether a clause opens with what was told of before: `The partnership was formalised in 2018`."""
        refers = clause.lowered[0].startswith(_REFERRING)
        return refers and _REFERENCE.match(" ".join(clause.lowered[:3])) is not None


def _before_quotation(stream: Stream, begin: int, end: int) -> int:
    """Where a clause ends that goes on into a quotation: before the part that holds it, else nothing is left."""
    tags = stream.tags
    quote = _QUOTATION.search(tags, begin, end)
    if quote is None:
        return end
    return max(begin, tags.rfind("y", begin, quote.start()), tags.rfind(",", begin, quote.start()))


_QUOTATION = re.compile("[QEU]")


def _holds(told: tuple[str, ...], said: str) -> bool:
    for part in told:  # noqa: SIM110 - a generator costs more than all these searches
        if part in said:
            return True
    return False


def _is_idle(stream: Stream, clause: _Clause, said: str) -> bool:
    """Say whether a clause only greets, wishes, asks, tells a life, or tells what was not done."""
    measured = bool(clause.figures or clause.dates)
    life = not _LIFE.isdisjoint(clause.stance) and all(map(is_duration, clause.figures))
    if "transcript" in said and "transcript" in clause.lowered and "delivered" in clause.lowered:
        return True  # "Transcript of the speech, exactly as it was delivered"
    if life or clause.lowered[0] == "none" or (clause.act == "made" and not _STATED.isdisjoint(clause.lowered)):
        return True
    if not clause.dates and _PROMISE.search(said):
        return True  # "£21 million package will help researchers measure …"
    supposed = "if" in clause.stance or stream.lowers[clause.begin - 1] == "if"
    if supposed and _SUPPOSED.search("if " + said):
        return True  # "if we had designed a weapon 40 years ago, we would not allow …"
    courtesy = not _COURTESY.isdisjoint(clause.stance)
    if (courtesy and not _COURTESY.isdisjoint(clause.lowered[:6])) or _WISH.match(said):
        return True
    if stream.tags[clause.begin] == "k" and not measured:
        return True  # "who chairs the board"
    advised = clause.lowered[0] in _ADVISING and clause.lowered[1:2] == [","]
    if advised and stream.tags[clause.begin + 2 : clause.begin + 4] in ("nD", "bD", "BD", "zD"):
        return True  # "First, renew the Accord"
    if not measured and clause.lowered[1:2] == ["called"] and clause.lowered[2:3] in (["on"], ["for"], ["upon"]):
        return True  # "He called on both sides to expand exchanges"
    if not measured and ("grew out of" in said or clause.act == "welcomed"):
        return True
    asked = clause.begin > 0 and stream.lowers[clause.begin - 1] in _ASKING and not clause.figures
    return asked or (not measured and ("how" in clause.stance or _is_negated(clause, said)))


def _is_negated(clause: _Clause, said: str) -> bool:
    """Say whether the clause tells what was not done: that is seldom a fact to brief anybody on."""
    if "n't" in said or "n’t" in said:
        return any(word.endswith(("n't", "n’t")) for word in clause.lowered) or not _NEGATED.isdisjoint(
            clause.stance
        )
    return not _NEGATED.isdisjoint(clause.stance)


def _category(clause: _Clause) -> str:
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


def _why(clause: _Clause) -> str:
    parts = [f"the act “{clause.act}”"] if clause.act else []
    parts += ["a figure"] if clause.figures else []
    parts += ["a date"] if clause.dates else []
    return ", ".join(parts) or "a named thing"
