"""The note marks of a document in order, put over those of the document before, so that a keystroke copies none."""

from __future__ import annotations

from typing import TypeAlias

from briefwright.document.nodes import Cite

Mark: TypeAlias = tuple[Cite, ...]
"""Neighbouring cites of one source, which become one note."""


class Marks:
    """Marks up to `count` are this document's; behind it stand those of the document before.

    `same` says whether the marks put so far are the ones that stood there.
    """

    __slots__ = ("_at", "_stood", "all", "count", "same")

    def __init__(self) -> None:
        self.all: list[Mark] = []
        self.count = 0
        self.same = True
        self._at = 0
        self._stood: list[Mark] = []

    def begin(self) -> None:
        """Begin with another document."""
        self.count, self.same = 0, True

    def add(self, cite: Cite) -> None:
        """Put a mark behind those there are."""
        self._compare()
        self._at = self.count
        self._stood = self.all[self.count : self.count + 1]
        self.same = self.same and bool(self._stood)
        self.all[self.count : self.count + 1] = [(cite,)]
        self.count += 1

    def join(self, cite: Cite) -> None:
        """Join a cite to the last mark."""
        self.all[self.count - 1] = (*self.all[self.count - 1], cite)

    def end(self) -> None:
        """Leave nothing behind the last mark."""
        self._compare()
        if self.count < len(self.all):
            del self.all[self.count :]
            self.same = False

    def _compare(self) -> None:
        """Compare the mark put last, to which more may have been joined, with the one that stood there."""
        if self._stood != self.all[self._at : self._at + len(self._stood)]:
            self.same = False
        self._stood = []
