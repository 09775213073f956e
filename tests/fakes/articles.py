"""Small sources with evidence, made from text, for tests that need a library and no reader."""

from __future__ import annotations

from hashlib import sha256

from msgspec.structs import replace

from briefwright.model.evidence import DateMention, Evidence, Fact, Initiative, Quote, Speaker, evidence_id, kind_of
from briefwright.model.source import Block, Ingested, Source, SourceCard, SourceMetadata

ARTICLE = (
    "“The UK is a top digital economy,” Xu said. In 2017 both governments issued a Joint Strategy. "
    "TusPark Newcastle opened in 2019. 中国与英国将深化科技创新合作。"
)


def article(text: str = ARTICLE, name: str = "article.txt", **metadata: str) -> Source:
    """A source whose only block is its whole text."""
    card = SourceCard(sha256(text.encode()).hexdigest(), name, SourceMetadata(**metadata))  # type: ignore[arg-type]
    return Source(card, text, (Block("paragraph", 0, len(text)),))


def quote(source: Source, words: str, speaker: str = "Xu Xinchao", **marks: object) -> Evidence:
    """A direct quote of `words`, which stand in the source."""
    start = source.text.index(words)
    end = start + len(words)
    who = Speaker(speaker, "deputy director", "BMSTC", "explicit")
    item = Quote(start=start, end=end, text=words, sentence=(start, end), form="direct", speaker=who)
    return identified(source, replace(item, **marks))


def fact(source: Source, words: str, year: str = "", **marks: object) -> Evidence:
    """A fact about an event, dated where a year is given."""
    start = source.text.index(words)
    end = start + len(words)
    dates = (DateMention(year, start, end, year),) if year else ()
    item = Fact(start=start, end=end, text=words, sentence=(start, end), category="event", dates=dates)
    return identified(source, replace(item, **marks))


def initiative(source: Source, words: str, year: int | None = None, **marks: object) -> Evidence:
    """A park named by `words`."""
    start = source.text.index(words)
    end = start + len(words)
    item = Initiative(start=start, end=end, text=words, sentence=(start, end), name=words, type="park", year=year)
    return identified(source, replace(item, **marks))


def identified(source: Source, item: Evidence) -> Evidence:
    """The item with its stable id."""
    return replace(item, id=evidence_id(source.id, kind_of(item), item.start, item.end))


def ingested(source: Source | None = None) -> Ingested:
    """The article with a quote, a fact and an initiative."""
    source = source or article()
    items = (
        quote(source, "The UK is a top digital economy,"),
        fact(source, "In 2017 both governments issued a Joint Strategy.", "2017"),
        initiative(source, "TusPark Newcastle", 2019),
        fact(source, "中国与英国将深化科技创新合作。"),
    )
    return Ingested(source, items)
