"""A form of labelled fields, and the few kinds of field it has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefwright.ui.fonts import interface_pixels, scaled
from briefwright.ui.source_viewer.segments import Segments
from briefwright.ui.widgets.buttons import label
from briefwright.ui.widgets.elided_line import ElidedLine

LABEL_WIDTH = 92
"""Pixels at a base size of 13."""
CHIP_HEIGHT = 24
"""What the words beside a row of chips stand in the middle of, at a base size of 13."""


class FieldForm(QWidget):
    """Labels at the left in one column, fields beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[QWidget, QLabel] = {}
        self._form = QGridLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(8)
        self._form.setVerticalSpacing(8)
        self._form.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget) -> None:
        """Add a row."""
        words = label(name, "base", "2")
        words.setFixedWidth(round(LABEL_WIDTH * interface_pixels() / 13))
        words.setWordWrap(True)
        if isinstance(field, QLineEdit | QComboBox | Segments):
            words.setMinimumHeight(field.sizeHint().height())
            words.setBuddy(field)
        elif not isinstance(field, QLabel):
            words.setMinimumHeight(scaled(CHIP_HEIGHT))
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row = len(self._names)
        self._form.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        self._form.addWidget(field, row, 1)
        self._names[field] = words

    def add_note(self, note: QWidget) -> None:
        """Put words close below the last field: they belong to it."""
        field = tuple(self._names)[-1]
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(field)
        column.addWidget(note)
        self._form.addLayout(column, len(self._names) - 1, 1)

    def show_row(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide a field with its label."""
        field.setVisible(shown)
        self._names[field].setVisible(shown)


def line_field(name: str, placeholder: str, done: Callable[[], object]) -> QLineEdit:
    """A line of text; `done` runs when the user leaves it or presses Enter."""
    made = ElidedLine()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    made.editingFinished.connect(lambda: done())  # noqa: PLW0108 - without Qt’s own argument
    return made


def words_of(field: QLineEdit) -> str | None:
    """What a line says, its white space evened; nothing where it is empty."""
    return " ".join(field.text().split()) or None


def show_words(field: QLineEdit, words: str | None) -> None:
    """Show words in a line, from their beginning."""
    field.setText(words or "")
    field.setCursorPosition(0)
