"""No-break spaces where a style guide wants them, in own words only: a quotation is never touched."""

from __future__ import annotations

import re
from typing import Final

from briefwright.document.wording import NBSP

_MONTH: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_PAIRS: Final = re.compile(
    rf"(?<!\S)(?:(\d{{1,2}}) (?=(?:{_MONTH})\b)"
    r"|((?:[Pp]aras?|[Pp]aragraphs?|[Tt]able|[Ff]igure|[Aa]nnex|[Vv]ersion|[Ss]ection|[Pp]age) )"
    r"(?=(?:[A-Z]|\d[\d.]*)(?:\W|$)))"
)
_DIGIT: Final = re.compile(r"\d")
_LETTERED: Final = ("nnex ", "able ", "igure ", "ection ", "ersion ", "ara ", "aras ", "aragraph", "age ")
"""What may stand before a letter; a text with none of these and no digit need not be searched."""
_LAST_GAP: Final = re.compile(r"(?<=\S) (?=\S+$)")


def keep_together(text: str) -> str:
    """Join day and month, “para 4”, “Table 1”, “Annex B”, “Version 1.0” with a no-break space."""
    if not _DIGIT.search(text) and not any(word in text for word in _LETTERED):
        return text
    return _PAIRS.sub(lambda found: found[0][:-1] + NBSP, text)


def join_last_words(text: str) -> str:
    """Keep the last two words of a title on one line, unless they are long enough to stand or break badly."""
    gap = _LAST_GAP.search(text)
    if not gap or len(text) - text.rfind(" ", 0, gap.start()) > 28:
        return text
    return text[: gap.start()] + NBSP + text[gap.end() :]
