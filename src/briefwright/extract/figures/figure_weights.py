"""What the figures of a statement are worth: an amount more than how long it took or how many came to see it."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import Figure

_DURATIONS = frozenset(("years", "months", "weeks", "days", "hours", "minutes", "seconds"))
_AUDIENCE = words(
    "guests guest attendees delegates participants spectators reporters journalists visitors audience listeners "
    "dignitaries representatives seats minutes speakers viewers onlookers well-wishers"
)
"""Who came to an event sets the scene: counting them tells nothing to brief anybody on."""
_AN_AMOUNT = 100
_AGES = 1_000
_TEN = 10
_OPENING = 5
"""Characters before the figure in `Our 340 members make everything from bolts to bridges`."""


def is_duration(figure: Figure) -> bool:
    """Say whether a figure only tells how long; thousands of hours or of years are an amount."""
    few = (figure.value or 0) < (_AGES if figure.unit == "years" else _AN_AMOUNT)
    return figure.unit in _DURATIONS and few and figure.qualifier != "between"


def are_small(figures: Sequence[Figure], start: int) -> bool:
    """Say whether the figures only tell how long, or count a few things the clause at `start` is not about."""
    for figure in figures:  # noqa: SIM110 - most clauses have one or none, and a generator costs more than that
        if not (is_duration(figure) or (is_few(figure) and figure.start > start)):
            return False
    return True


def is_few(figure: Figure) -> bool:
    """Say whether a number below ten in words counts things: `four laboratories`."""
    vague = figure.value is None and figure.qualifier is None  # "hundreds of steps"
    return figure.unit is None and ((figure.text.isalpha() and 0 < (figure.value or 0) < _TEN) or vague)


def is_audience(figure: Figure) -> bool:
    """Say whether a figure only counts who came to an event, or how long it took."""
    return bool(figure.of) and figure.unit != "%" and (figure.of or "").rpartition(" ")[2] in _AUDIENCE


def weight(figures: Sequence[Figure], start: int, *, small: bool) -> int:
    """Most for money and measures, least for small ones, as `are_small` tells them."""
    if small:
        return 1
    for figure in figures:  # as in `are_small`
        if figure.unit or _opens(figure, start):
            return 3
    return 2


def _opens(figure: Figure, start: int) -> bool:
    """Say whether a clause at `start` is about so many things: `Our 340 members make everything`."""
    return figure.start <= start + _OPENING and not is_few(figure)
