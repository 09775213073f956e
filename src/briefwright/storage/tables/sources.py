"""The sources' tables: put in with evidence and original bytes, listed, read, described, taken out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import msgspec

from briefwright.errors import AppError
from briefwright.model.evidence import Evidence
from briefwright.model.query import SourceSummary
from briefwright.model.source import Source, SourceMetadata
from briefwright.storage.in_parts import text_parts
from briefwright.storage.tables import evidence_table
from briefwright.storage.tables.register import note_names_beside
from briefwright.storage.tables.releases import forget_source, pair_sources
from briefwright.storage.tables.rows import decode_card, encode, pack, reading_of, source_from, unpack

_HAN = "\u3400-\u9fff"
_WORD = re.compile(f"[{_HAN}]|(?:[^\\W{_HAN}]|[’'-])+")
_AT_ONCE = 8000
"""Items and sources that are put in and compared together; more would only take memory."""


def number_of(connection: sqlite3.Connection, source_id: str) -> int:
    """The row of a source. Raises `AppError("no-such-source")`."""
    row = connection.execute("SELECT number FROM sources WHERE id = ?", (source_id,)).fetchone()
    if row is None:
        raise AppError("no-such-source", file=source_id[:16])
    return int(row[0])


def dated(connection: sqlite3.Connection, source_id: str) -> tuple[int, str]:
    """The row of a source and its date of publication, empty where unknown. Raises `AppError("no-such-source")`."""
    number = number_of(connection, source_id)
    card = connection.execute("SELECT card FROM sources WHERE number = ?", (number,)).fetchone()[0]
    return number, decode_card(card).metadata.published or ""


def holds(connection: sqlite3.Connection, source_id: str) -> bool:
    """Whether the library has this source."""
    return connection.execute("SELECT 1 FROM sources WHERE id = ?", (source_id,)).fetchone() is not None


class Entry(msgspec.Struct, frozen=True):
    """All that the library holds of one source; `imported` is an ISO time, now where it is `None`."""

    source: Source
    evidence: tuple[Evidence, ...]
    original: bytes
    imported: str | None = None
    rejected: tuple[str, ...] = ()


def insert_sources(connection: sqlite3.Connection, entries: Iterable[Entry]) -> list[str]:
    """Put in sources with their evidence, and return the ids of those the library did not hold."""
    added: list[str] = []
    evidence_table.insert(connection, _batches(connection, entries, added))
    return added


def _batches(
    connection: sqlite3.Connection, entries: Iterable[Entry], added: list[str]
) -> Iterator[list[evidence_table.Incoming]]:
    """Put in new sources, each `added`, and yield their evidence, so much at once as can be compared together."""
    incoming: list[evidence_table.Incoming] = []
    held = 0
    for entry in entries:
        if holds(connection, entry.source.id):
            continue
        incoming.append(_insert(connection, entry))
        added.append(entry.source.id)
        held += 1 + len(entry.evidence)
        if held >= _AT_ONCE:
            yield _paired(connection, incoming)
            incoming, held = [], 0
    if incoming:
        yield _paired(connection, incoming)


def _paired(
    connection: sqlite3.Connection, incoming: list[evidence_table.Incoming]
) -> list[evidence_table.Incoming]:
    pair_sources(connection, {new.source: new.text for new in incoming if new.text is not None})
    return incoming


def _insert(connection: sqlite3.Connection, entry: Entry) -> evidence_table.Incoming:
    """Put in a source, and return its evidence to be put in."""
    source = entry.source
    when = entry.imported or datetime.now(UTC).isoformat(timespec="seconds")
    published = source.card.metadata.published or ""
    number = connection.execute(
        "INSERT INTO sources (id, card, imported, dated, words) VALUES (?, ?, ?, ?, ?)",
        (source.id, encode(source.card), when, published or when, count_words(source.text)),
    ).lastrowid
    assert number is not None
    connection.execute("INSERT INTO texts VALUES (?, ?, ?)", (number, source.text, reading_of(source)))
    connection.execute("INSERT INTO originals VALUES (?, ?, ?)", (number, *pack(entry.original)))
    note_names_beside(connection, number, source.text)
    rejected = ((evidence_id, number) for evidence_id in entry.rejected)
    connection.executemany("INSERT OR IGNORE INTO rejected VALUES (?, ?)", rejected)
    return evidence_table.Incoming(number, source.id, published, entry.evidence, source.text)


def entry_of(connection: sqlite3.Connection, source_id: str) -> Entry:
    """All that is held of a source. Raises `AppError("no-such-source")`."""
    source, original = source_of(connection, source_id), original_of(connection, source_id)
    sql = "SELECT number, imported FROM sources WHERE id = ?"
    number, imported = connection.execute(sql, (source_id,)).fetchone()
    evidence = tuple(item for _, item in evidence_table.numbered(connection, number))
    rejected = connection.execute("SELECT id FROM rejected WHERE source = ? ORDER BY id", (number,))
    return Entry(source, evidence, original, imported, tuple(row[0] for row in rejected))


def count_words(text: str) -> int:
    """Words of a text as a reader would count them: runs between spaces, and each Chinese character."""
    ascii_only = text.isascii()
    return sum(len(part.split() if ascii_only else _WORD.findall(part)) for part in text_parts(text))


def summaries(connection: sqlite3.Connection) -> Iterator[SourceSummary]:
    """Every source, the newest import first."""
    sql = """
        SELECT card, imported, count(e.number), total(e.accepted), words
        FROM sources s LEFT JOIN evidence e ON e.source = s.number GROUP BY s.number ORDER BY s.number DESC
    """
    for card, imported, items, accepted, words in connection.execute(sql):
        yield SourceSummary(decode_card(card), imported, items, int(accepted), words)


def source_of(connection: sqlite3.Connection, source_id: str) -> Source:
    """A source with its frozen text. Raises `AppError("no-such-source")`."""
    sql = "SELECT card, text, reading FROM sources JOIN texts ON source = number WHERE id = ?"
    row = connection.execute(sql, (source_id,)).fetchone()
    if row is None:
        raise AppError("no-such-source", file=source_id[:16])
    return source_from(*row)


def extent_of(connection: sqlite3.Connection, source_id: str) -> tuple[int, int]:
    """How many letters and items a source has. Raises `AppError("no-such-source")`."""
    sql = """
        SELECT length(text), (SELECT count(*) FROM evidence WHERE evidence.source = number)
        FROM sources JOIN texts ON texts.source = number WHERE id = ?
    """
    row = connection.execute(sql, (source_id,)).fetchone()
    if row is None:
        raise AppError("no-such-source", file=source_id[:16])
    return int(row[0]), int(row[1])


def original_of(connection: sqlite3.Connection, source_id: str) -> bytes:
    """A source's bytes as they were imported. Raises `AppError("no-such-source")`."""
    sql = "SELECT packing, data FROM sources JOIN originals ON source = number WHERE id = ?"
    row = connection.execute(sql, (source_id,)).fetchone()
    if row is None:
        raise AppError("no-such-source", file=source_id[:16])
    return unpack(*row)


def delete_source(connection: sqlite3.Connection, source_id: str) -> None:
    """Take out a source with all its evidence. Raises `AppError("no-such-source")`."""
    number = number_of(connection, source_id)
    evidence_table.delete_all(connection, number)
    forget_source(connection, number)
    connection.execute("DELETE FROM sources WHERE number = ?", (number,))


def describe(connection: sqlite3.Connection, source_id: str, metadata: SourceMetadata) -> None:
    """Replace a source's metadata. Raises `AppError("no-such-source")`."""
    number = number_of(connection, source_id)
    card, imported = connection.execute("SELECT card, imported FROM sources WHERE number = ?", (number,)).fetchone()
    before = decode_card(card)
    renewed = encode(msgspec.structs.replace(before, metadata=metadata))
    dated = metadata.published or imported
    connection.execute("UPDATE sources SET card = ?, dated = ? WHERE number = ?", (renewed, dated, number))
    if metadata.published != before.metadata.published:
        evidence_table.mark_again(connection, number, metadata.published or "")
