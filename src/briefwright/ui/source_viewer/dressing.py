"""How the source's text is set: even lines, little room for blank ones, headings in bold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from briefwright.model.source import Source
from briefwright.ui.fonts import interface_pixels
from briefwright.ui.source_viewer.offsets import Offsets

LEADING, BLANK = 21.0 / 13.0, 0.7
"""Heights of a line and of a blank one as shares of the interface's base size."""
ABOVE, BELOW = 14, 48


def dress(document: QTextDocument, source: Source, offsets: Offsets, starts: Sequence[int]) -> None:
    """Set the whole document, whose blocks begin at `starts` in UTF-16 units; its characters stay as they are."""
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(ABOVE)
    frame.setBottomMargin(BELOW)
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_lines(LEADING))
    _shrink_blank_lines(cursor, starts)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    for block in source.blocks:
        if block.kind == "heading":
            cursor.setPosition(offsets.to_qt(block.start))
            cursor.setPosition(offsets.to_qt(block.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(bold)
    cursor.endEditBlock()


def _shrink_blank_lines(cursor: QTextCursor, starts: Sequence[int]) -> None:
    little = _lines(BLANK)
    ends = [*starts[1:], cursor.document().characterCount()]
    for start, end in zip(starts, ends, strict=True):  # to ask each block takes Qt as long as to set the text
        if end - start <= 1:
            cursor.setPosition(start)
            cursor.setBlockFormat(little)


def _lines(share: float) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(round(interface_pixels() * share), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made
