"""The start page: recent briefs at the left, templates at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefwright.ui.fonts import grown, interface_pixels, scaled
from briefwright.ui.icons import icon
from briefwright.ui.language import tr, tr_n
from briefwright.ui.widgets.buttons import button, label, line, set_plane
from briefwright.ui.widgets.picture import Picture
from briefwright.ui.widgets.reading_order import ReadPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from briefwright.app.recents import Recent
    from briefwright.app.workspace import Workspace
    from briefwright.model.template import TemplatePackage
    from briefwright.ui.panes.start.gallery import GalleryModel, GalleryView, Thumbnails
    from briefwright.ui.panes.start.recent_list import RecentList, RecentModel
    from briefwright.ui.panes.start.recent_pictures import RecentPictures
    from briefwright.ui.widgets.banner import BannerStack

SIDE = 349
NARROW_SIDE = 0.27
"""The part of a narrow window that the recent briefs take."""
NARROW = 1100
"""Pixels below which a window is narrow."""
TILE_INSET, TILE_END = 3, 34
"""How far the tiles stand from the list's edges: what is above them begins and ends with them."""
SEARCH = 220
"""How wide the search is where there is room."""
LANGUAGES = {"en": "English", "zh": "中文"}


class StartPage(ReadPage):
    """Signals ask the window; the page itself changes nothing."""

    startAsked = Signal(object)
    openAsked = Signal(object)
    installAsked = Signal(object)
    forgetAsked = Signal(object)
    newTemplateAsked = Signal()
    editAsked = Signal(object)
    searched = Signal()
    recents: RecentModel
    templates: GalleryModel
    recent_list: RecentList
    gallery: GalleryView
    banners: BannerStack
    thumbnails: Thumbnails
    recent_pictures: RecentPictures

    def __init__(self, workspace: Callable[[], Workspace]) -> None:
        super().__init__()
        self._workspace = workspace
        self.setObjectName("start-page")
        self.library = label("", "strong", wrap=True)
        self._count = label("", "small", "3")
        self.search = QLineEdit()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side())
        layout.addWidget(_upright_rule())
        layout.addWidget(self._main(), 1)

    def furnish(self) -> None:
        """Make the lists: the first paint shows the page without them."""
        from briefwright.ui.panes.start.gallery import GalleryModel, GalleryView, Thumbnails
        from briefwright.ui.panes.start.recent_list import RecentList, RecentModel
        from briefwright.ui.panes.start.recent_pictures import RecentPictures
        from briefwright.ui.widgets.banner import BannerStack
        from briefwright.ui.widgets.empty_state import EmptyState

        self.recents = RecentModel(self)
        self.templates = GalleryModel(self)
        self.recent_list = RecentList(self.recents)
        self.gallery = GalleryView(self.templates)
        self.banners = BannerStack()
        self.thumbnails = Thumbnails(self._workspace, self)
        self.recent_pictures = RecentPictures(self._workspace, self)
        nothing = EmptyState("clock")
        nothing.say(tr("No briefs yet"), tr("Your briefs will be listed here. Choose a template to start one."))
        self._recent_stack.addWidget(self.recent_list)
        self._recent_stack.addWidget(nothing)
        self.banners.show_margins(TILE_INSET, 0, TILE_END, 0)
        self._column.insertWidget(0, self.banners)
        self.search.setClearButtonEnabled(True)
        self.language = _language_box()
        self._head.insertWidget(self._head.indexOf(self.search), self.language)
        self._none = EmptyState("magnifying-glass")
        self._tiles = QStackedWidget()
        self._tiles.addWidget(self.gallery)
        self._tiles.addWidget(self._none)
        self._column.addWidget(self._tiles, 1)
        self._tiles.show()  # at once: what is hidden does not get the focus where the window becomes active later
        self.read_through(self._side_pane, self._main_pane, start_at=self.gallery)
        self._connect()

    def _side(self) -> QWidget:
        side = QWidget()
        set_plane(side, "window")
        self._side_pane = side
        side.setFixedWidth(SIDE)
        head = QHBoxLayout()
        head.setContentsMargins(32, 0, 12, 0)
        self._recent_title = label(tr("Recent briefs"), "heading")
        head.addWidget(self._recent_title)
        head.addStretch(1)
        self._open = button(tr("Open…"), lambda: self.openAsked.emit(None), picture="folder-open", tip=tr("Open…"))
        self._open.setAccessibleName(tr("Open…"))
        head.addWidget(self._open)
        self._recent_stack = QStackedWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 26, 0, 24)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._recent_stack, 1)
        layout.addLayout(_library_line(self.library))
        return side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the recent briefs give way to the templates."""
        super().resizeEvent(event)
        self._side_pane.setFixedWidth(min(grown(SIDE), round(self.width() * NARROW_SIDE)))
        words = self._recent_title.sizeHint().width() + self._open.fontMetrics().horizontalAdvance(tr("Open…"))
        self._open.setText(tr("Open…") if words + scaled(110) <= self._side_pane.width() else "")
        self._fit_search()

    def _fit_search(self) -> None:
        """Give the search what the rest of its row leaves: with words in it, it stays as wide as before."""
        self._count.setVisible(self.width() >= NARROW * interface_pixels() / 13)
        row = [item.widget() for at in range(self._head.count()) if (item := self._head.itemAt(at)) is not None]
        rest = sum(
            w.sizeHint().width() + 8 for w in row if w is not None and w is not self.search and not w.isHidden()
        )
        room = (
            self.width() - self._side_pane.width() - 32 - TILE_INSET - self._head.contentsMargins().right() - rest
        )
        self.search.setFixedWidth(max(90, min(room, scaled(SEARCH))))

    def _fit_head(self) -> None:
        """End what stands above the tiles where they end."""
        end = self.gallery.tiles_end
        if self._head.contentsMargins().right() != end:
            self._head.setContentsMargins(TILE_INSET, 0, end, 0)
            self.banners.show_margins(TILE_INSET, 0, end, 0)
            self._fit_search()

    def _main(self) -> QWidget:
        self._main_pane = main = QWidget()
        set_plane(main, "surface")
        self.search.setProperty("search", "true")
        self.search.setPlaceholderText(tr("Search templates"))
        self.search.setAccessibleName(tr("Search templates"))
        self.search.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self._start = button(tr("Start brief"), self._start_current, dress="primary", picture="file-plus")
        install = button(tr("Install…"), lambda: self.installAsked.emit(None), picture="download-simple")
        self._head = head = QHBoxLayout()
        head.setContentsMargins(TILE_INSET, 0, TILE_END, 0)
        head.setSpacing(8)
        head.addWidget(label(tr("New brief"), "heading"))
        head.addWidget(self._count)
        head.addStretch(1)
        for widget in (self.search, install, self._start):
            head.addWidget(widget)
        self._column = QVBoxLayout(main)
        self._column.setContentsMargins(28, 26, 4, 0)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        return main

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._start_current)
        self.language.currentIndexChanged.connect(self._show_language)
        self.gallery.fitted.connect(self._fit_head)
        self.gallery.chosen.connect(self.startAsked)
        self.gallery.newAsked.connect(self.newTemplateAsked)
        self.gallery.editAsked.connect(self.editAsked)
        self.recent_list.opened.connect(lambda recent: self.openAsked.emit(Path(recent.path)))
        self.recent_list.forgotten.connect(self.forgetAsked)
        self.thumbnails.made.connect(self.templates.show_picture)
        self.recent_pictures.made.connect(self.recents.show_look)

    def show_recents(self, recents: tuple[Recent, ...]) -> None:
        """Show the briefs opened lately."""
        self.recents.show_recents(recents)
        self._recent_stack.setCurrentIndex(0 if recents else 1)
        self.recent_pictures.make_soon(recents)

    def show_templates(self, packages: tuple[TemplatePackage, ...], chosen: str) -> None:
        """Show the templates, one of them chosen."""
        self.recents.name_templates(_names(packages))
        self.templates.show_packages(packages)
        self.gallery.fit()
        self._offer_languages()
        self._show_found()
        self._choose(max(self.templates.row_of(chosen), 0))

    def make_pictures(self) -> None:
        """Make the tiles' pictures, from the disk or anew."""
        QTimer.singleShot(0, self, lambda: self.thumbnails.make(self.templates.packages))

    def stop_pictures(self) -> None:
        """Make no more pictures; the window is closing."""
        self.thumbnails.stop()
        self.recent_pictures.stop()

    def show_library(self, items: int, sources: int) -> None:
        """Say what the library holds."""
        counted = tr_n("1 source", "{n} sources", sources)
        self.library.setText(
            tr_n("Library: 1 item from {sources}", "Library: {n} items from {sources}", items, sources=counted)
        )

    def focus_first(self) -> None:
        """Put the focus on the templates."""
        self.gallery.setFocus()

    def choose(self, template_id: str) -> None:
        """Choose a template and put the focus on it, as when it has just been installed."""
        self._show_all()
        self._choose(max(self.templates.row_of(template_id), 0))
        self.gallery.setFocus()
        self.show_chosen()

    def show_chosen(self) -> None:
        """Bring the chosen template into sight, once its tiles have been laid out anew."""
        QTimer.singleShot(0, self, lambda: self.gallery.scrollTo(self.gallery.currentIndex()))

    def _offer_languages(self) -> None:
        """Name the languages there are templates in; no choice where there is only one."""
        before = self.language.currentData() or ""
        languages = self.templates.languages
        _list_languages(self.language, languages, before)
        self.language.setVisible(len(languages) > 1)
        self._fit_search()
        self.templates.show_language(self.language.currentData() or "")

    def _show_language(self) -> None:
        self.templates.show_language(self.language.currentData() or "")
        self._search(self.search.text())

    def _search(self, words: str) -> None:
        self.templates.search(words)
        self._show_found()
        self._choose(0)
        self.searched.emit()

    def _show_found(self) -> None:
        """Show the tiles there are, else what to loosen."""
        found = self.templates.rowCount() > 0
        self._tiles.setCurrentIndex(0 if found else 1)
        self._count.setText(_counted(self.templates))
        chosen = self.language.currentText() if self.language.currentData() else ""
        words = _nothing_matches(self.search.text().strip(), chosen)
        self._none.say(*words, None if found else (tr("Show all"), self._show_all))

    def _show_all(self) -> None:
        self.language.setCurrentIndex(0)
        self.search.clear()

    def _choose(self, row: int) -> None:
        index = self.templates.index(row)
        self._start.setEnabled(index.isValid())
        if index.isValid():
            self.gallery.setCurrentIndex(index)

    def _start_current(self) -> None:
        package = self.gallery.current_package()
        if package is not None:
            self.startAsked.emit(package)


def _names(packages: tuple[TemplatePackage, ...]) -> dict[str, str]:
    from briefwright.ui.template_names import template_name

    return {package.template.id: template_name(package) for package in packages}


def _nothing_matches(words: str, language: str) -> tuple[str, str]:
    """That no template does, and what to loosen."""
    advice = tr("Try fewer words, or clear {filters}.", filters=language) if language else tr("Try fewer words.")
    return tr("No template matches “{words}”", words=words), advice


def _list_languages(box: QComboBox, languages: Sequence[str], chosen: str) -> None:
    box.blockSignals(True)
    box.clear()
    box.addItem(tr("All languages"), "")
    for code in languages:
        box.addItem(LANGUAGES.get(code, code), code)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)


def _language_box() -> QComboBox:
    """As high as the buttons beside it, and wide enough for the longest language, whenever that comes."""
    from PySide6.QtWidgets import QComboBox

    made = QComboBox()
    made.setAccessibleName(tr("Language of the templates"))
    made.setProperty("tall", "true")
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return made


def _upright_rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("rule", "true")
    rule.setFixedWidth(1)
    return rule


def _counted(templates: GalleryModel) -> str:
    """How many templates there are, and how many of them a search leaves."""
    every, shown = len(templates.packages), templates.matching
    said = tr_n("1 template", "{n} templates", every)
    return said if shown == every else tr("{n} of {templates}", n=shown, templates=said)


def _library_line(words: QLabel) -> QVBoxLayout:
    """What the library holds, and how to add to it, at the foot of the side."""
    text = QVBoxLayout()
    text.setSpacing(2)
    text.addWidget(words)
    text.addWidget(
        label(tr("Drop articles, speeches or notes anywhere in this window to add them."), "base", "2", wrap=True)
    )
    picture = Picture("stack", "text2", 18)
    row = QHBoxLayout()
    row.setContentsMargins(32, 12, 24, 0)
    row.setSpacing(11)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(text, 1)
    around = QVBoxLayout()
    inner = QVBoxLayout()
    inner.setContentsMargins(20, 0, 12, 0)
    inner.addWidget(line())
    around.addLayout(inner)
    around.addLayout(row)
    return around
