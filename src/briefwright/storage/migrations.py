"""Bring a library's file to the newest version: one step from each version to the next, in one transaction.

The version is SQLite's `user_version`. A step that has shipped is never edited; a change of the tables is a new
step here and an edit of `schema.TABLES`, and a test makes a library of every old version and opens it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path

from msgspec import Struct

from briefwright.errors import AppError
from briefwright.model.han import simplified
from briefwright.storage.database import transaction
from briefwright.storage.tables.origins import file_all, link_all
from briefwright.storage.tables.register import note_names_beside
from briefwright.storage.tables.schema import FILTERS, FOUND, PRINTS, REGISTER_AND_ORIGINS, TABLES
from briefwright.storage.telling import NOBODY, TO_INDEX_AN_ITEM, Hearer, Stretch

NEWEST = 6


def _to_version_2(connection: sqlite3.Connection) -> None:
    """The speaker register, and what repeats across sources, found in what is there."""
    _run(connection, REGISTER_AND_ORIGINS + PRINTS)
    for source, text in connection.execute("SELECT source, text FROM texts").fetchall():
        note_names_beside(connection, source, text)
    link_all(connection)


def _to_version_3(connection: sqlite3.Connection) -> None:
    """Traditional characters in the search index become simplified ones, as the words that are looked for."""
    rows = connection.execute("SELECT number, words FROM items").fetchall()
    for number, words in rows:
        plain = simplified(words)
        if plain is words:
            continue
        connection.execute("INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)", (number, words))
        connection.execute("UPDATE items SET words = ? WHERE number = ?", (plain, number))
        connection.execute("INSERT INTO found (rowid, words) VALUES (?, ?)", (number, plain))


def _to_version_4(connection: sqlite3.Connection) -> None:
    """Prints that need no index back, of all that is there; and new words are gathered before they are written."""
    for table in ("prints", "sketches"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP TRIGGER IF EXISTS prints_go_on")
    _run(connection, PRINTS)
    file_all(connection)
    connection.execute("INSERT INTO found (found, rank) VALUES ('hashsize', 16777216)")


def _to_version_5(connection: sqlite3.Connection) -> None:
    """Indexes for what is filtered by: the language of the sources, and what was accepted."""
    _run(connection, FILTERS)


def _to_version_6(connection: sqlite3.Connection) -> None:
    """Indexes for beginnings of one and two letters."""
    connection.execute("DROP TABLE found")
    _run(connection, FOUND)
    connection.execute("INSERT INTO found (found) VALUES ('rebuild')")


_STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {
    1: _to_version_2,
    2: _to_version_3,
    3: _to_version_4,
    4: _to_version_5,
    5: _to_version_6,
}
"""`_STEPS[n]` turns version n into version n + 1."""


class Cost(Struct, frozen=True):
    """What a step takes, as measured: operations of SQLite's for an item, and its share of the time."""

    operations: int
    share: int


_COSTS = {1: Cost(173, 50), 2: Cost(4, 2), 3: Cost(175, 38), 4: Cost(4, 1), 5: Cost(TO_INDEX_AN_ITEM, 13)}
"""Of each step that goes through the items; one that is not here is over at once."""
_NOTHING = Cost(0, 0)
PREPARING = "preparing"
"""What it is called while it is told of."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a library's tables; 0 for a file without any."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, path: Path, hearer: Hearer = NOBODY, first: int = 0) -> None:
    """Make the tables, or bring them to `NEWEST`, telling from the hundredth `first` on how far it is.

    Raises `AppError("library-newer")` and changes nothing; so does SQLite's “interrupted”, where it was stopped.
    """
    refuse_newer(connection, path)
    if version_of(connection) == NEWEST:
        return
    with transaction(connection):
        version = version_of(connection)
        if version == 0:
            _run(connection, TABLES + FOUND + REGISTER_AND_ORIGINS + PRINTS + FILTERS)
        else:
            for step, stretch in _stretches(version, hearer, first):
                with stretch.over(connection, _COSTS.get(step, _NOTHING).operations * _items(connection)):
                    _STEPS[step](connection)
        connection.execute(f"PRAGMA user_version={NEWEST}")


def _stretches(version: int, hearer: Hearer, first: int) -> Iterator[tuple[int, Stretch]]:
    """Each step from a version on, and the stretch of the whole that it takes."""
    shares = [_COSTS.get(step, _NOTHING).share for step in range(version, NEWEST)]
    ends = [first + (100 - first) * reached // max(sum(shares), 1) for reached in accumulate(shares, initial=0)]
    for step, (start, end) in zip(range(version, NEWEST), pairwise(ends), strict=True):
        yield step, Stretch(hearer, PREPARING, start, end)


def _items(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM evidence").fetchone()[0])


def refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `AppError("library-newer")` where a later Briefwright made the file."""
    if version_of(connection) > NEWEST:
        raise AppError("library-newer", file=str(path))


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Run statements inside the open transaction; `executescript` would commit it."""
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)
