"""Figures as written, with their value, unit and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.han_quantities import find_han_figures
from briefwright.extract.lexicon import NATIONALITIES, table
from briefwright.model.evidence import Figure

_QUALIFIER = re.compile(
    r"\b(more than|over|at least|up to|nearly|almost|about|around|some|approximately|roughly|fewer than|less than|"
    r"under|as many as|as much as|an estimated|in excess of)\s+$",
    re.IGNORECASE,
)
_SCALE = {"hundred": 1e2, "thousand": 1e3, "k": 1e3} | {
    **dict.fromkeys(("million", "m", "mn"), 1e6),
    **dict.fromkeys(("billion", "bn"), 1e9),
    **dict.fromkeys(("trillion", "tn"), 1e12),
}
_SIGNS = table("""
    GBP: £ GBP
    USD: $ US$ USD
    EUR: € EUR
    CNY: ¥ ￥ RMB CNY
    HKD: HK$
    AUD: A$
    CAD: C$
""")
_UNITS = {
    unit: symbol
    for symbol, units in {
        "GBP": "pounds|pound|pounds sterling",
        "CNY": "yuan|renminbi|rmb",
        "USD": "dollars|us dollars|u.s. dollars",
        "EUR": "euros|euro",
        "%": "%|per cent|percent",
        "percentage points": "percentage points",
        "km": "km|kilometres|kilometers",
        "m²": "square metres|square meters",
        "sq ft": "sq ft|square feet",
        "km²": "square kilometres|square kilometers",
        "ha": "hectares",
        "acres": "acres",
        "t": "tonnes|tons",
        "MW": "megawatts|mw",
        "GW": "gigawatts|gw",
        "MWh": "mwh",
        "GWh": "gwh",
        "TWh": "twh",
        "kg": "kg",
        "m": "metres|meters",
        "mi": "miles",
        "nm": "nm|nanometres|nanometers",
        "°C": "°c|degrees celsius",
        "years": "years|year",
        "months": "months",
        "weeks": "weeks",
        "days": "days",
        "hours": "hours",
    }.items()
    for unit in units.split("|")
}
_UNIT_PATTERN = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_YEAR = re.compile(r"(?:19|20)\d\d$")
_FIGURE = re.compile(
    rf"""(?=[\d£$€¥￥]|(?-i:[A-Z]))(?:(?P<sign>US\$|HK\$|A\$|C\$|[£$€¥￥]|RMB|CNY|GBP|USD|EUR)\ ?)?
    (?<![\w.,:/-])(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<plus>\+?)(?!\d)
    (?:(?:\ |-)?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|m|k)(?![A-Za-z]))?
    (?:(?:\ |-)?(?P<unit>{_UNIT_PATTERN})(?![A-Za-z]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SIGN_BEFORE = re.compile(
    r"(?:(?:U[Ss]|H[Kk]|[AC])?\$|[£€¥￥]|R[Mm][Bb]|C[Nn][Yy]|G[Bb][Pp]|U[Ss][Dd]|E[Uu][Rr]) ?\Z"
)
_LONGEST_SIGN = 4
_STOP = (
    r"(?!(?:of|in|on|at|by|to|and|from|for|with|a|the|per|is|are|was|were|have|has|had|will|that|or|across|since|over|"
    r"into|under|who|which|as|but|more|less|this|last|would|can|year|month|quarter)\b)"
)
_COUNTED = re.compile(
    r"\ (?:of\ (?:the\ |its\ |their\ )?|(?:more|further|additional|new|other)\ )?"
    rf"({_STOP}[A-Za-z][\w’'-]*(?:\ {_STOP}[A-Za-z][\w’'-]*){{0,3}})"
)
_OF = re.compile(rf"\ (?:in|of|for|worth\ of)\ ((?:{_STOP}[a-z][\w’'-]*\ ?){{1,3}})")


_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_WORDED = (
    {word: float(value) for value, word in enumerate(_TEENS, start=10)}
    | {word: 10.0 * value for value, word in enumerate(_TENS, start=2)}
    | {f"{ten}-{one}": 10.0 * t + o for t, ten in enumerate(_TENS, 2) for o, one in enumerate(_ONES, 1)}
    | {"a dozen": 12.0, "two dozen": 24.0, "dozens of": 0.0, "hundreds of": 0.0, "thousands of": 0.0}
    | {"tens of thousands of": 0.0, "hundreds of thousands of": 0.0, "millions of": 0.0}
)
"""Counts written as words; `dozens of` and the like stay as written, without a value."""
_WORDED_FIGURE = re.compile(
    r"(?<![\w-])(?:(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen"
    r"|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Aa] dozen|[Tt]wo dozen|[Dd]ozens of"
    r"|[Tt]ens of thousands of|[Hh]undreds of(?: thousands of)?|[Tt]housands of|[Mm]illions of)"
    rf"(?= {_STOP}(?!(?:m|b|tr)illion|per ?cent)[a-z])"
)
_BELOW_ZERO = re.compile(r"(?:\bminus |(?<![\w])[-−–])$")
_SPELT_UNIT = re.compile(r"(?:years?|months|weeks|days)\b", re.IGNORECASE)
_SPELT = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)[ -]\Z", re.IGNORECASE)
_LONGEST_SPELT = 8
_SPELT_VALUES = {
    word: float(value)
    for value, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
} | {"twenty": 20.0}


def _spelt(text: str) -> Iterator[Figure]:
    """Spans of time in words: `five years`. The rare words are looked for first, then the number before them."""
    for match in _SPELT_UNIT.finditer(text):
        number = _SPELT.search(text, max(0, match.start() - _LONGEST_SPELT - 1), match.start())
        if number is not None:
            unit = match.group().lower()
            start, end = number.start(), match.end()
            value = _SPELT_VALUES[number[1].lower()]
            yield Figure(text[start:end], start, end, value, unit if unit.endswith("s") else unit + "s")


def _written(text: str) -> Iterator[re.Match[str]]:
    """Figures in digits: from each run of them, with the sign before it."""
    end = 0
    for digits in _DIGITS.finditer(text):
        at = digits.start()
        if at < end:
            continue
        sign = _SIGN_BEFORE.search(text, max(end, at - _LONGEST_SIGN), at)
        match = (_FIGURE.match(text, sign.start()) if sign else None) or _FIGURE.match(text, at)
        if match is not None:
            end = match.end()
            yield match


def _worded(match: re.Match[str]) -> Figure | None:
    """A count in words, with what it counts: `fifteen researchers`, `dozens of firms`."""
    counted = _COUNTED.match(match.string, match.end())
    if counted is None or counted[1].split()[0].lower() in _UNITS:
        return None
    text = match.group().removesuffix(" of")
    value = _WORDED[match.group().lower()]
    return Figure(text, match.start(), match.start() + len(text), value or None, None, counted[1])


def find_figures(text: str, *, chinese: bool = False) -> list[Figure]:
    """Every figure of the text that counts or measures something, in order; bare years are dates, not figures."""
    found = [figure for match in _written(text) if (figure := _figure(match)) is not None]
    found.extend(_spelt(text))
    found.extend(figure for match in _WORDED_FIGURE.finditer(text) if (figure := _worded(match)) is not None)
    found.sort(key=lambda figure: figure.start)
    if not chinese:
        return found
    han = find_han_figures(text)
    found = sorted([*han, *found], key=lambda figure: (figure.start, -figure.end))
    return [
        figure
        for i, figure in enumerate(found)
        if all(figure.start >= other.end for other in found[max(0, i - 3) : i])
    ]


def _figure(match: re.Match[str]) -> Figure | None:
    sign = (match["sign"] or "").strip()
    number = match["number"]
    unit_word = (match["unit"] or "").lower()
    scale = (match["scale"] or "").lower()
    if scale in ("m", "k") and not sign:
        return None
    value = round(float(number.replace(",", "")) * _SCALE.get(scale, 1.0), 4)
    unit = _SIGNS.get(sign.upper()) or _UNITS.get(unit_word)
    counted = _what(match, unit)
    if unit is None and ((_YEAR.match(number) and not scale) or counted is None):
        return None
    before = match.string[max(0, match.start() - 20) : match.start()]
    found = _QUALIFIER.search(before)
    start = match.start() - (len(before) - found.start() if found else 0)
    below = _BELOW_ZERO.search(before) if unit == "°C" else None
    if below:
        value, start = -value, match.start() - (len(before) - below.start())
    text = match.string[start : match.end()].rstrip()
    qualifier = found[1].lower() if found else "more than" if match["plus"] else None
    return Figure(text, start, start + len(text), value, unit, counted, qualifier)


def _is_nationality(counted: str) -> bool:
    """Say whether people or things of a country are counted: `1,200 British firms`."""
    first, _, rest = counted.partition(" ")
    return (first.lower() in NATIONALITIES or first in ("UK", "US", "EU")) and rest[:1].islower()


def _what(match: re.Match[str], unit: str | None) -> str | None:
    """The noun a figure counts: `200 companies`, `£10 million in funding`."""
    text, end = match.string, match.end()
    if unit is None or unit == "%":
        counted = _COUNTED.match(text, end)
        if counted and (counted[1][0].islower() or _is_nationality(counted[1])):
            return counted[1]
        return None
    purpose = _OF.match(text, end)
    return purpose[1].strip() if purpose else None
