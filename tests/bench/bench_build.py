"""Filling a library beside SQLite alone: `python tests/bench/bench_build.py [ITEMS]` (100,000 by default).

SQLite alone stores the same JSON and words in one table and indexes the words with the settings of our library.
Ours also checks ids and belonging, marks what is filtered by, keeps sources, texts and original bytes, and finds
what repeats. On a machine that others use, the processor time tells more than the clock.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

from bench_search import _sources

from briefwright.model.source import Ingested
from briefwright.storage.exporting import export_library, import_export
from briefwright.storage.library import Library
from briefwright.storage.tables.rows import encode, words_of

Made = list[tuple[Ingested, bytes]]
_BATCH = 100


def main() -> None:
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    chance = random.Random(7)
    words = ["".join(chance.choices("aabcdeefghiiklmnooprsttuy", k=chance.randint(3, 10))) for _ in range(20_000)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    made = list(_sources(chance, words, weights, items))
    rows = [(encode(item), words_of(item)) for ingested, _ in made for item in ingested.evidence]
    with tempfile.TemporaryDirectory() as folder:
        floor = _row("SQLite alone", items, 0.0, lambda: _bare(Path(folder), rows))
        first, second, third = (Library.open(Path(folder) / name / "library.sqlite") for name in "abc")
        _row("all at once", items, floor, lambda: first.add_sources(made))
        _row(f"{_BATCH} sources at a time", items, floor, lambda: _in_batches(second, made))
        export_library(first, Path(folder) / "export")
        _row("from an export", items, floor, lambda: import_export(third, Path(folder) / "export"))
        for library in (first, second, third):
            library.close()
        _row("the index alone, made anew", items, floor, lambda: _index_anew(Path(folder) / "a" / "library.sqlite"))


def _row(name: str, items: int, floor: float, run: Callable[[], object]) -> float:
    """Run once, print a line, and return the seconds of processor time."""
    started, own = time.perf_counter(), time.process_time()
    run()
    seconds, own = time.perf_counter() - started, time.process_time() - own
    beside = f"; {own / floor:.1f} × SQLite alone" if floor else ""
    print(f"{name:30}{items / seconds:10,.0f} items/s, {own / items * 1e6:6.1f} µs of processor an item{beside}")
    return own


def _in_batches(library: Library, made: Made) -> None:
    for start in range(0, len(made), _BATCH):
        library.add_sources(made[start : start + _BATCH])


def _bare(folder: Path, rows: list[tuple[bytes, str]]) -> None:
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE items (number INTEGER PRIMARY KEY, value BLOB, words TEXT)")
    connection.execute(
        "CREATE VIRTUAL TABLE found USING fts5 (words, content='items', content_rowid='number', "
        "tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
    )
    connection.execute("INSERT INTO found (found, rank) VALUES ('hashsize', 16777216)")
    connection.execute("BEGIN")
    numbered = ((number, *row) for number, row in enumerate(rows, 1))
    connection.executemany("INSERT INTO items VALUES (?, ?, ?)", numbered)
    connection.execute("INSERT INTO found (rowid, words) SELECT number, words FROM items")
    connection.execute("COMMIT")
    connection.close()


def _index_anew(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
    connection.close()


if __name__ == "__main__":
    main()
