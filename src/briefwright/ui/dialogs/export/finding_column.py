"""The findings one below the other, of which only those near what is in sight have widgets.

A finding takes the window six widgets and two texts to break into lines; a long brief has a thousand quotations.
The others only have a height, guessed until they have once been shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from briefwright.checks.verbatim import QuotationCheck
from briefwright.ui.fonts import interface_pixels
from briefwright.ui.guessed_lines import guessed_lines
from briefwright.ui.theme import theme
from briefwright.ui.widgets.buttons import line
from briefwright.ui.widgets.column import Column
from briefwright.ui.widgets.heights import Heights

FEW = 20
"""Findings that all have their widgets."""
_BESIDE = 140
"""About how many pixels the sign at the left and the button at the right take."""
_AROUND = 24
"""About how many pixels are above and below the words."""

Make = Callable[[QuotationCheck], QWidget]
Has = Callable[[QuotationCheck], bool]


class FindingColumn(Column):
    """`make` makes the widget of one finding; `can_act` says, without making it, whether it has a button."""

    def __init__(self, checks: Sequence[QuotationCheck], make: Make, can_act: Has) -> None:
        super().__init__()
        self._checks = list(checks)
        self._make_widget = make
        self._can_act = can_act
        self._rows: dict[int, tuple[QWidget, QWidget]] = {}
        self._heights = Heights()
        self._width = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._take_width)
        self._guess()

    @property
    def is_short(self) -> bool:
        """Whether all its findings are to have their widgets."""
        return len(self._checks) <= FEW

    def extend(self, checks: Sequence[QuotationCheck]) -> None:
        """Add findings at the end."""
        self._checks += checks
        self._guess()

    def fill(self, top: int, bottom: int, end: float) -> int:
        """Make what stands between two heights and is missing, until `end` by `perf_counter`; says how much."""
        missing = [place for place in self._near(top, bottom) if place not in self._rows]
        made = 0
        for place in missing:
            if perf_counter() < end:
                self._make(place)
                made += 1
        if made:
            self._take_turns()
            self.arrange()
        return made

    def let_go(self, top: int, bottom: int) -> None:
        """Let go of what stands elsewhere than between two heights and has not the focus."""
        near = self._near(top, bottom)
        for place in [place for place, (row, _) in self._rows.items() if place not in near and not _has_focus(row)]:
            for widget in self._rows.pop(place):
                widget.hide()
                widget.deleteLater()

    def focused(self) -> int | None:
        """Which finding has the focus, or none."""
        return next((place for place, (row, _) in self._rows.items() if _has_focus(row)), None)

    def make_beside(self, here: int) -> None:
        """Make the next findings with a button on either side of one: Tab goes there."""
        for place in (self._acting(range(here + 1, len(self._checks))), self._acting(range(here - 1, -1, -1))):
            if place is not None and place not in self._rows:
                self._make(place)
        self._take_turns()
        self.arrange()

    def focus(self, here: int) -> None:
        """Put the focus on the button of a finding, or of the next that has one."""
        place = self._acting([*range(here, len(self._checks)), *range(min(here, len(self._checks)) - 1, -1, -1)])
        if place is not None:
            if place not in self._rows:
                self._make(place)
                self._take_turns()
                self.arrange()
            button = self._rows[place][0].findChild(QPushButton)
            if isinstance(button, QPushButton):
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _acting(self, places: Iterable[int]) -> int | None:
        """The first of these findings that has a button."""
        return next((place for place in places if self._can_act(self._checks[place])), None)

    def place_at(self, y: int) -> int:
        """Which finding a height falls into."""
        return self._heights.at(y)

    def top_of(self, place: int) -> int:
        """The height at which a finding begins; past the last, where that ends."""
        return round(self._heights.top(min(place, len(self._checks))))

    def arrange(self) -> None:
        """Place the widgets, each as high as it needs to be, and a line below it."""
        width = self.width()
        for place, (row, _) in self._rows.items():
            self._heights.put(place, row.heightForWidth(width) + 1)
        for place, (row, below) in self._rows.items():
            y, height = self.top_of(place), round(self._heights[place]) - 1
            row.setGeometry(0, y, width, height)
            below.setGeometry(0, y + height, width, 1)
        self.take_height(round(self._heights.total))

    def _guess(self) -> None:
        """Take a guess at each finding's height in the width there is, and place those that are made."""
        self._heights = Heights(_guessed_height(check, self.width()) + 1 for check in self._checks)
        self.arrange()

    def _near(self, top: int, bottom: int) -> range:
        """The places between two heights."""
        return range(self.place_at(top), self.place_at(bottom - 1) + 1 if bottom > 0 and self._checks else 0)

    def _make(self, place: int) -> None:
        row = self._rows[place] = self._make_widget(self._checks[place]), line()
        for widget in row:
            widget.setParent(self)
            widget.show()

    def _take_turns(self) -> None:
        """Have Tab go through the buttons from top to bottom, in whatever order they were made."""
        made = (self._rows[place][0] for place in sorted(self._rows))
        for one, other in pairwise([button for row in made for button in row.findChildren(QPushButton)]):
            QWidget.setTabOrder(one, other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_width()

    def _take_width(self) -> None:
        if not theme().is_changing and self.width() != self._width:
            self._width = self.width()
            self._guess()


def _guessed_height(check: QuotationCheck, width: int) -> int:
    """About how many pixels high a finding is in a width."""
    pixels = interface_pixels()
    lines = guessed_lines(check.quotation, width - _BESIDE, pixels)
    return round((18 * lines + 17) * pixels / 13) + _AROUND


def _has_focus(row: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and row.isAncestorOf(focus)
