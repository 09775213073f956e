"""The user's own marks on evidence, apart from it: a star, tags, a note; and what one act changes of them."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefwright.model.evidence import Evidence


class OwnMarks(Struct, frozen=True, gc=False):
    """What a person put on an item; many items have the same."""

    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


class MarksChange(Struct, frozen=True, gc=False):
    """An item by its id, and its marks before an act and after it."""

    id: str
    before: OwnMarks
    after: OwnMarks

    @property
    def back(self) -> MarksChange:
        """The change that takes this one back."""
        return MarksChange(self.id, self.after, self.before)


def own_marks(evidence: Evidence) -> OwnMarks:
    """The marks an item has."""
    return OwnMarks(evidence.starred, evidence.tags, evidence.note)


def with_marks(evidence: Evidence, marks: OwnMarks) -> Evidence:
    """The item with other marks."""
    return replace(evidence, starred=marks.starred, tags=marks.tags, note=marks.note)


def merged(held: OwnMarks, change: MarksChange) -> OwnMarks:
    """The marks after a change of what is held now, which somebody else may have changed since it was read.

    Only what differs between the change's two states is changed; tags are put on and taken off singly.
    """
    was, wanted = change.before, change.after
    if held == was:
        return wanted
    kept = (tag for tag in held.tags if tag in wanted.tags or tag not in was.tags)
    fresh = (tag for tag in wanted.tags if tag not in was.tags)
    return OwnMarks(
        wanted.starred if wanted.starred != was.starred else held.starred,
        tuple(dict.fromkeys((*kept, *fresh))),
        wanted.note if wanted.note != was.note else held.note,
    )
