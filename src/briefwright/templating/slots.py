"""Slots: how a value stands in a template's Markdown without ever being Markdown.

Whatever a template prints is put into the rendering's list of slots, and a short run of private-use characters
takes its place. After the Markdown is parsed, each run becomes the nodes that wait in its slot. A `*`, a `|` or a
line break in a fact is therefore never seen by the Markdown parser, and every node still knows its item.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from markupsafe import Markup

from briefwright.document.nodes import Block, Inline, LineBreak, Text
from briefwright.document.text_gate import gated
from briefwright.errors import AppError
from briefwright.templating.again import once

if TYPE_CHECKING:
    from briefwright.templating.words import Words

_START, _END, _DIGIT = "\ue000", "\ue001", 0xE010
SLOT = re.compile(f"{_START}([\ue010-\ue019]+){_END}")
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_DIGITS = {ord(str(n)): _DIGIT + n for n in range(10)}
_VALUES = {_DIGIT + n: str(n) for n in range(10)}
MOST_SLOTS = 200_000
"""More printed values than this is a runaway template."""


@once
def clean(text: str) -> str:
    """The text through the gate of every writer, and without private-use characters, which are ours."""
    return PRIVATE.sub("", gated(text))


@dataclass(frozen=True, slots=True)
class Piece:
    """What one printed value becomes: inlines, or several paragraphs or blocks where it stands alone."""

    inlines: tuple[Inline, ...] = ()
    paragraphs: tuple[tuple[Inline, ...], ...] = ()
    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.inlines or self.paragraphs or self.blocks)

    def flat(self) -> tuple[Inline, ...]:
        """The piece inside a line of text: its paragraphs become lines."""
        if not self.paragraphs:
            return self.inlines
        flat: list[Inline] = []
        for paragraph in self.paragraphs:
            flat += [LineBreak()] if flat else []
            flat += paragraph
        return tuple(flat)


@dataclass(frozen=True, slots=True)
class Deferred:
    """A value that is set only when it is printed, since it depends on what was printed before it."""

    set_piece: Callable[[], Piece]


def literal(text: str) -> Piece:
    """A text as a template wrote it, space at its ends and all, in one line."""
    cleaned = " ".join(clean(text).split("\n"))
    return Piece((Text(cleaned),)) if cleaned else Piece()


def plain(text: str, item: str = "") -> Piece:
    """The text in one line without space around it; an empty piece where there is nothing but space."""
    cleaned = " ".join(clean(text).split("\n")).strip()
    return Piece((Text(cleaned, item=item),)) if cleaned else Piece()


@dataclass(frozen=True, slots=True)
class Noted:
    """What was asked of introductions, each with the answer, and who was introduced, while a thing was printed."""

    asked: dict[str, bool] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)


class Introductions:
    """Whom the rendering has introduced so far."""

    __slots__ = ("_known", "_noted")

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._noted = Noted()

    def __contains__(self, key: str) -> bool:
        known = key in self._known
        if key not in self._noted.told:
            self._noted.asked.setdefault(key, known)
        return known

    def add(self, key: str) -> None:
        """Note that somebody was introduced."""
        self._noted.told.add(key)
        self._known.add(key)

    @contextmanager
    def noting(self) -> Iterator[Noted]:
        """Note what is asked and told within the block, to tell later whether it would be the same again."""
        outer, self._noted = self._noted, Noted()
        try:
            yield self._noted
        finally:
            noted, self._noted = self._noted, outer
            for key, known in noted.asked.items():
                if key not in outer.told:
                    outer.asked.setdefault(key, known)
            outer.told.update(noted.told)

    def repeat(self, noted: Noted) -> bool:
        """Ask and tell the same again, where the answers would be the same; says whether they are."""
        if not noted.asked and not noted.told:
            return True
        if any((key in self._known) != known for key, known in noted.asked.items()):
            return False
        for key in noted.asked:
            key in self  # noqa: B015 - asked again, so that whoever notes around this hears of it
        for key in noted.told:
            self.add(key)
        return True


class Layouts(Protocol):
    """Remembers what layouts printed in former renderings."""

    def laid(self, key: Hashable, state: Rendering, lay: Callable[[], Markup]) -> Markup:
        """What `lay` prints, whatever that depends on being in `key` and `state`."""


@dataclass(slots=True)
class Rendering:
    """What one rendering has printed so far, and what its templates know."""

    words: Words
    names: frozenset[str] = frozenset()
    slots: list[Piece] = field(default_factory=list)
    introduced: Introductions = field(default_factory=Introductions)
    layouts: Layouts | None = None
    """What is remembered of layouts; `None` where nothing is."""

    def print_piece(self, piece: Piece) -> Markup:
        """Keep the piece in a slot; return the run of characters that stands for it."""
        if not (piece.inlines or piece.paragraphs or piece.blocks):
            return Markup("")
        slots = self.slots
        number = len(slots)
        if number == MOST_SLOTS:
            raise AppError("template-too-much")
        slots.append(piece)
        return _MARKS.get(number) or _new_mark(number)

    def print_pieces(self, pieces: Sequence[Piece]) -> None:
        """Keep pieces, none of them empty, in slots of their own."""
        self.slots += pieces
        if len(self.slots) > MOST_SLOTS:
            raise AppError("template-too-much")


def slot_mark(number: int) -> str:
    """The run of characters that stands for a slot."""
    return f"{_START}{str(number).translate(_DIGITS)}{_END}"


_MARKS: Final[dict[int, Markup]] = {}
"""The runs of characters that stand for slots, by number; at most `MOST_SLOTS`."""


def _new_mark(number: int) -> Markup:
    made = _MARKS[number] = Markup(slot_mark(number))  # noqa: S704 - only our own marks
    return made


@lru_cache(maxsize=8_192)
def slot_number(digits: str) -> int:
    """The number that a slot's run of characters spells."""
    return int(digits.translate(_VALUES))


def localise(markdown: str) -> tuple[str, list[int]]:
    """Number the slots of a stretch of Markdown from 0; return it and the numbers they had.

    The same stretch then parses to the same tokens wherever it stands, and a cache may know it.
    """
    numbers: list[int] = []

    def renumber(match: re.Match[str]) -> str:
        numbers.append(slot_number(match[1]))
        return slot_mark(len(numbers) - 1)

    return SLOT.sub(renumber, markdown), numbers


_CURRENT: ContextVar[Rendering] = ContextVar("rendering")


def current() -> Rendering:
    """The rendering under way in this thread."""
    return _CURRENT.get()


@contextmanager
def rendering(state: Rendering) -> Iterator[Rendering]:
    """Make `state` the current rendering for the time of the block."""
    token = _CURRENT.set(state)
    try:
        yield state
    finally:
        _CURRENT.reset(token)
