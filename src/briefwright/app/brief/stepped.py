"""Where a step changed a brief: what to look at once it was taken back."""

from __future__ import annotations

from itertools import zip_longest

from briefwright.model.brief import Brief


def place_of_step(before: Brief, after: Brief) -> tuple[str, str]:
    """The item and the section that a step changed first; empty for none.

    What came into a section is looked at before what was changed in it; where something only went or changed its
    place, what stands there now.
    """
    sections = {section.id: section for section in before.sections}
    changed = [s for s in after.sections if not s.hidden and s != sections.get(s.id)]
    known = {(section.id, item.id): item for section in before.sections for item in section.items}
    items = [(item, section.id) for section in changed for item in section.items]
    came = [(item.id, at) for item, at in items if (at, item.id) not in known]
    altered = [(item.id, at) for item, at in items if item != known.get((at, item.id))]
    for found in (*came, *altered):
        return found
    for section in changed:
        was = sections[section.id].items if section.id in sections else ()
        return _first_other([item.id for item in was], [item.id for item in section.items]), section.id
    return "", ""


def _first_other(before: list[str], after: list[str]) -> str:
    """The one that stands where two lists part; the last one where they part at the end."""
    for was, now in zip_longest(before, after):
        if was != now:
            return now or (after[-1] if after else "")
    return ""
