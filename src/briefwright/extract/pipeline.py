"""From a source to its evidence: read once, then quotes, indirect speech, facts and initiatives."""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.extract.acronyms import find_acronyms
from briefwright.extract.dates import find_dates
from briefwright.extract.facts import FactFinder
from briefwright.extract.frames import read_sentences
from briefwright.extract.indirect import IndirectFinder
from briefwright.extract.initiatives import InitiativeFinder
from briefwright.extract.paragraphs import paragraphs_of
from briefwright.extract.quantities import find_figures
from briefwright.extract.quotes import QuoteFinder
from briefwright.extract.reading import Reading
from briefwright.extract.speakers import Cast
from briefwright.extract.topics import tag_topics
from briefwright.model.evidence import Evidence, evidence_id, kind_of
from briefwright.model.source import Source


def extract_evidence(source: Source) -> tuple[Evidence, ...]:
    """Every quote, fact and initiative of the source, in document order, with anchors into its text."""
    reading = Reading(source.text, paragraphs_of(source))
    cast = Cast(reading)
    sentences = read_sentences(reading, cast)
    found: list[Evidence] = list(QuoteFinder(reading, cast, sentences).find())
    found.extend(IndirectFinder(reading, cast).find(sentences))
    dates = find_dates(source.text, source.card.metadata.published)
    figures = find_figures(source.text)
    initiatives = InitiativeFinder(reading, dates, find_acronyms(source.text))
    found.extend(initiatives.find())
    found.extend(FactFinder(reading, cast, dates, figures, initiatives.mentions).find(sentences))
    found = tag_topics(source.text, found)
    found.sort(key=lambda item: (item.start, item.end))
    return tuple(_placed(source, item) for item in found)


def _placed(source: Source, item: Evidence) -> Evidence:
    paragraph = source.paragraph_at(item.start)
    page = source.blocks[paragraph - 1].page if paragraph else None
    return replace(
        item, id=evidence_id(source.id, kind_of(item), item.start, item.end), paragraph=paragraph, page=page
    )
