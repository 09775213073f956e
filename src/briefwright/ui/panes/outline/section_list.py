"""The sections of a brief one below the other: made once, shown as the brief has them, brought into sight.

Of many sections only those in sight and near it have widgets, and of their items likewise: what is above may turn
out higher than was guessed, and what one looks at then stays where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from briefwright.app.brief.editor import Changes
from briefwright.model.brief import Brief
from briefwright.model.query import Found
from briefwright.model.template import Template
from briefwright.ui.editing.desk import Desk
from briefwright.ui.panes.outline.canvas import OutlineCanvas
from briefwright.ui.panes.outline.item_views import AnyItemView
from briefwright.ui.panes.outline.section_view import SectionView
from briefwright.ui.style import show_focus
from briefwright.ui.widgets.turn import Turn

_EDGE = 36
_SLICE = 0.015
"""Seconds of making views between events."""
_AT_ONCE = 0.045
"""Seconds of making views while one waits for them: about what fills the sheet."""
FEW = 30
"""Items of a brief that all have their views."""
FEW_SECTIONS = 20
"""Sections of a brief that all have their widgets."""
_NEAR, _FAR = 0.1, 0.4
"""Shares of the sheet's height beyond what is in sight: so near views are made, and so far away let go."""
_TRIES = 4
"""How often it is looked whether what came into sight has pushed something else out of it."""
Place: TypeAlias = tuple[SectionView | None, str, int]
"""A section, an item of it or none, and how far below the upper edge of what is seen it begins."""


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
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(lambda: self._fill(_SLICE))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(lambda: self._fill(_AT_ONCE))
        self._turn = Turn(self)
        self._to_fold: list[SectionView] = []
        self._to_open = True
        self._filling = False
        self._folding = QTimer(self, singleShot=True, interval=0)
        self._folding.timeout.connect(self._go_on_folding)
        self.verticalScrollBar().valueChanged.connect(lambda: self._fill(_AT_ONCE))
        self.canvas.scrollAsked.connect(self._scroll_near)
        self.canvas.stepped.connect(lambda stop: self.bring(stop, _EDGE))

    def wire(self, view: SectionView) -> None:
        """Join a section that was just made."""
        raise NotImplementedError

    def show_sections(self, brief: Brief, template: Template, changes: Changes) -> None:
        """Show the sections that are not left out; those that did not change stay untouched."""
        shown, known = self._desk.shown_sections(), frozenset(self._views)
        fresh = [self._view_of(section.id) for section in shown]
        for section, view in zip(shown, fresh, strict=True):
            if section.id in known and (section.id in changes.sections or changes.template):
                view.show_section(section, template.section(section.id))
            if len(shown) <= FEW_SECTIONS:
                view.make()
        if [view.section_id for view in self.canvas.sections] != [view.section_id for view in fresh]:
            self.canvas.place_sections(fresh)
            self._views = {view.section_id: view for view in fresh}
        else:
            self.canvas.arrange()
        if not known and sum(len(section.items) for section in shown) > FEW:
            self._soon.start()  # a brief that takes long to open shows no item before the next event
        else:
            self._fill(_AT_ONCE)

    def _fill(self, seconds: float) -> None:
        """Make the views in sight and near it for a moment, let go of those far away; goes on between events."""
        if self._filling or not self.canvas.sections:
            return
        self._filling = True
        end = self._turn.ends(seconds)
        whole = all(self._fill_within(share, end) for share in (0.0, _NEAR))
        self._filling = False
        if not whole:
            self._more.start()

    def _fill_within(self, share: float, end: float) -> bool:
        """Make what is missing so near to what is in sight; says whether nothing is missing any more."""
        for _ in range(_TRIES):
            at = self._place_in_sight()
            made = self._make_sections(share, end)
            made += sum(section.column.fill(top, bottom, end) for section, top, bottom in self._stretches(share))
            if made:
                self._keep_place(*at)
            if perf_counter() > end:
                return False
            if not made:
                self._let_far_ones_go()
                return True
        return True

    def _make_sections(self, share: float, end: float) -> int:
        """Make the sections in sight, or so far beyond it; says how many were missing."""
        missing = [section for section in self._within(share) if not section.is_made]
        for section in missing:
            if perf_counter() < end:
                section.make()
        return len(missing)

    def _let_far_ones_go(self) -> None:
        if not _has_few(self.canvas.sections):
            for section, top, bottom in self._stretches(_FAR):
                section.column.let_go(top, bottom)
        if len(self.canvas.sections) > FEW_SECTIONS:
            near = set(self._within(_FAR))
            for section in self.canvas.sections:
                if section not in near:
                    section.unmake()

    def _within(self, share: float) -> list[SectionView]:
        """The sections in sight, or so far beyond it as a share of the sheet's height."""
        height, top = self.viewport().height(), self.verticalScrollBar().value()
        beyond = round(share * height)
        first, last = top - beyond, top + height + beyond
        return [s for s in self.canvas.sections if s.y() < last and s.y() + s.height() > first]

    def _stretches(self, share: float) -> list[tuple[SectionView, int, int]]:
        """What of each section's column is in sight, or so far beyond it, as heights in the column."""
        height = self.viewport().height()
        beyond = self.canvas.height() if _has_few(self.canvas.sections) else round(share * height)
        first = self.verticalScrollBar().value() - beyond
        found = []
        for section in self.canvas.sections:
            if section.is_open and section.is_made:
                above = _above(section)
                found.append((section, first - above, first - above + height + 2 * beyond))
        return found

    def _place_in_sight(self) -> Place:
        """An item in sight with its section, or the section alone, and where on the sheet it begins."""
        top = self.verticalScrollBar().value()
        return _first_made(self._stretches(0.0)) or _first(self.canvas.sections, top) or (None, "", 0)

    def _keep_place(self, section: SectionView | None, item: str, at: int) -> None:
        """Bring an item, or a section, back to where it was, whatever has become of the heights above it."""
        self._settle()
        if section is not None and not item:
            self.verticalScrollBar().setValue(section.y() - at)
        elif section is not None and item in section.item_ids:
            top = _above(section) + section.column.top_of(item)
            self.verticalScrollBar().setValue(top - at)

    def _settle(self) -> None:
        """Have the sections take their new places now, not with the next event."""
        self.canvas.arrange()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def bring(self, widget: QWidget, margin: int) -> None:
        """Bring a widget of the sheet into sight."""
        for _ in range(_TRIES):
            self._settle()
            before = widget.mapTo(self.canvas, QPoint()).y(), self.verticalScrollBar().value()
            self.ensureWidgetVisible(widget, 0, margin)
            if before == (widget.mapTo(self.canvas, QPoint()).y(), self.verticalScrollBar().value()):
                return

    def go_into(self, stop: QWidget, margin: int) -> None:
        """Put the focus into a widget of the sheet and, where the sheet is seen, bring it into sight."""
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if self.isVisible():
            self.bring(stop, margin)

    def bring_focus(self) -> None:
        """Bring the item that has the focus into sight, and see that those beside it have views to go on to."""
        focus = QApplication.focusWidget()
        if focus is not None and self.canvas.isAncestorOf(focus):
            self.canvas.make_beside(focus)
        for section in [section for section in self.canvas.sections if section.has_focus]:
            view = section.column.focused()
            if view is not None:
                section.column.make_beside(view.item_id)
                self.bring(view, _EDGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._more.start()

    def _view_of(self, section_id: str) -> SectionView:
        view = self._views.get(section_id)
        if view is None:
            view = SectionView(section_id)
            self.wire(view)
            view.moved.connect(self._more.start)
            view.made.connect(self.canvas.arrange)
            view.folded.connect(self.canvas.arrange)
            view.folded.connect(self._more.start)
            self._views[section_id] = view
            brief, template = self._desk.brief, self._desk.template
            if brief is not None and template is not None:
                view.show_section(brief.section(section_id), template.section(section_id))
        return view

    def view(self, item_id: str) -> AnyItemView | None:
        """The view of an item, or none."""
        found = (section.view(item_id) for section in self._views.values())
        return next((view for view in found if view is not None), None)

    def made(self, item_id: str) -> AnyItemView | None:
        """The view of an item where it has one, or none."""
        found = (section.made_view(item_id) for section in self._views.values())
        return next((view for view in found if view is not None), None)

    def section_view(self, section_id: str) -> SectionView | None:
        """The view of a section, or none."""
        return self._views.get(section_id)

    def reveal(self, item_id: str) -> None:
        """Bring an item into sight, opening its section."""
        for section in self._views.values():
            view = section.view(item_id)
            if view is not None:
                section.set_open(True, at_once=True)
                self.bring(view, 40)

    def reveal_section(self, section_id: str) -> None:
        """Bring a section into sight and make it the current one."""
        view = self._views.get(section_id)
        if view is not None:
            self._desk.choose_section(section_id)
            self.bring(view.header, 60)
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
        return [item_id for section in self.canvas.sections if section.is_open for item_id in section.item_ids]

    def _scroll_near(self, y: int) -> None:
        top = self.verticalScrollBar().value()
        height = self.viewport().height()
        if y < top + _EDGE or y > top + height - _EDGE:
            self.ensureVisible(0, y, 0, _EDGE)


def _has_few(sections: Sequence[SectionView]) -> bool:
    """Whether all items have their views."""
    return sum(section.item_count for section in sections) <= FEW


def _first_made(stretches: list[tuple[SectionView, int, int]]) -> Place | None:
    """The first item in sight that has its view: what has none turns out higher or lower than guessed."""
    for section, upper, lower in stretches:
        item = section.column.made_within(upper, lower)
        if item:
            return section, item, section.column.top_of(item) - upper
    return None


def _first(sections: Sequence[SectionView], top: int) -> Place | None:
    """The first item below a height of the sheet, or its section alone."""
    for section in sections:
        if section.y() + section.height() <= top:
            continue
        if not section.is_made:
            return section, "", section.y() - top
        above = _above(section)
        item = section.column.item_at(top - above) if section.is_open else ""
        if item and above + section.column.height() > top:
            return section, item, above + section.column.top_of(item) - top
    return None


def _above(section: SectionView) -> int:
    """The height of the canvas at which a section's column begins."""
    return section.y() + section.column.y()
