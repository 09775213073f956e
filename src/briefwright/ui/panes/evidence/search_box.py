"""What stands above the list: the box one searches in, and the list's order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton

from briefwright.model.query import Order
from briefwright.ui.fonts import font
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
        self.setMinimumHeight(30)
        self.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(icon("x"), tr("Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

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


class OrderButton(QToolButton):
    """The list's order, with a menu of the others."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "text")
        self.setToolTip(tr("The order of the list"))
        self.setFont(font("small"))
        self.setIcon(icon("caret-down"))
        self.setIconSize(QSize(11, 11))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        for order, name in ORDERS:
            menu.addAction(tr(name), partial(self._choose, order))
        self.setMenu(menu)
        self.setText(tr(ORDERS[0][1]))

    def _choose(self, order: Order) -> None:
        self.setText(tr(dict(ORDERS)[order]))
        self.chosen.emit(order)


def typed_words(text: str) -> str:
    """The words of a search as typed so far; a single letter at the end narrows nothing yet, and would be slow."""
    words = text.split()
    if words and len(words[-1]) == 1 and words[-1].isascii() and words[-1].isalpha() and not text.endswith(" "):
        words.pop()
    return " ".join(words)
