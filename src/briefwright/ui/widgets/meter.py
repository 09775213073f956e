"""A thin bar with words beside it: how much of a limit is used."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import Ink, label, set_ink

NEARLY = 0.9


class Meter(QWidget):
    """Words in `text2`; from 90 % in `warn`, over the limit in `danger`."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "small", "2")
        self._bar = _Bar()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)

    def show_share(self, words: str, share: float | None) -> None:
        """Say `words`, and fill the bar to `share` (1 is the limit); no bar for `None`."""
        self._words.setText(words)
        ink: Ink = "2"
        if share is not None and share > 1.0:
            ink = "danger"
        elif share is not None and share >= NEARLY:
            ink = "warn"
        set_ink(self._words, ink)
        self._bar.setVisible(share is not None)
        self._bar.show_share(share or 0.0)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def stand_level(self, other: Meter) -> None:
        """Let the bars of two meters, one below the other, begin at one edge."""
        both = (self._words, other._words)
        for words in both:
            words.setMinimumWidth(0)
        wider = max(words.sizeHint().width() for words in both)
        for words in both:
            words.setMinimumWidth(wider)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(72, 4)

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        colour = now.accent if self._share < NEARLY else now.warn if self._share <= 1.0 else now.danger
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.border))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0, 0, self.width() * min(self._share, 1.0), self.height()), 2, 2)
        painter.end()
