"""The pane at the left of the source viewer: what was found, how far it is reviewed, and a filter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefwright.ui.language import tr
from briefwright.ui.source_viewer.found_list import FoundList
from briefwright.ui.widgets.buttons import icon_button, set_plane
from briefwright.ui.widgets.empty_state import EmptyState
from briefwright.ui.widgets.pane_header import PaneHeader, YieldingLabel


class FoundPane(QWidget):
    """`filtered` says whether only what is not reviewed is wanted."""

    filtered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_plane(self, "window")
        self.list = FoundList()
        self.progress = YieldingLabel("small", "2")
        self.progress.setStatusTip(tr("How many have been accepted"))
        menu = QMenu(self)
        self._choices = QActionGroup(menu)
        for only, words in ((False, tr("Show all")), (True, tr("Only what is not reviewed"))):
            choice = menu.addAction(words, partial(self.filtered.emit, only))
            choice.setCheckable(True)
            choice.setChecked(not only)
            self._choices.addAction(choice)
        pressed = icon_button("funnel-simple", tr("Show all, or only what is not reviewed"))
        pressed.setMenu(menu)
        pressed.setPopupMode(pressed.ToolButtonPopupMode.InstantPopup)
        head = PaneHeader(tr("Found in this source"), margin=18)
        head.add_yielding(self.progress)
        head.add(pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(_empty())
        layout.addWidget(self._stack, 1)
        model = self.list.found
        model.modelReset.connect(lambda: self._stack.setCurrentIndex(0 if model.rowCount() else 1))

    def tell(self, *, only: bool) -> None:
        """Tick what is shown: all, or only what is not reviewed."""
        self._choices.actions()[only].setChecked(True)


def _empty() -> EmptyState:
    made = EmptyState("quotes")
    made.say(tr("Nothing to review"), tr("Select words in the text and press Q, F or I to capture them."))
    return made
