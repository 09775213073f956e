"""What a search makes of repeating evidence: one result a group, and the sources that carry it too.

Of a group's items that match a query, one stands for all: that of the smallest place (`origins`). Where nothing in
the library repeats, `any_repeat` says so and a search does as if there were no groups.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefwright.storage.tables.rows import encode

_OTHERS = "FROM origins mine JOIN origins other ON other.lead = mine.lead AND other.evidence <> mine.evidence"


def any_repeat(connection: sqlite3.Connection) -> bool:
    """Whether anything in the library repeats."""
    return connection.execute("SELECT 1 FROM origins LIMIT 1").fetchone() is not None


def stands_for_group(number: str, among: str) -> str:
    """The condition that an item stands for its group; `among` is a condition on `o`, the other's evidence row."""
    joined = f"{_OTHERS} AND other.place < mine.place JOIN evidence o ON o.number = other.evidence"
    return f"NOT EXISTS (SELECT 1 {joined} WHERE mine.evidence = {number} AND {among or 'true'})"


def before(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[int]]:
    """For each of the numbers that repeats: those of its group that rather stand for it, matching or not."""
    among = "other.place < mine.place WHERE mine.evidence IN (SELECT value FROM json_each(?))"
    sql = f"SELECT mine.evidence, other.evidence {_OTHERS} AND {among}"
    found: dict[int, list[int]] = {}
    if any_repeat(connection):
        for number, other in connection.execute(sql, (encode(numbers).decode(),)):
            found.setdefault(number, []).append(other)
    return found


def is_newest(number: str, source: str) -> str:
    """The condition that no newer item of its group matches; `source` selects the matches as `found`."""
    matching = f"other.evidence > mine.evidence AND other.evidence IN (SELECT found.rowid {source})"
    return f"NOT EXISTS (SELECT 1 {_OTHERS} WHERE mine.evidence = {number} AND {matching})"


def once(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    """Keep one item a group, where the first of the group stood."""
    sql = "SELECT evidence, lead, place FROM origins WHERE evidence IN (SELECT value FROM json_each(?))"
    grouped = {row[0]: row[1:] for row in connection.execute(sql, (encode(numbers).decode(),))}
    if not grouped:
        return list(numbers)
    shown: dict[int, tuple[int, int]] = {}
    for number, (lead, place) in grouped.items():
        shown[lead] = min(shown.get(lead, (place, number)), (place, number))
    # a dictionary keeps the place at which a key first came
    kept = dict.fromkeys(shown[grouped[n][0]][1] if n in grouped else n for n in numbers)
    return list(kept)


def surplus(connection: sqlite3.Connection, matches: str, parameters: Sequence[str | int]) -> int:
    """How many of the matches (a SELECT of their numbers; everything where empty) only repeat others among them."""
    if not matches:
        sql = "SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT lead FROM origins)) FROM origins"
    else:
        sql = f"SELECT count(*) - count(DISTINCT lead) FROM origins WHERE evidence IN ({matches})"  # noqa: S608 - our own clauses
    return int(connection.execute(sql, parameters).fetchone()[0])


def also_in(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The rows of the other sources that carry each of these items, in the order they came in."""
    sql = f"""
        SELECT DISTINCT mine.evidence, theirs.source {_OTHERS}
        JOIN evidence theirs ON theirs.number = other.evidence JOIN evidence ours ON ours.number = mine.evidence
        WHERE mine.evidence IN (SELECT value FROM json_each(?)) AND theirs.source <> ours.source
        ORDER BY mine.evidence, theirs.source
    """  # noqa: S608 - our own clauses
    found: dict[int, tuple[int, ...]] = {}
    if any_repeat(connection):
        for number, source in connection.execute(sql, (encode(numbers).decode(),)):
            found[number] = (*found.get(number, ()), source)
    return found
