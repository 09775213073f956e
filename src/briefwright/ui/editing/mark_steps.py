"""Undo and redo of what is written on evidence: stars, tags, notes. They stand among the brief's own steps."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from briefwright.model.own_marks import MarksChange

LIMIT = 200
MOST_CHANGES = 1_000_000
"""Changed items that all steps keep together, in some hundred megabytes; the newest step is always kept."""


class MarkStep(Struct, frozen=True):
    """One thing done to evidence: its name, what changed, and after how many of the brief's steps."""

    label: str
    changes: tuple[MarksChange, ...]
    after: int


class MarkSteps:
    """What was done and can be taken back; `steps` counts the steps of the open brief that led here."""

    def __init__(self, steps: Callable[[], int]) -> None:
        self._steps = steps
        self._past: list[MarkStep] = []
        self._future: list[MarkStep] = []

    def add(self, step: MarkStep) -> None:
        """Remember what was done."""
        self._past = _kept([*self._past, step])
        self._future = []

    @property
    def undo_label(self) -> str:
        """The name of the step `last` is; empty where the brief's own last step is newer."""
        return self._past[-1].label if self._past and self._past[-1].after >= self._steps() else ""

    @property
    def redo_label(self) -> str:
        """The name of the step `following` is; empty where the brief's own comes first."""
        return self._future[-1].label if self._future and self._future[-1].after <= self._steps() else ""

    @property
    def last(self) -> MarkStep:
        """The step to be taken back."""
        return self._past[-1]

    @property
    def following(self) -> MarkStep:
        """The step to be taken again."""
        return self._future[-1]

    def step_back(self) -> None:
        """The last step was taken back."""
        self._future.append(self._past.pop())

    def step_on(self) -> None:
        """The step last taken back was taken again."""
        self._past.append(self._future.pop())

    def begin(self) -> None:
        """Forget every step: another brief has been opened, with a history of its own."""
        self._past, self._future = [], []


def _kept(steps: list[MarkStep]) -> list[MarkStep]:
    """The newest steps, as many as may be kept."""
    kept: list[MarkStep] = []
    changed = 0
    for step in reversed(steps[-LIMIT:]):
        changed += len(step.changes)
        if kept and changed > MOST_CHANGES:
            break
        kept.append(step)
    return kept[::-1]
