"""The evidence list as a paged model: asks the library for the pages that are looked at, and keeps a few.

The first page comes from a search. When the results are counted, their numbers come with it: from then on any other
page, also the last of a million, is those numbers' items.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefwright.model.evidence import Quote
from briefwright.model.query import EvidenceQuery, FacetValue, Found, Grouping
from briefwright.ui.language import tr, tr_n
from briefwright.ui.models.chosen import FEW, Chosen
from briefwright.ui.models.group_rows import Group, GroupRows, runs
from briefwright.ui.wording import shown_words, spoken

EVIDENCE_MIME = "application/x-briefwright-evidence"
FOUND_ROLE = Qt.ItemDataRole.UserRole + 1
USED_ROLE = Qt.ItemDataRole.UserRole + 2
GROUP_ROLE = Qt.ItemDataRole.UserRole + 3
PAGE = 64
_KEPT_PAGES = 24


class Shelf(Protocol):
    """What the model needs of a library."""

    def search(self, query: EvidenceQuery, offset: int, limit: int) -> tuple[Found, ...]:
        """The results of a query from `offset`, at most `limit`."""

    def numbered(self, numbers: Sequence[int]) -> tuple[Found, ...]:
        """The items of these numbers."""


class EvidenceModel(QAbstractListModel):
    """One query's results. `show_query` asks for the first page at once; `grow` takes the rest in when counted.

    With a grouping, a row with a heading stands before each group.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self._query = EvidenceQuery()
        self._count = 0
        self._numbers: Sequence[int] | None = None
        self._pages: OrderedDict[int, tuple[Found, ...]] = OrderedDict()
        self._used: frozenset[str] = frozenset()
        self._closed: frozenset[str] = frozenset()
        self.rows: GroupRows | None = None

    @property
    def query(self) -> EvidenceQuery:
        """The query whose results are shown."""
        return self._query

    @property
    def count(self) -> int:
        """How many results are known of."""
        return self._count

    def show_query(self, shelf: Shelf, query: EvidenceQuery) -> None:
        """Show the results of a query; raises what the library raises, and shows nothing then."""
        self.beginResetModel()
        try:
            if query.group != self._query.group:
                self._closed = frozenset()
            self._shelf, self._query = shelf, query
            self._pages.clear()
            self._numbers = None
            self._count = 0
            self.rows = None
            first = shelf.search(query, 0, PAGE)
            self._pages[0] = first
            self._count = len(first)
            if query.group:
                self.rows = GroupRows(runs([_key(found, query.group) for found in first]), self._closed)
        finally:
            self.endResetModel()

    @property
    def may_grow(self) -> bool:
        """Whether the first page was full, so that there may be more to count."""
        return self._count == PAGE

    def grow(self, numbers: Sequence[int], groups: Sequence[FacetValue] = ()) -> None:
        """Show as many rows as the query has results, now that they are counted, and their groups."""
        self._numbers, count = numbers, len(numbers)
        if self.rows is not None:
            self._take_groups(count, groups)
        elif count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()

    def _take_groups(self, count: int, groups: Sequence[FacetValue]) -> None:
        before = self.rows
        after = GroupRows([Group(g.value, g.label, g.count) for g in groups], self._closed)
        if before is None or not before.begin_alike(after):
            self.beginResetModel()
            self.rows, self._count = after, count
            self.endResetModel()
            return
        if len(after) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(after) - 1)
            self.rows, self._count = after, count
            self.endInsertRows()
        self.rows, self._count = after, count
        self.dataChanged.emit(self.index(0), self.index(len(before) - 1), [GROUP_ROLE])

    def heading(self, row: int) -> Group | None:
        """The heading in a row; none where an item stands."""
        place = self.rows.place(row) if self.rows is not None else None
        return self.rows.groups[place.group] if self.rows and place and place.item < 0 else None

    def is_heading(self, row: int) -> bool:
        """Whether a group's heading stands in a row."""
        return self.heading(row) is not None

    def headings_before(self, row: int) -> int:
        """How many headings stand above a row."""
        return self.rows.headings_before(row) if self.rows is not None else 0

    def is_closed(self, row: int) -> bool:
        """Whether the group that a row belongs to is closed."""
        place = self.rows.place(row) if self.rows is not None else None
        return bool(self.rows and place and self.rows.groups[place.group].key in self._closed)

    def heading_above(self, row: int) -> int:
        """The row of the heading a row stands under, or its own; -1 without groups."""
        place = self.rows.place(row) if self.rows is not None else None
        return self.rows.heading(place.group) if self.rows and place else -1

    def set_closed(self, row: int, closed: bool) -> None:
        """Close or open the group a row belongs to."""
        place = self.rows.place(row) if self.rows is not None else None
        if self.rows is None or place is None or self.is_closed(row) == closed:
            return
        group, top = self.rows.groups[place.group], self.rows.heading(place.group)
        self._closed = self._closed | {group.key} if closed else self._closed - {group.key}
        after = GroupRows(self.rows.groups, self._closed)
        (self.beginRemoveRows if closed else self.beginInsertRows)(QModelIndex(), top + 1, top + group.count)
        self.rows = after
        (self.endRemoveRows if closed else self.endInsertRows)()
        self.dataChanged.emit(self.index(top), self.index(top), [GROUP_ROLE])

    def show_used(self, used: frozenset[str]) -> None:
        """Mark the evidence the brief holds."""
        if used is not self._used and used != self._used:
            self._used = used
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [USED_ROLE])

    def is_used(self, found: Found) -> bool:
        """Whether the brief holds a result."""
        return found.evidence.id in self._used

    def found(self, row: int) -> Found | None:
        """The result in a row, from its page; none past the end and for a heading."""
        item = row
        if self.rows is not None:
            found = self.rows.place(row)
            item = found.item if found is not None else -1
        return self._item(item)

    def _item(self, item: int) -> Found | None:
        """A result by its place among all; none past the end."""
        if self._shelf is None or not 0 <= item < self._count:
            return None
        number, place = divmod(item, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._fetched(self._shelf, number * PAGE)
            self._pages[number] = page
            if len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def _fetched(self, shelf: Shelf, start: int) -> tuple[Found, ...]:
        if self._numbers is None:
            return shelf.search(self._query, start, PAGE)
        return shelf.numbered(self._numbers[start : start + PAGE])

    def founds(self, indexes: Iterable[QModelIndex]) -> tuple[Found, ...]:
        """The results in these rows, in the list's order."""
        rows = sorted({index.row() for index in indexes})
        return tuple(found for found in map(self.found, rows) if found is not None)

    def chosen(self, rows: Collection[tuple[int, int]]) -> Chosen:
        """The results from a first to a last row, of several such ranges that share none; in the list's order."""
        spans = self._spans(rows)
        if sum(map(len, spans)) <= FEW or self._numbers is None:
            found = (self._item(item) for span in spans for item in span)
            return Chosen(tuple(each for each in found if each is not None))
        return Chosen(numbers=self.numbers_in(rows))

    def numbers_in(self, rows: Iterable[tuple[int, int]]) -> Sequence[int]:
        """The numbers of the results in ranges of rows, as `chosen` takes them; none before they are counted."""
        if self._numbers is None:
            return ()
        parts = [self._numbers[span.start : span.stop] for span in self._spans(rows)]
        return parts[0] if len(parts) == 1 else array("Q", chain.from_iterable(parts))

    def _spans(self, rows: Iterable[tuple[int, int]]) -> list[range]:
        """The results that stand in ranges of rows, in the list's order."""
        ordered = sorted(rows)
        if self.rows is None:
            return [range(first, last + 1) for first, last in ordered]
        return [span for first, last in ordered for span in self.rows.items_in(first, last)]

    def row_of_item(self, item: int) -> int:
        """The row of a result by its place among all, of its group's heading where that is closed."""
        return self.rows.row_of(item) if self.rows is not None else item

    def row_of(self, evidence_id: str) -> int:
        """The row of an item among the pages at hand; -1 where it is not."""
        for number, page in self._pages.items():
            for place, found in enumerate(page):
                if found.evidence.id == evidence_id:
                    return self.row_of_item(number * PAGE + place)
        return -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        if parent.isValid():
            return 0
        return len(self.rows) if self.rows is not None else self._count

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found(index.row())
        if found is None:
            return self._heading_data(index.row(), role)
        if role == FOUND_ROLE:
            return found
        if role == USED_ROLE:
            return self.is_used(found)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_words(found.evidence)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return spoken(found, used=self.is_used(found))
        return None

    def _heading_data(self, row: int, role: int) -> object:
        heading = self.heading(row)
        if heading is None:
            return None
        if role == GROUP_ROLE:
            return heading
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.label
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            state = tr("folded") if self.is_closed(row) else tr("open")
            return f"{group_name(heading, self._query.group)}, {group_count(heading)}, {state}"
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        if self.rows is not None and self.heading(index.row()) is not None:
            return flags.ItemIsEnabled | flags.ItemNeverHasChildren
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


def group_name(heading: Group, grouping: Grouping) -> str:
    """What stands in a heading; what nobody says has none of its own."""
    return heading.label.replace("'", "’") or (tr("No speaker") if grouping == "speaker" else "")


def group_count(heading: Group) -> str:
    """How many items a group has, once they are counted."""
    said = f"{heading.count:,}"
    return tr_n("{said} item", "{said} items", heading.count, said=said) if heading.counted else ""


def _key(found: Found, grouping: Grouping) -> tuple[str, str]:
    if grouping == "source":
        return found.source.id, found.source.metadata.title or found.source.metadata.publisher or found.source.name
    said = found.as_credited
    name = said.speaker.name if isinstance(said, Quote) else None
    return name or "", name or ""
