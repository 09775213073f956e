"""The head of a pane: its title, a note beside it, and what stands at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from briefwright.ui.fonts import Role, font, interface_pixels
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import Ink

HEIGHT = 40


class PaneHeader(QWidget):
    """40 px high at the usual font size; widgets given to `add` stand at the right in order.

    Where there is little room the note gives way first, then the title; both say all of it in their tooltips.
    """

    def __init__(self, title: str, margin: int = 12, note: QWidget | None = None) -> None:
        super().__init__()
        self.setFixedHeight(max(HEIGHT, round(HEIGHT * interface_pixels() / 15)))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(margin, 0, 8, 0)
        self._layout.setSpacing(8)
        self.title: QLabel = _YieldingLabel("strong", "1", least=60)
        self.title.setText(title)
        self._note: QLabel = _YieldingLabel("small", "3", least=0)
        self._layout.addWidget(self.title)
        self._layout.addWidget(note or self._note)
        self._layout.addStretch(1)
        self._layout.setStretchFactor(note or self._note, 0)

    @property
    def note(self) -> QLabel:
        """The words beside the title."""
        return self._note

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._layout.addWidget(widget)


class _YieldingLabel(QLabel):
    """A line that may be narrower than its words, and cuts them with an ellipsis then."""

    def __init__(self, role: Role, ink: Ink, least: int) -> None:
        super().__init__()
        self._ink = ink
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        policy = QSizePolicy.Policy.Maximum if least else QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._least), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(QColor(tokens().text if self._ink == "1" else tokens().text3))
        if len(shown) > 1 or shown == self.text():
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
