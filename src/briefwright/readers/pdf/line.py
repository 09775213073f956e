"""A line of a PDF's text with its place: what every other module of this package works on."""

from __future__ import annotations

from msgspec import Struct

HYPHEN = "\ufffe"
"""What PDFium puts in place of a hyphen and the line break after it."""


class Line(Struct, gc=False, array_like=True):
    """One line: its characters (a final `HYPHEN` where a word goes on) and its box, in points from below left.

    Lines of the same `cell`, which is not 0, are one cell of a table.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float
    bold: bool = False
    cell: int = 0

    @property
    def row(self) -> float:
        """The place between bottom and top, to tell whether two lines stand beside each other."""
        return self.bottom + self.height / 2
