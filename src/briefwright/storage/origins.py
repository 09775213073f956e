"""Same origin: evidence that repeats what another source says is grouped, and sources that are one text are paired.

`prints` files the first item of each group, so that a sentence that a thousand sources carry costs one comparison;
when that item goes, a trigger hands its prints to the next. Within one source nothing repeats.

A form of words with other figures each week is no repeat and would fill its prints without end: a print takes
`_CANDIDATES` items. One that finds all its prints full is filed under the print of its whole passage.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice

from msgspec import Struct

from briefwright.model.evidence import Evidence
from briefwright.model.source import SourceCard
from briefwright.storage.passages import (
    ALIKE,
    Passage,
    alike,
    needs_sentence,
    passage_of,
    print_of,
    prints_of,
    text_prints,
    text_shingles,
    told_by,
)
from briefwright.storage.rows import decode_card, decode_evidence, encode

SAME_RELEASE = 0.5
"""Two documents that share at least this part of all their runs of five words may be one release."""
_CANDIDATES, _LIKE_SOURCES = 8, 16
"""So many items, and so many sources, a new one is compared with."""
_SHARED = 8
"""Two texts of which one is half of the other share 16 of the smallest prints or so, hardly ever less than 8."""
_FIRST = 1 << 40
_FILED = "SELECT print, evidence FROM prints WHERE print IN (SELECT value FROM json_each(?))"


class Entered(Struct, frozen=True):
    """An item as it stands in the library's tables."""

    number: int
    source: int
    item: Evidence


def link(
    connection: sqlite3.Connection, entered: Sequence[Entered], texts: Mapping[int, str] | None = None
) -> None:
    """Group new items with those they repeat, or file them for later ones; linear in their number.

    `texts` are the texts of their sources, as far as they are at hand; the others are read when needed.
    """
    held = _Held(connection, texts or {})
    held.remember(entered)
    prints = [prints_of(told) if (told := held.told(new)) else [] for new in entered]
    filed = _filed(connection, chain.from_iterable(prints))
    fresh: list[tuple[int, int]] = []
    for new, values in zip(entered, prints, strict=True):
        free = [value for value in values if len(filed.get(value, ())) < _CANDIDATES]
        if values and not free:
            free = [print_of(held.told(new))]
            filed[free[0]] = filed.get(free[0]) or _filed(connection, free).get(free[0], [])
        candidates = _candidates(filed[value] for value in {*values, *free} if value in filed)
        first = held.most_like(new, candidates) if candidates else None
        if first is not None:
            _group(connection, first, new)
            continue
        for value in free:
            filed.setdefault(value, []).append(new.number)
            fresh.append((value, new.number))
    connection.executemany("INSERT INTO prints VALUES (?, ?)", sorted(fresh))


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
    for (other,) in connection.execute(sql, (*prints, wanted, _LIKE_SOURCES)).fetchall():
        theirs = text_shingles(_text(connection, other))
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
    for (source,) in connection.execute("SELECT number FROM sources ORDER BY number").fetchall():
        text = _text(connection, source)
        pair_source(connection, source, text)
        sql = (
            "SELECT number, source, value FROM evidence JOIN items USING (number) WHERE source = ? ORDER BY number"
        )
        rows = connection.execute(sql, (source,)).fetchall()
        link(
            connection, [Entered(number, at, decode_evidence(value)) for number, at, value in rows], {source: text}
        )


class _Held:
    """The items that a batch is compared with, its own among them; each is read and folded once."""

    def __init__(self, connection: sqlite3.Connection, texts: Mapping[int, str]) -> None:
        self._connection = connection
        self._texts = dict(texts)
        self._items: dict[int, Entered] = {}
        self._passages: dict[int, Passage | None] = {}

    def remember(self, entered: Iterable[Entered]) -> None:
        """Take in items that need not be read again."""
        self._items.update((new.number, new) for new in entered)

    def told(self, new: Entered) -> str:
        """The words an item is told by; its sentence is looked up where it is needed."""
        return told_by(new.item, self._sentence(new))

    def most_like(self, new: Entered, candidates: Mapping[int, float]) -> Entered | None:
        """The candidate of another source most like an item, and enough; the weightiest come first."""
        best: Entered | None = None
        most = 0.0
        mine = self._passage(new)
        ordered = map(self._entered, sorted(candidates, key=lambda number: (-candidates[number], number)))
        for other in islice((other for other in ordered if other.source != new.source), _CANDIDATES):
            theirs = self._passage(other)
            likeness = alike(mine, theirs) if mine and theirs else 0.0
            if likeness >= ALIKE and likeness > most:
                best, most = other, likeness
                if likeness == 1.0:
                    break
        return best

    def _entered(self, number: int) -> Entered:
        if number not in self._items:
            sql = "SELECT source, value FROM evidence JOIN items USING (number) WHERE number = ?"
            source, value = self._connection.execute(sql, (number,)).fetchone()
            self._items[number] = Entered(number, source, decode_evidence(value))
        return self._items[number]

    def _passage(self, entered: Entered) -> Passage | None:
        number = entered.number
        if number not in self._passages:
            self._passages[number] = passage_of(entered.item, self._sentence(entered))
        return self._passages[number]

    def _sentence(self, entered: Entered) -> str:
        if not needs_sentence(entered.item):
            return ""
        source = entered.source
        if source not in self._texts:
            self._texts[source] = _text(self._connection, source)
        return self._texts[source][slice(*entered.item.sentence)]


def _text(connection: sqlite3.Connection, source: int) -> str:
    row = connection.execute("SELECT text FROM texts WHERE source = ?", (source,)).fetchone()
    return row[0] if row else ""


def _filed(connection: sqlite3.Connection, prints: Iterable[int]) -> dict[int, list[int]]:
    """The items filed under each of the prints."""
    found: dict[int, list[int]] = {}
    for value, number in connection.execute(_FILED, (encode(sorted(set(prints))).decode(),)):
        found.setdefault(value, []).append(number)
    return found


def _candidates(lists: Iterable[Sequence[int]]) -> dict[int, float]:
    """The items of these prints; what shares prints that few others have counts most."""
    weights: dict[int, float] = {}
    for numbers in lists:
        for number in numbers:
            weights[number] = weights.get(number, 0) + 1 / len(numbers)
    return weights


def _group(connection: sqlite3.Connection, first: Entered, new: Entered) -> None:
    row = connection.execute("SELECT lead FROM origins WHERE evidence = ?", (first.number,)).fetchone()
    if row is None:
        row = connection.execute("SELECT coalesce(max(lead), 0) + 1 FROM origins").fetchone()
        connection.execute("INSERT INTO origins VALUES (?, ?, ?)", (first.number, row[0], _place(first)))
    connection.execute("INSERT INTO origins VALUES (?, ?, ?)", (new.number, row[0], _place(new)))


def _place(entered: Entered) -> int:
    """Which of a group stands for it: the smallest place, one the user touched before all others."""
    item = entered.item
    touched = item.by_hand or item.starred or item.note or item.tags or item.review != "new"
    return entered.number - _FIRST if touched else entered.number
