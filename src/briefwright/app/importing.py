"""Bringing files into the library: folders expanded, each file read in the child, one outcome a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from briefwright.app.jobs import Cancelled, Progress, never, no_progress
from briefwright.app.reading import ingest_bytes, ingest_each, is_supported
from briefwright.app.same_origin import import_note
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.source import Ingested, SourceMetadata


class ImportOutcome(Struct, frozen=True):
    """What became of one file; `reason` says why it was rejected and what to do, in one clause each."""

    path: str
    status: Literal["added", "already there", "rejected"]
    reason: str = ""
    items: int = 0
    source: str = ""
    warnings: tuple[str, ...] = ()

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
    outcomes: list[ImportOutcome] = []
    for read in ingest_each(workspace.pool, expand(paths), progress=progress, cancelled=cancelled):
        if read.ingested is None:
            outcomes.append(_rejected(str(read.path), read.error))
        else:
            outcomes.append(_store(workspace, str(read.path), read.ingested, read.data))
    return tuple(outcomes)


def import_bytes(
    workspace: Workspace, name: str, data: bytes, metadata: SourceMetadata | None = None
) -> ImportOutcome:
    """Add pasted text or bytes from elsewhere under a name whose suffix says what they are."""
    try:
        ingested = ingest_bytes(workspace.pool, name, data, metadata)
    except AppError as error:
        return _rejected(name, error)
    return _store(workspace, name, ingested, data)


def expand(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, and every supported file below the folders named, each once, in a steady order."""
    files: dict[Path, None] = {}
    for path in paths:
        for file in _files_below(path) if path.is_dir() else (path,):
            files.setdefault(file)
    return tuple(files)


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and is_supported(name):
                yield Path(parent, name)


def _store(workspace: Workspace, path: str, ingested: Ingested, data: bytes) -> ImportOutcome:
    status = workspace.library.add_source(ingested, data)
    source = ingested.source
    likes = workspace.library.same_release_as(source.id) if status == "added" else ()
    warnings = (*source.warnings, import_note(likes)) if likes else source.warnings
    return ImportOutcome(path, status, "", len(ingested.evidence), source.id, warnings)


def _rejected(path: str, error: AppError | None) -> ImportOutcome:
    parts = (error.reason, error.advice) if error else ()
    return ImportOutcome(path, "rejected", "; ".join(filter(None, parts)))
