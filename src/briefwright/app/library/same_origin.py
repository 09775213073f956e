"""Sources that are mostly one text: wire copies and releases that were run again count as one source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefwright.app.brief.balance import Concern
from briefwright.model.brief import Brief
from briefwright.model.source import SourceCard

if TYPE_CHECKING:
    from briefwright.storage.library import Library


def group_by_origin(library: Library, cards: Iterable[SourceCard]) -> tuple[tuple[SourceCard, ...], ...]:
    """The sources given, those that may be the same release together, in the order given."""
    origin = {card.id: group[0].id for group in library.same_releases() for card in group}
    groups: dict[str, dict[str, SourceCard]] = {}
    for card in cards:
        groups.setdefault(origin.get(card.id, card.id), {}).setdefault(card.id, card)
    return tuple(tuple(group.values()) for group in groups.values())


def release_concerns(library: Library, brief: Brief) -> tuple[Concern, ...]:
    """One concern for each group of a brief's shown sources that may be the same release."""
    items = [
        item
        for section in brief.sections
        if not section.hidden
        for item in Brief(brief.template, sections=(section,)).evidence_items()
    ]
    groups = group_by_origin(library, (item.source for item in items))
    found = []
    for group in groups:
        if len(group) > 1:
            first = next(item for item in items if item.source.id == group[1].id)
            found.append(Concern("origin", release_sentence(len(group)), item=first.id))
    return tuple(found)


def release_sentence(number: int) -> str:
    """What is said of sources that are mostly one text."""
    return f"{number} sources may be the same release. They count as one."


def import_note(others: Sequence[SourceCard]) -> str:
    """What an import says of a source that is mostly the same as others the library has."""
    names = "; ".join(card.metadata.title or card.name for card in others)
    return f"It may be the same release as {names}. They count as one source."
