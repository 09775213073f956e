"""Inputs of the workshop’s forms: quiet setters, live changes, and undo that belongs to the template."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit, QWidget

from briefwright.ui.fonts import code_font, font
from briefwright.ui.icons import kind_icon
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.base_line import level_with_labels


class TextLine(QLineEdit):
    """One line; `show_text` says nothing of a change, typing does through `textEdited`."""

    def __init__(self, name: str, *, code: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(code_font() if code else font("base"))
        level_with_labels(self)

    def show_text(self, text: str) -> None:
        """Show a text unless it is there already, which keeps the cursor where it is."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def mark_wrong(self, why: str) -> None:
        """Outline in the colour of errors and say why; an empty reason takes it away."""
        self.setProperty("wrong", "true" if why else "false")
        self.setToolTip(why)
        self.setAccessibleDescription(why)
        self.style().unpolish(self)
        self.style().polish(self)


class TextLines(QPlainTextEdit):
    """A few lines of text; Tab leaves it."""

    def __init__(self, name: str, rows: int, changed: Callable[[str], object]) -> None:
        super().__init__()
        self._rows = rows
        self._changed = changed
        self._shown = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(font("base"))
        self.document().setDocumentMargin(3)
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + 18)
        self.textChanged.connect(self._tell)
        theme().changed.connect(self._outline)
        self._outline()

    def show_text(self, text: str) -> None:
        """Show a text unless it is there already, which keeps the cursor where it is."""
        if self.toPlainText() != text:
            self._shown = text
            self.setPlainText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.height())

    def _outline(self) -> None:
        now = tokens()
        self.setStyleSheet(
            f"TextLines {{ border: 1px solid {now.control}; }} TextLines:focus {{ border-color: {now.accent}; }}"
        )

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self._changed(text)


class Number(QSpinBox):
    """A whole number from 0; nothing is said while it is shown."""

    def __init__(self, name: str, changed: Callable[[int], object], *, most: int = 99, none: str = "") -> None:
        super().__init__()
        self._quiet = False
        self.setAccessibleName(name)
        self.setRange(0, most)
        self.setSpecialValueText(none)
        self.setFont(font("base"))
        self.lineEdit().setTextMargins(9, 0, 0, 0)
        level_with_labels(self.lineEdit(), self.textChanged)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(lambda value: None if self._quiet else changed(value))

    def show_number(self, number: int) -> None:
        """Show a number."""
        self._quiet = True
        self.setValue(number)
        self._quiet = False


class Choice(QComboBox):
    """One of some values, each with its words; only the user's choice is told."""

    def __init__(self, name: str, choices: dict[str, str], chosen: Callable[[str], object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(font("base"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, words in choices.items():
            self.addItem(words, value)
        self.activated.connect(lambda _place: chosen(str(self.currentData())))

    def show_value(self, value: str) -> None:
        """Show a value."""
        self.setCurrentIndex(self.findData(value))


class Tick(QCheckBox):
    """Something that is so or is not; only the user's ticking is told."""

    def __init__(self, text: str, ticked: Callable[[bool], object], kind: str = "") -> None:
        super().__init__(text)
        self.setFont(font("base"))
        if kind:
            self.setIcon(kind_icon(kind))
        self.clicked.connect(ticked)


class StepKeys(QObject):
    """Hands Ctrl+Z and Ctrl+Y in a form's inputs to the template's own steps."""

    def __init__(self, parent: QObject, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__(parent)
        self._undo, self._redo = undo, redo

    def watch(self, root: QWidget) -> None:
        """Watch every input below a widget."""
        for kind in (QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit):
            for child in root.findChildren(kind):
                child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        run = self._step(event)
        if run is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            run()
            return True
        return False

    def _step(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo
        redo = event.matches(QKeySequence.StandardKey.Redo) or _is_control_y(event)
        return self._redo if redo else None


def _is_control_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
