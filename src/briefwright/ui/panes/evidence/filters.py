"""The chips above the list: kinds with their counts, and facets as menus."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec.structs import replace
from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from briefwright.model.evidence import KINDS, Kind
from briefwright.model.query import EvidenceQuery, Facets, FacetValue
from briefwright.ui.actions import as_it_is
from briefwright.ui.icons import KIND_ICONS, icon
from briefwright.ui.language import mark, tr
from briefwright.ui.widgets.chip import Chip
from briefwright.ui.widgets.flow_layout import FlowLayout
from briefwright.ui.wording import KIND_PLURALS

Facet: TypeAlias = Literal["years", "speakers", "sources", "tags", "organisations", "languages", "reviews"]
FACETS: tuple[tuple[Facet, str], ...] = (
    ("years", mark("Year")),
    ("speakers", mark("Speaker")),
    ("sources", mark("Source")),
    ("tags", mark("Tag")),
    ("organisations", mark("Organisation")),
    ("languages", mark("Language")),
    ("reviews", mark("Reviewed")),
)
_SELDOM: tuple[Facet, ...] = ("organisations", "languages", "reviews")
"""Facets whose chips show only while something is chosen in them; the menu of more filters has them all."""
_NAMES = {
    "": mark("Not stated"),
    "en": mark("English"),
    "zh": mark("Chinese"),
    "accepted": mark("Yes"),
    "new": mark("No"),
}
_MOST_CHOICES = 40
_GAP = 6
_FIGURE_SPACE = "\u2007"
"""As wide as a figure, so that numbers line up."""


class FilterBar(QWidget):
    """Holds the query's facets. `changed` comes when the user chose something."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.query = EvidenceQuery()
        self._facets = Facets()
        kinds, facets = QWidget(), QWidget()
        self._kind_row, self._facet_row = FlowLayout(kinds, _GAP), FlowLayout(facets, _GAP)
        self._all = self._kind_chip(tr("All"), None)
        self._kinds: dict[Kind, Chip] = {kind: self._kind_chip(tr(KIND_PLURALS[kind]), kind) for kind in KINDS}
        for chip in (self._all, *self._kinds.values()):
            self._kind_row.addWidget(chip)
        self._chips: dict[Facet, Chip] = {facet: self._facet_chip(facet, tr(name)) for facet, name in FACETS}
        self._starred = Chip(tr("Starred"), "star")
        self._starred.closable = True
        self._starred.clicked.connect(self.toggle_starred)
        for chip in (*self._chips.values(), self._starred):
            self._facet_row.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(kinds)
        layout.addWidget(facets)
        self._show_query()

    def show_facets(self, facets: Facets) -> None:
        """Show the counts that belong to the query."""
        self._facets = facets
        counts = {value.value: value.count for value in facets.kinds}
        self._all.set_count(sum(counts.values()))
        for kind, chip in self._kinds.items():
            chip.set_count(counts.get(kind, 0))
        self._fit_kinds()
        for facet, chip in self._chips.items():
            chip.setEnabled(bool(self._chosen(facet)) or bool(self._values(facet)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_kinds()

    def _fit_kinds(self) -> None:
        """Leave the kinds' icons out where the kinds would need a second row with them."""
        chips = (self._all, *self._kinds.values())
        for chip in chips:
            chip.show_icon(True)
        if sum(chip.sizeHint().width() + _GAP for chip in chips) - _GAP > self.width():
            for chip in chips:
                chip.show_icon(False)
        self._kind_row.invalidate()
        self._kind_row.activate()  # at once: between two counts the chips kept the width of their icons

    def choose(self, query: EvidenceQuery) -> None:
        """Take over the facets of a query."""
        self.query = query
        self._show_query()

    def clear(self) -> None:
        """Admit everything again."""
        self.query = EvidenceQuery(text=self.query.text, order=self.query.order)
        self._show_query()
        self.changed.emit()

    def active(self) -> tuple[str, ...]:
        """What narrows the list, in words, such as `Quotes` and `Year: 2020`."""
        kinds = (tr(KIND_PLURALS[kind]) for kind in KINDS if kind in self.query.kinds)
        facets = (self._caption(facet, tr(name)) for facet, name in FACETS if self._chosen(facet))
        return (*kinds, *facets, *((tr("Starred"),) if self.query.starred else ()))

    @property
    def is_active(self) -> bool:
        """Whether any facet or kind narrows the list."""
        return bool(self.active())

    def menu_of(self, facet: Facet) -> QMenu:
        """The menu of a facet's choices, for the pane's own menu."""
        menu = QMenu(tr(dict(FACETS)[facet]), self)
        menu.aboutToShow.connect(lambda: self._fill(menu, facet))
        return menu

    def more_menu(self, parent: QWidget) -> QMenu:
        """The menu of the filters that have no chip of their own, and of clearing all."""
        menu = QMenu(parent)
        for facet in _SELDOM:
            menu.addMenu(self.menu_of(facet))
        menu.addAction(icon("star"), tr("Starred only"), self.toggle_starred)
        menu.addSeparator()
        menu.addAction(icon("x"), tr("Clear filters"), self.clear)
        return menu

    def _kind_chip(self, text: str, kind: Kind | None) -> Chip:
        chip = Chip(text, KIND_ICONS[kind] if kind else "", kind or "")
        chip.clicked.connect(lambda: self._choose_kind(kind))
        return chip

    def _facet_chip(self, facet: Facet, name: str) -> Chip:
        chip = Chip(name)
        chip.closable = True
        chip.set_menu(self.menu_of(facet))
        chip.clicked.connect(lambda: self._press(facet))
        return chip

    def _press(self, facet: Facet) -> None:
        """Open the choices, to add another; the cross, Del or Backspace clears them."""
        if self._chosen(facet) and self._chips[facet].on_cross:
            self._set(facet, frozenset())
        else:
            self._chips[facet].open_menu()
        self._show_query()

    def _choose_kind(self, kind: Kind | None) -> None:
        chosen = frozenset() if kind is None or self.query.kinds == {kind} else frozenset({kind})
        self.query = replace(self.query, kinds=chosen)
        self._show_query()
        self.changed.emit()

    def toggle_starred(self) -> None:
        self.query = replace(self.query, starred=not self.query.starred)
        self._show_query()
        self.changed.emit()

    def _fill(self, menu: QMenu, facet: Facet) -> None:
        menu.clear()
        chosen = self._chosen(facet)
        if chosen:
            menu.addAction(icon("x"), tr("Clear"), lambda: self._set(facet, frozenset()))
            menu.addSeparator()
        values = self._values(facet)[:_MOST_CHOICES]
        digits = max((len(f"{value.count:,}") for value in values), default=0)
        for value in values:
            count = f"{value.count:,}".rjust(digits, _FIGURE_SPACE)  # what stands behind a tab begins at its left
            words = as_it_is(f"{_label(facet, value.label)}\t{count}")
            action = QAction(words, menu, checkable=True)
            action.setChecked(_typed(facet, value) in chosen)
            action.triggered.connect(lambda on, value=value: self._toggle(facet, value, on))
            menu.addAction(action)
        if not menu.actions():
            menu.addAction(tr("Nothing to choose")).setEnabled(False)

    def _toggle(self, facet: Facet, value: FacetValue, on: bool) -> None:
        chosen = self._chosen(facet)
        typed = _typed(facet, value)
        self._set(facet, chosen | {typed} if on else chosen - {typed})

    def _set(self, facet: Facet, chosen: frozenset[str | int]) -> None:
        self.query = replace(self.query, **{facet: chosen})
        self._show_query()
        self.changed.emit()

    def _chosen(self, facet: Facet) -> frozenset[str | int]:
        chosen: frozenset[str | int] = getattr(self.query, facet)
        return chosen

    def _values(self, facet: Facet) -> tuple[FacetValue, ...]:
        values: tuple[FacetValue, ...] = getattr(self._facets, facet)
        return values

    def _caption(self, facet: Facet, name: str) -> str:
        chosen = self._chosen(facet)
        if not chosen:
            return name
        if len(chosen) > 1:
            return tr("{facet}: {value}", facet=name, value=len(chosen))
        value = next(iter(chosen))
        labels = {_typed(facet, v): v.label for v in self._values(facet)}
        label = _label(facet, str(labels.get(value, value)))
        return tr("{facet}: {value}", facet=name, value=label if len(label) <= 22 else label[:20].rstrip() + "…")

    def _show_query(self) -> None:
        self._all.set_on(not self.query.kinds)
        for kind, chip in self._kinds.items():
            chip.set_on(kind in self.query.kinds)
        for facet, name in FACETS:
            chip = self._chips[facet]
            chip.set_on(bool(self._chosen(facet)))
            chip.set_text(self._caption(facet, tr(name)))
        for facet in _SELDOM:
            self._chips[facet].setVisible(bool(self._chosen(facet)))
        self._starred.setVisible(self.query.starred)
        self._starred.set_on(self.query.starred)


def _typed(facet: Facet, value: FacetValue) -> str | int:
    return int(value.value) if facet == "years" else value.value


def _label(facet: Facet, value: str) -> str:
    """A choice in words: languages and reviews are codes."""
    if facet == "reviews" or (facet == "languages" and value in _NAMES):
        return tr(_NAMES[value])
    return QLocale.languageToString(QLocale(value).language()) if facet == "languages" else value.replace("'", "’")
