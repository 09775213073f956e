"""One page of the layout in the scene, painted when it is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from briefwright.document.nodes import Document
from briefwright.ui.preview.furniture import furniture
from briefwright.ui.preview.pages import Page
from briefwright.ui.preview.painting import Dress, item_at, item_rects, paint_page, touched_by
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.sheet import Sheet
from briefwright.ui.preview.strips import pt


@dataclass(slots=True)
class Around:
    """What is set around every page: the pages of a scene share it."""

    setting: Setting | None = None
    document: Document | None = None


class PageItem(Sheet):
    """A page, its number, and what is tinted on it."""

    def __init__(self, page: Page, around: Around) -> None:
        super().__init__()
        self.page = page
        self.number = 1
        self.count = 1
        self.dress = Dress()
        self._around = around

    def show_page(self, page: Page, number: int, count: int, *, same_around: bool) -> None:
        """Show another page, or the same one under another number; nothing is repainted that looks the same.

        `same_around` says that header and footer have the same words as before, but for the number.
        """
        framed = same_around and (number, count) == (self.number, self.count)
        framed = framed and (page is self.page or page.geometry == self.page.geometry)
        touched = QRectF() if page is self.page else touched_by(self.page, page)
        resized = page is not self.page and page.geometry != self.page.geometry
        self.page, self.number, self.count = page, number, count
        if resized:
            self.measure()
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
        setting, document = self._around.setting, self._around.document
        assert setting is not None
        assert document is not None
        around = furniture(setting, document, self.page.geometry, self.number, self.count)
        paint_page(painter, self.page, around, self.dress, exposed)


def running(document: Document) -> tuple[object, ...]:
    """What a document says on every page."""
    return (document.marking, document.reference, document.title, document.running, document.dated)
