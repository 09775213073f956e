"""A list one reorders: rows with a grip, a title, icons and a note at the right; by mouse and by keyboard."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefwright.ui.actions import in_menu
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.language import tr
from briefwright.ui.style import draw_ring
from briefwright.ui.theme import theme, tokens

_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT = 32
_INSET = 8
_DRAGGED = QSize(214, 32)


class Row(Struct, frozen=True):
    """One row: its key, title, the kinds whose icons stand beside it, the note at the right; and what is spoken."""

    key: str
    title: str
    kinds: tuple[str, ...] = ()
    note: str = ""
    spoken: str = ""


class RowList(QListWidget):
    """`moved(key, place)` with the place among the others; `chosen(key)`; the rest ask for what they say."""

    moved = Signal(str, int)
    chosen = Signal(str)
    removeAsked = Signal(str)
    duplicateAsked = Signal(str)
    renameAsked = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = -1
        self.setAccessibleName(name)
        self.setItemDelegate(_RowDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.currentItemChanged.connect(self._tell)
        theme().changed.connect(self.viewport().update)

    @property
    def key(self) -> str:
        """The key of the row that is chosen; empty where there is none."""
        item = self.currentItem()
        return _row(item).key if item is not None else ""

    def keys(self) -> tuple[str, ...]:
        """The keys in order."""
        return tuple(_row(self.item(i)).key for i in range(self.count()))

    def show_rows(self, rows: tuple[Row, ...], key: str) -> None:
        """Show these rows, and the one of that key as chosen; else the one at the same place."""
        at = max(self.currentRow(), 0)
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for place, row in enumerate(rows):
            item = self.item(place)
            if item.data(_ROLE) != row:
                item.setData(_ROLE, row)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken or f"{row.title}, {row.note}")
                item.setData(Qt.ItemDataRole.DisplayRole, row.title)
        keys = [row.key for row in rows]
        self.setCurrentRow(keys.index(key) if key in keys else min(at, len(rows) - 1))
        self.blockSignals(False)
        self.viewport().update()

    def choose(self, key: str) -> None:
        """Choose the row of that key."""
        keys = self.keys()
        if key in keys:
            self.setCurrentRow(keys.index(key))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(_row(item).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        at = self.currentRow()
        if at >= 0 and alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self.key, at + (1 if key == Qt.Key.Key_Down else -1))
        elif at >= 0 and key == Qt.Key.Key_Delete:
            self.removeAsked.emit(self.key)
        elif at >= 0 and key == Qt.Key.Key_D and control:
            self.duplicateAsked.emit(self.key)
        elif at >= 0 and key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.renameAsked.emit(self.key)
        else:
            super().keyPressEvent(event)

    def row_menu(self) -> QMenu:
        """What can be done to the chosen row."""
        menu = QMenu(self)
        at = self.currentRow()
        for text, keys, run, possible in (
            (tr("Rename"), "F2", lambda: self.renameAsked.emit(self.key), True),
            (tr("Move up"), "Alt+Up", lambda: self.moved.emit(self.key, at - 1), at > 0),
            (tr("Move down"), "Alt+Down", lambda: self.moved.emit(self.key, at + 1), at < self.count() - 1),
            (tr("Duplicate"), "Ctrl+D", lambda: self.duplicateAsked.emit(self.key), True),
            (tr("Remove"), "Del", lambda: self.removeAsked.emit(self.key), True),
        ):
            action = menu.addAction(in_menu(text, keys), run)
            action.setEnabled(possible and at >= 0)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.row_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if self.currentRow() < 0:
            return
        item = self.currentItem()
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        drag.setPixmap(self._drag_picture(_row(item)))
        drag.setHotSpot(QPoint(-14, -4))  # below the pointer, so that the line where it will stand is seen
        drag.exec(Qt.DropAction.MoveAction)

    def _drag_picture(self, row: Row) -> QPixmap:
        now, ratio = tokens(), self.devicePixelRatioF()
        picture = QPixmap(QSize(round(_DRAGGED.width() * ratio), round(_DRAGGED.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.accent), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), _DRAGGED.toSizeF() - QSizeF(1, 1)), 8, 8)
        painter.setFont(font("base"))
        painter.setPen(QColor(now.text))
        room = QRect(12, 0, _DRAGGED.width() - 24, _DRAGGED.height())
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.end()
        return picture

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is self:
            self._line = self._gap_at(event.position().toPoint().y())
            event.acceptProposedAction()
            self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        gap = self._gap_at(event.position().toPoint().y())
        self._end_drag()
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the operation moves it, not the list
        event.accept()
        at = self.currentRow()
        if at >= 0 and gap not in {at, at + 1}:
            self.moved.emit(self.key, gap - (gap > at))

    def _end_drag(self) -> None:
        self._line = -1
        self.viewport().update()

    def _gap_at(self, y: int) -> int:
        """The gap between rows nearest to a height: 0 is above the first."""
        for place in range(self.count()):
            if y < self.visualItemRect(self.item(place)).center().y():
                return place
        return self.count()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line < 0 or not self.count():
            return
        below = self._line < self.count()
        rect = self.visualItemRect(self.item(self._line if below else self.count() - 1))
        y = rect.top() if below else rect.bottom()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawLine(_INSET + 10, y, self.viewport().width() - _INSET, y)
        painter.setBrush(QColor(tokens().window))
        painter.drawEllipse(QRectF(_INSET + 2, y - 4, 8, 8))
        painter.end()


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, max(_HEIGHT, QFontMetrics(font("base")).height() + 12))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(_ROLE)
        assert isinstance(row, Row)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(rect).adjusted(_INSET, 0.5, -_INSET, -0.5)
        self._paint_ground(painter, frame, state, chosen=chosen)
        self._paint_words(painter, rect.adjusted(34, 0, -16, 0), row, chosen=chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag, *, chosen: bool) -> None:
        now = tokens()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent_tint if chosen else now.sunken))
            painter.drawRoundedRect(frame, 6, 6)
        by_keyboard = self._view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if chosen and by_keyboard and self._view.hasFocus():
            draw_ring(painter, frame, 6)
        middle = frame.center().y()
        draw_icon(painter, "dots-six-vertical", now.text3, QRectF(frame.left() + 4, middle - 7, 14, 14))

    def _paint_words(self, painter: QPainter, room: QRect, row: Row, *, chosen: bool) -> None:
        now = tokens()
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("small"))
        note_width = painter.fontMetrics().horizontalAdvance(row.note)
        painter.setPen(QColor(now.text2 if chosen else now.text3))
        painter.drawText(room, vertical | Qt.AlignmentFlag.AlignRight, row.note)
        painter.setFont(font("strong" if chosen else "base"))
        painter.setPen(QColor(now.text))
        side = grown(15)
        left = room.width() - note_width - 14 - (side + 5) * len(row.kinds)
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, vertical, title)
        x = room.left() + painter.fontMetrics().horizontalAdvance(title) + 15
        for kind in row.kinds:
            colour = now.text2 if kind == "words" else str(getattr(now, kind))
            draw_icon(painter, KIND_ICONS[kind], colour, QRectF(x, room.center().y() - side / 2 + 0.5, side, side))
            x += side + 5


def _row(item: QListWidgetItem) -> Row:
    row = item.data(_ROLE)
    assert isinstance(row, Row)
    return row
