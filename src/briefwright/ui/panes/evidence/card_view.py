"""The evidence list's rows: cards, and the headings of groups."""

from __future__ import annotations

from briefwright.ui.models.evidence_model import EvidenceModel
from briefwright.ui.panes.evidence.delegate import GAP, EvidenceDelegate
from briefwright.ui.widgets.placed_rows import PlacedRows


class CardView(PlacedRows):
    """Shows an `EvidenceModel` with an `EvidenceDelegate`."""

    def __init__(self, model: EvidenceModel) -> None:
        self.cards = EvidenceDelegate()
        super().__init__(model, model, self.cards)
        self._evidence = model

    def heights(self) -> tuple[int, int]:
        return self.cards.heading_height, self.cards.card_height + GAP
