"""The outline pane: the brief as it is being put together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from briefwright.app.brief.balance import Concern
from briefwright.app.brief.editor import Changes
from briefwright.app.brief.stepped import place_of_step
from briefwright.errors import AppError
from briefwright.model.brief import Brief, FieldValue
from briefwright.model.query import Found
from briefwright.ui.editing.desk import Desk
from briefwright.ui.fonts import grown
from briefwright.ui.language import tr, tr_n
from briefwright.ui.panes.outline.fields_form import FieldsForm
from briefwright.ui.panes.outline.sheet import OutlineSheet
from briefwright.ui.style import show_focus
from briefwright.ui.template_names import template_name
from briefwright.ui.widgets.banner import BannerStack
from briefwright.ui.widgets.buttons import button, icon_button, line, set_plane, text_button
from briefwright.ui.widgets.empty_state import EmptyState
from briefwright.ui.widgets.meter import Meter
from briefwright.ui.widgets.pane_header import PaneHeader
from briefwright.ui.widgets.toast import Toast


class OutlinePane(QWidget):
    """Refreshes from the desk's changes. `templateAsked` opens the choice of another template."""

    templateAsked = Signal()
    sourceAsked = Signal(str, str)
    translationAsked = Signal(str)
    sectionAsked = Signal(str)
    reshapeAsked = Signal(str)
    newAsked = Signal()

    def __init__(self, desk: Desk, look_up: Callable[[str], Found | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("outline-pane")
        set_plane(self, "surface")
        self.setMinimumWidth(grown(420))
        self._stack = QStackedWidget(self)
        self._page = QWidget(self._stack)
        self.banners = BannerStack()
        self.fields = FieldsForm(self._page)
        self.meter = Meter()
        self.sheet = OutlineSheet(desk, look_up)
        self._template = text_button("", tr("Switch to another template"))
        self._template.clicked.connect(self.templateAsked)
        self.more = icon_button("dots-three", tr("More for the outline"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._hidden = button("", self._show_hidden, dress="quiet", small=True)
        self._wrong_field = self._refused = ""
        self._other_fields = QTimer(self, interval=0, singleShot=True)
        self._lay_out()
        self.toast = Toast(self, self._hidden)
        self._connect()

    def _lay_out(self) -> None:
        header = PaneHeader(tr("Outline"), 18, note=self._template)
        header.add(self.meter)
        header.add(self.more)
        self._of_a_brief = (self._template, self.meter, self.more)
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._foot = line()  # where the sections pass below what says how many are left out
        for widget in (self.banners, self.fields, line(), self.sheet, self._foot, self._hidden):
            layout.addWidget(widget)
        layout.setStretch(3, 1)
        empty = EmptyState("file-plus")
        empty.say(
            tr("No brief is open"),
            tr("Choose a template to start one."),
            (tr("New brief…"), self.newAsked.emit),
        )
        self._stack.addWidget(self._page)
        self._stack.addWidget(empty)
        self._turn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self._other_fields.timeout.connect(self._show_fields)
        self._desk.opened.connect(self._open)
        self._desk.changed.connect(self._refresh)
        self._desk.changed.connect(lambda _changes: self.toast.outlive_step())
        self._desk.done.connect(lambda words: self.toast.say(words, (tr("Undo"), self._desk.undo)))
        self._desk.stepped.connect(self._show_step)
        self._desk.failed.connect(self._refuse_step)
        self.fields.changed.connect(self._set_field)
        self.fields.wrong.connect(self._refuse_field)
        self.sheet.sourceAsked.connect(self.sourceAsked)
        self.sheet.translationAsked.connect(self.translationAsked)
        self.sheet.sectionAsked.connect(self.sectionAsked)
        self.sheet.reshapeAsked.connect(self.reshapeAsked)

    def _set_field(self, name: str, value: FieldValue) -> None:
        """Set a field; what was wrong with one is put right, or still stands in it."""
        self.banners.clear(self._wrong_field)
        self._desk.set_field(name, value)

    def _refuse_field(self, error: AppError) -> None:
        self.banners.clear(self._wrong_field)
        self._wrong_field = error.code
        self.banners.show_error(error)

    def _refuse_step(self, error: AppError) -> None:
        """Say why a step could not be taken, until one is."""
        self._refused = error.code
        self.banners.show_error(error)

    # showing

    def _open(self) -> None:
        self.banners.clear_all()  # they spoke of the brief before
        self.sheet.clear()
        self._turn()
        self._refresh(Changes(brief=True, fields=True, template=True))

    def _turn(self) -> None:
        """Show the brief, or that none is open."""
        opened = self._desk.brief is not None
        self._stack.setCurrentIndex(0 if opened else 1)
        for each in self._of_a_brief:
            each.setVisible(opened)

    def _refresh(self, changes: Changes) -> None:
        brief, template = self._desk.brief, self._desk.template
        if brief is None or template is None:
            return
        if changes.brief:
            self.banners.clear(self._refused)
        held = self._holds_focus
        if changes.template and self.sheet.canvas.sections:
            self._other_fields.start()  # another template's take as long as its sections: each has a turn
        elif changes.fields or changes.template:
            self.fields.show_fields(brief, template)
        if changes.template and self._desk.package is not None:
            self._template.setText(template_name(self._desk.package))
        self.sheet.show_sections(brief, template, changes)
        hidden = sum(section.hidden for section in brief.sections)
        self._foot.setVisible(bool(hidden))
        self._hidden.setVisible(bool(hidden))
        self._hidden.setText(tr_n("1 section left out", "{n} sections left out", hidden))
        if held and not self._holds_focus:
            self.sheet.focus_first()  # what had it is gone

    @property
    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_fields(self) -> None:
        brief, template = self._desk.brief, self._desk.template
        held = self._holds_focus
        if brief is not None and template is not None:
            self.fields.show_fields(brief, template)
        if held and not self._holds_focus:
            self.sheet.focus_first()

    def _show_hidden(self) -> None:
        brief = self._desk.brief
        for section in brief.sections if brief else ():
            if section.hidden:
                self._desk.hide_section(section.id, hidden=False)

    def _show_step(self, before: Brief) -> None:
        """Bring what was added or taken back into sight; the focus stays where it is."""
        item, section = place_of_step(before, self._desk.brief) if self._desk.brief else ("", "")
        view = self.sheet.section_view(section) if section and not item else None
        if item:
            self.sheet.reveal(item)
        elif view is not None:
            self.sheet.bring(view.header, 60)

    def go_to(self, concern: Concern) -> None:
        """Put the focus on what there is to look at: an item, a section, or a field."""
        template = self._desk.template
        view = self.sheet.view(concern.item)
        if view is not None:
            self._desk.itemChosen.emit(concern.item)
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif concern.section:
            self.sheet.reveal_section(concern.section)
        elif concern.code == "field" and template is not None:
            named = [f for f in template.fields if concern.sentence.startswith(f.label or f.name)]
            if named:
                self.fields.reveal(max(named, key=lambda f: len(f.label or f.name)).name)
        show_focus(self)
