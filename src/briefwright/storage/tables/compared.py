"""The items that a batch is compared with, its own among them: each is read and folded once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from briefwright.model.evidence import Evidence
from briefwright.storage.tables.passages import ALIKE, Passage, alike, is_long, needs_sentence, passage_of
from briefwright.storage.tables.releases import text_of
from briefwright.storage.tables.rows import decode_evidence, encode

CANDIDATES = 8
"""With so many items, those that share most prints, a new one is compared."""
_ITEMS = """
    SELECT number, source, value FROM evidence JOIN items USING (number)
    WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number
"""


class Entered(Struct, frozen=True, gc=False):
    """An item as it stands in the library's tables."""

    number: int
    source: int
    item: Evidence


def entered(connection: sqlite3.Connection, numbers: Sequence[int]) -> Iterator[Entered]:
    """Items by their numbers, in order."""
    for number, source, value in connection.execute(_ITEMS, (encode(numbers).decode(),)).fetchall():
        yield Entered(number, source, decode_evidence(value))


class Compared:
    """A batch of items, and those that are filed where they would be; `texts` are of sources at hand."""

    def __init__(self, connection: sqlite3.Connection, batch: Iterable[Entered], texts: Mapping[int, str]) -> None:
        self._connection = connection
        self._texts = dict(texts)
        self._batch = {new.number: new for new in batch}
        self._rows: dict[int, tuple[int, bytes]] = {}
        self._known: dict[int, tuple[int, Passage]] = {}

    def told(self) -> Iterator[tuple[Entered, str]]:
        """The batch, each item with the words it is told by, empty where they are too few."""
        for new in self._batch.values():
            yield new, self._told(new)

    def fetch(self, numbers: Iterable[int]) -> None:
        """Read items that may be looked at, all at once."""
        wanted = encode(sorted(numbers)).decode()
        rows = self._connection.execute(_ITEMS, (wanted,))
        self._rows.update((number, (source, value)) for number, source, value in rows)

    def most_like(self, new: Entered, candidates: Iterable[int]) -> Entered | None:
        """The candidate of another source most like an item, and enough, of the first few."""
        best, most, left = 0, 0.0, CANDIDATES
        mine = self._passage(new.number)
        for number in candidates:
            theirs = self._passage(number)
            if mine is None or theirs is None or theirs[0] == new.source:
                continue
            likeness = alike(mine[1], theirs[1])
            if likeness >= ALIKE and likeness > most:
                best, most = number, likeness
            left -= 1
            if not left or most == 1.0:
                break
        return self._item(best) if best else None

    def _passage(self, number: int) -> tuple[int, Passage] | None:
        """An item's source and what is compared of it; `None` where it is no more."""
        known = self._known.get(number)
        if known is None and (item := self._item(number)):
            told, row = self._told(item), self._rows.get(number)
            passage = _passage_in(row[1], told) if row else passage_of(item.item, told)
            known = self._known[number] = (item.source, passage)
        return known

    def _item(self, number: int) -> Entered | None:
        if number in self._batch:
            return self._batch[number]
        if number not in self._rows:
            self.fetch([number])
        if number not in self._rows:
            return None
        source, value = self._rows[number]
        return Entered(number, source, _decoded(value))

    def _told(self, new: Entered) -> str:
        """An item's own words; its sentence, which is looked up, where they are few; none where that is short too.

        What names an initiative is always short, so that its sentence counts.
        """
        item = new.item
        if not needs_sentence(item):
            return item.text
        if new.source not in self._texts:
            self._texts[new.source] = text_of(self._connection, new.source)
        sentence = self._texts[new.source][slice(*item.sentence)]
        return sentence if is_long(sentence) else ""


@lru_cache(maxsize=2048)
def _decoded(value: bytes) -> Evidence:
    return decode_evidence(value)


@lru_cache(maxsize=2048)
def _passage_in(value: bytes, told: str) -> Passage:
    """A stored item's passage; what one batch of an import is compared with, the next one is too."""
    return passage_of(_decoded(value), told)
