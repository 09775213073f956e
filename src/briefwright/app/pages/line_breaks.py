"""How many lines a paragraph takes, and on which of them each note mark stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from briefwright.app.pages.advance_widths import WIDE, width_of
from briefwright.document.nodes import Cite, Gap, Inline, LineBreak, Reference, Strong, Text
from briefwright.document.style import HouseStyle, ParagraphStyle
from briefwright.document.walk import flat_inlines
from briefwright.document.wording import gap_in_brackets, wording

POINTS: Final = 72 / 25.4
_PIECE: Final = re.compile(
    rf"{WIDE.pattern}|[ \t]+|[^\s{WIDE.pattern[1:-1]}\u00a0-]*-|(?:[^\s{WIDE.pattern[1:-1]}-]|\u00a0)+|\s"
)
_WORD: Final = re.compile(r" +|[^ -]*-|[^ -]+")
_CLOSING: Final = frozenset("，。、；：！？”’）》」』】〉〕…")
"""Marks that never begin a line."""
_TALL_HAN: Final = 1.448
"""The height of a line of Noto Sans CJK in ems, where leading is “at least”."""
_MARK: Final = 0.34
"""The width of a note mark's figure in ems."""


class Run(Struct, frozen=True):
    """Characters in one weight; a mark's run has the number of its note."""

    text: str
    bold: bool = False
    note: int = 0


class Lines(Struct):
    """The height of each line, and the numbers of the notes whose marks stand on it."""

    heights: list[float]
    notes: list[tuple[int, ...]]


def runs_of(inlines: Iterable[Inline], language: str, *, bold: bool = False) -> Iterator[Run]:
    """Inlines as runs; a line break is a newline."""
    words = wording(language)
    for inline in inlines:
        match inline:
            case Strong(children):
                yield from runs_of(children, language, bold=True)
            case Text(text):
                yield Run(text, bold)
            case Gap(text):
                yield Run(gap_in_brackets(text, words), bold)
            case LineBreak():
                yield Run("\n", bold)
            case Reference():
                yield Run(inline.text, bold)
            case Cite(number=number):
                yield Run("", bold, number)
            case _:
                yield from runs_of(flat_inlines((inline,)), language, bold=bold)


def break_lines(runs: Iterable[Run], style: ParagraphStyle, house: HouseStyle, width: float) -> Lines:
    """Set runs in a style, `width` points wide before the style's own indents."""
    breaking = _Breaking(style, house, width)
    for run in runs:
        breaking.add(run)
    return breaking.lines()


class _Breaking:
    """A paragraph being broken into lines."""

    def __init__(self, style: ParagraphStyle, house: HouseStyle, width: float) -> None:
        self.style = style
        self.font = house.fonts[style.font].latin if style.font in house.fonts else "Arial"
        grid = house.line_grid[1] / 4096 if house.line_grid else 0.0
        self.wide = style.size + grid
        sides = (style.left + style.right) * POINTS + (style.left_chars + style.right_chars) * self.wide
        self.room = max(width - sides, style.size * 4)
        self.at = style.first_line_chars * self.wide
        self.line = 0
        self.marks: dict[int, list[int]] = {}
        self.has_wide = False

    def add(self, run: Run) -> None:
        """Set a run where the one before ended."""
        if run.note:
            self.marks.setdefault(self.line, []).append(run.note)
            self.at += _MARK * self.style.size * len(str(run.note))
        bold = run.bold or self.style.bold
        if self.style.tracking or "\n" in run.text or "\t" in run.text or WIDE.search(run.text):
            for piece in _PIECE.findall(run.text):
                self.put(piece, bold=bold)
        else:
            self.put_words(run.text, bold=bold)

    def put_words(self, text: str, *, bold: bool) -> None:
        """Set plain words, most of every briefing: as `put` does, in one go."""
        at, room, size, font = self.at, self.room, self.style.size, self.font
        limit = room + 0.01
        for piece in _WORD.findall(text):
            width = width_of(piece, font, bold=bold) * size
            if at + width > limit and at > 0 and piece[0] != " " and piece not in _CLOSING:
                self.line, at = self.line + 1, 0.0
            at += width
            while at > limit + size and piece[0] != " ":
                self.line, at = self.line + 1, at - room
        self.at = at

    def put(self, piece: str, *, bold: bool) -> None:
        """Set a word, a space or a wide character."""
        if piece == "\n":
            self.turn()
            return
        if piece == "\t":
            self.at = max(
                self.at, self.style.tabs[0].at * POINTS - self.style.left * POINTS if self.style.tabs else 0
            )
            return
        wide = WIDE.match(piece) is not None
        self.has_wide |= wide
        width = self.wide if wide else width_of(piece, self.font, bold=bold) * self.style.size
        width += self.style.tracking * len(piece)
        if self.at + width > self.room + 0.01 and not piece.isspace() and piece not in _CLOSING and self.at > 0:
            self.turn()
        self.at += width
        while self.at > self.room + self.wide and not wide and not piece.isspace():
            self.line, self.at = self.line + 1, self.at - self.room  # a word longer than the line

    def turn(self) -> None:
        """Begin the next line."""
        self.line, self.at = self.line + 1, 0.0

    def lines(self) -> Lines:
        """What was set so far."""
        style = self.style
        tall = self.has_wide and not style.exact
        height = max(style.leading, _TALL_HAN * style.size) if tall else style.leading
        count = self.line + 1
        return Lines([height] * count, [tuple(self.marks.get(n, ())) for n in range(count)])
