"""The words of a page and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, compress
from operator import add, sub

from briefwright.readers.pdf.line import HYPHEN
from briefwright.readers.pdf.text_page import TextPage

SOFT = frozenset({"\x02", HYPHEN})
"""What stands in place of a hyphen at a line's end, with no white behind it."""
_WHITE = re.compile(r"[\s\0]")


def words_with_boxes(page: TextPage) -> Iterator[tuple[int, int, float, float, float, float]]:
    """Where each word of a page's text begins and is past, and its place.

    That is left, top and bottom of its first character, and the right of its last.
    """
    firsts, pasts, ends = spans(page.text)
    places = [0] * (2 * len(firsts))
    places[0::2], places[1::2] = firsts, ends
    numbers = page.boxes(places)
    return zip(firsts, pasts, numbers[0::8], numbers[1::8], numbers[3::8], numbers[6::8], strict=True)


def spans(text: str) -> tuple[list[int], list[int], list[int]]:
    """Where each word begins, where it is past, and its last character that has a place.

    Words end at white, and behind a soft hyphen, which is put in place of one.
    """
    text = text.replace("\r\n", "  ")
    soft = [mark for mark in SOFT if mark in text]
    if not text.isprintable():
        text = _WHITE.sub(" ", text)
    for mark in soft:
        text = text.replace(mark, f"{mark} ")
    words = text.split(" ")
    sizes = list(map(len, words))
    steps = [size + 1 for size in sizes]
    if soft:
        steps = [size + (word[-1:] not in SOFT) for word, size in zip(words, sizes, strict=True)]
    firsts = list(compress(accumulate(steps, initial=0), sizes))
    pasts = list(map(add, firsts, filter(None, sizes)))
    ends = [past - 1 for past in pasts]
    if soft:
        lasts = [word[-1] in SOFT and word not in SOFT for word in filter(None, words)]
        ends = list(map(sub, ends, lasts))
    return firsts, pasts, ends
