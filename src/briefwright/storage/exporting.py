"""The whole library as plain files that anything can read, and back: JSON lines and the original files.

A folder holds `manifest.json` (schema, counts, SHA-256 of the others), `sources.jsonl` (one source a line: card,
frozen text, blocks, what was rejected), `evidence.jsonl` (one item a line, in the order of the sources),
`register.json` (whom the user joined or keeps apart) and `originals/SHA256.SUFFIX`. The manifest is written last: a
folder without a fitting one is no export.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import msgspec

from briefwright import __version__
from briefwright.errors import AppError
from briefwright.model.evidence import Evidence
from briefwright.model.source import Source
from briefwright.storage.disk.files import atomic_writer, digest_of, read_bytes, save_atomically
from briefwright.storage.library import Library
from briefwright.storage.tables.register import Decisions
from briefwright.storage.tables.sources import Entry
from briefwright.storage.telling import NOBODY, Hearer, Stretch

EXPORT_SCHEMA = 1
_MOST_ORIGINAL = 1 << 30
_MOST_REGISTER = 1 << 26
_T = TypeVar("_T")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


class _SourceLine(msgspec.Struct, frozen=True):
    source: Source
    imported: str
    suffix: str
    rejected: tuple[str, ...] = ()


class _EvidenceLine(msgspec.Struct, frozen=True):
    source: str
    evidence: Evidence


class _Manifest(msgspec.Struct, frozen=True):
    schema: int
    sources: int
    evidence: int
    digests: dict[str, str]
    made_by: str = ""


def export_library(library: Library, folder: Path, hearer: Hearer = NOBODY) -> Path:
    """Write everything to `folder` and return the manifest's path.

    Raises `AppError`: `disk-full`, `not-writable`, what reading the library raises, and `work-stopped`, which
    leaves a folder that is no export.
    """
    stretch = Stretch(hearer, "writing out")
    encode = msgspec.json.Encoder().encode
    items = 0
    with (
        atomic_writer(folder / "sources.jsonl") as sources,
        atomic_writer(folder / "evidence.jsonl") as evidence,
    ):
        summaries = library.sources()[::-1]
        for done, summary in enumerate(summaries):
            stretch.go_on(done / len(summaries))
            entry = library.entry(summary.card.id)
            suffix = _suffix(summary.card.name)
            save_atomically(folder / "originals" / f"{summary.card.id}{suffix}", entry.original)
            line = _SourceLine(entry.source, entry.imported or "", suffix, entry.rejected)
            sources.write(encode(line) + b"\n")
            for item in entry.evidence:
                evidence.write(encode(_EvidenceLine(summary.card.id, item)) + b"\n")
            items += len(entry.evidence)
    decided = encode(library.register_decisions())
    register = save_atomically(folder / "register.json", msgspec.json.format(decided, indent=2) + b"\n")
    digests = {"sources.jsonl": sources.digest, "evidence.jsonl": evidence.digest, "register.json": register}
    manifest = _Manifest(EXPORT_SCHEMA, len(summaries), items, digests, f"briefwright {__version__}")
    save_atomically(folder / "manifest.json", msgspec.json.format(encode(manifest), indent=2) + b"\n")
    return folder / "manifest.json"


def import_export(library: Library, folder: Path, hearer: Hearer = NOBODY) -> int:
    """Put an export's sources into the library, all or none, and return how many it did not hold yet.

    Raises `AppError`: `bad-export` where files are missing or were changed, `work-stopped`, and what
    `Library.add_entries` raises.
    """
    manifest = _decoded(read_bytes(folder / "manifest.json", 1 << 20), _Manifest, folder / "manifest.json")
    if manifest.schema > EXPORT_SCHEMA:
        raise AppError("bad-export", file=str(folder), why="a newer Briefwright made it")
    for name in ("sources.jsonl", "evidence.jsonl", *sorted(manifest.digests.keys() & {"register.json"})):
        if digest_of(folder / name) != manifest.digests.get(name):
            raise AppError("bad-export", file=str(folder / name), why="it is not as it was written")
    added = library.add_entries(_told(_entries(folder), manifest.sources, Stretch(hearer, "taking in")))
    if "register.json" in manifest.digests:
        path = folder / "register.json"
        library.take_over_register(_decoded(read_bytes(path, _MOST_REGISTER), Decisions, path))
    return len(added)


def _told(entries: Iterator[Entry], count: int, stretch: Stretch) -> Iterator[Entry]:
    """The entries, telling how many of them have been given."""
    for done, entry in enumerate(entries):
        stretch.go_on(done / max(count, 1))
        yield entry


def _entries(folder: Path) -> Iterator[Entry]:
    with (folder / "sources.jsonl").open("rb") as sources, (folder / "evidence.jsonl").open("rb") as evidence:
        lines = (_decoded(line, _EvidenceLine, folder / "evidence.jsonl") for line in evidence)
        groups = groupby(lines, key=lambda line: line.source)
        group = next(groups, None)
        for raw in sources:
            line = _decoded(raw, _SourceLine, folder / "sources.jsonl")
            items: tuple[Evidence, ...] = ()
            if group is not None and group[0] == line.source.id:
                items = tuple(item.evidence for item in group[1])
                group = next(groups, None)
            yield Entry(line.source, items, _original(folder, line), line.imported, line.rejected)


def _original(folder: Path, line: _SourceLine) -> bytes:
    name = f"{line.source.id}{line.suffix}"
    if not re.fullmatch(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?", name):
        raise AppError("bad-export", file=str(folder / "sources.jsonl"), why="a source has no proper id")
    data = read_bytes(folder / "originals" / name, _MOST_ORIGINAL)
    if hashlib.sha256(data).hexdigest() != line.source.id:
        raise AppError("bad-export", file=str(folder / "originals" / name), why="it is not as it was written")
    return data


def _suffix(name: str) -> str:
    suffix = "." + name.rpartition(".")[2].lower()
    return suffix if _SUFFIX.fullmatch(suffix) and "." in name else ""


def _decoded(data: bytes, type_: type[_T], path: Path) -> _T:
    try:
        return msgspec.json.decode(data, type=type_)
    except msgspec.MsgspecError as error:
        raise AppError("bad-export", file=str(path), why=str(error)) from error
