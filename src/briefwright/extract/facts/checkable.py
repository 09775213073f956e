"""How checkable a clause is: an act, a date, a name, a figure, an initiative count each; an opinion is none."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefwright.extract.facts.between import (
    TALKS_TOLD,
    UNDER_WAY_TOLD,
    have_talks,
    is_done_by,
    is_in_land,
    is_under_way,
    names_both,
    tells_between,
)
from briefwright.extract.facts.clauses import may_have_verb
from briefwright.extract.facts.idle import is_idle, is_negated
from briefwright.extract.facts.ledger import FactLedger
from briefwright.extract.facts.measured import Clause
from briefwright.extract.facts.stance import BONDS, FUTURE, OPINION, VAGUE
from briefwright.extract.facts.telling_words import TellingWords
from briefwright.extract.figures.figure_weights import are_small, is_few, weight
from briefwright.extract.text.reading import Reading, Stream, may_act
from briefwright.extract.words.acts import ACTS, BODIES, HEADS
from briefwright.extract.words.lexicon import words
from briefwright.extract.words.one_of import holds, one_of

_NAMED = re.compile("[T#$]")
_SIGNED = re.compile(
    r"d (?:(?:(?<=\bsigned )|(?<=\bagreed )|(?<=\badopted )|(?<=\bendorsed )|(?<=\bannounced ))"
    r"(?:(?:an?|the|two|three|several|\d+) (?:\S+ ){0,4}?|(?:\S+ ){0,2}?(?=agreements|deals|contracts|memoranda))"
    r"(?:memorand|agreement|deal|contract|pact|mou\b|letter|framework|strategy|roadmap|declaration"
    r"|statement of|partnership|(?:work|action) plan)|(?<=\bwitnessed )the signing\b)"
)
"""It begins with what all its verbs end with: the search passes over the rest at full speed."""
_WAS_SIGNED = re.compile(
    r"\b(?:agreement|deal|contract|pact|mou|memorandum of \w+|(?:letter|statement) of intent|accord|treaty)s? "
    r"(?:\(\w+\) )?(?:on (?:\w+ ){1,6}?)?(?:has|have|had|was|were) (?:been )?(?:also |\w+ly )?signed\b"
)
"""`A partnership agreement has been signed with the Institute`."""
_CONSENSUS = re.compile(
    r"\b(?:two|both) (?:sides|parties|countries|universities) (?:\w+ ){0,2}?reached (?:\w+ ){0,2}?consensus"
)
_SIGNING = re.compile(
    r"\bthe signing of (?:an?|the|their) (?:\S+ ){0,3}?(?:memorandum|agreement|deal|contract|mou|accord|treaty)\b"
)
_PART_OF = re.compile(r"\b(?:forms?|formed|is|are|was|were) (?:(?:the|an?) )?(?:\w+ ){0,2}part of \S")
_EXPECTED = re.compile(
    r"\bshould (?:then |now )?(?:be (?:up and running|ready|complete|completed|open|operational"
    r"|finished|in place|available|live)|open|start|begin|finish) (?:by|in|from|on|before)\b"
)
"""`The plant should be ready by 2027` tells a plan; what else should be is an opinion."""
_LIMIT = re.compile(r"\b(?:should|must) (?:not )?(?:exceed|last|be between|range|cost|total|be worth) ")
"""`The grant must not exceed £1 million`: a rule, not an opinion."""
_RULING = frozenset(("should", "must"))
_FIRST = re.compile(
    r"\b(?:be|is|was|are|were|bec[ao]mes?|remains|marks|marked|selected as|chosen as|named) "
    r"(?:\S+ ){0,3}?(?:the|its|their|\S+ ?[’']s) "
    r"(?:\S+ ){0,2}?(?:\w+-)?(?:first(?! (?:person|volunteer|patient|customer|student)s?\b)|largest|biggest|oldest"
    r"|highest"
    r"|longest|fastest|deepest|tallest|smallest|heaviest"
    r"|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
    r" (?:of its kind|such|time|in a series)|latest (?=\S+ to\b))\b"
)
_HELD_AT = re.compile(r"\b(?:was|were) (?:\w+ly )?held (?:at|in|as part of|during|alongside)\b")
_THAN_ANY = " than any other"
_FIRST_TOLD = ("first", "est ", "its kind", "such", " time ", " a series ")
"""One of them is in whatever `_FIRST` finds, where a space follows."""
_MEMBER = re.compile(
    r"\b(?:is|are|was|were|bec[ao]mes?|remains?|continues to be) (?:an?|one of|among) (?:the )?(?:[\w-]+ ){0,4}?"
    r"(?:(?:non-)?member(?: state)?|partner|signatory|sponsor|co-host|(?:co-)?organi[sz]er|shareholder)s? "
    r"(?:of|on|in|to) "
)
"""`Castleford Optics is a partner in the hub`, `Soar University is among the organisers of the event`."""
_MEMBER_TOLD = ("member", "partner", "signator", "sponsor", "co-host", "organi", "shareholder")
_SEATED_TOLD = (" based ", " located ", " headquartered ", " housed ")
_TOLD = (
    *_FIRST_TOLD,
    *_SEATED_TOLD,
    *("part of", "average", "collaboration", "venture", "consortium", "joint", "under a"),
    *_MEMBER_TOLD,
    *UNDER_WAY_TOLD,
    *TALKS_TOLD,
    _THAN_ANY,
)
"""One of them is in whatever `_FIRST`, `_RECORD`, `_SEATED`, `_TOGETHER`, `_UNDER_ACCORD` or an average has."""
_RECORD = re.compile(
    r"\b(?:largest|biggest|oldest|highest|longest|fastest|most \w+) [\w ]{3,40}"
    r"(?:in (?:its|their) history|on record)\b"
    rf"|\bmore [\w -]{{3,60}}{_THAN_ANY}\b"
)
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2}\b")
_HAPPENS = re.compile(r"(?:^|[nNR#,)])(?:b|xa?e)")
_TOGETHER = re.compile(
    r"\b(?:is|was|are|forms the basis of|formed the basis of) an? (?:\w+ ){0,2}"
    r"(?:partnership|collaboration|venture|consortium"
    r"|(?<=joint )(?:mission|project|programme|program|initiative|centre|center|laboratory|institute)) "
    r"(?:between|of|by)\b"
)
_IN_PARTNERSHIP = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ly )?\w+(?:ed|run|led|built) in (?:partnership|collaboration) with\b"
)
_UNDER_ACCORD = re.compile(
    r"\bunder an? (?:[\w-]+ ){0,4}(?:agreement|deal|memorandum|mou|accord|contract|arrangement|treaty)"
    r"(?: of understanding)? (?:between|with)\b"
)
_SEATED = re.compile("(?:xx?a?|,)[ebn]p(?=D?[nie]{0,2}N)")
_SEATS = frozenset(HEADS) | BODIES
_SCHEDULED = re.compile(r"\b(?:is|are|was|were) (?:now |also )?(?:scheduled|due|set|expected|slated) (?:to|for)\b")
_CAREER = words("spent spends served graduated")
"""What people did before: a life told in a line is no fact to brief anybody on."""
_TOLD_BEFORE = words(
    "memorandum programme program centre center fund agreement project partnership park initiative laboratory lab "
    "strategy scheme plan hub institute network facility academy treaty deal pact mou alliance competition call"
)
_REFERENCE = re.compile(rf"(?:the|this|its|their) (?:\w+ )?{one_of(sorted(_TOLD_BEFORE))}s?\b|it\b")
_REFERRING = ("th", "it")
"""How `_REFERENCE` begins."""
_FOUNDING = frozenset(("set up",)) | words("opened launched established founded inaugurated formed closed")
_SET_UP = re.compile(
    r"(?:has|have) been (?:\w+ly )?(?:set up|created|established|launched|unveiled|opened|formed)\b"
    r"|(?:has|have) (?:\w+ly )?(?:set up|established|founded|created) (?:an?|its|their|the first) "
)
_OPENING_TOLD = re.compile(
    r"announced? the (?:opening|launch|creation|establishment|start) of "
    r"|(?:announced?|unveiled?) (?:an?|the|its|their) (?:[\w-]+ ){0,3}"
    r"(?:investment|funding|fund|package|programme|program|scheme)\b"
)
_TELLING = ("announce", "unveil")
_HOUSES = words(
    "college school university office branch subsidiary plant factory base venture hospital museum clinic studio "
    "workshop store depot foundation company firm faculty department"
)
"""What is opened or set up besides that which `acts.HEADS` names."""
_GETTING = ("receive", "awarded")
"""`Soar College will receive this funding`."""
_PLACED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) "
    r"(?:time|place|in the world|in the country|worldwide|globally|nationally)\b"
)
_GROWN = words("doubled tripled quadrupled halved")
"""What tells how much something changed by the verb alone."""
_TO_FOUND = re.compile(r"to (?<!\wto )(?:set up|launch|open|establish|create|found|form) ")
_UNDERGONE = re.compile("xx?a?[eb]")
LEAST_SCORE = 3
MOST_SCORE = 5
"""What scores as much is as sure as a fact can be, whatever else it tells."""


class Checkable:
    """What makes a clause of this text checkable; `initiatives` are the offsets where initiatives are named."""

    def __init__(self, reading: Reading, initiatives: list[int]) -> None:
        self.reading = reading
        # The last one is behind every clause, so that no search runs off the end.
        self.initiatives = [*sorted(initiatives), len(reading.text) + 1]
        self._outer, self._inner = (TellingWords(_TOLD, stream) for stream in (reading.outer, reading.inner))

    def may_tell(self, stream: Stream, low: int, high: int, ledger: FactLedger) -> bool:
        """Say whether a sentence or a clause holds one of the things without which no clause scores.

        Whatever `score` counts besides acts, dates and figures has its word in `_TOLD`.
        """
        return (
            may_act(stream, low, high)
            or ledger.measures(stream.starts[low], stream.ends[high - 1])
            or self._is_telling(stream, low, high)
        )

    def _is_telling(self, stream: Stream, low: int, high: int) -> bool:
        """Say whether one of the words of `_TOLD` is in what the tokens say."""
        telling = self._outer if stream is self.reading.outer else self._inner
        return telling.may_be_in(low, high) and holds(_TOLD, f"{' '.join(stream.lowers[low:high])} ")

    def score(self, stream: Stream, clause: Clause) -> int:
        """How checkable a clause is: an act, a date, a name, a figure, an initiative; 0 for opinions."""
        tags = stream.tags[clause.begin : clause.end]
        named = "N" in tags or tags[0] == "k" or _NAMED.search(tags) is not None
        said = clause.said
        stance, due, future = clause.stance, False, False
        if stance:  # as in few clauses
            due = not _RULING.isdisjoint(stance) and self._is_due(stream, clause)
            if not due and not OPINION.isdisjoint(_firm(clause)):
                return 0
            future = due or not FUTURE.isdisjoint(stance)
        future = future or (bool(clause.dates) and _is_due_to(said))
        if future and not (clause.figures or clause.dates or named):
            return 0
        if not clause.act and not may_have_verb(stream, clause.begin, clause.end):
            return 0
        if is_idle(stream, clause) or (clause.act == "took" and not clause.dates and "took place" in said):
            return 0
        telling = self._is_telling(stream, clause.begin, clause.end)
        if (telling and self._tells_enough(stream, clause)) or (
            clause.dates and ("deadline" in stance or "closing date" in said)
        ):
            return LEAST_SCORE
        planned = (due and bool(clause.figures)) or (future and bool(clause.dates) and not is_negated(clause))
        planned = planned or (bool(clause.dates) and not clause.act and _is_scheduled(stream, clause))
        small = not clause.figures or are_small(clause.figures, stream.starts[clause.begin])
        brief = small and "average" not in stance
        if not clause.act and not planned and brief and not self._is_dated(stream, clause):
            return 0
        if (stance and not VAGUE.isdisjoint(stance)) or (clause.act in _CAREER and clause.figures and brief):
            return 0
        figure = weight(clause.figures, stream.starts[clause.begin], small=brief) if clause.figures else 0
        about = self._is_about_initiative(stream, clause, named=named)
        score = bool(clause.act or planned) + bool(clause.dates) + figure + named + planned + 2 * about
        if score >= MOST_SCORE:
            return score
        signed = not about and (named or stream is self.reading.outer) and signs(said)
        makes = self._makes(stream, clause)
        return (
            score
            + 2 * signed
            + makes
            + (makes and clause.lowered[0] in ("we", "our"))
            + (self._worth_of_act(stream, clause, future=future) if named and clause.act else 0)
            + tells_between(stream, clause, future=future, talks=telling)
            + (future and clause.act == "meet" and names_both(stream, clause))
            + (not clause.figures and " by " in said and is_done_by(stream, clause))
            + (bool(clause.figures) and not clause.act and self._has(clause))
        )

    def _worth_of_act(self, stream: Stream, clause: Clause, *, future: bool) -> int:
        """How much more a clause with an act and a name tells: who is appointed, what was held where."""
        placed, act = _tells_place(clause.said), clause.act
        if act == "held":
            return placed + self._takes_place(stream, clause)
        changes = not clause.figures and (act in _GROWN or (future and act in _GETTING))
        return placed + (changes or act == "appointed")

    def _tells_enough(self, stream: Stream, clause: Clause) -> bool:
        """Say whether what a clause tells is a fact without more: what is the first, who is a partner in what."""
        said = clause.said
        return bool(
            tells_first(said)
            or (("est " in said or _THAN_ANY in said) and _RECORD.search(said))
            or (not BONDS.isdisjoint(clause.stance) and (_TOGETHER.search(said) or _IN_PARTNERSHIP.search(said)))
            or ("under a" in said and _UNDER_ACCORD.search(said))
            or ("part of" in said and _PART_OF.search(said) and self._names_initiative(stream, clause))
            or (holds(UNDER_WAY_TOLD, said) and is_under_way(stream, clause))
            or (holds(TALKS_TOLD, said) and FUTURE.isdisjoint(clause.stance) and have_talks(stream, clause))
            or (holds(_MEMBER_TOLD, said) and _is_member(stream, clause))
            or (holds(_SEATED_TOLD, said) and _tells_seat(stream, clause))
        )

    def _is_due(self, stream: Stream, clause: Clause) -> bool:
        """Say whether a clause with a date tells what is expected by it, or must be done."""
        if clause.figures and stream is self.reading.outer and _LIMIT.search(clause.said):
            return True
        if not clause.dates:
            return False
        expected = "should " in clause.said and _EXPECTED.search(clause.said) is not None
        return expected or self._is_rule(stream, clause)

    def _is_dated(self, stream: Stream, clause: Clause) -> bool:
        """Say whether a clause without an act tells when: beside a figure, or of what was told of before."""
        if not clause.dates or clause.figures:
            return bool(clause.dates)
        signed = "the signing of " in clause.said and _SIGNING.search(clause.said) is not None
        if signed or is_in_land(stream, clause):
            return True
        meant = self._refers(clause) or self._names_initiative(stream, clause)
        return meant and _UNDERGONE.search(stream.tags, clause.begin, clause.end) is not None

    def _is_rule(self, stream: Stream, clause: Clause) -> bool:
        """Say whether a call tells what must be done by a day: `Projects must start by 1 December 2026`."""
        must = "must" in clause.stance and stream is self.reading.outer
        if must and (stream.tags[clause.begin] != "h" or clause.lowered[0] == "you"):
            return any(_DAY.search(date.text) for date in clause.dates)
        return False

    def _has(self, clause: Clause) -> bool:
        """Say whether a clause tells how many a body has: `The company now has 130 employees`."""
        if "has " not in clause.said and "have " not in clause.said:
            return False
        text = self.reading.text
        return any(
            text.endswith(("has ", "have "), 0, figure.start) and not is_few(figure) for figure in clause.figures
        )

    def _makes(self, stream: Stream, clause: Clause) -> bool:
        """Say whether a clause tells that something is opened or set up: `has opened a laboratory`."""
        if ("has " in clause.said or "have " in clause.said) and _SET_UP.search(clause.said):
            return True
        if clause.act.startswith(_TELLING) and _OPENING_TOLD.search(clause.said):
            return True
        if "h" not in stream.heads[clause.begin : clause.end] and _HOUSES.isdisjoint(clause.lowered):
            return False
        return ACTS.get(clause.act) in _FOUNDING or _TO_FOUND.search(clause.said) is not None

    def _takes_place(self, stream: Stream, clause: Clause) -> bool:
        """Say whether an event is held at a place: `The forum was held at the Wharf in Leeds`."""
        held = _HELD_AT.search(clause.said)
        return held is not None and any(deed in "ex" for deed in stream.deeds[clause.begin : clause.end])

    def _names_initiative(self, stream: Stream, clause: Clause) -> bool:
        start, stop = stream.starts[clause.begin], stream.ends[clause.end - 1]
        return self.initiatives[bisect_left(self.initiatives, start)] < stop

    def _is_about_initiative(self, stream: Stream, clause: Clause, *, named: bool) -> bool:
        if self._names_initiative(stream, clause):
            return True
        if clause.lowered[0] == "it" and not (named or clause.figures or clause.dates):
            return False  # "It stopped to let another robot pass"
        return self._refers(clause)

    def _refers(self, clause: Clause) -> bool:
        """Say whether a clause opens with what was told of before: `The partnership was formalised in 2018`."""
        return clause.lowered[0].startswith(_REFERRING) and refers(" ".join(clause.lowered[:3]))


def _firm(clause: Clause) -> frozenset[str]:
    """How the writer stands to a clause: with a figure or a date what `would` be is no mere opinion."""
    return clause.stance - {"would", "likely"} if clause.figures or clause.dates else clause.stance


def refers(said: str) -> bool:
    """Say whether the words name what was told of before: `the partnership`, `this fund`, `it`."""
    return _REFERENCE.match(said) is not None


_PLACED_TOLD = ("time", "place", "world", "country", "globally", "nationally")
"""One of them is in whatever `_PLACED` finds."""
_SCHEDULED_TOLD = (" scheduled ", " due ", " set ", " expected ", " slated ")


def _is_scheduled(stream: Stream, clause: Clause) -> bool:
    """Say whether something happens on a certain day, whatever the verb: `the ship leaves on 4 September`."""
    happens = _HAPPENS.search(stream.tags, clause.begin, clause.end) is not None
    return happens and any(_DAY.search(date.text) for date in clause.dates)


def _tells_seat(stream: Stream, clause: Clause) -> bool:
    """Say whether a clause tells where a body is: `The centre will be based at the University of Soar`."""
    seated = _SEATED.search(stream.tags, clause.begin, clause.end)
    if seated is None or stream.words[seated.end() - 1] not in ("at", "in"):
        return False
    verb = f" {stream.words[seated.end() - 2]} "
    low = clause.begin
    if seated.start() == low and stream.lowers[low - 1] == "which" and stream.tags[low - 2 : low - 1] == ",":
        low = max(0, low - 6)  # "the Lab, which is based in Fenby"
    if verb == " based " and "N" in stream.tags[clause.begin : seated.start()]:
        return True
    if verb == " headquartered " and "N" in stream.tags[low : seated.start()]:
        return True  # nobody but a body is
    return verb in _SEATED_TOLD and not _SEATS.isdisjoint(stream.lowers[low : seated.start()])


def _is_member(stream: Stream, clause: Clause) -> bool:
    """Say whether a body is told to be one of those that make another thing: `is a partner in the hub`."""
    told = _MEMBER.search(clause.said)
    return told is not None and "N" in stream.tags[clause.begin : clause.end]


def _tells_place(said: str) -> bool:
    """Say whether the words tell the which of all it is: `the third in the world`."""
    return holds(_PLACED_TOLD, said) and _PLACED.search(said) is not None


def _is_due_to(said: str) -> bool:
    """Say whether something is `scheduled for` a day or `due to` happen."""
    return holds(_SCHEDULED_TOLD, said) and _SCHEDULED.search(said) is not None


def tells_first(said: str) -> bool:
    """Say whether something is told to be the first, the largest or the like."""
    return holds(_FIRST_TOLD, f"{said} ") and _FIRST.search(said) is not None


def signs(said: str) -> bool:
    """Say whether an agreement is signed in the words, which are in lower case."""
    if " sign" not in said:
        agreed = "consensus" in said and _CONSENSUS.search(said) is not None
        return agreed or _SIGNED.search(said) is not None
    return any(told.search(said) for told in (_SIGNED, _WAS_SIGNED, _SIGNING))
