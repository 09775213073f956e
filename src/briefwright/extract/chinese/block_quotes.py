"""Words without quotation marks in a paragraph of their own, behind one that ends with `某某说：`."""

from __future__ import annotations

import re

from briefwright.extract.chinese.lexicon import CUE
from briefwright.extract.chinese.reading import MASK, HanReading
from briefwright.extract.text.paragraphs import Paragraph

_LEADS = re.compile(rf"(?:{CUE})(?:道|说|称)?[：:]\s*$")
_LONGEST_LEAD = 120
_MARGIN = 4
"""Characters at the end of a paragraph in which its colon stands, with spaces behind it."""
_LEAST = 12
"""Characters of the shortest paragraph that is taken for somebody's words."""
_ENDS = ("。", "！", "？", "…", ".")
_LISTED = re.compile(r"\s*(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|[•·\-—])")


def block_quotes(reading: HanReading) -> dict[int, int]:
    """The paragraph (by index) that says who speaks → the one with the words, where no marks are around these."""
    found: dict[int, int] = {}
    for number, (lead, words) in enumerate(zip(reading.paragraphs, reading.paragraphs[1:], strict=False)):
        if _introduces(reading, lead) and _is_speech(reading, words):
            found[number] = number + 1
    return found


def _introduces(reading: HanReading, lead: Paragraph) -> bool:
    end = lead.end
    if "：" not in (tail := reading.masked[max(lead.start, end - _MARGIN) : end]) and ":" not in tail:
        return False
    while end > lead.start and reading.masked[end - 1].isspace():
        end -= 1
    if reading.masked[end - 1 : end] not in ("：", ":") or end - lead.start > _LONGEST_LEAD:
        return False
    return _LEADS.search(reading.masked, max(lead.start, end - 12), end) is not None


def _is_speech(reading: HanReading, words: Paragraph) -> bool:
    text = reading.masked[words.start : words.end].strip()
    marked = MASK in text or _LISTED.match(text) is not None
    return len(text) >= _LEAST and text.endswith(_ENDS) and not marked
