"""What is chosen in the evidence list: the items themselves where they are few, else their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from briefwright.model.query import Found

FEW = 200
"""So many items are fetched, written or added in a moment; more take a job in the background."""


class Chosen(Struct, frozen=True):
    """Few items as `founds`, many as their `numbers` in the library, which hold until it changes; in list order."""

    founds: tuple[Found, ...] = ()
    numbers: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.founds) or len(self.numbers)

    @property
    def is_few(self) -> bool:
        """Whether the items are at hand."""
        return not self.numbers
