"""Find evidence: words through the full-text index, facets through columns and marks, a page at a time.

Words rank by bm25 while they match at most `RANKED` items. Beyond that every match says about as little, and
scoring each would cost tens of milliseconds: the newest `RANKED` are scored and come first, the others follow,
newest first. Words that more than `COMMON` items hold are not scored at all. Where evidence repeats across sources
(`repeats`), one item a group is found and counted.

For its scores FTS5 counts the items that hold each word, which for common words costs far more than finding those
that hold all of them: where these are at most `FEW`, they are scored by their own words alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from functools import partial

from msgspec.structs import replace

from briefwright.model.query import EvidenceQuery
from briefwright.storage.search import repeats
from briefwright.storage.search.condition import Condition, condition, marks_of
from briefwright.storage.search.first_pages import MANY, MOST_TRIED, among, first_in_order, first_stored
from briefwright.storage.search.vocabulary import is_rare, spelled_out
from briefwright.storage.tables.register import with_spellings
from briefwright.storage.tables.rows import encode, numbers_in
from briefwright.storage.tables.words import likeness

RANKED = 500
COMMON = 5000
FEW = 50
NARROW = 2000
_QUOTES = 2
"""Of an expression that is one word or phrase."""
_ENOUGH = 100
"""Matches to be expected among the items that are tried, for that to be worth while."""
_RANKED = """
    WITH newest AS MATERIALIZED (
        SELECT rowid AS number, rank AS score FROM found WHERE found MATCH ?1 ORDER BY rowid DESC LIMIT ?2 + 1
    ), older AS (SELECT number FROM newest LIMIT 1 OFFSET ?2)
    SELECT json_group_array(number), (SELECT number FROM older) FROM (
        SELECT number FROM newest WHERE number > coalesce((SELECT number FROM older), 0)
        ORDER BY score, number DESC LIMIT ?3
    )
"""
"""The best of the newest matches, and the first one after those; each item is scored as it is found."""
_WORDS = "SELECT words, number FROM items WHERE number IN (SELECT value FROM json_each(?))"
_MARKED = """
    SELECT 1 FROM marks WHERE facet = ? AND value IN (SELECT value FROM json_each(?)) LIMIT 1 OFFSET ?
"""


def count_matches(connection: sqlite3.Connection, query: EvidenceQuery) -> int:
    """How many items match; a group that repeats counts once."""
    where = condition(with_spellings(connection, query))
    # FTS5's table of sizes has a row for each item too, and they are the shortest
    rows = "FROM found_docsize" if where.admits_all else where.source
    every = int(connection.execute(f"SELECT count(*) {rows}", where.parameters).fetchone()[0])
    if not repeats.any_repeat(connection):
        return every
    matches = "" if where.admits_all else f"SELECT {where.number} {where.source}"
    return every - repeats.surplus(connection, matches, where.parameters)


def find_page(connection: sqlite3.Connection, query: EvidenceQuery, offset: int, limit: int) -> list[int]:
    """One page of the numbers that match in the query's order."""
    query = with_spellings(connection, query)
    where = asked(connection, query)
    if where.match and query.order == "best":
        return ranked(connection, where, offset, limit)
    order = "newest" if query.order == "newest" else "source"
    first = first_of(connection, where, order, offset + limit)
    return first[offset:] or in_order(connection, shown(connection, query), query.order, offset, limit)


def best_first(connection: sqlite3.Connection, where: Condition) -> tuple[list[int], int | None]:
    """The scored matches, best first, one item a group; and the number from which on others follow, if any do."""
    scored, boundary = _best(connection, where, RANKED)
    return (repeats.once(connection, scored) if repeats.any_repeat(connection) else scored), boundary


def first_of(connection: sqlite3.Connection, where: Condition, order: str, wanted: int) -> list[int]:
    """The first matches of common words in an order; none where all have to be looked through."""
    if not where.match or wanted > RANKED or not _are_many(connection, where.match):
        return []
    if where.filters and _narrowed(connection, where).few:
        return []
    return first_in_order(connection, where, partial(first_stored, connection, order), wanted)


def shown(connection: sqlite3.Connection, query: EvidenceQuery) -> Condition:
    """What a query shows as filters on `e`, words and all: of a group that repeats one item."""
    on = _as_filter(connection, query)
    return _one_a_group(on("e"), on("o")) if repeats.any_repeat(connection) else on("e")


def _as_filter(connection: sqlite3.Connection, query: EvidenceQuery) -> Callable[[str], Condition]:
    """The query as a filter on the evidence table of an alias; what few items match is looked up at once."""
    where = asked(connection, query)
    few = bool(where.match) and not _are_many(connection, where.match)
    if where.filters and not few and (where.match or query.group == "speaker" or query.order == "newest"):
        where = _narrowed(connection, where)
    if few or where.few:
        sql = f"SELECT json_group_array({where.number}) {where.source}"
        return of_numbers(connection.execute(sql, where.parameters).fetchone()[0])
    if not where.match:
        return lambda alias: asked(connection, query, alias=alias)
    matched = f"SELECT found.rowid {where.source}"
    return lambda alias: Condition("", f"{alias}.number IN ({matched})", where.parameters, alias)


def of_numbers(numbers: str) -> Callable[[str], Condition]:
    """The items of a JSON list of numbers, as a filter on the evidence table of an alias."""
    among = "{}.number IN (SELECT value FROM json_each(?))"
    return lambda alias: Condition("", among.format(alias), (numbers,), alias, few=True)


def asked(connection: sqlite3.Connection, query: EvidenceQuery, *, alias: str = "e") -> Condition:
    """The query's condition; what many items are marked with is asked item by item."""
    many = {facet for facet, chosen in marks_of(query) if chosen and _marks_many(connection, facet, chosen)}
    return sought(connection, condition(query, alias=alias, item_by_item=many))


def sought(connection: sqlite3.Connection, where: Condition) -> Condition:
    """The same condition, its words looked up so that the first matches come soon."""
    if not where.match:
        return where
    if is_rare(connection, where.match):
        return replace(where, scored=where.match, rare=True)
    match = spelled_out(connection, where.match)
    return replace(where, match=match, scored=where.match if " OR " in match else match)


def _marks_many(connection: sqlite3.Connection, facet: str, values: Collection[str | int]) -> bool:
    wanted = encode(sorted(map(str, values))).decode()
    return connection.execute(_MARKED, (facet, wanted, NARROW)).fetchone() is not None


def _narrowed(connection: sqlite3.Connection, where: Condition) -> Condition:
    """The condition by the very numbers its filters admit, where these are at most `NARROW`.

    Common words have a match in every second row: to look each up in a small set costs a third of asking its row.
    """
    admitted = f"SELECT e.number AS number FROM evidence e WHERE {where.filters} LIMIT ?"  # noqa: S608 - our own clauses
    sql = f"SELECT json_group_array(number) FROM ({admitted})"  # noqa: S608 - our own clauses
    listed = connection.execute(sql, (*where.values, NARROW + 1)).fetchone()[0]
    numbers = numbers_in(listed)
    if len(numbers) > NARROW:
        return where
    return among(where.match, numbers) if where.match else of_numbers(listed)("e")


def _one_a_group(where: Condition, others: Condition) -> Condition:
    standing = repeats.stands_for_group("e.number", others.filters)
    filters = " AND ".join(filter(None, (where.filters, standing)))
    return Condition("", filters, (*where.values, *others.values), few=where.few)


def in_order(connection: sqlite3.Connection, where: Condition, order: str, offset: int, limit: int) -> list[int]:
    """One page of the numbers that filters admit, by source or the newest source first."""
    rows, ordering = where.source, "e.source, e.start, e.number"
    if order == "newest":
        ordering = "s.dated DESC, s.number DESC, e.start, e.number"
        tables = ("evidence e", "sources s") if where.few else ("sources s", "evidence e")
        rows = rows.replace("FROM evidence e", f"FROM {' CROSS JOIN '.join(tables)} ON e.source = s.number", 1)
        rows = rows.replace("e.source IN", "+e.source IN")  # the sources are gone through by their dates
    elif where.few:
        ordering = f"+{ordering}"  # else all items would be gone through in this order
    sql = f"SELECT e.number {rows} ORDER BY {ordering} LIMIT ? OFFSET ?"
    return [row[0] for row in connection.execute(sql, (*where.parameters, limit, offset))]


def ranked(connection: sqlite3.Connection, where: Condition, offset: int, limit: int) -> list[int]:
    """One page of the numbers that match words, the best first, of each group that repeats one."""
    return (_ranked_once if repeats.any_repeat(connection) else _ranked)(connection, where, offset, limit)


def _ranked(connection: sqlite3.Connection, where: Condition, offset: int, limit: int) -> list[int]:
    best, boundary = _best(connection, where, offset + limit)
    first = best[offset : offset + limit]
    if boundary is None or len(first) == limit:
        return first
    rest = f"SELECT found.rowid {where.source} AND found.rowid <= ? ORDER BY found.rowid DESC LIMIT ? OFFSET ?"
    values = (*where.parameters, boundary, limit - len(first), max(0, offset - len(best)))
    return first + [row[0] for row in connection.execute(rest, values)]


def _ranked_once(connection: sqlite3.Connection, where: Condition, offset: int, limit: int) -> list[int]:
    """The same with one item a group: among the scored the one the group stands by, among the rest the newest."""
    scored, boundary = _best(connection, where, RANKED)
    best = repeats.once(connection, scored)
    first = best[offset : offset + limit]
    if boundary is None or len(first) == limit:
        return first
    rest = (
        f"SELECT found.rowid {where.source} AND found.rowid <= ? "
        f"AND {repeats.is_newest('found.rowid', where.source)} ORDER BY found.rowid DESC LIMIT ? OFFSET ?"
    )
    values = (*where.parameters, boundary, *where.parameters, limit - len(first), max(0, offset - len(best)))
    return first + [row[0] for row in connection.execute(rest, values)]


def _best(connection: sqlite3.Connection, where: Condition, wanted: int) -> tuple[list[int], int | None]:
    """The newest matches, best first, and the first of those older ones that are not scored, if there are any.

    Where none are scored, `wanted` of them will do. Each statement has FTS5 look up the words again, and gather all
    that begin like the last one: for common words and for a rare one there is one, else there are two.
    """
    most = min(wanted, RANKED)
    if where.rare and not where.filters and where.scored.count('"') == _QUOTES:
        listed, older_one = connection.execute(_RANKED, (where.match, RANKED, most)).fetchone()
        return numbers_in(listed), older_one
    common = where.common
    if common is None:
        common = bool(where.filters) and are_common(connection, where.match)
    if common and not where.by_number:
        where = _narrowed(connection, where)
    newest = newest_of(connection, where, most if common else COMMON)
    if common or len(newest) > COMMON:
        return newest[:most], newest[most] if len(newest) > most else None
    if len(newest) <= FEW and " " in where.scored:
        return _scored(connection, where.scored, newest), None
    older = newest[RANKED:]
    if where.filters:
        where = among(where.scored, newest[:RANKED])  # the filters are asked only once
    else:
        where = Condition(where.scored, "found.rowid >= ?", tuple(newest[:RANKED][-1:]) or (0,))
    order = "ORDER BY rank, rowid DESC LIMIT ?"
    best = f"SELECT rowid AS number FROM found WHERE found MATCH ? AND {where.filters} {order}"  # noqa: S608 - our own clauses
    sql = f"SELECT json_group_array(number) FROM ({best})"  # noqa: S608 - our own clauses
    scored = numbers_in(connection.execute(sql, (*where.parameters, most)).fetchone()[0])
    return scored, older[0] if older else None


def newest_of(connection: sqlite3.Connection, where: Condition, most: int) -> list[int]:
    """The newest matches, and one more where there are more."""
    if where.held is not None:
        return [*where.held[: most + 1]]
    newest = f"SELECT found.rowid AS number {where.source} ORDER BY found.rowid DESC LIMIT ?"
    sql = f"SELECT json_group_array(number) FROM ({newest})"  # noqa: S608 - our own clauses
    return numbers_in(connection.execute(sql, (*where.parameters, most + 1)).fetchone()[0])


def _scored(connection: sqlite3.Connection, match: str, numbers: list[int]) -> list[int]:
    """A few matches, those first that hold the words often among few others; the newer of equal ones first."""
    if len(numbers) < 2:
        return numbers
    score = likeness(match)
    held = connection.execute(_WORDS, (encode(numbers).decode(),)).fetchall()
    return [-number for _, number in sorted((-score(words), -number) for words, number in held)]


def _count_words(connection: sqlite3.Connection, match: str) -> int:
    """How many items hold the words, whatever the filters; all beyond `COMMON` are alike."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM found WHERE found MATCH ? LIMIT ?)"
    return int(connection.execute(sql, (match, COMMON + 1)).fetchone()[0])


def are_common(connection: sqlite3.Connection, match: str) -> bool:
    """Whether more than `COMMON` items hold the words."""
    return hold_more(connection, match, COMMON)


def hold_more(connection: sqlite3.Connection, match: str, most: int) -> bool:
    """Whether more than so many items hold the words."""
    sql = "SELECT 1 FROM found WHERE found MATCH ? LIMIT 1 OFFSET ?"
    return connection.execute(sql, (match, most)).fetchone() is not None


def _are_many(connection: sqlite3.Connection, match: str) -> bool:
    """Whether so many items hold the words that some of the first ones in any order do."""
    held = _count_words(connection, match)
    if not MANY < held <= COMMON:
        return held > MANY
    highest = connection.execute("SELECT max(number) FROM evidence").fetchone()[0]
    return bool(held * MOST_TRIED > _ENOUGH * highest)
