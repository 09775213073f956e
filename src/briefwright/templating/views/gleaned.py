"""What the whole brief needs to know of each section: whom it quotes, what is foreign in it, where it is from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefwright.document.ends import same_ends
from briefwright.document.generations import Generations, identity
from briefwright.model.brief import BriefSection, EvidenceItem
from briefwright.model.evidence import Quote, Speaker
from briefwright.model.source import SourceCard
from briefwright.templating.slots import clean
from briefwright.templating.views.sentences import is_chinese


@dataclass(frozen=True, slots=True)
class Gleaned:
    """Of one section: everybody it quotes and every source, once; the texts in Chinese and those that are not."""

    section: BriefSection
    cited: tuple[EvidenceItem, ...]
    quotes: int
    voices: tuple[Speaker, ...]
    sources: tuple[SourceCard, ...]
    chinese: tuple[str, ...]
    others: tuple[str, ...]


class Gleanings:
    """Gleans sections; one that is still the same is not gone through again."""

    def __init__(self) -> None:
        self._known: Generations[Gleaned] = Generations()
        self._of_id: Generations[Gleaned] = Generations()

    def turn(self) -> None:
        """Begin another rendering."""
        self._known.turn()
        self._of_id.turn()

    def of(self, section: BriefSection) -> Gleaned:
        """What there is to know of a section."""
        known = self._known.get(identity(section))
        if known is None or known.section is not section:
            known = self._gleaned(section)
            self._known.put(identity(section), known)
            self._of_id.put(section.id, known)
        return known

    def _gleaned(self, section: BriefSection) -> Gleaned:
        """What there is to know of a section; while only own words change, that stays."""
        cited = tuple([item for item in section.items if type(item) is EvidenceItem])
        former = self._of_id.get(section.id)
        if former is not None and sum(same_ends(former.cited, cited)) == len(cited) == len(former.cited):
            return replace(former, section=section)
        return _gleaned(section, cited)


def _gleaned(section: BriefSection, cited: tuple[EvidenceItem, ...]) -> Gleaned:
    speakers = [item.evidence.speaker for item in cited if isinstance(item.evidence, Quote)]
    chinese: list[str] = []
    others: list[str] = []
    for item in cited:
        if (text := clean(item.evidence.text)).strip():
            (chinese if is_chinese(text) else others).append(text)
    return Gleaned(
        section,
        cited,
        len(speakers),
        tuple(dict.fromkeys(speakers)),
        tuple({item.source.id: item.source for item in cited}.values()),
        tuple(chinese),
        tuple(others),
    )
