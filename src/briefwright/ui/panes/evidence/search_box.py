"""What stands above the list: the box one searches in, and the list's order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton

from briefwright.model.query import EvidenceQuery, Grouping, Order
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import icon
from briefwright.ui.language import mark, tr

ORDERS: tuple[tuple[Order, str], ...] = (
    ("best", mark("Best match")),
    ("source", mark("By source")),
    ("newest", mark("Newest first")),
)


class SearchBox(QLineEdit):
    """Escape clears it, Down leaves it for the list."""

    leftDown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("evidence-search")
        self.setProperty("search", "true")
        self.setPlaceholderText(tr("Search the evidence"))
        self.setAccessibleName(tr("Search the evidence"))
        self.setStatusTip(tr("Every word must match; the beginning of a word is enough."))
        self.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon("x"), tr("Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def type_on(self, text: str) -> None:
        """Go on with what was typed elsewhere."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.insert(text)

    def forget(self) -> None:
        """Empty the box without searching."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._clear.setVisible(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.leftDown.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


GROUPINGS: tuple[tuple[Grouping, str], ...] = (
    ("", mark("No groups")),
    ("source", mark("Group by source")),
    ("speaker", mark("Group by speaker")),
)


class OrderButton(QToolButton):
    """The list's order and grouping, with a menu of the others; only words can be matched better or worse."""

    chosen = Signal(str)
    grouped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "text")
        self.setToolTip(tr("The order of the list"))
        self.setFont(font("small"))
        self.setIcon(icon("caret-down"))
        self.setIconSize(QSize(grown(11), grown(11)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the button has its caret behind its words
        orders, groupings = QActionGroup(menu), QActionGroup(menu)
        self._orders = {o: self._entry(menu, orders, tr(name), partial(self.chosen.emit, o)) for o, name in ORDERS}
        menu.addSeparator()
        self._groupings = {
            g: self._entry(menu, groupings, tr(name), partial(self.grouped.emit, g)) for g, name in GROUPINGS
        }
        self.setMenu(menu)
        self.show_query(EvidenceQuery())

    def show_query(self, query: EvidenceQuery) -> None:
        """Show a query's order and grouping."""
        order: Order = "source" if query.order == "best" and not query.text else query.order
        self._orders["best"].setVisible(bool(query.text))
        self._orders[order].setChecked(True)
        self._groupings[query.group].setChecked(True)
        said = tr(dict(GROUPINGS)[query.group]) if query.group else tr(dict(ORDERS)[order])
        if said != self.text():
            self.setText(said)

    @staticmethod
    def _entry(menu: QMenu, group: QActionGroup, name: str, run: Callable[[], object]) -> QAction:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.triggered.connect(lambda _on: run())
        group.addAction(action)
        return action


def typed_words(text: str) -> str:
    """The words of a search as typed so far; a single letter at the end narrows nothing yet, and would be slow."""
    words = text.split()
    if words and len(words[-1]) == 1 and words[-1].isascii() and words[-1].isalpha() and not text.endswith(" "):
        words.pop()
    return " ".join(words)
