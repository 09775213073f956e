"""The library: sources with their original bytes and frozen text, and the evidence pulled from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from briefwright.model.evidence import Evidence
from briefwright.model.own_marks import MarksChange, OwnMarks
from briefwright.model.query import EvidenceQuery, Facets, FacetValue, Found, SourceSummary
from briefwright.model.source import Ingested, Source, SourceCard, SourceMetadata
from briefwright.storage.care.health import faults
from briefwright.storage.database import Database
from briefwright.storage.edits import put_item, put_marks
from briefwright.storage.marking import read_marks
from briefwright.storage.opening import open_database
from briefwright.storage.search.counting import Counting
from briefwright.storage.search.facets import count_facets
from briefwright.storage.search.finding import count_matches, find_page
from briefwright.storage.search.groups import find_grouped_page
from briefwright.storage.search.known_pages import find_known_page
from briefwright.storage.search.listing import count_groups, listed
from briefwright.storage.search.results import find_item, founds
from briefwright.storage.speakers import SpeakersOfLibrary
from briefwright.storage.tables import evidence_table, releases, sources
from briefwright.storage.telling import NOBODY, Hearer, Stretch


class Library(SpeakersOfLibrary):
    """A library file; every method may be called from any thread.

    Readers never wait for a writer (SQLite's WAL, one connection for each reading thread); writers, of this
    process and of others, wait for each other. Each changing method is one transaction and returns when it is on
    the disk.

    Every method raises `AppError` where the file cannot be read or written; `library-read-only` where one changes
    a library opened with `writer=False`.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._counting = Counting(database.path)

    @classmethod
    def open(
        cls, path: Path, *, writer: bool = True, backups: Path | None = None, hearer: Hearer = NOBODY
    ) -> Library:
        """Open a library; a writer makes it where there is none and brings an older one up to date.

        `backups` is the folder for the copy taken before an older library is brought up to date; by default
        `backups` beside the file. A hearer is told how far that is, and may stop it. Raises `AppError`: `not-found`
        (a reader), `library-busy`, `library-newer`, `library-older` (a reader), `library-damaged`,
        `library-network`, `not-writable`, `work-stopped`.
        """
        kept = backups or path.parent / "backups"
        return cls(open_database(path, writer=writer, backups=kept, hearer=hearer))

    def hurry(self, thread: int | None) -> None:
        """Give a thread, by its `get_ident()`, `library-at-work` where it would wait for others that write."""
        self._database.hurried = thread

    def close(self) -> None:
        """Let go of the file and of the right to write it."""
        self._counting.close()
        self._database.close()

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._database.path

    def add_source(self, ingested: Ingested, original: bytes) -> Literal["added", "already there"]:
        """Put in a source with its evidence; the same bytes are the same source and change nothing."""
        return "added" if self.add_sources([(ingested, original)]) else "already there"

    def add_sources(self, batch: Iterable[tuple[Ingested, bytes]]) -> tuple[str, ...]:
        """Put in many sources as one transaction, and return the ids of those the library did not hold."""
        return self.add_entries(
            sources.Entry(ingested.source, ingested.evidence, original) for ingested, original in batch
        )

    def add_entries(self, batch: Iterable[sources.Entry]) -> tuple[str, ...]:
        """Put in many sources with what another library held of them, in one transaction; returns the same."""
        with self._database.writing() as connection:
            return tuple(sources.insert_sources(connection, batch))

    def entry(self, source_id: str) -> sources.Entry:
        """All that the library holds of one source. Raises `AppError("no-such-source")`."""
        with self._database.reading() as connection:
            return sources.entry_of(connection, source_id)

    def sources(self) -> tuple[SourceSummary, ...]:
        """Every source, the newest import first."""
        with self._database.reading() as connection:
            return tuple(sources.summaries(connection))

    def source_count(self) -> int:
        """How many sources there are."""
        with self._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM sources").fetchone()[0])

    def holds(self, source_id: str) -> bool:
        """Whether the library has this source."""
        with self._database.reading() as connection:
            return sources.holds(connection, source_id)

    def source(self, source_id: str) -> Source:
        """A source with its frozen text. Raises `AppError("no-such-source")`."""
        with self._database.reading() as connection:
            return sources.source_of(connection, source_id)

    def extent(self, source_id: str) -> tuple[int, int]:
        """How many letters and items a source has. Raises `AppError("no-such-source")`."""
        with self._database.reading() as connection:
            return sources.extent_of(connection, source_id)

    def original(self, source_id: str) -> bytes:
        """A source's bytes as they were imported. Raises `AppError("no-such-source")`."""
        with self._database.reading() as connection:
            return sources.original_of(connection, source_id)

    def remove_source(self, source_id: str) -> None:
        """Take out a source with all its evidence. Raises `AppError("no-such-source")`."""
        with self._database.writing() as connection:
            sources.delete_source(connection, source_id)

    def remove_sources(self, source_ids: Sequence[str], hearer: Hearer = NOBODY) -> None:
        """Take out sources, all of them or none. Raises `no-such-source`, `work-stopped`."""
        stretch = Stretch(hearer, "removing")
        with self._database.writing() as connection:
            for done, source_id in enumerate(source_ids):
                stretch.go_on(done / len(source_ids))
                sources.delete_source(connection, source_id)

    def set_metadata(self, source_id: str, metadata: SourceMetadata) -> None:
        """Replace what is known of a source. Raises `AppError("no-such-source")`."""
        with self._database.writing() as connection:
            sources.describe(connection, source_id, metadata)

    def evidence_of(self, source_id: str) -> tuple[Evidence, ...]:
        """A source's evidence in the order of its text. Raises `AppError("no-such-source")`."""
        with self._database.reading() as connection:
            number = sources.number_of(connection, source_id)
            return tuple(item for _, item in evidence_table.numbered(connection, number))

    def evidence(self, evidence_id: str) -> Found | None:
        """One item with its source's card, or `None`."""
        with self._database.reading() as connection:
            return find_item(connection, evidence_id)

    def put_evidence(self, source_id: str, evidence: Evidence, was: Evidence | None = None) -> None:
        """Insert an item, or replace the one with its id. Raises `AppError("no-such-source")`.

        `was` is the item as it was read: what another window changed of it since then stays.
        """
        put_item(self._database, self._counting, source_id, evidence, was)

    def marks(self, numbers: Sequence[int], hearer: Hearer = NOBODY) -> list[tuple[str, OwnMarks]]:
        """The ids and own marks of the items of these numbers, as `listed` gives them. Raises `work-stopped`."""
        with self._database.reading() as connection:
            return read_marks(connection, numbers, Stretch(hearer, "reading", 0, 20))

    def put_marks(self, changes: Sequence[MarksChange], hearer: Hearer = NOBODY) -> None:
        """Change the own marks of items, all of them or none; what others changed of them since stays.

        Raises `no-such-evidence` where none of them is there any more; `work-stopped`.
        """
        put_marks(self._database, self._counting, changes, Stretch(hearer, "writing", 20, 95))

    def remove_evidence(self, evidence_id: str) -> None:
        """Take an item out; it stays out when its source is read again. Raises `AppError("no-such-evidence")`."""
        with self._database.writing() as connection:
            evidence_table.reject(connection, evidence_id)

    def renew_evidence(
        self, source_id: str, evidence: Iterable[Evidence], topics: frozenset[str] = frozenset()
    ) -> None:
        """Take over a new extraction of a source; what a person touched or rejected stays as it is.

        `topics` are the tags that extraction gives, which say nothing of a person's touch.
        """
        with self._database.writing() as connection:
            number, published = sources.dated(connection, source_id)
            evidence_table.renew(connection, number, source_id, published, evidence, topics)

    def search(self, query: EvidenceQuery, offset: int, limit: int) -> tuple[Found, ...]:
        """One page of the matching evidence."""
        with self._database.reading() as connection:
            columns = self._counting.columns_for(connection)
            numbers = find_known_page(connection, columns, query, offset, limit) if columns is not None else None
            if numbers is None:
                find = find_grouped_page if query.group else find_page
                numbers = find(connection, query, offset, limit)
            return founds(connection, numbers, columns)

    def groups(self, query: EvidenceQuery) -> tuple[FacetValue, ...]:
        """The groups of a query's results in the order they stand in, each with how many it has.

        The value is a source's id or a speaker's name; empty for what nobody says. None for a query without groups.
        """
        with self._counting.matching(query) as matching:
            return count_groups(matching)

    def count(self, query: EvidenceQuery) -> int:
        """How many items match."""
        with self._database.reading() as connection:
            return count_matches(connection, query)

    def facets(self, query: EvidenceQuery) -> Facets:
        """The choices of every facet and how many items each leaves, most frequent first."""
        with self._counting.matching(query) as matching:
            return count_facets(matching)

    def tags(self) -> tuple[str, ...]:
        """Every tag, the most frequent first."""
        sql = "SELECT value FROM marks WHERE facet = 'tag' GROUP BY 1 ORDER BY count(*) DESC, 1"
        with self._database.reading() as connection:
            return tuple(row[0] for row in connection.execute(sql))

    def listed(self, query: EvidenceQuery) -> Sequence[int]:
        """The number of every result in the list's order, for `numbered`. They hold until the library changes."""
        with self._counting.matching(query) as matching:
            return listed(matching)

    def numbered(self, numbers: Sequence[int]) -> tuple[Found, ...]:
        """The items of these numbers, in this order, without those that are gone."""
        with self._database.reading() as connection:
            return founds(connection, list(numbers), self._counting.columns_for(connection))

    def same_releases(self) -> tuple[tuple[SourceCard, ...], ...]:
        """The groups of sources that are mostly one text, each in the order they came in."""
        with self._database.reading() as connection:
            return releases.same_releases(connection)

    def same_release_as(self, source_id: str) -> tuple[SourceCard, ...]:
        """The sources that are mostly the same as this one. Raises `AppError("no-such-source")`."""
        with self._database.reading() as connection:
            return releases.like_source(connection, sources.number_of(connection, source_id))

    def check(self) -> tuple[str, ...]:
        """Look through the whole file, and say in sentences what is wrong; empty where nothing is."""
        with self._database.looking_afresh() as connection:
            return tuple(faults(connection))
