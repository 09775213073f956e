"""How many lines a text will take that has not been laid out as yet: near enough for a scroll bar."""

from __future__ import annotations

from math import ceil

_LETTER = 0.5
"""About what a letter takes, as a share of the font's size."""


def guessed_lines(text: str, width: int, pixels: float) -> int:
    """About how many lines a text takes in a width, in a font of so many pixels.

    Chinese letters take twice the room of others, and three bytes.
    """
    units = len(text) if text.isascii() else (len(text) + len(text.encode(errors="replace"))) / 2
    return max(ceil(units * pixels * _LETTER / max(width, 60)), 1)
