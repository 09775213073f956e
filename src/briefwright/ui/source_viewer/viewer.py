"""The source viewer: what was found, the text, the review; read, capture, correct, accept at reading speed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QStatusTipEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from briefwright.model.evidence import Evidence
from briefwright.model.source import Source
from briefwright.ui.fonts import grown
from briefwright.ui.language import tr, tr_n
from briefwright.ui.sentences import in_a_row
from briefwright.ui.source_viewer.capture_bar import CAPTURE_KEYS, CaptureBar
from briefwright.ui.source_viewer.found_pane import FoundPane
from briefwright.ui.source_viewer.letting_go import LettingGo
from briefwright.ui.source_viewer.naming import count_words
from briefwright.ui.source_viewer.paper import Paper
from briefwright.ui.source_viewer.prepared import Prepared, prepare
from briefwright.ui.source_viewer.reading_pane import ReadingPane
from briefwright.ui.source_viewer.review_panel import ReviewPanel
from briefwright.ui.source_viewer.reviewing import Reviewing
from briefwright.ui.source_viewer.source_facts import show_facts
from briefwright.ui.widgets.toast import Toast
from briefwright.ui.wording import first_words

OWN_KEYS = (QKeySequence.StandardKey.Find, QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class SourceViewer(QWidget):
    """Shows one source at a time; what is asked for carries the source's id.

    `captured` carries new evidence, `changed` evidence with other fields, `rejected` the id of what is none;
    another kind or span is a rejection and a capture.
    """

    captured = Signal(object)
    changed = Signal(object)
    rejected = Signal(str)
    closed = Signal()
    originalRequested = Signal(str)
    detailsRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reviewing = Reviewing(self)
        self._stale = False
        self._letting_go = LettingGo(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)  # each in its place before it is filled
        self.found = FoundPane(self._splitter)
        self.list = self.found.list
        self._pane = ReadingPane(self._splitter)
        self.text, self.find_bar = self._pane.text, self._pane.find_bar
        self.review = ReviewPanel(self._splitter)
        self.capture_bar = CaptureBar(self.text.viewport())
        self.toast = Toast(self.text)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("Source viewer"))
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane, least in ((self.found, grown(260)), (self._pane, 420), (self.review, grown(320))):
            pane.setMinimumWidth(least)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([340, 746, 352])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _connect(self) -> None:
        self.found.filtered.connect(lambda only: self.show_only_new(only=only))
        self.list.chosen.connect(self.choose)
        self.list.keyed.connect(self.press)
        self.text.chosen.connect(self.choose)
        self.text.keyed.connect(self.press)
        self.text.selected.connect(self._selection_changed)
        self.text.verticalScrollBar().valueChanged.connect(self._place_bar)
        self.find_bar.closed.connect(lambda: self._selection_changed(*self.text.selection))
        self.capture_bar.captured.connect(self.capture)
        self.review.edited.connect(self.reviewing.change)
        self.review.kindChosen.connect(self.reviewing.set_kind)
        self.review.respanned.connect(self.correct_span)
        self.review.accepted.connect(self.reviewing.accept)
        self.review.skipped.connect(lambda: self.reviewing.step(1))
        self.review.rejected.connect(self.reviewing.reject)
        self.review.moved.connect(self.reviewing.step)
        self.review.left.connect(self.text.setFocus)
        self.reviewing.altered.connect(self._alter)
        self.reviewing.shown.connect(self._show)
        self.reviewing.stepped.connect(self.toast.outlive_step)
        self.reviewing.captured.connect(self.captured)
        self.reviewing.changed.connect(self.changed)
        self.reviewing.rejected.connect(self.rejected)
        self.reviewing.refused.connect(self._offer_undo)
        self._pane.closed.connect(self.closed)
        self._pane.original_button.clicked.connect(lambda: self._ask(self.originalRequested))
        self._pane.details.clicked.connect(lambda: self._ask(self.detailsRequested))
        self._pane.info.clicked.connect(self._show_facts)

    @property
    def current(self) -> Evidence | None:
        """The item under review."""
        return self.reviewing.current

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence of the source as it stands."""
        return self.reviewing.evidence

    @property
    def title_text(self) -> str:
        """What the source is called."""
        return self._pane.title_text

    def credit_as(self, names: Mapping[str, str]) -> None:
        """Say whom the speaker register credits for a spelling."""
        self.review.quote.credited = names

    def show_source(self, source: Source, evidence: Sequence[Evidence], focus: str | None = None) -> None:
        """Show a source with its evidence; `focus` is the id of the item to begin with, else the first to check."""
        self.show_prepared(prepare(source, evidence), focus)

    def knows(self, source: Source) -> bool:
        """Whether these very words are shown already."""
        known = self.reviewing.source
        return known is not None and known.id == source.id and known.text == source.text

    def show_prepared(self, prepared: Prepared, focus: str | None = None, paper: Paper | None = None) -> None:
        """Show a source that is made ready; `paper` holds its words, unless they are few or known."""
        before = self.text.spans, self.reviewing.found
        self._pane.name(prepared.source, prepared.words)
        if self.knows(prepared.source):
            self.text.take_over(prepared)
        else:
            self.find_bar.hide()
            self.text.show_source(prepared, paper)
        self._stale = True
        self.reviewing.begin(prepared.source, prepared.found, focus)
        for gone in before:
            self._letting_go.let_go(*gone.holders)
        self.text.setFocus()

    def describe(self, source: Source) -> None:
        """Show the source anew of which something else is known; its words and evidence stay."""
        self._pane.name(source)
        self.reviewing.source = source
        self._show()

    def choose(self, evidence_id: str) -> None:
        """Put an item under review and bring it into view."""
        self.reviewing.choose(evidence_id)

    def press(self, key: str) -> None:
        """Do what a single key stands for; unknown ones do nothing."""
        match key:
            case "A":
                self.reviewing.accept()
            case "X":
                self.reviewing.reject()
            case "U":
                self.correct_span()
            case "P" | "R" | "T" | "N":
                self.review.write(key)
            case "S" | "J":
                self.reviewing.step(1)
            case "K":
                self.reviewing.step(-1)
            case _ if key in CAPTURE_KEYS:
                self.capture(CAPTURE_KEYS[key])

    def capture(self, kind: str) -> None:
        """Capture the selection as evidence of a kind and put it under review."""
        start, end = self.text.selection
        if start < end:
            self.text.clear_selection()
            self.reviewing.capture(kind, start, end)

    def correct_span(self) -> None:
        """Let the selection take the place of the words under review."""
        start, end = self.text.selection
        if start < end:
            self.text.clear_selection()
            self.reviewing.correct_span(start, end)

    def show_only_new(self, *, only: bool) -> None:
        """Leave out of the list what has been reviewed, or show all."""
        self.reviewing.only_new = only
        self._stale = True
        self.found.tell(only=only)
        self._show()

    def _alter(self, before: Evidence | None, after: Evidence | None) -> None:
        self.text.alter(before, after)
        self._stale = True

    def _show(self) -> None:
        """Show the review as it stands."""
        reviewing = self.reviewing
        item = reviewing.current
        current = item.id if item else ""
        if self._stale:
            self._stale = False
            self.list.show_found(reviewing.order, reviewing.found.items)
        self.list.choose(current)
        if current != self.text.current:
            self.text.choose(current)
        self.found.progress.short = reviewing.progress_in_short
        self.found.progress.setText(reviewing.progress)
        if item is None or reviewing.source is None:
            self.review.show_none()
        else:
            self.review.show_evidence(reviewing.source, item, reviewing.candidates, reviewing.place)

    def _selection_changed(self, start: int, end: int) -> None:
        self.review.offer_respan(end > start)
        if end > start and not self.find_bar.in_use:
            QApplication.sendEvent(self, QStatusTipEvent(_how_to_capture(self.text.text[start:end])))
        elif self.capture_bar.isVisible():
            QApplication.sendEvent(self, QStatusTipEvent(""))
        self._place_bar()

    def _place_bar(self) -> None:
        start, end = self.text.selection
        offered = start < end and not self.find_bar.in_use  # its keys go to the words one looks for
        if offered:
            self.capture_bar.place(self.text.selection_rect())
        self.capture_bar.setVisible(offered)

    def _offer_undo(self, item: Evidence) -> None:
        words = tr("Not evidence: {words}", words=first_words(item.text))
        self.toast.say(words, (tr("Undo"), self.reviewing.undo))

    def _ask(self, request: SignalInstance) -> None:
        if self.reviewing.source is not None:
            request.emit(self.reviewing.source.id)

    def _show_facts(self) -> None:
        if self.reviewing.source is not None:
            show_facts(self.reviewing.source, self._pane.info)

    def event(self, event: QEvent) -> bool:
        """Take Find, Undo and Redo before the window does, which has them for the brief."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and any(cast("QKeyEvent", event).matches(key) for key in OWN_KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        for key, run in (
            (keys.Find, self.find_bar.open_bar),
            (keys.Undo, self.reviewing.undo),
            (keys.Redo, self.reviewing.redo),
        ):
            if event.matches(key):
                run()
                return
        if event.key() == Qt.Key.Key_Escape:
            start, end = self.text.selection
            if end > start:
                self.text.clear_selection()
            else:
                self.closed.emit()
            return
        super().keyPressEvent(event)


def _how_to_capture(selected: str) -> str:
    counted = tr_n("{n} word selected.", "{n} words selected.", count_words(selected))
    return in_a_row(counted, tr("Press Q, F or I to capture."))
