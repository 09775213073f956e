"""Where a file dialog begins: in the folder the last file of its kind came from, today or in an earlier session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from briefwright.app.folders import Folders

Kind: TypeAlias = Literal["sources", "briefs", "templates", "word"]
"""What is chosen: articles to import, briefs and what is exported of them, .bwt files, Word files of others."""


def last_folder(folders: Folders, kind: Kind) -> Path:
    """The folder the last file of that kind was in, while it is there; else the user’s own."""
    kept = _kept(folders).value(f"folders/{kind}")
    return Path(kept) if isinstance(kept, str) and Path(kept).is_dir() else Path.home()


def keep_folder(folders: Folders, kind: Kind, chosen: str | Path) -> None:
    """Begin there the next time: in the folder of a chosen file."""
    _kept(folders).setValue(f"folders/{kind}", str(Path(chosen).parent))


def _kept(folders: Folders) -> QSettings:
    return QSettings(str(folders.config / "window.ini"), QSettings.Format.IniFormat)
