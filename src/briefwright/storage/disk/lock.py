"""Who may write a library: a lock on a file beside it, which the system lets go when the process ends.

Windows share it while they have the library open, and SQLite lets them write one after the other. Whoever makes the
library, brings it up to date or puts a backup in its place holds it alone. `filelock` does less of this and costs
30 ms to import, a fifth of the time to the first painted window.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefwright.errors import AppError
from briefwright.storage.disk.files import disk_errors

_AGAIN = 0.05


class WriterLock:
    """The right to write a library, alone or shared; held from construction to `release`.

    Raises `AppError`: `library-busy` where another process (or another lock in this one) holds it in a way that
    excludes this one, and still does after `wait` seconds, or when `given_up` says so; `not-writable`.
    """

    def __init__(
        self,
        path: Path,
        *,
        alone: bool = True,
        wait: float = 0.0,
        given_up: Callable[[], bool] = lambda: False,
    ) -> None:
        self._path = path
        with disk_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        until = time.monotonic() + wait
        while not self._take(alone=alone):
            if time.monotonic() >= until or given_up():
                self.release()
                raise AppError("library-busy", file=str(path.with_suffix("")))
            time.sleep(_AGAIN)

    def share(self) -> None:
        """Let others in beside this one. Raises `library-busy` where one of them was quicker and holds it alone."""
        if not self._take(alone=False):
            self.release()
            raise AppError("library-busy", file=str(self._path.with_suffix("")))

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _take(self, *, alone: bool) -> bool:
        assert self._descriptor is not None
        try:
            _lock(self._descriptor, alone=alone)
        except OSError:
            return False
        return True


def lock_path(library: Path) -> Path:
    """Where a library's lock file stands; it is never deleted, since that would let two processes lock."""
    return library.with_name(library.name + ".lock")


if sys.platform == "win32":
    import contextlib
    import msvcrt

    _PLACES = 64
    """Windows has no shared lock of this kind: sharing takes one byte of these, being alone takes them all."""

    def _lock(descriptor: int, *, alone: bool) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        if alone:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, _PLACES)
            return
        with contextlib.suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, _PLACES)
        for place in range(_PLACES):
            os.lseek(descriptor, place, os.SEEK_SET)
            with contextlib.suppress(OSError):
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
                return
        raise OSError
else:
    import fcntl

    def _lock(descriptor: int, *, alone: bool) -> None:
        fcntl.flock(descriptor, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
