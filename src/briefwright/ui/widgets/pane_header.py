"""The head of a pane: its title, a note beside it, and what stands at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefwright.ui.widgets.buttons import label

HEIGHT = 40


class PaneHeader(QWidget):
    """40 px high; widgets given to `add` stand at the right in order."""

    def __init__(self, title: str, margin: int = 12, note: QWidget | None = None) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(margin, 0, 8, 0)
        self._layout.setSpacing(8)
        self.title = label(title, "strong")
        self._note = label("", "small", "3")
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._layout.addWidget(self.title)
        self._layout.addWidget(note or self._note)
        self._layout.addStretch(1)

    @property
    def note(self) -> QLabel:
        """The words beside the title."""
        return self._note

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._layout.addWidget(widget)
