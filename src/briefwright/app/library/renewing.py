"""Looking through the library again: newer rules find more, and what a person touched stays as it is."""

from __future__ import annotations

from msgspec import Struct

from briefwright.app.jobs import Cancelled, Progress, never, no_progress
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError


class Renewal(Struct, frozen=True):
    """How many sources were looked through, how many items they hold now and held before, and what was refused."""

    sources: int
    items: int
    before: int
    refused: tuple[AppError, ...] = ()


def renew(workspace: Workspace, progress: Progress = no_progress, cancelled: Cancelled = never) -> Renewal:
    """Look for evidence in every source's frozen text by the rules of now; no anchor moves.

    What was tagged, corrected, accepted or taken out by a person stays so. A source that is refused keeps its
    evidence. What was done before `cancelled` stays done. Raises `AppError` where the library does.
    """
    from briefwright.extract.topics import TOPICS  # noqa: PLC0415 - loads what only this needs

    library = workspace.library
    summaries = library.sources()
    looked = items = before = 0
    refused: list[AppError] = []
    for number, summary in enumerate(summaries):
        if cancelled():
            break
        progress(number, len(summaries), summary.card.name)
        source = library.source(summary.card.id)
        try:
            found = workspace.pool.search(source)
        except AppError as error:
            refused.append(error)
            continue
        library.renew_evidence(source.id, found, TOPICS)
        looked += 1
        before += summary.items
        items += len(library.evidence_of(source.id))
    return Renewal(looked, items, before, tuple(refused))
