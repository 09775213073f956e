"""The library's part about people: the speaker register and what the user decided about it."""

from __future__ import annotations

from collections.abc import Iterable

from briefwright.model.register import NameBeside, RegisteredSpeaker
from briefwright.storage.database import Database
from briefwright.storage.tables import register


class SpeakersOfLibrary:
    """What `Library` can do with people; each method is one transaction, as there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def speakers(self) -> tuple[RegisteredSpeaker, ...]:
        """The speaker register: every person, by name, with spellings, posts and conflicts."""
        with self._database.reading() as connection:
            return tuple(register.speakers(connection))

    def credited_names(self) -> dict[str, str]:
        """For each spelling that was joined, the person whom a briefing credits."""
        with self._database.reading() as connection:
            return register.persons(connection)

    def names_beside(self) -> tuple[NameBeside, ...]:
        """The names that sources write in Latin letters and in characters side by side."""
        with self._database.reading() as connection:
            return register.names_beside(connection)

    def join_speakers(self, names: Iterable[str], canonical: str) -> None:
        """Take names, or persons joined before, for one person of that name; the evidence keeps its spelling.

        Raises `AppError`: `nothing-to-join`, `speaker-joined` (the name is another person's spelling).
        """
        with self._database.writing() as connection:
            register.join(connection, names, canonical)

    def split_speaker(self, name: str) -> None:
        """Take a spelling out of its person, or take back a person's last joining.

        Raises `AppError("not-joined")`.
        """
        with self._database.writing() as connection:
            register.split(connection, name)

    def keep_apart(self, one: str, other: str, *, apart: bool = True) -> None:
        """Remember that two names are two persons', or forget it; joining them forgets it too."""
        with self._database.writing() as connection:
            register.keep_apart(connection, one, other, apart=apart)

    def kept_apart(self) -> frozenset[tuple[str, str]]:
        """The pairs of names known to be two persons', each in alphabetical order."""
        with self._database.reading() as connection:
            return register.kept_apart(connection)

    def register_decisions(self) -> register.Decisions:
        """What the user decided about the register, to be written out."""
        with self._database.reading() as connection:
            return register.decisions(connection)

    def take_over_register(self, decisions: register.Decisions) -> None:
        """Take over another library's decisions; where they go against this one's, this one's stay."""
        with self._database.writing() as connection:
            register.take_over(connection, decisions)
