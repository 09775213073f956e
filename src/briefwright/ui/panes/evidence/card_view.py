"""A list view whose rows have two heights: cards, and the lower headings of groups.

Qt’s own list asks each row for its height where they differ, which takes seconds for a hundred thousand. Here rows
are placed by arithmetic from the model’s groups; without groups everything is left to Qt.
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
from briefwright.ui.models.group_rows import GroupRows
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
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        rows = self._evidence.rows
        if rows is None or not index.isValid():
            return super().visualRect(index)
        top = self._top(rows, index.row()) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        rows = self._evidence.rows
        if rows is None:
            return super().indexAt(point)
        row = self._row_at(rows, point.y() + self.verticalScrollBar().value())
        return self._evidence.index(row) if 0 <= row < len(rows) else QModelIndex()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        rows, bar = self._evidence.rows, self.verticalScrollBar()
        if rows is not None:
            bar.setRange(0, max(self._top(rows, len(rows)) - self.viewport().height(), 0))
            bar.setPageStep(self.viewport().height())

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if self._evidence.rows is None or not index.isValid():
            super().scrollTo(index, hint)
            return
        self.updateGeometries()  # rows may have come since
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        if rect.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = self._evidence.rows
        if rows is None:
            return super().moveCursor(action, modifiers)
        here = self.currentIndex().row()
        page = self.viewport().height()
        match action:
            case _Move.MoveDown | _Move.MoveNext | _Move.MoveRight:
                to = here + 1
            case _Move.MoveUp | _Move.MovePrevious | _Move.MoveLeft:
                to = here - 1
            case _Move.MovePageDown:
                to = max(self._row_at(rows, self._top(rows, here) + page), here + 1)
            case _Move.MovePageUp:
                to = min(self._row_at(rows, max(self._top(rows, here) - page, 0)), here - 1)
            case _Move.MoveHome:
                to = 0
            case _:
                to = len(rows) - 1
        return self._evidence.index(min(max(to, 0), len(rows) - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        if self._evidence.rows is None:
            super().setSelection(rect, command)
            return
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        chosen = QItemSelection(first, last) if first.isValid() and last.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        if self._evidence.rows is None:
            return super().visualRegionForSelection(selection)
        return QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self._evidence.rows
        if rows is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual = option.state
        offset, box = self.verticalScrollBar().value(), event.rect()
        first = max(self._row_at(rows, box.top() + offset), 0)
        last = min(self._row_at(rows, box.bottom() + offset), len(rows) - 1)
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

    def _top(self, rows: GroupRows, row: int) -> int:
        headings = rows.headings_before(row)
        return headings * self.cards.heading_height + (row - headings) * (self.cards.card_height + GAP)

    def _row_at(self, rows: GroupRows, y: int) -> int:
        """The row at a height; the number of rows below the last."""
        low, high = 0, len(rows)
        while low < high:
            middle = (low + high) // 2
            if self._top(rows, middle + 1) <= y:
                low = middle + 1
            else:
                high = middle
        return low
