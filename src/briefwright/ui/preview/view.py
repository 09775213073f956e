"""The pages on the desk: scrolled, zoomed, hovered, clicked; what is in view stays there across updates."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.page_item import PageItem
from briefwright.ui.preview.painting import Dress, item_at
from briefwright.ui.preview.tints import Tints
from briefwright.ui.preview.zoom import ABOVE, Zoom, scale_for, step
from briefwright.ui.theme import theme, tokens


class PageView(QGraphicsView):
    """Shows a layout's pages. Signals an item's id when its words are clicked, else the block that was."""

    itemClicked = Signal(str)
    blockClicked = Signal(int)
    pageChanged = Signal(int)
    zoomChanged = Signal()

    def __init__(self, layout: DocumentLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._items: list[PageItem] = []
        self._zoom: Zoom = "page"
        self._scale = 0.1
        self._tints = Tints(self)
        self._current = 1
        self._dim = True
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        self._tints.changed.connect(self._dress_pages)
        theme().changed.connect(self._recolour)
        self._recolour()

    @property
    def zoom(self) -> Zoom:
        """How large the pages are shown."""
        return self._zoom

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, from 1."""
        return self._current

    @property
    def page_items(self) -> list[PageItem]:
        """The pages in the scene, in order."""
        return self._items

    def show_pages(self) -> None:
        """Take over the layout's pages; what is at the top of the view stays there."""
        setting = self._layout.setting
        if setting is None:
            self.scene().clear()
            self._items.clear()
            return
        pages, document = self._layout.pages, self._layout.document
        moved = len(pages) != len(self._items)
        for page in pages[len(self._items) :]:
            item = PageItem(page, setting, document)
            item.dim = self._dim
            self.scene().addItem(item)
            self._items.append(item)
        for item in self._items[len(pages) :]:
            self.scene().removeItem(item)
        del self._items[len(pages) :]
        numbers = self._layout.page_numbers()
        for number, (item, page) in enumerate(zip(self._items, pages, strict=True), 1):
            moved = moved or page.geometry is not item.page.geometry
            if item.dress.page_numbers != numbers:
                item.dress.page_numbers = numbers
                item.update()
            item.show_page(page, setting, document, number, len(pages))
        if moved:
            self._place()
        self._dress_pages()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages at another size, the middle of the view staying where it is."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._place()
            self.zoomChanged.emit()

    def zoom_by(self, direction: int) -> None:
        """One step larger (1) or smaller (-1)."""
        self.set_zoom(step(self._scale, direction))

    def set_dim(self, dim: bool) -> None:
        """Whether paper is dimmed in the dark theme."""
        self._dim = dim
        for item in self._items:
            item.dim = dim
            item.update()

    def go_to_page(self, number: int) -> None:
        """Bring the top of a page into view."""
        if 1 <= number <= len(self._items):
            self.verticalScrollBar().setValue(round(self._items[number - 1].y()) - ABOVE)

    def go_to_heading(self, anchor: str) -> None:
        """Bring a bookmarked heading to the top of the view."""
        for item in self._items:
            for placed in item.page.placed:
                if anchor in placed.strip.anchors:
                    at = item.mapToScene(placed.x, placed.y)
                    self.verticalScrollBar().setValue(round(at.y()) - 2 * ABOVE)
                    return

    def step_item(self, by: int) -> None:
        """Link the next (1) or previous (-1) item's words, as a click on them would; Enter then opens it."""
        order = list(dict.fromkeys(item for page in self._items for item in page.items()))
        if order:
            linked = self._tints.linked
            at = order.index(linked) + by if linked in order else 0 if by > 0 else len(order) - 1
            self.link(order[max(0, min(at, len(order) - 1))])

    def link(self, item: str) -> None:
        """Tint an item's words and bring them into view, moving only as far as needed."""
        self._tints.link(item)
        rects = [rect for page in self._items for rect in page.rects_of(item)] if item else []
        if rects and not any(self._in_view(rect) for rect in rects):
            self.ensureVisible(rects[0], 0, 60)

    def flash(self, blocks: frozenset[int]) -> None:
        """Tint blocks softly for a moment."""
        self._tints.flash(blocks)

    def item_under(self, point: QPoint) -> str:
        """The item whose words are under a point of the viewport, or an empty string."""
        found = self._page_under(point)
        return item_at(found[0].page, found[1]) if found else ""

    def _page_under(self, point: QPoint) -> tuple[PageItem, QPointF] | None:
        at = self.mapToScene(point)
        for item in self._items:
            inside = item.mapFromScene(at)
            if item.paper.contains(inside):
                return item, inside
        return None

    def _in_view(self, rect: QRectF) -> bool:
        return self.mapToScene(self.viewport().rect()).boundingRect().contains(rect)

    def _place(self) -> None:
        """Size and stack the pages; keep the point at the top of the view."""
        if not self._items:
            self.scene().setSceneRect(QRectF())
            return
        number, offset = self._top()
        widest = max(item.paper.width() for item in self._items)
        tallest = max(item.paper.height() for item in self._items)
        room = QSizeF(self.maximumViewportSize())
        self._scale = scale_for(self._zoom, room, QSizeF(widest, tallest))
        y = float(ABOVE)
        for item in self._items:
            item.setScale(self._scale)
            item.setPos(round((widest - item.paper.width()) * self._scale / 2), y)
            y = round(y + item.paper.height() * self._scale + ABOVE)
        self.scene().setSceneRect(QRectF(-1, 0, widest * self._scale + 2, y))
        kept = self._items[min(number, len(self._items) - 1)]
        self.verticalScrollBar().setValue(round(kept.y() + offset * self._scale))
        self._tell_page()

    def _top(self) -> tuple[int, float]:
        """The page at the top of the view and how far into it that is, in layout units."""
        at = self.verticalScrollBar().value()
        for index, item in enumerate(self._items):
            if item.y() + item.paper.height() * item.scale() > at:
                return index, (at - item.y()) / item.scale()
        return 0, -ABOVE / self._scale

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        passed = [number for number, item in enumerate(self._items, 1) if item.y() <= middle]
        current = passed[-1] if passed else 1
        if current != self._current:
            self._current = current
            self.pageChanged.emit(current)

    def _dress_pages(self) -> None:
        tinted, flashed = self._tints.items, self._tints.blocks
        for item in self._items:
            if (item.dress.tinted, item.dress.flashed) != (tinted, flashed) or flashed:
                item.dress = Dress(item.dress.page_numbers, tinted, flashed, self._tints.block_colour)
                item.update()

    def _recolour(self) -> None:
        self.setBackgroundBrush(QColor(tokens().desk))
        self._dress_pages()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if isinstance(self._zoom, str):
            self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.item_under(event.position().toPoint()))

    def _hover(self, item: str) -> None:
        if item != self._tints.hovered:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.ArrowCursor)
            self._tints.hover(item)

    def leaveEvent(self, event: object) -> None:
        self._hover("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        item = self.item_under(point)
        if item:
            self.itemClicked.emit(item)
            return
        found = self._page_under(point)
        block = found[0].block_at(found[1]) if found else -1
        if block >= 0:
            self.blockClicked.emit(block)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take the zoom keys before the window does, which has them for every pane."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_zoom_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if _is_zoom_key(event):
            if event.key() == keys.Key_0:
                self.set_zoom("page")
            else:
                self.zoom_by(-1 if event.key() == keys.Key_Minus else 1)
            return
        match event.key():
            case keys.Key_Home:
                self.verticalScrollBar().setValue(0)
            case keys.Key_End:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case keys.Key_Right | keys.Key_Left:
                self.step_item(1 if event.key() == keys.Key_Right else -1)
            case keys.Key_Return | keys.Key_Enter if self._tints.linked:
                self.itemClicked.emit(self._tints.linked)
            case keys.Key_PageDown | keys.Key_PageUp if self._zoom == "page":
                self.go_to_page(self._current + (1 if event.key() == keys.Key_PageDown else -1))
            case _:
                super().keyPressEvent(event)


def _is_zoom_key(event: QKeyEvent) -> bool:
    keys = Qt.Key
    zooming = event.key() in (keys.Key_0, keys.Key_Equal, keys.Key_Plus, keys.Key_Minus)
    return zooming and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
