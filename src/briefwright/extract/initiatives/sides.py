"""The two sides that an initiative's name pairs, or that the text says have agreed it."""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words

PAIR = re.compile(
    r"\b(?!Cross|Multi|Inter|Anti|Post|Pre|Non|Semi|Low|High|Trans|University|College|Institute)"
    r"((?:New|South|North|Saudi|Hong|Sri) [A-Z][a-z]+"
    r"|China|UK|EU|US|Sino|Britain|British|Chinese|[A-Z][a-z]+)[-–](China|UK|EU|US|SA|NZ|UAE|British|Britain|Chinese"
    r"|(?:New|South|North|Saudi|Hong|Sri) [A-Z][a-z]+|[A-Z][a-z]+)\b"
)
"""Two countries joined in a name: `China-UK`, `Sino-British`."""
_SPACED_PAIR = re.compile(r"(UK|Britain|China) (?:(?<=\bUK )|(?<=\bBritain )|(?<=\bChina ))(UK|Britain|China)\b")
"""`UK China Joint Commission`."""
COUNTRY = {
    "Sino": "China",
    "British": "UK",
    "Britain": "UK",
    "Chinese": "China",
    "Scottish": "Scotland",
    "Welsh": "Wales",
}
_SIDES = COUNTRY.keys() | {"China", "UK", "Anglo"}
_PROVINCES = words(
    "beijing tianjin hebei shanxi liaoning jilin heilongjiang shanghai jiangsu zhejiang anhui fujian jiangxi "
    "shandong henan hubei hunan guangdong guangxi hainan chongqing sichuan guizhou yunnan tibet shaanxi gansu "
    "qinghai ningxia xinjiang macao macau"
)
"""Two of them joined name a region of one country: nobody agrees anything."""
_AGREEING = re.compile(
    r"(UK|Britain|China)(?<!\wUK)(?<!\wBritain)(?<!\wChina) and (?:the )?(UK|Britain|China)"
    r" (?:have |has )?(?:(?:today|yesterday|just|\w+ly) )?"
    r"(?:agreed|signed|adopted|announced|renewed|launched) (?:an?|the|their) "
)
_WITHIN = re.compile(r"\b(?:in|of) (?:the )?\Z")
"""`firms in the UK and China agreed a plan`: no government did."""
_LONGEST_WITHIN = 8
ACCORDS = words(
    "strategy agreement memorandum framework declaration statement plan partnership initiative programme"
)
_ACCORDED = words("signed agreed adopted announced renewed launched")


@lru_cache(maxsize=1)
def agreeing_sides(text: str) -> tuple[str, ...]:
    """Both countries where the text says that they `have today agreed a new framework`, named elsewhere in it.

    Looked for once, and kept for the next initiative of the same text.
    """
    for match in _AGREEING.finditer(text):
        start = match.start()
        if not _WITHIN.search(text, max(0, start - _LONGEST_WITHIN), start):
            return tuple(COUNTRY.get(side, side) for side in match.groups()) if match[1] != match[2] else ()
    return ()


def is_agreed(type_: str, status: str | None) -> bool:
    """Say whether two governments may have agreed something of this type, by what is told of it."""
    return type_ in ACCORDS and status in _ACCORDED


def sides_of(name: str, *, governments: bool = False) -> list[str]:
    """Both countries of a name such as `China-UK Joint Strategy`."""
    if "-" in name or "–" in name:
        match = PAIR.search(name)
    else:
        paired = "UK " in name or "China " in name or "Britain " in name
        match = _SPACED_PAIR.search(name) if paired else None
    if not match or not any(side in _SIDES or side.lower() in lex.PLACES for side in match.groups()):
        return []  # "Agri-Tech"
    if all(side.lower() in _PROVINCES for side in match.groups()):
        return []  # "Qinghai-Tibet Plateau"
    pair = [COUNTRY.get(side, side) for side in match.groups()]
    if not governments:
        return pair
    return [government_of(side) for side in pair]


def government_of(country: str) -> str:
    """Return the government of a country in words: `Government of the UK`."""
    return f"Government of {'the UK' if country == 'UK' else country}"


_UNIVERSITIES = re.compile(r"((?:[A-Z]\w+ )+University)[-–]((?:[A-Z]\w+ )+University)\b")
"""`Cardiff University-Peking University Joint Institute`."""
_SHORT_PAIR = re.compile(r"\b([A-Z]{3,8})[-–]([A-Z]{3,8})\b")


_ALONE = re.compile(r"(?<![\w–-])[A-Z][a-z]+(?![\w–-])|(?<=\()[A-Z]{3,8}(?=\))")


def sides_named(name: str, text: str) -> list[str]:
    """Both sides of a name such as `Thamesgate-Pudong Working Group`, where the text names each by itself too."""
    if "-" not in name and "–" not in name:
        return []
    universities = _UNIVERSITIES.match(name)
    if universities:
        return list(universities.groups())
    match = PAIR.search(name) or _SHORT_PAIR.search(name)
    return list(match.groups()) if match and _named_alone(text).issuperset(match.groups()) else []


@lru_cache(maxsize=1)
def _named_alone(text: str) -> frozenset[str]:
    """The capitalised words of the text that stand by themselves, and short forms told in brackets."""
    return frozenset(_ALONE.findall(text))
