"""How long the brief is against its template's limits, for the outline's meter."""

from __future__ import annotations

from briefwright.app.measure import WORDS_A_PAGE, measure
from briefwright.document.nodes import Document
from briefwright.model.template import Limits
from briefwright.ui.language import tr, tr_n
from briefwright.ui.widgets.meter import Meter


def show_length(meter: Meter, limits: Limits, pages: int, words: int, document: Document) -> None:
    """Show pages against their limit, else words, else pages alone; over the limit, how much to cut."""
    if limits.pages:
        estimate = measure(document).pages
        exact = min(max(estimate, pages - 0.9), float(pages)) if pages else estimate
        said = tr("{n} of {limit} pages", n=f"{exact:.1f}", limit=limits.pages)
        if pages > limits.pages:
            cut = max(round((exact - limits.pages) * WORDS_A_PAGE, -1), 10)
            said = tr("{said}, cut {words} words", said=said, words=f"{cut:.0f}")
        meter.show_share(said, exact / limits.pages)
    elif limits.words:
        meter.show_share(tr("{n} of {limit} words", n=words, limit=limits.words), words / limits.words)
    else:
        meter.show_share(tr_n("1 page", "{n} pages", pages), None)
