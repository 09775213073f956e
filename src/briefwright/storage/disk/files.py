"""Read and save files: the one atomic save for briefs, settings, templates, exports, backups, everything.

A save writes a temporary file in the same folder, fsyncs it, renames it over the old file and fsyncs the folder:
at every moment the name holds the whole old or the whole new content. A failed fsync is never tried again on the
same file, since the kernel may have dropped what it could not write (threats.md, rule 6).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from briefwright.errors import AppError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_CHUNK = 1 << 20


class Sink(Protocol):
    """Where an atomic save takes its bytes; `digest` is the SHA-256 in hex of what was written so far."""

    def write(self, data: bytes) -> None:
        """Write all of `data`, or raise `OSError`."""

    @property
    def digest(self) -> str:
        """The SHA-256 so far, in hex."""


class _HashingSink:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._hash = hashlib.sha256()

    def write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            written = os.write(self._descriptor, view[:_CHUNK])
            if written <= 0:
                raise OSError(errno.EIO, "the disk takes no more")
            self._hash.update(view[:written])
            view = view[written:]

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()


def save_atomically(path: Path, data: bytes, *, expect: str | None = None) -> str:
    """Replace `path` by `data`, all or nothing, and return the SHA-256 of `data` in hex.

    `expect` is the SHA-256 the file must still have if it exists: a brief saves only over the version it read.
    Raises `AppError`: `changed-outside`, `disk-full`, `not-writable`; the old file is then untouched.
    `not-confirmed` says that the new content stands but the disk has not confirmed the folder's entry.
    """
    with atomic_writer(path, expect=expect) as sink:
        sink.write(data)
    return sink.digest


@contextlib.contextmanager
def atomic_writer(path: Path, *, expect: str | None = None) -> Iterator[Sink]:
    """Save like `save_atomically`, piece by piece; leaving the block by an exception leaves the old file."""
    with disk_errors(path):
        target = _target(path)
        temporary, descriptor = _open_temporary(target)
        sink = _HashingSink(descriptor)
        try:
            try:
                yield sink
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            _expect(target, expect, path)
            os.replace(temporary, target)  # noqa: PTH105 - tests make this very call fail
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    _confirm(target.parent, path)


def publish(temporary: Path, path: Path) -> None:
    """Move a finished file made by another program (SQLite) into place as an atomic save does."""
    with disk_errors(path):
        descriptor = os.open(temporary, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(temporary, path)  # noqa: PTH105 - as above
    _confirm(path.parent, path)


def read_bytes(path: Path, limit: int) -> bytes:
    """Read a regular file of at most `limit` bytes.

    Raises `AppError`: `not-found`, `not-readable`, `too-large`.
    """
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise AppError("not-readable", file=str(path), why="it is not a file")
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise AppError("not-found", file=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        raise AppError("not-readable", file=str(path), why=_why(error)) from error
    if len(data) > limit:
        raise AppError("too-large", file=str(path), most=_size(limit))
    return data


def digest_of(path: Path) -> str | None:
    """The SHA-256 of a file in hex, or `None` where there is no such file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def sync_folder(folder: Path) -> None:
    """Make renames inside `folder` survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn the system's errors about writing `path` into `AppError` `disk-full` and `not-writable`."""
    try:
        yield
    except OSError as error:
        code = "disk-full" if error.errno in _FULL else "not-writable"
        raise AppError(code, file=str(path), why=_why(error)) from error


def _target(path: Path) -> Path:
    """Where the bytes go: through a symbolic link to its file; a file marked read-only is not replaced."""
    if "\0" in str(path):
        raise OSError(errno.EINVAL, "its name cannot be used")
    target = Path(os.path.realpath(path))
    with contextlib.suppress(FileNotFoundError):
        if not target.stat().st_mode & 0o222:
            raise OSError(errno.EACCES, "it is marked read-only")
    return target


def _open_temporary(target: Path) -> tuple[Path, int]:
    """A new file beside the target, with the target's permissions where it exists."""
    temporary = target.with_name(f".{target.name[:100]}.{os.urandom(6).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(temporary, flags, 0o666)
    with contextlib.suppress(OSError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    return temporary, descriptor


def _expect(target: Path, expect: str | None, path: Path) -> None:
    if expect is not None and digest_of(target) not in (expect, None):
        raise AppError("changed-outside", file=str(path))


def _confirm(folder: Path, path: Path) -> None:
    try:
        sync_folder(folder)
    except OSError as error:
        raise AppError("not-confirmed", file=str(path), why=_why(error)) from error


def _why(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) else None
    return (reason or str(error) or "unknown reason").rstrip(".").lower()


def _size(limit: int) -> str:
    return f"{limit / 1_048_576:.0f} MB" if limit >= 1_048_576 else f"{limit} bytes"
