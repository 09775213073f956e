"""Figures as written, with their value, unit and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.counted import STOP, counted_after, later_rate, purpose_after, rate_after
from briefwright.extract.han_quantities import find_han_figures
from briefwright.extract.lexicon import table, words
from briefwright.extract.one_of import one_of
from briefwright.extract.shares import find_shares
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
        "minutes": "minutes|minute",
        "seconds": "seconds",
    }.items()
    for unit in units.split("|")
}
_UNIT_PATTERN = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_YEAR = re.compile(r"(?:19|20)\d\d$")
_FIGURE = re.compile(
    rf"""(?=[\d£$€¥￥]|(?-i:[A-Z]))(?:(?P<sign>[£$€¥￥]|US\$|HK\$|A\$|C\$|RMB|CNY|GBP|USD|EUR)\ ?)?
    (?<![\w.,:/-])(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<plus>\+?)(?!\d)
    (?:(?:\ |-)?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|m|k)(?![A-Za-z]))?
    (?:(?=[\ %°\w-])(?:\ |-)?(?P<unit>{_UNIT_PATTERN})(?![A-Za-z]))?""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"[£$€¥￥]|US\$|HK\$|A\$|C\$|RMB|CNY|GBP|USD|EUR"
_SCALES = "hundred|thousand|million|billion|trillion|bn|mn|tn|m|k"
_RANGE = re.compile(
    rf"""(?:(?P<sign>{_SIGN})\ ?)?(?<![\w.,:/-])(?P<low>{_NUMBER})(?!\d)(?:\ ?(?P<first>{_SCALES})(?![A-Za-z]))?
    (?:\ ?(?:%|per\ cent|percent))?(?P<link>[–-]|\ [–-]\ |\ to\ |\ and\ |\ of\ (?:the\ |its\ )?)
    (?:(?P<sign2>{_SIGN})\ ?)?(?P<high>{_NUMBER})(?![\d/:]|[.,-]\d|[–-]\d)
    (?:(?:\ |-)?(?P<scale>{_SCALES})(?![A-Za-z]))?(?:(?:\ |-)?(?P<unit>{_UNIT_PATTERN})(?![A-Za-z]))?""",
    re.VERBOSE | re.IGNORECASE,
)
"""Two numbers that are one figure: `£2.5m–£3m`, `20 to 30 per cent`, `92 of 141`."""
_MOVED = re.compile(
    r"\b(?:rose|risen|ris(?:es|ing)|f[ae]ll(?:s|en|ing)?|dropp(?:ed|ing)|drops?|gr[eo]w(?:n|s|ing)?|increas(?:ed?|es|ing)"
    r"|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|climb(?:ed|s|ing)|jump(?:ed|s|ing)|soar(?:ed|s|ing)|shrank|shrunk"
    r"|expand(?:ed|s|ing)|rais(?:ed?|ing)|doubl(?:ed?|es|ing)|tripl(?:ed?|es|ing)|quadrupl(?:ed?|ing)|went|cut"
    r"|reduc(?:ed?|es|ing)|halv(?:ed|ing)|up|down)\b[^.;:!?]{0,80}(?:to|from) \Z"
)
"""What changed, up to `from` or `to`: a bare number after it is a figure."""
_LABELLED = re.compile(
    r"\b(?:room|hall|page|article|section|chapter|phase|tier|grade|level|line|gate|platform|no\.?|number|table|paragraph"
    r"|stage|part|volume|issue|version|clause|annex|flight|route|lot|schedule|type|model|unit|aged?|rule|note) \Z",
    re.IGNORECASE,
)
"""Before a number that only names something: `room 12`, `phase 2 trials`."""
_LONGEST_LABEL = 12
"""Characters of such a word, with the space and what parts it from the word before."""
_ALONE = re.compile(r" (?:were|was|have|had|are|will)\b")
"""After a number that counts what was told before: `Some 1,900 were refused`, `It found that 44 had ended`."""
_TOTAL = re.compile(
    r"\b(?:figure|number|total|tally) (?:was|is|stood at|had been)"
    r"(?: (?:only|just|below|under|above|over|about))? \Z"
)
"""Before a bare number that tells how many: `the figure was below 900`."""
_TO = ("to ", "to over ", "to more than ", "to nearly ", "to almost ", "to about ", "to around ", "to some ")
_BARE = (
    *_TO,
    *(f"was {word} " for word in ("below", "under", "above", "over", "about", "only", "just")),
    "stood at ",
)
_DIGITS = re.compile(r"\d\d*")
_GOES_ON = re.compile(r"\d+(?:[.,]\d+)*\+? ?(?:[^\W\d_]|[%°–-])")
"""A number with a word, a unit or a second number behind it."""
_SIGN_BEFORE = re.compile(
    r"(?:(?:U[Ss]|H[Kk]|[AC])?\$|[£€¥￥]|R[Mm][Bb]|C[Nn][Yy]|G[Bb][Pp]|U[Ss][Dd]|E[Uu][Rr]) ?\Z"
)
_LONGEST_SIGN = 4
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_FEW = {word: float(value) for value, word in enumerate(_ONES[1:], start=2)}
_WORDED = (
    _FEW
    | {word: float(value) for value, word in enumerate(_TEENS, start=10)}
    | {word: 10.0 * value for value, word in enumerate(_TENS, start=2)}
    | {f"{ten}-{one}": 10.0 * t + o for t, ten in enumerate(_TENS, 2) for o, one in enumerate(_ONES, 1)}
    | {"a dozen": 12.0, "two dozen": 24.0, "dozens of": 0.0, "hundreds of": 0.0, "thousands of": 0.0}
    | {"tens of thousands of": 0.0, "hundreds of thousands of": 0.0, "millions of": 0.0}
)
"""Counts written as words; `dozens of` and the like stay as written, without a value."""
_WORDED_FIGURE = re.compile(
    rf"(?<![\w-]){one_of([*_WORDED, *map(str.capitalize, _WORDED)])}"
    rf"(?= (?:{STOP}(?!(?:m|b|tr)illion|per ?cent)[a-z]|(?:Chinese|British|UK|European|American)\b))"
)
_BELOW_ZERO = re.compile(r"(?:\bminus |(?<![\w])[-−–])$")
_SPELT_UNIT = re.compile(r"[ -](years?|months|weeks|days)\b", re.IGNORECASE)
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
        number = _SPELT.search(text, max(0, match.start() - _LONGEST_SPELT), match.start(1))
        if number is not None:
            unit = match[1].lower()
            start, end = number.start(), match.end()
            value = _SPELT_VALUES[number[1].lower()]
            yield Figure(text[start:end], start, end, value, unit if unit.endswith("s") else unit + "s")


def _written(text: str) -> Iterator[Figure]:
    """Figures in digits: from each run of them, with the sign before it; two that belong together are one."""
    end = 0
    for digits in _DIGITS.finditer(text):
        at = digits.start()
        if at < end:
            continue
        sign = _SIGN_BEFORE.search(text, max(end, at - _LONGEST_SIGN), at)
        if sign is None and not (_GOES_ON.match(text, at) or text.endswith(_BARE, 0, at)):
            continue  # nothing says what it counts
        stretch = _RANGE.match(text, sign.start() if sign else at)
        figure = _stretch(stretch) if stretch else None
        if figure is not None:
            end = figure.end
            yield figure
            continue
        match = (_FIGURE.match(text, sign.start()) if sign else None) or _FIGURE.match(text, at)
        if match is not None:
            end = match.end()
            figure = _figure(match)
            if figure is not None:
                yield figure


def _stretch(match: re.Match[str]) -> Figure | None:
    """`between 20 and 30 engineers`, `£2.5m–£3m`, `from 310 to 188`, `92 of 141 institutions`."""
    text, link = match.string, match["link"].split()[0]
    before = text[max(0, match.start() - 100) : match.start()]
    if (link == "and") != before.endswith("between ") or (_YEAR.match(match["low"]) and _YEAR.match(match["high"])):
        return None
    low, high = (float(match[part].replace(",", "")) for part in ("low", "high"))
    scale, unit_word = (match["scale"] or "").lower(), (match["unit"] or "").lower()
    sign = (match["sign"] or match["sign2"] or "").strip()
    if scale in ("m", "k") and not sign:
        return None
    unit = _SIGNS.get(sign.upper()) or _UNITS.get(unit_word)
    moved = link == "to" and before.endswith("from ") and bool(_MOVED.search(before))
    of = counted_after(text, match.end(), share=unit == "%") if unit in (None, "%") else None
    if unit is None and of is None and not moved:
        return None
    if link == "of":
        told = f"{match['high']} {of}"
        return Figure(match.group(), match.start(), match.end(), low, None, told) if low < high else None
    start = match.start() - next((len(word) for word in ("between ", "from ") if before.endswith(word)), 0)
    written, value = text[start : match.end()], round(high * _SCALE.get(scale, 1.0), 4)
    if moved:
        return Figure(written, start, match.end(), value, unit, of, f"from {match['low']} to")
    if low * _SCALE.get((match["first"] or scale).lower(), 1.0) >= value:
        return None
    return Figure(written, start, match.end(), None, unit, of, "between")


_SIZED = re.compile(r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d+)-(person|strong|member|seat|bed|berth|student|partner)\b")
"""How many a thing is for or has: `a 30-person lab`, `a 120-strong team`."""


def _sized(text: str) -> Iterator[Figure]:
    for match in _SIZED.finditer(text):
        of = "people" if match[2] in ("person", "strong") else f"{match[2]}s"
        yield Figure(match.group(), match.start(), match.end(), float(match[1].replace(",", "")), None, of)


def _worded(match: re.Match[str]) -> Figure | None:
    """A count in words, with what it counts: `fifteen researchers`, `dozens of firms`."""
    value = _WORDED.get(match.group().lower())  # none of `men`, which only ends like `ten`
    counted = counted_after(match.string, match.end()) if value is not None else None
    if counted is None or counted.split()[0].lower() in _UNITS:
        return None
    if value in _FEW.values() and not _is_count(match, counted):
        return None
    text = match.group().removesuffix(" of")
    return Figure(text, match.start(), match.start() + len(text), value or None, None, counted)


def _is_count(match: re.Match[str], counted: str) -> bool:
    """Say whether a number below ten counts things told here: neither `the two sides` nor `three times`."""
    noun = counted.rpartition(" ")[2]
    known = _KNOWN_ALREADY.search(match.string, max(0, match.start() - 12), match.start())
    return known is None and noun.endswith("s") and noun not in _NEVER_COUNTED


_KNOWN_ALREADY = re.compile(
    r"\b(?:the|these|those|its|their|our|his|her|first|last|next|past|other|all|every|in|into|one|or|to"
    r"|between) \Z",
    re.IGNORECASE,
)
"""Before a number below ten that counts what was told before."""
_NEVER_COUNTED = words(
    "sides countries governments nations parties leaders ministers presidents peoples times ways things others "
    "parts halves points days weeks months years hours minutes seconds decades centuries thirds quarters fifths "
    "tenths questions thoughts words reasons pillars areas steps"
)


def find_figures(text: str, *, chinese: bool = False) -> list[Figure]:
    """Every figure of the text that counts or measures something, in order; bare years are dates, not figures."""
    found = list(_written(text))
    found.extend(_spelt(text))
    found.extend(_sized(text))
    found.extend(find_shares(text))
    found.extend(figure for match in _WORDED_FIGURE.finditer(text) if (figure := _worded(match)) is not None)
    if chinese:
        found.extend(find_han_figures(text))
    found.sort(key=lambda figure: (figure.start, -figure.end))
    return [
        figure
        for i, figure in enumerate(found)
        if all(figure.start >= other.end for other in found[max(0, i - 3) : i])
    ]


def _is_told(text: str, end: int, before: str) -> bool:
    """Say whether a bare number is a figure by the words before it: `has risen to over 4,900`."""
    if _ALONE.match(text, end) and (before.endswith(("that ", "said ", "says ")) or _QUALIFIER.search(before)):
        return True
    if text.startswith(" of them ", end) or _TOTAL.search(before):
        return True
    counted = _QUALIFIER.sub("", before)
    return counted.endswith("to ") and _MOVED.search(counted) is not None


def _figure(match: re.Match[str]) -> Figure | None:
    text = match.string
    sign = (match["sign"] or "").strip()
    number = match["number"]
    unit_word = (match["unit"] or "").lower()
    scale = (match["scale"] or "").lower()
    if scale in ("m", "k") and not sign:
        return None
    value = round(float(number.replace(",", "")) * _SCALE.get(scale, 1.0), 4)
    unit = _SIGNS.get(sign.upper()) or _UNITS.get(unit_word)
    counts = unit in (None, "%")
    of = counted_after(text, match.end(), share=unit == "%") if counts else purpose_after(text, match.end())
    before = text[max(0, match.start() - 60) : match.start()]
    if unit is None and of is None and not _is_told(text, match.end(), before):
        return None
    if unit is None and ((_YEAR.match(number) and not scale) or _LABELLED.search(before[-_LONGEST_LABEL:])):
        return None
    if unit == "years" and text.startswith("-old", match.end()):
        return None
    found = _QUALIFIER.search(before) if before[-1:].isspace() else None
    start = match.start() - (len(before) - found.start() if found else 0)
    below = _BELOW_ZERO.search(before) if unit == "°C" else None
    if below:
        value, start = -value, match.start() - (len(before) - below.start())
    rate = rate_after(text, match.end()) if unit else ""
    later = "" if rate else later_rate(text, match.end())
    of = f"{of} {later}" if of and later else of or later or None
    written = text[start : match.end()].rstrip() + (f" {rate}" if rate else "")
    qualifier = found[1].lower() if found else "more than" if match["plus"] else None
    return Figure(written, start, start + len(written), value, unit, of, qualifier)
