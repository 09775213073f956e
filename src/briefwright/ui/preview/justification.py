"""Justified Chinese: what a line lacks is spread between its characters, not its few spaces."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from briefwright.ui.preview.runs import LINE_SEPARATOR, Run, utf16
from briefwright.ui.preview.typefaces import UNIT

MOST = 0.5
"""The widest space set between two characters, as a share of the type's size; a line lacking more stays short."""
TOLERANCE = 10.0
"""Layout units by which a stretched line may be too long: less than any character is wide."""


def justify(run: Run, layout: QTextLayout, widths: tuple[float, float], slack: float = 0.0) -> None:
    """Stretch every line but the last of a laid layout to its width; `widths` are the first line's and the others'.

    Characters with a look of their own keep their spacing; the rest share what is missing. A line may be too long
    by `slack`.
    """
    lengths, ranges = [], []
    count = layout.lineCount()
    breaks = {utf16(run.text[: at + 1]) for at, each in enumerate(run.text) if each == LINE_SEPARATOR}
    for index in range(count):
        line = layout.lineAt(index)
        start, length = line.textStart(), line.textLength()
        lengths.append(length)
        missing = widths[0 if index == 0 else 1] - line.naturalTextWidth()
        last = index == count - 1 or start + length in breaks
        end = start + length - 1
        own = sum(max(0, min(each.start + each.length, end) - max(each.start, start)) for each in run.formats)
        free = length - 1 - own
        if not last and free > 0 and 0 < missing / free < MOST * run.style.size * UNIT:
            ranges.append(_spaced(start, length - 1, missing / free + run.base.tracking * UNIT))
    layout.setFormats([*ranges, *run.formats])
    if _broken(layout, (widths[0] + TOLERANCE, widths[1] + TOLERANCE)) != lengths:
        layout.setFormats(run.formats)
        _broken(layout, (widths[0] + slack, widths[1] + slack))


def _broken(layout: QTextLayout, widths: tuple[float, float]) -> list[int]:
    """Break the layout into lines again; says how long each is."""
    lengths: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(widths[1] if lengths else widths[0])
        line.setPosition(QPointF(0.0, 0.0))
        lengths.append(line.textLength())
    layout.endLayout()
    return lengths


def _spaced(start: int, length: int, spacing: float) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    look = QTextCharFormat()
    look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    look.setFontLetterSpacing(spacing)
    made.format = look
    return made
