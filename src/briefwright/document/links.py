"""Which addresses may become links: http, https and mailto with an ASCII host; anything else stays plain text."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_SAFE: Final = re.compile(
    r"(?:https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#].*)?"
    r"|mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+)",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
LONGEST: Final = 2083
"""Longer addresses do not open from Word."""


def safe_target(address: str) -> str:
    """The address as a link target, its path percent-encoded where need be; empty where it may not be one."""
    if len(address) > LONGEST or not _SAFE.fullmatch(address):
        return ""
    if any(ord(character) < 33 or ord(character) == 127 for character in address):
        return ""
    try:
        return quote(address, safe="%/:=&?~#+!$,;'@()*[]-._|")
    except UnicodeEncodeError:
        return ""
