"""Same origin: evidence that repeats what another source says is grouped, and sources that are one text are paired.

`prints` files the first item of each group, so that a sentence that a thousand sources carry costs one comparison;
when that item goes (`let_go`), the next is filed. Within one source nothing repeats. Prints and sketches are told
from the words alone, so that no index has to lead from an item or a source to them.

A form of words with other figures each week is no repeat and would fill its prints without end: a print takes
`_CANDIDATES` items. One that finds all its prints full is filed under the print of its whole passage.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice

from msgspec import Struct

from briefwright.model.evidence import Evidence, kind_of
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
    text_runs,
    told_by,
)
from briefwright.storage.rows import decode_card, decode_evidence, encode

SAME_RELEASE = 0.5
"""Two documents that share at least this part of all their runs of five words may be one release."""
_CANDIDATES, _LIKE_SOURCES = 8, 8
"""So many items a print takes; and of those that share most prints so many are compared, and so many sources."""
_SHARED = 8
"""Two texts that share half of their runs of five words share two thirds of those of three: 16 of 24 prints."""
_FORM = 16
"""A print that so many sources have is part of a form: no more are filed under it."""
_FIRST = 1 << 40
_FILED = "SELECT print, evidence FROM prints WHERE print IN (SELECT value FROM json_each(?))"
_ITEMS = """
    SELECT number, source, value FROM evidence JOIN items USING (number)
    WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number
"""
_HEIRS = """
    SELECT min(other.evidence) FROM origins mine JOIN origins other ON other.lead = mine.lead
    WHERE mine.evidence IN (SELECT value FROM json_each(?))
    AND other.evidence NOT IN (SELECT value FROM json_each(?))
    GROUP BY mine.lead HAVING min(mine.evidence) < min(other.evidence)
"""
"""The first of those that stay, of each group whose first one goes: it is the first that is filed."""
_STANDING = """
    SELECT number FROM evidence LEFT JOIN origins mine ON mine.evidence = number
    WHERE source = ? AND NOT EXISTS (
        SELECT 1 FROM origins other WHERE other.lead = mine.lead AND other.evidence < number
    ) ORDER BY number
"""
_SKETCHED = "SELECT print, source FROM sketches WHERE print IN (SELECT value FROM json_each(?))"


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
    filing = _Filing(connection, ((new, held.told(new)) for new in entered))
    held.fetch(filing.known)
    groups = _Groups(connection)
    for new, told, prints in filing.waiting:
        candidates = filing.candidates(told, prints)
        first = held.most_like(new, candidates) if candidates else None
        if first is not None:
            groups.join(first, new)
        else:
            filing.file(new.number, told, prints)
    filing.store()
    groups.store()


def let_go(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Take items that are about to go out of the files; of a group that goes on the next one is filed."""
    going = list(_entered(connection, numbers))
    held = _Held(connection, {})
    held.remember(going)
    gone: list[tuple[int, int]] = []
    for new in going:
        if told := held.told(new):
            gone += ((value, new.number) for value in {*prints_of(told, kind_of(new.item)), print_of(told)})
    connection.executemany("DELETE FROM prints WHERE print = ? AND evidence = ?", sorted(gone))
    heirs = connection.execute(_HEIRS, (encode(numbers).decode(),) * 2).fetchall()
    _file(connection, [row[0] for row in heirs])


def file_all(connection: sqlite3.Connection) -> None:
    """File everything a library holds anew; what is grouped and paired stays so."""
    for (source,) in connection.execute("SELECT number FROM sources ORDER BY number").fetchall():
        text = _text(connection, source)
        connection.executemany("INSERT INTO sketches VALUES (?, ?)", ((p, source) for p in text_prints(text)))
        _file(connection, [row[0] for row in connection.execute(_STANDING, (source,))])


def _file(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    if not numbers:
        return
    held = _Held(connection, {})
    filing = _Filing(connection, ((item, held.told(item)) for item in _entered(connection, numbers)))
    for item, told, prints in filing.waiting:
        filing.candidates(told, prints)
        filing.file(item.number, told, prints)
    filing.store()


class _Filing:
    """The prints of a batch of items, and who is filed under them, the batch's own among them."""

    def __init__(self, connection: sqlite3.Connection, told: Iterable[tuple[Entered, str]]) -> None:
        self._connection = connection
        self.waiting = [(new, words, prints_of(words, kind_of(new.item))) for new, words in told if words]
        self._filed = _by_print(connection, _FILED, chain.from_iterable(prints for _, _, prints in self.waiting))
        self._fresh: list[tuple[int, int]] = []

    @property
    def known(self) -> set[int]:
        """The items that are filed under any of the prints."""
        return set(chain.from_iterable(self._filed.values()))

    def candidates(self, told: str, prints: Sequence[int]) -> list[int]:
        """The items under these prints, those of most of them first, and of the rarest."""
        if self._filed.keys().isdisjoint(prints):
            return []
        lists = [self._filed[value] for value in prints if value in self._filed]
        if self._full(prints):
            lists.append(self._of_whole(print_of(told)))
        lists.sort(key=len)
        shared = Counter(chain.from_iterable(lists))
        return sorted(shared, key=shared.__getitem__, reverse=True)

    def file(self, number: int, told: str, prints: Sequence[int]) -> None:
        """File an item under those of its prints that have room, or under that of the whole."""
        free = [value for value in prints if len(self._filed.get(value, ())) < _CANDIDATES]
        for value in free or [print_of(told)]:
            self._filed.setdefault(value, []).append(number)
            self._fresh.append((value, number))

    def store(self) -> None:
        """Write what was filed."""
        self._fresh.sort()  # in the table's own order
        self._connection.executemany("INSERT OR IGNORE INTO prints VALUES (?, ?)", self._fresh)

    def _full(self, prints: Sequence[int]) -> bool:
        return all(len(self._filed.get(value, ())) >= _CANDIDATES for value in prints)

    def _of_whole(self, value: int) -> list[int]:
        if value not in self._filed:
            self._filed.update(_by_print(self._connection, _FILED, [value]))
        return self._filed.get(value, [])


def _by_print(connection: sqlite3.Connection, sql: str, prints: Iterable[int]) -> dict[int, list[int]]:
    """What is filed under each of the prints."""
    found: dict[int, list[int]] = {}
    for value, number in connection.execute(sql, (encode(sorted(set(prints))).decode(),)):
        found.setdefault(value, []).append(number)
    return found


class _Groups:
    """The groups that a batch of items joins or founds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._leads: dict[int, int] = {}
        self._rows: list[tuple[int, int, int]] = []

    def join(self, first: Entered, new: Entered) -> None:
        """Put an item into the group of the one it repeats."""
        lead = self._lead_of(first)
        self._leads[new.number] = lead
        self._rows.append((new.number, lead, _place(new)))

    def store(self) -> None:
        """Write who belongs together."""
        self._connection.executemany("INSERT INTO origins VALUES (?, ?, ?)", self._rows)

    def _lead_of(self, first: Entered) -> int:
        if first.number not in self._leads:
            row = self._connection.execute(
                "SELECT lead FROM origins WHERE evidence = ?", (first.number,)
            ).fetchone()
            if row is None:
                row = (self._next(),)
                self._rows.append((first.number, row[0], _place(first)))
            self._leads[first.number] = row[0]
        return self._leads[first.number]

    def _next(self) -> int:
        newest = self._connection.execute("SELECT coalesce(max(lead), 0) FROM origins").fetchone()[0]
        return int(max(newest, *self._leads.values(), 0)) + 1


def pair_sources(connection: sqlite3.Connection, texts: Mapping[int, str]) -> None:
    """File new sources' texts, and note for each the sources before it that are mostly the same."""
    runs = _Runs(connection, texts)
    prints = {source: text_prints(text) for source, text in texts.items()}
    filed = _by_print(connection, _SKETCHED, chain.from_iterable(prints.values()))
    fresh: list[tuple[int, int]] = []
    for source, values in prints.items():
        shared = Counter(chain.from_iterable(filed[value] for value in values if value in filed))
        wanted = min(_SHARED, len(values))
        like = [other for other, count in shared.items() if count >= wanted]
        for other in sorted(like, key=lambda other: (-shared[other], other))[:_LIKE_SOURCES]:
            mine, theirs = runs.of(source), runs.of(other)
            common = len(mine & theirs)
            if common >= SAME_RELEASE * (len(mine) + len(theirs) - common):
                connection.execute("INSERT INTO releases VALUES (?, ?)", (source, other))
        for value in values:
            held = filed.setdefault(value, [])
            if len(held) < _FORM:
                held.append(source)
                fresh.append((value, source))
    connection.executemany("INSERT INTO sketches VALUES (?, ?)", sorted(fresh))


def forget_source(connection: sqlite3.Connection, source: int) -> None:
    """Take a source that is about to go out of the files."""
    prints = text_prints(_text(connection, source))
    connection.executemany("DELETE FROM sketches WHERE print = ? AND source = ?", ((p, source) for p in prints))


class _Runs:
    """The runs of words of texts; each text is read and cut once."""

    def __init__(self, connection: sqlite3.Connection, texts: Mapping[int, str]) -> None:
        self._connection = connection
        self._texts = texts
        self._runs: dict[int, set[int]] = {}

    def of(self, source: int) -> set[int]:
        """A source's runs, none where there is no such source."""
        if source not in self._runs:
            text = self._texts[source] if source in self._texts else _text(self._connection, source)
            self._runs[source] = text_runs(text) if text else set()
        return self._runs[source]


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
        texts = {source: _text(connection, source)}
        pair_sources(connection, texts)
        numbers = connection.execute("SELECT number FROM evidence WHERE source = ? ORDER BY number", (source,))
        link(connection, list(_entered(connection, [row[0] for row in numbers])), texts)


class _Held:
    """The items that a batch is compared with, its own among them; each is read and folded once."""

    def __init__(self, connection: sqlite3.Connection, texts: Mapping[int, str]) -> None:
        self._connection = connection
        self._texts = dict(texts)
        self._items: dict[int, Entered] = {}
        self._rows: dict[int, tuple[int, bytes]] = {}
        self._told: dict[int, str] = {}
        self._passages: dict[int, Passage] = {}

    def remember(self, entered: Iterable[Entered]) -> None:
        """Take in items that need not be read again."""
        self._items.update((new.number, new) for new in entered)

    def fetch(self, numbers: Iterable[int]) -> None:
        """Read items that may be looked at, all at once."""
        wanted = encode(sorted(numbers)).decode()
        rows = self._connection.execute(_ITEMS, (wanted,))
        self._rows.update((number, (source, value)) for number, source, value in rows)

    def told(self, new: Entered) -> str:
        """The words an item is told by; its sentence is looked up where it is needed."""
        if new.number not in self._told:
            self._told[new.number] = told_by(new.item, self._sentence(new))
        return self._told[new.number]

    def most_like(self, new: Entered, candidates: Iterable[int]) -> Entered | None:
        """The candidate of another source most like an item, and enough, of the first few."""
        best: Entered | None = None
        most = 0.0
        others = (other for number in candidates if (other := self._item(number)) and other.source != new.source)
        for other in islice(others, _CANDIDATES):
            likeness = alike(self._passage(new), self._passage(other))
            if likeness >= ALIKE and likeness > most:
                best, most = other, likeness
                if likeness == 1.0:
                    break
        return best

    def _item(self, number: int) -> Entered | None:
        """An item by its number; `None` where it is no more."""
        if number not in self._items:
            if number not in self._rows:
                self.fetch([number])
            if number in self._rows:
                source, value = self._rows[number]
                self._items[number] = Entered(number, source, _decoded(value))
        return self._items.get(number)

    def _passage(self, entered: Entered) -> Passage:
        number = entered.number
        if number not in self._passages:
            told = self.told(entered)
            row = self._rows.get(number)
            self._passages[number] = _passage_in(row[1], told) if row else passage_of(entered.item, told)
        return self._passages[number]

    def _sentence(self, entered: Entered) -> str:
        if not needs_sentence(entered.item):
            return ""
        source = entered.source
        if source not in self._texts:
            self._texts[source] = _text(self._connection, source)
        return self._texts[source][slice(*entered.item.sentence)]


@lru_cache(maxsize=2048)
def _decoded(value: bytes) -> Evidence:
    return decode_evidence(value)


@lru_cache(maxsize=2048)
def _passage_in(value: bytes, told: str) -> Passage:
    """A stored item's passage; what one batch of an import is compared with, the next one is too."""
    return passage_of(_decoded(value), told)


def _entered(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[Entered]:
    for number, source, value in connection.execute(_ITEMS, (encode(list(numbers)).decode(),)).fetchall():
        yield Entered(number, source, decode_evidence(value))


def _text(connection: sqlite3.Connection, source: int) -> str:
    row = connection.execute("SELECT text FROM texts WHERE source = ?", (source,)).fetchone()
    return row[0] if row else ""


def _place(entered: Entered) -> int:
    """Which of a group stands for it: the smallest place, one the user touched before all others."""
    item = entered.item
    touched = item.by_hand or item.starred or item.note or item.tags or item.review != "new"
    return entered.number - _FIRST if touched else entered.number
