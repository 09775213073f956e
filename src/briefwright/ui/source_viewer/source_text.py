"""The source as it reads: frozen text at a comfortable measure, evidence marked, nothing loaded, nothing edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from briefwright.model.evidence import Evidence
from briefwright.model.source import Source
from briefwright.ui.fonts import font, grown, interface_pixels
from briefwright.ui.language import tr
from briefwright.ui.source_viewer.found_list import spoken
from briefwright.ui.source_viewer.highlights import Span, Spans, paint_tint, paint_underline
from briefwright.ui.source_viewer.margins import MarginMarks, ParagraphNumbers
from briefwright.ui.source_viewer.offsets import Offsets
from briefwright.ui.source_viewer.paper import Paper
from briefwright.ui.source_viewer.prepared import Prepared
from briefwright.ui.source_viewer.reading_place import ReadingPlace
from briefwright.ui.theme import theme, tokens

MEASURE = 620
LEFT, RIGHT = 76, 52
SINGLE_KEYS = frozenset("AXSJKQFIUPRTN")


class SourceText(QTextEdit):
    """Shows a source and its evidence. Positions in its signals are code points of the source's text.

    `selected` carries the selection's ends (equal when there is none), `chosen` the id of clicked evidence, `keyed`
    one of the single keys.
    """

    selected = Signal(int, int)
    chosen = Signal(str)
    keyed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)  # the window takes what is dropped
        self.offsets = Offsets("")
        self._source: Source | None = None
        self._spans = Spans("", self.offsets)
        self._current = ""
        self._paper = Paper()
        self._place = ReadingPlace(self, self._paper.lines)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; border-radius: 0; padding: 0; }")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Text of the source"))
        self.marks = MarginMarks(self, self)
        self.numbers = ParagraphNumbers(self, self)
        self.marks.chosen.connect(self.chosen)
        self.selectionChanged.connect(self._tell_selection)
        self.verticalScrollBar().valueChanged.connect(self._repaint_margins)
        theme().changed.connect(self._recolour)
        self._recolour()
        self._take(self._paper)

    def _take(self, paper: Paper) -> None:
        """Show another document."""
        before, self._paper = self._paper, paper
        self.setDocument(paper)
        self._place.follow(paper.lines)
        paper.lines.documentSizeChanged.connect(self._repaint_margins)
        if before is not paper:
            before.deleteLater()

    @property
    def spans_by_block(self) -> dict[int, list[Span]]:
        """The spans that touch each block, by the block's number."""
        return self._spans.by_block

    @property
    def spans(self) -> Spans:
        """What is marked in the text."""
        return self._spans

    @property
    def text(self) -> str:
        """The source's text."""
        return self._source.text if self._source else ""

    @property
    def current(self) -> str:
        """The id of the evidence that is chosen."""
        return self._current

    def show_source(self, prepared: Prepared, paper: Paper | None = None) -> None:
        """Show a source from its beginning; `paper` is full of its words, which are put in here without one."""
        self._source = prepared.source
        self.setFont(font("reading"))
        self.take_over(prepared)
        if paper is None:
            paper = Paper(prepared)
            paper.fill(max(len(prepared.shown), 1))
        self._take(paper)
        paper.lines.measure_short()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.numbers.show_paragraphs(prepared.numbers)

    def take_over(self, prepared: Prepared) -> None:
        """Mark the evidence of the source that is shown."""
        self.offsets, self._spans = prepared.offsets, prepared.spans
        self._repaint()

    def alter(self, before: Evidence | None, after: Evidence | None) -> None:
        """Mark an item that is another now, came in or went."""
        self._spans.replace(before, after)
        self._repaint()

    def choose(self, evidence_id: str) -> None:
        """Tint one item of evidence; bring it into view when it is not."""
        self._current = evidence_id
        span = self._spans.of(evidence_id)
        if span:
            self._place_cursor(span.start)
            self._place.reveal(span.start, span.end)
        self._repaint()

    def select(self, start: int, end: int) -> None:
        """Select a stretch given in code points."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_qt(start))
        cursor.setPosition(self.offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @property
    def selection(self) -> tuple[int, int]:
        """The selection's ends in code points; equal where nothing is selected."""
        cursor = self.textCursor()
        return self.offsets.to_text(cursor.selectionStart()), self.offsets.to_text(cursor.selectionEnd())

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def mark_matches(self, stretches: Sequence[tuple[int, int]], look: QTextCharFormat) -> None:
        """Let stretches look otherwise, in UTF-16 units and in order; Qt’s own would be laid out, seen or not."""
        self._paper.lines.mark(stretches, look)

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in view with the corner of each in the viewport."""
        return self._place.blocks()

    def selection_rect(self) -> QRectF:
        """Where the selection's last line stands in the viewport, from its own beginning on that line."""
        chosen = self.textCursor()
        ends = []
        for position in (chosen.selectionStart(), chosen.selectionEnd()):
            chosen.setPosition(position)
            ends.append(self.cursorRect(chosen))
        first, last = ends
        left = first.left() if first.top() == last.top() else 0
        return QRectF(left, last.top(), max(1, last.right() - left), last.height())

    def _place_cursor(self, start: int) -> None:
        """Let Shift and the arrows choose words to capture from the item on; what is selected stays."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.setPosition(start)
            self.setTextCursor(cursor)

    def _tell_selection(self) -> None:
        self.selected.emit(*self.selection)

    def _repaint(self) -> None:
        self.viewport().update()
        self._repaint_margins()

    def _repaint_margins(self) -> None:
        self.marks.update()
        self.numbers.update()

    def _recolour(self) -> None:
        self.setPalette(_in_theme(self.palette()))
        self.viewport().update()

    def span_at(self, point: QPoint) -> Span | None:
        """The shortest span under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        if not self.cursorRect(cursor).adjusted(-12, 0, 12, 0).contains(point):
            return None
        at = cursor.position()
        spans = self._spans.by_block.get(self._spans.block_at(at), [])
        under = (span for span in spans if span.start <= at <= span.end)
        return min(under, key=lambda span: span.end - span.start, default=None)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded: no pictures, no links, no network."""
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        marked = self._spans.by_block
        seen = [(block, corner, marked.get(block.blockNumber(), [])) for block, corner in self.visible_blocks()]
        blocks = [each for each in seen if each[2]]
        painter = QPainter(self.viewport())
        for block, corner, spans in blocks:
            for span in sorted(spans, key=lambda span: span.evidence.id == self._current):
                paint_tint(painter, block, corner, span, chosen=span.evidence.id == self._current)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, corner, spans in blocks:
            for span in spans:
                paint_underline(painter, block, corner, span)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        measure = round(MEASURE * interface_pixels() / 13.0)
        least, beyond = grown(LEFT), grown(RIGHT)
        spare = max(0, self.width() - measure - least - beyond - self.verticalScrollBar().sizeHint().width())
        left = least + spare // 2 if spare > 120 else least
        right = max(beyond, self.width() - left - measure - self.verticalScrollBar().sizeHint().width())
        place = self._place.taken()
        self.setViewportMargins(left, 0, right, 0)
        super().resizeEvent(event)
        self._place.come_back(place)
        inner = self.viewport().geometry()
        self.marks.setGeometry(inner.left() - least, inner.top(), least - 8, inner.height())
        self.numbers.setGeometry(inner.right() + 1, inner.top(), beyond - 8, inner.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.span_at(event.position().toPoint()) if not event.buttons() else None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            span = self.span_at(event.position().toPoint())
            if span:
                self.chosen.emit(span.evidence.id)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            span = self.span_at(event.pos())
            QToolTip.showText(event.globalPos(), spoken(span.evidence) if span else "", self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper()
        if key in SINGLE_KEYS and key and not event.modifiers():
            self.keyed.emit(key)
            event.accept()
            return
        super().keyPressEvent(event)


def _in_theme(palette: QPalette) -> QPalette:
    now, roles = tokens(), QPalette.ColorRole
    for role, colour in (
        (roles.Text, now.text),
        (roles.Highlight, now.text_selection),
        (roles.HighlightedText, now.text),
    ):
        palette.setColor(role, QColor(colour))
    return palette
