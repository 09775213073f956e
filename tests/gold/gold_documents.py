"""Reads the gold documents (our own texts with expectations beside them) and scores extraction on them.

A document is `=== id kind | published DATE`, its text, `---`, then one expectation a line:
`D`, `P`, `I` speaker | role | organisation | words (direct, partial, indirect; `*` for any speaker),
`N` words that are no quotation, `V` name | type | parties; … | places; … | year | status, `F` fact.
`start … end` stands for the whole stretch from `start` to `end`.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from briefwright.extract.pipeline import extract_evidence
from briefwright.model.evidence import Evidence, Fact, Initiative, Quote
from briefwright.model.source import Source, SourceCard, SourceMetadata

FORMS = {"D": "direct", "P": "partial", "I": "indirect"}


@dataclass
class GoldDocument:
    """One document: its text and what must be found in it."""

    id: str
    text: str
    published: str | None
    quotes: list[tuple[str, str, str, str, int, int]] = field(default_factory=list)
    not_quotes: list[str] = field(default_factory=list)
    initiatives: list[tuple[str, str, set[str], set[str], int | None, str]] = field(default_factory=list)
    facts: list[tuple[int, int]] = field(default_factory=list)

    def extract(self) -> tuple[Evidence, ...]:
        """What the product finds."""
        card = SourceCard(
            hashlib.sha256(self.text.encode()).hexdigest(), self.id, SourceMetadata(published=self.published)
        )
        return extract_evidence(Source(card, self.text))


@dataclass
class Score:
    """Counts of one metric: what was found, what was right, what was wanted."""

    found: int = 0
    right: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is right, in per cent."""
        return 100 * self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found, in per cent."""
        return 100 * self.right / max(1, self.wanted)


def load(path: Path) -> list[GoldDocument]:
    """The documents of a gold file, in order."""
    parts = re.split(r"^=== (.+)$", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [_document(parts[i], parts[i + 1]) for i in range(0, len(parts), 2)]


def _document(head: str, body: str) -> GoldDocument:
    text, _, wanted = body.strip("\n").partition("\n---")
    published = re.search(r"published (\S+)", head)
    document = GoldDocument(head.split(maxsplit=1)[0], text, published[1] if published else None)
    for line in filter(None, wanted.strip().splitlines()):
        _expect(document, line[0], [cell.strip() for cell in line.split("|")[1:]])
    return document


def _expect(document: GoldDocument, kind: str, cells: list[str]) -> None:
    if kind in FORMS:
        speaker, role, organisation, words = cells
        document.quotes.append((FORMS[kind], speaker, role, organisation, *_span(document, words)))
    elif kind == "N":
        document.not_quotes.append(cells[0])
    elif kind == "F":
        document.facts.append(_span(document, cells[0]))
    else:
        name, type_, parties, places, year, status = cells
        listed = [{item.strip() for item in cell.split(";") if item.strip()} for cell in (parties, places)]
        document.initiatives.append((name, type_, listed[0], listed[1], int(year) if year else None, status))


def _span(document: GoldDocument, words: str) -> tuple[int, int]:
    first, _, last = words.partition(" … ")
    start = document.text.find(first)
    assert start >= 0, (document.id, first)
    if not last:
        return (start, start + len(first))
    end = document.text.find(last, start + len(first))
    assert end >= 0, (document.id, last)
    return (start, end + len(last))


def score(documents: list[GoldDocument]) -> dict[str, Score]:
    """Every metric over the documents."""
    names = [
        "direct",
        "indirect",
        "speakers",
        "roles",
        "organisations",
        "initiatives",
        "parties",
        "places",
        "years",
        "statuses",
        "facts",
    ]
    scores = {name: Score() for name in names}
    for document in documents:
        evidence = document.extract()
        _score_quotes(document, evidence, scores)
        _score_initiatives(document, evidence, scores)
        _score_facts(document, evidence, scores["facts"])
    return scores


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " .,;:!?。，；：！？…’'”」":
        end -= 1
    return (start, end)


def _score_quotes(document: GoldDocument, evidence: tuple[Evidence, ...], scores: dict[str, Score]) -> None:
    quotes = [item for item in evidence if isinstance(item, Quote)]
    for metric, forms in (("direct", ("direct", "partial")), ("indirect", ("indirect",))):
        found = {_trimmed(document.text, q.start, q.end): q for q in quotes if q.form in forms}
        confident = {span for span, q in found.items() if q.confidence >= 0.6 or metric == "direct"}
        wanted = [q for q in document.quotes if q[0] in forms]
        scores[metric].wanted += len(wanted)
        right: set[tuple[int, int]] = set()
        for _, speaker, role, organisation, start, end in wanted:
            span = _trimmed(document.text, start, end)
            quote = found.get(span)
            if quote is None:
                scores[metric].misses.append(f"{document.id}: not found: {document.text[start:end]!r}")
                continue
            right.add(span)
            _score_speaker(document, quote, (speaker, role, organisation), scores)
        scores[metric].right += len(right)
        scores[metric].found += len(confident | right)
        scores[metric].misses += [
            f"{document.id}: false: {found[span].text!r} ({found[span].why})" for span in sorted(confident - right)
        ]
    for words in document.not_quotes:
        at = document.text.find(words)
        assert not [q for q in quotes if q.form != "indirect" and q.start <= at < q.end], (document.id, words)


def _score_speaker(
    document: GoldDocument, quote: Quote, wanted: tuple[str, str, str], scores: dict[str, Score]
) -> None:
    speaker = quote.speaker
    if wanted[0] == "*":
        return
    for metric, value, want in (
        ("speakers", speaker.name, wanted[0]),
        ("roles", speaker.role, wanted[1]),
        ("organisations", speaker.organisation, wanted[2]),
    ):
        if not want:
            continue
        scores[metric].wanted += 1
        scores[metric].found += bool(value)
        if value == want:
            scores[metric].right += 1
        else:
            scores[metric].misses.append(f"{document.id}: {want!r} but {value!r} for {quote.text[:40]!r}")


def _score_initiatives(document: GoldDocument, evidence: tuple[Evidence, ...], scores: dict[str, Score]) -> None:
    found = {item.name: item for item in evidence if isinstance(item, Initiative)}
    wanted = {name for name, *_ in document.initiatives}
    main = scores["initiatives"]
    main.found += len(found)
    main.wanted += len(wanted)
    main.right += len(wanted & set(found))
    main.misses += [f"{document.id}: not found: {name!r}" for name in wanted - set(found)]
    main.misses += [f"{document.id}: false: {name!r} ({found[name].why})" for name in set(found) - wanted]
    for name, _, parties, places, year, status in document.initiatives:
        if name not in found:
            continue
        item = found[name]
        for metric, value, want in (
            ("parties", set(item.parties), parties),
            ("places", set(item.places), places),
            ("years", item.year, year),
            ("statuses", item.status or "", status),
        ):
            scores[metric].wanted += 1
            scores[metric].found += 1
            if value == want:
                scores[metric].right += 1
            else:
                scores[metric].misses.append(f"{document.id}: {name}: {want!r} but {value!r}")


def _score_facts(document: GoldDocument, evidence: tuple[Evidence, ...], facts: Score) -> None:
    found = [item for item in evidence if isinstance(item, Fact)]
    matched = [any(_same(fact, span) for span in document.facts) for fact in found]
    hit = [any(_same(fact, span) for fact in found) for span in document.facts]
    facts.found += sum(hit) + matched.count(False)
    facts.wanted += len(document.facts)
    facts.right += sum(hit)
    facts.misses += [
        f"{document.id}: false: {fact.text!r} ({fact.category}; {fact.why})"
        for fact, match in zip(found, matched, strict=True)
        if not match
    ]
    facts.misses += [
        f"{document.id}: not found: {document.text[a:b]!r}"
        for (a, b), match in zip(document.facts, hit, strict=True)
        if not match
    ]


def _same(fact: Fact, span: tuple[int, int]) -> bool:
    """Two spans state the same fact when they share at least half of both together."""
    shared = min(fact.end, span[1]) - max(fact.start, span[0])
    return 2 * shared >= max(fact.end, span[1]) - min(fact.start, span[0])
