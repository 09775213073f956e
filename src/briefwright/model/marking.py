"""Protective markings, as the UK Government Security Classifications Policy (2023) writes them."""

from __future__ import annotations

import re

from msgspec import Struct

from briefwright.errors import AppError

_REFUSED = re.compile(r"\b(TOP\s+SECRET|SECRET|CONFIDENTIAL)\b|秘密|机密|绝密", re.IGNORECASE)


class Marking(Struct, frozen=True):
    """The tier with its sensitive flag, a descriptor and a handling instruction; an empty tier marks nothing.

    SECRET and above are not offered: a laptop app must refuse them (`parse_marking` raises `marking-refused`).
    """

    tier: str = "OFFICIAL"
    sensitive: bool = False
    descriptor: str = ""
    handling: str = ""

    @property
    def label(self) -> str:
        """The line that stands at the head and foot of every page, such as `OFFICIAL-SENSITIVE – COMMERCIAL`."""
        if not self.tier:
            return ""
        head = f"{self.tier}-SENSITIVE" if self.sensitive else self.tier
        return f"{head} – {self.descriptor.upper()}" if self.descriptor else head


def parse_marking(text: str) -> Marking:
    """Read a marking as people write it: `OFFICIAL-SENSITIVE – COMMERCIAL; recipients only`.

    Text after a semicolon is the handling instruction. Raises `AppError("marking-refused")` for SECRET and above.
    """
    if _REFUSED.search(text):
        raise AppError("marking-refused", marking=text.strip())
    line, _, handling = text.partition(";")
    head, _, descriptor = re.sub(r"\s+[–—-]\s+", "–", line.strip()).partition("–")
    tier = head.strip()
    sensitive = bool(re.search(r"[-\s]SENSITIVE$", tier, re.IGNORECASE))
    tier = re.sub(r"[-\s]SENSITIVE$", "", tier, flags=re.IGNORECASE)
    return Marking(tier.strip().upper(), sensitive, descriptor.strip(), handling.strip())
