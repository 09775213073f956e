"""The list of evidence cards: keys, hover actions and drag."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from briefwright.model.evidence import kind_of
from briefwright.model.query import Found
from briefwright.ui.actions import in_menu, in_tip
from briefwright.ui.fonts import font
from briefwright.ui.icons import KIND_ICONS, draw_icon, icon
from briefwright.ui.language import mark, tr, tr_n
from briefwright.ui.models.chosen import Chosen
from briefwright.ui.models.evidence_model import EvidenceModel
from briefwright.ui.panes.evidence.card_view import CardView
from briefwright.ui.panes.evidence.delegate import Action
from briefwright.ui.theme import theme, tokens
from briefwright.ui.wording import basis_line, others_line, shown_words

_ACTIONS: dict[Action, tuple[str, str]] = {
    "peek": (mark("Peek"), "Space"),
    "edit": (mark("Edit"), "F2"),
    "add": (mark("Add"), "Return"),
}
"""What is said of a card's buttons, and their keys."""
_TURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class EvidenceList(CardView):
    """Enter adds, Shift+Enter chooses a section, Space peeks; letters go back to the search box.

    On a group's heading Enter and Space open and close it; Left goes to the heading and closes, Right opens.
    """

    added = Signal()
    addedTo = Signal()
    peeked = Signal()
    edited = Signal()
    typed = Signal(str)
    starred = Signal()
    copied = Signal()
    tagged = Signal()
    noted = Signal()
    reached = Signal(str)
    tooMany = Signal(int)

    def __init__(self, model: EvidenceModel) -> None:
        super().__init__(model)
        self._is_filled_anew = self._was_dragged = False
        self.setObjectName("evidence-list")
        self.setAccessibleName(tr("Evidence"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else cards change their width
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(30)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        theme().changed.connect(self.viewport().update)

    def chosen(self) -> Chosen:
        """What is chosen, which may be everything; the current item when nothing is."""
        rows = [(each.top(), each.bottom()) for each in self.selectionModel().selection().toList()]
        here = self.currentIndex().row()
        return self._evidence.chosen(rows or ([(here, here)] if here >= 0 else []))

    def selected(self) -> tuple[Found, ...]:
        """The chosen items in the list's order, where they are few; said to be too many by `tooMany` where not."""
        chosen = self.chosen()
        if not chosen.is_few:
            self.tooMany.emit(len(chosen))
        return chosen.founds

    def current(self) -> Found | None:
        """The item the keyboard is at."""
        return self._evidence.found(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        index = self._evidence.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def go_back_to(self, row: int, *, alone: bool = True) -> None:
        """Go to where one was before the list was filled anew; the other panes stay where they are.

        `alone` where nothing else is chosen: then it is.
        """
        self._is_filled_anew = True
        if alone:
            self.go_to(row)
        else:
            index = self._evidence.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self._is_filled_anew = False

    def show_linked(self, evidence_id: str) -> None:
        """Tint the card of the item chosen in another pane."""
        self.cards.linked = evidence_id
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._turn(Qt.Key(event.key())):
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                (self.addedTo if shifted else self.added).emit()
            case Qt.Key.Key_Space:
                self.peeked.emit()
            case Qt.Key.Key_F2:
                self.edited.emit()
            case _ if event.matches(QKeySequence.StandardKey.Copy):
                self.copied.emit()
            case _ if _is_word(event):
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    def _turn(self, key: Qt.Key) -> bool:
        """Open and close groups by key; says whether the key did something."""
        row, model = self.currentIndex().row(), self._evidence
        top = model.heading_above(row)
        if top < 0 or key not in (*_TURNS, Qt.Key.Key_Left, Qt.Key.Key_Right):
            return False
        if key == Qt.Key.Key_Left and row != top:
            self.go_to(top)
        elif key == Qt.Key.Key_Right and row == top and not model.is_closed(row):
            self.go_to(top + 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            model.set_closed(top, closed=key == Qt.Key.Key_Left)
        elif row == top:
            model.set_closed(top, closed=not model.is_closed(top))
        else:
            return False
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._was_dragged and event.buttons():
            return
        super().mouseMoveEvent(event)
        if event.buttons():
            return  # a drag begins in there, and ends elsewhere
        index = self.indexAt(event.position().toPoint())
        row = index.row() if index.isValid() else -1
        action = self._action_at(index, event.position())
        if (row, action) != (self.cards.hovered, self.cards.hovered_action):
            self.cards.hovered, self.cards.hovered_action = row, action
            self.setToolTip(self._tip(row, action))
            self.viewport().update()

    def _action_at(self, index: QModelIndex, point: QPointF) -> Action | None:
        if not index.isValid() or self._evidence.heading(index.row()) is not None:
            return None
        return self.cards.action_at(self.visualRect(index), point)

    def _tip(self, row: int, action: Action | None) -> str:
        """What an action does; else why the item was found, and where else it stands."""
        if action is not None:
            return in_tip(tr(_ACTIONS[action][0]), _ACTIONS[action][1])
        found = self._evidence.found(row)
        lines = (basis_line(found.evidence), others_line(found)) if found else ()
        return f"<qt>{'<br>'.join(map(escape, filter(None, lines)))}</qt>" if lines else ""  # so that it is broken

    def leaveEvent(self, event: QEvent) -> None:
        self.cards.hovered, self.cards.hovered_action = -1, None
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._was_dragged = False
        index = self.indexAt(event.position().toPoint())
        if self._evidence.heading(index.row()) is not None and event.button() == Qt.MouseButton.LeftButton:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._evidence.set_closed(index.row(), closed=not self._evidence.is_closed(index.row()))
            return
        action = self._action_at(index, event.position())
        if action is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        flag = QItemSelectionModel.SelectionFlag
        keep = self.selectionModel().isSelected(index)
        self.selectionModel().setCurrentIndex(index, flag.NoUpdate if keep else flag.ClearAndSelect)
        {"peek": self.peeked, "edit": self.edited, "add": self.added}[action].emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """After a drag the button is let go elsewhere, which for Qt would be a click beside the cards."""
        if self._was_dragged:
            self._was_dragged = False
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._evidence.heading(index.row()) is None:
            self.added.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not len(self.chosen()):
            return
        menu = QMenu(self)
        menu.addAction(icon("plus"), in_menu(tr("Add to current section"), "Return"), self.added.emit)
        menu.addAction(in_menu(tr("Add to section…"), "Shift+Return"), self.addedTo.emit)
        menu.addSeparator()
        menu.addAction(icon("eye"), in_menu(tr("Peek"), "Space"), self.peeked.emit)
        menu.addAction(icon("book-open"), in_menu(tr("Show in source"), "Ctrl+Return"), self.edited.emit)
        menu.addAction(in_menu(tr("Copy with source"), "Ctrl+C"), self.copied.emit)
        menu.addSeparator()
        menu.addAction(icon("star"), in_menu(tr("Star or unstar"), "Ctrl+D"), self.starred.emit)
        menu.addAction(icon("tag"), in_menu(tr("Tag…"), "Ctrl+Shift+G"), self.tagged.emit)
        menu.addAction(in_menu(tr("Note…"), "Ctrl+Shift+M"), self.noted.emit)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def startDrag(self, actions: Qt.DropAction) -> None:
        founds = self.selected()
        if not founds:
            return
        drag = QDrag(self)
        drag.setMimeData(self._evidence.mimeData(self.selectionModel().selectedIndexes()))
        kind = kind_of(founds[0].evidence)
        words = shown_words(founds[0].evidence) if len(founds) == 1 else tr_n("1 item", "{n} items", len(founds))
        drag.setPixmap(drag_picture(words, KIND_ICONS[kind], str(getattr(tokens(), kind)), self))
        drag.setHotSpot(QPoint(-8, -8))
        self._was_dragged = True
        drag.exec(Qt.DropAction.CopyAction)
        self.cards.hovered, self.cards.hovered_action = -1, None  # the pointer left while it was dragging
        self.viewport().update()

    def _tell_chosen(self, current: QModelIndex) -> None:
        if not self._is_filled_anew:
            found = self._evidence.found(current.row())
            self.reached.emit(found.evidence.id if found else "")


def drag_picture(words: str, picture: str, colour: str, widget: QWidget) -> QPixmap:
    """What hangs at the pointer while dragging: 214 × 32, the icon and the first words."""
    ratio = widget.devicePixelRatioF()
    size = QSize(214, 32)
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens().accent), 1))
    painter.setBrush(QColor(tokens().surface))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 8, 8)
    draw_icon(painter, picture, colour, QRectF(QPointF(11, 8), QPointF(27, 24)))
    face = font("base")
    painter.setFont(face)
    painter.setPen(QColor(tokens().text))
    shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, size.width() - 48)
    painter.drawText(QRectF(35, 0, size.width() - 45, size.height()), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.end()
    return made


def _is_word(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return plain and bool(event.text()) and event.text().isprintable() and event.text() != " "
