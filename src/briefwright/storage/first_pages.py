"""The first results of words that many items hold, in an order of the list, without going through all that match.

The items that come first in the order are tried: of common words enough of them match to fill a page. Where they do
not, nothing is given, and all that match have to be put in order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefwright.storage import repeats
from briefwright.storage.condition import Condition
from briefwright.storage.rows import encode, numbers_in

MANY = 2000
"""Of fewer matches, to put all in order costs less."""
TRIED = (1024, 4096)
"""Items that are tried at first, and then."""
_ORDERS = {
    "source": "SELECT number FROM evidence ORDER BY source, start, number LIMIT ?",
    "newest": """
        SELECT e.number FROM sources s CROSS JOIN evidence e ON e.source = s.number
        ORDER BY s.dated DESC, s.number DESC, e.start, e.number LIMIT ?
    """,
    "speaker": "SELECT evidence AS number FROM marks WHERE facet = 'speaker' ORDER BY value, evidence LIMIT ?",
}


def first_in_order(connection: sqlite3.Connection, where: Condition, order: str, wanted: int) -> list[int]:
    """The first so many matches in an order, of each group that repeats one; none where too few were found.

    The orders are those of a query, and `speaker`: what somebody says, by the names.
    """
    for tried in TRIED:
        sql = f"SELECT json_group_array(number) FROM ({_ORDERS[order]})"  # noqa: S608 - our own clauses
        first = numbers_in(connection.execute(sql, (tried,)).fetchone()[0])
        held = set(_matching(connection, where, first))
        numbers = _standing(connection, where, [number for number in first if number in held])
        if len(numbers) >= wanted:
            return numbers[:wanted]
    return []


def among(match: str, numbers: Sequence[int]) -> Condition:
    """The words in items of these numbers, for which no other table is asked."""
    # with the plus, for else the words would be looked up anew for each number
    filters = "found.rowid BETWEEN ? AND ? AND +found.rowid IN (SELECT value FROM json_each(?))"
    bounds = (min(numbers, default=0), max(numbers, default=0))
    return Condition(match, filters, (*bounds, encode(numbers).decode()), few=True)


def _matching(connection: sqlite3.Connection, where: Condition, numbers: Sequence[int]) -> list[int]:
    """Those of the numbers that match."""
    only = among(where.match, numbers)
    sql = f"SELECT json_group_array(found.rowid) {where.source} AND {only.filters}"
    return numbers_in(connection.execute(sql, (*where.parameters, *only.values)).fetchone()[0])


def _standing(connection: sqlite3.Connection, where: Condition, numbers: Sequence[int]) -> list[int]:
    """Those of some matches that stand for their group among all that match."""
    before = repeats.before(connection, numbers)
    others = sorted({other for group in before.values() for other in group})
    held = set(_matching(connection, where, others)) if others else set()
    return [number for number in numbers if held.isdisjoint(before.get(number, ()))]
