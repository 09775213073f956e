"""Reading a file in the child: its bytes, what its metadata file says of it, and the evidence found."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from briefwright.errors import AppError
from briefwright.model.source import Ingested, SourceMetadata
from briefwright.readers.registry import MOST_BYTES, SUFFIXES
from briefwright.readers.seed_metadata import parse_seed_metadata
from briefwright.storage.files import read_bytes

_METADATA_BYTES = 64 * 1024


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
