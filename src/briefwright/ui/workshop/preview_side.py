"""The pages at the right: what fills them, and since when they are the last version without errors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QActionGroup,
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from briefwright.app.workspace import Workspace
from briefwright.document.nodes import Document
from briefwright.ui.fonts import grown
from briefwright.ui.icons import draw_icon, icon
from briefwright.ui.language import tr
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import label, text_button
from briefwright.ui.widgets.pane_header import PaneHeader
from briefwright.ui.workshop.checker import Outcome
from briefwright.ui.workshop.samples import NAMES, SHORT, Filling


class PreviewSide(QWidget):
    """`fillingChosen` carries what the pages are to be filled with."""

    fillingChosen = Signal(str)

    def __init__(
        self, fillings: tuple[Filling, ...], first: Filling, workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.pages = PreviewPane(self)
        self.pages.exact.writer = self._word_writer
        header = self.pages.findChild(PaneHeader)
        assert isinstance(header, PaneHeader)
        self._header = header
        self.strip = _Strip()
        self._set: Outcome | None = None
        self.filling = first
        self.chooser = text_button("", tr("What the pages are filled with"), "base")
        self.chooser.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chooser.setIcon(icon("caret-down", "text3"))
        self.chooser.setIconSize(QSize(grown(12), grown(12)))
        self.chooser.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.chooser.setMenu(self._menu(fillings))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self._place()
        self.pages.pagesChanged.connect(lambda _pages, _words: self._tell())
        self._tell()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the pages of a state without errors; over the last good ones say that they are older."""
        if outcome.document is not None:
            self.show_pages(outcome)
        elif outcome.unfilled or self._set is None or self._set.state is not outcome.state:
            self.strip.say(since(self._set.at if self._set else None, unfilled=outcome.unfilled))

    def show_pages(self, outcome: Outcome) -> None:
        """Show the pages of a state that is still to be looked through."""
        if outcome.document is None or (self._set is not None and self._set.document is outcome.document):
            return
        self._set = outcome
        self.strip.hide()
        self.pages.show_document(outcome.document)

    def _word_writer(self, document: Document, pages: Mapping[str, int]) -> Callable[[], bytes]:
        from briefwright.app.export.shown_pages import word_of_pages

        shown = self._set
        assert shown is not None  # what is set was shown
        assert shown.brief is not None
        return partial(word_of_pages, self._workspace.pool, shown.state.package, shown.brief, document, pages)

    def _menu(self, fillings: tuple[Filling, ...]) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for filling in fillings:
            action = menu.addAction(tr(NAMES[filling]), partial(self._choose, filling))
            action.setCheckable(True)
            action.setChecked(filling == self.filling)
            group.addAction(action)
        return menu

    @property
    def needed_width(self) -> int:
        """How wide it is at least: its title, what fills it in short and the zoom have room beside each other."""
        short = self.chooser.fontMetrics().horizontalAdvance(tr(SHORT[self.filling])) + 32
        return max(330, self._header.needed_width + short)

    def _choose(self, filling: Filling) -> None:
        self.filling = filling
        self._tell()
        self.fillingChosen.emit(filling)

    def _tell(self) -> None:
        self.chooser.setText(tr(NAMES[self.filling]))
        head = self._header.layout()
        if head is not None and head.sizeHint().width() > self.width():
            self.chooser.setText(tr(SHORT[self.filling]))
        self.chooser.setAccessibleName(tr("Pages: {filling}", filling=tr(NAMES[self.filling])))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _place(self) -> None:
        """Put the chooser where the pane says its house style, and the strip between its head and its pages."""
        within, head = self.pages.layout(), self._header.layout()
        assert isinstance(within, QBoxLayout)
        assert isinstance(head, QBoxLayout)
        self._header.note.hide()
        head.insertWidget(1, self.chooser)
        within.insertWidget(1, self.strip)


def since(at: dt.datetime | None, *, unfilled: bool) -> str:
    """What stands over pages older than the text; `unfilled` where it fails only with what the pages hold."""
    if unfilled and at is not None:
        return tr("The body can be read, but not set with these contents; pages from {time}", time=f"{at:%H:%M}")
    if unfilled:
        return tr("The body can be read, but not set with these contents")
    if at is None:
        return tr("The pages appear when there is no error")
    return tr("Last version without errors, from {time}", time=f"{at:%H:%M}")


class _Strip(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "base", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18 + grown(16), 7, 12, 7)
        layout.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str) -> None:
        """Show words, told to a screen reader too when they are new."""
        if self.text != words:
            self._words.setText(words)
            self.setAccessibleName(words)
            self.show()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().warn_tint))
        side = grown(16)
        draw_icon(painter, "clock", tokens().warn, QRectF(12, (self.height() - side) / 2, side, side))
        painter.end()
