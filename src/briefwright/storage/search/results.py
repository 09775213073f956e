"""Items as results: each with the card of its source and of the sources that say the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from briefwright.model.evidence import Evidence, Initiative
from briefwright.model.query import Found
from briefwright.model.source import SourceCard
from briefwright.storage.search import repeats
from briefwright.storage.search.columns import Columns
from briefwright.storage.tables.register import persons
from briefwright.storage.tables.rows import decode_card, decode_evidence, encode

_VALUES = "SELECT items.number, items.value FROM json_each(?) wanted CROSS JOIN items ON number = wanted.value"
_WITH_SOURCES = """
    SELECT items.number, items.value, source FROM json_each(?) wanted
    CROSS JOIN items ON items.number = wanted.value CROSS JOIN evidence ON evidence.number = items.number
"""
_CARDS = "SELECT number, card FROM sources WHERE number IN (SELECT value FROM json_each(?))"


def founds(
    connection: sqlite3.Connection, numbers: Sequence[int], columns: Columns | None = None
) -> tuple[Found, ...]:
    """The items of these numbers, in this order, without those that are gone.

    With the columns in memory, of the library as the connection sees it, sources need not be looked up.
    """
    held, source_of = _values(connection, numbers, columns)
    there = [number for number in numbers if number in held]
    others = repeats.also_in(connection, there)
    wanted = {*(source_of[number] for number in there), *(source for also in others.values() for source in also)}
    cards = _cards(connection, wanted) if columns is None else columns.cards
    people = (persons(connection) if columns is None else columns.people) if there else {}
    return tuple(
        Found(
            evidence,
            cards[source_of[number]],
            tuple(cards[other] for other in others[number]) if number in others else (),
            people.get(_speaker(evidence), "") if people else "",
        )
        for number in there
        for evidence in (decode_evidence(held[number]),)
    )


def find_item(connection: sqlite3.Connection, evidence_id: str) -> Found | None:
    """One item by its id, or `None`."""
    row = connection.execute("SELECT number FROM evidence WHERE id = ?", (evidence_id,)).fetchone()
    found = founds(connection, row) if row else ()
    return found[0] if found else None


def _values(
    connection: sqlite3.Connection, numbers: Sequence[int], columns: Columns | None
) -> tuple[dict[int, bytes], Sequence[int] | dict[int, int]]:
    """The items' JSON and their sources, by number; SQLite would put them in order with all they hold."""
    wanted = encode(numbers).decode()
    if columns is not None:
        return dict(connection.execute(_VALUES, (wanted,)).fetchall()), columns.sources
    rows = connection.execute(_WITH_SOURCES, (wanted,)).fetchall()
    return {number: value for number, value, _ in rows}, {number: source for number, _, source in rows}


def _cards(connection: sqlite3.Connection, sources: Iterable[int]) -> dict[int, SourceCard]:
    rows = connection.execute(_CARDS, (encode(sorted(sources)).decode(),)).fetchall()
    return {number: decode_card(card) for number, card in rows}


def _speaker(evidence: Evidence) -> str:
    return "" if isinstance(evidence, Initiative) else evidence.speaker.name or ""
