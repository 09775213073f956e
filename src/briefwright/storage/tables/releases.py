"""Releases: sources that are mostly one text are paired when they come in.

A text is filed by a sketch, the smallest prints of its words; those that share most with a new one are compared.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from itertools import chain

from briefwright.model.source import SourceCard
from briefwright.storage.tables.passages import text_prints, text_runs
from briefwright.storage.tables.rows import by_print, decode_card, put_by_print

SAME_RELEASE = 0.5
"""Two documents that share at least this part of all their runs of five words may be one release."""
_COMPARED = 8
"""With so many sources, that share most prints, a new one is compared."""
_SHARED = 3
"""One print of so many; texts that share half of their runs of five words share two thirds of those of three."""
_FORM = 16
"""A print that so many sources have is part of a form: no more are filed under it."""
_SKETCHED = "SELECT print, source FROM sketches WHERE print IN (SELECT value FROM json_each(?))"


def pair_sources(connection: sqlite3.Connection, texts: Mapping[int, str]) -> None:
    """File new sources' texts, and note for each the sources before it that are mostly the same."""
    runs = _Runs(connection, texts)
    prints = {source: text_prints(text) for source, text in texts.items()}
    filed = by_print(connection, _SKETCHED, chain.from_iterable(prints.values()))
    fresh: list[tuple[int, int]] = []
    for source, values in prints.items():
        shared = Counter(chain.from_iterable(filed[value] for value in values if value in filed))
        wanted = max(1, len(values) // _SHARED)
        like = [other for other, count in shared.items() if count >= wanted]
        for other in sorted(like, key=lambda other: (-shared[other], other))[:_COMPARED]:
            mine, theirs = runs.of(source), runs.of(other)
            common = len(mine & theirs)
            if common >= SAME_RELEASE * (len(mine) + len(theirs) - common):
                connection.execute("INSERT INTO releases VALUES (?, ?)", (source, other))
        for value in values:
            held = filed.setdefault(value, [])
            if len(held) < _FORM:
                held.append(source)
                fresh.append((value, source))
    put_by_print(connection, "sketches", fresh)


def forget_source(connection: sqlite3.Connection, source: int) -> None:
    """Take a source that is about to go out of the files."""
    prints = text_prints(text_of(connection, source))
    connection.executemany("DELETE FROM sketches WHERE print = ? AND source = ?", ((p, source) for p in prints))


def sketch(connection: sqlite3.Connection, source: int) -> None:
    """File a source's text anew."""
    put_by_print(connection, "sketches", ((value, source) for value in text_prints(text_of(connection, source))))


def text_of(connection: sqlite3.Connection, source: int) -> str:
    """A source's frozen text by its row; empty where there is none."""
    row = connection.execute("SELECT text FROM texts WHERE source = ?", (source,)).fetchone()
    return row[0] if row else ""


def same_releases(connection: sqlite3.Connection) -> tuple[tuple[SourceCard, ...], ...]:
    """The groups of sources that are mostly one text, each in the order they came in."""
    group: dict[int, set[int]] = {}
    for one, other in connection.execute("SELECT source, other FROM releases ORDER BY source, other"):
        joined = group.get(one, {one}) | group.get(other, {other})
        group.update(dict.fromkeys(joined, joined))
    distinct = {min(members): members for members in group.values()}
    card = "SELECT card FROM sources WHERE number = ?"
    return tuple(
        tuple(decode_card(connection.execute(card, (n,)).fetchone()[0]) for n in sorted(distinct[first]))
        for first in sorted(distinct)
    )


def like_source(connection: sqlite3.Connection, source: int) -> tuple[SourceCard, ...]:
    """The sources that are mostly the same as this one, in the order they came in."""
    sql = """
        SELECT card FROM sources WHERE number IN (
            SELECT other FROM releases WHERE source = ?1 UNION SELECT source FROM releases WHERE other = ?1
        ) ORDER BY number
    """
    return tuple(decode_card(row[0]) for row in connection.execute(sql, (source,)))


class _Runs:
    """The runs of words of texts; each text is read and cut once."""

    def __init__(self, connection: sqlite3.Connection, texts: Mapping[int, str]) -> None:
        self._connection = connection
        self._texts = texts
        self._runs: dict[int, set[int]] = {}

    def of(self, source: int) -> set[int]:
        """A source's runs, none where there is no such source."""
        if source not in self._runs:
            text = self._texts[source] if source in self._texts else text_of(self._connection, source)
            self._runs[source] = text_runs(text) if text else set()
        return self._runs[source]
