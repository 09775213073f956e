"""The evidence a new brief may be filled with: from files alone, or from the library."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from briefwright.app.jobs import Cancelled, Progress, never, no_progress
from briefwright.app.library.importing import expand
from briefwright.app.library.reading import Ingester, ingest_each
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery, Found

_NEWEST = 2000
_A_WORD = 200
_SUBJECT = re.compile(r"[^\W\d_]{4,}|[\u4e00-\u9fff]{2}")


def evidence_of_paths(
    pool: Ingester, paths: Iterable[Path], *, progress: Progress = no_progress, cancelled: Cancelled = never
) -> tuple[Found, ...]:
    """Everything found in files and folders, in the order of their text. Raises for the first bad one."""
    founds: list[Found] = []
    for read in ingest_each(pool, expand(paths), progress=progress, cancelled=cancelled):
        if read.ingested is None:
            raise read.error or AppError("stopped", file=str(read.path))
        founds += [Found(evidence, read.ingested.source.card) for evidence in read.ingested.evidence]
    return tuple(founds)


def evidence_of_library(workspace: Workspace, subject: str = "") -> tuple[Found, ...]:
    """What the library holds on a subject's words, then its newest items; each once."""
    library = workspace.library
    founds: dict[str, Found] = {}
    for word in dict.fromkeys(_SUBJECT.findall(subject)):
        founds |= {f.evidence.id: f for f in library.search(EvidenceQuery(text=word), 0, _A_WORD)}
    newest = library.search(EvidenceQuery(order="newest"), 0, _NEWEST)
    return tuple((founds | {f.evidence.id: f for f in newest}).values())
