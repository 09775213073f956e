"""The list of persons: name, how often they speak, what they were last, and in words what does not go together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefwright.model.register import RegisteredSpeaker
from briefwright.ui.fonts import font
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import tr, tr_n
from briefwright.ui.register.wording import conflict_mark, latest_post, quotes_counted, spoken
from briefwright.ui.style import draw_ring, show_focus
from briefwright.ui.theme import theme, tokens

PERSON = Qt.ItemDataRole.UserRole + 1
_LEFT = 36


class PersonModel(QAbstractListModel):
    """The persons as rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._people: tuple[RegisteredSpeaker, ...] = ()

    def show(self, people: Sequence[RegisteredSpeaker]) -> None:
        """Show these."""
        self.beginResetModel()
        self._people = tuple(people)
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """The row of a person, or -1."""
        return next((row for row, person in enumerate(self._people) if person.name == name), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        person = self._people[index.row()]
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(person)
        return person.name if role == Qt.ItemDataRole.DisplayRole else None


class PersonDelegate(QStyledItemDelegate):
    """Paints two lines a person; all rows are of one height."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = QFontMetricsF(font("strong")).height() + QFontMetricsF(font("small")).height()
        return QSize(120, round(lines) + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        person: RegisteredSpeaker = index.data(PERSON)
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect).adjusted(6, 1, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        _paint_ground(painter, box, selected, bool(state & QStyle.StateFlag.State_MouseOver))
        draw_icon(painter, "user", tokens().text2, QRectF(box.x() + 10, box.y() + 8, 16, 16))
        _paint_words(painter, box, person, selected)
        view = self.parent()
        by_keyboard = isinstance(view, QListView) and view.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        )
        if by_keyboard and state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, box, 6)
        painter.restore()


def _paint_ground(painter: QPainter, box: QRectF, selected: bool, hovered: bool) -> None:
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().accent_tint if selected else tokens().sunken))
        painter.drawRoundedRect(box, 6, 6)


def _paint_words(painter: QPainter, box: QRectF, person: RegisteredSpeaker, selected: bool) -> None:
    now = tokens()
    upper, lower = QFontMetricsF(font("strong")), QFontMetricsF(font("small"))
    line = QRectF(box.x() + _LEFT, box.y() + 6, box.width() - _LEFT - 12, upper.height())
    quiet = now.text2 if selected else now.text3
    width = _paint_right(painter, line, quotes_counted(person), quiet)
    shown = upper.elidedText(person.name, Qt.TextElideMode.ElideRight, line.width() - width - 12)
    _draw(painter, line, shown, font("strong"), now.text)
    if person.is_joined:
        aside = line.adjusted(upper.horizontalAdvance(shown) + 8, 0, -width - 8, 0)
        spellings = tr_n("1 spelling", "{n} spellings", len(person.spellings))
        if QFontMetricsF(font("meta")).horizontalAdvance(spellings) < aside.width():
            _draw(painter, aside, spellings, font("meta"), quiet)
    line = QRectF(line.x(), line.bottom() + 2, line.width(), lower.height())
    mark = conflict_mark(person)
    if mark:
        draw_icon(painter, "warning", now.warn, QRectF(line.x(), line.center().y() - 7, 14, 14))
        line.adjust(19, 0, 0, 0)
    words = lower.elidedText(mark or latest_post(person), Qt.TextElideMode.ElideRight, line.width())
    _draw(painter, line, words, font("small"), now.warn if mark else quiet)


def _paint_right(painter: QPainter, line: QRectF, words: str, colour: str) -> float:
    painter.setFont(font("meta"))
    painter.setPen(QColor(colour))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    return QFontMetricsF(font("meta")).horizontalAdvance(words)


def _draw(painter: QPainter, box: QRectF, words: str, face: QFont, colour: str) -> None:
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


class PersonList(QListView):
    """`picked` comes whenever other persons are selected; several are selected as in any list."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.people = PersonModel(self)
        self.setModel(self.people)
        self.setItemDelegate(PersonDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Persons"))
        self.setAccessibleDescription(tr("Select two to join them."))
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        theme().changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        show_focus(self)
        super().keyPressEvent(event)

    def selected(self) -> tuple[RegisteredSpeaker, ...]:
        """The persons selected, in the list's order."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(index.data(PERSON) for index in rows)

    def show_people(self, people: Sequence[RegisteredSpeaker], name: str = "") -> None:
        """Show these, and that person selected, else the first."""
        self.people.show(people)
        row = max(self.people.row_of(name), 0)
        if people:
            self.setCurrentIndex(self.people.index(row))  # which tells that it is picked
        else:
            self.picked.emit()
