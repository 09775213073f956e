"""Same origin at scale: `python tests/bench/bench_origins.py`.

What recognising repeats costs an import, how many altered copies it finds, and what a search pays for groups.
"""

from __future__ import annotations

import random
import tempfile
import time
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from bench_search import PAGE, _measure, _queries, _sources
from msgspec.structs import replace
from rapidfuzz.fuzz import ratio

from briefwright.model.evidence import Fact
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Block, Ingested, Source, SourceCard
from briefwright.storage.library import Library
from briefwright.storage.tables.passages import ALIKE, passage_of

SOURCES = 1_000
COPIES = 200


def main() -> None:
    chance = random.Random(11)
    words = ["".join(chance.choices("aabcdeefghiiklmnooprsttuy", k=chance.randint(3, 10))) for _ in range(20_000)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    made = [(as_facts(ingested), data) for ingested, data in _sources(chance, words, weights, SOURCES * 20)]
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite")
        library.add_sources(made)
        times, alike, found, wrong = [], 0, 0, 0
        for number in range(COPIES):
            original, _ = made[number]
            copy = altered(original, chance, words, number)
            start = time.perf_counter()
            library.add_sources([(copy, copy.source.text.encode())])
            times.append((time.perf_counter() - start) * 1000)
            for ours, theirs in zip(copy.evidence, original.evidence, strict=True):
                a, b = passage_of(ours, ours.text), passage_of(theirs, theirs.text)
                assert a is not None
                assert b is not None
                repeats = ratio(a.text, b.text) >= ALIKE * 100
                held = library.evidence(evidence_in(library, copy, ours.start))
                grouped = held is not None and original.source.card in held.also_in
                alike, found, wrong = (
                    alike + repeats,
                    found + (repeats and grouped),
                    wrong + (grouped and not repeats),
                )
        times.sort()
        print(f"import of an altered copy into {SOURCES:,} sources: p50 {times[len(times) // 2]:.1f} ms, ", end="")
        print(f"p95 {times[int(len(times) * 0.95)]:.1f} ms an article of 20 items, on the disk")
        print(
            f"passages at least {ALIKE:.0%} alike: {alike:,}, found {found:,} ({found / alike:.1%}); wrong {wrong}"
        )
        for name, queries in _queries(chance, words, weights).items():
            middle, high = _measure(queries, lambda text: library.search(EvidenceQuery(text=text), 0, PAGE))
            print(f"{name:34}{middle:10.2f}{high:8.2f}   ms, {COPIES} of {SOURCES + COPIES} sources are copies")
        library.close()


def as_facts(ingested: Ingested) -> Ingested:
    """The same with facts only, so that the words alone decide."""
    items = (
        Fact(start=item.start, end=item.end, text=item.text, sentence=item.sentence, category="event")
        for item in ingested.evidence
    )
    return replace(ingested, evidence=tuple(items))


def altered(original: Ingested, chance: random.Random, words: list[str], number: int) -> Ingested:
    """A copy in which every sentence has none to three words changed, dropped or put in."""
    lines = []
    for item in original.evidence:
        line = item.text.split()
        for _ in range(chance.randint(0, 3)):
            at = chance.randrange(len(line))
            line[at : at + chance.randint(0, 1)] = chance.choices(words, k=chance.randint(0, 1))
        lines.append(" ".join(line))
    text = "\n\n".join([*lines, f"Copy {number}."])
    starts = list(accumulate((len(line) + 2 for line in lines), initial=0))[:-1]
    card = SourceCard(sha256(text.encode()).hexdigest(), f"copy {number}.txt", original.source.card.metadata)
    blocks = tuple(Block("paragraph", at, at + len(line)) for at, line in zip(starts, lines, strict=True))
    items = []
    for item, block in zip(original.evidence, blocks, strict=True):
        span = (block.start, block.end)
        items.append(replace(item, start=span[0], end=span[1], text=text[slice(*span)], sentence=span))
    return Ingested(Source(card, text, blocks), tuple(items))


def evidence_in(library: Library, copy: Ingested, start: int) -> str:
    return next(item.id for item in library.evidence_of(copy.source.id) if item.start == start)


if __name__ == "__main__":
    main()
