"""Figures written in Chinese: `4700万`, `三十多家`, `百分之二十`."""

from __future__ import annotations

import re

from briefwright.extract.words.lexicon import table, words
from briefwright.model.evidence import Figure
from briefwright.model.han import simplified

_UNIT_WORDS = (
    "元人民币|美元|英镑|欧元|港元|日元|澳元|加元|瑞士法郎|新台币|人民币|元|%|％|个百分点|平方公里|平方千米|平方米|立方米|公里|千米|海里|光年|公顷|亩|"
    "毫秒|微秒|纳秒|皮秒|飞秒|毫升|千伏|毫米|厘米|微米|纳米|米|摄氏度|度(?![强访登入获当被夺蝉连])|公斤|千克|毫克|克|吨|吉瓦|兆瓦|千瓦时|千瓦|度电|吉比特|兆比特|太比特|比特|字节|赫兹|兆赫|"
    "年(?!级)|个月|个星期|星期(?![一二三四五六日天])|个小时|个工作日|天|小时|分钟|秒|家|名|位|项|个|所|人次|人份|人|件|篇|座|条|种|批次|批|支|台|份|根|颗|艘|架|间|届|国|例|户|剂|倍|成(?![绩果功员本立为熟长就])|"
    "期|场|处|站|辆|头|只|株|粒|幅|册|部|类|床|棵|次|款|门|层|节|周年|周(?![年末一二三四五六日边围报刊])|轮|段|组|枚|套|幢|栋|片|版(?![本权图面主])|页(?!岩)|列(?![入为举席出])|张|把|双|本|吨标准煤"
)
_HAN_FIGURE = re.compile(
    r"[\d一二三四五六七八九十百千两](?:(?<=百)分之(?P<parts>[一二三四五六七八九十百零]+|\d+(?:\.\d+)?)"
    r"|(?<=[二三四五六七八九十])(?<![一二三四五六七八九百千]十)分之(?P<share>[一二三四五六七八九])"
    r"|(?<=[的占约近有过为达逾][1-9])/(?P<whole>[2-9]|10)(?![\d/])"
    r"|(?<![\d.第].)(?<!\d[年月].)(?P<rest>(?<=\d)\d*(?:,\d{3})*(?:\.\d+)?|(?<!\d)[一二三四五六七八九十百千万零]*)"
    r" ?(?P<more>[多余几来])?(?P<scale>千万|百万|万亿|[百千万亿])?(?P<more2>[多余])?"
    rf"(?P<unit>{_UNIT_WORDS}))"
)
"""A figure without its qualifier: one set of characters begins it, and a search passes over all others at once."""
_TENTHS = re.compile(r"[1-9](?:\.\d)?")
"""What stands in figures before `成`: `近3成`."""
_QUALIFIER = re.compile(r"(?:超过|逾|近|约|至少|不少于|大约|达到|达|不到|不足|高达|超|将近|接近)\Z")
_LONGEST_QUALIFIER = 3
_HIGHER = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<scale>[亿万])\Z")
"""The higher part of a figure in two: `2亿` of `2亿2千万英镑`."""
_LONGEST_HIGHER = 8
_UNITS = table("""
    CNY: 元 人民币 元人民币
    USD: 美元
    GBP: 英镑
    EUR: 欧元
    HKD: 港元
    JPY: 日元
    AUD: 澳元
    CAD: 加元
    CHF: 瑞士法郎
    TWD: 新台币
    %: % ％ 成
    km: 公里 千米
    nmi: 海里
    m: 米
    cm: 厘米
    mm: 毫米
    µm: 微米
    nm: 纳米
    m²: 平方米
    km²: 平方公里 平方千米
    m³: 立方米
    ha: 公顷
    mu: 亩
    °C: 摄氏度
    t: 吨
    kg: 公斤 千克
    g: 克
    mg: 毫克
    kW: 千瓦
    MW: 兆瓦
    GW: 吉瓦
    kWh: 千瓦时 度电
    times: 倍
    years: 年
    months: 个月
    days: 天 个工作日
    weeks: 周 星期 个星期
    hours: 小时 个小时
    minutes: 分钟
    seconds: 秒
    ms: 毫秒
    µs: 微秒
    ns: 纳秒
    ps: 皮秒
    fs: 飞秒
    ml: 毫升
    kV: 千伏
""") | {"个百分点": "percentage points"}
_LASTING = words("years months weeks days hours minutes seconds")
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万亿": 1e12}
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_ALL = 100
"""Per cent: `9/5` is a day and no share."""
_NOUN = re.compile(r"(?:(?!(?<!未)来|参[加与]|[赴到将已与和及并等被从由的])[\u4e00-\u9fff]){2,8}")
"""What is counted, up to the word with which the sentence goes on: `英国学生来中国`."""
_YEAR = re.compile(r"(?:19|20)\d\d$")


def find_han_figures(text: str) -> list[Figure]:
    """Every figure with a Chinese unit or measure word, in order; `2017年` is a date, `一个` is no figure."""
    plain = simplified(text)
    found: list[Figure] = []
    reached = 0
    for match in _HAN_FIGURE.finditer(plain):
        start, end = match.span()
        if plain[start - 2 : start] == "第 ":
            continue
        if plain[start] in "百千":
            if plain[start - 1 : start] in ("几", "数", "好"):
                continue
            start -= plain[start - 1 : start] == "上"
        higher = _HIGHER.search(plain, max(reached, start - _LONGEST_HIGHER), start)
        start = higher.start() if higher else start
        qualifier = _QUALIFIER.search(plain, max(reached, start - _LONGEST_QUALIFIER), start)
        figure = _figure(text, match, qualifier.start() if qualifier else start, higher)
        if figure is not None:
            found.append(figure)
        reached = end
    return found


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
            section += (digit or 1) * (100 if char == "百" else 1000)
            digit = 0
        elif char == "万":
            total += (section + digit or 1) * 10000
            section = digit = 0
        else:
            return None
    return float(total + section + digit)


def _number(written: str) -> float | None:
    plain = written.replace(",", "")
    return float(plain) if plain[0].isdigit() else han_value(plain)


def _figure(text: str, match: re.Match[str], start: int, higher: re.Match[str] | None = None) -> Figure | None:
    """The figure in the source's own characters, from its qualifier at `start`; `match` lies in simplified ones."""
    begin, end = match.span()
    written = text[start:end]
    qualifier = text[start : higher.start() if higher else begin] or (
        "more than" if match["more"] or match["more2"] else None
    )
    if match["parts"]:
        return Figure(written, start, end, _number(match["parts"]), "%", None, qualifier)
    if match["share"]:
        part, whole = (han_value(word) or 1 for word in (match["share"], match.string[begin]))
        return Figure(written, start, end, round(100 * part / whole, 2), "%", None, qualifier)
    if match["whole"]:
        share = round(100 * int(match.string[begin]) / int(match["whole"]), 2)
        return Figure(written, start, end, share, "%", None, qualifier) if share < _ALL else None
    number, unit_word = match.string[begin : match.end("rest")], match["unit"]
    unit = _UNITS.get(unit_word)
    few = number in ("一", "两", "二") and not match["scale"]
    if unit in _LASTING and match.string[end : end + 1] in ("前", "后", "代"):
        return None
    if (few and (unit is None or unit in _LASTING)) or (unit_word == "年" and _YEAR.match(number)):
        return None
    if unit_word == "成" and not (number in _DIGITS or _TENTHS.fullmatch(number)):
        return None
    value = _number(number)
    if value is not None and match["scale"]:
        value = round(value * _SCALES[match["scale"]], 4)
    if value is not None and higher:
        value += float(higher["number"]) * _SCALES[higher["scale"]]
    if value is not None and unit_word == "成":
        value *= 10
    noun = _NOUN.match(text, end) if unit is None else None
    return Figure(written, start, end, value, unit, noun.group() if noun else None, qualifier)
