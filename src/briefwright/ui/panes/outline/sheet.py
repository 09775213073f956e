"""The sheet of sections: shows them as the brief has them, and turns keys, menus and drags into changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from briefwright.app.brief.operations import place_of
from briefwright.model.query import Found
from briefwright.ui.editing.desk import Desk
from briefwright.ui.language import tr, tr_n
from briefwright.ui.panes.outline.canvas import drag_items
from briefwright.ui.panes.outline.chosen import Chosen
from briefwright.ui.panes.outline.item_menu import ItemAsks, SectionAsks, item_menu, section_menu
from briefwright.ui.panes.outline.item_views import AnyItemView, EvidenceCard, WordsView
from briefwright.ui.panes.outline.section_list import SectionList
from briefwright.ui.panes.outline.section_view import SectionView

_ALT = Qt.KeyboardModifier.AltModifier.value
_CONTROL = Qt.KeyboardModifier.ControlModifier.value
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value
_ABOUT = 60
"""Pixels seen above and below what the focus goes to."""


class OutlineSheet(SectionList):
    """`sourceAsked` carries a source's and an item's id, `translationAsked` an item's.

    `sectionAsked` carries the section a new one is to follow, `reshapeAsked` the one to be changed.
    """

    sourceAsked = Signal(str, str)
    translationAsked = Signal(str)
    sectionAsked = Signal(str)
    reshapeAsked = Signal(str)

    def __init__(self, desk: Desk, look_up: Callable[[str], Found | None]) -> None:
        super().__init__(desk, look_up)
        self._chosen = Chosen(self._shown_ids)
        self._linked = ""
        self.canvas.sectionAsked.connect(lambda: self.sectionAsked.emit(_last(self.canvas.sections)))
        desk.linked.connect(self._show_linked)
        desk.itemChosen.connect(self._show_chosen)

    def clear(self) -> None:
        """Show no sections."""
        self._chosen.only("")
        self._linked, self._views = "", {}
        self.canvas.place_sections([])

    def wire(self, view: SectionView) -> None:
        """Join a section that was just made to the desk, its keys and menus."""
        view.viewMade.connect(self._wire_item)
        view.headerEntered.connect(self._desk.choose_section)
        view.headerKeyed.connect(self._key_section)
        view.headerMenuAsked.connect(self._open_section_menu)
        view.renamed.connect(self._desk.rename_section)
        view.wordsAsked.connect(self.write)
        view.slotKeyed.connect(lambda slot, key: self.canvas.step(slot, 1 if key == Qt.Key.Key_Down else -1))

    def _wire_item(self, view: AnyItemView) -> None:
        view.entered.connect(self._enter_item)
        view.menuAsked.connect(self._open_item_menu)
        view.dragAsked.connect(self._drag)
        view.keyed.connect(self._key_item)
        view.activated.connect(self._open_source)
        view.picked.connect(self._pick)
        view.released.connect(self._release)
        if isinstance(view, WordsView):
            view.edited.connect(self._desk.edit_words)
            view.left.connect(self._leave_words)
            view.continued.connect(lambda _id: self.write())
        if isinstance(view, EvidenceCard):
            view.answered.connect(self._answer)
        self._show_state_of(view)

    def _show_state_of(self, view: AnyItemView) -> None:
        linked = isinstance(view, EvidenceCard) and view.item.evidence.id == self._linked
        chosen = self._chosen.holds(view.item_id) and (isinstance(view, EvidenceCard) or self._chosen.several)
        view.show_state(selected=chosen, linked=linked)

    def focus_first(self) -> None:
        """Put the focus where one was, else on the current section or, where that is gone, on the first."""
        section = self._views.get(self._desk.section) or next(iter(self.canvas.sections), None)
        if view := self.view(self._chosen.at) or section:
            self.go_into(view.header if isinstance(view, SectionView) else view, _ABOUT)

    def selected_item(self) -> str:
        """The id of the item one is at; empty for none."""
        return self._chosen.at if self.view(self._chosen.at) is not None else ""

    def chosen_items(self) -> tuple[str, ...]:
        """The ids of all chosen items, from top to bottom."""
        return self._chosen.ids

    def write(self, section_id: str = "") -> None:
        """Start own words in a section, after the item one is at, and put the cursor there."""
        target, at = section_id or self._desk.section, None
        if not section_id and self.selected_item() and self._desk.brief is not None:
            place, index = place_of(self._desk.brief, self._chosen.at)
            if place == target:
                at = index + 1
        item_id = self._desk.add_words(target, at)
        view = self.view(item_id)
        if view is not None:
            self.reveal(item_id)
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_item(self, item_id: str) -> None:
        brief = self._desk.brief
        if brief is None or not self._desk.items((item_id,)):
            return  # the focus passed through a view that is about to go
        self._chosen.go(item_id)
        self._desk.choose_section(place_of(brief, item_id)[0])
        self._desk.itemChosen.emit(item_id)

    def _show_chosen(self, item_id: str) -> None:
        self._chosen.go(item_id)
        item = self._desk.evidence_item(item_id)
        self._show_states()
        if item is not None:
            self._desk.linked.emit(item.evidence.id)
        chosen = self.made(item_id)
        if chosen is None or not chosen.hasFocus():
            self.reveal(item_id)

    def _show_states(self) -> None:
        self._linked = ""
        for view in self._item_views():
            self._show_state_of(view)
        if self._chosen.several:
            self._desk.pointed.emit(tr_n("1 item chosen", "{n} items chosen", len(self._chosen.ids)))

    def _pick(self, item_id: str, modifiers: int) -> None:
        if not modifiers & (_CONTROL | _SHIFT):
            self._enter_item(item_id)
            return
        (self._chosen.toggle if modifiers & _CONTROL else self._chosen.reach)(item_id)
        self._show_states()

    def _release(self, item_id: str) -> None:
        if self._chosen.several:
            self._chosen.only(item_id)
            self._show_states()

    def _show_linked(self, evidence_id: str) -> None:
        self._linked = evidence_id
        ids = self._chosen.ids if self._chosen.several else ()
        for view in self._item_views():
            linked = isinstance(view, EvidenceCard) and view.item.evidence.id == evidence_id
            chosen = view.item_id in ids or (view.selected and not ids and (linked or view.hasFocus()))
            view.show_state(selected=chosen, linked=linked)

    def _key_item(self, item_id: str, key: int, modifiers: int) -> None:
        view = self.view(item_id)
        if view is None:
            return
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if by and modifiers & _ALT:
            self.move_item(by)
        elif by and modifiers & _SHIFT:
            self.reveal(self._chosen.stretch(by))
            self._show_states()
        elif by:
            self.canvas.step(view, by)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_out()
        elif key == Qt.Key.Key_F2:
            self._open_item_menu(item_id, view.mapToGlobal(QPoint(40, view.height())))
        elif key == Qt.Key.Key_Space:
            self._open_source(item_id)

    def move_item(self, by: int) -> None:
        """Move what is chosen up or down, on a section's title the section; the focus stays on it."""
        header = self._focused_section()
        if header is not None:
            self._move_section(header, by)
            return
        item_id = self.selected_item()
        if item_id:
            self._desk.move_by(self._chosen.ids, by)
            view = self.view(item_id)
            if view is not None:
                self.reveal(item_id)
                view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._show_states()

    def take_out(self) -> None:
        """Take out what is chosen, on a section's title the section; the focus goes to what follows."""
        section = self._focused_section()
        view: QWidget | None = section.header if section else self.view(self.selected_item())
        if view is None:
            return
        stops = self.canvas.stops()
        gone = (section.header,) if section is not None else self._chosen.ids
        at = min((n for n, stop in enumerate(stops) if stop in gone), default=0)
        if section is not None:
            self._desk.remove_section(section.section_id)
        else:
            self._desk.take_out(self._chosen.ids)
        stops = self.canvas.stops()
        if stops:
            self.canvas.stop_at(stops[min(at, len(stops) - 1)], Qt.FocusReason.ShortcutFocusReason)

    def _leave_words(self, item_id: str) -> None:
        if view := self.view(item_id):
            self.canvas.step(view, -1)
            if isinstance(view, WordsView) and not view.edit.toPlainText().strip():
                self._desk.drop_words(item_id)

    def _focused_section(self) -> SectionView | None:
        return next((view for view in self._views.values() if view.header_has_focus), None)

    def _move_section(self, section: SectionView, by: int) -> None:
        self._desk.move_section(section.section_id, by)
        self.bring(section.header, 60)
        section.header.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _key_section(self, section_id: str, key: int, modifiers: int) -> None:
        section = self._views[section_id]
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if by and modifiers & _ALT:
            self._move_section(section, by)
        elif by:
            self.canvas.step(section.header, by)
        elif key == Qt.Key.Key_F2:
            section.header.rename()
        elif key == Qt.Key.Key_Delete:
            self.take_out()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write(section_id)

    def _open_item_menu(self, item_id: str, at: QPoint) -> None:
        if item_id not in self._chosen.ids:
            self._chosen.only(item_id)
            self._show_states()
        asks = ItemAsks(self._open_source, self.translationAsked.emit)
        menu = item_menu(self, self._desk, self._chosen.ids, asks)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _open_section_menu(self, section_id: str, at: QPoint) -> None:
        asks = SectionAsks(
            self._views[section_id].header.rename,
            partial(self.sectionAsked.emit, section_id),
            partial(self.reshapeAsked.emit, section_id),
        )
        menu = section_menu(self, self._desk, section_id, asks)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _open_source(self, item_id: str) -> None:
        item = self._desk.evidence_item(item_id)
        if item is not None:
            self.sourceAsked.emit(item.source.id, item.evidence.id)

    def _answer(self, item_id: str, text: str) -> None:
        item = self._desk.evidence_item(item_id)
        if item is not None:
            answered = replace(item.options, response=text)
            self._desk.set_options(item_id, answered, f"response:{item_id}", tr("edit the response"))

    def _drag(self, item_id: str) -> None:
        if view := self.view(item_id):
            drag_items(view, self._chosen.ids if item_id in self._chosen.ids else (item_id,))


def _last(sections: Sequence[SectionView]) -> str:
    """The id of the last section; empty for none."""
    return sections[-1].section_id if sections else ""
