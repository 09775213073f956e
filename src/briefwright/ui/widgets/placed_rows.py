"""A list view whose rows have two heights: items, and the lower headings of groups.

Qt’s own list goes through all its rows to lay them out, and asks our model several times for each: a hundred
thousand take a fifth of a second, and much longer where heights differ. Here rows are placed by arithmetic.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

_Move = QAbstractItemView.CursorAction


class Rows(Protocol):
    """Where headings stand among the rows."""

    def is_heading(self, row: int) -> bool:
        """Whether a group's heading stands in a row."""

    def headings_before(self, row: int) -> int:
        """How many headings stand above a row."""


class PlacedRows(QListView):
    """Shows a model of one column. A heading is stopped at with the keys where that is asked for."""

    def __init__(self, model: QAbstractItemModel, rows: Rows, delegate: QStyledItemDelegate) -> None:
        super().__init__()
        self._rows = rows
        self._delegate = delegate
        self.stops_at_headings = True
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def heights(self) -> tuple[int, int]:
        """The height of a heading, and of an item."""
        raise NotImplementedError

    def state_of(self, index: QModelIndex) -> QStyle.StateFlag:
        """What a row is painted with beside the view's own state."""
        state = QStyle.StateFlag.State_None
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # Qt’s list would go through all rows

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        heading, item = self.heights()
        top = self._top(index.row()) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), heading if self._rows.is_heading(index.row()) else item)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._row_at(point.y() + self.verticalScrollBar().value())
        return self.model().index(row, 0) if 0 <= row < self.model().rowCount() else QModelIndex()

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._top(self.model().rowCount()) - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        self.updateGeometries()  # rows may have come since
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top())
        elif (beyond := rect.bottom() + 1 - self.viewport().height()) > 0:
            bar.setValue(bar.value() + beyond)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        here, last = self.currentIndex().row(), self.model().rowCount() - 1
        page = self.viewport().height()
        match action:
            case _Move.MoveDown | _Move.MoveNext | _Move.MoveRight:
                to = here + 1
            case _Move.MoveUp | _Move.MovePrevious | _Move.MoveLeft:
                to = here - 1
            case _Move.MovePageDown:
                to = max(self._row_at(self._top(here) + page), here + 1)
            case _Move.MovePageUp:
                to = min(self._row_at(max(self._top(here) - page, 0)), here - 1)
            case _Move.MoveHome:
                to = 0
            case _:
                to = last
        return self.model().index(self._stop(min(max(to, 0), last), here), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        chosen = QItemSelection(first, last) if first.isValid() and last.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def selectAll(self) -> None:
        """Choose every row as one range: Qt’s list would ask for each whether it is hidden."""
        rows = self.model().rowCount()
        if rows:
            every = QItemSelection(self.model().index(0, 0), self.model().index(rows - 1, 0))
            self.selectionModel().select(every, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual = option.state
        offset, box = self.verticalScrollBar().value(), event.rect()
        first = max(self._row_at(box.top() + offset), 0)
        last = min(self._row_at(box.bottom() + offset), self.model().rowCount() - 1)
        for row in range(first, last + 1):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            option.state = usual | self.state_of(index)
            self._delegate.paint(painter, option, index)
        painter.end()

    def _stop(self, row: int, here: int) -> int:
        """Where the keys come to a halt on the way to a row: beyond a heading, if there is room."""
        if self.stops_at_headings or row < 0 or not self._rows.is_heading(row):
            return row
        on = row + (1 if row >= here or row == 0 else -1)
        return on if on < self.model().rowCount() else here

    def _top(self, row: int) -> int:
        heading, item = self.heights()
        above = self._rows.headings_before(row)
        return above * heading + (row - above) * item

    def _row_at(self, y: int) -> int:
        """The row at a height; the number of rows below the last."""
        low, high = 0, self.model().rowCount()
        while low < high:
            middle = (low + high) // 2
            if self._top(middle + 1) <= y:
                low = middle + 1
            else:
                high = middle
        return low
