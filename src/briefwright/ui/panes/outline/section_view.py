"""A section of the outline: its header with count, its items, and a slot while it is empty.

Far from what is in sight it has no widgets but itself, which is hidden: a long brief has hundreds of sections.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefwright.app.brief.sections import section_status
from briefwright.model.brief import BriefSection, is_written
from briefwright.model.template import Layout, TemplateSection
from briefwright.ui.fonts import interface_pixels
from briefwright.ui.language import tr
from briefwright.ui.panes.outline.folding import NO_LIMIT, Folding
from briefwright.ui.panes.outline.guessed_heights import guessed_column
from briefwright.ui.panes.outline.item_column import ItemColumn
from briefwright.ui.panes.outline.item_views import AnyItemView
from briefwright.ui.panes.outline.section_header import SectionHeader, header_height
from briefwright.ui.panes.outline.slot import Slot
from briefwright.ui.theme import theme

NUMBERED: frozenset[Layout] = frozenset({"numbers", "objectives", "numbered-paragraphs"})
LISTED: frozenset[Layout] = NUMBERED | {"bullets"}
"""Layouts that set each item with a number or a bullet."""
_ABOVE = 10
"""Pixels between a section and the one above it."""


class _Parts(NamedTuple):
    header: SectionHeader
    slot: Slot
    column: ItemColumn


class SectionView(QWidget):
    """Shows one section; the outline reconciles it with the brief by `show_section`.

    `made` comes when it gets its widgets, `moved` when its items stand elsewhere than before.
    """

    headerEntered = Signal(str)
    headerKeyed = Signal(str, int, int)
    headerMenuAsked = Signal(str, QPoint)
    slotKeyed = Signal(object, int)
    renamed = Signal(str, str)
    wordsAsked = Signal(str)
    viewMade = Signal(object)
    folded = Signal(str, bool)
    made = Signal()
    moved = Signal()

    def __init__(self, section_id: str) -> None:
        super().__init__()
        self.section_id = section_id
        self._open = True
        self._shown: tuple[BriefSection, TemplateSection | None] | None = None
        self._parts: _Parts | None = None
        self._heights: dict[str, int] = {}
        self._guess: tuple[tuple[int, float], int] | None = None
        self._fold: Folding | None = None

    # its widgets

    @property
    def is_made(self) -> bool:
        """Whether it has its widgets."""
        return self._parts is not None

    @property
    def header(self) -> SectionHeader:
        """Its title, made now if it is still to be made; likewise the others."""
        return self.make().header

    @property
    def slot(self) -> Slot:
        """What stands in it while it is empty."""
        return self.make().slot

    @property
    def column(self) -> ItemColumn:
        """Its items."""
        return self.make().column

    def make(self) -> _Parts:
        """Make its widgets, if they are still to be made."""
        if self._parts is not None:
            return self._parts
        header, slot = SectionHeader(), Slot("")
        parts = self._parts = _Parts(header, slot, ItemColumn(slot, self._heights))
        header.entered.connect(lambda: self.headerEntered.emit(self.section_id))
        header.keyed.connect(lambda key, mods: self.headerKeyed.emit(self.section_id, key, mods))
        header.menuAsked.connect(lambda at: self.headerMenuAsked.emit(self.section_id, at))
        header.renamed.connect(lambda title: self.renamed.emit(self.section_id, title))
        header.toggled.connect(lambda: self.set_open(not self._open))
        header.show_open(self._open)
        slot.asked.connect(lambda: self.wordsAsked.emit(self.section_id))
        slot.keyed.connect(lambda key: self.slotKeyed.emit(slot, key))
        parts.column.viewMade.connect(self.viewMade)
        parts.column.moved.connect(self.moved)
        header.setParent(self)
        parts.column.setParent(self)
        header.show()
        parts.column.setVisible(self._open)
        if self._shown is not None:
            self._show(parts, *self._shown)
        self.made.emit()
        return parts

    def unmake(self) -> None:
        """Let go of its widgets: it is far from what is in sight. What is in use stays."""
        parts = self._parts
        if parts is None or self.has_focus or self._fold is not None or any(view.held for view in self.views):
            return
        self._heights, self._guess = parts.column.heights, (self._measure(), self.height())
        self._parts = None
        self.hide()
        for widget in (parts.header, parts.column):
            widget.hide()
            widget.deleteLater()

    @property
    def has_focus(self) -> bool:
        """Whether it holds what has the focus."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def header_has_focus(self) -> bool:
        """Whether the focus is on its title."""
        return self._parts is not None and self._parts.header.hasFocus()

    # folding

    @property
    def is_open(self) -> bool:
        """Whether its items are shown."""
        return self._open

    def set_open(self, opened: bool, *, at_once: bool = False) -> None:
        """Open or close it, in 120 ms or at once."""
        if opened == self._open:
            return
        self._open, self._guess = opened, None
        parts, duration = self._parts, 0 if at_once else theme().duration(120)
        if parts is not None:
            parts.header.show_open(opened)
        if parts is not None and duration and self.isVisible():
            if self._fold is not None:
                self._fold.stop()
            self._fold = Folding(parts.column, opened=opened, duration=duration)
            self._fold.over.connect(self._end_folding)
        elif parts is not None:
            parts.column.setVisible(opened)
            parts.column.setMaximumHeight(NO_LIMIT)
        self.folded.emit(self.section_id, opened)

    def _end_folding(self) -> None:
        self._fold = None

    # showing

    def show_section(self, section: BriefSection, declared: TemplateSection | None) -> None:
        """Show the section as it is now; views of items that stay are kept, with their cursor."""
        before, self._shown = self._shown, (section, declared)
        self._guess = None
        if self._parts is None:
            return
        if before is not None and _stands_alike(before, self._shown):
            self._parts.column.change_items(section.items)
        else:
            self._show(self._parts, section, declared)

    def _show(self, parts: _Parts, section: BriefSection, declared: TemplateSection | None) -> None:
        parts.header.show_title(section.title or (declared.title if declared else section.id))
        parts.header.show_status(section_status(declared, section), optional=not (declared and declared.least))
        parts.slot.setText(_hint(declared))
        parts.slot.setAccessibleName(parts.slot.text())
        layout = declared.layout if declared else None
        parts.column.show_items(
            section.items, numbered=layout in NUMBERED, answers=layout == "responses", listed=layout in LISTED
        )

    @property
    def item_ids(self) -> list[str]:
        """The ids of its items, from top to bottom."""
        return [item.id for item in self._shown[0].items] if self._shown is not None else []

    @property
    def item_count(self) -> int:
        """How many items it has."""
        return len(self._shown[0].items) if self._shown is not None else 0

    @property
    def views(self) -> list[AnyItemView]:
        """The views of those of its items that have one, from top to bottom."""
        return self._parts.column.views if self._parts is not None else []

    def view(self, item_id: str) -> AnyItemView | None:
        """The view of an item, or none; one that is still to be made is made now."""
        known = self._shown is not None and any(item.id == item_id for item in self._shown[0].items)
        return self.column.view(item_id) if known else None

    def made_view(self, item_id: str) -> AnyItemView | None:
        """The view of an item where it has one, or none."""
        return self._parts.column.made(item_id) if self._parts is not None else None

    def place_at(self, y: int) -> int:
        """The position among the items that a height (in this widget) falls before."""
        return self.column.place_at(y - self.column.y())

    def line_at(self, place: int) -> int:
        """The height at which the drop line for a position stands."""
        if not self._open:
            return self.header.geometry().bottom()
        return self.column.y() + self.column.line_at(place)

    # its size

    def height_at(self, width: int) -> int:
        """Take a width; gives the height it needs there, a guess while it has no widgets."""
        if width != self.width():
            self.resize(width, self.height())
        if self._parts is not None:
            self.arrange()
            return self.sizeHint().height()
        if self._guess is None or self._guess[0] != self._measure():
            self._guess = self._measure(), self._guessed(width)
        return self._guess[1]

    def _measure(self) -> tuple[int, float]:
        """What a guess of the height holds for."""
        return self.width(), interface_pixels()

    def _guessed(self, width: int) -> int:
        head = _ABOVE + header_height()
        if self._shown is None or not self._open:
            return head
        section, declared = self._shown
        answers = declared is not None and declared.layout == "responses"
        return head + guessed_column(section.items, _hint(declared), width, self._heights, answers=answers)

    def arrange(self) -> None:
        """Place its header and its items."""
        if self._parts is None:
            return
        header, _, column = self._parts
        height, width = header.sizeHint().height(), self.width()
        header.setGeometry(0, _ABOVE, width, height)
        if not column.isHidden():
            column.resize(width, column.height())
            column.setGeometry(0, _ABOVE + height, width, min(column.sizeHint().height(), column.maximumHeight()))

    def sizeHint(self) -> QSize:
        if self._parts is None:
            return QSize(120, self._guess[1] if self._guess is not None else _ABOVE)
        header, _, column = self._parts
        below = 0 if column.isHidden() else min(column.sizeHint().height(), column.maximumHeight())
        return QSize(120, _ABOVE + header.sizeHint().height() + below)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Take another height where what stands in it has one."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
            if self.sizeHint().height() != self.height():
                self.updateGeometry()
        return super().event(event)


def _hint(declared: TemplateSection | None) -> str:
    """What an empty section says."""
    return declared.hint if declared and declared.hint else tr("Drop evidence here, or write.")


def _stands_alike(
    before: tuple[BriefSection, TemplateSection | None], now: tuple[BriefSection, TemplateSection | None]
) -> bool:
    """Whether the same items stand in the same order under the same title, and count alike: one types."""
    old, new = before[0].items, now[0].items
    if before[1] != now[1] or before[0].title != now[0].title or len(old) != len(new):
        return False
    return all(
        item is was or (item.id == was.id and type(item) is type(was) and is_written(item) == is_written(was))
        for was, item in zip(old, new, strict=True)
    )
