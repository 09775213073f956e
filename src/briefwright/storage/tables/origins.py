"""Same origin: evidence that repeats what another source says is grouped when it comes in.

`prints` files the first item of each group (`filing`), so that a sentence that a thousand sources carry costs one
comparison; when that item goes (`let_go`), the next is filed. Within one source nothing repeats. Prints are told
from the words alone, so that no index has to lead from an item to its prints.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from briefwright.model.evidence import Evidence, kind_of
from briefwright.storage.in_parts import sorted_parts
from briefwright.storage.tables.compared import Compared, Entered, entered
from briefwright.storage.tables.filing import Filing
from briefwright.storage.tables.passages import print_of, prints_of
from briefwright.storage.tables.releases import pair_sources, sketch, text_of
from briefwright.storage.tables.rows import encode

_FIRST = 1 << 40
_HEIRS = """
    SELECT min(other.evidence) FROM origins mine JOIN origins other ON other.lead = mine.lead
    WHERE mine.evidence IN (SELECT value FROM json_each(?))
    AND other.evidence NOT IN (SELECT value FROM json_each(?))
    GROUP BY mine.lead HAVING min(mine.evidence) < min(other.evidence)
"""
"""The first of those that stay, of each group whose first one goes: it is the first that is filed."""
_STANDING = """
    SELECT number FROM evidence LEFT JOIN origins mine ON mine.evidence = number
    WHERE source = ? AND NOT EXISTS (
        SELECT 1 FROM origins other WHERE other.lead = mine.lead AND other.evidence < number
    ) ORDER BY number
"""


def link(connection: sqlite3.Connection, batch: Sequence[Entered], texts: Mapping[int, str] | None = None) -> None:
    """Group new items with those they repeat, or file them for later ones; linear in their number.

    `texts` are the texts of their sources, as far as they are at hand; the others are read when needed.
    """
    compared = Compared(connection, batch, texts or {})
    filing = Filing(connection, compared.told())
    compared.fetch(filing.known)
    groups = _Groups(connection)
    for new, told, prints in filing.waiting:
        candidates = filing.candidates(told, prints)
        first = compared.most_like(new, candidates) if candidates else None
        if first is not None:
            groups.join(first, new)
        else:
            filing.file(new.number, told, prints)
    filing.store()
    groups.store()


def let_go(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Take items that are about to go out of the files; of a group that goes on the next one is filed."""
    going = (
        value << 31 | new.number
        for new, told in Compared(connection, entered(connection, numbers), {}).told()
        if told
        for value in {*prints_of(told, kind_of(new.item)), print_of(told)}
    )
    for gone in sorted_parts(going):  # in the table's own order
        connection.executemany(
            "DELETE FROM prints WHERE print = ? >> 31 AND evidence = ? & 0x7fffffff", zip(gone, gone, strict=True)
        )
    heirs = connection.execute(_HEIRS, (encode(numbers).decode(),) * 2).fetchall()
    _file(connection, [row[0] for row in heirs])


def file_all(connection: sqlite3.Connection) -> None:
    """File everything a library holds anew; what is grouped and paired stays so."""
    for (source,) in connection.execute("SELECT number FROM sources ORDER BY number").fetchall():
        sketch(connection, source)
        _file(connection, [row[0] for row in connection.execute(_STANDING, (source,))])


def link_all(connection: sqlite3.Connection) -> None:
    """Group and pair everything a library holds, in the order it came in."""
    for (source,) in connection.execute("SELECT number FROM sources ORDER BY number").fetchall():
        texts = {source: text_of(connection, source)}
        pair_sources(connection, texts)
        rows = connection.execute("SELECT number FROM evidence WHERE source = ? ORDER BY number", (source,))
        link(connection, list(entered(connection, [row[0] for row in rows])), texts)


def _file(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    if not numbers:
        return
    filing = Filing(connection, Compared(connection, entered(connection, numbers), {}).told())
    for item, told, prints in filing.waiting:
        filing.candidates(told, prints)
        filing.file(item.number, told, prints)
    filing.store()


class _Groups:
    """The groups that a batch of items joins or founds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._leads: dict[int, int] = {}
        self._rows: list[tuple[int, int, int]] = []

    def join(self, first: Entered, new: Entered) -> None:
        """Put an item into the group of the one it repeats."""
        lead = self._lead_of(first)
        self._leads[new.number] = lead
        self._rows.append((new.number, lead, _place(new)))

    def store(self) -> None:
        """Write who belongs together."""
        self._connection.executemany("INSERT INTO origins VALUES (?, ?, ?)", self._rows)

    def _lead_of(self, first: Entered) -> int:
        if first.number not in self._leads:
            row = self._connection.execute(
                "SELECT lead FROM origins WHERE evidence = ?", (first.number,)
            ).fetchone()
            if row is None:
                row = (self._next(),)
                self._rows.append((first.number, row[0], _place(first)))
            self._leads[first.number] = row[0]
        return self._leads[first.number]

    def _next(self) -> int:
        newest = self._connection.execute("SELECT coalesce(max(lead), 0) FROM origins").fetchone()[0]
        return int(max(newest, *self._leads.values(), 0)) + 1


def place_again(connection: sqlite3.Connection, touched: Iterable[tuple[int, bool]]) -> None:
    """Say of items whether they are touched now, which may change what stands for their groups."""
    rows = ((_placed(number, touched=now), number) for number, now in touched)
    connection.executemany("UPDATE origins SET place = ? WHERE evidence = ?", rows)


def is_touched(item: Evidence) -> bool:
    """Whether a person touched an item: it stands for its group before those that nobody did."""
    return bool(item.by_hand or item.starred or item.note or item.tags or item.review != "new")


def _place(entered: Entered) -> int:
    return _placed(entered.number, touched=is_touched(entered.item))


def _placed(number: int, *, touched: bool) -> int:
    """Which of a group stands for it: the smallest place."""
    return number - _FIRST if touched else number
