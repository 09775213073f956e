"""The review of one source: what is found, what is under review, and what happens to it. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, cast

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefwright.model.evidence import Evidence, Kind, kind_of
from briefwright.model.source import Source
from briefwright.ui.language import tr
from briefwright.ui.source_viewer.capture import as_kind, capture, respan
from briefwright.ui.source_viewer.grouping import grouped, needs_checking, reviewed
from briefwright.ui.wording import KIND_NAMES, KIND_PLURALS

State: TypeAlias = tuple[dict[str, Evidence], str]
"""Evidence under its ids, and the id of what is under review."""
MOST_STEPS = 500


class Reviewing(QObject):
    """Tells changes by `captured`, `changed` and `rejected`, and by `shown` that another state is to be shown.

    `refused` carries what the user said is no evidence, so that it can be offered back; `stepped` comes before each
    change and when one is taken back.
    """

    captured = Signal(object)
    changed = Signal(object)
    rejected = Signal(str)
    refused = Signal(object)
    shown = Signal()
    stepped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.source: Source | None = None
        self.only_new = False
        self._evidence: dict[str, Evidence] = {}
        self._current = ""
        self._ordered: tuple[tuple[Evidence, ...], bool, list[Evidence]] = ((), False, [])
        self._past: list[State] = []
        self._future: list[State] = []

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._future)

    @property
    def current(self) -> Evidence | None:
        """The item under review."""
        return self._evidence.get(self._current)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence of the source as it stands."""
        return tuple(self._evidence.values())

    @property
    def order(self) -> list[Evidence]:
        """The items in the order they are checked."""
        every, only_new, order = self._ordered
        if (every, only_new) != (self.evidence, self.only_new):
            every, only_new = self.evidence, self.only_new
            order = [item for group in grouped(every, only_new=only_new) for item in group.items]
            self._ordered = every, only_new, order
        return order

    @property
    def progress(self) -> str:
        """How many have been accepted, in words."""
        every = self.evidence
        return tr("{done} of {count} reviewed", done=reviewed(every), count=len(every))

    @property
    def progress_in_short(self) -> str:
        """How many of how many have been accepted, in figures."""
        return f"{reviewed(self.evidence)}/{len(self._evidence)}"

    @property
    def place(self) -> str:
        """Where the item under review stands: `1 of 3 to check`, or among its kind: `2 of 7 quotes`."""
        item, order = self.current, self.order
        if item is None:
            return ""
        doubted = needs_checking(item)
        among = [
            each.id
            for each in order
            if needs_checking(each) == doubted and (doubted or kind_of(each) == kind_of(item))
        ]
        if item.id not in among:
            return ""
        at, count = among.index(item.id) + 1, len(among)
        if doubted:
            return tr("{n} of {count} to check", n=at, count=count)
        kind = KIND_NAMES[kind_of(item)] if count == 1 else KIND_PLURALS[kind_of(item)]
        return tr("{n} of {count} {things}", n=at, count=count, things=tr(kind).lower())

    def begin(self, source: Source, evidence: Sequence[Evidence], focus: str | None) -> None:
        """Review a source, beginning with an item or the first in order."""
        if self.source is None or self.source.id != source.id:
            self._past, self._future = [], []
        self.source = source
        self._evidence = {item.id: item for item in evidence}
        order = self.order
        self.choose(focus if focus in self._evidence else order[0].id if order else "")

    def choose(self, evidence_id: str) -> None:
        """Put an item under review."""
        self._current = evidence_id if evidence_id in self._evidence else ""
        self.shown.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) item in order."""
        order = [item.id for item in self.order]
        if self._current not in order:
            self.choose(order[0] if order else "")
            return
        at = order.index(self._current) + by
        if 0 <= at < len(order):
            self.choose(order[at])

    def accept(self) -> None:
        """Accept the item under review and go on to the next that is not reviewed."""
        item = self.current
        if item is not None:
            following = self._next_new(item.id)
            self._keep(replace(item, review="accepted"))
            self.choose(following or item.id)

    def reject(self) -> None:
        """The item under review is no evidence: take it away and go on."""
        item = self.current
        if item is not None:
            others = [each.id for each in self.order if each.id != item.id]
            following = self._next_new(item.id) or (others[0] if others else "")
            self._remember()
            del self._evidence[item.id]
            self.rejected.emit(item.id)
            self.refused.emit(item)
            self.choose(following)

    def capture(self, kind: str, start: int, end: int) -> None:
        """Capture a stretch of the source as evidence of a kind and put it under review."""
        made = capture(self.source, start, end, cast("Kind", kind)) if self.source else None
        if made is None:
            return
        if made.id not in self._evidence:
            self._remember()
            self._evidence[made.id] = made
            self.captured.emit(made)
        self.choose(made.id)

    def correct_span(self, start: int, end: int) -> None:
        """Let another stretch take the place of the item's words."""
        made = respan(self.current, self.source, start, end) if self.current and self.source else None
        if made is not None:
            self._exchange(made)

    def set_kind(self, kind: str) -> None:
        """Make the item one of another kind."""
        if self.current and self.source:
            self._exchange(as_kind(self.current, cast("Kind", kind), self.source))

    def change(self, evidence: Evidence) -> None:
        """Keep a correction of an item's fields."""
        self._keep(evidence)
        self.shown.emit()

    def _keep(self, evidence: Evidence) -> None:
        self._remember()
        self._evidence[evidence.id] = evidence
        self.changed.emit(evidence)

    def undo(self) -> None:
        """Take back the last change."""
        if self._past:
            self._future.append((dict(self._evidence), self._current))
            self._restore(self._past.pop())

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._future:
            self._past.append((dict(self._evidence), self._current))
            self._restore(self._future.pop())

    def _remember(self) -> None:
        self.stepped.emit()
        self._past = [*self._past[-MOST_STEPS:], (dict(self._evidence), self._current)]
        self._future = []

    def _restore(self, state: State) -> None:
        """Go to another state, telling what differs as if it were done by hand."""
        self.stepped.emit()
        before, (self._evidence, current) = self._evidence, state
        for gone in before.keys() - self._evidence.keys():
            self.rejected.emit(gone)
        for item in self._evidence.values():
            if item.id not in before:
                self.captured.emit(item)
            elif before[item.id] != item:
                self.changed.emit(item)
        self.choose(current)

    def _exchange(self, new: Evidence) -> None:
        """Another kind or span is another item, since its id names both."""
        old = self._current
        if new.id == old:
            return
        self._remember()
        kept = {key: item for key, item in self._evidence.items() if key != new.id}
        self._evidence = {(new.id if key == old else key): (new if key == old else kept[key]) for key in kept}
        self.rejected.emit(old)
        self.captured.emit(new)
        self.choose(new.id)

    def _next_new(self, evidence_id: str) -> str:
        """The next item in order that is not reviewed, round the end; empty where all are."""
        order = self.order
        at = next((at for at, item in enumerate(order) if item.id == evidence_id), -1)
        rest = [*order[at + 1 :], *order[: max(at, 0)]]
        return next((item.id for item in rest if item.review != "accepted"), "")
