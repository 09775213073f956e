"""Drop what the page carries and the text does not: running headers and footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from briefwright.readers.pdf.line import Line
from briefwright.readers.pdf.lines import Pages
from briefwright.readers.pdf.page_numbers import NUMBER, numbers_of_pages

_RUN, _STEP = 8, 5
_END = Line("", 0, 0.0, 0.0, 0.0, 0.0)
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")


def body_lines(pages: Pages) -> list[Line]:
    """The lines without running heads, running feet and page numbers."""
    least = max(3, min(4, pages.count // 4))
    dropped = _margin_numbers(pages.lines) | _running(pages.edges, least)
    dropped |= {id(line) for line in pages.edges if NUMBER.fullmatch(line.text)}
    kept = [line for line in pages.lines if id(line) not in dropped] if dropped else pages.lines
    numbers = numbers_of_pages(pages.outermost, kept, dropped, pages.count)
    return [line for line in kept if id(line) not in numbers] if numbers else kept


def _running(edges: list[Line], least: int) -> set[int]:
    """Lines that stand in one place on so many pages at least, their numbers aside."""
    rough = [(_letters(line.text), round(line.bottom / 8)) for line in edges]
    often = {shape for shape, found in Counter(rough).items() if found >= least}
    seen: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for line, shape in zip(edges, rough, strict=True):
        if shape in often:
            seen[_shape(line)].append(line)
    return {id(line) for found in seen.values() if len({line.page for line in found}) >= least for line in found}


def _letters(text: str) -> bytes:
    """What remains of the words without whatever `_shape` may take for a number: told fast, and enough for most."""
    text = text.lower()
    return (text if text.isascii() else _DIGITS.sub("", text)).encode().translate(None, b"#0123456789ivxlc")


def _margin_numbers(lines: list[Line]) -> set[int]:
    """Line numbers in the margin of transcripts and drafts: eight or more rising numbers, one to a line."""
    found: set[int] = set()
    if b"\1" * _RUN not in bytes(map(str.isdecimal, [line.text for line in lines])):
        return found
    run: list[Line] = []
    for line in [*lines, _END]:
        rising = line.text.isdecimal() and (not run or 0 < int(line.text) - int(run[-1].text) <= _STEP)
        if not rising:
            if len(run) >= _RUN:
                found.update(id(number) for number in run)
            run = []
        if line.text.isdecimal() and len(line.text) <= 4:
            run.append(line)
    return found


def _shape(line: Line) -> tuple[str, int]:
    """What repeats from page to page: the words without their numbers, and the place up and down."""
    return _DIGITS.sub("#", line.text.lower()), round(line.bottom / 8)
