"""The items of a section one below the other, of which only those near what is in sight have views.

A view takes the window a dozen widgets, and a long brief has more than a thousand items: with a view each, a change
of theme dresses ten thousand widgets. The others only have a height, guessed until they have once been shown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from briefwright.model.brief import EvidenceItem, Item, OwnWords
from briefwright.ui.panes.outline.guessed_heights import ABOVE, guessed_height
from briefwright.ui.panes.outline.item_views import AnyItemView, EvidenceCard, WordsView
from briefwright.ui.panes.outline.slot import Slot
from briefwright.ui.theme import theme


class ItemColumn(QWidget):
    """`viewMade` comes with each new view, `moved` when items stand elsewhere than before."""

    viewMade = Signal(object)
    moved = Signal()

    def __init__(self, slot: Slot, heights: Mapping[str, int]) -> None:
        """`heights` of items as far as they are known, by their ids."""
        super().__init__()
        self._slot = slot
        slot.setParent(self)
        self._items: tuple[Item, ...] = ()
        self._places: dict[str, int] = {}
        self._views: dict[str, AnyItemView] = {}
        self._heights = dict(heights)
        self._tops: list[int] = []
        self._whole = ABOVE
        self._width = self.width()
        self._numbered = self._answers = self._listed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._take_width)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items, from top to bottom."""
        return self._items

    @property
    def heights(self) -> dict[str, int]:
        """The heights of items as far as they are known, by their ids."""
        return self._heights

    @property
    def views(self) -> list[AnyItemView]:
        """The views there are, from top to bottom."""
        return [self._views[item_id] for item_id in sorted(self._views, key=self._places.__getitem__)]

    def show_items(self, items: Sequence[Item], *, numbered: bool, answers: bool, listed: bool = False) -> None:
        """Show these items, numbered where they are to be, with a line for the answer where one is wanted.

        `listed` says that each stands as one of a list, with a number or a bullet.
        """
        before = {item.id: item for item in self._items}
        if (numbered, answers) != (self._numbered, self._answers):
            self._heights.clear()
        self._numbered, self._answers, self._listed = numbered, answers, listed
        self._items = tuple(items)
        self._places = {item.id: place for place, item in enumerate(self._items)}
        for item_id in [item_id for item_id in self._views if item_id not in self._places]:
            self._drop(item_id)
        for item in self._items:
            if before.get(item.id) is not item:
                self._renew(item)
        for item_id in self._views:
            self._fit(self._places[item_id])
        self._slot.setVisible(not self._items)
        self.arrange()

    def change_items(self, items: tuple[Item, ...]) -> None:
        """Show what is in the items now, the same ones in the same order: one types in one of them."""
        before, self._items = self._items, items
        for was, item in zip(before, items, strict=True):
            if item is not was:
                self._renew(item)

    def view(self, item_id: str) -> AnyItemView | None:
        """The view of an item, or none; one that is still to be made is made now."""
        place = self._places.get(item_id)
        if place is not None and item_id not in self._views:
            self._make(place)
            self.arrange()
        return self._views.get(item_id)

    def made(self, item_id: str) -> AnyItemView | None:
        """The view of an item where it has one, or none."""
        return self._views.get(item_id)

    def focused(self) -> AnyItemView | None:
        """The view that has the focus, or holds what has it; none where it is elsewhere."""
        return next((view for view in self._views.values() if _has_focus(view)), None)

    def make_beside(self, item_id: str) -> None:
        """Make the views of the items before and behind one."""
        place = self._places[item_id]
        for item in self._items[max(place - 1, 0) : place + 2]:
            self.view(item.id)

    def fill(self, top: int, bottom: int, end: float) -> int:
        """Make the views of what stands between two heights and of one more on either side; says how many it made.

        It makes no more at the time `end`, by `perf_counter`.
        """
        made = 0
        for place in self._near(top, bottom):
            if self._items[place].id not in self._views and perf_counter() < end:
                self._make(place)
                made += 1
        if made:
            self.arrange()
        return made

    def let_go(self, top: int, bottom: int) -> None:
        """Let go of the views that stand elsewhere than between two heights and are not in use."""
        near = self._near(top, bottom)
        for item_id in [i for i, view in self._views.items() if self._places[i] not in near and not _in_use(view)]:
            self._drop(item_id)

    def top_of(self, item_id: str) -> int:
        """The height at which an item begins."""
        return self._tops[self._places[item_id]]

    def item_at(self, y: int) -> str:
        """The item that a height falls into; empty where there is none."""
        return self._items[max(bisect_right(self._tops, y) - 1, 0)].id if self._items and y < self._whole else ""

    def made_within(self, top: int, bottom: int) -> str:
        """The first item that has a view and begins between two heights; empty where there is none."""
        near = (self._items[at].id for at in self._near(top, bottom) if top <= self._tops[at] < bottom)
        return next((item_id for item_id in near if item_id in self._views), "")

    def place_at(self, y: int) -> int:
        """The position among the items that a height falls before."""
        edges = [*self._tops, self._whole]
        return bisect_right([(top + end) // 2 for top, end in pairwise(edges)], y)

    def line_at(self, place: int) -> int:
        """The height at which the drop line for a position stands."""
        if not self._items:
            return self._slot.y() - 2
        return self._tops[place] - 2 if place < len(self._tops) else self._whole + 2

    def arrange(self) -> None:
        """Place the views, each as high as it needs to be."""
        width, y = self.width(), ABOVE
        before, self._tops = (self._tops, self._whole), []
        for item in self._items:
            self._tops.append(y)
            y += self._height(item, width, y)
        if not self._items:
            height = max(self._slot.heightForWidth(width), self._slot.minimumSizeHint().height())
            self._slot.setGeometry(0, y, width, height)
            y += height
        self._whole = y
        if self._whole != before[1]:
            self.updateGeometry()
        if before != (self._tops, self._whole):
            self.moved.emit()

    def _height(self, item: Item, width: int, y: int) -> int:
        """How high an item is, whose view is placed where it has one."""
        view = self._views.get(item.id)
        if view is not None:
            height = self._heights[item.id] = view.height_at(width)
            view.setGeometry(0, y, width, height)
            return height
        known = self._heights.get(item.id)
        if known is None:
            known = self._heights[item.id] = guessed_height(item, width, answer=self._answers)
        return known

    def _near(self, top: int, bottom: int) -> range:
        """The places of the items between two heights, and of one more on either side."""
        if bottom < 0 or top > self._whole:
            return range(0)
        return range(
            max(bisect_right(self._tops, top) - 2, 0), min(bisect_left(self._tops, bottom) + 1, len(self._items))
        )

    def _make(self, place: int) -> None:
        item = self._items[place]
        view = EvidenceCard(item) if isinstance(item, EvidenceItem) else WordsView(item)
        view.setParent(self)
        self._views[item.id] = view
        self._fit(place)
        self.viewMade.emit(view)
        view.show()  # at once, so that it can take the focus

    def _renew(self, item: Item) -> None:
        """Show what is in an item now."""
        self._heights.pop(item.id, None)
        match self._views.get(item.id), item:
            case (EvidenceCard() as card, EvidenceItem()):
                card.show_item(item)
            case (WordsView() as words, OwnWords()):
                words.show_item(item)
            case (None, _):
                pass
            case _:
                self._drop(item.id)

    def _fit(self, place: int) -> None:
        """Number a view, offer an answer, and keep cards off the words above and below them."""
        view = self._views[self._items[place].id]
        if isinstance(view, EvidenceCard):
            view.want_answer(self._answers)
            return
        view.show_number(place + 1 if self._numbered else 0, len(self._items))
        view.show_listed(listed=self._listed)
        around = self._items[max(place - 1, 0) : place], self._items[place + 1 : place + 2]
        view.show_gaps(*(any(isinstance(each, EvidenceItem) for each in side) for side in around))

    def _drop(self, item_id: str) -> None:
        view = self._views.pop(item_id)
        view.hide()
        view.deleteLater()

    def sizeHint(self) -> QSize:
        return QSize(120, self._whole)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_width()

    def _take_width(self) -> None:
        if not theme().is_changing and self.width() != self._width:
            known, self._width = self._width, self.width()
            share = known / max(self._width, 1)  # words that find half the room take twice the height
            self._heights = {item_id: round(height * share) for item_id, height in self._heights.items()}
            self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))  # views know their heights only when shown

    def event(self, event: QEvent) -> bool:
        """Place the views anew when one of them has another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        elif event.type() == QEvent.Type.FontChange:
            self._heights.clear()
        return super().event(event)


def _in_use(view: AnyItemView) -> bool:
    """Whether somebody writes in a view, or drags it."""
    return view.held or _has_focus(view)


def _has_focus(view: AnyItemView) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is view or view.isAncestorOf(focus))
