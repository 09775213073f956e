"""Dates as written, as ISO 8601 where certain; relative ones count from the publication date and say so."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from datetime import date, timedelta

from briefwright.extract.figures.date_tense import in_its_tense, tense_of
from briefwright.extract.figures.han_dates import find_han_dates
from briefwright.extract.words.lexicon import MONTHS
from briefwright.model.evidence import DateMention

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_PART = (
    rf"(?:(?:the\ )?(?:start|beginning|middle|end|first\ half|second\ half|(?:first|second|third|fourth)\ quarter"
    rf"|{_SEASON})\ of\ |(?:[Ee]arl(?:y|ier)|[Ll]ater?|[Mm]id)[ -]|{_SEASON}\ |[QH][1-4]\ )"
)
"""Which part of a year or month is meant: kept as written, the value is the whole year or month."""
_COUNT_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_COUNT = "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in ("an?", *_COUNT_WORDS))
_YEAR = r"(?:,?\ (?:(?P<y{0}>(?:19|20)\d\d)|(?P<r{0}>last|this|next)\ year))?"
DATE = re.compile(
    rf"""(?<![\w-])(?=\w)(?:
    (?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b
    |(?=\d)(?P<days>\d{{1,2}}(?:\ ?[–-]\ ?|\ (?:to|and)\ )\d{{1,2}})\ (?P<m7>{_MONTH})
        (?:,?\ (?P<y7>(?:19|20)\d\d))?\b
    |(?=[JFMASOND])(?P<m8>{_MONTH})\ (?P<days2>\d{{1,2}}\ ?[–-]\ ?\d{{1,2}})
        (?:,?\ (?P<y8>(?:19|20)\d\d))?\b(?![\d%])
    |(?=[\dMTWFS])(?:{_WEEKDAY},?\ )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<m1>{_MONTH})
        {_YEAR.format(1)}\b(?!\d)
    |(?=[JFMASONDTW])(?:{_WEEKDAY},?\ )?(?P<m2>{_MONTH})\ (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?
        {_YEAR.format(2)}\b(?![\d%])
    |(?=[\dA-Zaeflmnstwy])(?:{_PART})?(?:
        (?P<m3>{_MONTH})(?:\ of)?,?\ (?P<y3>(?:19|20)\d\d)\b
        |(?<![.,£$€¥/])(?P<y4>(?:19|20)\d\d)(?!\d|[A-Za-z]|[\w,]*\d|%
            |\ (?:companies|people|projects|students|jobs|researchers))(?:[–/-](?P<y5>\d\d(?:\d\d)?))?
        |(?P<rel>(?:[Ll]ast|[Nn]ext|[Tt]his)\ (?:{_WEEKDAY}|week|month|year|{_MONTH}|{_SEASON}
                |night|morning|afternoon|evening)
            |yesterday|today|tonight|tomorrow|(?<![a-z,;\"“]\ )(?:Yesterday|Today|Tomorrow)(?! [A-Z])|{_WEEKDAY})\b
        )
    |(?P<ago>(?:{_COUNT}|\d{{1,3}})\ (?:day|week|month|year|decade)s?\ (?:ago|earlier|later))\b
    |(?=t)the\ (?:(?P<vague>(?:following|same|previous)\ (?:day|week|month|year)|end\ of\ the\ (?:decade|century)
        |(?:spring|summer|autumn|winter)(?!\ (?:of|school|term|season|break|holiday|camp|programme)))
        |(?P<here>(?:end|start|beginning|middle)\ of\ the\ year))\b
    |(?=[isbufdIBS])(?:in|since|by|until|from|during|of|In|Since|By)\ (?P<m6>{_PART}?{_MONTH})
        (?:\ (?P<r6>last|this|next)\ year)?\b(?!\ \d)
    )""",
    re.VERBOSE,
)  # fmt: skip
_WHICH = "[tseg] "
"""How `last`, `this`, `next`, `the`, `same`, `previous` and `following` end."""
_COUNTED_FROM = "s? (?:ago|earlier|later)"
_KEY = re.compile(
    rf"y(?:(?<=[onrsi]day)|(?<= day)(?:(?<={_WHICH}day)|(?={_COUNTED_FROM}))"
    rf"|(?=ear)(?:(?<={_WHICH}y)|(?=ear{_COUNTED_FROM}))|(?<=century))"
    rf"|k(?<=week)(?:(?<={_WHICH}week)|(?={_COUNTED_FROM}))"
    rf"|m(?:(?=onth)(?:(?<={_WHICH}m)|(?=onth{_COUNTED_FROM}))|(?=orning)|(?<=[Ss]um)(?=mer)|(?<=utum)(?=n))"
    r"|g(?:(?<=nig)(?=ht)|(?<=pring))|w(?:(?<=omorrow)|(?=inter))|f(?:(?=ternoon)|(?=all))|v(?=ening)|c(?<=dec)(?=ade)"
    r"|J(?=an|un|ul)|F(?=eb|all)|M(?=a[ry])|A(?=pr|ug)|S(?=ep)|O(?=ct)|N(?=ov)|D(?=ec)|W(?=inter)|1(?<!\w1)(?=9\d\d)|2(?<!\w2)(?=0\d\d)"
)
"""A letter that every date in English has within its first `_REACH` characters, told by the letters around it.

Each way begins with a letter that is rare in English, or with a capital: the search passes over all others at once.
"""
_REACH = 40
_BEFORE_DATES = (" in ", " by ", " since ", " until ", " from ", " during ", " before ", " after ")
"""Where one stands before a year, the date begins with the year; before a month, no sooner than with it."""
_DAY_BEFORE = re.compile(r" (?:on|by|since|until|from) (?=\d\d? \Z)")
"""Where a word like that stands before a day, and the month behind it, the date begins with the day."""
_LONGEST_DAY = 10
_COUNTED_TIME = re.compile(rf"[a-z]+{_COUNTED_FROM}")
_COUNT_BEFORE = re.compile(rf"(?<![\w-])(?:{_COUNT}|\d{{1,3}}) (?=[a-z]*\Z)")
"""Where a count stands before a day or a year that counts from another, the date begins with the count."""
_LONGEST_COUNT = 14
_LONGEST = 64
"""Characters of no date, with the words behind it that decide, are more."""
_WIDEST = 4_096
_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_STEPS = {"last": -1, "this": 0, "next": 1}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month each season begins with."""
_COUNTS = {"a": 1, "an": 1} | {word: value for value, word in enumerate(_COUNT_WORDS, 1)}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def find_dates(text: str, published: str | None, *, chinese: bool = False) -> list[DateMention]:
    """Every date of the text, in order; never overlapping. `published` is ISO 8601 or `None`."""
    anchor = _anchor(published)
    found = [_english(match, anchor, published) for match in english_dates(text)]
    if chinese:
        found.extend(find_han_dates(text, anchor, published))
        found.sort(key=lambda mention: (mention.start, -mention.end))
        found = [m for i, m in enumerate(found) if i == 0 or m.start >= found[i - 1].end]
    return found


def english_dates(text: str) -> Iterator[re.Match[str]]:
    """All matches of `DATE` in order, looked for only where a rare letter tells that there may be one.

    Where such letters stand close together and no date does, ever longer stretches are searched at one go, so
    that no text is searched again and again.
    """
    at = reached = 0
    width = _LONGEST
    while key := _KEY.search(text, at):
        start = key.start()
        width = min(2 * width, _WIDEST) if start < reached else _LONGEST
        reached = start + width
        match = DATE.search(text, _begins(text, at, start), reached)
        if match is not None and match.start() + _LONGEST <= reached:
            yield match
            at, reached = match.end(), 0
        else:  # a date that began before this would have been found
            at = reached - _LONGEST + 1


def _begins(text: str, at: int, key: int) -> int:
    """Where the date of a rare letter may begin, not before `at`: with its count, or behind ` in ` or ` on `."""
    if text.endswith(_BEFORE_DATES, at, key):
        return key if text[key] in "12" else text.rfind(" ", at, key - 1) + 1
    if _COUNTED_TIME.match(text, key):
        count = _COUNT_BEFORE.search(text, max(at, key - _LONGEST_COUNT), key)
        return count.start() if count else max(at, key - _REACH)
    dated = text[key - 2 : key - 1].isdecimal()
    day = _DAY_BEFORE.search(text, max(at, key - _LONGEST_DAY), key) if dated else None
    return day.end() if day else max(at, key - _REACH)


def _anchor(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def _month(word: str) -> int:
    return _MONTH_NUMBERS[word[:3].lower()]


def _english(match: re.Match[str], anchor: date | None, published: str | None) -> DateMention:
    start, end = match.span()
    if match["y4"]:  # a year by itself, as most dates are, or a stretch of years
        return DateMention(match[0], start, end, None if match["y5"] else match["y4"])
    if match["m6"]:
        start = match.start("m6")
    value, relative = _english_value(match, anchor, published)
    bare = match["m1"] or match["m2"] or match["m6"] or match["m7"] or match["m8"]
    if value and relative and anchor and bare and not (match["r1"] or match["r2"] or match["r6"]):
        value = in_its_tense(value, anchor, tense_of(match.string, start, end))
    return DateMention(match.string[start:end], start, end, value, relative)


def _english_value(
    group: re.Match[str], anchor: date | None, published: str | None
) -> tuple[str | None, str | None]:
    """ISO value and what it counts from; of a stretch of days the month."""
    month = group["m1"] or group["m2"] or group["m6"]
    modifier = group["r1"] or group["r2"] or group["r6"]
    year = group["y1"] or group["y2"]
    if modifier:
        year = str(anchor.year + _STEPS[modifier]) if anchor else None
    if group["iso"]:
        return (group["iso"], None)
    if group["m7"] or group["m8"]:
        return _month_of(group["m7"] or group["m8"] or "", group["y7"] or group["y8"], anchor, published)
    if group["m3"]:
        return (f"{group['y3']}-{_month(group['m3']):02d}", None)
    if group["m6"]:
        name = group["m6"].replace("-", " ").rpartition(" ")[2]
        if modifier and not year:
            return (None, None)
        value, relative = _month_of(name, year, anchor, published)
        return (value, published if modifier else relative)
    if month:
        day = int(group["d1"] or group["d2"] or 0)
        value, relative = _day(year, _month(month), day, anchor, published)
        return (value, published if modifier and value else relative) if not modifier or year else (None, None)
    value = _counted(group, anchor)
    return (value, published if value else None)


def _counted(group: re.Match[str], anchor: date | None) -> str | None:
    """What counts from the publication date; `None` for what counts from a day that the text may tell elsewhere."""
    if group["vague"] or anchor is None:
        return None
    if group["here"]:
        return str(anchor.year)
    return _ago(group["ago"], anchor) if group["ago"] else _relative((group["rel"] or "").lower(), anchor)


def _month_of(
    name: str, year: str | None, anchor: date | None, published: str | None
) -> tuple[str | None, str | None]:
    if year:
        return (f"{year}-{_month(name):02d}", None)
    return _in_year(_month(name), anchor, published)


def _ago(words: str, anchor: date | None) -> str | None:
    """`two years ago` as a year, `a month ago` as a month, `three days ago` as a day; `a year later` as nothing."""
    number, unit, direction = words.split()
    if anchor is None or direction != "ago" or unit.startswith("week"):
        return None
    count = int(number) if number.isdigit() else _COUNTS[number.lower()]
    if unit.startswith("day"):
        return (anchor - timedelta(days=count)).isoformat()
    if unit.startswith("month"):
        months = anchor.year * 12 + anchor.month - 1 - count
        return f"{months // 12}-{months % 12 + 1:02d}"
    return str(anchor.year - count * (10 if unit.startswith("decade") else 1))


def _day(
    year: str | None, month: int, day: int, anchor: date | None, published: str | None
) -> tuple[str | None, str | None]:
    """An ISO day; without a year the nearest one to the publication date. `None` where there is no such day."""
    try:
        if year:
            return (date(int(year), month, day).isoformat(), None)
        if anchor is None:
            return (None, None)
        around = (anchor.year - 1, anchor.year, anchor.year + 1)
        near = [date(each, month, day) for each in around if (month, day) != (2, 29) or isleap(each)]
    except ValueError:
        return (None, None)
    nearest = min(near, key=lambda candidate: abs((candidate - anchor).days), default=None)
    return (nearest.isoformat(), published) if nearest else (None, None)


def _in_year(month: int, anchor: date | None, published: str | None) -> tuple[str | None, str | None]:
    if anchor is None:
        return (None, None)
    year = anchor.year - (1 if month - anchor.month > 6 else 0) + (1 if anchor.month - month > 6 else 0)
    return (f"{year}-{month:02d}", published)


def _relative(words: str, anchor: date | None) -> str | None:
    if anchor is None:
        return None
    first, _, last = words.rpartition(" ")
    step = _STEPS.get(first, 0)
    if last in _SEASONS:
        return _season(last, first, anchor)
    if last in ("night", "morning", "afternoon", "evening", "tonight"):
        return (anchor + timedelta(days=step)).isoformat()
    if last in _DAYS:
        return _weekday(last, first, anchor).isoformat()
    if last in ("yesterday", "today", "tomorrow"):
        return (anchor + timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[last])).isoformat()
    if last == "year":
        return str(anchor.year + step)
    if last[:3] in _MONTH_NUMBERS:
        month = _month(last)
        passed = month < anchor.month
        year = anchor.year + (step if step < 0 and not passed else 1 if step > 0 and passed else 0)
        return f"{year}-{month:02d}"
    if last == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02d}"
    return None


def _season(name: str, modifier: str, anchor: date) -> str:
    """The year of `next spring`, `this summer`, `last autumn`."""
    begins = _SEASONS[name]
    if modifier == "next":
        return str(anchor.year + (anchor.month >= begins))
    if modifier == "last":
        return str(anchor.year - (anchor.month < begins + 3))
    return str(anchor.year)


def _weekday(name: str, modifier: str, anchor: date) -> date:
    """The latest such day up to the publication date; the next one after `next`."""
    back = (anchor.weekday() - _DAYS.index(name)) % 7
    if modifier == "next":
        return anchor + timedelta(days=7 - back)
    return anchor - timedelta(days=back)
