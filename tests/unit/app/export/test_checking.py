from __future__ import annotations

from collections.abc import Sequence

from briefwright.app.export import checking
from briefwright.app.export.checking import check_quotations_of
from briefwright.checks.verbatim import QuotationCheck
from briefwright.model.source import Source, SourceCard


class Pool:
    """Judges one quotation: exact where a source holds it, else not found; remembers the lots it was given."""

    def __init__(self) -> None:
        self.lots: list[int] = []

    def check_word(self, data: bytes, sources: Sequence[Source]) -> tuple[QuotationCheck, ...]:
        self.lots.append(len(sources))
        held = [source.id for source in sources if data.decode() in source.text]
        verdict = "exact" if held else "not-found"
        return (QuotationCheck(data.decode(), verdict, source="".join(held[:1])),)


def source(name: str, text: str) -> Source:
    return Source(SourceCard(name, name), text)


def test_a_large_library_is_compared_in_lots_and_the_best_verdict_counts(monkeypatch) -> None:
    monkeypatch.setattr(checking, "_MOST_CHARACTERS", 10)
    pool = Pool()
    sources = [source("a", "12345678"), source("b", "said"), source("c", "123"), source("d", "x" * 99)]
    (check,) = check_quotations_of(pool, b"said", sources)
    assert (check.verdict, check.source) == ("exact", "b")
    assert pool.lots == [1, 2, 1]


def test_without_any_source_the_file_is_looked_through_all_the_same() -> None:
    pool = Pool()
    assert check_quotations_of(pool, b"said", [])[0].verdict == "not-found"
    assert pool.lots == [0]
