"""Bringing files into the library: folders expanded, each file read in the child, one outcome a file."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from briefwright.app.jobs import Cancelled, Progress, never, no_progress
from briefwright.app.library.reading import FileRead, ingest_bytes, ingest_each, is_supported
from briefwright.app.library.same_origin import import_note
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata
from briefwright.readers.registry import MOST_BYTES
from briefwright.storage.disk.files import read_bytes

_FILES = 32
_BYTES = 32 * 1024 * 1024
_SECONDS = 0.5
"""So many files, so much of them or so long an import waits before it has the disk confirm."""
_PAGES = (".html", ".htm", ".xhtml")
_PARTS_OF_PAGE = ("_files", ".files", "-Dateien", "_fichiers", "_archivos")
"""How browsers call the folder beside a page that they save."""


class ImportOutcome(Struct, frozen=True):
    """What became of one file; `reason` says why it was rejected and what to do, in one clause each."""

    path: str
    status: Literal["added", "already there", "rejected"]
    reason: str = ""
    items: int = 0
    source: str = ""
    warnings: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    """Files that came with an e-mail and can be imported, too, by `import_attachments`."""

    @property
    def line(self) -> str:
        """The outcome in one line, as the command line prints it."""
        if self.status == "rejected":
            return f"{self.path}: rejected: {self.reason}"
        if self.status == "already there":
            return f"{self.path}: already there"
        return f"{self.path}: added, {self.items} {'item' if self.items == 1 else 'items'}"


def import_paths(
    workspace: Workspace,
    paths: Iterable[Path],
    *,
    progress: Progress = no_progress,
    cancelled: Cancelled = never,
) -> tuple[ImportOutcome, ...]:
    """Add files, and every supported file of folders, to the library.

    One file's trouble is its outcome and never stops the others; trouble of the library itself is raised.
    When cancelled, what is added stays added.
    """
    shelf = _Shelf(workspace)
    try:
        for read in ingest_each(workspace.pool, expand(paths), progress=progress, cancelled=cancelled):
            shelf.take(read)
    finally:
        shelf.store()
    return tuple(shelf.outcomes)


def import_attachments(
    workspace: Workspace,
    outcomes: Iterable[ImportOutcome],
    *,
    progress: Progress = no_progress,
    cancelled: Cancelled = never,
) -> tuple[ImportOutcome, ...]:
    """Add the files that came with e-mails just imported, or rejected for holding nothing else."""
    files = [each for outcome in outcomes if outcome.attached for each in _attachments(workspace, outcome)]
    brought: list[ImportOutcome] = []
    for done, (name, data) in enumerate(files):
        if cancelled():
            break
        progress(done, len(files), name)
        brought.append(import_bytes(workspace, name, data))
    progress(len(files), len(files), "")
    return tuple(brought)


def _attachments(workspace: Workspace, outcome: ImportOutcome) -> list[tuple[str, bytes]]:
    """Name and bytes of what can be read of the files that came with an e-mail."""
    if outcome.source:
        data = workspace.library.original(outcome.source)
    else:
        data = read_bytes(Path(outcome.path), MOST_BYTES)
    found = workspace.pool.attachments(data, outcome.path)
    return [(_plain_name(each.name), each.data) for each in found if is_supported(_plain_name(each.name))]


def _plain_name(name: str) -> str:
    """A file's name without folders, whoever made it up."""
    return name.replace("\\", "/").rpartition("/")[2]


def import_bytes(
    workspace: Workspace, name: str, data: bytes, metadata: SourceMetadata | None = None
) -> ImportOutcome:
    """Add pasted text or bytes from elsewhere under a name whose suffix says what they are."""
    try:
        ingested = ingest_bytes(workspace.pool, name, data, metadata)
    except AppError as error:
        return _rejected(name, error)
    shelf = _Shelf(workspace)
    shelf.take(FileRead(Path(name), ingested, data))
    shelf.store()
    return shelf.outcomes[0]


class _Shelf:
    """Puts what was read into the library, some files at a time: each time the disk is waited for."""

    def __init__(self, workspace: Workspace) -> None:
        self.outcomes: list[ImportOutcome] = []
        self._workspace = workspace
        self._waiting: list[FileRead] = []
        self._bytes = 0
        self._since = 0.0

    def take(self, read: FileRead) -> None:
        """Take a file in; it is stored now or soon."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(read)
        self._bytes += len(read.data)
        late = time.monotonic() - self._since > _SECONDS
        if late or len(self._waiting) >= _FILES or self._bytes > _BYTES:
            self.store()

    def store(self) -> None:
        """Put in what waits, as one; where that fails, one by one, so that none holds up the others."""
        waiting, self._waiting, self._bytes = self._waiting, [], 0
        try:
            added = self._add(waiting)
        except AppError:
            if len(waiting) < 2:
                raise
            for read in waiting:
                self.take(read)
                self.store()
            return
        self.outcomes += [self._outcome(read, added) for read in waiting]

    def _add(self, waiting: Sequence[FileRead]) -> set[str]:
        batch = [(read.ingested, read.data) for read in waiting if read.ingested is not None]
        return set(self._workspace.library.add_sources(batch)) if batch else set()

    def _outcome(self, read: FileRead, added: set[str]) -> ImportOutcome:
        if read.ingested is None:
            return self._with_attached(_rejected(str(read.path), read.error))
        source, items = read.ingested.source, len(read.ingested.evidence)
        if source.id not in added:
            known = ImportOutcome(str(read.path), "already there", "", items, source.id, source.warnings)
            return self._with_attached(known)
        added.remove(source.id)  # its bytes may come once more, in another file
        likes = self._workspace.library.same_release_as(source.id)
        warnings = (*source.warnings, import_note(likes)) if likes else source.warnings
        return self._with_attached(ImportOutcome(str(read.path), "added", "", items, source.id, warnings))

    def _with_attached(self, outcome: ImportOutcome) -> ImportOutcome:
        """The outcome of an e-mail with the names of what came with it and can be read."""
        if not outcome.path.lower().endswith(".eml"):
            return outcome
        try:
            files = _attachments(self._workspace, outcome)
        except AppError:
            return outcome  # it could not be read at all
        return replace(outcome, attached=tuple(name for name, _ in files))


def expand(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, and every supported file below the folders named, each once, in a steady order."""
    files: dict[Path, None] = {}
    for path in paths:
        for file in _files_below(path) if path.is_dir() else (path,):
            files.setdefault(file)
    return tuple(files)


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        pages = {name.rpartition(".")[0] for name in names if name.lower().endswith(_PAGES)}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _belongs_to(name, pages))
        for name in sorted(names):
            if not name.startswith(".") and is_supported(name):
                yield Path(parent, name)


def _belongs_to(folder: str, pages: set[str]) -> bool:
    """Whether a folder holds the pictures and frames of a page that a browser saved beside it."""
    return any(folder.endswith(ending) and folder.removesuffix(ending) in pages for ending in _PARTS_OF_PAGE)


def _rejected(path: str, error: AppError | None) -> ImportOutcome:
    parts = (error.reason, error.advice) if error else ()
    return ImportOutcome(path, "rejected", "; ".join(filter(None, parts)))
