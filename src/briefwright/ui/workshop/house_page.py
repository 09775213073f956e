"""The house style: a built-in one or a Word file of one’s own, with a sample page of each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from briefwright.app.templates import editing
from briefwright.app.workspace import Workspace
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.errors import AppError
from briefwright.model.template import TemplatePackage
from briefwright.storage.disk.files import read_bytes
from briefwright.ui.fonts import font, scaled
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import mark, tr
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.buttons import button, label, set_plane
from briefwright.ui.widgets.flow_layout import FlowLayout
from briefwright.ui.widgets.last_folder import keep_folder, last_folder
from briefwright.ui.workshop.draft import Draft
from briefwright.ui.workshop.own_sample import OwnSample
from briefwright.ui.workshop.sample_page import sample_page

_MOST_BYTES = 20_000_000
_SHOWN = 0.9
"""How much of the page’s width a tile shows: the margins’ outer parts say nothing."""
_USES = {
    "uk-government": mark("Submissions and meeting briefs, numbered paragraphs"),
    "think-tank": mark("Policy briefs, key points and figures"),
    "two-pager": mark("Two pages at most, two columns"),
    "zh-official": mark("Chinese official documents, GB/\N{WORD JOINER}T\N{NO-BREAK SPACE}9704"),
    editing.HOUSE: mark("Its styles, headers and logos are taken over"),
}


class HousePage(QWidget):
    """Tiles to choose from; `failed` carries why a Word file could not be taken."""

    failed = Signal(object)

    def __init__(self, draft: Draft, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        set_plane(self, "surface")
        self._draft = draft
        self._folders = workspace.folders
        self.sample = OwnSample(workspace, self)
        self._group = QButtonGroup(self)
        self.tiles = {style: self._tile(style) for style in (*HOUSE_STYLES, editing.HOUSE)}
        self._note = label("", "small", "2", wrap=True)
        self._build()
        self.sample.ready.connect(self._show_sample)
        draft.changed.connect(lambda _before, after: self.show_package(after))
        self.show_package(draft.package)

    def _build(self) -> None:
        inside = QWidget()
        set_plane(inside, "surface")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(label(tr("How Word sets it"), "section"))
        flow = FlowLayout(gap=12)
        for tile in self.tiles.values():
            flow.addWidget(tile)
        layout.addLayout(flow)
        self.attach_button = button(tr("Use a Word file…"), self.ask_file, picture="file-plus")
        layout.addWidget(self.attach_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _tile(self, style: str) -> StyleTile:
        name = tr("Your Word file") if style == editing.HOUSE else tr(house_style(style).name)
        tile = StyleTile(style, name, tr(_USES.get(style, "")))
        self._group.addButton(tile)
        tile.clicked.connect(lambda: self._choose(style))
        return tile

    @property
    def chosen_tile(self) -> QWidget:
        """The tile of the style that is chosen."""
        return self._group.checkedButton() or self.attach_button

    def show_package(self, package: TemplatePackage) -> None:
        """Show which style a package has."""
        own = package.house_docx
        self.sample.show_file(own, _standing_in(package))
        self.tiles[editing.HOUSE].setVisible(own is not None)
        chosen = package.template.house_style
        tile = self.tiles.get(chosen)
        if tile is not None:
            tile.setChecked(True)
        self._note.setText(
            tr("The pages beside take type, colours and margins from your file. Its logos come with the export.")
            if chosen == editing.HOUSE
            else tr("A .docx or .dotx: styles, page, headers, footers and logos are taken over, macros not.")
        )
        self.attach_button.setText(tr("Use another Word file…") if own is not None else tr("Use a Word file…"))

    def _show_sample(self) -> None:
        self.tiles[editing.HOUSE].show_page(self.sample.picture)

    def ask_file(self) -> None:
        """Ask for a Word file and take it as house style."""
        kinds = tr("Word files") + " (*.docx *.dotx)"
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Use a Word file"), str(last_folder(self._folders, "word")), kinds
        )
        if path:
            keep_folder(self._folders, "word", path)
            self.attach(Path(path))

    def attach(self, path: Path) -> None:
        """Take a Word file as house style; says so where it cannot be."""
        try:
            package = editing.attach_house(self._draft.package, read_bytes(path, _MOST_BYTES))
        except AppError as error:
            error.file = str(path)
            self.failed.emit(error)
            return
        self._draft.apply(tr("Change house style"), package)
        QTimer.singleShot(0, self, self._show_chosen)  # once its tile has its place

    def _show_chosen(self) -> None:
        self._scroll.ensureWidgetVisible(self.chosen_tile, 0, 16)

    def _choose(self, style: str) -> None:
        package = editing.set_house_style(self._draft.package, style)
        self._draft.apply(tr("Change house style"), package)


def _standing_in(package: TemplatePackage) -> str:
    """The built-in house style that stands in for what the template's own Word file lacks."""
    style = package.template.house_style
    if style in HOUSE_STYLES:
        return style
    return "zh-official" if package.template.language.startswith("zh") else "uk-government"


class StyleTile(QAbstractButton):
    """A sample page with the style's name under it; painted when first seen."""

    def __init__(self, style: str, name: str, use: str) -> None:
        super().__init__()
        self._style = style
        self._use = use
        self._page: QImage | None = None
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(use)
        self.setToolTip(use)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)

    def show_page(self, page: QImage | None) -> None:
        """Show a picture of the page that was made elsewhere; none while there is none."""
        self._page = page
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(216), scaled(240))  # two beside each other in a window 1366 wide

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        on = self.isChecked()
        line = now.accent if on else now.control if self.underMouse() else now.border
        painter.setPen(QPen(QColor(line), 2 if on else 1))
        painter.setBrush(QColor(now.accent_tint if on else now.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_page(painter, QRectF(10, 10, self.width() - 20, 168))
        self._paint_words(painter, on=on)
        painter.end()

    def _paint_page(self, painter: QPainter, frame: QRectF) -> None:
        now = tokens()
        painter.fillRect(frame, QColor(now.desk))
        ratio = self.devicePixelRatioF()
        target = QRectF(frame.left() + 12, frame.top() + 10, frame.width() - 24, frame.height() - 10)
        if self._page is None and self._style == editing.HOUSE:
            draw_icon(
                painter, "file-text", now.text2, QRectF(frame.center().x() - 16, frame.center().y() - 16, 32, 32)
            )
            return
        width = round(target.width() * ratio / _SHOWN)
        page = self._page or sample_page(self._style, width)
        if page.width() > width:  # once and for all: a painter that makes it so much smaller leaves letters out
            page = page.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        self._page = page
        wide = page.width() * _SHOWN
        left, top = page.width() * (1 - _SHOWN) / 2, page.width() * (1 - _SHOWN) / 3
        part = QRectF(left, top, wide, wide * target.height() / target.width())
        painter.drawImage(target, page, part)
        if now.dark:
            painter.fillRect(target, QColor(0, 0, 0, 16))

    def _paint_words(self, painter: QPainter, *, on: bool) -> None:
        now = tokens()
        x, y = 12, 184
        if on:
            draw_icon(painter, "check-circle", now.accent, QRectF(self.width() - 28, y + 2, 16, 16))
        painter.setFont(font("strong"))
        painter.setPen(QColor(now.text))
        painter.drawText(QRectF(x, y, self.width() - 44, 20), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(font("meta"))
        painter.setPen(QColor(now.text2))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(x, y + 20, self.width() - 2 * x, 30), wrap, self._use)
