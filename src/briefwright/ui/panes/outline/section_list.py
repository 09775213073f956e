"""The sections of a brief one below the other: made once, shown as the brief has them, brought into sight."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from briefwright.app.editor import Changes
from briefwright.model.brief import Brief, BriefSection
from briefwright.model.query import Found
from briefwright.model.template import Template, TemplateSection
from briefwright.ui.editing.desk import Desk
from briefwright.ui.panes.outline.canvas import OutlineCanvas
from briefwright.ui.panes.outline.item_views import AnyItemView
from briefwright.ui.panes.outline.section_view import AT_ONCE, SectionView
from briefwright.ui.style import show_focus

_EDGE = 36
_SLICE = 0.015
"""Seconds of making views between events."""
LONG = 100
"""Items of a brief that takes long to open: none of them is shown before the next event."""
_PAUSE = 300
"""Milliseconds without a change after which more are made: not while one types."""


class SectionList(QScrollArea):
    """Shows the sections; whoever extends it joins each new one to what it does, in `wire`."""

    def __init__(self, desk: Desk, look_up: Callable[[str], Found | None]) -> None:
        super().__init__()
        self._desk = desk
        self._views: dict[str, SectionView] = {}
        self.canvas = OutlineCanvas(desk, look_up)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.canvas)
        self._room = AT_ONCE
        self._more = QTimer(self, singleShot=True)
        self._more.timeout.connect(self._make_more)
        self._to_fold: list[SectionView] = []
        self._to_open = True
        self._to_reveal = ""
        """The item to be brought into sight as soon as it has a view."""
        self._folding = QTimer(self, singleShot=True, interval=0)
        self._folding.timeout.connect(self._go_on_folding)
        self.verticalScrollBar().sliderPressed.connect(lambda: self.reveal_soon(""))
        self.canvas.scrollAsked.connect(self._scroll_near)
        self.canvas.stepped.connect(lambda stop: self.ensureWidgetVisible(stop, 0, _EDGE))

    def wire(self, view: SectionView) -> None:
        """Join a section that was just made."""
        raise NotImplementedError

    def show_sections(self, brief: Brief, template: Template, changes: Changes) -> None:
        """Show the sections that are not left out; those that did not change stay untouched."""
        shown = self._desk.shown_sections()
        opening = not self._views and sum(len(section.items) for section in shown) > LONG
        self._room = 0 if opening else AT_ONCE
        fresh = [self._view_of(section.id) for section in shown]
        if [view.section_id for view in self.canvas.sections] != [view.section_id for view in fresh]:
            self.canvas.place_sections(fresh)
            self._views = {view.section_id: view for view in fresh}
        for section, view in zip(shown, fresh, strict=True):
            if section.id in changes.sections or changes.template:
                self._show(view, section, template.section(section.id))

        self._more.start(_PAUSE if self._more.isActive() else 0)

    def _show(self, view: SectionView, section: BriefSection, declared: TemplateSection | None) -> None:
        """Show a section; over all of them only so many new items at once."""
        before = len(view.views)
        view.show_section(section, declared, self._room)
        self._room = max(self._room - max(len(view.views) - before, 0), 0)

    def _make_more(self) -> None:
        """Go on with long sections for a moment, from top to bottom; first with what is to be revealed."""
        end, wanted = perf_counter() + _SLICE, self._to_reveal
        for section in sorted(self.canvas.sections, key=lambda section: wanted not in section.item_ids):
            while section.waiting and perf_counter() <= end:
                section.make_more(2)
            if section.waiting:
                self._more.start(0)
                break
        if wanted:
            QTimer.singleShot(0, self, self._keep_in_sight)  # once it has its place

    def _keep_in_sight(self) -> None:
        """Reveal what is wanted, again and again while what comes above it would push it away."""
        wanted = self._to_reveal
        if wanted and self.made(wanted) is not None:
            self.reveal(wanted)
            self._to_reveal = wanted if self._more.isActive() else ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._to_reveal = ""
        super().wheelEvent(event)

    def _view_of(self, section_id: str) -> SectionView:
        view = self._views.get(section_id)
        if view is None:
            view = SectionView(section_id)
            self.wire(view)
            self._views[section_id] = view
            brief, template = self._desk.brief, self._desk.template
            if brief is not None and template is not None:
                self._show(view, brief.section(section_id), template.section(section_id))
        return view

    def view(self, item_id: str) -> AnyItemView | None:
        """The view of an item, or none."""
        found = (section.view(item_id) for section in self._views.values())
        return next((view for view in found if view is not None), None)

    def made(self, item_id: str) -> AnyItemView | None:
        """The view of an item as far as it is made, or none."""
        found = (section.made(item_id) for section in self._views.values())
        return next((view for view in found if view is not None), None)

    def section_view(self, section_id: str) -> SectionView | None:
        """The view of a section, or none."""
        return self._views.get(section_id)

    def reveal_soon(self, item_id: str) -> None:
        """Bring an item into sight; one whose view is still to be made in a long section, once it is."""
        self._to_reveal = ""
        if self.made(item_id) is not None:
            self.reveal(item_id)
        elif any(item_id in section.item_ids for section in self._views.values()):
            self._to_reveal = item_id
            self._more.start(0)

    def reveal(self, item_id: str) -> None:
        """Bring an item into sight, opening its section."""
        self._to_reveal = ""
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
            show_focus(view)

    def fold_all(self, opened: bool) -> None:
        """Open or close every section, from top to bottom; those of a long brief follow between events."""
        self._to_fold, self._to_open = list(self.canvas.sections), opened
        self._go_on_folding()

    def _go_on_folding(self) -> None:
        end = perf_counter() + _SLICE
        while self._to_fold and perf_counter() < end:
            self._to_fold.pop(0).set_open(self._to_open, at_once=True)
        if self._to_fold:
            self._folding.start()

    def _item_views(self) -> list[AnyItemView]:
        return [view for section in self._views.values() for view in section.views]

    def _shown_ids(self) -> list[str]:
        opened = (section for section in self.canvas.sections if section.is_open)
        return [item_id for section in opened for item_id in section.item_ids]

    def _last_section(self) -> str:
        return self.canvas.sections[-1].section_id if self.canvas.sections else ""

    def _scroll_near(self, y: int) -> None:
        top = self.verticalScrollBar().value()
        height = self.viewport().height()
        if y < top + _EDGE or y > top + height - _EDGE:
            self.ensureVisible(0, y, 0, _EDGE)
