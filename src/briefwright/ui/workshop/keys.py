"""The keys of the workshop, wherever in it the focus is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Keys:
    """What each key does. Text inputs get theirs first; what they leave comes up to the workshop."""

    def __init__(self, runs: Mapping[str, Callable[[], object]]) -> None:
        self._runs = {QKeySequence(keys).toString(): run for keys, run in runs.items()}

    def command(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key press does; none where it is no key of the workshop’s."""
        return self._runs.get(QKeySequence(event.keyCombination()).toString())


def make_turning_keys(owner: QWidget, turn: Callable[[int], object]) -> None:
    """Ctrl+Page Down and Ctrl+Page Up turn the tabs: lists and forms would take them as keys of their own."""
    for key, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
        turning = QShortcut(QKeySequence(key), owner)
        turning.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        turning.activated.connect(partial(turn, by))
