"""The words that a beginning stands for, each looked up by itself.

For what begins like `inno` FTS5 gathers all items of all such words before it gives the first one, which for words
that half the items hold takes milliseconds. Of words by themselves, and of beginnings of up to three letters, which
have indexes of their own, it gives the newest items at once.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import islice

MOST = 24
"""So many words at most; each costs a look into the index, and FTS5 asks each of them for every item."""
_INDEXED = 3
"""The most letters of a beginning that has an index of its own (`schema.FOUND`)."""
_BEGINNING = re.compile(r'(.*)"([A-Za-z0-9]+|[\u3400-\u9fff])"\*', re.DOTALL)
_PLAIN = re.compile('"(?:[a-z0-9]+|[\u3400-\u9fff]+)"')
"""What FTS5 certainly takes for the word as it stands in the index."""
_PHRASE = re.compile('"([^" ]+)([^"]*)"\\*?')
_GATHERED = 1000
"""What to gather all that begin so costs, in looks into the index."""
SAMPLE = 50
SHARE = 0.03
"""Where so many of the newest items that match make up less of the items among them, to gather all costs less."""
_AMONG = """
    SELECT (SELECT max(number) FROM evidence) - rowid FROM found WHERE found MATCH ?
    ORDER BY rowid DESC LIMIT 1 OFFSET ?
"""
_NEXT = "SELECT term FROM temp.terms WHERE term >= ? LIMIT 1"
_AFTER = "\x01"
"""Before everything that a word can go on with."""


def spelled_out(connection: sqlite3.Connection, match: str) -> str:
    """A full-text expression that matches the same, with the beginning at its end as the words it stands for.

    The same expression where the beginning has its index, and where that are no words or more than `MOST`; of
    several words where it is more than one: what matches both sides of an expression is found sooner among all that
    begin so. Of what `is_rare` there is nothing to gain.
    """
    found = _BEGINNING.fullmatch(match)
    if found is None or len(found[2]) <= _INDEXED:
        return match
    words = [*islice(_words(connection, found[2].lower()), MOST + 1)]
    if not 0 < len(words) <= MOST or not all(map(_PLAIN.fullmatch, words)):
        return match
    before = found[1].strip()
    return match if before and len(words) > 1 else f"{before} {' OR '.join(words)}".strip()


def looks(match: str) -> int:
    """How many looks into the index FTS5 takes before the first match; many where it gathers all that begin so."""
    found = _BEGINNING.fullmatch(match)
    return _GATHERED if found is not None and len(found[2]) > _INDEXED else 1 + match.count(" OR ")


def is_rare(connection: sqlite3.Connection, match: str) -> bool:
    """Whether few of the newest items hold what the last word begins with; False where a sample does not tell.

    A sample only, which reads a few rows: what is common among the newest is taken for so among all.
    """
    sampled = _sampled(match)
    if not sampled:
        return False
    among = connection.execute(_AMONG, (sampled, SAMPLE)).fetchone()
    return among is None or bool(SHARE * among[0] > SAMPLE)


def share(connection: sqlite3.Connection, match: str) -> float:
    """Which part of the newest items hold the words, 0 to 1, as a sample says.

    0 where hardly any do, or where FTS5 would gather all that begin so before it gave the newest.
    """
    if looks(match) >= _GATHERED:
        return 0.0
    among = connection.execute(_AMONG, (match, SAMPLE)).fetchone()
    return 0.0 if among is None else min(1.0, SAMPLE / max(among[0], 1))


def _sampled(match: str) -> str:
    """What is looked for in the sample: at least as many items hold it, and it is found soon; empty for nothing."""
    found = _BEGINNING.fullmatch(match)
    if found is not None:
        return f'"{found[2][:_INDEXED]}"*'
    phrase = _PHRASE.fullmatch(match)
    if phrase is None:
        return ""
    return f'"{phrase[1]}"' if phrase[2] else match


def _words(connection: sqlite3.Connection, beginning: str) -> Iterator[str]:
    """The words that stand for a beginning, as phrases."""
    at = beginning
    while (row := connection.execute(_NEXT, (at,)).fetchone()) and row[0].startswith(beginning):
        yield f'"{row[0]}"'
        at = row[0] + _AFTER
