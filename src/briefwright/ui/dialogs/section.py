"""A section of the brief's own: its title, what it takes, how it is laid out, and its hint."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from briefwright.model.template import Accepts, TemplateSection
from briefwright.ui.icons import kind_icon
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.widgets.dialog_size import open_wide
from briefwright.ui.workshop.wording import ACCEPTED, LAYOUTS, kinds_name


class SectionDialog(QDialog):
    """`section` is what was decided; `place` says after which section a new one goes."""

    def __init__(self, parent: QWidget, section: TemplateSection | None = None, place: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change the section") if section else tr("Add a section"))
        known = section or TemplateSection("", "", ACCEPTED, "bullets")
        self.name = QLineEdit(known.title)
        self.name.setAccessibleName(tr("Title"))
        self.note = QLineEdit(known.hint)
        self.note.setAccessibleName(tr("Hint"))
        self.note.setPlaceholderText(tr("What belongs here; optional"))
        self.kinds = {kind: self._tick(kind, kind in known.accepts) for kind in ACCEPTED}
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Layout"))
        for value, words in LAYOUTS.items():
            self.choice.addItem(tr(words), value)
        self.choice.setCurrentIndex(self.choice.findData(known.layout))
        self._keep = button(tr("Save") if section else tr("Add section"), self.accept, dress="primary")
        self._keep.setDefault(True)
        self._lay_out(place)
        open_wide(self, 460)
        self.name.setFocus()
        self.name.textChanged.connect(self._allow)
        self._allow()

    def _lay_out(self, place: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        ticks = QHBoxLayout()
        ticks.setSpacing(20)
        for tick in self.kinds.values():
            ticks.addWidget(tick)
        ticks.addStretch(1)
        named = label(tr("Title"))
        named.setBuddy(self.name)
        hinted = label(tr("Hint"))
        hinted.setBuddy(self.note)
        laid = label(tr("Layout"))
        laid.setBuddy(self.choice)
        grid.addWidget(named, 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(label(tr("Accepts")), 1, 0)
        grid.addLayout(ticks, 1, 1)
        grid.addWidget(laid, 2, 0)
        grid.addWidget(self.choice, 2, 1)
        grid.addWidget(hinted, 3, 0)
        grid.addWidget(self.note, 3, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if place:
            foot.addWidget(label(tr("After “{section}”", section=place), "small", "3"))
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        foot.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addLayout(foot)

    @property
    def section(self) -> TemplateSection:
        """The section as it was decided, without an id."""
        kinds = tuple(kind for kind, tick in self.kinds.items() if tick.isChecked())
        hint = self.note.text().strip() or tr("Drop evidence here, or write.")
        return TemplateSection("", self.name.text().strip(), kinds, self.choice.currentData(), hint)

    def _tick(self, kind: Accepts, ticked: bool) -> QCheckBox:
        tick = QCheckBox(kinds_name(kind))
        tick.setIcon(kind_icon(kind))
        tick.setChecked(ticked)
        tick.toggled.connect(self._allow)
        return tick

    def _allow(self) -> None:
        self._keep.setEnabled(bool(self.section.title and self.section.accepts))
