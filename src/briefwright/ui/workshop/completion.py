"""Completion in the body's editor: a list below the cursor of what fits there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefwright.model.template import Template
from briefwright.ui.fonts import code_font, font
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import mark, tr
from briefwright.ui.theme import theme, tokens
from briefwright.ui.workshop.code_editor import CodeEditor
from briefwright.ui.workshop.highlighter import Units
from briefwright.ui.workshop.proposals import Kind, Place, Proposal, import_place, propose
from briefwright.ui.workshop.vocabulary import vocabulary

_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST = 60
_ROWS = 9
_ICONS: dict[Kind, tuple[str, str]] = {
    "section": ("stack", "accent"),
    "field": ("text-aa", "fact"),
    "filter": ("funnel-simple", "quote"),
    "layout": ("layout", "initiative"),
    "word": ("hash", "text3"),
    "part": ("caret-right", "text3"),
    "file": ("package", "text3"),
}
_NAMES: dict[Kind, str] = {
    "section": mark("section"),
    "field": mark("field"),
    "filter": mark("filter"),
    "layout": mark("layout"),
    "word": mark("word of the template language"),
    "part": mark("part"),
    "file": mark("file"),
}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_MOVE = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Completion(QObject):
    """Listens to an editor; opens by itself while a name is typed in a tag, and with Ctrl+Space."""

    def __init__(self, editor: CodeEditor, template: Template) -> None:
        super().__init__(editor)
        self._editor = editor
        self.template = template
        self._place = Place()
        self._model = QStandardItemModel(self)
        self.popup = _Popup(editor, self._model)
        self.popup.clicked.connect(lambda _index: self._take())
        editor.installEventFilter(self)
        editor.cursorPositionChanged.connect(self._follow)
        self._typed = False

    def open(self) -> None:
        """Show what fits at the cursor."""
        before = self._editor.before_cursor()
        after = self._editor.body[len(before) :]
        self._place = propose(before, after, self.template, vocabulary())
        if not self._place.proposals:
            self.popup.hide()
            return
        self._model.clear()
        for proposal in self._place.proposals[:_MOST]:
            item = QStandardItem(proposal.word)
            item.setData(proposal, _ROLE)
            told = f"{proposal.word}, {tr(_NAMES[proposal.kind])}, {proposal.detail}".rstrip(", ")
            item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.popup.show_at(self._editor.cursorRect())

    def words(self) -> tuple[str, ...]:
        """The words on offer; empty while the list is closed."""
        return tuple(p.word for p in self._place.proposals) if self.popup.isVisible() else ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.KeyPress:
                assert isinstance(event, QKeyEvent)
                return self._key(event)
            case QEvent.Type.FocusOut:
                self.popup.hide()
            case QEvent.Type.ShortcutOverride if self.popup.isVisible():
                assert isinstance(event, QKeyEvent)
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.open()
            return True
        if self.popup.isVisible():
            if event.key() == Qt.Key.Key_Escape:
                self.popup.hide()
                return True
            if event.key() in _TAKE:
                self._take()
                return True
            if event.key() in _MOVE:
                self.popup.move_by(event.key())
                return True
        text = event.text()
        self._typed = bool(text) and (text.isalnum() or text in "_.|")
        if self.popup.isVisible() and event.key() == Qt.Key.Key_Backspace:
            self._typed = True
        return False

    def _follow(self) -> None:
        """The text has changed or the cursor moved: offer anew while one types, else close."""
        if self._typed:
            self._typed = False
            self.open()
        elif self.popup.isVisible():
            self.popup.hide()

    def _take(self) -> None:
        proposal = self.popup.currentIndex().data(_ROLE)
        self.popup.hide()
        if not isinstance(proposal, Proposal):
            return
        cursor = self._editor.textCursor()
        cursor.beginEditBlock()
        left = QTextCursor.MoveOperation.Left
        cursor.movePosition(left, QTextCursor.MoveMode.KeepAnchor, len(self._place.stem))
        cursor.insertText(proposal.word)
        if proposal.file:
            self._import(proposal)
        cursor.endEditBlock()

    def _import(self, proposal: Proposal) -> None:
        """Add the layout to what the body imports, so that it can be used at once."""
        body = self._editor.document().toRawText().replace("\u2029", "\n")
        at = import_place(body, proposal.file)
        cursor = QTextCursor(self._editor.document())
        if at >= 0:
            cursor.setPosition(Units(body)(at))
            cursor.insertText(f", {proposal.word}")
        else:
            cursor.insertText(f'{{% from "{proposal.file}" import {proposal.word} %}}\n')


class _Popup(QListView):
    """A list that leaves the focus with the editor."""

    def __init__(self, editor: CodeEditor, model: QStandardItemModel) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setModel(model)
        self.setItemDelegate(_Row(self))
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(editor)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("What fits here"))
        theme().changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        now = tokens()
        self.setStyleSheet(
            f"QListView {{ background: {now.surface}; border: 1px solid {now.control}; padding: 4px; }}"
        )

    def show_at(self, cursor: QRect) -> None:
        """Stand below the cursor, or above it where there is no room."""
        self.setCurrentIndex(self.model().index(0, 0))
        height = min(self.model().rowCount(), _ROWS) * self.sizeHintForRow(0) + 10
        self.resize(340, height)
        corner = self._editor.viewport().mapToGlobal(cursor.bottomLeft())
        room = self._editor.screen().availableGeometry()
        if corner.y() + height > room.bottom():
            corner.setY(self._editor.viewport().mapToGlobal(cursor.topLeft()).y() - height)
        corner.setX(max(min(corner.x() - 28, room.right() - self.width()), room.left()))
        self.move(corner)
        self.show()
        self.scrollToTop()

    def move_by(self, key: int) -> None:
        """Choose another row; past either end begins at the other."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}
        rows = self.model().rowCount()
        at = self.currentIndex().row() + step[Qt.Key(key)]
        by_one = key in {Qt.Key.Key_Up, Qt.Key.Key_Down}
        at = at % rows if by_one else min(max(at, 0), rows - 1)
        self.setCurrentIndex(self.model().index(at, 0))


class _Row(QStyledItemDelegate):
    """An icon of what it is, the word, and what is said beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, 26)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        proposal = index.data(_ROLE)
        assert isinstance(proposal, Proposal)
        now = tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent_tint))
            painter.drawRoundedRect(rect, 5, 5)
        name, colour = _ICONS[proposal.kind]
        middle = rect.top() + (rect.height() - 14) / 2
        draw_icon(painter, name, str(getattr(now, colour)), QRectF(rect.left() + 8, middle, 14, 14))
        vertical = Qt.AlignmentFlag.AlignVCenter
        face = code_font()
        painter.setFont(face)
        painter.setPen(QColor(now.text))
        words = rect.adjusted(30, 0, -8, 0)
        used = painter.boundingRect(words, vertical, proposal.word)
        painter.drawText(words, vertical, proposal.word)
        painter.setFont(font("meta"))
        painter.setPen(QColor(now.text3))
        room = words.adjusted(used.width() + 12, 0, 0, 0)
        detail = painter.fontMetrics().elidedText(proposal.detail, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, vertical | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()
