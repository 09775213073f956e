"""Checking a Word file's quotations against sources: a stranger's in the child, our own where it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.source import Source
from briefwright.storage.disk.files import read_bytes
from briefwright.storage.telling import NOBODY, Hearer, Stretch

if TYPE_CHECKING:
    from briefwright.checks.verbatim import QuotationCheck
    from briefwright.isolation.pool import WorkerPool
    from briefwright.storage.library import Library

_MOST_BYTES: Final = 200 * 1024 * 1024
_MOST_CHARACTERS: Final = 2_000_000
"""Characters of sources that one child compares with at a time: it stays well inside its memory."""
_BEST: Final = ("exact", "typography", "altered", "translation", "not-found", "cannot-check")


def check_word_file(workspace: Workspace, path: Path, hearer: Hearer = NOBODY) -> tuple[QuotationCheck, ...]:
    """A verdict for every quotation of a Word file, against every source of the library.

    `hearer` is told how many hundredths of the sources are compared. Raises `AppError`, among them `work-stopped`.
    """
    data = read_bytes(path, _MOST_BYTES)
    try:
        return check_quotations_of(workspace.pool, data, _sources_of(workspace.library, Stretch(hearer)))
    except AppError as error:
        error.file = error.file or str(path)
        raise


def _sources_of(library: Library, stretch: Stretch) -> Iterator[Source]:
    """The library's sources, each read when it is wanted."""
    names = [summary.card.id for summary in library.sources()]
    for number, name in enumerate(names):
        stretch.go_on(number / len(names))
        yield library.source(name)


def check_quotations_of(
    pool: WorkerPool, data: bytes, sources: Iterable[Source], *, own: bool = False
) -> tuple[QuotationCheck, ...]:
    """A verdict for every quotation of a Word file's bytes. Raises `AppError`.

    They are read in the child unless they are our `own`, just written and without anybody else's file in them.
    """
    if own:
        from briefwright.checks.verbatim import check_quotations  # noqa: PLC0415 - loads lxml

        return check_quotations(data, tuple(sources))
    best: tuple[QuotationCheck, ...] = ()
    for batch in _batches(sources):
        checks = pool.check_word(data, batch)
        best = tuple(map(_better, best, checks)) if best else checks
    return best


def faults_of(pool: WorkerPool, data: bytes, *, own: bool) -> tuple[str, ...]:
    """What is wrong with a finished Word file as a file, in sentences; read where its quotations are."""
    if not own:
        return pool.inspect_word(data)
    from briefwright.checks.faults import file_faults  # noqa: PLC0415 - loads lxml

    return file_faults(data)


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """The sources in lots that a child holds; one empty lot where there are none."""
    batch: list[Source] = []
    size = 0
    for source in sources:
        if batch and size + len(source.text) > _MOST_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(source)
        size += len(source.text)
    yield batch


def _better(one: QuotationCheck, other: QuotationCheck) -> QuotationCheck:
    """The check that says more for a quotation: what two lots of sources say to it."""
    return min(one, other, key=lambda check: (_BEST.index(check.verdict), bool(check.note_fault)))
