"""Reading a file in the child: its bytes, what its metadata file says of it, and the evidence found."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from briefwright.app.jobs import Cancelled, Progress, never, no_progress
from briefwright.app.workspace import READERS
from briefwright.errors import AppError
from briefwright.model.source import Ingested, SourceMetadata
from briefwright.readers.registry import MOST_BYTES, SUFFIXES
from briefwright.readers.seed_metadata import parse_seed_metadata
from briefwright.storage.files import read_bytes

_AHEAD = 64
_AHEAD_BYTES = 16 * 1024 * 1024
"""As many files, and no more of them beyond the first ones, are read before they are asked for.

The caller stores some thirty at a time: the children go on meanwhile.
"""
_METADATA_BYTES = 64 * 1024


class FileRead(Struct, frozen=True):
    """A file with what was read of it, or with why it could not be read."""

    path: Path
    ingested: Ingested | None = None
    data: bytes = b""
    error: AppError | None = None


class Ingester(Protocol):
    """Whoever reads strangers' bytes out of harm's way: the worker pool."""

    def ingest(self, name: str, data: bytes, metadata: SourceMetadata | None = None) -> Ingested:
        """The source and its evidence; raises `AppError`."""


def is_supported(name: str) -> bool:
    """Whether a file of that name is of a kind that is read."""
    return Path(name).suffix.lower() in SUFFIXES


def ingest_file(pool: Ingester, path: Path) -> tuple[Ingested, bytes]:
    """A file's source with its evidence, and its bytes.

    `NAME.toml` beside `NAME.txt` holds metadata added by hand. Raises `AppError` with the file's path.
    """
    if not path.is_dir() and path.exists() and not is_supported(path.name):
        raise AppError("unsupported", file=str(path), suffix=path.suffix or "no suffix")
    data = read_bytes(path, MOST_BYTES)
    try:
        return pool.ingest(path.name, data, metadata_beside(path)), data
    except AppError as error:
        error.file = str(path)
        raise


def ingest_each(
    pool: Ingester, files: Sequence[Path], *, progress: Progress = no_progress, cancelled: Cancelled = never
) -> Iterator[FileRead]:
    """Read files in their order, the next one while the caller works on the last; stop when cancelled.

    A file that cannot be read comes with its error.
    """
    if len(files) < 2:
        yield from (_read_one(pool, file) for file in files)
        return
    from concurrent.futures import Future, ThreadPoolExecutor  # noqa: PLC0415 - one file needs no threads

    readers = ThreadPoolExecutor(READERS, thread_name_prefix="reading")
    ahead: deque[tuple[Future[FileRead], int]] = deque()
    waiting = iter(files)
    following = next(waiting, None)
    held = 0
    try:
        for done, file in enumerate(files):
            if cancelled():
                break
            progress(done, len(files), file.name)
            while following is not None and _room(len(ahead), held + (size := _size(following))):
                ahead.append((readers.submit(_read_one, pool, following), size))
                held += size
                following = next(waiting, None)
            future, size = ahead.popleft()
            yield future.result()
            held -= size
        progress(len(files), len(files), "")
    finally:
        readers.shutdown(wait=False, cancel_futures=True)


def _room(files: int, size: int) -> bool:
    """Whether one more may be at hand beside so many files, all of that size."""
    return files <= READERS or (files < _AHEAD and size <= _AHEAD_BYTES)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # reading says what is wrong with it


def _read_one(pool: Ingester, file: Path) -> FileRead:
    try:
        ingested, data = ingest_file(pool, file)
    except AppError as error:
        return FileRead(file, error=error)
    return FileRead(file, ingested, data)


def ingest_bytes(pool: Ingester, name: str, data: bytes, metadata: SourceMetadata | None = None) -> Ingested:
    """The source and evidence of bytes that come from no file. Raises `AppError`."""
    if len(data) > MOST_BYTES:
        raise AppError("too-large", file=name, most="200 MB")
    return pool.ingest(name, data, metadata)


def metadata_beside(path: Path) -> SourceMetadata | None:
    """What the metadata file beside a source says; `None` where there is none. Raises `bad-metadata`."""
    beside = path.with_suffix(".toml")
    if beside == path or not beside.is_file():
        return None
    return parse_seed_metadata(str(beside), read_bytes(beside, _METADATA_BYTES))
