"""Whether the files of a folder are still those that were read, told without reading them."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[tuple[str, int, int, int], ...]
"""Of each file its name, size in bytes, number on the disk and time of the last change in nanoseconds."""
_CLOCK = 2_000_000_000
"""Nanoseconds within which a file system may give two changes the same time."""


def folder_stamp(path: Path) -> Stamp:
    """What tells the files of a folder from others; nothing where it cannot be looked into."""
    try:
        with os.scandir(path) as entries:
            looked = sorted((entry.name, entry.stat(follow_symlinks=False)) for entry in entries)
    except OSError:
        return ()
    return tuple((name, stat.st_size, stat.st_ino, stat.st_mtime_ns) for name, stat in looked)


def is_settled(stamp: Stamp) -> bool:
    """Whether a later change would show: a file changed just now might change again at the same time."""
    return bool(stamp) and max(changed for _, _, _, changed in stamp) < time.time_ns() - _CLOCK
