"""What is tinted on the pages now: the words hovered, the words linked elsewhere, the blocks that just changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QVariantAnimation, Signal
from PySide6.QtGui import QColor

from briefwright.ui.theme import theme, tokens

FLASH = 700
"""Milliseconds a changed block takes to lose its tint."""


class Tints(QObject):
    """`changed` comes whenever pages must be painted with other tints."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hovered = ""
        self.linked = ""
        self._flashed: frozenset[int] = frozenset()
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(lambda _value: self.changed.emit())
        self._fade.finished.connect(self._end)

    def hover(self, item: str) -> None:
        """Tint the words under the pointer."""
        if item != self.hovered:
            self.hovered = item
            self.changed.emit()

    def link(self, item: str) -> None:
        """Tint the words that are chosen elsewhere."""
        self.linked = item
        self.changed.emit()

    def flash(self, blocks: frozenset[int]) -> None:
        """Tint blocks softly for a moment; not at all where less motion is wanted."""
        duration = theme().duration(FLASH)
        if blocks and duration:
            self._flashed = blocks
            self._fade.setDuration(duration)
            self._fade.stop()
            self._fade.start()

    @property
    def items(self) -> dict[str, QColor]:
        """The tint of each item's words."""
        colour = QColor(tokens().page_link)
        return {item: colour for item in (self.hovered, self.linked) if item}

    @property
    def blocks(self) -> frozenset[int]:
        """The blocks that flash."""
        return self._flashed

    @property
    def block_colour(self) -> QColor:
        """Their tint as faded as it is now."""
        colour = QColor(tokens().page_link)
        colour.setAlphaF(float(self._fade.currentValue() or 0.0) if self._flashed else 0.0)
        return colour

    def _end(self) -> None:
        self._flashed = frozenset()
        self.changed.emit()
