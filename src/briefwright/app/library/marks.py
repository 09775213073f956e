"""Stars, tags and notes on evidence: what one act makes of the marks of all that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import TypeAlias

from msgspec.structs import replace

from briefwright.model.own_marks import MarksChange, OwnMarks

Act: TypeAlias = Callable[[Collection[OwnMarks]], Callable[[OwnMarks], OwnMarks]]
"""From the marks of everything chosen to what becomes of each."""


def star(chosen: Collection[OwnMarks]) -> Callable[[OwnMarks], OwnMarks]:
    """Put a star on all; take it off where all have one."""
    on = not all(marks.starred for marks in chosen)
    return lambda marks: replace(marks, starred=on)


def tag(name: str) -> Act:
    """Put a tag on all; take it off where all have it."""

    def act(chosen: Collection[OwnMarks]) -> Callable[[OwnMarks], OwnMarks]:
        return partial(_tagged, name, on=not all(name in marks.tags for marks in chosen))

    return act


def note(words: str) -> Act:
    """Write one note on all; an empty one takes it off."""
    return lambda _chosen: lambda marks: replace(marks, note=words)


def changes_of(held: Sequence[tuple[str, OwnMarks]], act: Act) -> tuple[MarksChange, ...]:
    """What an act changes of items with these ids and marks; those that stay as they are are left out."""
    alike = dict.fromkeys(marks for _, marks in held)  # of many items a few
    become = act(alike)
    after = {marks: become(marks) for marks in alike}
    return tuple(MarksChange(i, marks, after[marks]) for i, marks in held if after[marks] != marks)


def taken_back(changes: Iterable[MarksChange]) -> tuple[MarksChange, ...]:
    """The changes that take these back."""
    return tuple(change.back for change in changes)


def _tagged(name: str, marks: OwnMarks, *, on: bool) -> OwnMarks:
    if on and name in marks.tags:
        return marks
    return replace(marks, tags=tuple(t for t in marks.tags if t != name) + ((name,) if on else ()))
