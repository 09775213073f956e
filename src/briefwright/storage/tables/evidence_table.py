"""The evidence's tables and their full-text index, kept in step: every change of one is a change of all."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import nullcontext

from msgspec import Struct
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.evidence import Evidence, kind_of
from briefwright.storage.tables.compared import Entered
from briefwright.storage.tables.origins import let_go, link
from briefwright.storage.tables.rows import decode_evidence, encode, identified, marks_of, words_of
from briefwright.storage.undisturbed import undisturbed

_UNINDEX = "INSERT INTO found (found, rowid, words) SELECT 'delete', number, words FROM items WHERE number = ?"
_INDEX = "INSERT INTO found (rowid, words) SELECT number, words FROM items WHERE number >= ?"
_INDEX_ONE = "INSERT INTO found (rowid, words) SELECT number, words FROM items WHERE number = ?"
"""FTS5 gathers words until another statement of many rows comes: what is put in together is indexed at the end."""
_MANY = 2_000
"""Items in memory that Python's collector takes long to go through."""
_YEAR = "year"
"""The facet whose values may come from the source's date."""


class Incoming(Struct, frozen=True):
    """Evidence for a source: the source's row, id, date of publication or empty, and its text if at hand."""

    source: int
    source_id: str
    published: str
    evidence: Sequence[Evidence]
    text: str | None = None


def insert(connection: sqlite3.Connection, batches: Iterable[Sequence[Incoming]]) -> None:
    """Put in evidence of sources, row numbers in the order given; as much of it at once as a batch has."""
    first = following = _following(connection)
    for batch in batches:
        following = _insert(connection, batch, following)
    connection.execute(_INDEX, (first,))


def _following(connection: sqlite3.Connection) -> int:
    """The number of the next item that comes in."""
    return int(connection.execute("SELECT coalesce(max(number), 0) + 1 FROM evidence").fetchone()[0])


def _insert(connection: sqlite3.Connection, incoming: Sequence[Incoming], number: int) -> int:
    """Put in evidence from a number on, and return the number that follows."""
    entered: list[Entered] = []
    marks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for new in incoming:
        for given in new.evidence:
            item = identified(new.source_id, given)
            for mark in marks_of(item, new.published):
                marks[mark].append(number)
            entered.append(Entered(number, new.source, item))
            number += 1
    connection.executemany("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)", map(_row, entered))
    rows = ((new.number, encode(new.item), words_of(new.item)) for new in entered)
    connection.executemany("INSERT INTO items VALUES (?, ?, ?)", rows)
    _put_marks(connection, marks)
    link(connection, entered, {new.source: new.text for new in incoming if new.text is not None})
    return number


def _row(new: Entered) -> tuple[int, str, int, str, int, bool, bool]:
    item = new.item
    return new.number, item.id, new.source, kind_of(item), item.start, item.starred, item.review == "accepted"


def _put_marks(connection: sqlite3.Connection, marks: Mapping[tuple[str, str], list[int]]) -> None:
    """Put in what items are filtered by; a value's items go over as one list, in half the time of so many rows."""
    sql = "INSERT INTO marks SELECT ?, ?, value FROM json_each(?)"
    connection.executemany(sql, ((*mark, encode(marks[mark]).decode()) for mark in sorted(marks)))


def put(
    connection: sqlite3.Connection,
    source: int,
    source_id: str,
    published: str,
    evidence: Evidence,
    *,
    was: Evidence | None = None,
) -> None:
    """Insert an item or replace the one with its id, which keeps its place; one that was rejected is no longer.

    Of an item that is no longer what it `was`, only what differs from that is changed.
    """
    item = identified(source_id, evidence)
    held = find(connection, item.id)
    if was is not None and held is not None:
        item = _changed(held[1], was, item)
    take_out(connection, item.id)
    connection.execute("DELETE FROM rejected WHERE id = ?", (item.id,))
    number = held[0] if held is not None else _following(connection)
    _insert(connection, [Incoming(source, source_id, published, (item,))], number)
    connection.execute(_INDEX_ONE, (number,))


def find(connection: sqlite3.Connection, evidence_id: str) -> tuple[int, Evidence] | None:
    """An item and its number, by its id."""
    sql = "SELECT number, value FROM evidence JOIN items USING (number) WHERE id = ?"
    row = connection.execute(sql, (evidence_id,)).fetchone()
    return (row[0], decode_evidence(row[1])) if row else None


def reject(connection: sqlite3.Connection, evidence_id: str) -> None:
    """Take an item out and remember it, so that reading its source again does not bring it back.

    Raises `AppError("no-such-evidence")`.
    """
    source = take_out(connection, evidence_id)
    if source is None:
        raise AppError("no-such-evidence", file=evidence_id)
    connection.execute("INSERT INTO rejected VALUES (?, ?)", (evidence_id, source))


def take_out(connection: sqlite3.Connection, evidence_id: str) -> int | None:
    """Take an item out if it is there, and return the number of its source."""
    row = connection.execute("SELECT number, source FROM evidence WHERE id = ?", (evidence_id,)).fetchone()
    if row is None:
        return None
    number, source = row
    _delete(connection, [number])
    return int(source)


def delete_all(connection: sqlite3.Connection, source: int) -> None:
    """Take out all evidence of a source."""
    rows = connection.execute("SELECT number FROM evidence WHERE source = ? ORDER BY number", (source,))
    _delete(connection, [row[0] for row in rows])


def _delete(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    let_go(connection, numbers)
    connection.executemany(_UNINDEX, ((number,) for number in numbers))
    connection.executemany("DELETE FROM evidence WHERE number = ?", ((number,) for number in numbers))


def mark_again(connection: sqlite3.Connection, source: int, published: str) -> None:
    """Count the years of a source's items anew, after its date of publication changed."""
    marks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, item in numbered(connection, source):
        for mark in marks_of(item, published):
            if mark[0] == _YEAR:
                marks[mark].append(number)
    connection.execute(
        "DELETE FROM marks WHERE facet = ? AND evidence IN (SELECT number FROM evidence WHERE source = ?)",
        (_YEAR, source),
    )
    _put_marks(connection, marks)


def renew(  # noqa: PLR0917 - whose evidence it is, then what is found of it now
    connection: sqlite3.Connection,
    source: int,
    source_id: str,
    published: str,
    evidence: Iterable[Evidence],
    topics: AbstractSet[str],
) -> None:
    """Replace what extraction had found before by `evidence`; what a person touched or rejected stays as it is.

    `topics` are the tags that extraction gives: an item that has no other mark was not touched. One that is found
    again keeps its tags, of which somebody may have taken some off.
    """
    untouched = {
        item.id: (number, item) for number, item in numbered(connection, source) if not _touched(item, topics)
    }
    _delete(connection, sorted(number for number, _ in untouched.values()))
    known = "SELECT id FROM rejected WHERE source = ? UNION SELECT id FROM evidence WHERE source = ?"
    barred = {row[0] for row in connection.execute(known, (source, source))}
    found = (item for given in evidence if (item := identified(source_id, given)).id not in barred)
    fresh = [replace(item, tags=untouched[item.id][1].tags) if item.id in untouched else item for item in found]
    insert(connection, [[Incoming(source, source_id, published, fresh)]])


_ITEMS = "SELECT number, value FROM evidence JOIN items USING (number) WHERE source = ? ORDER BY start, number"


def each_of(connection: sqlite3.Connection, source: int) -> Iterator[Evidence]:
    """A source's items in the order of its text, one read after the other.

    A hundred thousand of them held and then let go of at once would have every thread wait.
    """
    for _number, value in connection.execute(_ITEMS, (source,)):
        yield decode_evidence(value)


def numbered(connection: sqlite3.Connection, source: int) -> list[tuple[int, Evidence]]:
    """A source's items in the order of its text, with their rows' numbers."""
    rows = connection.execute(_ITEMS, (source,)).fetchall()
    with undisturbed() if len(rows) > _MANY else nullcontext():
        return [(number, decode_evidence(value)) for number, value in rows]


def _changed(held: Evidence, was: Evidence, wanted: Evidence) -> Evidence:
    """What is held with the changes that lead from one state to another; tags are put on and taken off singly."""
    if held == was or not type(held) is type(was) is type(wanted):
        return wanted
    names = [name for name in wanted.__struct_fields__ if getattr(wanted, name) != getattr(was, name)]
    changes = {name: getattr(wanted, name) for name in names}
    if "tags" in changes:
        kept = (tag for tag in held.tags if tag in wanted.tags or tag not in was.tags)
        changes["tags"] = tuple(dict.fromkeys((*kept, *(tag for tag in wanted.tags if tag not in was.tags))))
    return replace(held, **changes)


def _touched(item: Evidence, topics: AbstractSet[str]) -> bool:
    marked = item.by_hand or item.starred or item.note or item.review != "new"
    return bool(marked or not set(item.tags) <= topics)
