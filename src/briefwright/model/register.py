"""The speaker register: who speaks in the library, in which spellings, and as what on which date."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from briefwright.model.source import SourceCard

Reason: TypeAlias = Literal["same", "order", "initials", "family", "characters"]


class Post(Struct, frozen=True):
    """How one source names a person on one date: ISO 8601, when it was said or else published, empty if unknown.

    `repeats` is how many of its quotes stand in an earlier post already.
    """

    date: str
    role: str
    organisation: str
    spelling: str
    source: SourceCard
    items: int = 1
    repeats: int = 0

    @property
    def once(self) -> int:
        """How many of its quotes are counted, each being counted once in however many sources it stands."""
        return self.items - self.repeats


class Conflict(Struct, frozen=True):
    """What does not go together: roles or organisations of one date, or spellings (`date` is empty then)."""

    kind: Literal["role", "organisation", "spelling"]
    values: tuple[str, ...]
    date: str = ""


class RegisteredSpeaker(Struct, frozen=True):
    """A person as the register knows them; `spellings` are the sources' own, the most frequent first.

    `characters` is the Chinese name of a person of a Latin one: joined by the user, or else where a source writes
    both side by side; empty where it is not known.
    """

    name: str
    spellings: tuple[str, ...]
    posts: tuple[Post, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    characters: str = ""

    @property
    def items(self) -> int:
        """How many quotes are theirs, each counted once in however many sources it stands."""
        return sum(post.once for post in self.posts)

    @property
    def sources(self) -> tuple[SourceCard, ...]:
        """The sources they speak in, each once."""
        return tuple({post.source.id: post.source for post in self.posts}.values())

    @property
    def is_joined(self) -> bool:
        """Whether the user joined several spellings, or gave the person another name."""
        return self.spellings != (self.name,)


class NameBeside(Struct, frozen=True):
    """A name in Latin letters and in characters, as a source writes them side by side."""

    latin: str
    characters: str
    source: SourceCard


class Suggestion(Struct, frozen=True):
    """Two persons of the register who may be one: the name to keep, why, and the source that says so, if any."""

    keep: str
    other: str
    reason: Reason
    source: SourceCard | None = None
