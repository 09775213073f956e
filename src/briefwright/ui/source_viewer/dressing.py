"""What stands out in the source's text: its headings, in bold."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from briefwright.model.source import Source
from briefwright.ui.source_viewer.offsets import Offsets


def embolden(document: QTextDocument, source: Source, offsets: Offsets) -> None:
    """Set the headings of a document in bold; its characters stay as they are."""
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in source.blocks:
        if block.kind == "heading":
            cursor.setPosition(offsets.to_qt(block.start))
            cursor.setPosition(offsets.to_qt(block.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(bold)
    cursor.endEditBlock()
