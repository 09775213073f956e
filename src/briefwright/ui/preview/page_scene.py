"""The pages in order on the desk: made, replaced and stacked one below the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, QTimer
from PySide6.QtWidgets import QGraphicsScene

from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.page_item import Around, PageItem, running
from briefwright.ui.preview.pages import Page
from briefwright.ui.preview.painting import Dress
from briefwright.ui.preview.sheet import Sheet
from briefwright.ui.preview.tints import Tints
from briefwright.ui.preview.zoom import ABOVE, Zoom, scale_for

FORGOTTEN = 5
"""Pages let go between two events."""


class PageScene(QGraphicsScene):
    """Holds the layout's pages, or sheets that another program drew."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.sheets: list[Sheet] = []
        self.pages: list[PageItem] = []
        self._shown: Sequence[Page] = ()
        """What the pages of the scene show."""
        self.scale = 0.1
        self._dim = True
        self._numbers: dict[str, int] = {}
        self._around: tuple[object, ...] = ()
        self._furniture = Around()
        self._tops: list[float] = []
        self._worn: tuple[object, ...] | None = None
        """What all pages are tinted with; `None` while there are new ones."""
        self._gone: list[Sheet] = []
        self._forget = QTimer(self, interval=0)
        self._forget.timeout.connect(self._forget_some)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show these sheets and nothing else."""
        self._take_away(self.sheets)
        self.sheets, self.pages, self._shown, self._worn, self._tops = list(sheets), [], (), None, []
        for sheet in sheets:
            self._add(sheet)

    def show_layout(self, layout: DocumentLayout) -> bool:
        """Show a layout's pages; says whether they must be stacked again."""
        if layout.setting is None:
            self.show_sheets(())
            return False
        if len(self.sheets) != len(self.pages):
            self.show_sheets(())
        self._furniture.setting, self._furniture.document = layout.setting, layout.document
        resized = self._fit_number(layout)
        count, around = len(layout.pages), running(layout.document)
        same, self._around = around == self._around, around
        changed = [
            at for at, (old, new) in enumerate(zip(self._shown, layout.pages, strict=False)) if old is not new
        ]
        if resized or any(self._shown[at].anchors != layout.pages[at].anchors for at in changed):
            self._number(layout.page_numbers())
        self._shown = layout.pages
        if resized or not same:
            changed = list(range(count))
        moved = any(layout.pages[at].geometry != self.pages[at].page.geometry for at in changed)
        for at in changed:
            self.pages[at].show_page(layout.pages[at], at + 1, count, same_around=same)
        return resized or moved

    def _number(self, numbers: dict[str, int]) -> None:
        """Tell all pages on which page each bookmark stands."""
        if self._numbers == numbers:
            numbers = self._numbers
        self._numbers = numbers
        for item in self.pages:
            if item.dress.page_numbers is not numbers:
                item.dress.page_numbers = numbers
                item.update()

    def _take_away(self, sheets: Sequence[Sheet]) -> None:
        """Show these no more, and let go of them between events: a hundred at once would hold the window up."""
        for sheet in sheets:
            self.removeItem(sheet)
        self._gone += sheets
        if self._gone:
            self._forget.start()

    def _forget_some(self) -> None:
        del self._gone[-FORGOTTEN:]
        if not self._gone:
            self._forget.stop()

    def _fit_number(self, layout: DocumentLayout) -> bool:
        """Add or take away sheets until there is one a page."""
        assert layout.setting is not None
        before, wanted = len(self.pages), len(layout.pages)
        if before == wanted:
            return False
        for page in layout.pages[before:]:
            item = PageItem(page, self._furniture)
            self.pages.append(item)
            self._add(item)
            self._worn = None
        self._take_away(self.pages[wanted:])
        del self.pages[wanted:]
        self.sheets = list(self.pages)
        return True

    def _add(self, sheet: Sheet) -> None:
        sheet.dim = self._dim
        sheet.measure()
        self.addItem(sheet)

    def set_dim(self, dim: bool) -> None:
        """Whether paper is dimmed in the dark theme."""
        self._dim = dim
        for sheet in self.sheets:
            sheet.dim = dim
            sheet.update()

    def stack(self, zoom: Zoom, room: QSizeF) -> None:
        """Size the sheets for a pane's room and set them one below the other, centred on the widest."""
        widest = max(sheet.paper.width() for sheet in self.sheets)
        tallest = max(sheet.paper.height() for sheet in self.sheets)
        self.scale = scale_for(zoom, room, QSizeF(widest, tallest))
        y = float(ABOVE)
        self._tops = []
        for sheet in self.sheets:
            self._tops.append(y)
            sheet.fit(self.scale)
            sheet.setPos(round((widest - sheet.paper.width()) * self.scale / 2), y)
            y = round(y + sheet.paper.height() * self.scale + ABOVE)
        self.setSceneRect(QRectF(-1, 0, widest * self.scale + 2, y))

    def dress(self, tints: Tints) -> None:
        """Tint the pages."""
        tinted, flashed = tints.items, tints.blocks
        if not flashed and self._worn == (tinted, flashed):
            return
        self._worn = (tinted, flashed)
        for sheet in self.sheets:
            sheet.tint(tinted)
        for item in self.pages:
            if (item.dress.tinted, item.dress.flashed) != (tinted, flashed) or flashed:
                item.dress = Dress(item.dress.page_numbers, tinted, flashed, tints.block_colour)
                item.update()

    def above(self, y: float) -> int:
        """How many of the sheets, as they were stacked last, begin above a height of the scene."""
        return bisect_left(self._tops, y)

    def sheet_at(self, y: float) -> tuple[int, float]:
        """The index of the sheet at a height of the scene, and how far into it that is, in layout units."""
        for index, sheet in enumerate(self.sheets):
            if sheet.y() + sheet.paper.height() * self.scale > y:
                return index, (y - sheet.y()) / self.scale
        return 0, -ABOVE / self.scale

    def sheet_under(self, point: QPointF) -> tuple[Sheet, QPointF] | None:
        """The sheet under a point of the scene, and the point on it."""
        for sheet in self.sheets:
            inside = sheet.mapFromScene(point)
            if sheet.paper.contains(inside):
                return sheet, inside
        return None

    def item_under(self, point: QPointF) -> str:
        """The item whose words are under a point of the scene, or an empty string."""
        found = self.sheet_under(point)
        return found[0].item_at(found[1]) if found else ""

    def rects_of(self, item: str) -> list[QRectF]:
        """Where an item's words stand."""
        return [rect for sheet in self.sheets for rect in sheet.rects_of(item)] if item else []

    def items_in_order(self) -> list[str]:
        """Every item with words on the pages, in reading order."""
        return list(dict.fromkeys(item for sheet in self.sheets for item in sheet.items()))

    def heading_y(self, anchor: str) -> float | None:
        """The height at which a bookmarked heading stands."""
        for item in self.pages:
            for placed in item.page.placed:
                if anchor in placed.strip.anchors:
                    return item.mapToScene(placed.x, placed.y).y()
        return None
