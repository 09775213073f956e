"""The first results of words that many items hold, in an order of the list, without going through all that match.

The items that come first in the order are tried: of common words enough of them match to fill a page. Where they do
not, nothing is given, and all that match have to be put in order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from briefwright.storage.search import repeats
from briefwright.storage.search.condition import Condition
from briefwright.storage.search.vocabulary import looks, share
from briefwright.storage.tables.rows import encode, numbers_in

MANY = 2000
"""Of fewer matches, to put all in order costs less."""
MOST_TRIED = 4096
"""Items that are tried at most."""
_MORE = 1.5
"""So many times as many as a sample says would do are tried."""
_OFTEN = 0.25
"""Of words that a smaller part of the items hold, one item costs more than a look."""
_CLOSE = 64
"""To go through so many items that lie between costs less than to look the words up anew."""
_LOOK = 400
"""To look a word up anew costs as much as to go through so many numbers, if half of them hold it."""
_ORDERS = {
    "source": "SELECT number FROM evidence ORDER BY source, start, number LIMIT ?",
    "newest": """
        SELECT e.number FROM sources s CROSS JOIN evidence e ON e.source = s.number
        ORDER BY s.dated DESC, s.number DESC, e.start, e.number LIMIT ?
    """,
    "speaker": "SELECT evidence AS number FROM marks WHERE facet = 'speaker' ORDER BY value, evidence LIMIT ?",
}


def first_in_order(
    connection: sqlite3.Connection, where: Condition, first: Callable[[int], Sequence[int]], wanted: int
) -> list[int]:
    """The first so many matches in an order, of each group that repeats one; none where too few were found.

    `first` gives so many of the items that come first in the order, whether they match or not.
    """
    part = share(connection, where.match)
    for tried in _tries(part, wanted):
        candidates = first(tried)
        held = set(matching(connection, where, candidates, part))
        numbers = _standing(connection, where, [number for number in candidates if number in held])
        if len(numbers) >= wanted:
            return numbers[:wanted]
    return []


def _tries(part: float, wanted: int) -> tuple[int, ...]:
    """How many of the first items are tried: as many as will probably do, and more where they did not."""
    enough = int(_MORE * wanted / part) if part else 0
    return (enough, 2 * enough, MOST_TRIED) if 0 < enough < MOST_TRIED // 2 else (MOST_TRIED // 4, MOST_TRIED)


def first_stored(connection: sqlite3.Connection, order: str, tried: int) -> list[int]:
    """The items that come first in an order of a query, or by `speaker`: what somebody says, by the names."""
    sql = f"SELECT json_group_array(number) FROM ({_ORDERS[order]})"  # noqa: S608 - our own clauses
    return numbers_in(connection.execute(sql, (tried,)).fetchone()[0])


def among(match: str, numbers: Sequence[int]) -> Condition:
    """The words in items of these numbers, for which no other table is asked."""
    # with the plus, for else the words would be looked up anew for each number
    filters = "found.rowid BETWEEN ? AND ? AND +found.rowid IN (SELECT value FROM json_each(?))"
    bounds = (min(numbers, default=0), max(numbers, default=0))
    return Condition(match, filters, (*bounds, encode(numbers).decode()), few=True, by_number=True, scored=match)


def holding(connection: sqlite3.Connection, words: Condition, numbers: Sequence[int]) -> Condition:
    """The words in those of the items that hold them."""
    held = sorted(matching(connection, words, numbers), reverse=True)
    return replace(among(words.match, held), scored=words.scored, held=tuple(held))


def matching(
    connection: sqlite3.Connection, where: Condition, numbers: Sequence[int], part: float | None = None
) -> list[int]:
    """Those of the numbers that match, in the way that costs least; `part` is the words’ `share`, if known."""
    if part is None:
        part = share(connection, where.match)
    match _way(where, numbers, part):
        case "runs":
            return [number for run in _runs(numbers) for number in _held(connection, where, run)]
        case "each":
            return _looked_up(connection, where, numbers)
        case "through":
            return _held(connection, replace(where, match=where.scored), numbers)


def _way(where: Condition, numbers: Sequence[int], part: float) -> Literal["runs", "each", "through"]:
    """Whether to look the words up for each run of numbers or for each number, or to go through all between."""
    through = max(numbers, default=0) - min(numbers, default=0)
    looked = looks(where.match) * _LOOK
    if through <= looked or len(_breaks(numbers)) * looked <= through:
        return "runs"
    return "each" if part >= _OFTEN and len(numbers) * looked <= 2 * part * through else "through"


def _runs(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """The numbers in ascending runs of those that are close together."""
    numbers = sorted(numbers)
    return (numbers[start:end] for start, end in pairwise((0, *_breaks(numbers), len(numbers))) if end)


def _breaks(numbers: Sequence[int]) -> list[int]:
    """Where one run of numbers ends and another begins, in ascending order."""
    return [at for at, (one, other) in enumerate(pairwise(sorted(numbers)), 1) if other - one > _CLOSE]


def _held(connection: sqlite3.Connection, where: Condition, numbers: Sequence[int]) -> list[int]:
    only = among(where.match, numbers)
    sql = f"SELECT json_group_array(found.rowid) {where.source} AND {only.filters}"
    return numbers_in(connection.execute(sql, (*where.parameters, *only.values)).fetchone()[0])


def _looked_up(connection: sqlite3.Connection, where: Condition, numbers: Sequence[int]) -> list[int]:
    wanted = "found.rowid IN (SELECT value FROM json_each(?))"
    sql = f"SELECT json_group_array(found.rowid) {where.source} AND {wanted}"
    return numbers_in(connection.execute(sql, (*where.parameters, encode(numbers).decode())).fetchone()[0])


def _standing(connection: sqlite3.Connection, where: Condition, numbers: Sequence[int]) -> list[int]:
    """Those of some matches that stand for their group among all that match."""
    before = repeats.before(connection, numbers)
    if not before:
        return list(numbers)
    others = sorted({other for group in before.values() for other in group})
    held = set(matching(connection, where, others)) if others else set()
    return [number for number in numbers if held.isdisjoint(before.get(number, ()))]
