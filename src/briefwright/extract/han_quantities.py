"""Figures written in Chinese: `4700万`, `三十多家`, `百分之二十`."""

from __future__ import annotations

import re

from briefwright.extract.lexicon import table
from briefwright.model.evidence import Figure

_UNIT_WORDS = (
    "元人民币|元人民幣|美元|英镑|英鎊|欧元|歐元|人民币|人民幣|元|%|％|个百分点|個百分點|公里|平方米|平方公里|公顷|公頃|吨|噸|"
    "兆瓦|千瓦时|年|个月|個月|天|小时|小時|余家|多家|家|名|位|项|項|个|個|所|人次|人|件|篇|座|条|條|种|種|批|支|台|份|根|颗|艘|架|间|届|屆|国|國"
)
_HAN_FIGURE = re.compile(
    r"(?P<qualifier>超过|超過|逾|近|约|約|至少|不少于|不少於|大约|大約|达到|達到|达|達)?"
    r"(?:(?P<percent>百分之)(?P<parts>[一二三四五六七八九十百零]+|\d+(?:\.\d+)?)"
    r"|(?<![\d.年月])(?P<number>\d+(?:,\d{3})*(?:\.\d+)?|[一二三四五六七八九十百千两兩][一二三四五六七八九十百千万萬零]*)"
    r"(?P<more>[多余餘几幾])?(?P<scale>千万|千萬|百万|百萬|万亿|萬億|[百千万萬亿億])?(?P<more2>[多余餘])?"
    rf"(?P<unit>{_UNIT_WORDS}))"
)
_UNITS = table("""
    CNY: 元 人民币 人民幣 元人民币 元人民幣
    USD: 美元
    GBP: 英镑 英鎊
    EUR: 欧元 歐元
    %: % ％
    km: 公里
    m²: 平方米
    km²: 平方公里
    ha: 公顷 公頃
    t: 吨 噸
    MW: 兆瓦
    kWh: 千瓦时
    years: 年
    months: 个月 個月
    days: 天
    hours: 小时 小時
""") | {"个百分点": "percentage points", "個百分點": "percentage points"}
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万亿": 1e12}
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "兩": 2}
_NOUN = re.compile(r"[\u4e00-\u9fff]{2,6}")
_YEAR = re.compile(r"(?:19|20)\d\d$")


def find_han_figures(text: str) -> list[Figure]:
    """Every figure with a Chinese unit or measure word, in order; `2017年` is a date, `一个` is no figure."""
    return [figure for match in _HAN_FIGURE.finditer(text) if (figure := _figure(match)) is not None]


def han_value(text: str) -> float | None:
    """The value of a numeral in Chinese characters below one hundred million; `None` if it is not one."""
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char == "十":
            section += (digit or 1) * 10
            digit = 0
        elif char in "百千":
            section += digit * (100 if char == "百" else 1000)
            digit = 0
        elif char in "万萬":
            total += (section + digit) * 10000
            section = digit = 0
        else:
            return None
    return float(total + section + digit)


def _number(written: str) -> float | None:
    plain = written.replace(",", "")
    return float(plain) if plain[0].isdigit() else han_value(plain)


def _figure(match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    qualifier = match["qualifier"] or ("more than" if match["more"] or match["more2"] else None)
    if match["percent"]:
        return Figure(match.group(), start, end, _number(match["parts"]), "%", None, qualifier)
    number, unit_word = match["number"], match["unit"].lstrip("余多")
    if number in ("一", "两", "二", "兩") or (unit_word == "年" and _YEAR.match(number)):
        return None
    value = _number(number)
    scale = (match["scale"] or "").replace("萬", "万").replace("億", "亿")
    if value is not None and scale:
        value = round(value * _SCALES[scale], 4)
    unit = _UNITS.get(unit_word)
    noun = _NOUN.match(match.string, end) if unit is None else None
    return Figure(match.group(), start, end, value, unit, noun.group() if noun else None, qualifier)
