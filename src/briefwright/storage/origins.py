"""Same origin: evidence that repeats what another source says is grouped, and sources that are one text are paired.

`prints` files the first item of each group, so that a sentence that a thousand sources carry costs one comparison;
when that item goes, a trigger hands its prints to the next. Within one source nothing repeats.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefwright.model.evidence import Evidence
from briefwright.model.source import SourceCard
from briefwright.storage.passages import (
    ALIKE,
    Passage,
    alike,
    needs_sentence,
    passage_of,
    text_prints,
    text_shingles,
)
from briefwright.storage.rows import decode_card, decode_evidence

SAME_RELEASE = 0.5
"""Two documents that share at least this part of all their runs of five words may be one release."""
_CANDIDATES = 16
_SHARED = 6
_FIRST = 1 << 40
_NEAREST = """
    SELECT evidence, source FROM prints JOIN evidence ON number = evidence
    WHERE print IN ({}) AND source <> ? GROUP BY evidence ORDER BY count(*) DESC, evidence LIMIT ?
"""


def link(connection: sqlite3.Connection, source: int, items: Sequence[tuple[int, Evidence]]) -> None:
    """Group new items of a source with those they repeat, or file them for later ones; linear in their number."""
    text = _Text(connection, source)
    fresh: list[tuple[int, int]] = []
    for number, item in items:
        passage = passage_of(item, text.sentence(item))
        if passage is None:
            continue
        prints = passage.prints
        first = _first_like(connection, source, passage, prints)
        if first is None:
            fresh += [(value, number) for value in prints]
        else:
            _group(connection, first, number, item)
    connection.executemany("INSERT INTO prints VALUES (?, ?)", fresh)


def pair_source(connection: sqlite3.Connection, source: int, text: str) -> None:
    """File a new source's text, and note the sources that are mostly the same."""
    whole = text_shingles(text)
    prints = text_prints(whole)
    marks = ", ".join("?" * len(prints))
    sql = (
        f"SELECT source FROM sketches WHERE print IN ({marks}) "  # noqa: S608 - question marks
        "GROUP BY source HAVING count(*) >= ? ORDER BY count(*) DESC, source LIMIT ?"
    )
    wanted = min(_SHARED, len(prints))
    for (other,) in connection.execute(sql, (*prints, wanted, _CANDIDATES)).fetchall():
        theirs = text_shingles(_Text(connection, other).whole)
        if len(whole & theirs) >= SAME_RELEASE * len(whole | theirs):
            connection.execute("INSERT INTO releases VALUES (?, ?)", (source, other))
    connection.executemany("INSERT INTO sketches VALUES (?, ?)", ((value, source) for value in prints))


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


def link_all(connection: sqlite3.Connection) -> None:
    """Group and pair everything a library holds, in the order it came in."""
    for source, text in connection.execute("SELECT source, text FROM texts ORDER BY source").fetchall():
        pair_source(connection, source, text)
        sql = "SELECT number, value FROM evidence JOIN items USING (number) WHERE source = ? ORDER BY number"
        rows = connection.execute(sql, (source,)).fetchall()
        link(connection, source, [(number, decode_evidence(value)) for number, value in rows])


class _Text:
    """A source's text, read when first asked for."""

    def __init__(self, connection: sqlite3.Connection, source: int) -> None:
        self._connection = connection
        self._source = source
        self._text: str | None = None

    @property
    def whole(self) -> str:
        if self._text is None:
            row = self._connection.execute("SELECT text FROM texts WHERE source = ?", (self._source,)).fetchone()
            self._text = row[0] if row else ""
        return self._text

    def sentence(self, item: Evidence) -> str:
        """The item's sentence where it is needed, else nothing."""
        return self.whole[slice(*item.sentence)] if needs_sentence(item) else ""


def _first_like(
    connection: sqlite3.Connection, source: int, passage: Passage, prints: Sequence[int]
) -> tuple[int, Evidence] | None:
    """The filed item of another source that is most like a passage, and enough."""
    sql = _NEAREST.format(", ".join("?" * len(prints)))
    best: tuple[int, Evidence] | None = None
    most = 0.0
    for number, other in connection.execute(sql, (*prints, source, _CANDIDATES)).fetchall():
        value = connection.execute("SELECT value FROM items WHERE number = ?", (number,)).fetchone()[0]
        item = decode_evidence(value)
        theirs = passage_of(item, _Text(connection, other).sentence(item))
        likeness = alike(passage, theirs) if theirs else 0.0
        if likeness >= ALIKE and likeness > most:
            best, most = (number, item), likeness
    return best


def _group(connection: sqlite3.Connection, first: tuple[int, Evidence], number: int, item: Evidence) -> None:
    row = connection.execute("SELECT lead FROM origins WHERE evidence = ?", (first[0],)).fetchone()
    if row is None:
        row = connection.execute("SELECT coalesce(max(lead), 0) + 1 FROM origins").fetchone()
        connection.execute("INSERT INTO origins VALUES (?, ?, ?)", (first[0], row[0], _place(*first)))
    connection.execute("INSERT INTO origins VALUES (?, ?, ?)", (number, row[0], _place(number, item)))


def _place(number: int, item: Evidence) -> int:
    """Which of a group stands for it: the smallest place, one the user touched before all others."""
    touched = item.by_hand or item.starred or item.note or item.tags or item.review != "new"
    return number - _FIRST if touched else number
