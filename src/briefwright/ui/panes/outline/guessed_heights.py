"""How high an item of the outline will be that has no view as yet: near enough for a scroll bar."""

from __future__ import annotations

from briefwright.model.brief import Item, OwnWords
from briefwright.ui.fonts import interface_pixels, scaled
from briefwright.ui.guessed_lines import guessed_lines
from briefwright.ui.panes.outline.item_views import GAP, INDENT, META
from briefwright.ui.panes.outline.words_edit import leading
from briefwright.ui.wording import card_words

_NUMBER = 18
"""About what the number before own words takes, in pixels."""


def guessed_height(item: Item, width: int, *, answer: bool) -> int:
    """About how many pixels high an item's view is in a width; `answer` where a card has a line for one."""
    pixels = interface_pixels()
    if isinstance(item, OwnWords):
        lines = sum(guessed_lines(text, width - INDENT - _NUMBER, pixels) for text in item.text.split("\n"))
        return lines * leading() + 2
    lines = guessed_lines(card_words(item.evidence), width - INDENT - scaled(16) - 30, pixels)
    below = 1 + bool(item.options.translation)
    card = round(14 + (18 * lines + META * below) * pixels / 13) + GAP
    return card + 5 + leading() + 2 if answer else card
