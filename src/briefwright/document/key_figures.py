"""Key facts: a figure set large, and what it counts beside it, all beginning at one edge."""

from __future__ import annotations

from unicodedata import east_asian_width

from msgspec.structs import replace

from briefwright.document.nodes import Inline, LineBreak, Strong, Text
from briefwright.document.plain_text import inline_text

_HALF_WIDTH = 2.5
"""Millimetres that a bold figure of 12 or 13 points takes, a Chinese character twice as many."""


def figure_apart(inlines: tuple[Inline, ...], room: float) -> tuple[Inline, ...]:
    """A leading figure in bold and, at a tab stop, what it counts; on the next line where `room` mm are too few.

    So the words begin at one edge down the box, whether `38%` stands before them or `about £21.6 billion`.
    """
    if len(inlines) < 2 or not isinstance(inlines[0], Strong) or not isinstance(inlines[1], Text):
        return inlines
    text, words = inlines[1], inlines[1].text.lstrip()
    if room and _width(inline_text(inlines[:1])) > room:
        return (inlines[0], LineBreak(), replace(text, text=words), *inlines[2:])
    return (inlines[0], replace(text, text=f"\t{words}"), *inlines[2:])


def _width(figure: str) -> float:
    return _HALF_WIDTH * sum(2 if east_asian_width(character) in "WF" else 1 for character in figure)
