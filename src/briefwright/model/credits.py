"""What is told of a speaker beside the words: name, role and organisation, each of them once."""

from __future__ import annotations

import re

from briefwright.model.evidence import Speaker


def told_once(speaker: Speaker) -> tuple[str, str, str]:
    """Name, role and organisation; empty where it is unknown, or where one before it tells it.

    `U.S. intelligence officials` tells of the role `officials`, `科技部副部长` of `科技部`;
    `Tom Baker` of no baker.
    """
    name, role, organisation = speaker.name or "", speaker.role or "", speaker.organisation or ""
    if _tells(name, role):
        role = ""
    if _tells(name, organisation) or _tells(role, organisation):
        organisation = ""
    return name, role, organisation


def _tells(whole: str, part: str) -> bool:
    """Say whether one is the other, or stands in it as whole words; Chinese has no gaps between them."""
    if part not in whole:
        return part.casefold() == whole.casefold()
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(part)}(?![A-Za-z0-9])", whole) is not None
