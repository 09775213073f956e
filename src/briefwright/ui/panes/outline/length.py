"""How long the brief is against its template's limits, for the outline's meter."""

from __future__ import annotations

from math import ceil

from briefwright.app.pages.measure import WORDS_A_PAGE
from briefwright.model.template import Limits
from briefwright.ui.language import tr, tr_n
from briefwright.ui.widgets.meter import Meter


def show_length(meter: Meter, limits: Limits, length: float, words: int) -> None:
    """Show pages against their limit, else words, else pages alone; over the limit, how much to cut.

    `length` counts of the last page only the part that is used.
    """
    if limits.pages:
        pages = limits.pages
        said = tr_n("{used} of 1 page", "{used} of {n} pages", pages, used=f"{length:.1f}")
        if ceil(length) > limits.pages:
            cut = max(round((length - limits.pages) * WORDS_A_PAGE, -1), 10)
            said = tr("{said}, cut {words} words", said=said, words=f"{cut:.0f}")
        meter.show_share(said, length / limits.pages)
    elif limits.words:
        meter.show_share(tr("{n} of {limit} words", n=words, limit=limits.words), words / limits.words)
    else:
        meter.show_share(tr_n("1 page", "{n} pages", ceil(length)), None)
