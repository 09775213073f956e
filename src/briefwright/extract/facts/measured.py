"""A clause measured: its words, how the writer stands to it, its act, its dates and its figures."""

from __future__ import annotations

from msgspec import Struct

from briefwright.extract.facts.clauses import act_in
from briefwright.extract.facts.ledger import FactLedger
from briefwright.extract.facts.stance import STANCE
from briefwright.extract.figures.figure_weights import is_audience
from briefwright.extract.text.reading import Stream
from briefwright.model.evidence import DateMention, Figure

_LABELS = ("Published", "Updated", "Posted")
"""Words that begin a line, not a deed."""


class Clause(Struct, gc=False):
    """What one clause holds; `act` is its act's verb in lower case, or empty; `stance` tells the writer’s view."""

    begin: int
    end: int
    lowered: list[str]
    stance: frozenset[str]
    act: str
    dates: list[DateMention]
    figures: list[Figure]


def measured(stream: Stream, begin: int, end: int, ledger: FactLedger, text: str) -> Clause:
    """Measure the tokens `begin` to `end` of a stream of the text."""
    start, stop = stream.starts[begin], stream.ends[end - 1]
    lowered = stream.lowers[begin:end]
    stance = STANCE.intersection(lowered)
    if "may" in stance:  # the month says nothing of what somebody holds
        lowered = [word.lower() if word != "May" else word for word in stream.words[begin:end]]
        stance = STANCE.intersection(lowered)
    act = act_in(stream, begin, end)
    dates = ledger.dates_within(start, stop)
    figures = [
        f
        for f in ledger.figures_within(start, stop)
        if not is_audience(f)
        and not any(d.start <= f.start and d.text.endswith("ago") and f.end <= d.end for d in dates)
        and not text.endswith(("top ", "audience of "), 0, f.start)  # "the top 100 universities"
    ]
    labelled = act >= 0 and stream.words[act] in _LABELS
    verb = lowered[act - begin] if act >= 0 and not labelled else ""
    return Clause(begin, end, lowered, stance, verb, dates, figures)
