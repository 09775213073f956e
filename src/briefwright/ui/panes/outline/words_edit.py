"""An editor for own words: grows with its text, shows **bold** and *italic*, and has no frame."""

from __future__ import annotations

import re
from itertools import takewhile

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from briefwright.ui.fonts import font, interface_pixels
from briefwright.ui.language import tr
from briefwright.ui.panes.outline.emphasis import Parts, toggled
from briefwright.ui.panes.outline.keys_told import writing_keys
from briefwright.ui.panes.outline.typed_marks import MARKS, printed_mark
from briefwright.ui.preview.runs import utf16
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.window_keys import BRIEFS_UNDO

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_BOLD = re.compile(r"(\*\*)(?=\S)(.+?)(?<=\S)(\*\*)")
_ITALIC = re.compile(r"(?<!\*)(\*)(?=[^\s*])([^*]+?)(?<=[^\s*])(\*)(?!\*)")


class WordsEdit(QTextEdit):
    """`edited` comes with every change a user makes. Ctrl+B and Ctrl+I begin, end, set and take off the marks."""

    edited = Signal(str)
    entered = Signal()
    left = Signal()
    grown = Signal()
    movedOut = Signal(int)
    stretched = Signal(int)
    continued = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("plain", "true")
        self.setProperty(BRIEFS_UNDO, True)
        self.setFont(font("base"))
        self.setAcceptDrops(False)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)  # the brief’s own history does it
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(tr("Own words"))
        self.setStatusTip(writing_keys())
        self.in_list = False
        """Whether Enter at the end begins the next item, and on an empty one ends the list."""
        self._marks = _MarksHighlighter(self.document())
        self._told = self._hint = ""
        self._set_leading()
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.fit())
        self.fit()

    def show_hint(self, hint: str) -> None:
        """Say what belongs here while nothing is written; Qt’s own hint stands higher than the words that come."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.viewport().update()

    def show_text(self, text: str) -> None:
        """Show a text without taking the cursor from whoever is typing in it."""
        if text == self.toPlainText():
            return
        position = self.textCursor().position()
        self._told = text
        self.blockSignals(True)
        self.setPlainText(text)
        self._set_leading()
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(self.toPlainText())))
        self.setTextCursor(cursor)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_B:
            self._toggle("**")
        elif control and event.key() == Qt.Key.Key_I:
            self._toggle("*")
        elif event.key() == Qt.Key.Key_Escape or (self.in_list and self._ends_list(event)):
            self.left.emit()
        elif self.in_list and _is_enter(event) and self.textCursor().atEnd():
            self.continued.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self._at_edge(first=True):
            self.movedOut.emit(-1)
        elif event.key() == Qt.Key.Key_Down and not event.modifiers() and self._at_edge(first=False):
            self.movedOut.emit(1)
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and (by := self._beyond(event.key())):
            self.stretched.emit(by)
        elif event.text() in MARKS and not event.modifiers() & _COMMANDS:
            self._type_mark(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._marks.show_marks(shown=True)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._marks.show_marks(shown=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        block = self.document().firstBlock()
        if self.toPlainText() or not self._hint or block.layout().preeditAreaText():
            return
        line = block.layout().lineAt(0)
        base = self.document().documentLayout().blockBoundingRect(block).top() + line.y() + line.ascent()
        painter = QPainter(self.viewport())
        painter.setPen(QColor(tokens().text3))
        painter.setFont(self.font())
        words = self.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, self.viewport().width())
        painter.drawText(QPointF(0, base), words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if self.document().textWidth() != width:  # fitting inside the editor’s own layout leaves the width before
            self.document().setTextWidth(width)
        self.fit()

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def _beyond(self, key: int) -> int:
        """-1 or 1 where an arrow finds no more text to choose, else 0."""
        cursor = self.textCursor()
        if key == Qt.Key.Key_Up and cursor.position() == 0 and cursor.anchor() == 0:
            return -1
        return 1 if key == Qt.Key.Key_Down and cursor.atEnd() and not cursor.hasSelection() else 0

    def _ends_list(self, event: QKeyEvent) -> bool:
        """Whether a key leaves an item nothing was written into."""
        return not self.toPlainText() and (_is_enter(event) or event.key() == Qt.Key.Key_Backspace)

    def _at_edge(self, *, first: bool) -> bool:
        cursor = self.textCursor()
        block = self.document().firstBlock() if first else self.document().lastBlock()
        if cursor.block() != block:
            return False
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        return line.lineNumber() == (0 if first else block.layout().lineCount() - 1)

    def _toggle(self, mark: str) -> None:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        old = Parts(self._part(0, start), self._part(start, end), self._part(end, cursor.position()))
        new = toggled(old, mark)
        was, now = "".join(old), "".join(new)
        head = _alike(old.before, new.before)
        tail = _alike(old.after[::-1], new.after[::-1])
        cursor.setPosition(utf16(was[:head]))
        cursor.setPosition(utf16(was[: len(was) - tail]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(now[head : len(now) - tail])
        cursor.setPosition(utf16(new.before))
        cursor.setPosition(utf16(new.before + new.words), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _type_mark(self, mark: str) -> None:
        """Write a quotation mark or an apostrophe as it is printed, as Word does."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        first = self.document().findBlock(start).position()
        cursor.insertText(printed_mark(self._part(first, start), mark))
        self.setTextCursor(cursor)

    def _part(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _tell(self) -> None:
        self.fit()
        text = self.toPlainText()
        if text != self._told:  # Qt tells of new colours too
            self._told = text
            self.edited.emit(text)

    def fit(self) -> None:
        """Take the height the words need at this width."""
        edges = self.viewportMargins()
        height = max(round(self.document().size().height()), leading()) + 2 + edges.top() + edges.bottom()
        if height != self.height():
            self.setFixedHeight(height)
            self.grown.emit()

    def _set_leading(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setLineHeight(leading(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spaced)


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _SHIFT


def leading() -> int:
    """The height of a line of own words: 20 px at the usual size."""
    return round(20 * interface_pixels() / 13)


class _MarksHighlighter(QSyntaxHighlighter):
    """Shows what the marks mean; the marks themselves pale, and only while one writes."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._shown = False
        theme().changed.connect(self._renew)

    def show_marks(self, *, shown: bool) -> None:
        """Show the marks, or only what they mean."""
        if shown != self._shown:
            self._shown = shown
            self._renew()

    def _renew(self) -> None:
        if "*" in self.document().toPlainText():
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if "*" not in text:
            return
        for pattern, weight in ((_BOLD, QFont.Weight.DemiBold), (_ITALIC, QFont.Weight.Normal)):
            for match in pattern.finditer(text):
                words, pale = QTextCharFormat(), QTextCharFormat()
                words.setFontWeight(weight)
                words.setFontItalic(weight == QFont.Weight.Normal)
                pale.setForeground(_brush() if self._shown else Qt.GlobalColor.transparent)
                if not self._shown:
                    pale.setProperty(QTextFormat.Property.FontPixelSize, 1)
                self.setFormat(match.start(2), match.end(2) - match.start(2), words)
                for mark in (1, 3):
                    self.setFormat(match.start(mark), match.end(mark) - match.start(mark), pale)


def _brush() -> QBrush:
    return QBrush(QColor(tokens().text3))
