"""The evidence pane: search as one types, chips, the list, and what it says when there is nothing."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from briefwright.app.brief.editor import Changes
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery, Grouping, Order
from briefwright.ui.actions import in_tip
from briefwright.ui.editing.desk import Desk
from briefwright.ui.fonts import grown
from briefwright.ui.jobs import Latest
from briefwright.ui.language import listed, tr, tr_n
from briefwright.ui.models.chosen import FEW
from briefwright.ui.models.evidence_model import EvidenceModel
from briefwright.ui.panes.evidence.cards import EvidenceList
from briefwright.ui.panes.evidence.counts import Counts, count_words, counted, library_words
from briefwright.ui.panes.evidence.emptiness import say_at_work, say_empty
from briefwright.ui.panes.evidence.filters import FilterBar
from briefwright.ui.panes.evidence.kept_choice import KeptChoice
from briefwright.ui.panes.evidence.peek import Peek
from briefwright.ui.panes.evidence.saved_searches import SavedSearch, SavedSearches
from briefwright.ui.panes.evidence.search_box import GROUPINGS, OrderButton, SearchBox, typed_words
from briefwright.ui.widgets.banner import BannerStack
from briefwright.ui.widgets.buttons import icon_button, label, set_plane
from briefwright.ui.widgets.empty_state import EmptyState
from briefwright.ui.widgets.pane_header import PaneHeader

_PAUSE = 30
"""Milliseconds from a key to counting its results: the list is painted first, and who types on is not held up."""


class EvidencePane(QWidget):
    """Shows the library. `importAsked` comes when files are to be chosen; `sourceAsked` source and item ids."""

    importAsked = Signal()
    sourceAsked = Signal(str, str)
    sectionAsked = Signal(object)
    compactChosen = Signal(bool)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self.setObjectName("evidence-pane")
        set_plane(self, "window")
        self.setMinimumWidth(grown(340))
        self.model = EvidenceModel(self)
        self.list = EvidenceList(self.model)
        self.search = SearchBox()
        self.filters = FilterBar()
        self.banners = BannerStack()
        self.empty = EmptyState()
        self._facets = Latest("facets", self)
        self._kept = KeptChoice(self.list, self.model)
        self._count = label("", "small", "2")
        self._order = OrderButton()
        self._said_several = ""
        self._stack = QStackedWidget()
        self.saved_searches = SavedSearches(
            self, workspace.folders.config / "searches.json", lambda: named_search(self.filters)
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._header = PaneHeader(tr("Evidence"))
        self._import = icon_button("download-simple", in_tip(tr("Import files…"), "Ctrl+I"), self.importAsked.emit)
        more = icon_button("dots-three", tr("More for the evidence list"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._more_menu())
        self._header.add(self._import)
        self._header.add(more)
        counts = QHBoxLayout()
        counts.setContentsMargins(0, 0, 0, 0)
        counts.addWidget(self._count)
        counts.addStretch(1)
        filters = icon_button("funnel-simple", tr("More filters"))
        filters.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        filters.setMenu(self.filters.more_menu(self))
        counts.addWidget(filters)
        counts.addWidget(self._order)
        top = QVBoxLayout()
        top.setContentsMargins(12, 1, 12, 4)
        top.setSpacing(8)
        top.addWidget(self.search)
        top.addWidget(self.filters)
        top.addLayout(counts)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.banners)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addMenu(self.saved_searches)
        menu.addSeparator()
        self._compact = menu.addAction(tr("Compact cards"))
        self._compact.setCheckable(True)
        self._compact.setChecked(self._workspace.settings.compact_cards)
        self._compact.toggled.connect(self.show_compact)
        self._compact.toggled.connect(self.compactChosen)
        self.list.cards.compact = self._workspace.settings.compact_cards
        return menu

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.search.leftDown.connect(self._enter_list)
        self._order.chosen.connect(self._order_by)
        self._order.grouped.connect(self.group_by)
        self.filters.changed.connect(self.refresh)
        self.saved_searches.chosen.connect(self.show_query)
        self.saved_searches.failed.connect(self.banners.show_error)
        self._facets.arrived.connect(self._show_facets)
        self.list.added.connect(self.add_selected)
        self.list.addedTo.connect(lambda: self.sectionAsked.emit(self.list.selected()))
        self.list.peeked.connect(self.peek)
        self.list.edited.connect(self._open_current)
        self.list.typed.connect(self.search.type_on)
        self.list.reached.connect(self._desk.linked)
        self.list.tooMany.connect(self._refuse)
        self.list.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_several())
        self._desk.linked.connect(self.list.show_linked)
        self._desk.changed.connect(self._refresh_used)
        self._desk.opened.connect(self._refresh_used)

    def refresh(self) -> None:
        """Ask the library again: after an import, a correction, or another query."""
        query = replace(self.filters.query, text=typed_words(self.search.text()))
        self.filters.query = query
        self._order.show_query(query)
        chosen = self.list.current()
        if query == self.model.query:
            self._kept.hold()
        else:
            self._kept.held = None
        held = self._kept.held
        try:
            library = self._workspace.library
            self.list.cards.mark_hits(query.text)
            self.model.show_query(library, query)
        except AppError as error:
            self._say_closed(error)
            return
        self._refresh_used()
        self._kept.put_at_hand(chosen)
        self._show_count(query)
        self._facets.ask(lambda: counted(library, query, lambda: self.filters.query is not query, held), _PAUSE)

    def _say_closed(self, error: AppError) -> None:
        """Say why there is nothing to see: while the library is prepared that passes by itself."""
        if error.code == "library-at-work":
            say_at_work(self.empty)
            self._stack.setCurrentWidget(self.empty)
        else:
            self.banners.show_error(error, (tr("Try again"), self.refresh))

    def show_query(self, query: EvidenceQuery) -> None:
        """Search for what a saved search asks."""
        self.search.forget()
        self.search.setText(query.text)
        self.filters.choose(query)
        self.refresh()

    def show_compact(self, compact: bool) -> None:
        """Two lines a card, or five."""
        self.list.cards.compact = compact
        self.list.cards.sizeHintChanged.emit(self.model.index(0))
        self.list.doItemsLayout()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear(self) -> None:
        """Forget the search and every filter."""
        self.search.forget()
        self.filters.clear()

    def close_jobs(self) -> None:
        """Stop background work; the window is closing."""
        self._facets.stop()
        self.saved_searches.finish()

    def _show_count(self, query: EvidenceQuery) -> None:
        count = self.model.count
        narrowed = bool(query.text) or self.filters.is_active
        if not self.model.may_grow:
            self._count.setText(count_words(count, narrowed=narrowed))
        self._stack.setCurrentWidget(self.list if count else self.empty)
        if not count:
            say_empty(self.empty, query, self.filters, ask=self.importAsked.emit, clear=self.clear)

    def _show_facets(self, counts: Counts | None) -> None:
        if counts is None:
            return
        if counts.query == self.filters.query:
            chosen = self.list.current()
            self._kept.hold()
            self.model.grow(counts.numbers, counts.groups)
            self._kept.put_at_hand(chosen)
            self._kept.put_back(counts.kept)
            narrowed = bool(counts.query.text) or self.filters.is_active
            self._count.setText(count_words(len(counts.numbers), narrowed=narrowed))
        self.filters.show_facets(counts.facets)
        self._header.note.setText(library_words(counts))

    def _refresh_used(self, _changes: Changes | None = None) -> None:
        self.model.show_used(self._desk.used())

    def _order_by(self, order: Order) -> None:
        query = self.filters.query  # without words the best match stands by source: words typed later are matched
        self._arrange(replace(query, order="best" if order == "source" and not query.text else order))

    def group_by(self, grouping: Grouping) -> None:
        """Let the items of a source or speaker stand together under a heading, or stop that."""
        self._arrange(replace(self.filters.query, group=grouping))

    def _arrange(self, query: EvidenceQuery) -> None:
        self.filters.query = query
        self.refresh()

    def add_selected(self) -> None:
        """Add the chosen items to the current section."""
        self._desk.add(self.list.selected())

    def _tell_several(self) -> None:
        """Say how many items are chosen, where they are several."""
        count = len(self.list.chosen()) if self.list.selectionModel().hasSelection() else 0
        said = tr_n("1 item chosen", "{n} items chosen", count) if count > 1 else ""
        if said != self._said_several:
            self._desk.pointed.emit(said)
        self._said_several = said

    def _refuse(self, count: int) -> None:
        """Say that a brief does not take so many items at once."""
        said = tr("{n} items are chosen; choose at most {most} to add them to the brief.", n=f"{count:,}", most=FEW)
        self._desk.pointed.emit(said)

    def peek(self) -> None:
        """Show the current item in its context."""
        found = self.list.current()
        if found is None:
            return
        try:
            source = self._workspace.library.source(found.source.id)
        except AppError as error:
            self.banners.show_error(error)
            return
        popup = Peek(self, found, source)
        popup.opened.connect(self.sourceAsked)
        card = self.list.visualRect(self.list.currentIndex())
        popup.show_beside(self.list.viewport().mapToGlobal(card.topRight() + QPoint(6, 0)))

    def _open_current(self) -> None:
        found = self.list.current()
        if found is not None:
            self.sourceAsked.emit(found.source.id, found.evidence.id)

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            here = self.list.currentIndex().row()
            first = 1 if self.model.rows is not None and not self.model.is_closed(0) else 0
            self.list.go_to(here if here >= 0 else first)


def named_search(filters: FilterBar) -> SavedSearch | None:
    """What is searched now, under the words that say it; none while everything is shown."""
    query = filters.query
    words = [f"“{query.text}”"] if query.text else []
    words += filters.active()
    words += [tr(dict(GROUPINGS)[query.group]).lower()] if query.group else []
    return SavedSearch(listed(*words), query) if words else None
