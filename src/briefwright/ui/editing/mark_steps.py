"""Undo and redo of what is written on evidence: stars, tags, notes. They stand among the brief's own steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

from briefwright.model.evidence import Evidence

Change: TypeAlias = tuple[str, Evidence, Evidence]
"""A source's id, an item of it before, and the same after."""
LIMIT = 200


class MarkStep(Struct, frozen=True):
    """One thing done to evidence: its name, what changed, and after how many of the brief's steps."""

    label: str
    changes: tuple[Change, ...]
    after: int


class MarkSteps:
    """`put` writes changes and says whether it could; `steps` counts the steps of the open brief that led here."""

    def __init__(self, put: Callable[[Sequence[Change]], bool], steps: Callable[[], int]) -> None:
        self._put, self._steps = put, steps
        self._past: list[MarkStep] = []
        self._future: list[MarkStep] = []

    def do(self, label: str, changes: Sequence[Change]) -> bool:
        """Write changes as a step; says whether it could be done."""
        if not self._put(changes):
            return False
        self._past = [*self._past, MarkStep(label, tuple(changes), self._steps())][-LIMIT:]
        self._future = []
        return True

    @property
    def undo_label(self) -> str:
        """The name of the step that `undo` takes back; empty where the brief's own last step is newer."""
        return self._past[-1].label if self._past and self._past[-1].after >= self._steps() else ""

    @property
    def redo_label(self) -> str:
        """The name of the step that `redo` takes again; empty where the brief's own comes first."""
        return self._future[-1].label if self._future and self._future[-1].after <= self._steps() else ""

    def undo(self) -> None:
        """Take the last step back."""
        step = self._past.pop()
        if self._put([(source, after, before) for source, before, after in step.changes]):
            self._future.append(step)

    def redo(self) -> None:
        """Take the step last taken back again."""
        step = self._future.pop()
        if self._put(step.changes):
            self._past.append(step)

    def begin(self) -> None:
        """Forget every step: another brief has been opened, with a history of its own."""
        self._past, self._future = [], []
