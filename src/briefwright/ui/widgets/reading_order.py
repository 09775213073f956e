"""Tab goes through a page as one reads it: what is made after the rest of it would come last."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class ReadingOrder:
    """Each pane from top to bottom, and from left to right, before the next."""

    def __init__(self, *panes: QWidget) -> None:
        self._panes = panes
        self._before: list[QWidget] = []

    def follow(self) -> None:
        """Take in what was made or moved since the last time."""
        stops = [stop for pane in self._panes for stop in self.stops_of(pane)]
        if stops != self._before:
            self._before = stops
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)

    def stops_of(self, pane: QWidget) -> list[QWidget]:
        """Where Tab stops in a pane, as one reads it; first the pane itself, where it can have the focus."""
        own = [pane] if pane.focusPolicy() & Qt.FocusPolicy.TabFocus and pane.isVisible() else []
        return own + from_top(stops_in(pane), pane)


class ReadPage(QWidget):
    """A page or pane that Tab goes through as one reads it; it may hand the focus on to where one works."""

    _order: ReadingOrder | None = None
    _start_at: QWidget | None = None

    def read_through(self, *panes: QWidget, start_at: QWidget | None = None) -> None:
        """Go through these panes; what the page itself would have the focus for is at `start_at`.

        No focus proxy: Tab would go from the page to it again and again.
        """
        self._order, self._start_at = ReadingOrder(*panes), start_at
        if start_at is not None:
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            if self.focusWidget() is self:
                start_at.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._start_at is not None:
            self._start_at.setFocus(event.reason())

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Take in what was made since, banners too."""
        if self._order is not None:
            self._order.follow()
        return super().focusNextPrevChild(forwards)


def stops_in(pane: QWidget) -> list[QWidget]:
    """Where Tab stops in a pane."""
    return [
        made
        for made in pane.findChildren(QWidget)
        if made.focusPolicy() & Qt.FocusPolicy.TabFocus and made.focusProxy() is None and made.isVisibleTo(pane)
    ]


def from_top(stops: list[QWidget], pane: QWidget) -> list[QWidget]:
    """As one reads: from line to line, from left to right."""

    def place(stop: QWidget) -> tuple[int, int]:
        middle = stop.mapTo(pane, QPoint(0, stop.height() // 2))
        return middle.y(), middle.x()

    return sorted(stops, key=place)
