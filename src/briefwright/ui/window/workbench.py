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
from briefwright.ui.language import tr
from briefwright.ui.panes.evidence.pane import EvidencePane
from briefwright.ui.panes.outline.pane import OutlinePane
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.style import show_focus
from briefwright.ui.window.tab_order import TabOrder

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
        self._drawn: tuple[int, ...] = WIDTHS
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
        self.splitter.splitterMoved.connect(lambda _at, _handle: self._take_widths())
        self._desk.complete = self._with_contexts
        self.composer.composed.connect(self._show_document)
        self.composer.failed.connect(self.preview.show_error)
        self.evidence.saved_searches.done.connect(self._tell)
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

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths of the three panes where there is room for them: those last given or drawn."""
        return self._drawn

    def give_widths(self, widths: Sequence[int]) -> None:
        """Stand the panes so wide, where there is room."""
        self._drawn = tuple(widths)
        self._share_out()

    def _take_widths(self) -> None:
        """Remember what was drawn with the mouse; a hidden preview keeps what it had."""
        evidence, outline, preview = self.splitter.sizes()
        self._drawn = (evidence, *self._drawn[1:]) if self.preview.isHidden() else (evidence, outline, preview)

    def _share_out(self) -> None:
        """Give each pane its width; in a narrow window those drawn wide give way before the preview does."""
        if self.preview.isHidden():
            return
        *sides, _ = self._drawn
        spare = [max(0, side - width) for side, width in zip(sides, WIDTHS, strict=False)]
        usual = round(WIDTHS[-1] * self.width() / sum(WIDTHS))
        given = max(0, min(sum(spare), usual - (self.width() - sum(sides))))
        sides = [side - round(given * each / max(sum(spare), 1)) for side, each in zip(sides, spare, strict=True)]
        self.splitter.setSizes([*sides, max(0, self.width() - sum(sides))])

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

    def _give_way(self) -> None:
        needed = sum(pane.minimumWidth() for pane in (self.evidence, self.outline, self.preview))
        shown = self._wanted and self.width() >= max(_NARROW, needed)
        self.splitter.setStretchFactor(1, 0 if shown else 1)  # what the preview leaves is for the brief
        self.preview.setVisible(shown)
        self._share_out()

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

    def _tell(self, words: str, back: Callable[[], object]) -> None:
        self.outline.toast.say(words, (tr("Undo"), back))

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
