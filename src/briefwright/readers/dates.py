"""Guess when a text was published: only from a line that is a date, or says that it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefwright.model.source import Block

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = "(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?"
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAME},?\s+(?P<year>\d{{4}})\b"
    rf"|\b{_NAME.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})\b"
    r"|\b(?P<year3>\d{4})-(?P<month3>\d{1,2})-(?P<day3>\d{1,2})\b"
    r"|(?P<year4>\d{4})\s*年\s*(?P<month4>\d{1,2})\s*月\s*(?P<day4>\d{1,2})\s*日",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_FIGURES = b"0123456789"
_SAYS_SO = re.compile(
    r"\s*(?:(?:first |last )?(?:published|updated|posted|issued|released|delivered)|date"
    r"|发布|發[布佈]|[发發]表|日期|[时時][间間]|[来來]源)",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"[\s,.:;|·\-–—/()（）\d]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期.)?[\s,.|()（）:\d]*",
    re.IGNORECASE,
)
_DATED_HEADLINE = re.compile(rf"[:|–—-]\s(?:{_DATE.pattern})\s*$", re.IGNORECASE)
_LONGEST = 120
_LOOKED_AT_FIRST, _LOOKED_AT_LAST = 6, 3


def guess_published(text: str, blocks: Sequence[Block]) -> str | None:
    """The ISO date of the first such line among a text's first six and last three blocks, or its headline's end."""
    for block in [*blocks[:_LOOKED_AT_FIRST], *blocks[-_LOOKED_AT_LAST:]]:
        words = text[block.start : block.end]
        if is_dated(words):
            return date_in(words)
    headline = text[blocks[0].start : blocks[0].end] if blocks else ""
    return date_in(headline) if len(headline) <= _LONGEST and _DATED_HEADLINE.search(headline) else None


def has_year(words: str) -> bool:
    """Whether four figures stand in a row, as in every date: told fast, for most lines hold no figure at all."""
    if words.isascii() and words.encode().translate(None, _FIGURES) == words.encode():
        return False
    return _YEAR.search(words) is not None


def is_dated(words: str) -> bool:
    """Whether a line is a date and nothing else, or says that it is the date of issue."""
    if len(words) > _LONGEST or not has_year(words) or len(_DATE.findall(words)) != 1:
        return False
    return bool(_SAYS_SO.match(words) or _AROUND.fullmatch(_DATE.sub("", words)))


def date_in(words: str) -> str | None:
    """The ISO date of the one whole date in a few words; `None` when there is none, or more than one."""
    found = list(_DATE.finditer(words))
    return _iso(found[0]) if len(found) == 1 else None


def _iso(match: re.Match[str]) -> str | None:
    def part(name: str) -> str:
        return next(filter(None, (match.groupdict().get(name + ending) for ending in ("", "2", "3", "4"))), "")

    month = part("month").lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    try:
        return date(int(part("year")), number, int(part("day"))).isoformat()
    except ValueError:
        return None
