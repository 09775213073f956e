"""The left of the export dialog: format, house style, what is included, the marking."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.app.export.exporting import Format
from briefwright.app.folders import Folders
from briefwright.app.pages.lengths import LENGTHS, Budget
from briefwright.document.house_style import HOUSE_STYLES
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage
from briefwright.ui.language import mark, tr, tr_n
from briefwright.ui.widgets.buttons import beside_box, label
from briefwright.ui.widgets.last_folder import keep_folder, last_folder
from briefwright.ui.widgets.picture import Picture

FORMATS: tuple[tuple[Format, str], ...] = (
    ("docx", mark("Word (.docx)")),
    ("html", mark("Web page (.html)")),
    ("md", mark("Markdown (.md)")),
)
LENGTH_NAMES = (
    ("full", mark("Full brief")),
    ("one-pager", mark("One-pager")),
    ("cue-card", mark("Cue card")),
)
STYLES = {
    "uk-government": (mark("UK government"), mark("Sans, 12 pt, numbered pages")),
    "two-pager": (mark("Two-pager"), mark("Two sides, tight margins")),
    "think-tank": (mark("Think-tank"), mark("Serif headings, endnotes")),
    "zh-official": ("中文公文", mark("GB/T 9704, A4, 22 × 28")),
}


class ExportChoices(QWidget):
    """`changed` comes when the file would look or read differently."""

    changed = Signal()

    def __init__(self, brief: Brief, package: TemplatePackage, folders: Folders) -> None:
        super().__init__()
        self._folders = folders
        self._own: Path | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 20, 20, 20)
        self._layout.setSpacing(4)
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Format"))
        for key, name in FORMATS:
            self.format.addItem(tr(name), key)
        self._head(tr("Format"))
        self._layout.addWidget(self.format)
        self._styles = QButtonGroup(self)
        self._add_styles(brief, package)
        self.length = QComboBox()
        self._add_lengths()
        self.pack = QCheckBox(tr("Evidence pack"))
        self.annexes = QCheckBox(tr("Annexes"))
        self.closed = QCheckBox(tr("Items not to be disclosed"))
        self._add_included(brief, package)
        self._add_marking(brief)
        self._layout.addStretch(1)

    @property
    def chosen_format(self) -> Format:
        """The format's suffix without its dot."""
        chosen: Format = self.format.currentData()
        return chosen

    @property
    def budget(self) -> Budget:
        """How long the file may be."""
        return LENGTHS[str(self.length.currentData())]

    def show_pages(self, pages: int) -> None:
        """Say how long the whole brief is, once that is known: its pages, 0 for unknown."""
        full = tr(LENGTH_NAMES[0][1])
        whole = tr_n("{full}, 1 page", "{full}, {n} pages", pages, full=full) if pages else full
        self.length.setItemText(0, whole)

    @property
    def house_style(self) -> Path | str | None:
        """The house style chosen: an id, a Word file, or none for the template's own."""
        checked = self._styles.checkedButton()
        name = checked.objectName() if checked is not None else "template"
        return {"own-file": self._own, "template": None}.get(name, name)

    def _head(self, text: str) -> None:
        if self._layout.count():
            self._layout.addSpacing(14)
        self._layout.addWidget(label(text, "strong", "2"))

    def _add_styles(self, brief: Brief, package: TemplatePackage) -> None:
        self._head(tr("House style"))
        current = brief.house_style or package.template.house_style
        if package.house_docx is not None or current not in HOUSE_STYLES:
            self._add_style("template", tr("The template’s own"), tr("Its Word file"))
        for name in HOUSE_STYLES:
            title, about = STYLES.get(name, (name, ""))
            self._add_style(name, tr(title), tr(about))
        self._file_button = self._add_style("own-file", tr("Your own Word file…"), "")
        self._file_button.clicked.connect(self._ask_file)
        wanted = next((b for b in self._styles.buttons() if b.objectName() == current), self._styles.buttons()[0])
        wanted.setChecked(True)
        self._styles.buttonToggled.connect(self._style_chosen)

    def _add_style(self, name: str, title: str, about: str) -> QRadioButton:
        made = QRadioButton(title)
        made.setObjectName(name)
        made.setAccessibleDescription(about)
        self._styles.addButton(made)
        self._layout.addLayout(_explained(made, about))
        return made

    def _add_lengths(self) -> None:
        self._head(tr("Length"))
        self.length.setAccessibleName(tr("Length"))
        for name, title in LENGTH_NAMES:
            self.length.addItem(tr(title), name)
        self.length.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._layout.addWidget(self.length)

    def _add_included(self, brief: Brief, package: TemplatePackage) -> None:
        has_annexes = any(section.annex for section in package.template.sections)
        closed = any(item.options.not_to_be_disclosed for item in brief.evidence_items())
        self.annexes.setChecked(True)
        self.closed.setChecked(True)
        self._head(tr("Include"))
        self._layout.addLayout(_explained(self.pack, tr("Each footnote’s sentence in its context")))
        for box, there in ((self.annexes, has_annexes), (self.closed, closed)):
            box.setVisible(there)
            if there:
                self._layout.addWidget(box)
            box.toggled.connect(self.changed)

    def _add_marking(self, brief: Brief) -> None:
        self._head(tr("Marking"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Picture("shield-check", "text2"))
        row.addWidget(label(brief.marking.label or tr("Not marked"), "strong"))
        row.addWidget(label(tr("from the brief’s own field"), "small", "3", wrap=True), 1)
        self._layout.addLayout(row)

    def _style_chosen(self, made: QRadioButton, on: bool) -> None:
        if on and (made.objectName() != "own-file" or self._own is not None):
            self.changed.emit()

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("House style"), str(last_folder(self._folders, "word")), tr("Word files (*.docx *.dotx)")
        )
        if name:
            keep_folder(self._folders, "word", name)
            self._own = Path(name)
            self._file_button.setText(self._own.name)
            self.changed.emit()
        elif self._own is None:
            self._styles.buttons()[0].setChecked(True)


def _explained(box: QAbstractButton, about: str) -> QVBoxLayout:
    """A tick or a round button with what it means close below."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(box)
    if about:
        words = label(about, "small", "3", wrap=True)
        words.setContentsMargins(beside_box(), 0, 0, 3)
        column.addWidget(words)
    return column
