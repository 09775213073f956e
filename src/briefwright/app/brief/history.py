"""Undo and redo: a brief's named steps. Pure; knows no file and no window."""

from __future__ import annotations

from msgspec import Struct

from briefwright.model.brief import Brief

LIMIT = 1000
"""How many steps are kept; a brief shares what did not change, so a step is small."""
PAUSE = 3.0
"""Seconds after which typing on in the same place is a step of its own."""


class Step(Struct, frozen=True):
    """One thing done: its name, the brief before it, and what further typing may be merged into it."""

    label: str
    before: Brief
    merge: str = ""
    at: float = 0.0


class History(Struct, frozen=True):
    """The present brief, the steps that led to it, and those taken back. Each method gives a new history."""

    present: Brief
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def do(self, label: str, brief: Brief, merge: str = "", at: float = 0.0) -> History:
        """Take a step; with the `merge` key of the last step, and no pause since, the two are one step.

        `at` is a clock in seconds. A step that changes nothing is none.
        """
        if brief is self.present or brief == self.present:
            return self
        last = self.past[-1] if self.past else None
        if last and merge and not self.future and last.merge == merge and at - last.at <= PAUSE:
            return History(brief, (*self.past[:-1], Step(last.label, last.before, merge, at)))
        return History(brief, (*self.past, Step(label, self.present, merge, at))[-LIMIT:])

    def undo(self) -> History:
        """Take the last step back; the same history where there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        return History(step.before, self.past[:-1], (*self.future, Step(step.label, self.present)))

    def redo(self) -> History:
        """Take the step last taken back again; the same history where there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        return History(step.before, (*self.past, Step(step.label, self.present)), self.future[:-1])

    @property
    def undo_label(self) -> str:
        """The name of the step `undo` takes back; empty where there is none."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """The name of the step `redo` takes again; empty where there is none."""
        return self.future[-1].label if self.future else ""
