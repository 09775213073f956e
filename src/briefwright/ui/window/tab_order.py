"""The order Tab goes through the panes: fields and sections are made after them, and would come last."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


class TabOrder:
    """The outline's head comes first, then its fields, its sections from top to bottom, and the preview."""

    def __init__(self, outline: QWidget, sheet: QWidget, preview: QWidget) -> None:
        self._outline, self._sheet, self._preview = outline, sheet, preview
        self._stops: list[QWidget] = []

    def follow(self) -> None:
        """Take in what was made or moved since the last time."""
        found = _stops(self._outline)
        inside = [stop for stop in found if self._sheet.isAncestorOf(stop)]
        head = [stop for stop in found if stop is not self._sheet and not self._sheet.isAncestorOf(stop)]
        stops = [*_from_top(head, self._outline), *_from_top(inside, self._sheet), *_stops(self._preview)]
        if stops != self._stops:
            self._stops = stops
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)


def _stops(pane: QWidget) -> list[QWidget]:
    """Where Tab stops in a pane."""
    return [
        made
        for made in pane.findChildren(QWidget)
        if made.focusPolicy() & Qt.FocusPolicy.TabFocus and made.focusProxy() is None and made.isVisibleTo(pane)
    ]


def _from_top(stops: list[QWidget], pane: QWidget) -> list[QWidget]:
    """As one reads: from line to line, from left to right."""

    def place(stop: QWidget) -> tuple[int, int]:
        middle = stop.mapTo(pane, QPoint(0, stop.height() // 2))
        return middle.y(), middle.x()

    return sorted(stops, key=place)
