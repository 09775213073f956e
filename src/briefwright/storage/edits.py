"""One item changed by a person: the columns in memory change with it, so that nothing has to be loaded anew.

To star or accept an item of a million would else cost a second and a half of loading, during which searches with
filters go through the tables.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import insort
from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.model.evidence import Evidence, Initiative, kind_of
from briefwright.model.own_marks import MarksChange
from briefwright.storage.database import Database, changes_of_others
from briefwright.storage.marking import write_marks
from briefwright.storage.search.columns import MARKED, Columns, Posting
from briefwright.storage.search.counting import Counting
from briefwright.storage.tables import evidence_table, sources
from briefwright.storage.tables.rows import marks_of
from briefwright.storage.telling import Stretch

_YEARS_STAY = ""
"""The date of a source, where no item's years change."""
_GROUPED = "SELECT 1 FROM origins WHERE evidence = ?"


def put_item(
    database: Database, counting: Counting, source_id: str, evidence: Evidence, was: Evidence | None
) -> None:
    """Insert an item, or replace the one with its id. Raises `AppError("no-such-source")`."""
    with database.kept_from_others():
        with database.writing() as connection:
            known, others = counting.standing(), changes_of_others(connection)
            source, published = sources.dated(connection, source_id)
            before = evidence_table.find(connection, evidence.id)
            grouped = before is not None and _is_grouped(connection, before[0])
            evidence_table.put(connection, source, source_id, published, evidence, was=was)
            after = evidence_table.find(connection, evidence.id)
            columns = None
            if known is not None and before is not None and after is not None and not grouped:
                same = before[0] == after[0] and not _is_grouped(connection, after[0])
                columns = changed(known.columns, before[0], before[1], after[1], published) if same else None
        if columns is not None:
            counting.follow(columns, lambda: database.changes_of_others() == others)


def put_marks(database: Database, counting: Counting, changes: Sequence[MarksChange], stretch: Stretch) -> None:
    """Change the marks of items in one transaction. Raises `no-such-evidence` for none there, `work-stopped`."""
    with database.kept_from_others():
        with database.writing() as connection:
            known, others = counting.standing(), changes_of_others(connection)
            written = write_marks(connection, changes, stretch)
            columns = known.columns if known is not None and written else None
            for number, before, after in written:
                if columns is not None:
                    grouped = _is_grouped(connection, number)
                    columns = None if grouped else changed(columns, number, before, after, _YEARS_STAY)
        if columns is not None:
            counting.follow(columns, lambda: database.changes_of_others() == others)


def changed(columns: Columns, number: int, before: Evidence, after: Evidence, published: str) -> Columns | None:
    """The columns after an item changed; `None` where they have to be loaded anew.

    They are where it stands elsewhere, is of another kind, or said by somebody else, or was not counted as it is.
    """
    if (before.start, kind_of(before), _speaker(before)) != (after.start, kind_of(after), _speaker(after)):
        return None
    bit = 1 << (columns.size - 1 - number)
    marks = {facet: dict(columns.marks[facet]) for facet in MARKED}
    had, has = ({mark for mark in marks_of(item, published) if mark[0] in marks} for item in (before, after))
    if any(value not in marks[facet] for facet, value in had):
        return None
    for facet, value in had - has:
        left = _without(marks[facet].pop(value), number, bit)
        if left:
            marks[facet][value] = left
    for facet, value in has - had:
        marks[facet][value] = _with(marks[facet].get(value, array("I")), number, bit)
    return replace(
        columns,
        accepted=_set(columns.accepted, bit, on=after.review == "accepted"),
        starred=_set(columns.starred, bit, on=after.starred),
        marks=marks,
        words={},
    )


def _is_grouped(connection: sqlite3.Connection, number: int) -> bool:
    return connection.execute(_GROUPED, (number,)).fetchone() is not None


def _speaker(item: Evidence) -> str:
    return "" if isinstance(item, Initiative) else item.speaker.name or ""


def _set(column: int, bit: int, *, on: bool) -> int:
    return column | bit if on else column & ~bit


def _without(posting: Posting, number: int, bit: int) -> Posting:
    if isinstance(posting, int):
        return posting & ~bit
    return array("I", (other for other in posting if other != number))


def _with(posting: Posting, number: int, bit: int) -> Posting:
    if isinstance(posting, int):
        return posting | bit
    more = posting[:]
    insort(more, number)
    return more
