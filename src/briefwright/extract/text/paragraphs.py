"""Paragraphs of a source: its blocks, or blank-line separated stretches where it has none."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefwright.model.source import BlockKind, Source

_BLANK = re.compile(r"\n[ \t\u3000]*\n[\s\u3000]*")
_HAN = re.compile("[\u3400-\u9fff]+")
_A_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_QUOTED = re.compile('[“"「][^“”"「」\n]{0,400}[”"」]')
_REPORTS = re.compile("(?:[说說称稱]道?|表示|指出)[，。：]")
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[ \t]*(?:[-–—•*·▪]|\(?\d{1,2}[.)])[ \t]+\S")
_LEAST_BULLETS = 2
"""Lines that begin like a list's items, at least, where a stretch of lines is a list."""
_LONGEST_LABEL = 2
"""Words of a line before the title that tells what it is: `Press release`."""
_LONGEST_TITLE = 18
"""Words."""
LONG_LINE = 400
"""A blank-line separated stretch with lines longer than this holds one paragraph a line."""


class Paragraph(NamedTuple):
    """A stretch of the text, and what the reader took it for."""

    start: int
    end: int
    kind: BlockKind


def paragraphs_of(source: Source) -> list[Paragraph]:
    """The paragraphs in order, empty ones left out, never overlapping."""
    text = source.text
    blocks: list[Paragraph] = []
    reached = 0
    for block in source.blocks:
        start, end = max(block.start, reached), min(block.end, len(text))
        if start < end:
            blocks.extend(_split(text, start, end, block.kind))
            reached = end
    return blocks or _titled(text, list(_split(text, 0, len(text), "paragraph")))


def _titled(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs of a text without blocks: a short first line without a full stop is its title."""
    if len(paragraphs) < 2:
        return paragraphs
    first, second, *rest = paragraphs
    if not _is_title(text, first):
        return paragraphs
    first = first._replace(kind="heading")
    label = len(text[first.start : first.end].split()) <= _LONGEST_LABEL
    second = second._replace(kind="heading") if label and _is_title(text, second) else second
    return [first, second, *rest]


_OPENING = ('"', "“", "‘")
_CLOSING = ('"', "”", "’")


def _is_title(text: str, paragraph: Paragraph) -> bool:
    line = text[paragraph.start : paragraph.end].strip()
    quoted = (
        line[:1] in _OPENING and line[-1:] in _CLOSING and line[-2:-1].isalnum()
    )  # "“You cannot download trust”"
    return len(line.split()) <= _LONGEST_TITLE and "\n" not in line and (line[-1:].isalnum() or quoted)


def _split(text: str, start: int, end: int, kind: BlockKind) -> list[Paragraph]:
    found: list[Paragraph] = []
    position = start
    for gap in [*_BLANK.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        if text[position:stop].strip():
            found.extend(_lines(text, position, stop, kind))
        position = gap.end() if gap else end
    return found


def _lines(text: str, start: int, end: int, kind: BlockKind) -> list[Paragraph]:
    """One paragraph, or one a line where the lines are too long to be wrapped ones."""
    if text.find("\n", start, end) < 0:
        return [Paragraph(start, end, kind)]
    lines = [line.span() for line in _LINE.finditer(text, start, end)]
    longest = max(map(len, text[start:end].split("\n")))
    unwrapped = len(lines) >= _LEAST_LINES and longest > _WRAPPED and not _A_HAN.search(text, start, end)
    if unwrapped and len(_STATED.findall(text, start, end)) * 2 >= len(lines):
        return [Paragraph(begin, stop, kind) for begin, stop in lines if text[begin:stop].strip()]
    if sum(bool(_BULLET.match(text, begin)) for begin, _ in lines) >= _LEAST_BULLETS:
        return _listed(text, lines, kind)
    wrapped = len(lines) == 1 or longest <= LONG_LINE
    if wrapped and not _whole_lines(text, lines):
        return [Paragraph(start, end, kind)]
    return [Paragraph(begin, stop, kind) for begin, stop in lines if text[begin:stop].strip()]


_WRAPPED = 160
"""Characters that no line has which an editor or a mail has wrapped."""
_LEAST_LINES = 4
_STATED = re.compile(r"[.?!:”\"’。！？：」][ \t\u3000]*$", re.MULTILINE)
"""The end of a line that ends like a sentence: of long lines, where most do, each is a paragraph."""


def _listed(text: str, lines: list[tuple[int, int]], kind: BlockKind) -> list[Paragraph]:
    """One paragraph an item of a list, with the lines it goes on in."""
    items: list[Paragraph] = []
    for begin, stop in lines:
        if items and not _BULLET.match(text, begin) and not _after_list(text, items[-1].end, begin):
            items[-1] = items[-1]._replace(end=stop)
        else:
            items.append(Paragraph(begin, stop, kind))
    return items


def _after_list(text: str, end: int, begin: int) -> bool:
    """Say whether the line at `begin` is prose behind an item that ends at `end`, and does not go on with it."""
    return text[end - 1 : end] in _ENDS_ITEM and (text[begin].isupper() or text[begin] in _OPENING)


_ENDS_ITEM = frozenset('.?!;)”"')


_ENDS_LINE = frozenset('.?!:”"’。！？：」')


def _whole_lines(text: str, lines: list[tuple[int, int]]) -> bool:
    """Say whether every line but the last ends like a sentence: then the break is a paragraph's end, not a wrap."""
    return len(lines) > 1 and all(text[begin:stop].rstrip()[-1:] in _ENDS_LINE for begin, stop in lines)


def holds_han(text: str) -> bool:
    """Say whether a text has a Chinese character: without one, no paragraph of it is Chinese."""
    return not text.isascii() and _A_HAN.search(text) is not None


def is_chinese(text: str, paragraph: Paragraph) -> bool:
    """Say whether at least a third of the paragraph's visible characters are Chinese, quotations aside."""
    sample = text[paragraph.start : min(paragraph.end, paragraph.start + 600)]
    if sample.isascii() or not _HAN.search(sample):
        return False
    if _mostly_han(sample):
        return True
    outside = _QUOTED.sub("", sample)
    return _mostly_han(outside) or bool(_REPORTS.search(outside))


def _mostly_han(sample: str) -> bool:
    han = len("".join(_HAN.findall(sample)))
    return (han > 3 or (han > 1 and not _LATIN.search(sample))) and han * 3 >= len("".join(sample.split()))
