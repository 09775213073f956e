"""Stretches of words that no gap parts: told by their width, and word by word only where that leaves a doubt.

Every place asked of PDFium costs more than all else that is done with it, and most words of a line stand where they
must.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from statistics import median
from typing import TypeAlias

from briefwright.readers.pdf.line import HYPHEN
from briefwright.readers.pdf.text_page import TextPage

SOFT = frozenset({"\x02", HYPHEN})
"""What may stand for a hyphen at a line's end."""
Stretch: TypeAlias = tuple[tuple[int, int], float, float, float, float]
"""A span in the page's text; left, top and bottom of its first character; the right of its last."""

_LETTER = f"[^\\s\0\x02{HYPHEN}]"
_WORD = re.compile(f"{_LETTER}+[\x02{HYPHEN}]?|[\x02{HYPHEN}]")
_STRETCH = re.compile(
    f"[^\\w\\s\0\x02{HYPHEN}](?=\\s)"  # a bullet may be of another size
    f"|{_LETTER}+(?:[^\\r\\n\0\x02{HYPHEN}]{{0,20}}{_LETTER}+)?[\x02{HYPHEN}]?|[\x02{HYPHEN}]"
)
_LONG_WORD = re.compile("[A-Za-z]{5,}")
_SAMPLE = 24
"""Long words that are measured to know how wide a page's type is."""
_WIDER = 0.6
"""Heights of the type over what the characters need, from which there may be a gap."""
_NARROWER = 0.7
"""The share of what the characters need, under which they stand one over the other or run leftwards."""
_NARROW, _USUAL, _FIGURE, _CAPITAL, _BROAD = 5, 9, 10, 12, 15


def _widths() -> bytes:
    """How wide characters are beside each other, in twentieths of the type's size, as in most fonts of books."""
    widths = bytearray([_USUAL]) * 256
    for characters, width in (
        (b" !'(),-./:;I[]`fijlrt|", _NARROW),
        (b"0123456789$", _FIGURE),
        (b"ABCDEFGHJKLNOPQRSTUVXYZ&", _CAPITAL),
        (b"MW@%mw", _BROAD),
    ):
        for character in characters:
            widths[character] = width
    return bytes(widths)


_WIDTHS = _widths()


def stretches(page: TextPage) -> list[Stretch]:
    """The page's stretches of words in the order of its text; one where a gap may be is given word by word."""
    text = page.text
    widths = list(accumulate(text.encode("latin-1", "replace").translate(_WIDTHS), initial=0))
    unit = _unit(page, widths)
    found = _placed(page, [match.span() for match in _STRETCH.finditer(text)])
    doubtful = [
        at
        for at, ((first, past), left, top, bottom, right) in enumerate(found)
        if not (_NARROWER * (least := (widths[past] - widths[first]) * unit * (top - bottom)) < right - left)
        or right - left > least + _WIDER * (top - bottom)
    ]
    words = [[match.span() for match in _WORD.finditer(text, *found[at][0])] for at in doubtful]
    placed = iter(_placed(page, [span for spans in words for span in spans]))
    whole: list[Stretch] = []
    after = 0
    for at, spans in zip(doubtful, words, strict=True):
        whole += found[after:at]
        whole += (next(placed) for _ in spans)
        after = at + 1
    return whole + found[after:]


def _unit(page: TextPage, widths: Sequence[int]) -> float:
    """Heights of the type that a character is wide for each of its twentieths; 0 where no word tells."""
    spans = [match.span() for match in _LONG_WORD.finditer(page.text)]
    spans = spans[:: max(1, len(spans) // _SAMPLE)]
    measured = [
        (right - left) / ((top - bottom) * (widths[past] - widths[first]))
        for (first, past), left, top, bottom, right in _placed(page, spans)
        if top > bottom
    ]
    return max(0.0, median(measured)) if measured else 0.0


def _placed(page: TextPage, spans: Sequence[tuple[int, int]]) -> list[Stretch]:
    text = page.text
    ends = [past - 1 for _, past in spans]
    if any(mark in text for mark in SOFT):
        ends = [end - (text[end] in SOFT and end > first) for (first, _), end in zip(spans, ends, strict=True)]
    numbers = page.boxes([place for (first, _), end in zip(spans, ends, strict=True) for place in (first, end)])
    return list(zip(spans, numbers[0::8], numbers[1::8], numbers[3::8], numbers[6::8], strict=True))
