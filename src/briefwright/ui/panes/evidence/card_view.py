"""A list view whose rows have two heights: cards, and the lower headings of groups.

Qt’s own list goes through all its rows to lay them out, and asks our model several times for each: a hundred
thousand take a fifth of a second, and much longer where heights differ. Here rows are placed by arithmetic.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from briefwright.ui.models.evidence_model import EvidenceModel
from briefwright.ui.panes.evidence.delegate import GAP, EvidenceDelegate

_Move = QAbstractItemView.CursorAction


class CardView(QListView):
    """Shows an `EvidenceModel` with an `EvidenceDelegate`."""

    def __init__(self, model: EvidenceModel) -> None:
        super().__init__()
        self._evidence = model
        self.cards = EvidenceDelegate()
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # Qt’s list would go through all rows

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        top = self._top(index.row()) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._row_at(point.y() + self.verticalScrollBar().value())
        return self._evidence.index(row) if 0 <= row < self._evidence.rowCount() else QModelIndex()

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._top(self._evidence.rowCount()) - self.viewport().height(), 0))
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
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        here, last = self.currentIndex().row(), self._evidence.rowCount() - 1
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
        return self._evidence.index(min(max(to, 0), last))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        chosen = QItemSelection(first, last) if first.isValid() and last.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def selectAll(self) -> None:
        """Choose every row as one range: Qt’s list would ask for each whether it is hidden."""
        rows = self._evidence.rowCount()
        if rows:
            every = QItemSelection(self._evidence.index(0), self._evidence.index(rows - 1))
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
        last = min(self._row_at(box.bottom() + offset), self._evidence.rowCount() - 1)
        for row in range(first, last + 1):
            index = self._evidence.index(row)
            option.rect = self.visualRect(index)
            option.state = usual
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == self.currentIndex() and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            self.cards.paint(painter, option, index)
        painter.end()

    def _height(self, row: int) -> int:
        return self.cards.heading_height if self._evidence.heading(row) else self.cards.card_height + GAP

    def _top(self, row: int) -> int:
        rows = self._evidence.rows
        headings = rows.headings_before(row) if rows is not None else 0
        return headings * self.cards.heading_height + (row - headings) * (self.cards.card_height + GAP)

    def _row_at(self, y: int) -> int:
        """The row at a height; the number of rows below the last."""
        low, high = 0, self._evidence.rowCount()
        while low < high:
            middle = (low + high) // 2
            if self._top(middle + 1) <= y:
                low = middle + 1
            else:
                high = middle
        return low
