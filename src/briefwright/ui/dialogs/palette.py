"""The command palette: type a few letters of a command, a section or an item, press Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefwright.ui.clauses import in_one_line
from briefwright.ui.fonts import font, interface_pixels, scaled
from briefwright.ui.icons import Tint, draw_icon, icon
from briefwright.ui.language import tr
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import label

CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST = 60
_ROWS = 11
_EDGE, _GAP = 8, 6
"""Pixels around the list, and between it and what is typed."""


class Choice(Struct, frozen=True):
    """One line: its words, an icon in its tint, what stands at the right (a key or a place), and what it does.

    `also` holds other words it is found by, after those whose own words match.
    """

    text: str
    run: Callable[[], object]
    icon: str = ""
    aside: str = ""
    enabled: bool = True
    tint: Tint = "text2"
    also: str = ""


Finder = Callable[[str], Sequence[Choice]]


class Palette(QDialog):
    """Shows the choices that match; `find` may add others for what is typed, such as evidence.

    One that `waits` gets its choices later, by `show_choices`.
    """

    def __init__(
        self,
        parent: QWidget,
        choices: Sequence[Choice],
        *,
        invitation: str,
        find: Finder | None = None,
        waits: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAccessibleName(invitation)
        self._choices = tuple(choices)
        self._find = find
        self._waits = waits
        self._model = ChoiceModel(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(invitation)
        self.search.setAccessibleName(invitation)
        self.search.setProperty("search", "true")
        self.search.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self._lines = ChoiceDelegate()
        self.list.setItemDelegate(self._lines)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(invitation)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(_GAP)
        self._nothing = label("", "base", "2")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        layout.addWidget(self._nothing)
        now = tokens()
        self.setStyleSheet(f"#palette {{ background: {now.surface}; border: 1px solid {now.control}; }}")
        self._search("")

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show the choices that were waited for."""
        self._choices, self._waits = tuple(choices), False
        self._search(self.search.text())

    def show_below(self, top: int = 92) -> None:
        """Open in the upper middle of the window, ready to type."""
        parent = self.parentWidget()
        assert parent is not None
        window = parent.window()
        self.move(window.mapToGlobal(window.rect().topLeft()).x() + (window.width() - self.width()) // 2,
                  window.mapToGlobal(window.rect().topLeft()).y() + top)  # fmt: skip
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: object) -> bool:
        if (
            watched is not self.search
            or not isinstance(event, QKeyEvent)
            or event.type() != QKeyEvent.Type.KeyPress
        ):
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._step(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._step(-1)
            case Qt.Key.Key_PageDown:
                self._step(8)
            case Qt.Key.Key_PageUp:
                self._step(-8)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.list.currentIndex())
            case _:
                return False
        return True

    def _search(self, text: str) -> None:
        found = matching(self._choices, text)
        if self._find is not None and text.strip():
            found += self._find(text.strip())
        self._model.show_choices(found[:_MOST])
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._nothing.setText(
            "" if self._waits else tr("Nothing matches “{words}”. Try fewer words.", words=text.strip())
        )
        rows = min(max(len(found), 1), _ROWS)
        self.list.setFixedHeight(rows * self._lines.sizeHint(QStyleOptionViewItem(), QModelIndex()).height())
        self._nothing.setFixedHeight(self.list.height())
        self.search.ensurePolished()
        self.setFixedSize(scaled(520), self.search.sizeHint().height() + _GAP + self.list.height() + 2 * _EDGE)
        self._step(0)

    def _step(self, by: int) -> None:
        rows = self._model.rowCount()
        row = min(max(self.list.currentIndex().row() + by, 0), rows - 1)
        self.list.setCurrentIndex(self._model.index(row))

    def _run(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice) and choice.enabled:
            self.close()
            choice.run()


def matching(choices: Sequence[Choice], text: str) -> list[Choice]:
    """The choices with every word of `text`: first those that begin with it, then those whose own words have it."""
    words = text.casefold().split()
    ranked = [(rank, choice) for choice in choices if (rank := _rank(choice, text.casefold(), words)) is not None]
    return [choice for _, choice in sorted(ranked, key=lambda pair: pair[0])]


def _rank(choice: Choice, typed: str, words: Sequence[str]) -> int | None:
    own = choice.text.casefold()
    if own.startswith(typed):
        return 0
    if all(word in own for word in words):
        return 1
    every = f"{own} {choice.also.casefold()}"
    return 2 if all(word in every for word in words) else None


class ChoiceModel(QAbstractListModel):
    """The choices that match."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        return choice if role == CHOICE_ROLE else None


class ChoiceDelegate(QStyledItemDelegate):
    """Icon, words, and at the right a key or a place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, round(30 * interface_pixels() / 13))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        now, box = tokens(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(now.accent_tint if chosen else now.sunken))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        if choice.icon:
            draw_icon(
                painter, choice.icon, getattr(now, choice.tint), QRectF(box.x() + 9, box.center().y() - 8, 16, 16)
            )
        face, beside = font("base"), font("small")
        whole = box.width() - 34 - 24
        wanted = QFontMetricsF(face).horizontalAdvance(choice.text) + 1
        # what stands beside is cut first, but keeps its key or a few words
        least = min(QFontMetricsF(beside).horizontalAdvance(choice.aside), whole / 4)
        measured = QFontMetricsF(beside)
        aside = in_one_line(choice.aside, measured, max(whole - wanted, least))
        painter.setFont(beside)
        painter.setPen(QColor(now.text3))
        painter.drawText(
            box.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside
        )
        room = whole - measured.horizontalAdvance(aside)
        shown = QFontMetricsF(face).elidedText(choice.text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(face)
        painter.setPen(QColor(now.text if choice.enabled else now.text3))
        painter.drawText(box.adjusted(34, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def choose(parent: QWidget, choices: Sequence[Choice], invitation: str, *, waits: bool = False) -> Palette:
    """Open a palette over a window with these choices only, or with those that come while it waits."""
    made = Palette(parent, choices, invitation=invitation, waits=waits)
    made.show_below()
    return made


def invitation() -> str:
    """What the command palette invites to."""
    return tr("Find a command or item")
