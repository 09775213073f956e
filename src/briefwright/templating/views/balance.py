"""Balance, as a template and its warnings see it: whose voices a brief quotes."""

from __future__ import annotations

from briefwright.model.brief import Brief
from briefwright.model.sides import sides_of, unheard
from briefwright.templating.views.gleaned import Gleanings
from briefwright.templating.words import Words


class BalanceView:
    """Whose voices the sections that are shown quote, and how many sources they rest on.

    `gaps` says what is lacking in sentences: a side without a speaker, and that there is one source alone.
    """

    __slots__ = ("_speakers", "gaps", "has_chinese_speaker", "has_uk_speaker", "quotes", "sources")
    allowed = frozenset({"has_uk_speaker", "has_chinese_speaker", "quotes", "sources", "gaps"})

    def __init__(self, brief: Brief, words: Words, gleanings: Gleanings) -> None:
        shown = [gleanings.of(section) for section in brief.sections if not section.hidden]
        self._speakers = tuple(dict.fromkeys(voice for each in shown for voice in each.voices))
        heard = frozenset[str]().union(*map(sides_of, self._speakers))
        self.quotes = sum(each.quotes for each in shown)
        self.sources = len({source.id for each in shown for source in each.sources})
        alone = [words("This briefing rests on one source.")] if self.sources == 1 else []
        self.gaps = (*alone, *self.warnings(words))
        self.has_uk_speaker = "UK" in heard
        self.has_chinese_speaker = "Chinese" in heard

    def warnings(self, words: Words) -> list[str]:
        """The sides that do not speak, as sentences; nothing while a speaker's side is not known."""
        return [words(f"No {side} speaker in the sources.") for side in unheard(self._speakers)]
