"""The list of recent briefs: title, template, when."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefwright.app.recents import Recent
from briefwright.ui.fonts import font, interface_pixels
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import listed, tr, tr_n
from briefwright.ui.panes.start.recent_pictures import Look
from briefwright.ui.style import draw_ring, show_focus
from briefwright.ui.theme import theme, tokens
from briefwright.ui.wording import long_ago

RECENT_ROLE = Qt.ItemDataRole.UserRole + 1
LOOK_ROLE = Qt.ItemDataRole.UserRole + 2


class RecentModel(QAbstractListModel):
    """The briefs opened lately; `names` gives a template's name by its id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recents: tuple[Recent, ...] = ()
        self.names: dict[str, str] = {}
        self._looks: dict[str, Look] = {}

    def show_recents(self, recents: tuple[Recent, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._recents = recents
        self.endResetModel()

    def name_templates(self, names: dict[str, str]) -> None:
        """Say of which templates they are, by the templates’ ids."""
        self.names = names
        if self._recents:
            self.dataChanged.emit(self.index(0), self.index(len(self._recents) - 1))

    def show_look(self, path: str, look: Look) -> None:
        """Show how a brief looks."""
        self._looks[path] = look
        for row, recent in enumerate(self._recents):
            if recent.path == path:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._recents)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        recent = self._recents[index.row()]
        if role == RECENT_ROLE:
            return recent
        if role == LOOK_ROLE:
            return self._looks.get(recent.path)
        if role == Qt.ItemDataRole.ToolTipRole:
            return recent.path
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return listed(*self.lines(recent))
        return None

    def lines(self, recent: Recent) -> tuple[str, str, str]:
        """The three lines of an entry: title; template, pages and marking as far as known; when."""
        title = recent.title or Path(recent.path).stem
        look = self._looks.get(recent.path)
        seen = (tr_n("1 page", "{n} pages", look.pages), look.marking) if look else ()
        what = listed(self.names.get(recent.template, recent.template), *filter(None, seen))
        return title, what, long_ago(recent.opened)


class RecentList(QListView):
    """Enter or a click opens; Del takes an entry off the list."""

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, model: RecentModel) -> None:
        super().__init__()
        self.setModel(model)
        self._entries = _EntryDelegate(model)
        self.setItemDelegate(self._entries)
        self.setObjectName("recents")
        self.setAccessibleName(tr("Recent briefs"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.opened.emit(index.data(RECENT_ROLE)))
        theme().changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        recent = self.currentIndex().data(RECENT_ROLE)
        if recent is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(recent)
        elif recent is not None and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(recent)
        else:
            show_focus(self)
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        recent = self.indexAt(event.pos()).data(RECENT_ROLE)
        if recent is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), lambda: self.opened.emit(recent))
        menu.addAction(tr("Take off this list"), lambda: self.forgotten.emit(recent))
        menu.popup(event.globalPos())


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, model: RecentModel) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, round(72 * interface_pixels() / 13))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        recent = index.data(RECENT_ROLE)
        if not isinstance(recent, Recent):
            return
        now, growth = tokens(), interface_pixels() / 13
        box = QRectF(option.rect).adjusted(20, 3, -12, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.sunken))
            painter.drawRoundedRect(box, 8, 8)
        if option.state & QStyle.StateFlag.State_HasFocus and option.widget.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            draw_ring(painter, box, 8)
        page = QRectF(box.x() + 12, box.y() + 9, 33, 44)
        _paint_page(painter, page, index.data(LOOK_ROLE))
        line = QRectF(page.right() + 13, box.y() + 6, box.right() - page.right() - 20, 17 * growth)
        ink = (now.text, now.text3, now.text3)
        for text, colour, number in zip(self._model.lines(recent), ink, range(3), strict=True):
            face = font("base" if not number else "small")
            painter.setFont(face)
            painter.setPen(QColor(colour))
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            line.translate(0, 17.5 * growth)
        painter.restore()


def _paint_page(painter: QPainter, page: QRectF, look: object) -> None:
    """The brief's first page; a sign for a page while it is not known."""
    now = tokens()
    painter.fillRect(page, QColor(now.paper))
    if isinstance(look, Look):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = look.picture
        painter.drawImage(
            page, picture, QRectF(0, 0, picture.width(), picture.width() * page.height() / page.width())
        )
        if now.dark:
            painter.fillRect(page, QColor(0, 0, 0, 16))
    else:
        draw_icon(painter, "file-text", "#66625B", QRectF(page.x() + 7, page.y() + 13, 18, 18))
    painter.setPen(QPen(QColor(now.border), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(page)
