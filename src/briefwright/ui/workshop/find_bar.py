"""Finding words in the body: a line below the text, opened with Ctrl+F and closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefwright.ui.actions import in_tip
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import icon_button, label, line, set_plane
from briefwright.ui.workshop.code_editor import CodeEditor
from briefwright.ui.workshop.inputs import TextLine


class FindBar(QWidget):
    """Finds as one types; Enter and Shift+Enter go on and back, past the end from the beginning."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__()
        set_plane(self, "window")
        self._editor = editor
        self._from = 0
        self.words = TextLine(tr("Find in the body"))
        self.words.setPlaceholderText(tr("Find in the body"))
        self.words.textEdited.connect(lambda _text: self._find_from(self._from))
        self._count = label("", "small", "2")
        widest = tr("{n} of {count}", n=100, count=100)
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(widest))
        row = QHBoxLayout()
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addWidget(self._count)
        row.addWidget(icon_button("caret-up", in_tip(tr("Previous"), "Shift+Return"), lambda: self.step(-1)))
        row.addWidget(icon_button("caret-down", in_tip(tr("Next"), "Return"), lambda: self.step(1)))
        row.addWidget(icon_button("x", in_tip(tr("Close"), "Esc"), self.close_bar))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line())
        layout.addLayout(row)
        self.hide()

    @property
    def count(self) -> str:
        """Which of how many is shown."""
        return self._count.text()

    def open_bar(self) -> None:
        """Show the line, with what is selected in the body."""
        cursor = self._editor.textCursor()
        self._from = cursor.selectionStart()
        if cursor.hasSelection() and "\u2029" not in cursor.selectedText():
            self.words.setText(cursor.selectedText())
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self._find_from(self._from)

    def close_bar(self) -> None:
        """Hide the line and go back to the body, at what was found."""
        self.hide()
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, by: int) -> None:
        """Go to the next or previous place."""
        cursor = self._editor.textCursor()
        self._find_from(cursor.selectionEnd() if by > 0 else cursor.selectionStart(), back=by < 0)

    def _find_from(self, place: int, *, back: bool = False) -> None:
        document, words = self._editor.document(), self.words.text()
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        found = document.find(words, place, flags) if words else QTextCursor()
        if found.isNull() and words:
            found = document.find(words, document.characterCount() - 1 if back else 0, flags)
        if not found.isNull():
            self._editor.setTextCursor(found)
        elif words:
            cursor = self._editor.textCursor()
            cursor.clearSelection()
            self._editor.setTextCursor(cursor)
        self._tell(found)

    def _tell(self, found: QTextCursor) -> None:
        places = self._places()
        if not self.words.text():
            self._count.setText("")
        elif found.isNull():
            self._count.setText(tr("Not found"))
        else:
            at = places.index(found.selectionStart()) + 1 if found.selectionStart() in places else 1
            self._count.setText(tr("{n} of {count}", n=at, count=len(places)))

    def _places(self) -> list[int]:
        document, words = self._editor.document(), self.words.text()
        places: list[int] = []
        found = document.find(words, 0) if words else QTextCursor()
        while not found.isNull():
            places.append(found.selectionStart())
            found = document.find(words, found.selectionEnd())
        return places

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case _:
                super().keyPressEvent(event)
