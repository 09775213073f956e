"""A library of many thousand items, quickly made: invented words, a few speakers, a handful of tags."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from briefwright.model.evidence import Evidence, Fact, Quote, Speaker
from briefwright.model.source import Block, Ingested, Source
from briefwright.storage.library import Library
from fakes.articles import article

A_SOURCE = 200
"""Items of a source."""
_WORDS = 9
_BATCH = 10


def fill_large(path: Path, items: int) -> None:
    """Make a library of the newest version with so many items, each of words of its own."""
    chance = random.Random(11)
    words = ["".join(chance.choices("aabcdeefghiiklmnooprsttuy", k=chance.randint(3, 9))) for _ in range(6_000)]
    made = list(_sources(chance, words, items))
    library = Library.open(path)
    for start in range(0, len(made), _BATCH):
        library.add_sources((each, each.source.text.encode()) for each in made[start : start + _BATCH])
    library.close()


def take_back_to_version_5(path: Path) -> None:
    """Give a library of the newest version the tables of version 5: no index for one and two letters."""
    connection = sqlite3.connect(path)
    (made,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'found'").fetchone()
    connection.execute("DROP TABLE found")
    connection.execute(made.replace("prefix='1 2 3'", "prefix='3'"))
    connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
    connection.execute("PRAGMA user_version=5")
    connection.commit()
    connection.close()


def _sources(chance: random.Random, words: list[str], items: int) -> Iterator[Ingested]:
    for number in range(items // A_SOURCE):
        lines = [" ".join(chance.choices(words, k=_WORDS)) for _ in range(A_SOURCE)]
        starts = accumulate((len(line) + 2 for line in lines), initial=0)
        spans = [(start, start + len(line)) for start, line in zip(starts, lines, strict=False)]
        source = article("\n\n".join(lines), f"article {number}.txt", published=f"{2010 + number % 15}-05-01")
        blocks = tuple(Block("paragraph", *span) for span in spans)
        read = Source(source.card, source.text, blocks)
        yield Ingested(read, tuple(_item(read, index, span) for index, span in enumerate(spans)))


def _item(source: Source, index: int, span: tuple[int, int]) -> Evidence:
    start, end = span
    text = source.text[start:end]
    if index % 2:
        return Fact(start=start, end=end, text=text, sentence=span, category="event")
    speaker = Speaker(f"Speaker {index % 30}", "director", "An Institute", "explicit")
    return Quote(start=start, end=end, text=text, sentence=span, form="direct", speaker=speaker)
