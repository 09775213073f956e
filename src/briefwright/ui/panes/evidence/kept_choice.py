"""What is chosen in the evidence list stays chosen while the list is filled anew, as after an import."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QItemSelection, QItemSelectionModel

from briefwright.model.query import Found
from briefwright.storage.library import Library
from briefwright.ui.models.evidence_model import EvidenceModel
from briefwright.ui.panes.evidence.cards import EvidenceList

_MOST = 2000
"""So many stretches of rows are chosen in a moment; what is chosen is seldom scattered over more."""


class Held(Struct, frozen=True):
    """What was chosen: few items by ids and numbers, many by numbers alone; and the number the keyboard was at."""

    ids: frozenset[str]
    numbers: Sequence[int]
    current: int


class Places(Struct, frozen=True):
    """Where what was held stands among the results: stretches, and the place of the current item or -1."""

    held: Held
    stretches: tuple[range, ...]
    current: int


class KeptChoice:
    """Holds what is chosen until it is put back, or until somebody chooses something else."""

    def __init__(self, cards: EvidenceList, model: EvidenceModel) -> None:
        self._cards, self._model = cards, model
        self._is_putting = False
        self.held: Held | None = None
        cards.selectionModel().selectionChanged.connect(lambda _on, _off: self._forget())

    def hold(self) -> None:
        """Hold what is chosen; what is still to be put back is not forgotten over it."""
        if self.held is None and self._cards.selectionModel().hasSelection():
            ids = frozenset(found.evidence.id for found in self._cards.chosen().founds)
            rows = [(each.top(), each.bottom()) for each in self._cards.selectionModel().selection().toList()]
            here = self._cards.currentIndex().row()
            current = self._model.numbers_in([(here, here)])
            self.held = Held(ids, self._model.numbers_in(rows), current[0] if len(current) else -1)

    def put_at_hand(self, current: Found | None) -> None:
        """Choose again what of it is at hand, and go back to the current item."""
        row = self._model.row_of(current.evidence.id) if current is not None else -1
        self._is_putting = True
        several = self.held is not None and len(self.held.ids) != 1
        if row >= 0 and row != self._cards.currentIndex().row():
            self._cards.go_back_to(row, alone=not several)
        if self.held is not None and several:
            rows = (self._model.row_of(each) for each in self.held.ids)
            self._choose([range(row, row + 1) for row in rows if row >= 0])
        self._is_putting = False

    def put_back(self, places: Places | None) -> None:
        """Choose again all that was held, where it stands now; then hold nothing."""
        if places is not None and places.held is self.held and places.stretches:
            self._is_putting = True
            if places.current >= 0 and self._cards.currentIndex().row() < 0:
                self._cards.go_back_to(self._model.row_of_item(places.current), alone=False)
            row_of = self._model.row_of_item
            self._choose([range(row_of(each.start), row_of(each.stop - 1) + 1) for each in places.stretches])
            self._is_putting = False
        self.held = None

    def _choose(self, stretches: Sequence[range]) -> None:
        selection = QItemSelection()
        for rows in stretches:
            selection.select(self._model.index(rows.start), self._model.index(rows.stop - 1))
        if not selection.isEmpty():
            self._cards.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _forget(self) -> None:
        if not self._is_putting:
            self.held = None


def places_of(library: Library, held: Held | None, numbers: Sequence[int]) -> Places | None:
    """Find what was held among the results' numbers, in the background; a number may be another's by now."""
    if held is None or not len(held.numbers):
        return None
    wanted = frozenset(held.numbers)
    if held.ids:
        wanted = frozenset(n for n in wanted if any(f.evidence.id in held.ids for f in library.numbered((n,))))
    stretches: list[range] = []
    current = -1
    for place, number in enumerate(numbers):
        if number not in wanted:
            continue
        if number == held.current:
            current = place
        if stretches and stretches[-1].stop == place:
            stretches[-1] = range(stretches[-1].start, place + 1)
        else:
            stretches.append(range(place, place + 1))
    return Places(held, tuple(stretches) if len(stretches) <= _MOST else (), current)
