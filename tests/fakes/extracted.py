"""Short ways to ask what is found in a text."""

from __future__ import annotations

import hashlib

from briefwright.extract.pipeline import extract_evidence
from briefwright.model.evidence import Evidence, Fact, Initiative, Quote
from briefwright.model.source import Block, Source, SourceCard, SourceMetadata


def source(text: str, published: str | None = None, blocks: tuple[Block, ...] = ()) -> Source:
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    card = SourceCard(digest, "sample.txt", SourceMetadata(published=published))
    return Source(card, text, blocks)


def evidence(text: str, published: str | None = None, blocks: tuple[Block, ...] = ()) -> tuple[Evidence, ...]:
    return extract_evidence(source(text, published, blocks))


def quotes(text: str, form: str = "direct") -> list[tuple[str, str | None]]:
    """The words and the speaker of every quotation of one form."""
    return [(q.text, q.speaker.name) for q in evidence(text) if isinstance(q, Quote) and q.form == form]


def only_quote(text: str, form: str = "direct") -> Quote:
    found = [q for q in evidence(text) if isinstance(q, Quote) and q.form == form]
    assert len(found) == 1, found
    return found[0]


def facts(text: str, published: str | None = None) -> list[Fact]:
    return [e for e in evidence(text, published) if isinstance(e, Fact)]


def initiatives(text: str, published: str | None = None) -> list[Initiative]:
    return [e for e in evidence(text, published) if isinstance(e, Initiative)]
