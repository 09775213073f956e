"""One page of the layout in the scene, painted when it is in sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from briefwright.document.nodes import Document
from briefwright.ui.preview.furniture import furniture
from briefwright.ui.preview.pages import Page
from briefwright.ui.preview.painting import Dress, item_at, item_rects, paint_page, touched_by
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.sheet import Sheet
from briefwright.ui.preview.strips import pt


class PageItem(Sheet):
    """A page, its number, and what is tinted on it."""

    def __init__(self, page: Page, setting: Setting, document: Document) -> None:
        super().__init__()
        self.page = page
        self.number = 1
        self.count = 1
        self.dress = Dress()
        self._setting = setting
        self._document = document

    def show_page(
        self, page: Page, setting: Setting, document: Document, number: int, count: int, *, same_around: bool
    ) -> None:
        """Show another page, or the same one under another number; nothing is repainted that looks the same.

        `same_around` says that header and footer have the same words as before, but for the number.
        """
        framed = same_around and (number, count) == (self.number, self.count)
        framed = framed and (page is self.page or page.geometry == self.page.geometry)
        touched = QRectF() if page is self.page else touched_by(self.page, page)
        if page is not self.page and page.geometry != self.page.geometry:
            self.prepareGeometryChange()
        self.page, self.number, self.count = page, number, count
        self._setting, self._document = setting, document
        if not framed:
            self.update()
        elif not touched.isEmpty():
            self.update(touched)

    @property
    def paper(self) -> QRectF:
        return QRectF(0.0, 0.0, self.page.geometry.width, self.page.geometry.height)

    def items(self) -> Iterator[str]:
        return self.page.items()

    def item_at(self, point: QPointF) -> str:
        return item_at(self.page, point)

    def rects_of(self, item: str) -> list[QRectF]:
        if item not in self.page.marked:
            return []
        return [self.mapRectToScene(rect) for rect in item_rects(self.page.everything(), item)]

    def block_at(self, point: QPointF) -> int:
        found = -1
        for placed in self.page.placed:
            if placed.y > point.y() + pt(2):
                break
            found = placed.block + self.page.start.block
        return found

    def paint_content(self, painter: QPainter, exposed: QRectF) -> None:
        around = furniture(self._setting, self._document, self.page.geometry, self.number, self.count)
        paint_page(painter, self.page, around, self.dress, exposed)


def running(document: Document) -> tuple[object, ...]:
    """What a document says on every page."""
    return (document.marking, document.reference, document.title, document.running, document.dated)
