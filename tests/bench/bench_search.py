"""Search at scale beside bare FTS5: `python tests/bench/bench_search.py [ITEMS]` (100,000 by default).

Both index Chinese in pairs. FTS5 gives bare words, ours items with all that is known of them and of their sources.

First the library by itself, then keystrokes in a real window over the same library.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import accumulate, cycle, product
from pathlib import Path
from typing import TypeVar

from briefwright.model.evidence import DateMention, Evidence, Fact, Initiative, Quote, Speaker
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Block, Ingested, Source, SourceCard, SourceMetadata
from briefwright.storage.library import Library
from briefwright.storage.tables.words import indexed, match_expression

T = TypeVar("T")
ITEMS_A_SOURCE = 20
PAGE = 50


def main() -> None:
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    from keystrokes import Typing, measure

    chance = random.Random(7)
    words = ["".join(chance.choices("aabcdeefghiiklmnooprsttuy", k=chance.randint(3, 10))) for _ in range(20_000)]
    for rank, word in zip((2, 40, 300, 900), ("research", "innovation", "cooperation", "quantum"), strict=True):
        words[rank] = word
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    with tempfile.TemporaryDirectory() as folder:
        made = list(_sources(chance, words, weights, items))
        texts = [indexed(item.text) for ingested, _ in made for item in ingested.evidence]
        library, built = _timed(lambda: _fill(Path(folder), made))
        library.facets(EvidenceQuery())  # a window counts at once, and has the columns in memory from then on
        bare, bare_built = _timed(lambda: _bare(Path(folder), texts))
        print(f"{items:,} items: build {items / built:,.0f} items/s (bare FTS5 {items / bare_built:,.0f})")
        print(f"{'query, ms of own time':34}{'ours p50':>10}{'p95':>8}{'FTS5 p50':>10}{'p95':>8}   {PAGE} rows")
        for name, queries in _queries(chance, words, weights).items():
            ours = _measure(queries, lambda text: library.search(EvidenceQuery(text=text), 0, PAGE))
            peer = _measure(queries, lambda text: _bare_search(bare, text))
            print(f"{name:34}{ours[0]:10.2f}{ours[1]:8.2f}{peer[0]:10.2f}{peer[1]:8.2f}")
        _others(library, words)
        library.close()
        print(f"the search index alone, made anew: {items / _rebuilt(Path(folder)):,.0f} items/s")
        typing = Typing(Path(folder) / "home", Path(folder) / "library.sqlite")
        measure(typing, bare, words)
        typing.close()
        bare.close()


def _others(library: Library, words: list[str]) -> None:
    quotes = frozenset({"quote"})
    asked = _spellings(words[0])
    cases: dict[str, Callable[[], object]] = {
        "no words, first page": lambda: library.search(EvidenceQuery(), 0, PAGE),
        "no words, newest, listed whole": lambda: library.listed(EvidenceQuery(order="newest")),
        "a page of the list, anywhere": lambda: library.numbered(range(1000, 1000 + PAGE)),
        "quotes, page 100": lambda: library.search(EvidenceQuery(kinds=quotes), 5_000, PAGE),
        "common word, quotes": lambda: library.search(EvidenceQuery(text=words[0], kinds=quotes), 0, PAGE),
        "common word, page 100": lambda: library.search(EvidenceQuery(text=words[0]), 5_000, PAGE),
        "common word in source order": lambda: library.search(
            EvidenceQuery(text=words[0], order="source"), 0, PAGE
        ),
        "count, common word": lambda: library.count(EvidenceQuery(text=words[0])),
        "list of a common word": lambda: library.listed(EvidenceQuery(text=next(asked))),
        "groups of a common word": lambda: library.groups(EvidenceQuery(text=next(asked), group="source")),
        "facets, no words": lambda: library.facets(EvidenceQuery()),
        "facets, common word": lambda: library.facets(EvidenceQuery(text=next(asked))),
        "list, groups and facets of it": lambda: _counted(library, EvidenceQuery(text=next(asked), group="source")),
        "facets, rarer word": lambda: library.facets(EvidenceQuery(text=words[300])),
    }
    for name, run in cases.items():
        middle, high = _measure([""] * 9, lambda _, run=run: run())  # type: ignore[misc]
        print(f"{name:34}{middle:10.2f}{high:8.2f}")


def _spellings(word: str) -> Iterator[str]:
    """A word in small letters and capitals: it finds the same, and nothing is remembered of the last."""
    return cycle("".join(way) for way in product(*((letter, letter.upper()) for letter in word)))


def _counted(library: Library, query: EvidenceQuery) -> None:
    """What a window asks for after each key, in the background."""
    library.listed(query)
    library.groups(query)
    library.facets(query)


def _sources(
    chance: random.Random, words: list[str], weights: list[float], items: int
) -> Iterator[tuple[Ingested, bytes]]:
    for number in range(items // ITEMS_A_SOURCE):
        lines = [" ".join(chance.choices(words, cum_weights=weights, k=28)) for _ in range(ITEMS_A_SOURCE)]
        if number % 10 == 0:
            lines[0] += "中国与英国将深化科技创新合作"
        text = "\n\n".join(lines)
        original = text.encode()
        starts = [0, *accumulate(len(line) + 2 for line in lines)]
        blocks = tuple(Block("paragraph", at, at + len(line)) for at, line in zip(starts, lines, strict=False))
        metadata = SourceMetadata(published=f"{2010 + number % 15}-05-01", language="en")
        card = SourceCard(sha256(original).hexdigest(), f"article {number}.txt", metadata)
        evidence = tuple(_item(index, block, text) for index, block in enumerate(blocks))
        yield Ingested(Source(card, text, blocks), evidence), original


def _item(index: int, block: Block, text: str) -> Evidence:
    words = text[block.start : block.end]
    span = (block.start, block.end)
    if index % 3 == 0:
        speaker = Speaker(f"Speaker {len(words) % 97}", "director", f"Institute {len(words) % 31}", "explicit")
        return Quote(start=span[0], end=span[1], text=words, sentence=span, form="direct", speaker=speaker)
    if index % 3 == 1:
        dates = (DateMention("2017", span[0], span[0] + 4, "2017"),)
        return Fact(start=span[0], end=span[1], text=words, sentence=span, category="event", dates=dates)
    return Initiative(
        start=span[0], end=span[1], text=words, sentence=span, name=words[:30], type="park", year=2019
    )


def _fill(folder: Path, made: list[tuple[Ingested, bytes]]) -> Library:
    library = Library.open(folder / "library.sqlite")
    for start in range(0, len(made), 100):
        library.add_sources(made[start : start + 100])
    return library


def _bare(folder: Path, texts: list[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE items (number INTEGER PRIMARY KEY, words TEXT)")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(words, content='items', content_rowid='number')")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO items VALUES (?, ?)", enumerate(texts, 1))
    connection.executemany("INSERT INTO found (rowid, words) VALUES (?, ?)", enumerate(texts, 1))
    connection.execute("COMMIT")
    return connection


def _rebuilt(folder: Path) -> float:
    """Seconds to make the library's full-text index anew from its tables."""
    connection = sqlite3.connect(folder / "library.sqlite", isolation_level=None)
    _, seconds = _timed(lambda: connection.execute("INSERT INTO found (found) VALUES ('rebuild')"))
    connection.close()
    return seconds


def _bare_search(connection: sqlite3.Connection, text: str) -> list[tuple[str]]:
    sql = (
        "SELECT items.words FROM found JOIN items ON number = found.rowid WHERE found MATCH ? ORDER BY rank LIMIT ?"
    )
    return connection.execute(sql, (match_expression(text), PAGE)).fetchall()


def _queries(chance: random.Random, words: list[str], weights: list[float]) -> dict[str, list[str]]:
    usual = words[100:5_000]
    return {
        "one word": chance.choices(usual, k=60),
        "two words": [" ".join(chance.choices(words[20:2_000], k=2)) for _ in range(60)],
        "three words": [" ".join(chance.choices(words[:500], k=3)) for _ in range(60)],
        "common word": words[:10],
        "three-letter prefix": [word[:3] for word in chance.choices(words, cum_weights=weights, k=60)],
        "two-letter prefix": [word[:2] for word in chance.choices(words, cum_weights=weights, k=20)],
        "two Chinese characters": ["科技", "创新", "合作"] * 5,
        "five Chinese characters": ["科技创新合"] * 15,
    }


def _measure(queries: list[str], run: Callable[[str], object]) -> tuple[float, float]:
    run(queries[0])
    times = sorted(_worked(lambda text=text: run(text)) * 1000 for text in queries)  # type: ignore[misc]
    return statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))]


def _worked(run: Callable[[], object]) -> float:
    """Seconds of processor time, which others on the machine hardly change."""
    start = time.thread_time()
    run()
    return time.thread_time() - start


def _timed(run: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = run()
    return result, time.perf_counter() - start


if __name__ == "__main__":
    main()
