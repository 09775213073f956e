"""The form of one section: title, name in the body, hint, what it accepts, how many items, layout, and more."""

from __future__ import annotations

from typing import Any, cast

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from briefwright.model.template import Accepts, Layout, TemplateSection
from briefwright.ui.fonts import scaled
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import button, label, set_plane
from briefwright.ui.wording import CATEGORIES, FORMS
from briefwright.ui.workshop.form_grid import FormGrid, NameLine
from briefwright.ui.workshop.inputs import Choice, Number, TextLine, TextLines, Tick
from briefwright.ui.workshop.wording import ACCEPTED, LAYOUTS, kinds_name

_COUNT_WIDTH = 88
"""Pixels of a field for a number of items at the pictures’ size of font: “No limit” has room in it."""


class SectionForm(QWidget):
    """`changed(section, part)` with what was edited; `renamed(old, new)` for its name in the body."""

    changed = Signal(object, str)
    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_plane(self, "window")
        self._section: TemplateSection | None = None
        self.title = TextLine(tr("Title"))
        self.title.textEdited.connect(lambda text: self._set("title", text))
        self.name = NameLine()
        self.name.renamed.connect(self.renamed)
        self.hint = TextLines(tr("Hint"), 3, lambda text: self._set("hint", text))
        self.accepts = {kind: self._tick(kind) for kind in ACCEPTED}
        self.least = Number(tr("At least"), lambda n: self._set("least", n))
        self.most = Number(tr("At most"), lambda n: self._set("most", n), none=tr("No limit"))
        layouts: dict[str, str] = {value: tr(words) for value, words in LAYOUTS.items()}
        self.layout_choice = Choice(tr("Layout"), layouts, lambda v: self._set("layout", cast("Layout", v)))
        self.annex = Tick(tr("An annex, on a page of its own"), lambda on: self._set("annex", on))
        self.gap = TextLines(tr("If empty, say"), 2, lambda text: self._set("gap", " ".join(text.split("\n"))))
        self.gap.setPlaceholderText(tr("No UK speaker in the sources."))
        self.forms = {form: self._kind_tick("forms", words) for form, words in FORMS.items()}
        self.categories = {name: self._kind_tick("categories", words) for name, words in CATEGORIES.items()}
        self._extras: list[QWidget] = []
        self.more = button(tr("More"), self._toggle_more, dress="link", small=True)
        self._build()

    def _build(self) -> None:
        grid = FormGrid(self)
        grid.add_row(tr("Title"), self.title, high=True)
        grid.add_row(tr("Name in body"), self.name, high=True)
        grid.add_row(tr("Hint"), self.hint, high=True)
        grid.add_row(tr("Accepts"), _in_columns(tuple(self.accepts.values()), 2), high=True)
        grid.add_row(tr("Items"), self._counts(), high=True)
        grid.add_row(tr("Layout"), self.layout_choice, high=True)
        grid.add_below(self.more)
        for text, widget in (
            ("", self.annex),
            (tr("Quotes"), _in_columns(tuple(self.forms.values()), 2)),
            (tr("Facts"), _in_columns(tuple(self.categories.values()), 2)),
            (tr("If empty, say"), self.gap),
        ):
            self._extras += [grid.add_row(text, widget, high=True), widget]
        grid.end()
        self._show_extras(False)

    def _counts(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for number in (self.least, self.most):
            number.setFixedWidth(scaled(_COUNT_WIDTH))
        layout.addWidget(self.least)
        layout.addWidget(label(tr("to"), "base", "2"))
        layout.addWidget(self.most)
        layout.addStretch(1)
        return row

    def show_section(self, section: TemplateSection | None) -> None:
        """Show a section; none leaves the form empty and disabled."""
        self.setEnabled(section is not None)
        another = section is None or self._section is None or section.id != self._section.id
        self._section = section
        shown = section or TemplateSection("", "")
        self.title.show_text(shown.title)
        self.name.show_name(shown.id, another=another)
        self.hint.show_text(shown.hint)
        for kind, tick in self.accepts.items():
            tick.setChecked(kind in shown.accepts)
        self.least.show_number(shown.least)
        self.most.show_number(shown.most)
        self.layout_choice.show_value(shown.layout)
        self.annex.setChecked(shown.annex)
        self.gap.show_text(shown.gap)
        _show_some(self.forms, shown.forms, possible="quote" in shown.accepts)
        _show_some(self.categories, shown.categories, possible="fact" in shown.accepts)

    def focus_title(self) -> None:
        """Go to the title, its words selected."""
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.title.selectAll()

    def _set(self, part: str, value: object) -> None:
        if self._section is not None:
            changes: dict[str, Any] = {part: value}
            self._section = replace(self._section, **changes)
            self.changed.emit(self._section, part)

    def _tick(self, kind: Accepts) -> Tick:
        return Tick(kinds_name(kind), lambda _on: self._set("accepts", self._accepted()), kind)

    def _accepted(self) -> tuple[Accepts, ...]:
        return tuple(kind for kind, tick in self.accepts.items() if tick.isChecked()) or ("words",)

    def _kind_tick(self, part: str, words: str) -> Tick:
        return Tick(tr(words).capitalize(), lambda _on: self._set(part, _chosen(getattr(self, part))))

    def _toggle_more(self) -> None:
        self._show_extras(not self._extras[0].isVisibleTo(self))

    def _show_extras(self, shown: bool) -> None:
        for widget in self._extras:
            widget.setVisible(shown)
        self.more.setText(tr("Less") if shown else tr("More"))
        self.more.setAccessibleName(tr("Fewer settings") if shown else tr("More settings"))


def _show_some(ticks: dict[str, Tick], chosen: tuple[str, ...], *, possible: bool) -> None:
    """None chosen means that all are taken."""
    for name, tick in ticks.items():
        tick.setChecked(not chosen or name in chosen)
        tick.setEnabled(possible)


def _chosen(ticks: dict[str, Tick]) -> tuple[str, ...]:
    chosen = tuple(name for name, tick in ticks.items() if tick.isChecked())
    return () if len(chosen) in {0, len(ticks)} else chosen


def _in_columns(widgets: tuple[QWidget, ...], columns: int) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 2, 0, 2)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(2)
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, place // columns, place % columns)
    grid.setColumnStretch(columns, 1)
    return holder
