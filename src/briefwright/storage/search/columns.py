"""What results are counted by, held in memory: a bit for every item in every column, as long integers.

To count in SQL costs a visit to each row of each facet; here a column's items among the matches are one `&` and one
count of bits. Values of few items are lists of their numbers instead, which is smaller. A hundred thousand items
take about two megabytes and a tenth of a second to load, nearly all of it inside SQLite; a change loads them anew.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from briefwright.model.source import SourceCard
from briefwright.storage.tables.register import persons
from briefwright.storage.tables.rows import decode_card, numbers_in

Posting: TypeAlias = "int | array[int]"
"""The items of a value: a bit each, or where they are few their numbers, ascending."""

MARKED = ("organisation", "tag", "year")
_LETTERS = {"quote": b"qQ", "fact": b"fF", "initiative": b"iI"}
"""What stands for an item of a kind while it is loaded; capitals are accepted ones."""
_NUMBERS = 128
"""Of more than one item in so many there are bits: to count them takes less than to look at each."""

_BY_SOURCE = """
    SELECT source, json_group_array(number),
        group_concat(iif(accepted, upper(substr(kind, 1, 1)), substr(kind, 1, 1)), '')
    FROM (SELECT source, number, kind, accepted FROM evidence ORDER BY source, start, number) GROUP BY source
"""
_MARKS = "SELECT facet, value, json_group_array(evidence) FROM marks GROUP BY facet, value"
_REPEATING = """
    SELECT json_group_array(evidence) FROM (SELECT lead, evidence FROM origins ORDER BY lead, place, evidence)
    GROUP BY lead HAVING count(*) > 1
"""
_REPEATED_MARKS = """
    SELECT facet, value, evidence FROM origins JOIN marks USING (evidence) UNION ALL
    SELECT 'source', CAST(source AS TEXT), number FROM origins JOIN evidence ON number = evidence
"""


class Holding:
    """The items that hold the words of a search: their numbers, ascending, and a bit for each."""

    def __init__(self, numbers: array[int], size: int) -> None:
        self.numbers = numbers
        self._size = size

    @cached_property
    def bits(self) -> int:
        """A bit for each of them."""
        return bits(self.numbers, self._size)


class Spans(Struct, frozen=True):
    """The sources that have items, in the order of their numbers, a place in every column each.

    `starts` and `ends` say where their items stand in `Columns.order`, `labels` what a choice of them is called.
    """

    sources: array[int]
    starts: array[int]
    ends: array[int]
    ids: tuple[str, ...]
    labels: tuple[str, ...]

    def __iter__(self) -> Iterator[tuple[int, slice]]:
        """Each source's number and the places of its items."""
        return zip(self.sources, map(slice, self.starts, self.ends), strict=True)


class Columns(Struct, frozen=True):
    """The columns of a library as it stood at one moment. Items are bits by their number, the first the highest."""

    size: int
    """Bits of a column: one more than the highest number."""
    order: array[int]
    """All numbers by source and place in its text."""
    runs: tuple[tuple[int, int], ...]
    """The same as the first number and the one after the last of each run of numbers that follow one another."""
    spans: Spans
    newest: array[int]
    """Places in `spans`, the newest source first."""
    kinds: dict[str, int]
    accepted: int
    starred: int
    languages: dict[str, int]
    marks: dict[str, dict[str, Posting]]
    """By facet and value: organisations, tags and years."""
    speakers: dict[str, array[int]]
    """By name, a person's spellings together, in the order of the names."""
    said: int
    """What somebody says."""
    voices: array[int]
    """By number: which of the speakers says it, the first of them 1; 0 for nobody."""
    people: dict[str, str]
    """The person that each joined spelling belongs to."""
    repeats: tuple[tuple[int, ...], ...]
    """The groups that repeat, the item that stands for the others first."""
    repeated: dict[str, dict[int, tuple[str, ...]]]
    """By facet and number: the values of what repeats; of sources the number."""
    sources: array[int]
    """By number: the source."""
    cards: dict[int, SourceCard]
    """By source."""
    words: dict[str, Holding] = {}
    """The items that hold the words of the last searches, by full-text expression."""

    @property
    def all(self) -> int:
        """Every item."""
        return self.kinds["quote"] | self.kinds["fact"] | self.kinds["initiative"]


def load(connection: sqlite3.Connection) -> Columns:
    """Read the columns as the library stands for this connection."""
    highest = connection.execute("SELECT coalesce(max(number), 0) FROM evidence").fetchone()[0]
    size = highest + 1
    cards = {row[0]: decode_card(row[1]) for row in connection.execute("SELECT number, card FROM sources")}
    order, spans, letters = _by_source(connection, size, cards)
    places = {source: place for place, source in enumerate(spans.sources)}
    by_date = connection.execute("SELECT number FROM sources ORDER BY dated DESC, number DESC")
    starred = numbers_in(
        connection.execute("SELECT json_group_array(number) FROM evidence WHERE starred").fetchone()[0]
    )
    people = persons(connection)
    marks, speakers = _marks(connection, size, people)
    return Columns(
        size=size,
        order=order,
        runs=tuple(_runs(order)),
        spans=spans,
        newest=array("I", (places[row[0]] for row in by_date if row[0] in places)),
        kinds={kind: _chosen(letters, both) for kind, both in _LETTERS.items()},
        accepted=_chosen(letters, bytes(both[1] for both in _LETTERS.values())),
        starred=bits(starred, size),
        languages=_languages(order, spans, cards, size),
        marks=marks,
        speakers=speakers,
        said=bits((number for numbers in speakers.values() for number in numbers), size),
        voices=_voices(speakers.values(), size),
        people=people,
        repeats=tuple(tuple(numbers_in(row[0])) for row in connection.execute(_REPEATING)),
        repeated=_repeated(connection, people),
        sources=_sources(order, spans, size),
        cards=cards,
    )


def bits(numbers: Iterable[int], size: int) -> int:
    """A bit for each of the numbers."""
    digits = bytearray(b"0") * size
    for number in numbers:
        digits[number] = 49
    return int(digits, 2)


def _by_source(
    connection: sqlite3.Connection, size: int, cards: dict[int, SourceCard]
) -> tuple[array[int], Spans, bytearray]:
    """The numbers in order, where each source's begin and end, and by number a letter that says what an item is."""
    order, sources, ends, letters = array("I"), array("I"), array("I"), bytearray(size)
    for source, listed, kinds in connection.execute(_BY_SOURCE):
        numbers = numbers_in(listed)
        order.extend(numbers)
        sources.append(source)
        ends.append(len(order))
        for number, letter in zip(numbers, kinds.encode(), strict=True):
            letters[number] = letter
    told = [cards[source] for source in sources]
    labels = tuple(card.metadata.title or card.metadata.publisher or card.name for card in told)
    starts = array("I", (0, *ends[:-1]))[: len(ends)]
    return order, Spans(sources, starts, ends, tuple(card.id for card in told), labels), letters


def _runs(order: array[int]) -> Iterator[tuple[int, int]]:
    breaks = [at for at, (one, other) in enumerate(pairwise(order), 1) if other != one + 1]
    for start, end in pairwise((0, *breaks, len(order))):
        if end:
            yield order[start], order[end - 1] + 1


def _sources(order: array[int], spans: Spans, size: int) -> array[int]:
    """By number the source; a source's items nearly always follow one another."""
    sources = array("I", bytes(array("I").itemsize * size))
    for source, span in spans:
        numbers = order[span]
        first, last = min(numbers), max(numbers)
        if last - first < len(numbers):
            sources[first : last + 1] = array("I", [source]) * len(numbers)
            continue
        for number in numbers:
            sources[number] = source
    return sources


def _voices(speakers: Iterable[array[int]], size: int) -> array[int]:
    voices = array("I", bytes(array("I").itemsize * size))
    for voice, numbers in enumerate(speakers, 1):
        for number in numbers:
            voices[number] = voice
    return voices


def _language(card: SourceCard) -> str:
    """As SQL tells it (`schema.LANGUAGE`), which lowers no letters but those of ASCII."""
    return (card.metadata.language or "")[:2].encode().lower().decode()


def _chosen(letters: bytearray, wanted: bytes) -> int:
    table = bytearray(b"0") * 256
    for letter in wanted:
        table[letter] = 49
    return int(letters.translate(bytes(table)), 2)


def _languages(order: Sequence[int], spans: Spans, cards: dict[int, SourceCard], size: int) -> dict[str, int]:
    found: defaultdict[str, bytearray] = defaultdict(lambda: bytearray(b"0") * size)
    for source, span in spans:
        digits = found[_language(cards[source])]
        for number in order[span]:
            digits[number] = 49
    return {language: int(digits, 2) for language, digits in found.items()}


def _marks(
    connection: sqlite3.Connection, size: int, people: dict[str, str]
) -> tuple[dict[str, dict[str, Posting]], dict[str, array[int]]]:
    marks: dict[str, dict[str, Posting]] = {facet: {} for facet in MARKED}
    said: dict[str, array[int]] = {}
    for facet, value, listed in connection.execute(_MARKS):
        numbers = array("I", numbers_in(listed))
        if facet != "speaker":
            marks[facet][value] = bits(numbers, size) if len(numbers) * _NUMBERS > size else numbers
        elif (person := people.get(value, value)) in said:
            said[person] = array("I", sorted((*said[person], *numbers)))
        else:
            said[person] = numbers
    return marks, {name: said[name] for name in sorted(said)}


def _repeated(connection: sqlite3.Connection, people: dict[str, str]) -> dict[str, dict[int, tuple[str, ...]]]:
    found: dict[str, dict[int, tuple[str, ...]]] = {facet: {} for facet in (*MARKED, "speaker", "source")}
    for facet, value, number in connection.execute(_REPEATED_MARKS):
        known = people.get(value, value) if facet == "speaker" else value
        found[facet][number] = (*found[facet].get(number, ()), known)
    return found
