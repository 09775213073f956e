"""Pictures of the recent briefs' first pages: made in idle time, kept one small file a brief.

The file says itself what it was made of and what the list tells beside the picture: a PNG carries words.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from briefwright import __version__
from briefwright.app.recents import Recent
from briefwright.app.workspace import Workspace
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.ui.jobs import LongJob
from briefwright.ui.panes.start.first_pages import PAGES, FirstPages, Wanted

WIDTH = 132
"""Pixels across a picture: the list shows it a quarter as wide, on the sharpest screens half."""
_AFTER = 250
"""Milliseconds the list has been shown before it is asked for pictures."""
_MADE_OF, _MARKING = "made-of", "marking"


class Look(NamedTuple):
    """What is seen of a brief: its first page, how many pages it has, its marking's line."""

    picture: QImage
    pages: int
    marking: str


class _Composed(NamedTuple):
    document: Document
    path: str
    made_of: str


class RecentPictures(QObject):
    """`made` gives a brief's path and its `Look`, from the disk or made anew; one that cannot be read has none."""

    made = Signal(str, object)
    _kept = Signal(str, QImage)
    _composed = Signal(object)

    def __init__(self, workspace: Callable[[], Workspace], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: LongJob | None = None
        self._wanted: tuple[Recent, ...] = ()
        self._pages = FirstPages(WIDTH, self)
        self._pages.painted.connect(self._tell)
        self._stopped = False
        self._kept.connect(self._tell)
        self._composed.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether pictures are being made."""
        return bool(self._wanted or self._job) or self._pages.busy

    def make_soon(self, recents: tuple[Recent, ...]) -> None:
        """Give each brief's picture, and make those that are missing or older than the brief's file."""
        self._wanted = recents
        if recents:
            QTimer.singleShot(_AFTER, self, self._begin)

    def stop(self) -> None:
        """Make no more; the window is closing."""
        self._stopped = True
        self._pages.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait(3.0)

    def _begin(self) -> None:
        if self._job is None and self._wanted and not self._stopped:
            recents, self._wanted = self._wanted, ()
            self._job = LongJob(lambda job: self._look_at(job, recents))
            self._job.ended.connect(self._end)
            self._job.start()

    def _end(self) -> None:
        self._job = None
        self._begin()

    def _look_at(self, job: LongJob, recents: tuple[Recent, ...]) -> None:
        _forget_all_but({self._file(recent.path) for recent in recents})
        for recent in recents:
            if job.cancelled():
                return
            with contextlib.suppress(AppError, OSError):  # it is gone, or its template is: a blank page
                state = Path(recent.path).stat()
                made_of = f"{__version__} {state.st_mtime_ns} {state.st_size}"
                kept = QImage(str(self._file(recent.path)))
                if kept.text(_MADE_OF) != made_of:
                    composed = _Composed(self._compose(Path(recent.path)), recent.path, made_of)
                    if isValid(self):  # the window may have been closed meanwhile
                        self._composed.emit(composed)
                elif isValid(self):
                    self._kept.emit(recent.path, kept)

    def _compose(self, path: Path) -> Document:
        from briefwright.app.brief.file import LIMIT, decode_brief
        from briefwright.app.export.house_look import style_shown
        from briefwright.app.pages.composing import compose
        from briefwright.app.templates.catalogue import template_for
        from briefwright.storage.disk.files import read_bytes

        workspace = self._workspace()
        brief = decode_brief(read_bytes(path, LIMIT), str(path))
        pool, package = workspace.pool, template_for(workspace.folders, brief.template)
        return compose(pool, package, brief, style_shown(pool, package, brief))

    def _take(self, composed: _Composed) -> None:
        document, path, made_of = composed
        told = {_MADE_OF: made_of, _MARKING: document.marking.label}
        self._pages.add(Wanted(path, document, self._file(path), told, whole=True))

    def _tell(self, path: str, picture: QImage) -> None:
        self.made.emit(path, Look(picture, int(picture.text(PAGES) or 0), picture.text(_MARKING)))

    def _file(self, path: str) -> Path:
        name = hashlib.sha256(path.encode(errors="surrogateescape")).hexdigest()[:24]
        return self._workspace().folders.cache / "recents" / f"{name}.png"


def _forget_all_but(kept: set[Path]) -> None:
    """Let go of the pictures of briefs that are no longer on the list."""
    with contextlib.suppress(OSError):
        for file in next(iter(kept)).parent.glob("*.png"):
            if file not in kept:
                file.unlink()
