"""The keys of the workshop, wherever in it the focus is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeyEvent, QKeySequence


class Keys:
    """What each key does. Text inputs get theirs first; what they leave comes up to the workshop."""

    def __init__(self, runs: Mapping[str, Callable[[], object]]) -> None:
        self._runs = {QKeySequence(keys).toString(): run for keys, run in runs.items()}

    def command(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key press does; none where it is no key of the workshop’s."""
        return self._runs.get(QKeySequence(event.keyCombination()).toString())
