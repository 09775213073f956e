"""From a source to its evidence: read once, then quotes, indirect speech, facts and initiatives."""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from operator import attrgetter

from msgspec.structs import replace

from briefwright.extract.facts.finding import FactFinder
from briefwright.extract.facts.ledger import FactLedger
from briefwright.extract.figures.dates import find_dates
from briefwright.extract.figures.quantities import find_figures
from briefwright.extract.initiatives.finding import InitiativeFinder
from briefwright.extract.initiatives.names import may_name
from briefwright.extract.initiatives.parties import PartyReader
from briefwright.extract.initiatives.tellings import tell_initiatives
from briefwright.extract.people.speakers import Cast, employer_of
from briefwright.extract.speech.carried import carry_on
from briefwright.extract.speech.claims import attribute_claims
from briefwright.extract.speech.frames import read_sentences
from briefwright.extract.speech.indirect import IndirectFinder
from briefwright.extract.speech.quotes import QuoteFinder
from briefwright.extract.speech.unmarked import UnmarkedFinder
from briefwright.extract.text.acronyms import find_acronyms
from briefwright.extract.text.paragraphs import Paragraph, holds_han, is_chinese, paragraphs_of
from briefwright.extract.text.reading import Reading
from briefwright.extract.text.spans import inside
from briefwright.extract.topics import may_hold_topics, tag_topics
from briefwright.model.evidence import DateMention, Evidence, Fact, Figure, Quote, evidence_id, kind_of
from briefwright.model.source import Source, SourceMetadata

_TITLES = ("heading", "cell", "note")
_LETTER = re.compile(r"\w")
_LEAST = 4
"""A paragraph of fewer characters says nothing."""


def extract_evidence(source: Source) -> tuple[Evidence, ...]:
    """Every quote, fact and initiative of the source, in document order, with anchors into its text."""
    with _uncollected(leaves_much=len(source.text) > _LONG):
        return _extract(source)


_LONG = 50_000
"""Characters of a text that leaves many objects behind."""


@contextmanager
def _uncollected(*, leaves_much: bool) -> Iterator[None]:
    """Spare the cycle collector a text's many tokens: it would go over them again and again, all in use."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            if leaves_much:
                _count_as_old()
            gc.enable()


def _count_as_old() -> None:
    """Give what a text left behind to the oldest generation: the collector would begin by looking all through it.

    Where a process has frozen what it keeps, that stays as it is; to ask whether it has means to count all of that,
    which a short text is not worth.
    """
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()


def _extract(source: Source) -> tuple[Evidence, ...]:
    paragraphs = paragraphs_of(source)
    chinese: list[Paragraph] = []
    other: list[Paragraph] = []
    text = source.text
    may_be_chinese = holds_han(text)
    for paragraph in paragraphs:
        start, end, _ = paragraph
        if end - start >= _LEAST and _LETTER.search(text, start, end):
            (chinese if may_be_chinese and is_chinese(text, paragraph) else other).append(paragraph)
    dates = find_dates(text, source.card.metadata.published, chinese=bool(chinese))
    figures = find_figures(text, chinese=bool(chinese))
    found: list[Evidence] = []
    reading = Reading(text, other) if other else None
    if reading is not None:
        found.extend(_english(reading, dates, figures, metadata=source.card.metadata))
    if chinese:
        found.extend(_chinese(text, chinese, dates, figures))
    titles = [(p.start, p.end) for p in paragraphs if p.kind in _TITLES]
    if titles:
        found = [item for item in found if not (_states(item) and inside(item.start, titles))]
    found.sort(key=attrgetter("start", "end"))
    if may_be_chinese or (reading is not None and _may_hold_topics(reading)):
        found = tag_topics(text, found, chinese=may_be_chinese)
    return tuple(_placed(source, tell_initiatives(text, attribute_claims(found))))


def _may_hold_topics(reading: Reading) -> bool:
    return may_hold_topics(reading.outer.vocabulary) or may_hold_topics(reading.inner.vocabulary)


def _english(
    reading: Reading, dates: list[DateMention], figures: list[Figure], *, metadata: SourceMetadata
) -> list[Evidence]:
    text = reading.text
    acronyms = find_acronyms(text)
    cast = Cast(reading, metadata.author, acronyms)
    sentences = read_sentences(reading, cast)
    names_initiatives = may_name(reading)
    parties = PartyReader(
        text, acronyms=acronyms, certain_names=cast.table.certain_names, employer=partial(employer_of, cast)
    )
    initiatives = InitiativeFinder(reading, dates, parties, metadata.published)
    statements = UnmarkedFinder(reading, cast, sentences)
    unmarked = statements.find()
    spoken = [(quote.start, quote.end) for quote in unmarked]
    untold = sorted([*spoken, *statements.asked]) if statements.asked else spoken
    named = initiatives.find() if names_initiatives else []
    ledger = FactLedger(text, dates, figures)
    facts = FactFinder(reading, cast, ledger, initiatives=initiatives.mentions, spoken=spoken)
    found: list[Evidence] = [
        *(q for q in QuoteFinder(reading, cast, sentences).find() if not inside(q.start, spoken)),
        *unmarked,
        *(q for q in IndirectFinder(reading, cast).find(sentences) if not inside(q.start, untold)),
        *named,
        *_told(facts.find(sentences), statements.asked),
    ]
    return [*found, *carry_on(reading.outer, text, sentences, found)]


def _told(facts: list[Fact], asked: list[tuple[int, int]]) -> list[Fact]:
    """The facts that do not stand in a question."""
    return [fact for fact in facts if not inside(fact.start, asked)] if asked else facts


def _chinese(
    text: str, paragraphs: list[Paragraph], dates: list[DateMention], figures: list[Figure]
) -> list[Evidence]:
    # Compiled and loaded only for a document that needs them.
    from briefwright.extract.chinese.facts import HanFactFinder  # noqa: PLC0415 - see above
    from briefwright.extract.chinese.initiatives import HanInitiativeFinder  # noqa: PLC0415 - see above
    from briefwright.extract.chinese.quotes import HanQuoteFinder  # noqa: PLC0415 - see above
    from briefwright.extract.chinese.reading import HanReading  # noqa: PLC0415 - see above

    reading = HanReading(text, paragraphs)
    speech = HanQuoteFinder(reading)
    quotes = speech.find()
    initiatives = HanInitiativeFinder(reading, dates, speech.register)
    return [
        *quotes,
        *initiatives.find(),
        *HanFactFinder(reading, speech, dates, figures, initiatives.mentions).find(quotes),
    ]


def _states(item: Evidence) -> bool:
    """Say whether the item is a statement in the writer's words: a title repeats those, but may name an office."""
    told = isinstance(item, Fact) and item.category != "role"
    unnamed = isinstance(item, Quote) and (item.form == "indirect" or item.speaker.name is None)
    return told or unnamed


def _placed(source: Source, found: Sequence[Evidence]) -> Iterator[Evidence]:
    """The same items, each with its id and where in the source it stands."""
    known, starts = source.id, [block.start for block in source.blocks]
    for item in found:
        start = item.start
        named = evidence_id(known, kind_of(item), start, item.end)
        paragraph = bisect_right(starts, start) if starts else 0
        if paragraph:
            yield replace(item, id=named, paragraph=paragraph, page=source.blocks[paragraph - 1].page)
        else:
            yield replace(item, id=named)
