"""The source viewer: what was found, the text, the review; read, capture, correct, accept at reading speed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from briefwright.model.evidence import Evidence, Kind, kind_of
from briefwright.model.source import Source
from briefwright.ui.icons import icon
from briefwright.ui.language import tr, tr_n
from briefwright.ui.source_viewer.capture import as_kind, capture, respan
from briefwright.ui.source_viewer.capture_bar import CAPTURE_KEYS, CaptureBar
from briefwright.ui.source_viewer.find_bar import FindBar
from briefwright.ui.source_viewer.found_list import FoundList
from briefwright.ui.source_viewer.grouping import needs_checking, reviewed
from briefwright.ui.source_viewer.naming import source_note, source_title
from briefwright.ui.source_viewer.review_panel import ReviewPanel
from briefwright.ui.source_viewer.source_facts import SourceFacts
from briefwright.ui.source_viewer.source_text import SourceText
from briefwright.ui.widgets.buttons import icon_button, line, set_plane, text_button
from briefwright.ui.widgets.pane_header import PaneHeader


class SourceViewer(QWidget):
    """Shows one source at a time.

    `captured` carries new evidence, `changed` evidence with other fields, `rejected` the id of what is none;
    another kind or span is a rejection and a capture. `originalRequested` carries the source's id.
    """

    captured = Signal(object)
    changed = Signal(object)
    rejected = Signal(str)
    closed = Signal()
    originalRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._evidence: dict[str, Evidence] = {}
        self._current = ""
        self._only_new = False
        self.list = FoundList()
        self.text = SourceText()
        self.review = ReviewPanel()
        self.find_bar = FindBar(self.text)
        self.capture_bar = CaptureBar(self.text.viewport())
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("Source viewer"))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane, least in ((self._left(), 240), (self._middle(), 420), (self.review, 300)):
            pane.setMinimumWidth(least)
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([340, 746, 352])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _left(self) -> QWidget:
        pane = QWidget()
        set_plane(pane, "window")
        self._head = PaneHeader(tr("Found in this source"), margin=18)
        self._progress = text_button("", tr("How many have been accepted"))
        self._progress.setEnabled(False)
        self._filter = icon_button("funnel-simple", tr("Show all, or only what is not reviewed"))
        menu = QMenu(self)
        menu.addAction(tr("Show all"), lambda: self.show_only_new(only=False))
        menu.addAction(tr("Only what is not reviewed"), lambda: self.show_only_new(only=True))
        self._filter.setMenu(menu)
        self._filter.setPopupMode(self._filter.ToolButtonPopupMode.InstantPopup)
        self._head.add(self._progress)
        self._head.add(self._filter)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)
        return pane

    def _middle(self) -> QWidget:
        pane = QWidget()
        set_plane(pane, "surface")
        self._title = PaneHeader("", margin=44)
        set_plane(self._title, "window")
        back = icon_button("arrow-left", tr("Back (Esc)"), self.closed.emit)
        back.setParent(self._title)
        back.move(12, 7)
        self.original_button = text_button(tr("Original kept"), tr("Open the original file"))
        self.original_button.setIcon(icon("lock", "text2"))
        self.original_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._info = icon_button("info", tr("About this source"), self._show_facts)
        self._title.add(self.original_button)
        self._title.add(self._info)
        self._title.add(icon_button("magnifying-glass", tr("Find in this source (Ctrl+F)"), self.find_bar.open_bar))
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(line())
        layout.addWidget(self.find_bar)
        layout.addWidget(self.text, 1)
        return pane

    def _connect(self) -> None:
        self.list.chosen.connect(self.choose)
        self.list.keyed.connect(self.press)
        self.text.chosen.connect(self.choose)
        self.text.keyed.connect(self.press)
        self.text.selected.connect(self._selection_changed)
        self.text.verticalScrollBar().valueChanged.connect(self._place_bar)
        self.capture_bar.captured.connect(self.capture)
        self.review.edited.connect(self._change)
        self.review.kindChosen.connect(self._set_kind)
        self.review.respanned.connect(self.correct_span)
        self.review.accepted.connect(self.accept)
        self.review.skipped.connect(lambda: self.step(1))
        self.review.rejected.connect(self.reject)
        self.review.moved.connect(self.step)
        self.original_button.clicked.connect(self._ask_for_original)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Find, self, self.find_bar.open_bar, context=within)

    @property
    def current(self) -> Evidence | None:
        """The item under review."""
        return self._evidence.get(self._current)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence of the source as it stands."""
        return tuple(self._evidence.values())

    @property
    def progress_text(self) -> str:
        """How much has been reviewed, as the list's head says it."""
        return self._progress.text()

    @property
    def title_text(self) -> str:
        """What the source is called."""
        return self._title.title.text()

    def show_source(self, source: Source, evidence: Sequence[Evidence], focus: str | None = None) -> None:
        """Show a source with its evidence; `focus` is the id of the item to begin with, else the first to check."""
        same = self._source is not None and self._source.id == source.id and self._source.text == source.text
        self._source = source
        self._evidence = {item.id: item for item in evidence}
        self._title.title.setText(source_title(source))
        self._title.note.setText(source_note(source))
        if not same:
            self.find_bar.hide()
            self.text.show_source(source)
        self._refresh()
        order = self.list.found.items()
        self.choose(focus if focus in self._evidence else order[0].id if order else "")
        self.text.setFocus()

    def set_single_keys(self, *, on: bool) -> None:
        """Switch the single keys of text and list on or off."""
        self.text.single_keys = on
        self.list.single_keys = on

    def choose(self, evidence_id: str) -> None:
        """Put an item under review and bring it into view."""
        self._current = evidence_id if evidence_id in self._evidence else ""
        self.list.choose(self._current)
        self.text.choose(self._current)
        self._show_review()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) item of the list."""
        order = [item.id for item in self.list.found.items()]
        if not order:
            return
        if self._current not in order:
            self.choose(order[0])
            return
        at = order.index(self._current) + by
        if 0 <= at < len(order):
            self.choose(order[at])

    def press(self, key: str) -> None:
        """Do what a single key stands for; unknown ones do nothing."""
        match key:
            case "A":
                self.accept()
            case "X":
                self.reject()
            case "S" | "J":
                self.step(1)
            case "K":
                self.step(-1)
            case _ if key in CAPTURE_KEYS:
                self.capture(CAPTURE_KEYS[key])

    def accept(self) -> None:
        """Accept the item under review and go on to the next that is not reviewed."""
        item = self.current
        if item is None:
            return
        following = self._next_new(item.id)
        self._change(replace(item, review="accepted"))
        self.choose(following or item.id)

    def reject(self) -> None:
        """The item under review is no evidence: take it away and go on."""
        item = self.current
        if item is None:
            return
        following = self._next_new(item.id) or self._neighbour(item.id)
        del self._evidence[item.id]
        self.rejected.emit(item.id)
        self._refresh()
        self.choose(following)

    def capture(self, kind: str) -> None:
        """Capture the selection as evidence of a kind and put it under review."""
        start, end = self.text.selection
        if self._source is None or start == end:
            return
        made = capture(self._source, start, end, cast("Kind", kind))
        if made is None:
            return
        self.text.clear_selection()
        if made.id not in self._evidence:
            self._evidence[made.id] = made
            self.captured.emit(made)
            self._refresh()
        self.choose(made.id)

    def correct_span(self) -> None:
        """Let the selection take the place of the item's words."""
        item = self.current
        start, end = self.text.selection
        if item is None or self._source is None or start == end:
            return
        made = respan(item, self._source, start, end)
        self.text.clear_selection()
        if made is not None:
            self._exchange(item, made)

    def _set_kind(self, kind: str) -> None:
        item = self.current
        if item is not None and self._source is not None:
            self._exchange(item, as_kind(item, cast("Kind", kind), self._source))

    def _exchange(self, old: Evidence, new: Evidence) -> None:
        """Another kind or span is another item: its id names both."""
        if new.id == old.id:
            return
        self._evidence = {
            (new.id if key == old.id else key): (new if key == old.id else item)
            for key, item in self._evidence.items()
            if key != new.id
        }
        self.rejected.emit(old.id)
        self.captured.emit(new)
        self._refresh()
        self.choose(new.id)

    def _change(self, evidence: Evidence) -> None:
        self._evidence[evidence.id] = evidence
        self.changed.emit(evidence)
        self._refresh()
        self._show_review()

    def _next_new(self, evidence_id: str) -> str:
        """The next item in the list that is not reviewed, round the end; empty where all are."""
        order = self.list.found.items()
        at = next((at for at, item in enumerate(order) if item.id == evidence_id), -1)
        rest = [*order[at + 1 :], *order[: max(at, 0)]]
        return next((item.id for item in rest if item.review != "accepted"), "")

    def _neighbour(self, evidence_id: str) -> str:
        order = [item.id for item in self.list.found.items() if item.id != evidence_id]
        return order[0] if order else ""

    def _refresh(self) -> None:
        every = self.evidence
        self.list.show_evidence(every, self._current, only_new=self._only_new)
        self.text.show_evidence(every, self._current)
        self._progress.setText(tr("{done} of {count} reviewed", done=reviewed(every), count=len(every)))

    def show_only_new(self, *, only: bool) -> None:
        """Leave out of the list what has been reviewed, or show all."""
        self._only_new = only
        self._refresh()

    def _show_review(self) -> None:
        item = self.current
        if item is None or self._source is None:
            self.review.show_none()
            return
        self.review.show_evidence(self._source, item, self.evidence, self._place_of(item))

    def _place_of(self, item: Evidence) -> str:
        if needs_checking(item):
            among = [each.id for each in self.list.found.items() if needs_checking(each)]
            if item.id in among:
                return tr("{n} of {count} to check", n=among.index(item.id) + 1, count=len(among))
        kind = kind_of(item)
        among = [each.id for each in self.list.found.items() if kind_of(each) == kind and not needs_checking(each)]
        return tr("{n} of {count}", n=among.index(item.id) + 1, count=len(among)) if item.id in among else ""

    def _selection_changed(self, start: int, end: int) -> None:
        self._place_bar()
        self.review.offer_respan(end > start)
        if end > start:
            count = len(self.text.text[start:end].split())
            words = tr_n("{n} word selected.", "{n} words selected.", count)
            self.setStatusTip(f"{words} {tr('Press Q, F or I to capture.')}")

    def _place_bar(self) -> None:
        start, end = self.text.selection
        if start == end:
            self.capture_bar.hide()
        else:
            self.capture_bar.place(self.text.selection_rect())

    def _ask_for_original(self) -> None:
        if self._source is not None:
            self.originalRequested.emit(self._source.id)

    def _show_facts(self) -> None:
        if self._source is not None:
            facts = SourceFacts(self._source)
            facts.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            facts.adjustSize()
            corner = self._info.mapToGlobal(QPoint(self._info.width() - facts.width(), self._info.height() + 6))
            facts.move(corner)
            facts.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            start, end = self.text.selection
            if end > start:
                self.text.clear_selection()
            else:
                self.closed.emit()
            return
        super().keyPressEvent(event)
