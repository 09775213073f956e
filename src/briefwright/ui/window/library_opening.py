"""Opening the library at the start: at once, or in the background where it has to be prepared first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefwright.errors import AppError
from briefwright.ui.jobs import LongJob
from briefwright.ui.language import mark, tr
from briefwright.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from briefwright.ui.window.window import Window

_DOING = {
    "waiting": mark("Another window is preparing the library…"),
    "looking": mark("Looking whether your library is sound…"),
    "copying": mark("Making a backup of your library…"),
    "preparing": mark("Preparing the search index of your library…"),
}
"""What is said while it opens, by what `storage` calls it."""


class LibraryOpening(QObject):
    """`ready` comes when the library can be read; until then the lists say that it is being prepared."""

    ready = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._job: LongJob | None = None

    @property
    def busy(self) -> bool:
        """Whether the library is being prepared."""
        return self._job is not None

    def begin(self) -> None:
        """Open the library; what takes time is done in the background, told of, and can be stopped."""
        workspace = self._window.workspace
        if self._job is not None:
            return
        if not workspace.opens_slowly:
            self.ready.emit()
            return
        self._window.banners.clear("library")
        self._window.start_page.library.setText(tr("Library: being prepared"))
        self._job = LongJob(workspace.prepare)
        self._window.status.follow(self._job, lambda what: tr(_DOING[what]))
        self._job.finished.connect(lambda _none: self.ready.emit())
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._end)
        self._job.start()

    def stop(self) -> None:
        """Stop, which leaves the library as it was, and wait a little; the window is closing."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait(3.0)

    def _failed(self, error: AppError) -> None:
        window = self._window
        window.start_page.library.setText(tr("Library: not ready"))
        if error.code == "work-stopped":
            said = tr("The library is not ready"), tr("Its evidence is shown once it is prepared. Nothing is lost.")
            window.banners.show_banner("library", Banner("warn", *said, (tr("Prepare it now"), self.begin)))
        else:
            window.show_error(error, None if error.code == "library-damaged" else (tr("Try again"), self.begin))

    def _end(self) -> None:
        self._job = None
