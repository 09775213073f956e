"""A form's rows: the words of each input at the left, the input at the right; and the row that names a thing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QTextEdit, QWidget

from briefwright.errors import AppError
from briefwright.ui.fonts import scaled
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import label
from briefwright.ui.workshop.inputs import TextLine

_HEIGHT = 28
_LINE, _SEVERAL = 27, 23
"""How high a line is, and the first of several with its edge, at the usual font."""


class FormGrid(QGridLayout):
    """Rows from top to bottom; with a widget it is that one's layout, with the edges of a form."""

    def __init__(self, form: QWidget | None = None) -> None:
        super().__init__()
        if form is not None:
            form.setLayout(self)
            self.setContentsMargins(16, 14, 16, 14)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(9)
        self.setColumnMinimumWidth(0, 92)
        self.setColumnStretch(1, 1)
        self._rows = 0

    def add_row(self, text: str, target: QWidget, *, high: bool = False) -> QWidget:
        """Put an input below the others; gives its words, which stand at the top of a `high` one."""
        words = label(text, "base", "2")
        # as high as a line, or as the first line of several, that the words stand level with it
        first = _SEVERAL if isinstance(target, QTextEdit | QPlainTextEdit) else _LINE
        words.setMinimumHeight(max(_HEIGHT, scaled(first)))
        words.setBuddy(target)
        if high:
            self.addWidget(words, self._rows, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.addWidget(words, self._rows, 0)
        self.addWidget(target, self._rows, 1)
        self._rows += 1
        return words

    def add_below(self, target: QWidget) -> None:
        """Put a widget below the inputs, as wide as it has to be, without words."""
        self.addWidget(target, self._rows, 1, Qt.AlignmentFlag.AlignLeft)
        self._rows += 1

    def end(self) -> None:
        """Keep the rows together at the top."""
        self.setRowStretch(self._rows, 1)


class NameLine(TextLine):
    """The name in the body; `renamed(old, new)` comes once one is done with it."""

    renamed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(tr("Name in body"), code=True)
        self._own = ""
        self.textEdited.connect(lambda _text: self.mark_wrong(""))
        self.editingFinished.connect(self._finish)

    def show_name(self, name: str, *, another: bool) -> None:
        """Show a name; one that is being typed stays, unless it is `another` thing's."""
        self._own = name
        if another or not self.hasFocus():
            self.show_text(name)
            self.mark_wrong("")

    def refuse(self, error: AppError) -> None:
        """Say why the name cannot be."""
        self.mark_wrong(f"{error.reason}; {error.advice}.")

    def _finish(self) -> None:
        if self.text() != self._own:
            self.renamed.emit(self._own, self.text().strip())
