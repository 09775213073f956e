"""The workbench: evidence, outline and preview side by side, linked to each other and to the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from briefwright.app.brief.contexts import with_contexts
from briefwright.app.workspace import Workspace
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.query import Found
from briefwright.ui.editing.composer import Composer
from briefwright.ui.editing.desk import Desk
from briefwright.ui.panes.evidence.pane import EvidencePane
from briefwright.ui.panes.outline.pane import OutlinePane
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.style import show_focus
from briefwright.ui.widgets.tab_order import TabOrder

WIDTHS = (360, 507, 573)
"""Of the three panes at 1440; the preview takes what is left."""
_NARROW = 1180
"""Below this width the preview gives way first."""


class Workbench(QWidget):
    """`sourceAsked` carries a source's and an item's id; `measured` the length in pages, words and the language."""

    sourceAsked = Signal(str, str)
    measured = Signal(float, int, str)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._wanted = True
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)  # first: Qt dresses all anew that is moved
        self.evidence = EvidencePane(workspace, desk, self.splitter)
        self.outline = OutlinePane(desk, self._look_up, self.splitter)
        self.preview = PreviewPane(self.splitter)
        self.preview.setMinimumWidth(max(360, self.preview.header.needed_width))
        self._tab_order = TabOrder(self.evidence, self.outline, self.outline.sheet, self.preview)
        self.composer = Composer(workspace, desk, self)
        self.splitter.setObjectName("panes")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        least = (self.evidence.minimumWidth(), self.outline.minimumWidth(), self.preview.minimumWidth())
        self.splitter.setSizes([max(pair) for pair in zip(WIDTHS, least, strict=True)])
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setStretchFactor(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._connect()

    def _with_contexts(self, brief: Brief) -> Brief:
        return with_contexts(brief, self._workspace.library.source)

    def _connect(self) -> None:
        self._desk.complete = self._with_contexts
        self.composer.composed.connect(self._show_document)
        self.composer.failed.connect(self.preview.show_error)
        self.evidence.sourceAsked.connect(self.sourceAsked)
        self.outline.sourceAsked.connect(self.sourceAsked)
        self.preview.exact.writer = self._word_writer
        self.preview.itemClicked.connect(self._click_item)
        self.preview.sectionClicked.connect(self.outline.sheet.reveal_section)
        self.preview.pagesChanged.connect(self._tell_measure)
        self._desk.itemChosen.connect(self.preview.highlight_item)
        self._desk.linked.connect(self._highlight_linked)
        self._desk.opened.connect(self._clear)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes through the panes as one reads them; what is being hidden only hands the focus on."""
        focus = self.focusWidget()
        if focus is not None and focus.isVisible():
            self.outline.sheet.bring_focus()
            self._tab_order.follow()
        return super().focusNextPrevChild(forwards)

    def widths(self) -> tuple[int, ...]:
        """The widths of the three panes; none while the preview, which has its share, is hidden."""
        return tuple(self.splitter.sizes()) if not self.preview.isHidden() else ()

    def give_widths(self, kept: Sequence[int], room: int) -> None:
        """Stand the panes as wide as they were; in a narrower window each gives its share."""
        share = min(1.0, room / max(sum(kept), 1))
        self.splitter.setSizes([round(width * share) for width in kept])

    def panes(self) -> tuple[QWidget, ...]:
        """The panes that are shown, from left to right."""
        return tuple(p for p in (self.evidence, self.outline, self.preview) if p.isVisible())

    def focus_pane(self, pane: QWidget) -> None:
        """Put the focus into a pane where one works in it."""
        pane.show()
        if pane is self.evidence:
            self.evidence.focus_search()
        elif pane is self.outline:
            self.outline.sheet.focus_first()
        else:
            self.preview.view.setFocus(Qt.FocusReason.TabFocusReason)
        show_focus(self)

    def step_pane(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        panes = self.panes()
        focus = self.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)), -1)
        self.focus_pane(panes[(here + by) % len(panes)])

    def show_preview(self, wanted: bool) -> None:
        """Show or hide the preview; a window too narrow for it hides it by itself."""
        self._wanted = wanted
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()
        if event.size().width() < event.oldSize().width():
            self._spare_preview()

    def _give_way(self) -> None:
        needed = sum(pane.minimumWidth() for pane in (self.evidence, self.outline, self.preview))
        shown = self._wanted and self.width() >= max(_NARROW, needed)
        self.splitter.setStretchFactor(1, 0 if shown else 1)  # what the preview leaves is for the brief
        self.preview.setVisible(shown)

    def _spare_preview(self) -> None:
        """In a window made narrower, panes that were made wide give way before the preview does."""
        *sides, preview = self.splitter.sizes()
        usual = round(WIDTHS[-1] * self.width() / sum(WIDTHS))
        spare = [max(0, side - width) for side, width in zip(sides, WIDTHS, strict=False)]
        wanted = min(sum(spare), usual - preview)
        if self.preview.isHidden() or wanted <= 0:
            return
        given = [round(wanted * each / sum(spare)) for each in spare]
        self.splitter.setSizes(
            [*(side - each for side, each in zip(sides, given, strict=True)), preview + sum(given)]
        )

    def close_jobs(self) -> None:
        """Stop background work; the window is closing."""
        self.composer.stop()
        self.preview.exact.close_jobs()
        self.evidence.close_jobs()

    def _look_up(self, evidence_id: str) -> Found | None:
        try:
            return self._workspace.library.evidence(evidence_id)
        except AppError as error:
            self._desk.failed.emit(error)
            return None

    def _clear(self) -> None:
        self.preview.clear()

    def _word_writer(self, document: Document, pages: Mapping[str, int]) -> Callable[[], bytes]:
        from briefwright.app.export.shown_pages import word_of_pages

        editor = self._desk.editor
        assert editor is not None  # without a brief no pages are shown
        return partial(word_of_pages, self._workspace.pool, editor.package, editor.brief, document, pages)

    def _show_document(self, document: Document) -> None:
        self.preview.show_document(document)

    def _tell_measure(self, _pages: int, words: int) -> None:
        self.measured.emit(self.preview.length, words, self.preview.document.language)

    def _click_item(self, item_id: str) -> None:
        self._desk.itemChosen.emit(item_id)
        item = self._desk.evidence_item(item_id)
        if item is not None:
            self.sourceAsked.emit(item.source.id, item.evidence.id)
        else:
            view = self.outline.sheet.view(item_id)
            if view is not None:
                view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _highlight_linked(self, evidence_id: str) -> None:
        self.preview.highlight_item(self._desk.item_of_evidence(evidence_id))
