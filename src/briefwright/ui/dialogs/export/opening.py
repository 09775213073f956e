"""Opening an exported file in its own program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> None:
    """Hand a file to the program the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
