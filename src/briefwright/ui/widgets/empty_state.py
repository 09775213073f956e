"""What an empty pane says: an icon, one line of what is so, one of what to do, one button."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefwright.ui.fonts import grown
from briefwright.ui.icons import draw_icon
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import button, label

_SENTENCES = re.compile(r"(?<=\.)\s+(?=\S)|(?<=。)(?=\S)")
"""Between two sentences: each has a line of its own."""


class EmptyState(QWidget):
    """Stands in the middle of the pane."""

    def __init__(self, picture: str = "file-text") -> None:
        super().__init__()
        self._picture = _Picture(picture)
        self._headline = label("", "strong", wrap=True)
        self._help = label("", "small", "2", wrap=True)
        self._action: Callable[[], object] = lambda: None
        self._button = button("", lambda: self._action(), small=True)  # noqa: PLW0108 - it changes
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(6)
        layout.addStretch(1)
        for widget in (self._picture, self._headline, self._help):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(
        self,
        headline: str,
        help_text: str,
        action: tuple[str, Callable[[], object]] | None = None,
        picture: str = "",
    ) -> None:
        """Set the words; `action` is the button's text and what it does."""
        self._headline.setText(headline)
        self._help.setText(_SENTENCES.sub("\n", help_text))
        self._button.setVisible(action is not None)
        if picture:
            self._picture.name = picture
            self._picture.update()
        if action is not None:
            self._button.setText(action[0])
            self._button.setAccessibleName(action[0])
            self._action = action[1]

    @property
    def headline(self) -> str:
        """What it says now."""
        return self._headline.text()


class _Picture(QLabel):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setFixedHeight(grown(22) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = grown(22)
        draw_icon(painter, self.name, tokens().text3, QRectF((self.width() - side) / 2, 1, side, side))
        painter.end()
