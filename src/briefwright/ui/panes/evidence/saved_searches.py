"""Searches one keeps: words and facets under the name that says them or one of one’s own, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from briefwright.app.folders import made
from briefwright.model.query import EvidenceQuery
from briefwright.storage.disk.files import save_atomically
from briefwright.ui.actions import as_it_is, in_menu
from briefwright.ui.fonts import grown
from briefwright.ui.icons import icon
from briefwright.ui.jobs import InTurn
from briefwright.ui.language import tr
from briefwright.ui.widgets.name_edit import NameEdit

MOST = 20


class SavedSearch(Struct, frozen=True):
    """A query under its name."""

    name: str
    query: EvidenceQuery


class SavedSearches(QMenu):
    """Filled when it is opened; F2 or the context menu renames a search where it stands.

    `chosen` carries a query, `failed` an `AppError`; `done` says what was done, and carries what takes it back.
    """

    chosen = Signal(object)
    failed = Signal(object)
    done = Signal(str, object)

    def __init__(self, parent: QWidget, file: Path, current: Callable[[], SavedSearch | None]) -> None:
        super().__init__(tr("Saved searches"), parent)
        self._file = file
        self._current = current
        self._writing = InTurn("searches", self)
        self._edit: NameEdit | None = None
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what is saved, and offer to save what is searched now."""
        self.clear()
        saved, now = self.saved(), self._current()
        for search in saved:
            entry = self.addAction(as_it_is(search.name), partial(self.chosen.emit, search.query))
            entry.setData(search)
        if saved:
            self.addSeparator()
        keep = self.addAction(icon("plus"), tr("Save this search"), self.keep)
        keep.setEnabled(now is not None and now.query not in [search.query for search in saved])
        if saved:
            forget = self.addMenu(icon("trash"), tr("Forget"))
            for search in saved:
                forget.addAction(as_it_is(search.name), partial(self.forget, search))

    def saved(self) -> list[SavedSearch]:
        """The searches kept, the latest first; none where the file cannot be read."""
        self.finish()
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=list[SavedSearch])
        except (OSError, msgspec.DecodeError):
            return []

    def finish(self) -> None:
        """Wait until what was kept is written."""
        self._writing.finish()

    def keep(self) -> None:
        """Keep what is searched now."""
        now = self._current()
        if now is not None:
            self._write([now, *(search for search in self.saved() if search.name != now.name)])

    def forget(self, search: SavedSearch) -> None:
        """Keep a search no longer."""
        saved = self.saved()
        if search in saved:
            at = saved.index(search)
            self._write(saved[:at] + saved[at + 1 :])
            self.done.emit(tr("“{name}” forgotten", name=search.name), partial(self._put_back, search, at))

    def rename(self, search: SavedSearch, name: str) -> None:
        """Give a search another name; its place stays."""
        renamed = replace(search, name=name)
        self._put_for(search, renamed)
        back = partial(self._put_for, renamed, search)
        self.done.emit(tr("“{before}” is now called “{name}”", before=search.name, name=name), back)

    def edit(self, entry: QAction) -> None:
        """Change the name of an entry where it stands."""
        search = entry.data()
        others = [each.name for each in self.saved() if each != search]
        self.setActiveAction(entry)
        edit = NameEdit(self, self.actionGeometry(entry), search.name, others, tr("Name of the search"))
        edit.setTextMargins(grown(16) + 3, 0, 0, 0)  # the words stay where they stood, behind the icons' column
        edit.named.connect(partial(self.rename, search))
        edit.ended.connect(partial(self._end_edit, edit))
        self._edit = edit

    def _end_edit(self, edit: NameEdit) -> None:
        place = self.actions().index(self.activeAction()) if self.activeAction() in self.actions() else 0
        self._edit = None
        edit.hide()
        edit.deleteLater()
        if self.isVisible():
            self.fill()
            self.setActiveAction(self.actions()[min(place, len(self.actions()) - 1)])
            self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _put_back(self, search: SavedSearch, at: int) -> None:
        saved = self.saved()
        if search.name not in [each.name for each in saved]:
            self._write([*saved[:at], search, *saved[at:]])

    def _put_for(self, before: SavedSearch, after: SavedSearch) -> None:
        self._write([after if each == before else each for each in self.saved()])

    def _write(self, searches: Sequence[SavedSearch]) -> None:
        def write() -> None:
            made(self._file.parent)
            save_atomically(self._file, msgspec.json.format(msgspec.json.encode(searches[:MOST], order="sorted")))

        self._writing.ask(write, lambda _none: None, self.failed.emit)

    # keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.activeAction()
        if event.key() == Qt.Key.Key_F2 and _is_search(entry):
            self.edit(entry)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        entry = self.activeAction() if by_key else self.actionAt(event.pos())
        if _is_search(entry):
            at = self.actionGeometry(entry).center() if by_key else event.pos()
            self._offer(entry, at)

    def _offer(self, entry: QAction, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("pencil-simple"), in_menu(tr("Rename"), "F2"), partial(self.edit, entry))
        menu.addAction(icon("trash"), tr("Forget"), partial(self._forget_shown, entry.data()))
        menu.popup(self.mapToGlobal(at))

    def _forget_shown(self, search: SavedSearch) -> None:
        self.forget(search)
        self.fill()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The right button opens the context menu and chooses nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """While a name is changed, the pointer takes no other entry, which would take the focus."""
        if self._edit is None:
            super().mouseMoveEvent(event)


def _is_search(entry: QAction | None) -> bool:
    return entry is not None and isinstance(entry.data(), SavedSearch)
