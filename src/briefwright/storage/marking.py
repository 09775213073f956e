"""A person's marks on items, one or a hundred thousand: read in slices, written set by set, in one transaction.

Neither the words nor their place nor who says them change: the items keep their rows and stay filed as they were.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec

from briefwright.errors import AppError
from briefwright.model.evidence import Evidence
from briefwright.model.own_marks import MarksChange, OwnMarks, merged, own_marks, with_marks
from briefwright.storage.tables.origins import is_touched, place_again
from briefwright.storage.tables.rows import decode_evidence, encode, words_of
from briefwright.storage.telling import TO_INDEX_AN_ITEM, Stretch

_SLICE = 500
"""Items that are read, or written, before it is told how far that is."""
_READ = """
    SELECT evidence.id, items.value FROM json_each(?) wanted CROSS JOIN evidence ON number = wanted.value
    JOIN items USING (number)
"""
_ANEW = 3
"""Where a third of all items get other words, to make the whole search index anew takes less than to mend it."""
_WRITTEN = 0.6
"""The part of the work that is done when the items are written and the index is made anew."""
_NUMBERED = "SELECT number, evidence.id FROM evidence WHERE id IN (SELECT value FROM json_each(?))"
_HELD = """
    SELECT number, items.value, words FROM json_each(?) wanted CROSS JOIN items ON number = wanted.value
"""
_UNINDEX = "INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)"
_INDEX = "INSERT INTO found (rowid, words) VALUES (?, ?)"
_decode_marks = msgspec.json.Decoder(OwnMarks).decode


def read_marks(
    connection: sqlite3.Connection, numbers: Sequence[int], stretch: Stretch
) -> list[tuple[str, OwnMarks]]:
    """The ids and marks of the items of these numbers, without those that are gone. Raises `work-stopped`."""
    alike: dict[OwnMarks, OwnMarks] = {}
    found: list[tuple[str, OwnMarks]] = []
    for listed in _slices(numbers, stretch):
        for evidence_id, value in connection.execute(_READ, (encode(list(listed)).decode(),)):
            marks = _decode_marks(value)
            found.append((evidence_id, alike.setdefault(marks, marks)))
    return found


def write_marks(
    connection: sqlite3.Connection, changes: Sequence[MarksChange], stretch: Stretch
) -> list[tuple[int, Evidence, Evidence]]:
    """Change the marks of items; those that are gone are passed over.

    Returns what changed, with its numbers, where that was not more than a slice. Raises `no-such-evidence` where
    none of them is there, and `work-stopped`.
    """
    wanted = _numbered(connection, changes)
    if changes and not wanted:
        raise AppError("no-such-evidence", file=changes[0].id)
    items = connection.execute("SELECT count(*) FROM evidence").fetchone()[0]
    by_item = len(wanted) * _ANEW < items
    first, last = stretch.parted(_WRITTEN)
    sets = _Sets()
    written: list[tuple[int, Evidence, Evidence]] = []
    for numbers in _slices(sorted(wanted), first):
        rows = connection.execute(_HELD, (encode(numbers).decode(),)).fetchall()
        written = [*_changed(connection, rows, wanted, sets, by_item=by_item)]
    sets.store(connection)
    if sets.reworded and not by_item:
        with last.over(connection, items * TO_INDEX_AN_ITEM):
            connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
    return written if len(changes) <= _SLICE else []


def _numbered(connection: sqlite3.Connection, changes: Sequence[MarksChange]) -> dict[int, MarksChange]:
    """The changes by the numbers of their items."""
    found: dict[int, MarksChange] = {}
    for listed in _slices(changes, Stretch()):
        by_id = {change.id: change for change in listed}
        rows = connection.execute(_NUMBERED, (encode(list(by_id)).decode(),))
        found.update((number, by_id[evidence_id]) for number, evidence_id in rows)
    return found


def _changed(
    connection: sqlite3.Connection,
    rows: Sequence[tuple[int, bytes, str]],
    changes: Mapping[int, MarksChange],
    sets: _Sets,
    *,
    by_item: bool,
) -> Iterator[tuple[int, Evidence, Evidence]]:
    """Write the items of a slice, and their words into the index; what is done set by set is kept for the end."""
    values: list[tuple[bytes, str, int]] = []
    for number, value, words in rows:
        before = decode_evidence(value)
        held = own_marks(before)
        wanted = merged(held, changes[number])
        if wanted == held:
            continue
        after = with_marks(before, wanted)
        told = words if (held.tags, held.note) == (wanted.tags, wanted.note) else words_of(after)
        sets.reworded |= told != words
        if by_item and told != words:
            # FTS5 writes what it has gathered when a number is not above the last, or many rows come at once
            connection.execute(_UNINDEX, (number, words))
            connection.execute(_INDEX, (number, told))
        values.append((encode(after), told, number))
        sets.take(number, held, wanted, is_touched(before), is_touched(after))
        yield number, before, after
    connection.executemany("UPDATE items SET value = ?, words = ? WHERE number = ?", values)


class _Sets:
    """What changes of many items alike: stars, tags to filter by, and which of a group stands for it."""

    def __init__(self) -> None:
        self._starred: dict[bool, list[int]] = {True: [], False: []}
        self._tagged: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
        self._touched: list[tuple[int, bool]] = []
        self.reworded = False
        """Whether the search index has to follow."""

    def take(self, number: int, held: OwnMarks, wanted: OwnMarks, was_touched: bool, touched: bool) -> None:
        """Take in what changes of an item."""
        if held.starred != wanted.starred:
            self._starred[wanted.starred].append(number)
        had, has = _tags(held), _tags(wanted)
        for tag in had - has:
            self._tagged[False, tag].append(number)
        for tag in has - had:
            self._tagged[True, tag].append(number)
        if was_touched != touched:
            self._touched.append((number, touched))

    def store(self, connection: sqlite3.Connection) -> None:
        """Write all of it."""
        for starred, numbers in self._starred.items():
            sql = "UPDATE evidence SET starred = ? WHERE number IN (SELECT value FROM json_each(?))"
            connection.execute(sql, (starred, encode(numbers).decode()))
        for (on, tag), numbers in sorted(self._tagged.items()):
            sql = (
                "INSERT INTO marks SELECT 'tag', ?, value FROM json_each(?)"
                if on
                else "DELETE FROM marks WHERE facet = 'tag' AND value = ?"
                " AND evidence IN (SELECT value FROM json_each(?))"
            )
            connection.execute(sql, (tag, encode(numbers).decode()))
        place_again(connection, self._touched)


def _tags(marks: OwnMarks) -> set[str]:
    return {unicodedata.normalize("NFC", tag) for tag in marks.tags}


_T = TypeVar("_T")


def _slices(whole: Sequence[_T], stretch: Stretch) -> Iterator[Sequence[_T]]:
    """A slice after the other, telling how far it is. Raises `work-stopped` where it is asked to stop."""
    for start in range(0, len(whole), _SLICE):
        stretch.go_on(start / len(whole))
        yield whole[start : start + _SLICE]
