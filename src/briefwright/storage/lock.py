"""One writer at a time: a lock on a file beside the library, which the system lets go when the process ends.

`filelock` does the same but costs 30 ms to import, a fifth of the time to the first painted window.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from briefwright.errors import AppError
from briefwright.storage.files import disk_errors


class WriterLock:
    """The right to write a library; held from construction to `release`.

    Raises `AppError`: `library-busy` where another process (or another lock in this one) holds it, `not-writable`.
    """

    def __init__(self, path: Path) -> None:
        with disk_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            self.release()
            raise AppError("library-busy", file=str(path.with_suffix(""))) from error

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def lock_path(library: Path) -> Path:
    """Where a library's lock file stands; it is never deleted, since that would let two processes lock."""
    return library.with_name(library.name + ".lock")


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
