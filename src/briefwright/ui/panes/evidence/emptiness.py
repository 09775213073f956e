"""What the evidence pane says when its list is empty."""

from __future__ import annotations

from collections.abc import Callable

from briefwright.model.query import EvidenceQuery
from briefwright.ui.language import named, tr
from briefwright.ui.panes.evidence.filters import FilterBar
from briefwright.ui.widgets.empty_state import EmptyState


def say_empty(
    state: EmptyState,
    query: EvidenceQuery,
    filters: FilterBar,
    *,
    ask: Callable[[], object],
    clear: Callable[[], object],
) -> None:
    """Say that nothing matches and what to loosen, or that there is nothing yet and how to bring it in."""
    if not query.text and not filters.is_active:
        headline, advice = tr("No evidence yet"), tr("Drop an article, speech or note here.")
        state.say(headline, advice, (tr("Import…"), ask), "file-text")
        return
    active = named(*filters.active())
    headline = tr("Nothing matches “{words}”", words=query.text) if query.text else tr("Nothing matches")
    if query.text and active:
        advice = tr("Try fewer words, or clear {filters}.", filters=active)
    else:
        advice = tr("Try fewer words.") if query.text else tr("Clear the filters to see everything.")
    undo = tr("Clear filters") if active else tr("Clear the search")
    state.say(headline, advice, (undo, clear), "magnifying-glass")


def say_at_work(state: EmptyState) -> None:
    """Say that the library is being prepared or a backup put back, and that the list fills by itself."""
    help_text = tr("Its evidence appears here when that is done.")
    state.say(tr("The library is being prepared"), help_text, picture="stack")
