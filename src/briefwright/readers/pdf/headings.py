"""Tell headings from text: by size, by weight, by capitals."""

from __future__ import annotations

import re
from itertools import pairwise

from briefwright.readers.pdf.line import Line
from briefwright.readers.pdf.paragraph import STOPS, Paragraph

_LARGE = 1.15
"""Times the height of the body's type, over which type is large."""
_SENTENCE = 60
"""Characters over which what ends in a full stop is no heading, however large."""
_LONGEST = 90
"""Characters that a heading of one line has at most."""
_SHOUTED = 6
"""Characters of a line in capitals from which it is a heading; shorter ones are marks and abbreviations."""
_RARELY = 6
"""One line in so many is bold at most where bold lines stand out."""
_RUNNING = 40
"""Characters of a line from which it is taken for running text."""
_LEADERS = 4
"""Dots between an entry of the contents and its page at least, if they are not set apart."""
_NO_CAPITALS = re.compile("[\\d\u2e80-\uffef]")
"""Figures, and East Asian writing, which has no small letters either."""


def is_bold_throughout(lines: list[Line]) -> bool:
    """Whether running text counts as bold, as heavy fonts do; then it tells nothing of headings."""
    if sum([line.bold for line in lines]) * _RARELY < len(lines):
        return False
    running = [
        line.bold
        for line in lines
        if len(line.text) > _RUNNING and not line.text[0].islower() and line.text[-1] not in STOPS
    ]
    return sum(running) * 2 > len(running)


def take_boldness(lines: list[Line]) -> list[Line]:
    """Let no line count as bold any more; gives back those short enough for headings that did."""
    bold = [line for line in lines if line.bold]
    for line in bold:
        line.bold = False
    return [line for line in bold if len(line.text) <= _LONGEST]


def give_boldness(grouped: list[Paragraph], bold: list[Line]) -> None:
    """Let those lines count as bold again that turned out to stand alone."""
    alone = {id(paragraph.lines[0]) for paragraph in grouped if len(paragraph.lines) == 1} if bold else ()
    for line in bold:
        line.bold = id(line) in alone


def begins_in_capitals(paragraph: Paragraph) -> bool:
    """Whether a paragraph's first line is a heading in capitals, no larger and no bolder than the text below."""
    if len(paragraph.lines) == 1:
        return False
    first, second = paragraph.lines[:2]
    return (
        paragraph.kind == "paragraph"
        and is_in_capitals(first.text)
        and first.right < second.right - 3 * first.height
        and second.text[0].isupper()
        and not second.text.isupper()
    )


def is_in_capitals(text: str) -> bool:
    """Whether a line is words in capitals and nothing else, which ends without a stop."""
    return (
        text.isupper()
        and _SHOUTED <= len(text) <= _SENTENCE
        and text[-1] not in STOPS
        and _NO_CAPITALS.search(text) is None
    )


def is_entry(text: str) -> bool:
    """Whether a line ends as an entry of the contents does, in dots and the number of a page."""
    before = text.rstrip("0123456789")
    if not 0 < len(text) - len(before) <= _LEADERS:
        return False
    leaders = before[len(before.rstrip(" .…·")) :]
    dots = leaders.count(".") + leaders.count("·") + 2 * leaders.count("…")
    return dots >= _LEADERS or ". . " in leaders


def _find_headings_in_capitals(grouped: list[Paragraph]) -> None:
    """Mark lines in capitals that stand alone above a text."""
    alone = [
        (paragraph, after)
        for paragraph, after in pairwise(grouped)
        if len(paragraph.lines) == 1 and len(after.lines) > 1 and paragraph.kind == "paragraph"
    ]
    for paragraph, after in alone:
        if (
            is_in_capitals(paragraph.lines[0].text)
            and after.kind in {"paragraph", "list-item"}
            and not after.lines[0].text.isupper()
            and after.lines[0].page == paragraph.lines[0].page
        ):
            paragraph.kind = "heading"


def find_headings(grouped: list[Paragraph], body: float) -> None:
    """Mark headings: larger, bold or in capitals, short, no sentence; the largest type is level 1."""
    _find_headings_in_capitals(grouped)
    least = body * _LARGE
    found = [
        paragraph
        for paragraph in grouped
        if paragraph.kind == "heading"
        or (((first := paragraph.lines[0]).height > least or first.bold) and _is_heading(paragraph, least, body))
    ]
    sizes = sorted({round(paragraph.height) for paragraph in found}, reverse=True)
    for paragraph in found:
        paragraph.kind = "heading"
        paragraph.level = min(3, sizes.index(round(paragraph.height)) + 1)


def _is_heading(paragraph: Paragraph, least: float, body: float) -> bool:
    """Whether a paragraph is a heading that begins bold, or in type larger than `least`."""
    lines = paragraph.lines
    if len(lines) > 3 or paragraph.kind not in {"paragraph", "list-item"}:
        return False
    large = lines[0].height > least
    words = lines[0].text
    length = sum([len(line.text) for line in lines])
    if length > 160 or not any(map(str.isalpha, words)) or is_entry(lines[-1].text):
        return False
    if paragraph.kind == "list-item" and not words[0].isalnum():  # a bullet; a number may count headings
        return False
    if large and length > _SENTENCE and lines[-1].text[-1] == ".":
        return False
    return large or (all(line.bold for line in lines) and paragraph.unfinished and paragraph.height > body * 0.7)
