"""A clause measured: its words, how the writer stands to it, its act, its dates and its figures."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefwright.extract.facts.clauses import act_in
from briefwright.extract.facts.ledger import FactLedger
from briefwright.extract.facts.stance import STANCE
from briefwright.extract.figures.figure_weights import is_audience
from briefwright.extract.text.reading import Stream
from briefwright.model.evidence import DateMention, Figure

_NONE: frozenset[str] = frozenset()
_POSSESSED = ("’s ", "'s ")
"""Behind a date that only tells whose: `Today’s investment will …`."""
_LABELS = ("Published", "Updated", "Posted")
"""Words that begin a line, not a deed."""


class Clause(Struct, gc=False):
    """What one clause holds; `act` is its act's verb in lower case, or empty; `stance` tells the writer’s view.

    `lowered` are its words in lower case, `said` the same in one string.
    """

    begin: int
    end: int
    lowered: list[str]
    said: str
    stance: frozenset[str]
    act: str
    dates: tuple[DateMention, ...]
    figures: tuple[Figure, ...]


def measured(stream: Stream, begin: int, end: int, ledger: FactLedger, text: str) -> Clause:
    """Measure the tokens `begin` to `end` of a stream of the text."""
    start, stop = stream.starts[begin], stream.ends[end - 1]
    lowered = stream.lowers[begin:end]
    stance = _NONE if STANCE.isdisjoint(lowered) else STANCE.intersection(lowered)
    if "may" in stance:  # the month says nothing of what somebody holds
        lowered = [word.lower() if word != "May" else word for word in stream.words[begin:end]]
        stance = STANCE.intersection(lowered)
    act = act_in(stream, begin, end)
    dates, figures = ledger.within(start, stop)
    if dates:
        dates = tuple([d for d in dates if d.start > start or not text.startswith(_POSSESSED, d.end)])
    if figures:
        ago = [date for date in dates if date.text.endswith("ago")]
        figures = tuple([figure for figure in figures if _measures(figure, ago, text)])
    if act >= 0 and stream.tags[act + 1] == "t" and stream.tags[act] == "V":
        told = act_in(stream, act + 2, end)  # "announced that Ann Orme will be appointed"
        act = told if told >= 0 else act
    labelled = act >= 0 and stream.words[act] in _LABELS
    verb = lowered[act - begin] if act >= 0 and not labelled else ""
    return Clause(begin, end, lowered, " ".join(lowered), stance, verb, dates, figures)


def _measures(figure: Figure, ago: Sequence[DateMention], text: str) -> bool:
    """Say whether a figure measures what is told: neither who came to see it, nor when it was, nor a rank.

    `ago` are the dates that count back, as `five years ago` does.
    """
    if is_audience(figure) or text.endswith(
        ("top ", "audience of "), 0, figure.start
    ):  # "the top 100 universities"
        return False
    return not (ago and any(date.start <= figure.start and figure.end <= date.end for date in ago))
