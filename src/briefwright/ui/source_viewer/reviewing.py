"""The review of one source: what is found, what is under review, and what happens to it. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefwright.model.evidence import Evidence, Kind, Quote, kind_of
from briefwright.model.source import Source
from briefwright.ui.language import tr
from briefwright.ui.source_viewer.candidates import Candidate, NamedSpeakers
from briefwright.ui.source_viewer.capture import as_kind, capture, respan
from briefwright.ui.source_viewer.grouping import needs_checking
from briefwright.ui.source_viewer.letting_go import Holder
from briefwright.ui.source_viewer.review_order import ReviewOrder
from briefwright.ui.wording import KIND_NAMES, KIND_PLURALS

Changes: TypeAlias = Mapping[str, tuple[Evidence | None, Evidence | None]]
"""What items were and what they are now, by their ids; nothing for what was not there or is there no more."""
MOST_STEPS = 500


class Found(Struct, frozen=True):
    """A source's evidence under its ids, in the orders that a review needs of it."""

    items: dict[str, Evidence]
    every: ReviewOrder
    new: ReviewOrder
    speakers: NamedSpeakers
    places: dict[str, int]
    """In the order the items came in; what comes and goes keeps its place."""

    @classmethod
    def of(cls, evidence: Iterable[Evidence]) -> Found:
        """Put evidence in order."""
        items = {item.id: item for item in evidence}
        every = items.values()
        return cls(
            items,
            ReviewOrder(every),
            ReviewOrder(every, only_new=True),
            NamedSpeakers(every),
            {name: place for place, name in enumerate(items)},
        )

    @property
    def holders(self) -> tuple[Holder, ...]:
        """What holds the evidence and its orders, to be let go of."""
        return self.items, self.places, *self.every.holders, *self.new.holders, *self.speakers.holders

    def replace(self, before: Evidence | None, after: Evidence | None) -> None:
        """Let an item be another, come in or go."""
        if before is not None:
            del self.items[before.id]
        if after is not None:
            self.items[after.id] = after
        for kept in (self.every, self.new, self.speakers):
            kept.replace(before, after)


class _Step(Struct, frozen=True):
    """A change, and what was under review before it."""

    changes: Changes
    current: str


class Reviewing(QObject):
    """Tells changes by `captured`, `changed` and `rejected`, and by `shown` that another state is to be shown.

    `refused` carries what the user said is no evidence, so that it can be offered back; `stepped` comes before each
    change and when one is taken back, `altered` with each item that is another now.
    """

    captured = Signal(object)
    changed = Signal(object)
    rejected = Signal(str)
    refused = Signal(object)
    shown = Signal()
    stepped = Signal()
    altered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.source: Source | None = None
        self.only_new = False
        self.found = Found.of(())
        self._places = self.found.places
        self._current = ""
        self._past: list[_Step] = []
        self._future: list[_Step] = []

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
        return self.found.items.get(self._current)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence of the source as it stands."""
        return tuple(sorted(self.found.items.values(), key=lambda item: self._places[item.id]))

    @property
    def order(self) -> ReviewOrder:
        """The order in which the items are checked that are shown."""
        return self.found.new if self.only_new else self.found.every

    @property
    def counts(self) -> tuple[int, int]:
        """How many have been accepted, of how many."""
        return len(self.found.every) - len(self.found.new), len(self.found.every)

    @property
    def progress(self) -> str:
        """How many have been accepted, in words."""
        done, count = self.counts
        return tr("{done} of {count} reviewed", done=done, count=count)

    @property
    def progress_in_short(self) -> str:
        """How many of how many have been accepted, in figures."""
        done, count = self.counts
        return f"{done}/{count}"

    @property
    def place(self) -> str:
        """Where the item under review stands: `1 of 3 to check`, or among its kind: `2 of 7 quotes`."""
        item = self.current
        at, count = self.order.place_in_group(item) if item is not None else (-1, 0)
        if item is None or at < 0:
            return ""
        if needs_checking(item):
            return tr("{n} of {count} to check", n=at + 1, count=count)
        kind = KIND_NAMES[kind_of(item)] if count == 1 else KIND_PLURALS[kind_of(item)]
        return tr("{n} of {count} {things}", n=at + 1, count=count, things=tr(kind).lower())

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Who might have said the quote under review."""
        item = self.current
        return self.found.speakers.near(item) if isinstance(item, Quote) else ()

    def begin(self, source: Source, found: Found, focus: str | None) -> None:
        """Review a source, beginning with an item or the first in order."""
        if self.source is None or self.source.id != source.id:
            self._past, self._future = [], []
        self.source = source
        self.found = found
        self._places = found.places
        first = self.order.id_at(0) if len(self.order) else ""
        self.choose(focus if focus in found.items else first)

    def choose(self, evidence_id: str) -> None:
        """Put an item under review."""
        self._current = evidence_id if evidence_id in self.found.items else ""
        self.shown.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) item in order."""
        order, item = self.order, self.current
        here = order.place_of(item) if item is not None else -1
        if here < 0:
            self.choose(order.id_at(0) if len(order) else "")
        elif 0 <= here + by < len(order):
            self.choose(order.id_at(here + by))

    def accept(self) -> None:
        """Accept the item under review and go on to the next that is not reviewed."""
        item = self.current
        if item is not None:
            following = self.found.new.following(item)
            self._keep(replace(item, review="accepted"))
            self.choose(following or item.id)

    def reject(self) -> None:
        """The item under review is no evidence: take it away and go on."""
        item = self.current
        if item is not None:
            first = next(
                (name for name in map(self.order.id_at, range(min(2, len(self.order)))) if name != item.id), ""
            )
            following = self.found.new.following(item) or first
            self._do({item.id: (item, None)})
            self.rejected.emit(item.id)
            self.refused.emit(item)
            self.choose(following)

    def capture(self, kind: str, start: int, end: int) -> None:
        """Capture a stretch of the source as evidence of a kind and put it under review."""
        made = capture(self.source, start, end, cast("Kind", kind)) if self.source else None
        if made is None:
            return
        if made.id not in self.found.items:
            self._do({made.id: (None, made)})
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

    def undo(self) -> None:
        """Take back the last change."""
        if self._past:
            step = self._past.pop()
            self._future.append(_Step(step.changes, self._current))
            self._restore({name: (after, before) for name, (before, after) in step.changes.items()}, step.current)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._future:
            step = self._future.pop()
            self._past.append(_Step(step.changes, self._current))
            self._restore(step.changes, step.current)

    def _keep(self, evidence: Evidence) -> None:
        self._do({evidence.id: (self.found.items.get(evidence.id), evidence)})
        self.changed.emit(evidence)

    def _exchange(self, new: Evidence) -> None:
        """Another kind or span is another item, since its id names both."""
        old = self.current
        if old is None or new.id == old.id:
            return
        self._places.setdefault(new.id, self._places[old.id])
        self._do({old.id: (old, None), new.id: (self.found.items.get(new.id), new)})
        self.rejected.emit(old.id)
        self.captured.emit(new)
        self.choose(new.id)

    def _do(self, changes: Changes) -> None:
        """Change items as a step that can be taken back."""
        self.stepped.emit()
        self._past = [*self._past[-MOST_STEPS:], _Step(changes, self._current)]
        self._future = []
        self._put(changes)

    def _put(self, changes: Changes) -> None:
        for name, (before, after) in changes.items():
            self._places.setdefault(name, len(self._places))
            self.found.replace(before, after)
            self.altered.emit(before, after)

    def _restore(self, changes: Changes, current: str) -> None:
        """Go to another state, telling what differs as if it were done by hand."""
        self.stepped.emit()
        held = self.found.items
        self._put({name: (held.get(name), after) for name, (_before, after) in changes.items()})
        for name, (before, after) in sorted(changes.items(), key=lambda change: change[1][1] is not None):
            if after is None:
                self.rejected.emit(name)
            else:
                (self.captured if before is None else self.changed).emit(after)
        self.choose(current)
