"""A paragraph on its way: the lines that belong together, and how one tells that a sentence ends with a line."""

from __future__ import annotations

from msgspec import Struct

from briefwright.model.source import BlockKind
from briefwright.readers.pdf.line import Line

STOPS = frozenset(".!?:;。！？：；…")
CLOSINGS = "'\"”’」』)）]0123456789"
"""What may follow a sentence's last mark: closing marks and the number of a note."""


class Paragraph(Struct, gc=False):
    """Lines that belong together."""

    lines: list[Line]
    kind: BlockKind = "paragraph"
    level: int = 0

    @property
    def height(self) -> float:
        """The height of its type."""
        return self.lines[0].height

    @property
    def unfinished(self) -> bool:
        """Whether its last line breaks off inside a sentence."""
        return not ends(self.lines[-1])


def ends(line: Line) -> bool:
    """Whether a sentence ends with the line; closing marks and the number of a note may follow the stop."""
    return line.text.rstrip(CLOSINGS)[-1:] in STOPS
