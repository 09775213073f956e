"""How high what has no view as yet will be in the outline: near enough for a scroll bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QFontMetrics

from briefwright.model.brief import Item, OwnWords
from briefwright.ui.fonts import font, interface_pixels, scaled
from briefwright.ui.guessed_lines import guessed_lines
from briefwright.ui.panes.outline.item_views import GAP, INDENT, META
from briefwright.ui.panes.outline.words_edit import leading
from briefwright.ui.wording import card_words

ABOVE = 4
"""Pixels between the section's header and its first item."""
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


def guessed_column(items: Sequence[Item], hint: str, width: int, known: Mapping[str, int], *, answers: bool) -> int:
    """About how high the items of a section are together, or what an empty one says; `known` are some heights."""
    if not items:
        lines = guessed_lines(hint, width - INDENT - 20, interface_pixels())
        return ABOVE + 14 + GAP + lines * QFontMetrics(font("base")).height()
    return ABOVE + sum(known.get(item.id) or guessed_height(item, width, answer=answers) for item in items)
