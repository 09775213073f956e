"""What is likely to be wanted next is loaded and made while the window has nothing to do, a little in each turn.

Else the first brief and the first source that are opened would wait for it, and the window with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_REST = 20
"""Milliseconds between two turns, in which the window answers."""
_NEXT = (
    "briefwright.ui.panes.evidence.cards",
    "briefwright.ui.panes.evidence",
    "briefwright.ui.panes.outline.field_editors",
    "briefwright.ui.panes.outline.sheet",
    "briefwright.ui.panes.outline",
    "briefwright.ui.preview.view",
    "briefwright.ui.preview",
    "briefwright.ui.window.workbench",
    "briefwright.ui.source_viewer.source_text",
    "briefwright.ui.source_viewer.review_panel",
    "briefwright.ui.window.reading_room",
)
"""In the order in which they are wanted; the larger ones by parts."""


class Warming(QObject):
    """Goes through its turns once, beginning when it is made; `make` is the last and makes what they loaded."""

    def __init__(self, parent: QObject, make: Callable[[], object]) -> None:
        super().__init__(parent)
        self._turns = _turns(make)
        self._timer = QTimer(self, interval=_REST)
        self._timer.timeout.connect(self._take_turn)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        """Whether everything is loaded and made."""
        return not self._timer.isActive()

    def _take_turn(self) -> None:
        turn = next(self._turns, None)
        if turn is None:
            self._timer.stop()
        else:
            turn()


def _turns(make: Callable[[], object]) -> Iterator[Callable[[], object]]:
    yield from (partial(import_module, name) for name in _NEXT)
    from briefwright.ui.reasons import reason_words
    from briefwright.ui.sentences import concern_words

    yield partial(concern_words, "?")  # makes the patterns that a card's doubt is read with
    yield partial(reason_words, "?")
    yield make
