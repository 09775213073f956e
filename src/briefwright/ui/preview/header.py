"""The preview's header: house style, page and headings, zoom and exact pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from briefwright.document.nodes import ContentsEntry
from briefwright.isolation.office import find_office
from briefwright.ui.actions import as_it_is, in_tip, shown_key
from briefwright.ui.language import tr
from briefwright.ui.preview.divider import Divider
from briefwright.ui.preview.zoom import MENU, Zoom, zoom_name
from briefwright.ui.widgets.buttons import icon_button, text_button
from briefwright.ui.widgets.pane_header import PaneHeader


class PreviewHeader(PaneHeader):
    """Asks by signals; `headings` gives the headings with their pages when the menu opens."""

    turned = Signal(int)
    zoomed = Signal(object)
    zoomStepped = Signal(int)
    headingChosen = Signal(str)
    exactAsked = Signal(bool)

    def __init__(self, headings: Callable[[], Iterable[tuple[ContentsEntry, int]]]) -> None:
        super().__init__(tr("Preview"))
        self._headings = headings
        self._before = icon_button("caret-left", tr("Previous page"), lambda: self.turned.emit(-1))
        self._place = text_button("", tr("Headings of the briefing"), "base")
        self._after = icon_button("caret-right", tr("Next page"), lambda: self.turned.emit(1))
        smaller = icon_button("minus", in_tip(tr("Zoom out"), "Ctrl+-"), lambda: self.zoomStepped.emit(-1))
        larger = icon_button("plus", in_tip(tr("Zoom in"), "Ctrl+="), lambda: self.zoomStepped.emit(1))
        self._size = text_button("", tr("Zoom ({key} fits the page)", key=shown_key("Ctrl+0")), "base")
        self.headings_menu = QMenu(self)
        self.headings_menu.aboutToShow.connect(self._fill_headings)
        self._place.setMenu(self.headings_menu)
        self.exact_action = QAction(tr("Exact pages, set by LibreOffice"), self)
        self._zooms: dict[str, QAction] = {}
        self._size.setMenu(self._zoom_menu())
        for widget in (self._before, self._place, self._after, Divider(), smaller, self._size, larger):
            self.add(widget)

    def _zoom_menu(self) -> QMenu:
        menu = QMenu(self)
        choices: tuple[Zoom, ...] = ("page", "width", *MENU)
        for choice in choices:
            action = menu.addAction(zoom_name(choice), partial(self.zoomed.emit, choice))
            action.setCheckable(True)
            self._zooms[zoom_name(choice)] = action
        menu.addSeparator()
        self.exact_action.setCheckable(True)
        self.exact_action.setEnabled(bool(find_office()))
        self.exact_action.setToolTip(tr("The finished Word file as LibreOffice shows it"))
        self.exact_action.toggled.connect(self.exactAsked)
        menu.addAction(self.exact_action)
        return menu

    def _fill_headings(self) -> None:
        self.headings_menu.clear()
        for heading, page in self._headings():
            words = f"{'    ' * (heading.level - 1)}{heading.text}\t{page}"
            self.headings_menu.addAction(as_it_is(words), partial(self.headingChosen.emit, heading.anchor))

    @property
    def needed_width(self) -> int:
        """How wide it is with its title, a page of many and the longest name of a zoom, whatever it says now."""
        many = tr("{page} of {count}", page=10, count=10)
        said = ((self._place, many), (self._size, zoom_name("page")), (self._size, zoom_name("width")))
        more = {button: 0 for button, _ in said}
        for button, words in said:
            metrics = button.fontMetrics()
            lacking = metrics.horizontalAdvance(words) - metrics.horizontalAdvance(button.text())
            more[button] = max(more[button], lacking)
        return super().needed_width + sum(more.values())

    @property
    def place_text(self) -> str:
        """What it says of the page: `1 of 2`."""
        return self._place.text()

    @property
    def zoom_text(self) -> str:
        """What it says of the zoom: `Fit page`, `125%`."""
        return self._size.text()

    def tell(self, page: int, count: int, zoom: Zoom, note: str) -> None:
        """Say page `page` of `count`, the zoom, and the house style."""
        self._place.setText(tr("{page} of {count}", page=page, count=count) if count else "")
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < count)
        self._size.setText(zoom_name(zoom))
        for name, action in self._zooms.items():
            action.setChecked(name == zoom_name(zoom))
        self.note.setText(note)
