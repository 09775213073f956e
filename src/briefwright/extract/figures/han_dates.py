"""Dates written in Chinese: `2025年3月12日`, `3月12日`, `民國114年`, `今（10）日`, `上周三`, `去年`, `近日`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefwright.model.evidence import DateMention

_MONTH, _DAY = "1[0-2]|0?[1-9]", r"[12]\d|3[01]|0?[1-9]"
_HAN_MONTH, _HAN_DAY = (
    "十[一二]?|[一二三四五六七八九]",
    "三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]",
)
_OF_YEAR = "(?:[上下]半年|第?[一二三四]季度?|年?[初底末])?"
"""Which part of a year is meant: kept as written, the value is the whole year."""
_DATE = re.compile(
    r"(?=[\d一二三四五六七八九十今昨明上下本这這周週星禮礼民同当當去前近日“「])(?:"
    r"(?P<y>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3}|民[国國](?P<roc>\d{2,3})"
    r"|(?<!\d)(?P<roc2>1[0-3]\d)(?=年\d{1,2}月)) ?年"
    rf"(?: ?(?P<m>{_MONTH}) ?月(?: ?(?P<d>{_DAY}) ?日)?|{_OF_YEAR})"
    rf"|(?P<m2>{_MONTH}) ?月 ?(?P<d2>{_DAY}) ?日"
    rf"|(?P<m3>{_HAN_MONTH})月(?:(?P<d5>{_HAN_DAY})日)"
    rf"|(?<![\d年至到—-])(?P<m4>{_MONTH})月(?=[初底中上下]旬?|派|起|将|前|举|在|召|，)"
    rf"|[今昨明][（(](?P<d4>{_DAY})[）)][日天]"
    r"|(?<![\d月年])(?P<d3>[12]\d|3[01]|[1-9])日(?!本|元|报|報|益|前)"
    r"|(?<![每逢])(?P<which>[上下本这這])?(?:周|週|星期|[禮礼]拜)(?P<weekday>[一二三四五六日天])(?![个個年])"
    rf"|(?P<rel>同日|当日|當日|当天|當天|今天|今日|昨天|昨日|明天|本月|上月|上个月|上個月|下月|[上本下][周週](?![一二三四五六日天])"
    rf"|(?P<year>[今去明前]年){_OF_YEAR})"
    "|(?P<vague>近日|日前|[“「]?十[一二三四五]五[”」]?(?=[期时時])))"
)
_KEY = re.compile(
    "[年月日天周週期拜五）)](?:(?<=[年月日天周週])|(?<=[期拜])(?=[一二三四五六日天])|(?<=五)(?=[”」]?[期时時])|"
    "(?<=[今昨明][（(][）)])|(?<=[今昨明][（(].[）)]))"
)
"""What every date has behind at most `_REACH` of its characters."""
_REACH, _LONGEST = 7, 16
_DIGIT = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "明天": 1}
_YEARS = {"今年": 0, "去年": -1, "明年": 1, "前年": -2}
_MONTHS = {"本月": 0, "上月": -1, "上个月": -1, "上個月": -1, "下月": 1}
_WEEKS = {"上": -7, "下": 7, "本": 0, "这": 0, "這": 0}
_REPUBLIC = 1911
"""What a year of the Republic’s calendar, which Taiwan writes, lacks."""


def find_han_dates(text: str, anchor: date | None, published: str | None) -> list[DateMention]:
    """Every date in Chinese, in order; relative ones count from `anchor`, the day that `published` tells."""
    found: list[DateMention] = []
    latest: date | None = None
    for match in _matches(text):
        value, relative = _value(match, anchor, latest, published)
        if value and len(value) == 10:
            latest = date.fromisoformat(value)
        found.append(DateMention(match.group(), match.start(), match.end(), value, relative))
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """All matches of `_DATE` in order, looked for only round the characters that every one has."""
    at = 0
    while key := _KEY.search(text, at):
        start, at = key.start(), max(at, key.start() - _REACH)
        match = _DATE.search(text, at, start + _LONGEST)
        told = match is not None and match.start() <= start
        if match is not None and told:
            yield match
        at = match.end() if match is not None and told else start + 1


def _value(
    match: re.Match[str], anchor: date | None, latest: date | None, published: str | None
) -> tuple[str | None, str | None]:
    """The value in ISO 8601, as exact as the words are, and from which day it was counted."""
    if match["y"]:
        year = _year(match)
        if match["d"]:
            return _day(year, int(match["m"]), int(match["d"])), None
        return (f"{year}-{int(match['m']):02d}" if match["m"] else year, None)
    if match["m2"]:
        return _of_year(int(match["m2"]), int(match["d2"]), anchor or latest)
    if match["m3"]:
        return _of_year(_small(match["m3"]), _small(match["d5"]), anchor or latest)
    if match["m4"]:
        base = anchor or latest
        month = int(match["m4"])
        return (f"{_year_meant(month, base)}-{month:02d}", base.isoformat()) if base else (None, None)
    if match["d3"] or match["d4"]:
        base = (latest if match["d3"] else None) or anchor
        if base is None:
            return (None, None)
        value = _day(str(base.year), base.month, int(match["d3"] or match["d4"]))
        return (value, base.isoformat() if value else None)
    if match["vague"] or anchor is None:
        return _same_day(match["rel"], latest)
    if match["weekday"]:
        return _weekday(match, anchor).isoformat(), published
    return _relative(match, anchor, latest, published)


def _small(words: str) -> int:
    """A number below a hundred: `二十七`."""
    tens, ten, ones = words.rpartition("十")
    return (10 * (int(_DIGIT[tens]) if tens else 1) if ten else 0) + (int(_DIGIT[ones]) if ones else 0)


def _of_year(month: int, day: int, base: date | None) -> tuple[str | None, str | None]:
    """A day without its year, and the day from which that was counted."""
    value = _day(_year_meant(month, base), month, day) if base else None
    return (value, base.isoformat() if base and value else None)


def _year(match: re.Match[str]) -> str:
    """The year in the calendar of the world."""
    republic = match["roc"] or match["roc2"]
    if republic:
        return str(int(republic) + _REPUBLIC)
    return "".join(_DIGIT.get(char, char) for char in match["y"])


def _day(year: str, month: int, day: int) -> str | None:
    """The day, `None` where the month has none of that number."""
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _year_meant(month: int, base: date) -> str:
    """The year of `3月8日`: that of the report, which names any other, but across New Year the nearer one."""
    turn = month - base.month
    return str(base.year - (turn == 11) + (turn == -11))


def _weekday(match: re.Match[str], anchor: date) -> date:
    """The day of the week that is meant: without `上`, `下` or `本`, the latest one up to the day of the report."""
    wanted = "一二三四五六日".find(match["weekday"].replace("天", "日"))
    if match["which"]:
        return anchor + timedelta(days=wanted - anchor.weekday() + _WEEKS[match["which"]])
    return anchor - timedelta(days=(anchor.weekday() - wanted) % 7)


def _same_day(word: str | None, latest: date | None) -> tuple[str | None, str | None]:
    """The day named last, for `同日` and `当天`."""
    if latest is None or word not in ("同日", "当日", "當日", "当天", "當天"):
        return (None, None)
    return (latest.isoformat(), latest.isoformat())


def _relative(
    match: re.Match[str], anchor: date, latest: date | None, published: str | None
) -> tuple[str | None, str | None]:
    word = match["rel"]
    if match["year"]:
        return (str(anchor.year + _YEARS[match["year"]]), published)
    if word in _DAYS:
        return ((anchor + timedelta(days=_DAYS[word])).isoformat(), published)
    if word in _MONTHS:
        months = anchor.year * 12 + anchor.month - 1 + _MONTHS[word]
        return (f"{months // 12}-{months % 12 + 1:02d}", published)
    return _same_day(word, latest)
