"""Balance: whose voices a brief quotes. A brief that quotes one side alone says so."""

from __future__ import annotations

import re

from briefwright.model.brief import Brief
from briefwright.model.evidence import Quote, Speaker
from briefwright.templating.words import Words

_UK = re.compile(
    r"\b(UK|U\.K\.|United Kingdom|Great Britain|Britain|British|England|Scotland|Scottish|Wales|Welsh|"
    r"Northern Ireland|London|Oxford|Cambridge|Edinburgh|Manchester|Imperial College|UKRI|FCDO|DSIT|HM|His Majesty|"
    r"Her Majesty)\b|英国|英方"
)
_CHINA = re.compile(
    r"\b(China|Chinese|PRC|Beijing|Shanghai|Shenzhen|Guangdong|Tsinghua|Peking|Sinopharm|CAS|MOST|Hong Kong)\b"
    r"|中国|中方|北京|上海"
)


class BalanceView:
    """Whether each side speaks in the brief."""

    __slots__ = ("has_chinese_speaker", "has_uk_speaker", "quotes")
    allowed = frozenset({"has_uk_speaker", "has_chinese_speaker", "quotes"})

    def __init__(self, brief: Brief) -> None:
        found = [item.evidence for item in brief.evidence_items() if isinstance(item.evidence, Quote)]
        sides = {_side(quote.speaker) for quote in found}
        self.quotes = len(found)
        self.has_uk_speaker = "uk" in sides
        self.has_chinese_speaker = "china" in sides

    def warnings(self, words: Words) -> list[str]:
        """What is missing, as sentences; nothing where nobody is quoted at all."""
        if not self.quotes:
            return []
        missing = [] if self.has_uk_speaker else [words("No UK speaker in the sources.")]
        return missing + ([] if self.has_chinese_speaker else [words("No Chinese speaker in the sources.")])


def _side(speaker: Speaker) -> str:
    """The side of a speaker, by organisation and role; China first: Cambridge names a centre in Beijing."""
    text = f"{speaker.organisation or ''} {speaker.role or ''}"
    if _CHINA.search(text):
        return "china"
    return "uk" if _UK.search(text) else ""
