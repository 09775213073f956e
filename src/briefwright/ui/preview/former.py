"""The pages of the document before: where the new one’s would begin as one of them did, the rest stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefwright.document.nodes import SectionBreak
from briefwright.ui.preview.pages import Page, Place


@dataclass(frozen=True, slots=True)
class Former:
    """Pages, by how many places their blocks have moved, and the block from which on all is as before.

    `whole` says that they were all there were, and not only those that had been filled.
    """

    pages: Sequence[Page] = ()
    shift: int = 0
    same_from: int = 0
    whole: bool = True

    def pages_from(
        self, begin: tuple[Place, SectionBreak | None] | None, stays: Callable[[Page], bool]
    ) -> Sequence[Page]:
        """The pages from a beginning on, where they all stay; none where there is no such page."""
        if begin is None or begin[0].block < self.same_from:
            return ()
        place = (begin[0].block - self.shift, begin[0].strip)
        at = bisect_left(self.pages, place, key=lambda page: (page.start.block, page.start.strip))
        rest = self.pages[at:]
        if not rest or rest[0].start != Place(*place) or rest[0].section != begin[1] or not all(map(stays, rest)):
            return ()
        return [_moved(page, self.shift) for page in rest] if self.shift else rest


def _moved(page: Page, shift: int) -> Page:
    start = Place(page.start.block + shift, page.start.strip)
    return replace(page, start=start, looked_to=page.looked_to + shift)
