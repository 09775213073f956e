"""A place on a Linux desktop: an entry in its menu, the icon, and the file types .brief and .bwt.

As the freedesktop.org specifications have it: Desktop Entry 1.5, Shared MIME-info, Icon Theme; below XDG_DATA_HOME.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from briefwright.errors import AppError
from briefwright.resources import resource
from briefwright.storage.disk.files import save_atomically

_ENTRY = Path("applications", "briefwright.desktop")
_TYPES = Path("mime", "packages", "briefwright.xml")
_ICON = Path("icons", "hicolor", "scalable", "apps", "briefwright.svg")
_UPDATES = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))
"""The desktop's own programs that take note of what is new, and the folder each looks through."""
_PATIENCE = 60
"""Seconds that each of them may take."""


def add_to_desktop() -> tuple[Path, ...]:
    """Add Briefwright to the user's desktop, or bring it up to date; returns the files written.

    Raises `no-desktop-entry` on other systems, and as `save_atomically` does.
    """
    where = _data_home()
    entry = (
        resource("linux", _ENTRY.name).read_text(encoding="utf-8").replace("Exec=briefwright", f"Exec={_command()}")
    )
    parts = {
        _ENTRY: entry.encode(),
        _TYPES: resource("linux", _TYPES.name).read_bytes(),
        _ICON: resource("icons", _ICON.name).read_bytes(),
    }
    for path, data in parts.items():
        (where / path).parent.mkdir(parents=True, exist_ok=True)
        save_atomically(where / path, data)
    _take_note(where)
    return tuple(where / path for path in parts)


def remove_from_desktop() -> tuple[Path, ...]:
    """Take out what `add_to_desktop` wrote; returns what was there."""
    where = _data_home()
    there = tuple(where / path for path in (_ENTRY, _TYPES, _ICON) if (where / path).exists())
    for path in there:
        path.unlink()
    _take_note(where)
    return there


def _data_home() -> Path:
    if not sys.platform.startswith("linux"):
        raise AppError("no-desktop-entry")
    given = os.environ.get("XDG_DATA_HOME", "")
    return Path(given) if Path(given).is_absolute() else Path.home() / ".local" / "share"


def _command() -> str:
    """This very Python with this very Briefwright, quoted as the specification asks."""
    program = "".join(f"\\{each}" if each in '"`$\\' else each for each in sys.executable)
    return f'"{program}" -m briefwright'.replace("%", "%%")


def _take_note(where: Path) -> None:
    for name, folder in _UPDATES:
        program = shutil.which(name)
        if program is not None and (where / folder).is_dir():
            order = [program, str(where / folder)]
            subprocess.run(order, check=False, capture_output=True, timeout=_PATIENCE)  # noqa: S603 - ours
