"""The list at the left: what was found in the source, grouped, with what has been reviewed ticked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QHoverEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefwright.model.evidence import Evidence, Initiative, Quote, kind_of
from briefwright.ui import wording
from briefwright.ui.fonts import font, grown, interface_pixels
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.language import listed, tr
from briefwright.ui.source_viewer.grouping import TITLES, needs_checking
from briefwright.ui.source_viewer.review_order import Heading, ReviewOrder
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.placed_rows import PlacedRows

EVIDENCE = Qt.ItemDataRole.UserRole + 1
_HEADING, _ROW = 30, 44


class FoundModel(QAbstractListModel):
    """Headings and items as rows of one list; headings cannot be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = ReviewOrder()
        self._held: Mapping[str, Evidence] = {}
        self._headings: tuple[Heading, ...] = ()
        self._tops: list[int] = [0]

    def show(self, order: ReviewOrder, held: Mapping[str, Evidence]) -> None:
        """Show items in an order; both may change, and are then to be shown again."""
        self.beginResetModel()
        self._order, self._held, self._headings = order, held, order.headings()
        self._tops = [0, *accumulate(heading.count + 1 for heading in self._headings)]
        self.endResetModel()

    def items(self) -> list[Evidence]:
        """The items in the order shown."""
        return [self._held[name] for name in self._order.ids()]

    def row_of(self, evidence_id: str) -> int:
        """The row of an item, or -1."""
        item = self._held.get(evidence_id)
        place = self._order.place_of(item) if item is not None else -1
        if place < 0:
            return -1
        return next(place + n for n, top in enumerate(self._tops[1:], 1) if place + n < top)

    def is_heading(self, row: int) -> bool:
        """Whether a group's heading stands in a row."""
        return row in self._tops[:-1]

    def headings_before(self, row: int) -> int:
        """How many headings stand above a row."""
        return bisect_left(self._tops, row, hi=len(self._headings))

    def row(self, row: int) -> Heading | Evidence:
        """What stands in a row."""
        above = self.headings_before(row)
        return self._headings[above] if self.is_heading(row) else self._held[self._order.id_at(row - above)]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else self._tops[-1]

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if role == EVIDENCE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index.row())
            return _heading(row) if isinstance(row, Heading) else spoken(row)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _heading(group: Heading) -> str:
    return f"{tr(TITLES[group.key])} {group.count}"


def spoken(evidence: Evidence) -> str:
    """One sentence an item for a screen reader."""
    state = tr("to check") if needs_checking(evidence) else tr("reviewed") if evidence.review == "accepted" else ""
    parts = (wording.kind_name(evidence), state, wording.shown_words(evidence), _second_line(evidence))
    return listed(*parts)


def _second_line(evidence: Evidence) -> str:
    place = wording.place(evidence)
    if needs_checking(evidence) and evidence.doubt:
        return listed(wording.doubt_in_short(evidence), place)
    if isinstance(evidence, Initiative) and evidence.statement:
        return wording.card_words(evidence)
    who = (evidence.speaker.name or tr("No speaker"),) if isinstance(evidence, Quote) else ()
    return _capitalised(listed(*who, wording.form(evidence), place))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def first_line(evidence: Evidence) -> str:
    """An initiative's name, or the exact words; a quote's with its opening mark."""
    return wording.headline(evidence) if kind_of(evidence) == "initiative" else wording.shown_words(evidence)


class FoundDelegate(QStyledItemDelegate):
    """Paints headings and two-line items."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(EVIDENCE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            _paint_heading(painter, rect, row)
        else:
            _paint_item(painter, rect, row, state)
        painter.restore()


@lru_cache(maxsize=4)
def _row_height(_pixels: float) -> int:
    """An item's two lines at the user's size of font."""
    lines = QFontMetricsF(font("base")).height() + QFontMetricsF(font("meta")).height()
    return max(_ROW, round(lines) + 10)


def _paint_heading(painter: QPainter, rect: QRect, group: Heading) -> None:
    now = tokens()
    title = tr(TITLES[group.key])
    face = font("small")
    face.setWeight(face.Weight.DemiBold)
    painter.setFont(face)
    painter.setPen(QColor(now.text2))
    box = QRectF(rect).adjusted(18, 6, -8, -2)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)
    shift = QFontMetricsF(face).horizontalAdvance(title) + 7
    painter.setFont(font("small"))
    painter.setPen(QColor(now.text3))
    painter.drawText(box.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(group.count))


def _paint_item(painter: QPainter, rect: QRect, evidence: Evidence, state: QStyle.StateFlag) -> None:
    now = tokens()
    box = QRectF(rect).adjusted(8, 1, -8, -1)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent_tint if selected else now.sunken))
        painter.drawRoundedRect(box, 6, 6)
    kind = kind_of(evidence)
    middle = box.center().y()
    side = grown(16)
    sign = QRectF(box.x() + 10, middle - side / 2, side, side)
    draw_icon(painter, KIND_ICONS[kind], str(getattr(now, kind)), sign)
    _paint_state(painter, box, evidence)
    left, width = box.x() + 16 + side, box.width() - 34 - 2 * side
    upper, lower = font("base"), font("meta")
    above, below = QFontMetricsF(upper), QFontMetricsF(lower)
    top = middle - (above.height() + below.height()) / 2
    painter.setFont(upper)
    painter.setPen(QColor(now.text))
    words = above.elidedText(first_line(evidence), Qt.TextElideMode.ElideRight, width)
    painter.drawText(QPointF(left, top + above.ascent()), words)  # by the base line: Chinese letters are taller
    painter.setFont(lower)
    painter.setPen(QColor(now.text2 if selected else now.text3))
    words = below.elidedText(_second_line(evidence), Qt.TextElideMode.ElideRight, width)
    painter.drawText(QPointF(left, top + above.height() + below.ascent()), words)


def _paint_state(painter: QPainter, box: QRectF, evidence: Evidence) -> None:
    now = tokens()
    side = grown(16)
    at = QRectF(box.right() - 12 - side, box.center().y() - side / 2, side, side)
    if needs_checking(evidence):
        draw_icon(painter, "warning", now.warn, at)
    elif evidence.review == "accepted":
        draw_icon(painter, "check", now.ok, at)


class FoundList(PlacedRows):
    """`chosen` carries the id of the item the user chose; `keyed` a single key pressed while the list has focus."""

    chosen = Signal(str)
    keyed = Signal(str)

    def __init__(self) -> None:
        self._found = FoundModel()
        self._under: QPoint | None = None
        super().__init__(self._found, self._found, FoundDelegate())
        self._found.setParent(self)
        self.stops_at_headings = False
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setAccessibleName(tr("Found in this source"))
        self.setProperty("ring", True)
        theme().changed.connect(self.viewport().update)

    @property
    def found(self) -> FoundModel:
        """The rows."""
        return self._found

    def show_found(self, order: ReviewOrder, held: Mapping[str, Evidence]) -> None:
        """Show items in an order, and stay where one is in the list."""
        scrolled = self.verticalScrollBar().value()
        self._found.show(order, held)
        self.updateGeometries()
        self.verticalScrollBar().setValue(scrolled)

    def choose(self, evidence_id: str) -> None:
        """Choose an item and bring it into view, without telling."""
        row = self._found.row_of(evidence_id)
        blocked = self.blockSignals(True)
        if row >= 0:
            self.setCurrentIndex(self._found.index(row))
            if row and self._found.is_heading(row - 1):
                self.scrollTo(self._found.index(row - 1))
        else:
            self.clearSelection()
        self.blockSignals(blocked)

    def heights(self) -> tuple[int, int]:
        return _HEADING, _row_height(interface_pixels())

    def state_of(self, index: QModelIndex) -> QStyle.StateFlag:
        state = super().state_of(index)
        hovered = self._under is not None and index == self.indexAt(self._under)
        return state | QStyle.StateFlag.State_MouseOver if hovered else state

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent):
            left = event.type() == QEvent.Type.HoverLeave
            self._under = None if left else event.position().toPoint()
        return super().viewportEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        row = current.data(EVIDENCE) if current.isValid() else None
        if row is not None and not isinstance(row, Heading) and not self.signalsBlocked():
            self.chosen.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha() and not event.modifiers():
            self.keyed.emit(event.text().upper())
            event.accept()
            return
        super().keyPressEvent(event)
