"""What can be done to a brief's items and fields; `operations` is the door to these functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final

from msgspec.structs import replace

from briefwright.app.brief.fields import storable
from briefwright.errors import AppError
from briefwright.model.brief import Brief, BriefSection, EvidenceItem, FieldValue, Item, ItemOptions, OwnWords
from briefwright.model.query import Found


def add_evidence(brief: Brief, section_id: str, found: Found | Sequence[Found], at: int | None = None) -> Brief:
    """Put evidence into a section, at a position or at its end; what stands there already is passed over.

    A speaker whom the register knows under another spelling is named as the register does.

    Raises `unknown-section`, or `already-in-section` when nothing new is left to add.
    """
    section = section_of(brief, section_id)
    founds = (found,) if isinstance(found, Found) else tuple(found)
    present = {item.evidence.id for item in section.items if isinstance(item, EvidenceItem)}
    fresh = {f.evidence.id: f for f in founds if f.evidence.id not in present}
    if founds and not fresh:
        raise AppError("already-in-section", section=section.title or section.id)
    ids = _fresh_ids(brief)
    items = [EvidenceItem(id=next(ids), evidence=f.as_credited, source=f.source) for f in fresh.values()]
    return with_section(brief, _insert(section, items, at))


def add_words(brief: Brief, section_id: str, text: str, at: int | None = None) -> Brief:
    """Put own words into a section, at a position or at its end."""
    section = section_of(brief, section_id)
    return with_section(brief, _insert(section, [OwnWords(next(_fresh_ids(brief)), storable(text))], at))


def edit_words(brief: Brief, item_id: str, text: str) -> Brief:
    """Replace the text of an own-words item; raises `not-own-words` for evidence, which is never retouched."""
    item = item_of(brief, item_id)
    if not isinstance(item, OwnWords):
        raise AppError("not-own-words")
    return _with_item(brief, replace(item, text=storable(text)))


def set_options(brief: Brief, item_id: str, options: ItemOptions) -> Brief:
    """Change how an evidence item is set; raises `not-evidence` for own words."""
    item = item_of(brief, item_id)
    if not isinstance(item, EvidenceItem):
        raise AppError("not-evidence")
    return _with_item(brief, replace(item, options=options))


def remove_items(brief: Brief, ids: Iterable[str]) -> Brief:
    """Take items out of the brief; raises `unknown-item` when one of them is not in it."""
    gone = _known_ids(brief, ids)
    return replace(brief, sections=tuple(_without(section, gone) for section in brief.sections))


def move_items(brief: Brief, ids: Iterable[str], section_id: str, at: int | None = None) -> Brief:
    """Move items, in the order they stand, to a position of a section counted before they are lifted out."""
    target = section_of(brief, section_id)
    moving = _known_ids(brief, ids)
    lifted = [item for section in brief.sections for item in section.items if item.id in moving]
    if at is not None:
        at -= sum(1 for item in target.items[: max(at, 0)] if item.id in moving)
    rest = replace(brief, sections=tuple(_without(section, moving) for section in brief.sections))
    return with_section(rest, _insert(section_of(rest, section_id), lifted, at))


def set_field(brief: Brief, name: str, value: FieldValue) -> Brief:
    """Set a field's value; an empty text or list leaves the field unfilled."""
    fields = dict(brief.fields)
    if value in ("", ()):
        fields.pop(name, None)
    else:
        fields[name] = storable(value) if isinstance(value, str) else value
    return replace(brief, fields=fields)


def set_house_style(brief: Brief, house_style: str) -> Brief:
    """Choose the house style this brief is exported in; empty is the template's own."""
    return replace(brief, house_style=house_style)


def item_of(brief: Brief, item_id: str) -> Item:
    """The item with that id; raises `unknown-item`."""
    section, index = _found(brief, item_id)
    return brief.sections[section].items[index]


def place_of(brief: Brief, item_id: str) -> tuple[str, int]:
    """The section's id and the position in it where an item stands; raises `unknown-item`."""
    section, index = _found(brief, item_id)
    return brief.sections[section].id, index


_LATELY: Final = [(0, 0)]
"""Where the item stood that was looked for last: as one types it stands there again."""


def _found(brief: Brief, item_id: str) -> tuple[int, int]:
    """The indices of the item's section and of its place there."""
    at, place = _LATELY[0]
    items = brief.sections[at].items if at < len(brief.sections) else ()
    if place < len(items) and items[place].id == item_id:
        return at, place
    for section, held in enumerate(brief.sections):
        for index, item in enumerate(held.items):
            if item.id == item_id:
                _LATELY[0] = (section, index)
                return section, index
    raise AppError("unknown-item", item=item_id)


def section_of(brief: Brief, section_id: str) -> BriefSection:
    """The section with that id; raises `unknown-section`."""
    for section in brief.sections:
        if section.id == section_id:
            return section
    raise AppError("unknown-section", section=section_id)


def with_section(brief: Brief, changed: BriefSection) -> Brief:
    """The brief with the section of the same id replaced."""
    return replace(brief, sections=tuple(changed if s.id == changed.id else s for s in brief.sections))


def _with_item(brief: Brief, changed: Item) -> Brief:
    section_id, index = place_of(brief, changed.id)
    section = section_of(brief, section_id)
    items = (*section.items[:index], changed, *section.items[index + 1 :])
    return with_section(brief, replace(section, items=items))


def _insert(section: BriefSection, items: Sequence[Item], at: int | None) -> BriefSection:
    place = len(section.items) if at is None else min(max(at, 0), len(section.items))
    return replace(section, items=(*section.items[:place], *items, *section.items[place:]))


def _without(section: BriefSection, gone: frozenset[str]) -> BriefSection:
    kept = tuple(item for item in section.items if item.id not in gone)
    return section if len(kept) == len(section.items) else replace(section, items=kept)


def _known_ids(brief: Brief, ids: Iterable[str]) -> frozenset[str]:
    wanted = frozenset(ids)
    missing = wanted - {item.id for section in brief.sections for item in section.items}
    if missing:
        raise AppError("unknown-item", item=min(missing))
    return wanted


def _fresh_ids(brief: Brief) -> Iterator[str]:
    """Ids no item of the brief has: `i` and a number above every number in use."""
    used = (item.id[1:] for section in brief.sections for item in section.items if item.id.startswith("i"))
    last = max(
        (int(number) for number in used if number.isascii() and number.isdigit() and len(number) < 10), default=0
    )
    return (f"i{number}" for number in count(last + 1))
