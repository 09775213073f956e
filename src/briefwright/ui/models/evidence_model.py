"""The evidence list as a paged model: asks the library for the pages that are looked at, and keeps a few."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefwright.model.query import EvidenceQuery, Found
from briefwright.ui.wording import shown_words, spoken

EVIDENCE_MIME = "application/x-briefwright-evidence"
FOUND_ROLE = Qt.ItemDataRole.UserRole + 1
USED_ROLE = Qt.ItemDataRole.UserRole + 2
PAGE = 64
_KEPT_PAGES = 24


class Shelf(Protocol):
    """What the model needs of a library."""

    def search(self, query: EvidenceQuery, offset: int, limit: int) -> tuple[Found, ...]:
        """The results of a query from `offset`, at most `limit`."""


class EvidenceModel(QAbstractListModel):
    """One query's results. `show_query` asks for the first page at once; `grow` takes the rest in when counted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self._query = EvidenceQuery()
        self._count = 0
        self._pages: OrderedDict[int, tuple[Found, ...]] = OrderedDict()
        self._used: frozenset[str] = frozenset()

    @property
    def query(self) -> EvidenceQuery:
        """The query whose results are shown."""
        return self._query

    def show_query(self, shelf: Shelf, query: EvidenceQuery) -> None:
        """Show the results of a query; raises what the library raises, and shows nothing then."""
        self.beginResetModel()
        try:
            self._shelf, self._query = shelf, query
            self._pages.clear()
            self._count = 0
            first = shelf.search(query, 0, PAGE)
            self._pages[0] = first
            self._count = len(first)
        finally:
            self.endResetModel()

    @property
    def may_grow(self) -> bool:
        """Whether the first page was full, so that there may be more to count."""
        return self._count == PAGE

    def grow(self, count: int) -> None:
        """Show as many rows as the query has results, now that they are counted."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()

    def show_used(self, used: frozenset[str]) -> None:
        """Mark the evidence the brief holds."""
        if used != self._used:
            self._used = used
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self._count - 1), [USED_ROLE])

    def found(self, row: int) -> Found | None:
        """The result in a row, from its page; none past the end."""
        if self._shelf is None or not 0 <= row < self._count:
            return None
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._shelf.search(self._query, number * PAGE, PAGE)
            self._pages[number] = page
            if len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def founds(self, indexes: Iterable[QModelIndex]) -> tuple[Found, ...]:
        """The results in these rows, in the list's order."""
        rows = sorted({index.row() for index in indexes})
        return tuple(found for found in map(self.found, rows) if found is not None)

    def row_of(self, evidence_id: str) -> int:
        """The row of an item among the pages at hand; -1 where it is not."""
        for number, page in self._pages.items():
            for place, found in enumerate(page):
                if found.evidence.id == evidence_id:
                    return number * PAGE + place
        return -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found(index.row())
        if found is None:
            return None
        if role == FOUND_ROLE:
            return found
        if role == USED_ROLE:
            return found.evidence.id in self._used
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_words(found.evidence)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return spoken(found, used=found.evidence.id in self._used)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsDragEnabled | flags.ItemNeverHasChildren

    def mimeTypes(self) -> list[str]:
        return [EVIDENCE_MIME, "text/plain"]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        founds = self.founds(indexes)
        data = QMimeData()
        data.setData(EVIDENCE_MIME, "\n".join(f.evidence.id for f in founds).encode())
        data.setText("\n".join(shown_words(f.evidence) for f in founds))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction
