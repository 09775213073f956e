"""The body's editor: numbered lines, coloured tags, the lines with errors tinted and the wrong names underlined.

Its own undo is off: the draft's steps hold typing and form changes alike.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from briefwright.app.templates.tags import inside_at
from briefwright.ui.fonts import code_font
from briefwright.ui.language import tr
from briefwright.ui.theme import theme, tokens
from briefwright.ui.workshop.highlighter import BodyHighlighter, Units
from briefwright.ui.workshop.spaced_edit import SpacedEdit

_CLOSERS = {"{": " }}", "%": " %}", "#": " #}"}
_ENDS = frozenset(closer.strip() for closer in _CLOSERS.values())
_PASSED = frozenset("}%#")


class CodeEditor(SpacedEdit):
    """`edited(body, merge)` comes with every change by the user; `placed` with line and column, from 1."""

    edited = Signal(str, str)
    placed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._body = ""
        self._closing = False
        self._shown = False
        self._line = 1
        self._errors: dict[int, str] = {}
        self._numbers = _Numbers(self)
        self._dress()
        self._highlighter = BodyHighlighter(self.document())
        self.document().blockCountChanged.connect(self._make_room)
        self.document().documentLayout().update.connect(self._repaint_numbers)
        self.verticalScrollBar().valueChanged.connect(self._numbers.update)
        self.cursorPositionChanged.connect(self._tell_place)
        self.textChanged.connect(self._tell_change)
        theme().changed.connect(self._show_marks)
        self._make_room()

    def _dress(self) -> None:
        face = code_font()
        face.setPixelSize(round(self.fontInfo().pixelSize()))
        self.setFont(face)
        self.document().setDefaultFont(face)
        self.space_lines()
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.setStyleSheet("CodeEditor { border: none; border-radius: 0; padding: 0; }")
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Body of the template"))

    @property
    def body(self) -> str:
        """The text; unlike `toPlainText`, no-break spaces stay what they are."""
        return self._body

    def set_body(self, body: str) -> None:
        """Show a text, touching only what differs: the cursor and the view stay where they are."""
        if body == self._body:
            return
        head, old_tail, new_tail = _difference(self._body, body)
        units, self._body = Units(self._body), body
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(head))
        cursor.setPosition(units(old_tail), QTextCursor.MoveMode.KeepAnchor)
        fresh = not self._shown
        if fresh:
            self._highlighter.put_off()  # a long body is coloured in a turn of its own, before it is painted
        cursor.insertText(body[head:new_tail])
        if fresh:
            self._shown = True
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def before_cursor(self) -> str:
        """The text before the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        cursor.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def show_errors(self, errors: dict[int, str]) -> None:
        """Tint these lines, numbered from 1, and underline the wrong name in each where it has one."""
        self._errors = errors
        self._show_marks()

    @property
    def error_lines(self) -> tuple[int, ...]:
        """The lines that are tinted."""
        return tuple(sorted(self._errors))

    def go_to(self, line: int, name: str = "") -> None:
        """Put the cursor on a line, before a name in it where it is there, and show it."""
        cursor = self._found(line, name)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().center().y() - self.viewport().height() // 2)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_right(self, line: int, wrong: str, right: str) -> None:
        """Replace a wrong name on a line by what was meant."""
        cursor = self._found(line, wrong)
        if cursor.hasSelection():
            cursor.insertText(right)
            self.setTextCursor(cursor)

    def _found(self, line: int, name: str) -> QTextCursor:
        block = self.document().findBlockByNumber(min(max(line, 1), self.document().blockCount()) - 1)
        cursor = QTextCursor(block)
        if name:
            whole = QTextDocument.FindFlag.FindWholeWords | QTextDocument.FindFlag.FindCaseSensitively
            found = self.document().find(name, cursor, whole)
            if not found.isNull() and found.block() == block:
                return found
        return cursor

    def _tell_change(self) -> None:
        body = self.document().toRawText().replace("\u2029", "\n")
        if body == self._body:
            return
        before, self._body = self._body, body
        merge = "typing" if self._closing else _merge(before, body, self.before_cursor()[-1:])
        self.edited.emit(body, merge)

    def _tell_place(self) -> None:
        cursor = self.textCursor()
        line = cursor.blockNumber() + 1
        self.placed.emit(line, cursor.positionInBlock() + 1)
        if line != self._line:
            self._line = line
            self._numbers.update()

    def _show_marks(self) -> None:
        marks = [mark for line, name in self._errors.items() if (mark := self._underlined(line, name))]
        self.setExtraSelections(marks)
        self.viewport().update()
        self._numbers.update()

    def _underlined(self, line: int, name: str) -> QTextEdit.ExtraSelection | None:
        cursor = self._found(line, name)
        if not cursor.hasSelection():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if line > self.document().blockCount() or not cursor.hasSelection():
            return None
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(tokens().danger))
        mark.format = look
        mark.cursor = cursor
        return mark

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._errors:
            painter = QPainter(self.viewport())
            for line, rect in self.lines_shown(event.rect().top(), event.rect().bottom()):
                if line in self._errors:
                    painter.fillRect(
                        0, rect.top(), self.viewport().width(), rect.height(), QColor(tokens().danger_tint)
                    )
            painter.end()
        super().paintEvent(event)

    def _make_room(self) -> None:
        digits = max(len(str(self.document().blockCount())), 2)
        width = 14 + digits * self.fontMetrics().horizontalAdvance("9")
        self.setViewportMargins(width, 0, 0, 0)
        self._numbers.setGeometry(QRect(QPoint(0, 0), self.size()).adjusted(0, 0, width - self.width(), 0))

    def _repaint_numbers(self, touched: QRectF) -> None:
        top = max(touched.top() - self.verticalScrollBar().value(), 0.0)
        height = min(touched.height(), float(self.height()))
        self._numbers.update(0, int(top), self._numbers.width(), int(height) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pass_closer(event.text()):
            super().keyPressEvent(event)
            self._close_tag(event.text())

    def _close_tag(self, typed: str) -> None:
        """A tag just opened at the end of a line gets its end, so that what stands below stays what it is."""
        if typed not in _CLOSERS:
            return
        cursor = self.textCursor()
        line, at = cursor.block().text(), cursor.positionInBlock()
        if line[at - 2 : at] == "{" + typed and not line[at:].strip() and inside_at(self.before_cursor()):
            self._closing = True  # one step with what was typed
            cursor.insertText(_CLOSERS[typed])
            self._closing = False
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, 3)
            self.setTextCursor(cursor)

    def _pass_closer(self, typed: str) -> bool:
        """Typing an end that stands there already steps over it."""
        cursor = self.textCursor()
        if typed not in _PASSED or cursor.hasSelection():
            return False
        line, at = cursor.block().text(), cursor.positionInBlock()
        gap = len(line[at:]) - len(line[at:].lstrip(" "))
        ahead = line[at + gap : at + gap + 2] in _ENDS and line[at + gap] == typed
        halfway = typed == "}" and line[at - 1 : at + 1] in _ENDS
        if ahead or halfway:
            if ahead:
                cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, gap)
                cursor.removeSelectedText()
            cursor.movePosition(QTextCursor.MoveOperation.Right)
            self.setTextCursor(cursor)
        return ahead or halfway

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setParent(self, menu.windowFlags())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in {"edit-undo", "edit-redo"}:
                menu.removeAction(action)
        menu.popup(event.globalPos())


class _Numbers(QWidget):
    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def paintEvent(self, event: QPaintEvent) -> None:
        editor, now = self._editor, tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(now.surface))
        face, at = editor.document().defaultFont(), editor.textCursor().blockNumber() + 1
        for line, rect in editor.lines_shown(event.rect().top(), event.rect().bottom()):
            wrong = line in editor.error_lines
            row = QRect(0, rect.top(), self.width(), rect.height())
            if wrong:
                painter.fillRect(row, QColor(now.danger_tint))
            face.setBold(wrong)
            painter.setFont(face)
            painter.setPen(QColor(now.danger if wrong else now.text2 if line == at else now.text3))
            top, height = rect.top() + editor.sunk - editor.sunk // 2, editor.fontMetrics().height()
            text = QRect(0, top, self.width() - 8, height)
            painter.drawText(text, Qt.AlignmentFlag.AlignRight, str(line))
        painter.end()


def _difference(old: str, new: str) -> tuple[int, int, int]:
    """Where two texts begin to differ, and where in each what follows is the same again."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    same = 0
    while same < most - head and old[-1 - same] == new[-1 - same]:
        same += 1
    return head, len(old) - same, len(new) - same


def _merge(before: str, after: str, typed: str) -> str:
    """Single letters typed on, or taken back, are one step; a new line or a paste begins another."""
    match len(after) - len(before):
        case 1 if typed != "\n":
            return "typing"
        case -1:
            return "erasing"
        case _:
            return ""
