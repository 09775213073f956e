"""The template gallery: tiles with a picture of each template's first page, rendered once and kept on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu
from shiboken6 import isValid

from briefwright import __version__
from briefwright.app.workspace import Workspace
from briefwright.model.brief import Brief
from briefwright.model.query import EvidenceQuery
from briefwright.model.template import TemplatePackage
from briefwright.ui.jobs import LongJob
from briefwright.ui.language import tr
from briefwright.ui.panes.start.first_pages import FirstPages, Wanted
from briefwright.ui.panes.start.tiles import PACKAGE_ROLE, PAGE, PICTURE_ROLE, SHARP, TileDelegate, shape_of
from briefwright.ui.style import show_focus
from briefwright.ui.template_names import template_description, template_name
from briefwright.ui.theme import theme


class GalleryModel(QAbstractListModel):
    """The templates that match a search, and at the end the tile that makes a new one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[TemplatePackage, ...] = ()
        self._shown: tuple[TemplatePackage, ...] = ()
        self._words = ""
        self._language = ""
        self._pictures: dict[str, QImage] = {}

    def show_packages(self, packages: tuple[TemplatePackage, ...]) -> None:
        """Show these templates."""
        self._all = packages
        self.search(self._words)

    def search(self, words: str) -> None:
        """Show only templates whose name, description or language has all the words."""
        self._words = words
        self._filter()

    def show_language(self, language: str) -> None:
        """Show only templates whose documents are in a language, such as `zh`; all for an empty one."""
        self._language = language
        self._filter()

    def _filter(self) -> None:
        wanted = self._words.casefold().split()
        self.beginResetModel()
        self._shown = tuple(
            package
            for package in self._all
            if package.template.language.startswith(self._language)
            and all(word in _haystack(package) for word in wanted)
        )
        self.endResetModel()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are templates in, without their regions."""
        return tuple(dict.fromkeys(package.template.language.partition("-")[0] for package in self._all))

    def show_picture(self, template_id: str, picture: QImage) -> None:
        """Show a template's picture."""
        self._pictures[template_id] = picture
        for row, package in enumerate(self._shown):
            if package.template.id == template_id:
                self.dataChanged.emit(self.index(row), self.index(row), [PICTURE_ROLE])

    @property
    def packages(self) -> tuple[TemplatePackage, ...]:
        """Every template, shown or not."""
        return self._all

    @property
    def matching(self) -> int:
        """How many templates are shown."""
        return len(self._shown)

    def row_of(self, template_id: str) -> int:
        """The row of a template; -1 where it is not shown."""
        ids = [package.template.id for package in self._shown]
        return ids.index(template_id) if template_id in ids else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._shown) + (not self._words)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        package = self._shown[index.row()] if index.row() < len(self._shown) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return template_name(package) if package else tr("New template")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if package is None:
                return tr("New template")
            return tr("{name}: {purpose}", name=template_name(package), purpose=template_description(package))
        if role == PACKAGE_ROLE:
            return package
        if role == PICTURE_ROLE and package is not None:
            return self._pictures.get(package.template.id)
        return None


class GalleryView(QListView):
    """Enter or a double click starts a brief. Four columns from 1280 px, else three; more on a very wide screen.

    `fitted` tells that the tiles have another shape.
    """

    chosen = Signal(object)
    newAsked = Signal()
    editAsked = Signal(object)
    fitted = Signal()

    def __init__(self, model: GalleryModel) -> None:
        super().__init__()
        self._templates = model
        self.setModel(model)
        self._tiles = TileDelegate()
        self.setItemDelegate(self._tiles)
        self.setObjectName("gallery")
        self.setAccessibleName(tr("Templates"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._start)
        self.clicked.connect(self._click)
        theme().changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._start(self.currentIndex())
        else:
            show_focus(self)
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def fit(self) -> None:
        """Give the tiles the shape that suits the room and how many templates there are."""
        self._tiles.shape = shape_of(self.width() - 16, self.height(), len(self._templates.packages) + 1)
        self.setGridSize(QSize(self._tiles.shape.pitch, self._tiles.shape.height))
        self.fitted.emit()

    @property
    def tiles_end(self) -> int:
        """How far from the list's right edge the last tile of a row ends."""
        return self.width() - self._tiles.shape.end

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        package = index.data(PACKAGE_ROLE)
        if not isinstance(package, TemplatePackage):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Start brief"), partial(self.chosen.emit, package))
        menu.addAction(tr("Edit template…"), partial(self.editAsked.emit, package))
        menu.popup(event.globalPos())

    def current_package(self) -> TemplatePackage | None:
        """The chosen template, or none."""
        package = self.currentIndex().data(PACKAGE_ROLE)
        return package if isinstance(package, TemplatePackage) else None

    def _start(self, index: QModelIndex) -> None:
        package = index.data(PACKAGE_ROLE)
        if isinstance(package, TemplatePackage):
            self.chosen.emit(package)
        else:
            self.newAsked.emit()

    def _click(self, index: QModelIndex) -> None:
        if index.data(PACKAGE_ROLE) is None:
            self.newAsked.emit()


class Thumbnails(QObject):
    """Gives the pictures: from the disk where they are, else made one after another; none waits for them."""

    made = Signal(str, QImage)
    _kept = Signal(str, QImage)
    _composed = Signal(object)

    def __init__(self, workspace: Callable[[], Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: LongJob | None = None
        self._next: tuple[TemplatePackage, ...] = ()
        self._pages = FirstPages(PAGE * SHARP, self)
        self._pages.painted.connect(self._tell)
        self._kept.connect(self._tell)
        self._composed.connect(self._pages.add)

    @property
    def busy(self) -> bool:
        """Whether pictures are being read, made or written."""
        return self._job is not None or self._pages.busy

    def make(self, packages: tuple[TemplatePackage, ...]) -> None:
        """Tell of every picture, and make those that are missing."""
        if self._job is not None:
            self._next = packages
        elif packages:
            self._job = LongJob(lambda job: self._look_at(job, packages))
            self._job.ended.connect(self._end)
            self._job.start()

    def stop(self) -> None:
        """Make no more; the window is closing."""
        self._next = ()
        self._pages.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait(3.0)

    def _look_at(self, job: LongJob, packages: tuple[TemplatePackage, ...]) -> None:
        missing = []
        for package in packages:
            picture = QImage(str(file := self._file(package)))
            if picture.isNull():
                missing.append((package, file))
            elif isValid(self):  # the window may have been closed meanwhile
                self._kept.emit(package.template.id, picture)
        for package, file in missing:
            if job.cancelled():
                return
            self._compose(package, file)

    def _compose(self, package: TemplatePackage, file: Path) -> None:
        from briefwright.app.pages.composing import compose
        from briefwright.errors import AppError

        workspace = self._workspace()
        try:
            document = compose(workspace.pool, package, sample_brief(workspace, package))
        except AppError:
            return  # a template that cannot be rendered keeps its blank page
        if isValid(self):
            self._composed.emit(Wanted(package.template.id, document, file))

    def _tell(self, template_id: str, picture: QImage) -> None:
        picture.setDevicePixelRatio(SHARP)
        self.made.emit(template_id, picture)

    def _end(self) -> None:
        self._job = None
        packages, self._next = self._next, ()
        if packages:
            self.make(packages)

    def _file(self, package: TemplatePackage) -> Path:
        key = hashlib.sha256(__version__.encode() + msgspec.msgpack.encode(package)).hexdigest()[:24]
        return self._workspace().folders.cache / "thumbnails" / f"{key}.png"


def sample_brief(workspace: Workspace, package: TemplatePackage) -> Brief:
    """A brief of this template filled from the library, for its picture."""
    from briefwright.app.brief.operations import fill_from, new_brief

    template = package.template
    founds = workspace.library.search(EvidenceQuery(order="source"), 0, 120)
    fields = {"title": _SAMPLE_TITLES.get(template.language[:2], _SAMPLE_TITLES["en"])}
    wanted = {name: value for name, value in fields.items() if template.field(name)}
    return fill_from(new_brief(template, wanted), template, founds)


_SAMPLE_TITLES = {"en": "Call with the Beijing science commission", "zh": "与北京市科委视频会谈参考"}


def _haystack(package: TemplatePackage) -> str:
    template = package.template
    shown = f"{template_name(package)} {template_description(package)}"
    return f"{shown} {template.name} {template.description} {template.language} {template.id}".casefold()
