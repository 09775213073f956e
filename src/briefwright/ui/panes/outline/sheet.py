"""The sheet of sections: shows them as the brief has them, and turns keys, menus and drags into changes."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea

from briefwright.app.editor import Changes
from briefwright.app.operations import place_of
from briefwright.model.brief import Brief
from briefwright.model.query import Found
from briefwright.model.template import Template
from briefwright.ui.editing.desk import Desk
from briefwright.ui.panes.outline.canvas import OutlineCanvas, drag_item
from briefwright.ui.panes.outline.item_menu import item_menu, section_menu
from briefwright.ui.panes.outline.item_views import AnyItemView, EvidenceCard, WordsView
from briefwright.ui.panes.outline.section_view import SectionView

_EDGE = 36
_ALT = Qt.KeyboardModifier.AltModifier.value
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value


class OutlineSheet(QScrollArea):
    """`sourceAsked` carries a source's and an item's id, `translationAsked` an item's."""

    sourceAsked = Signal(str, str)
    translationAsked = Signal(str)

    def __init__(self, desk: Desk, look_up: Callable[[str], Found | None]) -> None:
        super().__init__()
        self._desk = desk
        self._selected = ""
        self._views: dict[str, SectionView] = {}
        self.canvas = OutlineCanvas(desk, look_up)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.canvas)
        self.canvas.scrollAsked.connect(self._scroll_near)
        desk.linked.connect(self._show_linked)
        desk.itemChosen.connect(self._show_chosen)

    def clear(self) -> None:
        """Show no sections."""
        self._selected = ""
        self._views = {}
        self.canvas.place_sections([])

    def show_sections(self, brief: Brief, template: Template, changes: Changes) -> None:
        """Show the sections that are not left out; those that did not change stay untouched."""
        shown = self._desk.shown_sections()
        fresh = [self._view_of(section.id) for section in shown]
        if [view.section_id for view in self.canvas.sections] != [view.section_id for view in fresh]:
            self.canvas.place_sections(fresh)
            self._views = {view.section_id: view for view in fresh}
        for section, view in zip(shown, fresh, strict=True):
            if section.id in changes.sections or changes.template:
                view.show_section(section, template.section(section.id))

    def _view_of(self, section_id: str) -> SectionView:
        view = self._views.get(section_id)
        if view is None:
            view = SectionView(section_id)
            self._wire(view)
            self._views[section_id] = view
            brief, template = self._desk.brief, self._desk.template
            if brief is not None and template is not None:
                view.show_section(brief.section(section_id), template.section(section_id))
        return view

    def _wire(self, view: SectionView) -> None:
        view.viewMade.connect(self._wire_item)
        view.headerEntered.connect(self._desk.choose_section)
        view.headerKeyed.connect(self._key_section)
        view.headerMenuAsked.connect(self._open_section_menu)
        view.renamed.connect(self._desk.rename_section)
        view.wordsAsked.connect(self.write)

    def _wire_item(self, view: AnyItemView) -> None:
        view.entered.connect(self._enter_item)
        view.menuAsked.connect(self._open_item_menu)
        view.dragAsked.connect(self._drag)
        view.keyed.connect(self._key_item)
        view.activated.connect(self._open_source)
        if isinstance(view, WordsView):
            view.edited.connect(self._desk.edit_words)
            view.left.connect(self._leave_words)
        if isinstance(view, EvidenceCard):
            view.answered.connect(self._answer)

    def view(self, item_id: str) -> AnyItemView | None:
        """The view of an item, or none."""
        found = (section.view(item_id) for section in self._views.values())
        return next((view for view in found if view is not None), None)

    def section_view(self, section_id: str) -> SectionView | None:
        """The view of a section, or none."""
        return self._views.get(section_id)

    def reveal(self, item_id: str) -> None:
        """Bring an item into sight, opening its section."""
        view = self.view(item_id)
        if view is not None:
            for section in self._views.values():
                if view in section.views:
                    section.set_open(True, at_once=True)
            self.ensureWidgetVisible(view, 0, 40)

    def reveal_section(self, section_id: str) -> None:
        """Bring a section into sight and make it the current one."""
        view = self._views.get(section_id)
        if view is not None:
            self._desk.choose_section(section_id)
            self.ensureWidgetVisible(view.header, 0, 60)
            view.header.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the focus where one was, else on the current section."""
        view = self.view(self._selected) or self._views.get(self._desk.section)
        target = view.header if isinstance(view, SectionView) else view
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def selected_item(self) -> str:
        """The id of the item one is at; empty for none."""
        return self._selected if self.view(self._selected) is not None else ""

    def fold_all(self, opened: bool) -> None:
        """Open or close every section."""
        for view in self._views.values():
            view.set_open(opened, at_once=True)

    def write(self, section_id: str = "") -> None:
        """Start own words in a section, after the item one is at, and put the cursor there."""
        target, at = section_id or self._desk.section, None
        if not section_id and self.selected_item() and self._desk.brief is not None:
            place, index = place_of(self._desk.brief, self._selected)
            if place == target:
                at = index + 1
        item_id = self._desk.add_words(target, at)
        view = self.view(item_id)
        if view is not None:
            self.reveal(item_id)
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_item(self, item_id: str) -> None:
        self._selected = item_id
        brief = self._desk.brief
        if brief is not None:
            self._desk.choose_section(place_of(brief, item_id)[0])
        self._desk.itemChosen.emit(item_id)

    def _show_chosen(self, item_id: str) -> None:
        self._selected = item_id
        item = self._desk.evidence_item(item_id)
        for view in self._item_views():
            view.show_state(selected=view.item_id == item_id, linked=False)
        if item is not None:
            self._desk.linked.emit(item.evidence.id)
        chosen = self.view(item_id)
        if chosen is not None and not chosen.hasFocus():
            self.reveal(item_id)

    def _show_linked(self, evidence_id: str) -> None:
        for view in self._item_views():
            linked = isinstance(view, EvidenceCard) and view.item.evidence.id == evidence_id
            view.show_state(selected=view.selected and (linked or view.hasFocus()), linked=linked)

    def _item_views(self) -> list[AnyItemView]:
        return [view for section in self._views.values() for view in section.views]

    def _key_item(self, item_id: str, key: int, modifiers: int) -> None:
        view = self.view(item_id)
        if view is None:
            return
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if by and modifiers & _ALT:
            self.move_item(by)
        elif by:
            self.canvas.step(view, by)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_out()
        elif key == Qt.Key.Key_F2:
            self._open_item_menu(item_id, view.mapToGlobal(QPoint(40, view.height())))
        elif key == Qt.Key.Key_Space:
            self._open_source(item_id)

    def move_item(self, by: int) -> None:
        """Move the item one is at up or down; the focus stays on it."""
        item_id = self.selected_item()
        if item_id:
            self._desk.move_by(item_id, by)
            view = self.view(item_id)
            if view is not None:
                self.reveal(item_id)
                view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_out(self) -> None:
        """Take out the item one is at; the focus goes to the next."""
        item_id = self.selected_item()
        view = self.view(item_id)
        if view is None:
            return
        stops = self.canvas.stops()
        at = stops.index(view) if view in stops else 0
        self._desk.take_out((item_id,))
        stops = self.canvas.stops()
        if stops:
            stops[min(at, len(stops) - 1)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave_words(self, item_id: str) -> None:
        view = self.view(item_id)
        if isinstance(view, WordsView) and not view.edit.toPlainText().strip():
            self._selected = item_id
            self.take_out()
        elif view is not None:
            self.canvas.step(view, -1)

    def _key_section(self, section_id: str, key: int, modifiers: int) -> None:
        section = self._views[section_id]
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if by and modifiers & _ALT and modifiers & _SHIFT:
            self._desk.move_section(section_id, by)
            section.header.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif by:
            self.canvas.step(section.header, by)
        elif key == Qt.Key.Key_F2:
            section.header.rename()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write(section_id)

    def _open_item_menu(self, item_id: str, at: QPoint) -> None:
        menu = item_menu(self, self._desk, item_id, self.translationAsked.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _open_section_menu(self, section_id: str, at: QPoint) -> None:
        menu = section_menu(self, self._desk, section_id, self._views[section_id].header.rename)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _open_source(self, item_id: str) -> None:
        item = self._desk.evidence_item(item_id)
        if item is not None:
            self.sourceAsked.emit(item.source.id, item.evidence.id)

    def _answer(self, item_id: str, text: str) -> None:
        item = self._desk.evidence_item(item_id)
        if item is not None:
            self._desk.set_options(item_id, replace(item.options, response=text), f"response:{item_id}")

    def _drag(self, item_id: str) -> None:
        view = self.view(item_id)
        if view is not None:
            drag_item(view)

    def _scroll_near(self, y: int) -> None:
        top = self.verticalScrollBar().value()
        height = self.viewport().height()
        if y < top + _EDGE or y > top + height - _EDGE:
            self.ensureVisible(0, y, 0, _EDGE)
