"""What is dropped from elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer among what is dropped."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def take_copy(event: QDropEvent) -> bool:
    """Accept what is dragged as a copy, or a link where no copy is offered; says whether one was.

    Never as a move, whatever is proposed: the other program would then cut the words out of its document.
    """
    for action in (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction):
        if action & event.possibleActions():
            event.setDropAction(action)
            event.accept()
            return True
    event.ignore()
    return False
