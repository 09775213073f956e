"""Whose side speaks: told from a speaker's role and organisation, and said only when nobody's side is in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from briefwright.model.evidence import Speaker

Side: TypeAlias = Literal["UK", "Chinese"]
SIDES: Final[tuple[Side, ...]] = ("UK", "Chinese")
_UK: Final = re.compile(
    r"\b(UK|U\.K\.|United Kingdom|Brit(?:ish|ain)|Engl(?:ish|and)|Scot(?:tish|land)|Wales|Welsh|Northern Ireland|"
    r"London|Cambridge|Oxford|Edinburgh|Manchester|Newcastle|Bristol|Glasgow|Birmingham|Leeds|Sheffield|"
    r"Nottingham|Southampton|Warwick|Imperial College|Royal Society|UKRI|Innovate UK|Whitehall|HM|"
    r"His Majesty|Her Majesty|FCDO|DSIT|BEIS|Trinity College)\b|英国|英方|伦敦|剑桥|牛津"
)
_CHINA: Final = re.compile(
    r"\b(China|Chinese|PRC|Beijing|Shanghai|Shenzhen|Guangzhou|Guangdong|Hong Kong|Tianjin|Nanjing|Wuhan|Hangzhou|"
    r"Chengdu|Xi[’']?an|Suzhou|Tsinghua|Peking|Fudan|Sinopharm|CAS|MOST|NSFC|Xinhua)\b|中国|中方|北京|上海|深圳|清华"
)
_COUNTRIES: Final = frozenset({"UK", "United Kingdom", "Britain", "China", "英国", "英方", "中国", "中方"})
_PATTERNS: Final = (("UK", _UK), ("Chinese", _CHINA))


_POSTED: Final = re.compile(
    r"\b(?:ambassador|consul(?:[- ]general)?|envoy|chargé d[’']affaires|trade commissioner)\s+(?:to|in|for)\s+"
    r"(?:the\s+)?(?:(?:UK|United Kingdom|Britain|Scotland|London|Edinburgh|Manchester)\b"
    r"|(?P<away>(?:China|PRC|Beijing|Shanghai|Guangzhou|Chongqing|Wuhan|Hong Kong)\b))"
    r"|驻(?:(?P<there>华|中国)|英国?)"
    r"(?:大使|总领事|公使|使馆)?",
    re.IGNORECASE,
)
"""An envoy speaks for the country that sends, not for the one the words name."""


@lru_cache(maxsize=4096)
def sides_of(speaker: Speaker) -> frozenset[str]:
    """`UK`, `Chinese`, both or neither, as role and organisation tell.

    An envoy to the one country, where no more is told, speaks for the other: these briefings have two sides.
    """
    words = " ".join(filter(None, (speaker.role, speaker.organisation))) or _country(speaker.name or "")
    if posted := _POSTED.search(words):
        words = _POSTED.sub("", words)
        if not words.strip(" ,"):
            return frozenset({"UK" if posted["away"] or posted["there"] else "Chinese"})
    return frozenset(side for side, pattern in _PATTERNS if pattern.search(words))


def _country(name: str) -> str:
    """The name where it is a country's, which then speaks for itself: `the UK`, `China`."""
    words = name.removeprefix("the ").removeprefix("The ")
    return words if words in _COUNTRIES else ""


def unheard(speakers: Iterable[Speaker]) -> tuple[Side, ...]:
    """The sides that do not speak; none where nobody is named, or where the side of one of them is not known."""
    sides = [sides_of(speaker) for speaker in speakers if speaker.name]
    if not sides or not all(sides):
        return ()
    heard = frozenset[str]().union(*sides)
    return tuple(side for side in SIDES if side not in heard)
