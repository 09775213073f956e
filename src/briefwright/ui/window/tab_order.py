"""The order Tab goes through the workbench, whatever is made when."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from briefwright.ui.widgets.reading_order import ReadingOrder, from_top, stops_in


class TabOrder(ReadingOrder):
    """The evidence, the outline's head, its fields, its sections from top to bottom, and the preview."""

    def __init__(self, evidence: QWidget, outline: QWidget, sheet: QWidget, preview: QWidget) -> None:
        super().__init__(evidence, outline, preview)
        self._sheet, self._preview = sheet, preview

    def stops_of(self, pane: QWidget) -> list[QWidget]:
        """The sections, which may be scrolled, come after what stands above them."""
        found = stops_in(pane)
        if pane is self._preview:
            return found
        inside = [stop for stop in found if self._sheet.isAncestorOf(stop)]
        head = [stop for stop in found if stop is not self._sheet and not self._sheet.isAncestorOf(stop)]
        return [*from_top(head, pane), *from_top(inside, self._sheet)]
