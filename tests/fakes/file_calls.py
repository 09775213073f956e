"""The system's file calls watched: a process that dies before one of them, and the order they came in."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

CALLS = ("open", "write", "fsync", "close", "replace", "rename", "unlink", "remove", "mkdir", "rmdir")


def die_before(at: int) -> None:
    """Kill this process as soon as it makes its n-th file call, the first being number 0."""
    numbers = count()
    for name in CALLS:
        setattr(os, name, _deadly(getattr(os, name), numbers, at))


def _deadly(real: Callable[..., Any], numbers: Iterator[int], at: int) -> Callable[..., Any]:
    def call(*given: Any, **options: Any) -> Any:
        if next(numbers) == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given, **options)

    return call


class Order:
    """What was written, synced and renamed; `faults` names every rename a power cut could undo or leave torn."""

    def __init__(self) -> None:
        self.renames = 0
        self._faults: list[str] = []
        self._names: dict[int, str] = {}
        self._unsynced: set[str] = set()
        self._unconfirmed: dict[str, str] = {}

    @property
    def faults(self) -> list[str]:
        """What is wrong, once everything has returned."""
        return [*self._faults, *(f"{what}: its folder was not synced" for what in self._unconfirmed.values())]

    def opened(self, descriptor: int, path: str) -> None:
        """A file or folder was opened."""
        self._names[descriptor] = path

    def wrote(self, descriptor: int) -> None:
        """Bytes went to a file."""
        self._unsynced.add(self._names.get(descriptor, ""))

    def synced(self, descriptor: int) -> None:
        """A file's bytes, or a folder's names, are on the disk."""
        path = self._names.get(descriptor, "")
        self._unsynced.discard(path)
        self._unconfirmed = {
            name: what for name, what in self._unconfirmed.items() if str(Path(name).parent) != path
        }

    def renamed(self, source: str, target: str) -> None:
        """A file or folder took another's place."""
        self.renames += 1
        unsynced = [path for path in self._unsynced if path == source or path.startswith(source + os.sep)]
        if unsynced:
            self._faults.append(f"{target}: {unsynced} not synced before the rename")
        self._unconfirmed[target] = f"{Path(source).name} -> {Path(target).name}"
        self._unconfirmed.pop(source, None)


@contextmanager
def watched() -> Iterator[Order]:
    """Watch the file calls of the block."""
    order = Order()
    real = {name: getattr(os, name) for name in ("open", "write", "fsync", "replace", "rename")}

    def opening(path: Any, *given: Any, **options: Any) -> int:
        descriptor: int = real["open"](path, *given, **options)
        order.opened(descriptor, os.fspath(path))
        return descriptor

    def writing(descriptor: int, data: Any) -> int:
        order.wrote(descriptor)
        done: int = real["write"](descriptor, data)
        return done

    def syncing(descriptor: int) -> None:
        real["fsync"](descriptor)
        order.synced(descriptor)

    def renaming(name: str) -> Callable[..., None]:
        def rename(source: Any, target: Any, **options: Any) -> None:
            real[name](source, target, **options)
            order.renamed(os.fspath(source), os.fspath(target))

        return rename

    patches = {
        "open": opening,
        "write": writing,
        "fsync": syncing,
        "replace": renaming("replace"),
        "rename": renaming("rename"),
    }
    for name, patch in patches.items():
        setattr(os, name, patch)
    try:
        yield order
    finally:
        for name, function in real.items():
            setattr(os, name, function)
