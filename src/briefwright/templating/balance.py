"""Balance, as a template and its warnings see it: whose voices a brief quotes."""

from __future__ import annotations

from briefwright.model.brief import Brief, EvidenceItem
from briefwright.model.evidence import Quote
from briefwright.model.sides import sides_of, unheard
from briefwright.templating.words import Words


class BalanceView:
    """Whether each side speaks in the sections that are shown."""

    __slots__ = ("_speakers", "has_chinese_speaker", "has_uk_speaker", "quotes")
    allowed = frozenset({"has_uk_speaker", "has_chinese_speaker", "quotes"})

    def __init__(self, brief: Brief) -> None:
        items = [item for section in brief.sections if not section.hidden for item in section.items]
        evidence = [item.evidence for item in items if isinstance(item, EvidenceItem)]
        self._speakers = [each.speaker for each in evidence if isinstance(each, Quote)]
        heard = frozenset[str]().union(*map(sides_of, self._speakers))
        self.quotes = len(self._speakers)
        self.has_uk_speaker = "UK" in heard
        self.has_chinese_speaker = "Chinese" in heard

    def warnings(self, words: Words) -> list[str]:
        """The sides that do not speak, as sentences; nothing while a speaker's side is not known."""
        return [words(f"No {side} speaker in the sources.") for side in unheard(self._speakers)]
