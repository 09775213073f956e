"""Where the user's things live: one value with every folder, under BRIEFWRIGHT_HOME or the system's own places."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

APP_NAME = "Briefwright"
_AS_XDG_SAYS = os.name == "posix" and sys.platform != "darwin"


class Folders(NamedTuple):
    """The folders the app reads and writes; none is made before something is written into it."""

    data: Path
    config: Path
    cache: Path
    backups: Path
    templates: Path

    @property
    def library(self) -> Path:
        """The library's database file."""
        return self.data / "library.sqlite"

    @property
    def recovery(self) -> Path:
        """Where unsaved work is kept every few seconds."""
        return self.data / "recovery"

    @property
    def settings_file(self) -> Path:
        """The settings, as TOML."""
        return self.config / "settings.toml"

    @property
    def recents_file(self) -> Path:
        """The briefs opened lately, as JSON."""
        return self.config / "recents.json"


def folders() -> Folders:
    """The folders under `BRIEFWRIGHT_HOME` when it is set, else those the system gives an application."""
    home = os.environ.get("BRIEFWRIGHT_HOME", "")
    if home:
        root = Path(home).expanduser().absolute()
        return _under(root / "data", root / "config", root / "cache")
    if _AS_XDG_SAYS:
        return _under(
            _own("XDG_DATA_HOME", ".local/share"),
            _own("XDG_CONFIG_HOME", ".config"),
            _own("XDG_CACHE_HOME", ".cache"),
        )
    import platformdirs  # noqa: PLC0415 - its import is a twentieth of the start; on Linux we do as it does

    return _under(
        platformdirs.user_data_path(APP_NAME, appauthor=False),
        platformdirs.user_config_path(APP_NAME, appauthor=False),
        platformdirs.user_cache_path(APP_NAME, appauthor=False),
    )


def _own(variable: str, usual: str) -> Path:
    """Our folder in one of the user's (XDG Base Directory Specification 0.8)."""
    given = os.environ.get(variable, "")
    return (Path(given) if given.strip() else Path.home() / usual) / APP_NAME


def _under(data: Path, config: Path, cache: Path) -> Folders:
    return Folders(data=data, config=config, cache=cache, backups=data / "backups", templates=data / "templates")


def made(folder: Path) -> Path:
    """The folder, made with those above it where it was missing; raises `not-writable`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        from briefwright.errors import AppError  # noqa: PLC0415 - not needed before the first paint

        raise AppError("not-writable", file=str(folder), why=(error.strerror or "refused").lower()) from error
    return folder
