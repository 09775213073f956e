"""Beside the text: a mark for each item of evidence at the line where it begins, and the paragraphs' numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from briefwright.model.evidence import kind_of
from briefwright.ui.fonts import grown, tabular
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.source_viewer.grouping import needs_checking
from briefwright.ui.source_viewer.highlights import Span
from briefwright.ui.theme import tokens

_SIDE, _GAP, MOST = 20, 2, 3


class MarkedText(Protocol):
    """What the margins need to know of the text beside them."""

    @property
    def spans_by_block(self) -> dict[int, list[Span]]:
        """The spans that touch each block, by the block's number."""

    @property
    def current(self) -> str:
        """The id of the evidence that is chosen."""

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in view with the corner of each."""


class MarginMarks(QWidget):
    """Left of the text; a click chooses the item. The list offers the same by keyboard."""

    chosen = Signal(str)

    def __init__(self, text: MarkedText, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self.setMouseTracking(True)

    def placed(self) -> Iterator[tuple[QRectF, Span]]:
        """The marks in view and where they stand."""
        side = grown(_SIDE)
        for block, corner in self._text.visible_blocks():
            spans = self._text.spans_by_block.get(block.blockNumber(), [])
            lines: dict[int, int] = {}
            for span in spans:
                if span.start < block.position():
                    continue
                line = block.layout().lineForTextPosition(span.start - block.position())
                if not line.isValid() or lines.get(line.lineNumber(), 0) >= MOST:
                    continue
                place = lines.get(line.lineNumber(), 0)
                lines[line.lineNumber()] = place + 1
                x = self.width() - side - place * (side + _GAP)
                y = corner.y() + line.y() + (line.height() - side) / 2
                yield QRectF(x, y, side, side), span

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = tokens()
        for rect, span in self.placed():
            if span.evidence.id == self._text.current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(now.accent_tint))
                painter.drawRoundedRect(rect, 4, 4)
            kind = kind_of(span.evidence)
            doubted = needs_checking(span.evidence)
            name = "warning" if doubted else KIND_ICONS[kind]
            ink = now.warn if doubted else str(getattr(now, kind))
            draw_icon(painter, name, ink, rect.adjusted(3, 3, -3, -3))
        painter.end()

    def _under(self, point: QPointF) -> Span | None:
        return next((span for rect, span in self.placed() if rect.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._under(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        span = self._under(event.position())
        if span:
            self.chosen.emit(span.evidence.id)


class ParagraphNumbers(QWidget):
    """Right of the text, as notes cite them."""

    def __init__(self, text: MarkedText, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._numbers: dict[int, int] = {}

    def show_paragraphs(self, numbers: dict[int, int]) -> None:
        """Number blocks of the text; keys are block numbers."""
        self._numbers = numbers
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(tabular("meta"))
        painter.setPen(QColor(tokens().text3))
        for block, corner in self._text.visible_blocks():
            number = self._numbers.get(block.blockNumber())
            if number is not None and block.layout().lineCount():
                line = block.layout().lineAt(0)
                box = QRectF(0, corner.y() + line.y(), self.width() - 4, line.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
        painter.end()
