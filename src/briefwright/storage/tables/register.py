"""The speaker register's tables: which spellings the user joined, and what each source says of a person.

`joins` holds, for a name, the person it was joined to and the step that did it; joining only ever joins persons
that stand for themselves, so that taking back the newest step of a person restores exactly what was before.
Evidence is never changed by it. The view `persons` gives for each joined name the person it now belongs to.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, combinations, groupby
from typing import TypeAlias

import msgspec

from briefwright.errors import AppError
from briefwright.model.evidence import Speaker
from briefwright.model.names import could_be_one, is_chinese, organisations_agree, roles_agree, spelling_keys
from briefwright.model.query import EvidenceQuery
from briefwright.model.register import Conflict, NameBeside, Post, RegisteredSpeaker
from briefwright.model.source import SourceCard
from briefwright.storage.in_parts import text_parts
from briefwright.storage.tables.rows import decode_card, encode

_LATIN = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,3}"
_CHARACTERS = "[\u3400-\u9fff·]{2,16}"
"""A name in characters; before a bracket perhaps with the office that leads up to it."""
_BESIDE = f"({_LATIN}) ?[（(] ?({_CHARACTERS}) ?[）)]|({_CHARACTERS}) ?[（(] ?({_LATIN}) ?[）)]"
_OUTSIDE = "[.。,，;；]"
"""What no name has in it."""


_Groups: TypeAlias = list[int | None]
"""For each quote of a post the group it repeats in, if any."""


class _Said(msgspec.Struct, frozen=True):
    """The part of a quote that the register reads."""

    speaker: Speaker
    said: str = ""


class Decisions(msgspec.Struct, frozen=True):
    """What the user decided: the joinings in their order (the person, the names), and the pairs kept apart."""

    joins: tuple[tuple[str, tuple[str, ...]], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


_decode = msgspec.json.Decoder(_Said).decode


def persons(connection: sqlite3.Connection) -> dict[str, str]:
    """The person that each joined name belongs to; a name that is not in it stands for itself."""
    if connection.execute("SELECT 1 FROM joins LIMIT 1").fetchone() is None:
        return {}
    return dict(connection.execute("SELECT name, person FROM persons"))


def with_spellings(connection: sqlite3.Connection, query: EvidenceQuery) -> EvidenceQuery:
    """The query asking for every spelling of the persons it names."""
    if not query.speakers:
        return query
    known = persons(connection)
    wanted = {known.get(name, name) for name in query.speakers}
    spellings = {name for name, person in known.items() if person in wanted}
    return msgspec.structs.replace(query, speakers=frozenset(wanted | spellings))


def join(connection: sqlite3.Connection, names: Iterable[str], canonical: str) -> None:
    """Join persons under a name. Raises `AppError`: `speaker-joined`, `nothing-to-join`."""
    known = persons(connection)
    if canonical in known:
        raise AppError("speaker-joined", name=canonical, person=known[canonical])
    others = sorted({known.get(name, name) for name in names} - {canonical})
    if not others or not canonical.strip():
        raise AppError("nothing-to-join")
    step = connection.execute("SELECT coalesce(max(step), 0) + 1 FROM joins").fetchone()[0]
    connection.executemany("INSERT INTO joins VALUES (?, ?, ?)", ((name, canonical, step) for name in others))
    together = {canonical, *others}
    packed = encode(sorted(together | {n for n, person in known.items() if person in together})).decode()
    among = "IN (SELECT value FROM json_each(?))"
    connection.execute(f"DELETE FROM kept_apart WHERE one {among} AND other {among}", (packed, packed))  # noqa: S608 - our own clause


def split(connection: sqlite3.Connection, name: str) -> None:
    """Take a spelling out of the person it was joined to; for a person, take back what was joined to them last.

    Raises `AppError("not-joined")`.
    """
    if connection.execute("DELETE FROM joins WHERE name = ?", (name,)).rowcount:
        return
    newest = "SELECT max(step) FROM joins WHERE person = ?"
    if not connection.execute(f"DELETE FROM joins WHERE step = ({newest})", (name,)).rowcount:  # noqa: S608 - our own clause
        raise AppError("not-joined", name=name)


def keep_apart(connection: sqlite3.Connection, one: str, other: str, *, apart: bool) -> None:
    """Remember that two names are two persons', so that joining them is not suggested again; or forget it."""
    remember = "INSERT OR IGNORE INTO kept_apart VALUES (?, ?)"
    forget = "DELETE FROM kept_apart WHERE one = ? AND other = ?"
    connection.execute(remember if apart else forget, sorted((one, other)))


def kept_apart(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """The pairs of names that are known to be two persons', each in alphabetical order."""
    return frozenset(connection.execute("SELECT one, other FROM kept_apart"))


def decisions(connection: sqlite3.Connection) -> Decisions:
    """What the user decided about the register."""
    joined = connection.execute("SELECT name, person, step FROM joins ORDER BY step, name").fetchall()
    steps = (
        (person, tuple(row[0] for row in rows)) for (_, person), rows in groupby(joined, key=lambda r: (r[2], r[1]))
    )
    return Decisions(tuple(steps), tuple(sorted(kept_apart(connection))))


def take_over(connection: sqlite3.Connection, given: Decisions) -> None:
    """Take over what was decided in another library, where it does not go against what was decided in this one."""
    for one, other in given.apart:
        keep_apart(connection, one, other, apart=True)
    for person, names in given.joins:
        with suppress(AppError):
            join(connection, names, person)


def note_names_beside(connection: sqlite3.Connection, source: int, text: str) -> None:
    """Note where a new source writes a name in Latin letters beside characters."""
    if text.isascii():
        return
    stretches = (" ".join(part.split()) for part in text_parts(text, before=_OUTSIDE))
    pairs = {(m[1] or m[4], m[2] or m[3], source) for part in stretches for m in re.finditer(_BESIDE, part)}
    connection.executemany("INSERT INTO names_beside VALUES (?, ?, ?)", sorted(pairs))


def names_beside(connection: sqlite3.Connection) -> tuple[NameBeside, ...]:
    """The names that sources write in both scripts."""
    sql = "SELECT latin, characters, card FROM names_beside JOIN sources ON number = source ORDER BY number, latin"
    return tuple(NameBeside(latin, han, decode_card(card)) for latin, han, card in connection.execute(sql))


def speakers(connection: sqlite3.Connection) -> Iterator[RegisteredSpeaker]:
    """Every person who speaks in the library, by name."""
    known = persons(connection)
    said: dict[str, dict[Post, _Groups]] = defaultdict(lambda: defaultdict(list))
    for post, group in _posts(connection):
        said[known.get(post.spelling, post.spelling)][post].append(group)
    written = {key: pair.characters for pair in names_beside(connection) for key in spelling_keys(pair.latin)}
    for name in sorted(said, key=lambda name: (name.casefold(), name)):
        yield _registered(name, said[name], written)


def _registered(name: str, said: Mapping[Post, _Groups], written: Mapping[str, str]) -> RegisteredSpeaker:
    posts = tuple(_counted(said))
    frequent: Counter[str] = Counter()
    for post in posts:
        frequent[post.spelling] += post.once
    spellings = tuple(sorted(frequent, key=lambda spelling: (-frequent[spelling], spelling)))
    characters = "" if is_chinese(name) else _characters((name, *spellings), written)
    return RegisteredSpeaker(name, spellings, posts, tuple(_conflicts(posts, spellings)), characters)


def _counted(said: Mapping[Post, _Groups]) -> Iterator[Post]:
    """The posts by date, each with how many quotes it has, and how many of them an earlier one has."""
    met: set[int] = set()
    for post in sorted(said, key=lambda post: (post.date, post.source.name, post.role, post.spelling)):
        groups = [group for group in said[post] if group is not None]
        repeats = len(groups) - len(set(groups) - met)
        met.update(groups)
        yield msgspec.structs.replace(post, items=len(said[post]), repeats=repeats)


def _characters(names: Sequence[str], written: Mapping[str, str]) -> str:
    """The first of the names in characters, else what a source writes beside one of them."""
    keys = (key for name in names for key in sorted(spelling_keys(name)))
    joined = (name for name in names if is_chinese(name))
    return next(chain(joined, (written[key] for key in keys if key in written)), "")


def _posts(connection: sqlite3.Connection) -> Iterator[tuple[Post, int | None]]:
    """What each quote says of its speaker, and the group it repeats in, if any."""
    cards: dict[int, SourceCard] = {}
    for number, card in connection.execute("SELECT number, card FROM sources"):
        cards[number] = decode_card(card)
    sql = (
        "SELECT value, source, lead FROM evidence JOIN items USING (number) "
        "LEFT JOIN origins ON origins.evidence = number "
        "WHERE kind = 'quote' AND number IN (SELECT evidence FROM marks WHERE facet = 'speaker')"
    )
    for value, source, group in connection.execute(sql):
        quote, card = _decode(value), cards[source]
        speaker = quote.speaker
        date = (quote.said or card.metadata.published or "")[:10]
        yield Post(date, speaker.role or "", speaker.organisation or "", speaker.name or "", card), group


def _conflicts(posts: tuple[Post, ...], spellings: tuple[str, ...]) -> Iterator[Conflict]:
    roles: dict[str, set[str]] = defaultdict(set)
    organisations: dict[str, set[str]] = defaultdict(set)
    for post in posts:
        if post.date:
            roles[post.date] |= {post.role} - {""}
            organisations[post.date] |= {post.organisation} - {""}
    for date in sorted(roles):
        if clash := _clash(sorted(roles[date]), roles_agree):
            yield Conflict("role", clash, date)
        if clash := _clash(sorted(organisations[date]), organisations_agree):
            yield Conflict("organisation", clash, date)
    if clash := _clash(spellings, could_be_one):
        yield Conflict("spelling", clash)


def _clash(values: Sequence[str], agree: Callable[[str, str], bool]) -> tuple[str, ...]:
    """Those of the values that do not go with every other one, in their order."""
    apart = {value for pair in combinations(values, 2) if not agree(*pair) for value in pair}
    return tuple(value for value in values if value in apart)
