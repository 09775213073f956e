"""Which year a date without one is in, as the verb beside it tells: `In January, the two agreed …` is behind."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, TypeAlias

Tense: TypeAlias = Literal["past", "future", ""]
_REACH = 160
"""Characters to either side of a date within which a verb tells its tense."""
_CLAUSE_END = re.compile(r"[.;!?\n](?=\s|$)|\n")
_TELLING = re.compile(
    r"\b(?:(?P<future>will|shall|going to|is to|are to|set to|due|expected|scheduled|planned|hopes? to|plans? to"
    r"|aims? to|(?:agreed?|pledged|promised|decided|hoped|planned|vowed) to"
    r"|next|upcoming|until|opens?|closes?|begins?|starts?)"
    r"|(?P<open>would|could|should|may|might|must|can)"
    r"|(?P<past>was|were|had|did|began|met|held|took|gave|made|sent|won|came|went|led|built|saw|grew|rose|fell"
    r"|set up|spoke|became|brought|bought|sold|paid|chose|wrote|put|said|told"
    r"|(?!need|feed|speed|seed|indeed|bleed|breed)[a-z]{3,}ed))\b"
)


def tense_of(text: str, start: int, end: int) -> Tense:
    """The tense of the verb nearest before a date in its clause, else of the first behind it; empty if unclear."""
    low = max(0, start - _REACH)
    breaks = [match.end() for match in _CLAUSE_END.finditer(text, low, start)]
    before = list(_TELLING.finditer(text, breaks[-1] if breaks else low, start))
    stop = _CLAUSE_END.search(text, end, end + _REACH)
    telling = before[-1] if before else _TELLING.search(text, end, stop.start() if stop else end + _REACH)
    if telling is None or telling["open"]:
        return ""
    return "past" if telling["past"] else "future"


def in_its_tense(value: str, anchor: date, tense: Tense) -> str:
    """An ISO month or day without a year of its own, moved by a year where its tense and `anchor` ask for it."""
    year, rest = int(value[:4]), value[4:]
    today = anchor.isoformat()[: len(value)]
    step = -1 if tense == "past" and value > today else 1 if tense == "future" and value < today else 0
    return value if rest == "-02-29" else f"{year + step}{rest}"
