"""Raised figures in running text that point to the notes of their page, or from authors to their institutions.

A sentence is quoted without them, and one that ends in "cooperation.12" would not end for anyone who looks for a
full stop. The notes themselves keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from briefwright.readers.pdf.line import Line
from briefwright.readers.pdf.text_page import TextPage
from briefwright.readers.raised_figures import LONGEST_BEFORE, STANDS_BEFORE_A_MARK

TAKEN_OUT = "\x1f"
"""What stands for each figure of a mark, so that every other character keeps its place; it counts as white."""
_FIRST = frozenset("123456789")
_NOTE = re.compile(r"[1-9]\d{0,2}(?=\.?\s{0,2}(?:[^\W\d_]|[\"“‘'(《]))")
_SMALL = 0.93
"""The share of the height of running text that a note's type has at most."""
_RUNNING = 20
"""Characters of a line from which it is taken for running text."""
_MARK = re.compile(
    r"([1-9](?<=\S[1-9])\d{0,2}(?:[,–-](?:\d{1,3}|[*∗†‡§¶]))*)(?=[\s.,;:!?)\]]|$)"
    r"(?:(?: |\r\n)(?=[.,;:!?)\]](?:\s|$)))?"
)
_SMALLER, _RAISED = 0.85, 0.2
"""The share of its neighbour's height that a mark has at most, and by which it stands above it at least."""


def without_note_marks(page: TextPage, lines: Sequence[Line]) -> TextPage:
    """The page with those lines, `TAKEN_OUT` in place of each figure of a mark whose note stands on it."""
    numbered = [
        (line, match) for line in lines if line.text[0] in _FIRST and (match := _NOTE.match(line.text)) is not None
    ]
    if not numbered:  # as on most pages
        return page
    least = _SMALL * max([line.height for line in lines if len(line.text) > _RUNNING], default=0.0)
    notes = {match[0] for line, match in numbered if line.height < least}
    if not notes:
        return page
    found = _marks(page.text, notes)
    numbers = page.boxes([place for match in found for place in (match.start() - 1, match.end(1) - 1)])
    spans = [match.span() for at, match in enumerate(found) if _is_raised(*numbers[8 * at : 8 * at + 8])]
    return msgspec.structs.replace(page, text=_taken_out(page.text, spans)) if spans else page


def take_from_lines(page: TextPage, marked: TextPage, lines: Sequence[Line]) -> None:
    """Let the page's lines say what the page says where the marks are taken out."""
    at = 0
    for line in lines:
        at = page.text.find(line.text, at)
        end = at + len(line.text)
        line.text = marked.text[at:end].replace(TAKEN_OUT, "").strip()
        at = end


def _marks(text: str, notes: set[str]) -> list[re.Match[str]]:
    """What may be marks of those notes, in the text's order."""
    found: dict[int, re.Match[str]] = {}
    for number in notes:
        at = text.find(number)
        while at >= 0:
            if (match := _MARK.match(text, at)) and _may_mark(text, match, notes):
                found[at] = match
            at = text.find(number, at + 1)
    return [found[at] for at in sorted(found)]


def _may_mark(text: str, match: re.Match[str], notes: set[str]) -> bool:
    figures = match[1]
    if figures not in notes and (figures.isdigit() or not notes.issuperset(re.findall(r"\d+", figures))):
        return False
    start = match.start()
    return STANDS_BEFORE_A_MARK.search(text[max(0, start - LONGEST_BEFORE) : start]) is not None


def _is_raised(_left: float, top: float, _right: float, bottom: float, *mark: float) -> bool:
    """Whether a mark, given as left, top, right and bottom, is smaller than its neighbour and stands higher."""
    height = top - bottom
    return 0 < mark[1] - mark[3] < _SMALLER * height and mark[3] - bottom > _RAISED * height


def _taken_out(text: str, spans: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    after = 0
    for start, end in spans:
        parts += (text[after:start], TAKEN_OUT * (end - start))
        after = end
    return "".join((*parts, text[after:]))
