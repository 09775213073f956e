"""Days and moments as the interface writes them."""

from __future__ import annotations

import re

from briefwright.ui.language import is_chinese

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d\S*)?")
_DAY = len("2026-12-01")


def short_date(iso: str | None) -> str:
    """`2020-07-31` as `31 Jul 2020`, `2020-07` as `Jul 2020`; in Chinese with 年 月 日; empty for none."""
    if not iso:
        return ""
    try:
        year, *rest = (int(part) for part in iso[:10].split("-"))
    except ValueError:
        return iso
    if is_chinese():
        return " ".join(f"{number} {unit}" for number, unit in zip((year, *rest), "年月日", strict=False))
    names = [_MONTHS[rest[0] - 1]] if rest and 1 <= rest[0] <= 12 else []
    days = [str(rest[1])] if len(rest) > 1 else []
    return " ".join((*days, *names, str(year)))


def dated(words: str) -> str:
    """A day or moment in ISO 8601 as the interface writes it, with the time of day; other words as they are."""
    if not _DATE.fullmatch(words):
        return words
    return " ".join((short_date(words), *([words[11:16]] if len(words) > _DAY else [])))
