"""The list at the left: what was found in the source, grouped, with what has been reviewed ticked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefwright.model.evidence import Evidence, Initiative, Quote, kind_of
from briefwright.ui import wording
from briefwright.ui.fonts import font, grown, interface_pixels
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.language import listed, tr
from briefwright.ui.source_viewer.grouping import TITLES, TO_CHECK, Group, grouped, needs_checking
from briefwright.ui.theme import theme, tokens

EVIDENCE = Qt.ItemDataRole.UserRole + 1
_HEADING, _ROW, _WIDTH = 30, 44, 100
_HEADING_SIZE = QSize(_WIDTH, _HEADING)
_AT_ONCE = 300
"""Rows that are laid out with what else is to be done; more of them take a turn of their own."""


class FoundModel(QAbstractListModel):
    """Headings and items as rows of one list; headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Group | Evidence] = []

    def show(self, evidence: Sequence[Evidence], *, only_new: bool) -> None:
        """Show evidence grouped."""
        self.beginResetModel()
        self._rows = []
        for group in grouped(evidence, only_new=only_new):
            self._rows += [group, *group.items]
        self.endResetModel()

    def items(self) -> list[Evidence]:
        """The items in the order shown."""
        return [row for row in self._rows if not isinstance(row, Group)]

    def row_of(self, evidence_id: str) -> int:
        """The row of an item, or -1."""
        rows = enumerate(self._rows)
        return next((at for at, row in rows if not isinstance(row, Group) and row.id == evidence_id), -1)

    def is_heading(self, row: int) -> bool:
        """Whether a group's heading stands in a row."""
        return isinstance(self._rows[row], Group)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        row = self._rows[index.row()]
        if role == EVIDENCE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _heading(row) if isinstance(row, Group) else spoken(row)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _heading(group: Group) -> str:
    return f"{tr(TITLES[group.key])} {len(group.items)}"


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

    def __init__(self, found: FoundModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # asked for each of thousands of rows whenever one has changed
        return _HEADING_SIZE if self._found.is_heading(index.row()) else _row_size(interface_pixels())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(EVIDENCE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Group):
            _paint_heading(painter, rect, row)
        else:
            _paint_item(painter, rect, row, state)
        painter.restore()


@lru_cache(maxsize=4)
def _row_size(_pixels: float) -> QSize:
    """An item's two lines at the user's size of font."""
    lines = QFontMetricsF(font("base")).height() + QFontMetricsF(font("meta")).height()
    return QSize(_WIDTH, max(_ROW, round(lines) + 10))


def _paint_heading(painter: QPainter, rect: QRect, group: Group) -> None:
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
    painter.drawText(box.adjusted(shift, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(len(group.items)))


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


class FoundList(QListView):
    """`chosen` carries the id of the item the user chose; `keyed` a single key pressed while the list has focus."""

    chosen = Signal(str)
    keyed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = FoundModel(self)
        self._wanted = ""
        self.seen_with: QWidget = self
        """What is painted together with it, and waits while long evidence is laid out."""
        self._own_turn = QTimer(self, interval=0, singleShot=True)
        self._own_turn.timeout.connect(self._settle)
        self.setModel(self._found)
        self.setItemDelegate(FoundDelegate(self._found, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setAccessibleName(tr("Found in this source"))
        self.setProperty("ring", True)
        theme().changed.connect(self.viewport().update)

    @property
    def found(self) -> FoundModel:
        """The rows."""
        return self._found

    @property
    def is_settling(self) -> bool:
        """Whether long evidence is still to be laid out: that takes a turn of its own."""
        return self._own_turn.isActive()

    def show_evidence(self, evidence: Sequence[Evidence], current: str, *, only_new: bool = False) -> None:
        """Show evidence and choose one, without telling."""
        bar = self.verticalScrollBar().value()
        self._found.show(evidence, only_new=only_new)
        self.verticalScrollBar().setValue(bar)
        if self._found.rowCount() > _AT_ONCE:
            self._own_turn.start()
            self.seen_with.setUpdatesEnabled(False)  # else it is seen for a moment with nothing chosen
        self.choose(current)

    def choose(self, evidence_id: str) -> None:
        """Choose an item and bring it into view, as soon as the rows are laid out."""
        self._wanted = evidence_id
        if not self.is_settling:
            self._choose_wanted()

    def _settle(self) -> None:
        self._choose_wanted()
        self.seen_with.setUpdatesEnabled(True)

    def _choose_wanted(self) -> None:
        row = self._found.row_of(self._wanted)
        blocked = self.blockSignals(True)
        if row >= 0:
            self.setCurrentIndex(self._found.index(row))
            above = self._found.index(row - 1)
            if row and isinstance(above.data(EVIDENCE), Group):
                self.scrollTo(above)
        else:
            self.clearSelection()
        self.blockSignals(blocked)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        row = current.data(EVIDENCE) if current.isValid() else None
        if row is not None and not isinstance(row, Group) and not self.signalsBlocked():
            self.chosen.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha() and not event.modifiers():
            self.keyed.emit(event.text().upper())
            event.accept()
            return
        super().keyPressEvent(event)


__all__ = ["TO_CHECK", "FoundList", "FoundModel", "first_line", "spoken"]
