"""The head of a pane: its title, a note beside it, and what stands at the right."""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from briefwright.ui.fonts import Role, font, interface_pixels, scaled
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import Ink

HEIGHT = 40


def head_height() -> int:
    """How high a pane's head is: more with a large font."""
    return max(HEIGHT, round(HEIGHT * interface_pixels() / 15))


_STYLES = {True: Qt.ToolButtonStyle.ToolButtonTextBesideIcon, False: Qt.ToolButtonStyle.ToolButtonIconOnly}


class PaneHeader(QWidget):
    """40 px high at the usual font size; widgets given to `add` stand at the right in order.

    Where there is little room the note gives way first, and what else yields, then the words of buttons with a
    picture, then the title; all say in their tooltips what is not shown.
    """

    def __init__(self, title: str, margin: int = 12, note: QWidget | None = None) -> None:
        super().__init__()
        self.setFixedHeight(head_height())
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(margin, 0, 8, 0)
        self._layout.setSpacing(8)
        self.title: QLabel = YieldingLabel("strong", "1")
        self.title.setText(title)
        self._note: QLabel = YieldingLabel("small", "3", by_parts=True)
        self._beside: list[QWidget] = [note] if note is not None else []
        self._worded: dict[QToolButton, int] = {}
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
        self._beside.append(widget)

    def add_yielding(self, words: YieldingLabel) -> None:
        """Put words at the right end that take what room the title leaves."""
        self._layout.addWidget(words)

    def add_worded(self, button: QToolButton) -> None:
        """Put a button with a picture and words at the right end: it keeps its words while the title has room."""
        button.setToolButtonStyle(_STYLES[True])
        self.add(button)
        self._worded[button] = button.sizeHint().width()

    @property
    def needed_width(self) -> int:
        """How wide it is with its title and what stands at the right, but without its note."""
        edges = self._layout.contentsMargins()
        beside = [widget.sizeHint().width() + self._layout.spacing() for widget in self._beside]
        return edges.left() + edges.right() + self.title.sizeHint().width() + self._layout.spacing() + sum(beside)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._share()
        return super().event(event)

    def _share(self) -> None:
        """Give the title what it needs before the note gets anything."""
        for button, width in self._worded.items():
            with_words = self._taken() - button.sizeHint().width() + width
            fits = with_words + self.title.sizeHint().width() + 2 * self._layout.spacing() <= self.width()
            if button.toolButtonStyle() != _STYLES[fits]:
                button.setToolButtonStyle(_STYLES[fits])
        room = max(self.width() - self._taken() - 2 * self._layout.spacing(), scaled(40))
        wanted = min(self.title.sizeHint().width(), room)
        if self.title.minimumWidth() != wanted:
            self.title.setMinimumWidth(wanted)

    def _taken(self) -> int:
        """What stands at the right takes, with the edges."""
        shown = [widget for widget in self._beside if not widget.isHidden()]
        edges = self._layout.contentsMargins()
        return edges.left() + edges.right() + sum(w.sizeHint().width() + self._layout.spacing() for w in shown)


class YieldingLabel(QLabel):
    """A line that may be narrower than its words: it says them in short then, or cuts them with an ellipsis.

    `by_parts` it leaves out the last of what commas part before it cuts anything.
    """

    def __init__(self, role: Role, ink: Ink, *, by_parts: bool = False) -> None:
        super().__init__()
        self._ink = ink
        self._by_parts = by_parts
        self.short = ""
        """What stands for the words where they have no room; empty for no such thing."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """The room its words want: a label's own hint is never less than the least width it has been given."""
        return QSize(ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text())), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    @property
    def shown(self) -> str:
        """What of its words it has room for."""
        metrics = self.fontMetrics()
        ends = [found.start() for found in re.finditer("[,，]", self.text())] if self._by_parts else []
        parts = [self.text(), *(self.text()[:end] for end in reversed(ends))]
        for words in parts:
            if metrics.horizontalAdvance(words) <= self.width():
                return words
        return metrics.elidedText(self.short or parts[-1], Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        now = tokens()
        painter.setPen(QColor({"1": now.text, "2": now.text2}.get(self._ink, now.text3)))
        least = 8 if self._by_parts else 4
        if len(shown) > least or not shown.endswith("…") or shown in (self.text(), self.short):
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
