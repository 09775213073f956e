"""The pages on the desk: scrolled, zoomed, hovered, clicked; what is in view stays there across updates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.page_item import PageItem
from briefwright.ui.preview.page_scene import PageScene
from briefwright.ui.preview.sheet import Sheet
from briefwright.ui.preview.tints import Tints
from briefwright.ui.preview.zoom import ABOVE, Zoom, step
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.focus_edge import FocusEdge


class PageView(QGraphicsView):
    """Shows a layout's pages. Signals an item's id when its words are clicked, else the block that was."""

    itemClicked = Signal(str)
    blockClicked = Signal(int)
    pageChanged = Signal(int)
    zoomChanged = Signal()

    def __init__(self, layout: DocumentLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)  # the window takes what is dropped
        self._layout = layout
        self._pages = PageScene(self)
        self._tints = Tints(self)
        self._zoom: Zoom = "page"
        self._current = 1
        self.setScene(self._pages)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all beneath is painted first
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._edge = FocusEdge(self)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        self._tints.changed.connect(lambda: self._pages.dress(self._tints))
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
    def last_in_view(self) -> int:
        """The last page that is partly in sight, from 1; 0 without pages."""
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        return self._pages.above(bottom)

    @property
    def page_items(self) -> list[PageItem]:
        """The pages in the scene, in order."""
        return self._pages.pages

    @property
    def sheet_count(self) -> int:
        """How many sheets are shown."""
        return len(self._pages.sheets)

    def show_pages(self) -> None:
        """Take over the layout's pages; what is at the top of the view stays there."""
        top = self._pages.sheet_at(self.verticalScrollBar().value())  # new sheets are nowhere as yet
        if self._pages.show_layout(self._layout):
            self._place(top)
        self._pages.dress(self._tints)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show sheets drawn elsewhere, at the place where the pages were."""
        index, offset = self._pages.sheet_at(self.verticalScrollBar().value())
        self._pages.show_sheets(sheets)
        self._place((index, offset))

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages at another size; what is at the top of the view stays there."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._place()
            self.zoomChanged.emit()

    def zoom_by(self, direction: int) -> None:
        """One step larger (1) or smaller (-1)."""
        self.set_zoom(step(self._pages.scale, direction))

    def set_dim(self, dim: bool) -> None:
        """Whether paper is dimmed in the dark theme."""
        self._pages.set_dim(dim)

    def go_to_page(self, number: int) -> None:
        """Bring the top of a page into view."""
        if 1 <= number <= self.sheet_count:
            self.verticalScrollBar().setValue(round(self._pages.sheets[number - 1].y()) - ABOVE)

    def go_to_heading(self, anchor: str) -> None:
        """Bring a bookmarked heading to the top of the view."""
        y = self._pages.heading_y(anchor)
        if y is not None:
            self.verticalScrollBar().setValue(round(y) - 2 * ABOVE)
        else:
            self.go_to_page(self._layout.page_numbers().get(anchor, 0))

    def step_item(self, by: int) -> None:
        """Link the next (1) or previous (-1) item's words, as a click on them would; Enter then opens it."""
        order = self._pages.items_in_order()
        if order:
            linked = self._tints.linked
            at = order.index(linked) + by if linked in order else 0 if by > 0 else len(order) - 1
            self.link(order[max(0, min(at, len(order) - 1))])

    def link(self, item: str) -> None:
        """Tint an item's words and bring them into view, moving only as far as needed."""
        self._tints.link(item)
        rects = self._pages.rects_of(item)
        if rects and not any(self._in_view(rect) for rect in rects):
            self.ensureVisible(rects[0], 0, 60)

    def flash(self, blocks: frozenset[int]) -> None:
        """Tint blocks softly for a moment."""
        self._tints.flash(blocks)

    def item_under(self, point: QPoint) -> str:
        """The item whose words are under a point of the viewport, or an empty string."""
        return self._pages.item_under(self.mapToScene(point))

    def _in_view(self, rect: QRectF) -> bool:
        return self.mapToScene(self.viewport().rect()).boundingRect().contains(rect)

    def _place(self, top: tuple[int, float] | None = None) -> None:
        """Size and stack the pages; keep the point at the top of the view."""
        sheets = self._pages.sheets
        if not sheets:
            self._pages.setSceneRect(QRectF())
            return
        index, offset = top or self._pages.sheet_at(self.verticalScrollBar().value())
        before = self._pages.scale
        self._pages.stack(self._zoom, QSizeF(self.maximumViewportSize()))
        kept = sheets[min(index, len(sheets) - 1)]
        scale = self._pages.scale if offset > 0 else before  # the desk above a sheet keeps its height
        self.verticalScrollBar().setValue(round(kept.y() + offset * scale))
        self._tell_page()

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        current = max(self._pages.above(middle + 0.5), 1)
        if current != self._current:
            self._current = current
            self.pageChanged.emit(current)

    def _recolour(self) -> None:
        self.setBackgroundBrush(QColor(tokens().desk))
        self._pages.dress(self._tints)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if isinstance(self._zoom, str) and not theme().is_changing:
            self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.item_under(event.position().toPoint()))

    def _hover(self, item: str) -> None:
        if item != self._tints.hovered:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.ArrowCursor)
            self._tints.hover(item)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        item = self.item_under(point)
        if item:
            self.itemClicked.emit(item)
            return
        found = self._pages.sheet_under(self.mapToScene(point))
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
        match event.key():
            case keys.Key_0 if _is_zoom_key(event):
                self.set_zoom("page")
            case key if _is_zoom_key(event):
                self.zoom_by(-1 if key == keys.Key_Minus else 1)
            case keys.Key_Home:
                self.verticalScrollBar().setValue(0)
            case keys.Key_End:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case keys.Key_Right | keys.Key_Left as key:
                self.step_item(1 if key == keys.Key_Right else -1)
            case keys.Key_Return | keys.Key_Enter if self._tints.linked:
                self.itemClicked.emit(self._tints.linked)
            case keys.Key_PageDown | keys.Key_PageUp as key if self._zoom == "page":
                self.go_to_page(self._current + (1 if key == keys.Key_PageDown else -1))
            case _:
                super().keyPressEvent(event)


def _is_zoom_key(event: QKeyEvent) -> bool:
    keys = Qt.Key
    zooming = event.key() in (keys.Key_0, keys.Key_Equal, keys.Key_Plus, keys.Key_Minus)
    return zooming and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
