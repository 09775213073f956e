"""What was found in a source, in the order it is checked: doubtful items first, then by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from briefwright.model.evidence import LOW_CONFIDENCE, Evidence, Kind, kind_of
from briefwright.ui.language import mark

TO_CHECK: Final = "check"
ORDER: Final = (TO_CHECK, "quote", "initiative", "fact")
TITLES: Final = {
    TO_CHECK: mark("To check"),
    "quote": mark("Quotes"),
    "initiative": mark("Initiatives"),
    "fact": mark("Facts"),
}


@dataclass(slots=True, frozen=True)
class Group:
    """A heading of the list and the items below it."""

    key: str
    items: tuple[Evidence, ...]


def needs_checking(evidence: Evidence) -> bool:
    """Whether a person should look at it first: doubted or of low confidence, and not yet accepted."""
    return evidence.review != "accepted" and bool(evidence.doubt or evidence.confidence < LOW_CONFIDENCE)


def grouped(evidence: Iterable[Evidence], *, only_new: bool = False) -> tuple[Group, ...]:
    """The groups that have items, in order; `only_new` leaves out what has been reviewed."""
    under: dict[str, list[Evidence]] = {key: [] for key in ORDER}
    for item in sorted(evidence, key=lambda item: (item.start, item.end)):
        if only_new and item.review == "accepted":
            continue
        under[TO_CHECK if needs_checking(item) else kind_of(item)].append(item)
    return tuple(Group(key, tuple(items)) for key, items in under.items() if items)


def reviewed(evidence: Sequence[Evidence]) -> int:
    """How many have been accepted."""
    return sum(item.review == "accepted" for item in evidence)


__all__ = ["ORDER", "TITLES", "TO_CHECK", "Group", "Kind", "grouped", "needs_checking", "reviewed"]
