"""Pictures of documents' first pages: laid out a little in each turn of the event loop, and kept on the disk."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter

from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.storage.disk.files import save_atomically
from briefwright.ui.jobs import LongJob

if TYPE_CHECKING:
    from briefwright.ui.preview.layout import DocumentLayout

PAGES = "pages"
"""Under which a picture's file says how many pages were laid out."""
_SLICE = 0.006
"""Seconds of laying out at a time, so that nothing stalls."""


class Wanted(NamedTuple):
    """A document to be pictured, whose name is told with the picture; kept in a file, which also carries words.

    Without `whole` no more is laid out than the first page, and how many there are is not told.
    """

    name: str
    document: Document
    file: Path
    told: Mapping[str, str] = {}
    whole: bool = False


class FirstPages(QObject):
    """`painted` gives a `Wanted`'s name, its picture and how many pages were laid out."""

    painted = Signal(str, QImage, int)

    def __init__(self, width: int, parent: QObject) -> None:
        """`width` of the pictures in pixels."""
        super().__init__(parent)
        self._width = width
        self._wanted: list[Wanted] = []
        self._layout: DocumentLayout | None = None
        self._keeping: set[LongJob] = set()

    @property
    def busy(self) -> bool:
        """Whether a picture is being made or written."""
        return bool(self._wanted or self._keeping)

    def add(self, wanted: Wanted) -> None:
        """Picture a document when those before it are done."""
        self._wanted.append(wanted)
        if len(self._wanted) == 1:
            QTimer.singleShot(0, self, self._begin)

    def stop(self) -> None:
        """Make no more, and bring what is being written to its end; the window is closing."""
        self._wanted.clear()
        for job in self._keeping:
            job.wait(3.0)

    def _begin(self) -> None:
        from briefwright.document.house_style import house_style
        from briefwright.ui.preview.layout import DocumentLayout

        if self._wanted:
            document = self._wanted[0].document
            self._layout = DocumentLayout()
            self._layout.show(document, house_style(document.house_style))
            QTimer.singleShot(0, self, self._lay)

    def _lay(self) -> None:
        """Lay the first document out a slice further."""
        if self._layout is not None and self._wanted:
            done = self._layout.proceed(_SLICE if self._wanted[0].whole else 0.0)
            enough = done or not self._wanted[0].whole
            QTimer.singleShot(0, self, self._paint if enough else self._lay)

    def _paint(self) -> None:
        """Paint the first page of what is laid out, and go on to the next document."""
        from briefwright.ui.preview.thumbnail import paint_first_page

        if self._layout is None or not self._wanted:
            return
        wanted, layout, self._layout = self._wanted.pop(0), self._layout, None
        picture, count = paint_first_page(layout, self._width), len(layout.pages)
        for key, value in {**wanted.told, PAGES: str(count)}.items():
            picture.setText(key, value)
        self._keep(picture, wanted.file)
        self.painted.emit(wanted.name, picture, count)
        QTimer.singleShot(0, self, self._begin)

    def _keep(self, picture: QImage, file: Path) -> None:
        job = LongJob(lambda _job: _write(picture, file))
        self._keeping.add(job)
        job.ended.connect(partial(self._keeping.discard, job))
        job.start()


def _write(picture: QImage, file: Path) -> None:
    """Write a picture; one that cannot be written is made anew the next time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    with contextlib.suppress(OSError, AppError):
        file.parent.mkdir(parents=True, exist_ok=True)
        save_atomically(file, bytes(buffer.data().data()))
