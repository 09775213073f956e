"""Pictures of the recent briefs' first pages: made in idle time, kept one small file a brief.

The file says itself what it was made of and what the list tells beside the picture: a PNG carries words.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from briefwright import __version__
from briefwright.app.recents import Recent
from briefwright.app.workspace import Workspace
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.ui.jobs import LongJob

if TYPE_CHECKING:
    from briefwright.ui.preview.layout import DocumentLayout

WIDTH = 132
"""Pixels across a picture: the list shows it a quarter as wide, on the sharpest screens half."""
_SLICE = 0.006
"""Seconds of laying out at a time, so that nothing stalls."""
_AFTER = 250
"""Milliseconds the list has been shown before it is asked for pictures."""
_MADE_OF, _PAGES, _MARKING = "made-of", "pages", "marking"


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
        self._to_lay: list[_Composed] = []
        self._layout: DocumentLayout | None = None
        self._stopped = False
        self._kept.connect(self._tell)
        self._composed.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether pictures are being made."""
        return bool(self._wanted or self._job or self._to_lay)

    def make_soon(self, recents: tuple[Recent, ...]) -> None:
        """Give each brief's picture, and make those that are missing or older than the brief's file."""
        self._wanted = recents
        if recents:
            QTimer.singleShot(_AFTER, self, self._begin)

    def stop(self) -> None:
        """Make no more; the window is closing."""
        self._stopped = True
        self._to_lay.clear()
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
        self._to_lay.append(composed)
        if len(self._to_lay) == 1:
            QTimer.singleShot(0, self, self._lay)

    def _lay(self) -> None:
        """Lay the first document out a slice further; when it is whole, paint it and go on to the next."""
        from briefwright.document.house_style import house_style
        from briefwright.ui.preview.layout import DocumentLayout
        from briefwright.ui.preview.thumbnail import paint_first_page

        if not self._to_lay:
            return
        composed = self._to_lay[0]
        if self._layout is None:
            self._layout = DocumentLayout()
            self._layout.show(composed.document, house_style(composed.document.house_style))
        if self._layout.proceed(_SLICE):
            picture = paint_first_page(self._layout, WIDTH)
            self._keep(picture, composed, len(self._layout.pages))
            self._layout = None
            del self._to_lay[0]
        QTimer.singleShot(0, self, self._lay)

    def _keep(self, picture: QImage, composed: _Composed, pages: int) -> None:
        told = {_MADE_OF: composed.made_of, _PAGES: str(pages), _MARKING: composed.document.marking.label}
        for key, value in told.items():
            picture.setText(key, value)
        file = self._file(composed.path)
        with contextlib.suppress(OSError):  # a cache that cannot be written is made anew the next time
            file.parent.mkdir(parents=True, exist_ok=True)
            picture.save(str(file))
        self._tell(composed.path, picture)

    def _tell(self, path: str, picture: QImage) -> None:
        self.made.emit(path, Look(picture, int(picture.text(_PAGES) or 0), picture.text(_MARKING)))

    def _file(self, path: str) -> Path:
        name = hashlib.sha256(path.encode(errors="surrogateescape")).hexdigest()[:24]
        return self._workspace().folders.cache / "recents" / f"{name}.png"


def _forget_all_but(kept: set[Path]) -> None:
    """Let go of the pictures of briefs that are no longer on the list."""
    with contextlib.suppress(OSError):
        for file in next(iter(kept)).parent.glob("*.png"):
            if file not in kept:
                file.unlink()
