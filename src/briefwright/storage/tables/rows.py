"""Evidence and sources as rows: what is stored, what is indexed, and what a facet counts."""

from __future__ import annotations

import sqlite3
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from briefwright.model.evidence import Evidence, Fact, Initiative, Quote, evidence_id, kind_of
from briefwright.model.source import Block, Source, SourceCard
from briefwright.storage.in_parts import sorted_parts
from briefwright.storage.tables.words import indexed


class Reading(msgspec.Struct, frozen=True):
    """What a source's reader said beside the text."""

    blocks: tuple[Block, ...] = ()
    reader: str = "plain"
    reader_version: int = 1
    warnings: tuple[str, ...] = ()


_encode = msgspec.json.Encoder().encode
_evidence: msgspec.json.Decoder[Evidence] = msgspec.json.Decoder(Evidence)
_decode_card = msgspec.json.Decoder(SourceCard).decode
_decode_numbers = msgspec.json.Decoder(list[int]).decode
_decode_reading = msgspec.json.Decoder(Reading).decode


def encode(value: object) -> bytes:
    """Any of our values as JSON."""
    return _encode(value)


def numbers_in(data: str) -> list[int]:
    """The numbers that `json_group_array` gathered: a third of the cost of as many rows."""
    return _decode_numbers(data)


def decode_evidence(data: bytes) -> Evidence:
    """Evidence from its JSON."""
    return _evidence.decode(data)


@lru_cache(maxsize=1024)
def decode_card(data: bytes) -> SourceCard:
    """A source's card from its JSON; a page of results has the same few again and again."""
    return _decode_card(data)


def reading_of(source: Source) -> bytes:
    """The part of a source that stands beside its text, as JSON."""
    return _encode(Reading(source.blocks, source.reader, source.reader_version, source.warnings))


def source_from(card: bytes, text: str, reading: bytes) -> Source:
    """Put a source together again."""
    parts = _decode_reading(reading)
    return Source(_decode_card(card), text, parts.blocks, parts.reader, parts.reader_version, parts.warnings)


def pack(data: bytes) -> tuple[str, bytes]:
    """Original bytes as stored, compressed where that saves at least a tenth."""
    packed = zlib.compress(data, 6)
    return ("zlib", packed) if len(packed) * 10 < len(data) * 9 else ("plain", data)


def unpack(packing: str, data: bytes) -> bytes:
    """The original bytes again."""
    return zlib.decompress(data) if packing == "zlib" else data


def by_print(connection: sqlite3.Connection, sql: str, prints: Iterable[int]) -> dict[int, list[int]]:
    """What is filed under each of the prints; `sql` selects print and number for a JSON list of prints."""
    found: dict[int, list[int]] = {}
    for part in sorted_parts(prints):
        asked = encode([value for value in part if value not in found]).decode()
        for value, number in connection.execute(sql, (asked,)):
            found.setdefault(value, []).append(number)
    return found


def put_by_print(connection: sqlite3.Connection, table: str, filed: Iterable[tuple[int, int]]) -> None:
    """Put (print, number) pairs into `prints` or `sketches`, whose columns they are; those that are there stay.

    They go over as one list of integers: handing over each row would take twice as long as putting it in.
    """
    sql = f"INSERT OR IGNORE INTO {table} SELECT value >> 31, value & 0x7fffffff FROM json_each(?)"  # noqa: S608 - our own table
    for part in sorted_parts(value << 31 | number for value, number in filed):  # in the table's own order
        connection.execute(sql, (encode(part).decode(),))


def identified(source_id: str, evidence: Evidence) -> Evidence:
    """The evidence with an id; its own where it has one."""
    if evidence.id:
        return evidence
    made = evidence_id(source_id, kind_of(evidence), evidence.start, evidence.end)
    return msgspec.structs.replace(evidence, id=made)


def words_of(evidence: Evidence) -> str:
    """What a search for words looks at: the passage, who said it, names, tags and the note, in index form."""
    parts = [evidence.text]
    match evidence:
        case Quote(speaker=speaker) | Fact(speaker=speaker):
            parts += filter(None, (speaker.name, speaker.role, speaker.organisation))
        case Initiative():
            parts += (evidence.name, *evidence.parties, *evidence.places, evidence.statement)
    parts += evidence.tags
    if evidence.note:
        parts.append(evidence.note)
    return indexed("\n".join(parts))


def marks_of(evidence: Evidence, dated: str) -> Iterator[tuple[str, str]]:
    """The (facet, value) pairs of an item; its years are its own dates', else that of its source's `dated`."""
    years: set[str] = set()
    match evidence:
        case Quote(speaker=speaker):
            if speaker.name:
                yield "speaker", speaker.name
            if speaker.organisation:
                yield "organisation", speaker.organisation
        case Initiative(parties=parties, year=year):
            for party in set(parties):
                yield "organisation", party
            years = {str(year)} if year else years
        case Fact(dates=dates):
            years = {date.value[:4] for date in dates if date.value}
    for tag in set(evidence.tags):
        yield "tag", unicodedata.normalize("NFC", tag)
    for year_text in years or {dated[:4]}:
        if year_text.isdigit():
            yield "year", year_text
