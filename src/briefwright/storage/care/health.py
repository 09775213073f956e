"""Look through a whole library: the file's structure, the index, every anchor, every original."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator

import msgspec

from briefwright.storage.tables.evidence_table import each_of
from briefwright.storage.tables.rows import unpack


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for everything that is wrong; a file that is broken as such is looked at no further."""
    try:
        yield from _faults(connection)
    except sqlite3.DatabaseError as error:
        yield f"The file is damaged: {error}."


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    broken = [row[0] for row in connection.execute("PRAGMA integrity_check(10)") if row[0] != "ok"]
    if broken:
        yield from (f"The file is damaged: {what}." for what in broken)
        return
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of {table} ({row}) belongs to no row of {parent}."
    yield from _index_faults(connection)
    for number, source_id, name in connection.execute("SELECT number, id, card ->> 'name' FROM sources").fetchall():
        yield from _source_faults(connection, number, source_id, name)


def _index_faults(connection: sqlite3.Connection) -> Iterator[str]:
    entries = connection.execute("SELECT count(*) FROM found_docsize").fetchone()[0]
    items = connection.execute("SELECT count(*) FROM items").fetchone()[0]
    evidence = connection.execute("SELECT count(*) FROM evidence").fetchone()[0]
    if not entries == items == evidence:
        yield f"The search index holds {entries} items, the library {evidence}."


def _source_faults(connection: sqlite3.Connection, number: int, source_id: str, name: str) -> Iterator[str]:
    row = connection.execute("SELECT packing, data FROM originals WHERE source = ?", (number,)).fetchone()
    try:
        if row is None or hashlib.sha256(unpack(*row)).hexdigest() != source_id:
            yield f"The original bytes of “{name}” are not those imported."
    except zlib.error:
        yield f"The original bytes of “{name}” cannot be unpacked."
    found = connection.execute("SELECT text FROM texts WHERE source = ?", (number,)).fetchone()
    if found is None:
        yield f"The text of “{name}” is missing."
        return
    try:
        moved = [item.id for item in each_of(connection, number) if found[0][item.start : item.end] != item.text]
    except msgspec.MsgspecError:
        yield f"An item of “{name}” cannot be read."
        return
    yield from (f"{evidence_id} of “{name}” no longer stands where it was found." for evidence_id in moved)
