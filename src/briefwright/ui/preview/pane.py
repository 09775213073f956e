"""The preview pane: its header with page and zoom, the pages, and what is said when a template fails."""

from __future__ import annotations

import datetime as dt
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from briefwright.document.house_style import house_style
from briefwright.document.nodes import ContentsEntry, Document
from briefwright.errors import AppError
from briefwright.ui.language import tr
from briefwright.ui.preview.collecting import Collecting
from briefwright.ui.preview.exact import ExactPages
from briefwright.ui.preview.header import PreviewHeader
from briefwright.ui.preview.headings import headings_of, section_of
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.pages import words_on
from briefwright.ui.preview.sheet import Sheet
from briefwright.ui.preview.view import PageView
from briefwright.ui.preview.zoom import Zoom
from briefwright.ui.sentences import joined, placed
from briefwright.ui.widgets.banner import Banner
from briefwright.ui.widgets.buttons import line, set_plane
from briefwright.ui.widgets.empty_state import EmptyState

AT_ONCE = 0.009
"""Seconds of page filling done before control returns; the rest follows between events."""
SLICE = 0.008
LATE = 700
"""Milliseconds after which it is said that there are no pages: those of a brief just opened come sooner."""
AFTER_PAINT = 25
"""Milliseconds after which the length is told: the pages are painted first."""
QUIET = 1.0
"""Seconds without a change after which a change is flashed: not while one types."""


class PreviewPane(QWidget):
    """Shows a resolved document as pages.

    `itemClicked` carries the brief's item whose words were clicked, `sectionClicked` the section of other words;
    `pagesChanged` comes with the number of pages and words whenever a document has been laid out.
    """

    itemClicked = Signal(str)
    sectionClicked = Signal(str)
    pagesChanged = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = DocumentLayout()
        self._shown_at: dt.datetime | None = None
        self._changed_at = 0.0
        self._collecting = Collecting(self)
        self._banner: Banner | None = None
        self.view = PageView(self._layout)
        self._empty = EmptyState("file-text")
        self._empty.say(tr("No pages yet"), tr("Choose a template and add evidence; the pages appear here."))
        self.header = PreviewHeader(self._headings)
        self.exact = ExactPages(self)
        self._late = QTimer(self, interval=LATE, singleShot=True)
        self._described = QTimer(self, interval=600, singleShot=True)
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._told = QTimer(self, interval=AFTER_PAINT, singleShot=True)
        self._build()
        self._connect()
        self._tell()

    def _build(self) -> None:
        set_plane(self, "window")
        pages = QWidget()
        self._stack = QStackedLayout(pages)  # with a parent: else its first widget is shown as a window
        desk = QWidget()
        set_plane(desk, "desk")
        inside = QVBoxLayout(desk)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._empty)
        self._stack.addWidget(desk)
        self._stack.addWidget(self.view)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(12, 0, 12, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(self._above)
        layout.addWidget(line())
        layout.addWidget(pages, 1)
        self.view.setAccessibleName(tr("Pages of the briefing"))
        self.setAccessibleName(tr("Preview"))

    def _connect(self) -> None:
        head, view = self.header, self.view
        head.turned.connect(lambda by: view.go_to_page(view.current_page + by))
        head.zoomed.connect(self.set_zoom)
        head.zoomStepped.connect(view.zoom_by)
        head.headingChosen.connect(view.go_to_heading)
        self._late.timeout.connect(self._empty.show)
        head.exactAsked.connect(self.show_exact)
        view.itemClicked.connect(self.itemClicked)
        view.blockClicked.connect(self._block_clicked)
        view.pageChanged.connect(self._tell)
        view.zoomChanged.connect(self._tell)
        self.exact.ready.connect(self._show_sheets)
        self.exact.failed.connect(self._exact_failed)
        self._described.timeout.connect(self._describe)
        self._rest.timeout.connect(lambda: self._advance(SLICE))
        self._told.timeout.connect(self._tell_length)

    def _headings(self) -> list[tuple[ContentsEntry, int]]:
        numbers = self._layout.page_numbers()
        return [(heading, numbers.get(heading.anchor, 1)) for heading in headings_of(self._layout.document)]

    def set_zoom(self, zoom: Zoom) -> None:
        """Fit the page, fit its width, or show it at a factor of its size."""
        self.view.set_zoom(zoom)

    def show_exact(self, on: bool) -> None:
        """Show the finished Word file as LibreOffice sets it, or our own pages again."""
        if not on:
            self.exact.stop()
            self.view.show_pages()
        elif self._shown_at is not None:
            self._set_exactly(at_once=True)
        self._tell()

    def _set_exactly(self, *, at_once: bool = False) -> None:
        self.exact.ask(self.document, self._layout.page_numbers(), self._layout.pages, at_once=at_once)

    def _show_sheets(self, sheets: list[Sheet]) -> None:
        if self.header.exact_action.isChecked():
            self.view.show_sheets(sheets)
            self._tell()

    def _exact_failed(self, error: AppError) -> None:
        self.header.exact_action.setChecked(False)
        self._say(*placed(error))

    def set_dim_page(self, dim: bool) -> None:
        """Whether paper is dimmed in the dark theme."""
        self.view.set_dim(dim)

    @property
    def document(self) -> Document:
        """The document shown."""
        return self._layout.document

    @property
    def page_count(self) -> int:
        """Pages of the document, as far as they are laid out."""
        return len(self._layout.pages)

    @property
    def length(self) -> float:
        """Pages with the part of the last one that is used, above `page_count - 1`; 0 without pages."""
        return self._layout.length

    @property
    def word_count(self) -> int:
        """Words of the body; a Chinese character counts as one."""
        return self._layout.word_count

    @property
    def is_complete(self) -> bool:
        """Whether every page of the document is laid out."""
        return self._layout.complete

    def go_to_page(self, number: int) -> None:
        """Bring a page into view."""
        self.view.go_to_page(number)

    def show_document(self, document: Document) -> None:
        """Show a resolved document; blocks that changed are laid out, the rest is kept."""
        first = self._shown_at is None
        self._shown_at = dt.datetime.now().astimezone()
        self._clear_error()
        self._layout.show(document, house_style(document.house_style))
        self._advance(AT_ONCE, self.view.last_in_view)
        self._stack.setCurrentIndex(1)
        quiet = monotonic() - self._changed_at > QUIET
        if self._layout.changed:
            self._changed_at = monotonic()
            if quiet and not first and len(self._layout.changed) <= 3:
                self.view.flash(self._layout.changed)

    def clear(self) -> None:
        """Show no document."""
        self._collecting.look_through_later()
        self._rest.stop()
        self._told.stop()
        self.exact.stop()
        self._shown_at = None
        self._clear_error()
        self._layout.clear()
        self.view.show_pages()
        self._empty.hide()
        self._late.start()
        self._stack.setCurrentIndex(0)
        self._tell()

    def show_error(self, error: AppError) -> None:
        """Keep the last good pages and say over them what is wrong, with file and line."""
        at = self._shown_at
        head = tr("Last version without errors, from {time}", time=f"{at:%H:%M}") if at else ""
        self._say(head or tr("The template has an error"), joined(*placed(error)))

    def _say(self, head: str, advice: str) -> None:
        self._clear_error()
        self._banner = Banner("warn", head, advice)
        self._above.addWidget(self._banner)
        self._above.setContentsMargins(12, 0, 12, 10)

    @property
    def error_text(self) -> str:
        """What the error banner says; empty where there is none."""
        return self._banner.accessibleName() if self._banner else ""

    def _clear_error(self) -> None:
        if self._banner:
            self._banner.close_banner()
            self._banner = None
            self._above.setContentsMargins(12, 0, 12, 0)

    def highlight_item(self, item_id: str) -> None:
        """Tint an item's words and scroll only as far as needed to see them; an empty id takes the tint away."""
        self.view.link(item_id)

    def document_text(self) -> str:
        """The words on the pages as Word will hold them, a line a paragraph; hints are left out."""
        return words_on(self._layout.pages)

    def finish(self) -> None:
        """Lay out every page now; tests and exact counts need it."""
        self._advance(1e9)
        self._told.stop()
        self.pagesChanged.emit(self.page_count, self.word_count)

    def _advance(self, seconds: float, seen: int = 0) -> None:
        done = self._layout.proceed(seconds, seen)
        exactly = self.header.exact_action.isChecked() and self.view.sheet_count
        (self._set_exactly if exactly else self.view.show_pages)()
        self._tell()
        if done:
            self._rest.stop()
            self._described.start()
            if not self._told.isActive():
                self._told.start()
        else:
            self._rest.start()

    def _tell_length(self) -> None:
        if self._layout.complete and not self._layout.count_words(SLICE):
            self._told.start()
        elif self._layout.complete:
            self.pagesChanged.emit(self.page_count, self.word_count)
        self._collecting.look_through_young()

    def _describe(self) -> None:
        """Give a screen reader the words of the pages, once typing rests."""
        self.view.setAccessibleDescription(self.document_text())
        self._collecting.spare()

    def _tell(self) -> None:
        count, setting = self.view.sheet_count, self._layout.setting
        note = self._note(tr(setting.house.name)) if setting and count else ""
        self.header.tell(min(self.view.current_page, max(count, 1)), count, self.view.zoom, note)

    def _note(self, house: str) -> str:
        if not self.header.exact_action.isChecked():
            return house
        return (
            tr("LibreOffice is setting the pages…") if self.exact.busy else tr("Exact pages, {house}", house=house)
        )

    def _block_clicked(self, index: int) -> None:
        if section := section_of(self._layout.blocks, index):
            self.sectionClicked.emit(section)
