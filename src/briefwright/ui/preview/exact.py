"""Exact pages: the finished Word file as LibreOffice sets it, where LibreOffice is installed.

LibreOffice runs as a program of its own, without a window, on a file and a profile in a folder that is thrown away.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QProcess, QTemporaryDir, QTimer, QUrl, Signal
from PySide6.QtGui import QImage

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.isolation.office import find_office
from briefwright.ui.preview.sheet import PictureSheet, Sheet

if TYPE_CHECKING:  # PDFium is loaded with the first exact page
    from briefwright.readers.pdf.pictures import PagePictures

REST = 900
"""Milliseconds without a change before the pages are set again."""
PATIENCE = 60_000
"""Milliseconds LibreOffice may take."""


class ExactPages(QObject):
    """Sets documents in the background, the newest first; `ready` carries sheets, `failed` an `AppError`."""

    ready = Signal(list)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._pages: Mapping[str, int] = {}
        self._folder: QTemporaryDir | None = None
        self._process: QProcess | None = None
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._start)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._give_up)

    @property
    def busy(self) -> bool:
        """Whether pages are being set or about to be."""
        return self._process is not None or self._rest.isActive()

    def ask(self, document: Document, pages: Mapping[str, int], *, at_once: bool = False) -> None:
        """Set a resolved document soon; a newer one takes the place of one still waiting.

        `pages` is the page of each bookmark, which Word's contents hold as text.
        """
        self._document, self._pages = document, pages
        self._rest.start(0 if at_once else REST)

    def stop(self) -> None:
        """Let go of what is being set."""
        self._rest.stop()
        self._document = None
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()

    def _start(self) -> None:
        if self._process is not None or self._document is None:
            return  # the one that runs starts the next when it has finished
        from briefwright.writers.docx.writer import write_docx

        document, self._document = self._document, None
        self._folder = self._folder or QTemporaryDir(QDir.tempPath() + "/briefwright-pages-XXXXXX")
        path = Path(self._folder.path())
        (path / "brief.docx").write_bytes(
            write_docx(document, house_style(document.house_style), pages=self._pages)
        )
        (path / "brief.pdf").unlink(missing_ok=True)
        process = QProcess(self)
        process.finished.connect(partial(self._finished, process))
        process.errorOccurred.connect(partial(self._finished, process))
        profile = QUrl.fromLocalFile(str(path / "profile")).toString()
        options = [
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            str(path),
            str(path / "brief.docx"),
        ]
        self._process = process
        self._patience.start()
        process.start(find_office(), [f"-env:UserInstallation={profile}", *options])

    def _give_up(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _finished(self, process: QProcess, *_told: object) -> None:
        if process is not self._process:
            return
        self._process = None
        self._patience.stop()
        process.deleteLater()
        if self._document is not None:
            self._start()
            return
        try:
            self.ready.emit(self._sheets())
        except (AppError, OSError):
            self.failed.emit(AppError("no-exact-pages"))

    def _sheets(self) -> list[Sheet]:
        assert self._folder is not None
        return exact_sheets(Path(self._folder.path(), "brief.pdf").read_bytes())


class ExactSheet(PictureSheet):
    """A page of a PDF."""

    def __init__(self, pictures: PagePictures, index: int) -> None:
        super().__init__(*pictures.size(index))
        self._pictures = pictures
        self._index = index

    def draw(self, width: int) -> QImage:
        wide, high, pixels = self._pictures.picture(self._index, width)
        return QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()


def exact_sheets(pdf: bytes) -> list[Sheet]:
    """The pages of a PDF as sheets. Raises `AppError` for one that cannot be opened."""
    from briefwright.readers.pdf.pictures import PagePictures

    pictures = PagePictures(pdf)
    return [ExactSheet(pictures, index) for index in range(pictures.count)]
