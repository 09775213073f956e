"""Put whole folders in place, as template packages are: at every moment the name holds the old or the new one.

No system swaps two folders by one portable call, so the old one steps aside first. Its name then says which process
does this; where that process has died in between, whoever looks next puts the old folder back (`settle`).
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from briefwright.storage.disk.files import disk_errors, sync_folder

_ASIDE = re.compile(r"\.(?P<name>.+)\.(?P<process>\d+)-[0-9a-f]+\.(?P<state>new|old|gone)")


def replace_folder(home: Path, write: Callable[[Path], None]) -> None:
    """Have `write` fill a new folder and put it in `home`'s place, all or nothing.

    Raises `AppError`: `disk-full`, `not-writable`, and what `write` raises; the old folder is then untouched.
    """
    with disk_errors(home):
        home.parent.mkdir(parents=True, exist_ok=True)
        fresh, aside = _beside(home, "new"), _beside(home, "old")
        try:
            fresh.mkdir()
            write(fresh)
            if home.exists():
                home.rename(aside)
            try:
                fresh.rename(home)
            except BaseException:
                if aside.exists():
                    aside.rename(home)
                raise
            sync_folder(home.parent)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(aside, ignore_errors=True)


def remove_folder(home: Path) -> None:
    """Take a folder away, as a whole or not at all. Raises `AppError("not-writable")`."""
    with disk_errors(home):
        aside = _beside(home, "gone")
        home.rename(aside)
        sync_folder(home.parent)
    shutil.rmtree(aside, ignore_errors=True)


def settle(parent: Path) -> None:
    """Finish what dead processes left in `parent`: an old folder without a new one goes back, the rest goes."""
    for left in sorted(parent.glob(".*-*.*")):
        found = _ASIDE.fullmatch(left.name)
        if found is None or _is_alive(int(found["process"])):
            continue
        home = parent / found["name"]
        if found["state"] == "old" and not home.exists():
            with disk_errors(home):
                left.rename(home)
                sync_folder(parent)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _beside(home: Path, state: str) -> Path:
    return home.with_name(f".{home.name}.{os.getpid()}-{secrets.token_hex(4)}.{state}")


def _is_alive(process: int) -> bool:
    if process == os.getpid():
        return True
    import psutil  # noqa: PLC0415 - only after a crash

    return bool(psutil.pid_exists(process))
