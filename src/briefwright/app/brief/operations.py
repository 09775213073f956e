"""Everything a user can do to a brief: pure functions from a brief to a brief.

Each raises `AppError` on misuse and never changes what it was given; `LABELS` names each for the Edit menu.
"""

from __future__ import annotations

from briefwright.app.brief.filling import fill_from
from briefwright.app.brief.items import (
    add_evidence,
    add_words,
    edit_words,
    item_of,
    move_items,
    place_of,
    remove_items,
    section_of,
    set_field,
    set_house_style,
    set_options,
)
from briefwright.app.brief.own_sections import add_section, remove_section, reshape_section
from briefwright.app.brief.sections import hide_section, move_section, rename_section
from briefwright.app.brief.switching import follow_template, new_brief, switch_template

LABELS: dict[str, str] = {
    "add_evidence": "Add evidence",
    "add_words": "Add own words",
    "edit_words": "Edit own words",
    "remove_items": "Take out",
    "move_items": "Move",
    "set_field": "Change field",
    "set_options": "Change how it is set",
    "rename_section": "Rename section",
    "hide_section": "Hide section",
    "show_section": "Show section",
    "move_section": "Move section",
    "add_section": "Add section",
    "reshape_section": "Change section",
    "remove_section": "Remove section",
    "switch_template": "Switch template",
    "fill_from": "Fill sections",
}

__all__ = [
    "LABELS",
    "add_evidence",
    "add_section",
    "add_words",
    "edit_words",
    "fill_from",
    "follow_template",
    "hide_section",
    "item_of",
    "move_items",
    "move_section",
    "new_brief",
    "place_of",
    "remove_items",
    "remove_section",
    "rename_section",
    "reshape_section",
    "section_of",
    "set_field",
    "set_house_style",
    "set_options",
    "switch_template",
]
