"""Figures as written, with their value, unit and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from briefwright.extract.figures.counted import STOP, counted_after, later_rate, purpose_after, rate_after
from briefwright.extract.figures.han_quantities import find_han_figures
from briefwright.extract.figures.labels import is_label
from briefwright.extract.figures.shares import find_shares
from briefwright.extract.figures.sizes import find_sizes
from briefwright.extract.words.lexicon import table, words
from briefwright.extract.words.one_of import one_of, opening_of
from briefwright.model.evidence import Figure

_QUALIFIERS = (
    *("more than", "over", "at least", "up to", "nearly", "almost", "about", "around", "some", "approximately"),
    *("roughly", "fewer than", "less than", "under", "as many as", "as much as", "an estimated", "in excess of"),
)
_QUALIFIER = re.compile(rf"\b({'|'.join(_QUALIFIERS)})\s+$", re.IGNORECASE)
_QUALIFIER_ENDS = frozenset(qualifier[-4:] for qualifier in _QUALIFIERS)
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
_UNIT = one_of(_UNITS)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SIGN = r"[£$€¥￥]|US\$|HK\$|A\$|C\$|RMB|CNY|GBP|USD|EUR"
_CODES = ("RMB", "CNY", "GBP", "USD", "EUR")
_CODE = 3
"""Letters of a currency’s code."""
_CODED = "".join(rf"|(?<={code})" for code in _CODES)
_BEHIND_CODE = rf"|(?<=[BDPRY].)(?:{'|'.join(rf'(?<={code}.)' for code in _CODES)})"
"""Behind a currency’s code a number begins without a space: `USD35 billion`."""
_WITH_SCALE = rf"(?:[ -]?(?={opening_of(_SCALE)})(?P<scale>{one_of(_SCALE)})(?![A-Za-z]))?"
_WITH_UNIT = rf"(?:[ -]?(?={opening_of(_UNITS)})(?P<unit>{_UNIT})(?![A-Za-z]))?"
_FIGURE = re.compile(
    rf"""(?=[\d£$€¥￥]|(?-i:[A-Z]))(?:(?=\D)(?P<sign>{_SIGN})\ ?)?
    (?:(?<![\w.,:/-]){_CODED})(?P<number>{_NUMBER})(?P<plus>\+?)(?!\d)
    {_WITH_SCALE}{_WITH_UNIT}""",
    re.VERBOSE | re.IGNORECASE,
)
_RANGE = re.compile(
    rf"""(?:(?P<sign>{_SIGN})\ ?)?(?:(?<![\w.,:/-]){_CODED})(?P<low>{_NUMBER})(?!\d)
    (?:\ ?(?P<first>{one_of(_SCALE)})(?![A-Za-z]))?
    (?:\ ?(?:%|per\ cent|percent))?(?P<link>[–-]|\ [–-]\ |\ to\ |\ and\ |\ of\ (?:the\ |its\ )?)
    (?:(?P<sign2>{_SIGN})\ ?)?(?P<high>{_NUMBER})(?![\d/:]|[.,-]\d|[–-]\d)
    {_WITH_SCALE}{_WITH_UNIT}""",
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
_ALONE = re.compile(r" (?:were|was|have|had|are|will)\b")
"""After a number that counts what was told before: `Some 1,900 were refused`, `It found that 44 had ended`."""
_TOTAL = re.compile(
    r"(?:figure(?<!\wfigure)|number(?<!\wnumber)|total(?<!\wtotal)|tally(?<!\wtally)) (?:was|is|stood at|had been)"
    r"(?: (?:only|just|below|under|above|over|about))? \Z"
)
"""Before a bare number that tells how many: `the figure was below 900`."""
_TOTAL_ENDS = tuple(f"{word} " for word in words("was is at been only just below under above over about"))
_TO = ("to ", "to over ", "to more than ", "to nearly ", "to almost ", "to about ", "to around ", "to some ")
_BARE = (
    *_TO,
    *(f"was {word} " for word in ("below", "under", "above", "over", "about", "only", "just")),
    "stood at ",
)
_TELLING = re.compile(
    rf"\d(?:(?<![\w.,:/-].){_BEHIND_CODE})"
    r"(?:(?=\d*(?:[.,]\d+)*\+? ?(?P<on>[^\W\d_]|[%°–-]))"
    rf"|(?<=[$£€¥￥].)|(?<=[$£€¥￥BDPRYbdpry{''.join({words[-2] for words in _BARE})}] .))"
)
"""The first digit of a number that may tell something: behind it goes on a word, a unit or a second number, or
before it ends what may be a sign of money or one of `_BARE`."""
_DASHES = frozenset("–-")
_LINKS = frozenset((" –", " -", " t", " T", " a", " A", " o", " O"))
"""How what parts two numbers that are one figure begins, where it is no mark: ` – `, ` to `, ` and `, ` of `."""
_SIGN_BEFORE = re.compile(
    r"(?:(?:U[Ss]|H[Kk]|[AC])?\$|[£€¥￥]|R[Mm][Bb]|C[Nn][Yy]|G[Bb][Pp]|U[Ss][Dd]|E[Uu][Rr]) ?\Z"
)
_SIGN_ENDS = frozenset("$£€¥￥ ")
_BEFORE_SPACE = frozenset("$£€¥￥BDPRYbdpry")
_OPENS_CODE = frozenset("CEGRU")
"""The first letters of currencies’ codes."""
_SIGNS_ALONE = frozenset("£€¥￥")
"""Signs before which no letter belongs to them."""
_BEFORE_DOLLAR = frozenset("SsKkAC")
"""The last letters of `US$`, `HK$`, `A$`, `C$`."""
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
    rf"[^\w-]({one_of([*_WORDED, *map(str.capitalize, _WORDED)])})"
    rf"(?= (?:{STOP}(?!(?:m|b|tr)illion|per ?cent)[a-z]|(?:Chinese|British|UK|European|American)\b))"
)
_BELOW_ZERO = re.compile(r"(?:\bminus |(?<![\w])[-−–])$")
_SPELT_UNIT = re.compile(r"[ -](?-i:[DMWYdmwy])(?:(?<=y)ears?|(?<=m)onths|(?<=w)eeks|(?<=d)ays)\b", re.IGNORECASE)
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
        number = _SPELT.search(text, max(0, match.start() - _LONGEST_SPELT), match.start() + 1)
        if number is not None:
            unit = match[0][1:].lower()
            start, end = number.start(), match.end()
            value = _SPELT_VALUES[number[1].lower()]
            yield Figure(text[start:end], start, end, value, unit if unit.endswith("s") else unit + "s")


_SCALE_ENDS = re.compile(r"illion\b(?:(?<=[A-Za-z] [MBmb]illion)|(?<=[A-Za-z] [Tt][Rr]illion))")
"""The end of a scale that stands behind a word, not behind a number in digits."""
_BEFORE_SCALE = re.compile(
    r"\b(half a|a|one|two|three|four|five|six|seven|eight|nine|ten) (m|b|tr)\Z", re.IGNORECASE
)
_LONGEST_BEFORE_SCALE = 10
_SCALED_UNIT = re.compile(rf" ({_UNIT})(?![A-Za-z])", re.IGNORECASE)
_SCALED_VALUES = _FEW | {"half a": 0.5, "a": 1.0, "one": 1.0, "ten": 10.0}


def _scaled(text: str) -> Iterator[Figure]:
    """`a million pounds`, `two billion yuan`, `half a million people`: the scale is looked for first."""
    for match in _SCALE_ENDS.finditer(text):
        number = _BEFORE_SCALE.search(text, max(0, match.start() - _LONGEST_BEFORE_SCALE), match.start())
        if number is None:
            continue
        unit = _SCALED_UNIT.match(text, match.end())
        end = unit.end() if unit else match.end()
        of = None if unit else counted_after(text, end)
        if unit or of:
            value = _SCALED_VALUES[number[1].lower()] * _SCALE[f"{number[2].lower()}illion"]
            start = number.start()
            qualifier = _qualifier(text[max(0, start - _LONGEST_BEFORE_QUALIFIED) : start])
            start -= len(qualifier.group()) if qualifier else 0
            told = qualifier[1].lower() if qualifier else None
            yield Figure(text[start:end], start, end, value, _UNITS[unit[1].lower()] if unit else None, of, told)


_LONGEST_BEFORE_QUALIFIED = 16


def _written(text: str) -> Iterator[Figure]:
    """Figures in digits: from each run of them, with the sign before it; two that belong together are one."""
    end = 0
    for telling in _TELLING.finditer(text):
        at = telling.start()
        if at < end:
            continue
        before = text[at - 1 : at]
        begin = at - _CODE if before.isalpha() else _signed(text, end, at) if before in _SIGN_ENDS else at
        if begin == at and telling["on"] is None and not text.endswith(_BARE, 0, at):
            continue  # nothing says what it counts
        match = _FIGURE.match(text, begin) or _FIGURE.match(text, at)
        if match is None:
            continue
        end = match.end()
        linked = text[end : end + 2] in _LINKS or text[end : end + 1] in _DASHES
        stretch = _RANGE.match(text, begin) if linked else None
        figure = _stretch(stretch) if stretch else None
        if figure is not None:
            end = figure.end
        else:
            figure = _figure(match)
        if figure is not None:
            yield figure


def _signed(text: str, low: int, at: int) -> int:
    """Where the sign of money before the number at `at` begins, not before `low`; `at` where there is none."""
    alone = text[at - 1] in _SIGNS_ALONE or (text[at - 1] == "$" and text[at - 2 : at - 1] not in _BEFORE_DOLLAR)
    if alone and at > low:
        return at - 1
    if text[at - 1] == " ":
        last, first = text[at - 2 : at - 1], text[at - _CODE - 1 : at - _CODE]
        if last not in _BEFORE_SPACE or (last.isalpha() and first not in _OPENS_CODE):
            return at
    sign = _SIGN_BEFORE.search(text, max(low, at - _LONGEST_SIGN), at)
    return sign.start() if sign else at


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


def _in_words(text: str) -> Iterator[Figure]:
    """Counts in words: each stands behind something, so the text is searched with a space before its first word."""
    for match in _WORDED_FIGURE.finditer(f" {text}"):
        figure = _worded(match)
        if figure is not None:
            yield figure


def _worded(match: re.Match[str]) -> Figure | None:
    """A count in words, with what it counts: `fifteen researchers`, `dozens of firms`; it stands one too far on."""
    value = _WORDED.get(match[1].lower())  # none of `men`, which only ends like `ten`
    few = value in _FEW.values()
    if value is None or (few and _is_known_already(match)):
        return None
    counted = counted_after(match.string, match.end())
    if counted is None or counted.split()[0].lower() in _UNITS or (few and not _is_countable(counted)):
        return None
    text = match[1].removesuffix(" of")
    start = match.start(1) - 1
    return Figure(text, start, start + len(text), value or None, None, counted)


def _is_known_already(match: re.Match[str]) -> bool:
    """Say whether a number below ten counts what was told before: `the two sides`."""
    before = _WORD_BEFORE.search(match.string, max(0, match.start(1) - 12), match.start(1))
    return before is not None and before[0].lower() in _KNOWN_ALREADY


def _is_countable(counted: str) -> bool:
    """Say whether a number below ten counts things: not in `three times`."""
    noun = counted.rpartition(" ")[2]
    return noun.endswith("s") and noun not in _NEVER_COUNTED


_WORD_BEFORE = re.compile(r"\w+(?= \Z)")
_KNOWN_ALREADY = words(
    "the these those its their our his her first last next past other all every in into one or to between"
)
_NEVER_COUNTED = words(
    "sides countries governments nations parties leaders ministers presidents peoples times ways things others "
    "parts halves points days weeks months years hours minutes seconds decades centuries thirds quarters fifths "
    "tenths questions thoughts words reasons pillars areas steps"
)


def find_figures(text: str, *, chinese: bool = False) -> list[Figure]:
    """Every figure of the text that counts or measures something, in order; bare years are dates, not figures."""
    found = list(_written(text))
    found.extend(_spelt(text))
    found.extend(find_sizes(text))
    found.extend(_scaled(text))
    found.extend(find_shares(text))
    found.extend(_in_words(text))
    if chinese:
        found.extend(find_han_figures(text))
    found.sort(key=attrgetter("end"), reverse=True)
    found.sort(key=attrgetter("start"))  # of two that begin together the longer one stays before the other
    return list(_apart(found))


def _apart(found: list[Figure]) -> Iterator[Figure]:
    """The figures that none of the three before them overlaps; `found` is in order."""
    third = second = last = 0
    for figure in found:
        if figure.start >= last and figure.start >= second and figure.start >= third:
            yield figure
        third, second, last = second, last, figure.end


def _qualifier(before: str) -> re.Match[str] | None:
    """`more than ` at the end of the words before a number; only where they end like one is it looked for."""
    if not before[-1:].isspace() or before.rstrip()[-4:].lower() not in _QUALIFIER_ENDS:
        return None
    return _QUALIFIER.search(before)


def _is_told(text: str, end: int, before: str, qualifier: re.Match[str] | None) -> bool:
    """Say whether a bare number is a figure by the words before it: `has risen to over 4,900`."""
    if text.startswith(" of them ", end) or (before.endswith(_TOTAL_ENDS) and _TOTAL.search(before)):
        return True
    if (qualifier or before.endswith(("that ", "said ", "says "))) and _ALONE.match(text, end):
        return True
    counted = before[: qualifier.start()] if qualifier else before
    return counted.endswith("to ") and _MOVED.search(counted) is not None


def _figure(match: re.Match[str]) -> Figure | None:
    text = match.string
    start, end = match.span()
    sign, number, plus, scale, unit_word = match.group("sign", "number", "plus", "scale", "unit")
    scale = scale.lower() if scale else ""
    if scale in ("m", "k") and not sign:
        return None
    unit = (_SIGNS.get(sign.upper()) if sign else None) or (_UNITS.get(unit_word.lower()) if unit_word else None)
    if unit is None and not scale and _YEAR.match(number):
        return None
    of = counted_after(text, end, share=unit == "%") if unit in (None, "%") else purpose_after(text, end)
    before = text[max(0, start - 60) : start]
    found = _qualifier(before)
    if unit is None and ((of is None and not _is_told(text, end, before, found)) or is_label(before)):
        return None
    if unit == "years" and text.startswith("-old", end):
        return None
    value = float(number.replace(",", "")) * _SCALE.get(scale, 1.0)
    value = round(value, 4) if "." in number else value
    start -= len(before) - found.start() if found else 0
    below = _BELOW_ZERO.search(before) if unit == "°C" else None
    if below:
        value, start = -value, match.start() - (len(before) - below.start())
    spaced = text.startswith(" ", end)  # as rates are
    rate = rate_after(text, end) if unit and spaced else ""
    later = later_rate(text, end) if spaced and not rate else ""
    of = f"{of} {later}" if of and later else of or later or None
    written = text[start:end].rstrip() + (f" {rate}" if rate else "")
    qualifier = found[1].lower() if found else "more than" if plus else None
    return Figure(written, start, start + len(written), value, unit, of, qualifier)
