"""The keys of a document's blocks: each with all that its layout depends on, renewed where something changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TypeAlias

from briefwright.document.ends import same_ends
from briefwright.document.nodes import Block, Contents, Hint, SectionStart, SourceList, Table
from briefwright.ui.preview.apparatus import Endnotes
from briefwright.ui.preview.laid_blocks import Key
from briefwright.ui.preview.setting import Setting

UNSEEN = (SectionStart, Hint)
"""Blocks that Word never gets: the space between their neighbours is as if they were not there."""
Shown: TypeAlias = Block | Endnotes


class Keys:
    """A key for each block shown, in order."""

    def __init__(self) -> None:
        self.all: list[Key] = []
        self._shown: Sequence[Shown] = ()
        self._listing: list[int] = []
        """The places of contents and lists of sources, which depend on the whole document."""

    def renew(self, shown: Sequence[Shown], setting: Setting) -> tuple[int, int]:
        """Make the keys of other blocks; gives how many at the head and at the tail are as before."""
        head, tail = same_ends(self._shown, shown)
        shift = len(shown) - len(self._shown)
        first, last = _with_neighbours(shown, head, len(shown) - tail)
        kept = [at + shift * (at >= last - shift) for at in self._listing if at < first or at >= last - shift]
        stale = [at for at in kept if _key(shown, at, setting) != self.all[at - shift * (at >= last)]]
        first, last = min([first, *stale]), max([last, *[at + 1 for at in stale]])
        old, new = self.all[first : last - shift], [_key(shown, at, setting) for at in range(first, last)]
        self.all[first : last - shift] = new
        self._shown = shown
        self._listing = [*[at for at in kept if not first <= at < last], *_listing(shown, first, last)]
        lead = _same(zip(old, new, strict=False))
        trail = _same(zip(reversed(old), reversed(new), strict=False))
        return first + lead, len(shown) - last + min(trail, min(len(old), len(new)) - lead)


def _seen(shown: Sequence[Shown], places: Iterable[int]) -> int:
    """The first of these places where a block is seen; -1 for none."""
    return next((at for at in places if not isinstance(shown[at], UNSEEN)), -1)


def _with_neighbours(shown: Sequence[Shown], first: int, last: int) -> tuple[int, int]:
    """A stretch with the block before and the block behind it that are seen: their keys tell of it."""
    before, behind = _seen(shown, range(first - 1, -1, -1)), _seen(shown, range(last, len(shown)))
    return first if before < 0 else before, last if behind < 0 else behind + 1


def _key(shown: Sequence[Shown], at: int, setting: Setting) -> Key:
    block = shown[at]
    if isinstance(block, UNSEEN):
        return (block,)
    before, behind = _seen(shown, range(at - 1, -1, -1)), _seen(shown, range(at + 1, len(shown)))
    above, below = shown[before] if before >= 0 else None, shown[behind] if behind >= 0 else None
    key: Key = (block, type(above), type(below), isinstance(below, Table) and bool(below.caption))
    if isinstance(block, Contents):
        return (*key, setting.contents)
    return (*key, setting.cited) if isinstance(block, SourceList) else key


def _listing(shown: Sequence[Shown], first: int, last: int) -> list[int]:
    return [at for at in range(first, last) if isinstance(shown[at], (Contents, SourceList))]


def _same(pairs: Iterable[tuple[Key, Key]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
