"""The sample page in a Word file of the user's own: written into it, and shown as LibreOffice sets it."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from briefwright.app.workspace import Workspace
from briefwright.ui.jobs import Latest
from briefwright.ui.workshop.sample_page import sample_document

WIDTH = 640
"""Pixels; the tile shows it smaller."""


class OwnSample(QObject):
    """`ready` comes when there is another picture; `picture` is none where LibreOffice is not there to make one."""

    ready = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._latest = Latest("own-sample", self)
        self._latest.arrived.connect(self._take)
        self._latest.failed.connect(lambda _error: self._take(None))
        self._of = ""
        self.picture: QImage | None = None

    @property
    def busy(self) -> bool:
        """Whether the picture is being made."""
        return self._latest.busy

    def show_file(self, data: bytes | None, style: str) -> None:
        """Make the sample in a Word file; `style` is the built-in house style that stands in for what it lacks."""
        wanted = sha256(data).hexdigest() if data else ""
        if wanted == self._of:
            return
        self._of, self.picture = wanted, None
        self.ready.emit()
        if data:
            self._latest.ask(lambda: _pictured(self._workspace, data, style))

    def stop(self) -> None:
        """Make no more; the workshop is closing."""
        self._latest.stop()

    def _take(self, picture: QImage | None) -> None:
        self.picture = picture
        self.ready.emit()


def _pictured(workspace: Workspace, data: bytes, style: str) -> QImage | None:
    from briefwright.isolation.office import as_pdf
    from briefwright.readers.pdf.pictures import PagePictures

    written = workspace.pool.write_word(sample_document(style), style, data, {})
    pdf = as_pdf(written)
    if pdf is None:
        return None
    pages = PagePictures(pdf)
    wide, high, pixels = pages.picture(0, WIDTH)
    pages.close()
    return QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()
