"""Reading a file in the child: its bytes, what its metadata file says of it, and the evidence found."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from msgspec import Struct

from briefwright.app.jobs import Cancelled, Progress, never, no_progress
from briefwright.app.workspace import READERS
from briefwright.errors import AppError
from briefwright.isolation.protocol import Description
from briefwright.model.source import Ingested, SourceMetadata
from briefwright.readers.registry import MOST_BYTES, SUFFIXES
from briefwright.readers.seed_metadata import MOST_BYTES as MOST_DESCRIPTION
from briefwright.storage.disk.files import read_bytes

if TYPE_CHECKING:
    from concurrent.futures import Future

_AHEAD = 96
_AHEAD_BYTES = 16 * 1024 * 1024
"""As many files, and no more of them beyond the first ones, are read before they are asked for.

The caller stores some thirty at a time: the children go on meanwhile.
"""
_TOGETHER = 16
_SMALL = 32 * 1024
"""So many files, each of so many bytes at most, are read by one request: a short article takes a child four
milliseconds, and being asked alone costs as much while the caller is busy.
"""
_LOOK = 0.05
"""Seconds between two looks whether what is being read is still wanted."""


class FileRead(Struct, frozen=True):
    """A file with what was read of it, or with why it could not be read."""

    path: Path
    ingested: Ingested | None = None
    data: bytes = b""
    error: AppError | None = None


NamedBytes: TypeAlias = tuple[str, bytes, Description | None]
"""A file's name, its bytes, and those of its description file, which the child reads too."""


class Ingester(Protocol):
    """Whoever reads strangers' bytes out of harm's way: the worker pool."""

    def ingest(self, name: str, data: bytes, metadata: Description | None = None) -> Ingested:
        """The source and its evidence; raises `AppError`."""

    def ingest_several(self, files: Sequence[NamedBytes]) -> list[Ingested | AppError]:
        """The same for each of some small files, or why there is none."""


def is_supported(name: str) -> bool:
    """Whether a file of that name is of a kind that is read."""
    return Path(name).suffix.lower() in SUFFIXES


def ingest_file(pool: Ingester, path: Path) -> tuple[Ingested, bytes]:
    """A file's source with its evidence, and its bytes.

    `NAME.toml` beside `NAME.txt` holds metadata added by hand. Raises `AppError` with the file's path.
    """
    name, data, metadata = _named_bytes(path)
    try:
        return pool.ingest(name, data, metadata), data
    except AppError as error:
        error.file = str(path)
        raise


def ingest_each(
    pool: Ingester, files: Sequence[Path], *, progress: Progress = no_progress, cancelled: Cancelled = never
) -> Iterator[FileRead]:
    """Read files in their order, the next ones while the caller works on the last; stop when cancelled.

    A file that cannot be read comes with its error. One that is being read when it is cancelled is not waited for.
    """
    if len(files) < 2 and cancelled is never:
        for file in files:
            progress(0, 1, file.name)
            yield _read_one(pool, file)
        progress(len(files), len(files), "")
        return
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - one file needs no threads

    # one more than there are children: it has the next request ready
    readers = ThreadPoolExecutor(READERS + 1, thread_name_prefix="reading")
    ahead: deque[tuple[_Group, Future[list[FileRead]]]] = deque()
    waiting = _groups(files)
    following = next(waiting, None)
    done = 0
    try:
        while following is not None or ahead:
            while following is not None and _room([group for group, _ in ahead], following):
                ahead.append((following, readers.submit(_read_group, pool, following.files)))
                following = next(waiting, None)
            group, future = ahead[0]
            for place, file in enumerate(group.files):
                if not cancelled():
                    progress(done, len(files), file.name)
                read = _awaited(future, cancelled)
                if read is None:
                    progress(len(files), len(files), "")
                    return
                yield read[place]
                done += 1
            ahead.popleft()
        progress(len(files), len(files), "")
    finally:
        readers.shutdown(wait=False, cancel_futures=True)


def _awaited(future: Future[list[FileRead]], cancelled: Cancelled) -> list[FileRead] | None:
    """What was read; none once that is not wanted any more."""
    from concurrent.futures import wait  # noqa: PLC0415 - one file needs no threads

    while not cancelled():
        if wait([future], _LOOK).done:
            return future.result()
    return None


class _Group(Struct, frozen=True):
    """Files that one request asks for, and how many bytes they have."""

    files: tuple[Path, ...]
    size: int


def _groups(files: Sequence[Path]) -> Iterator[_Group]:
    """Small files in groups, others alone; few files are shared out among the children."""
    most = max(1, min(_TOGETHER, len(files) // (2 * READERS)))
    held: list[Path] = []
    size = 0
    for file in files:
        own = _size(file)
        if held and (own > _SMALL or len(held) == most):
            yield _Group(tuple(held), size)
            held, size = [], 0
        held.append(file)
        size += own
        if own > _SMALL:
            yield _Group(tuple(held), size)
            held, size = [], 0
    if held:
        yield _Group(tuple(held), size)


def _room(ahead: Sequence[_Group], following: _Group) -> bool:
    """Whether one more group may be at hand beside those."""
    files, size = sum(len(group.files) for group in ahead), sum(group.size for group in ahead)
    return len(ahead) <= READERS or (files < _AHEAD and size + following.size <= _AHEAD_BYTES)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # reading says what is wrong with it


def _read_group(pool: Ingester, files: Sequence[Path]) -> list[FileRead]:
    if len(files) == 1:
        return [_read_one(pool, files[0])]
    opened = [_opened(file) for file in files]
    asked = [given for given in opened if not isinstance(given, AppError)]
    answers = iter(pool.ingest_several(asked) if asked else ())
    return [
        FileRead(file, error=given) if isinstance(given, AppError) else _file_read(file, next(answers), given[1])
        for file, given in zip(files, opened, strict=True)
    ]


def _read_one(pool: Ingester, file: Path) -> FileRead:
    try:
        return FileRead(file, *ingest_file(pool, file))
    except AppError as error:
        return FileRead(file, error=error)


def _opened(file: Path) -> NamedBytes | AppError:
    try:
        return _named_bytes(file)
    except AppError as error:
        return error


def _file_read(file: Path, answer: Ingested | AppError, data: bytes) -> FileRead:
    if isinstance(answer, AppError):
        answer.file = str(file)
        return FileRead(file, error=answer)
    return FileRead(file, answer, data)


def _named_bytes(path: Path) -> NamedBytes:
    """What the child is asked with. Raises `AppError` with the file's path."""
    if not path.is_dir() and path.exists() and not is_supported(path.name):
        raise AppError("unsupported", file=str(path), suffix=path.suffix or "no suffix")
    data = read_bytes(path, MOST_BYTES)
    try:
        return path.name, data, description_beside(path)
    except AppError as error:
        error.file = str(path)
        raise


def ingest_bytes(pool: Ingester, name: str, data: bytes, metadata: SourceMetadata | None = None) -> Ingested:
    """The source and evidence of bytes that come from no file. Raises `AppError`."""
    if len(data) > MOST_BYTES:
        raise AppError("too-large", file=name, most="200 MB")
    return pool.ingest(name, data, metadata)


def description_beside(path: Path) -> bytes | None:
    """The description file beside a source, unread; `None` where there is none. Raises `AppError`."""
    beside = path.with_suffix(".toml")
    if beside == path or not beside.is_file():
        return None
    return read_bytes(beside, MOST_DESCRIPTION)
