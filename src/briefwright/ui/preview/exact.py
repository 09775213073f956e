"""Exact pages: the finished Word file as LibreOffice sets it, where LibreOffice is installed.

LibreOffice runs as a program of its own, without a window, on a file and a profile in a folder that is thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QDir, QObject, QProcess, QTemporaryDir, QTimer, QUrl, Signal

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.isolation.office import find_office
from briefwright.ui.jobs import Latest
from briefwright.ui.preview.exact_sheet import ExactSheet, exact_sheets
from briefwright.ui.preview.pages import Page

REST = 900
"""Milliseconds without a change before the pages are set again."""
PATIENCE = 60_000
"""Milliseconds LibreOffice may take."""

Writer: TypeAlias = Callable[[Document, Mapping[str, int]], Callable[[], bytes]]
"""Takes a document and the page of each bookmark; what comes back writes the Word file, in another thread."""


def built_in(document: Document, pages: Mapping[str, int]) -> Callable[[], bytes]:
    """The Word file of a document in its built-in house style."""
    from briefwright.writers.docx.writer import write_docx

    return partial(write_docx, document, house_style(document.house_style), pages=pages)


class ExactPages(QObject):
    """Sets documents in the background, the newest first; `ready` carries sheets, `failed` an `AppError`."""

    ready = Signal(list)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.writer: Writer = built_in
        self._document: Document | None = None
        self._wanted = False
        self._pages: Mapping[str, int] = {}
        self._ours: Sequence[Page] = ()
        self._folder: QTemporaryDir | None = None
        self._process: QProcess | None = None
        self._writing: Latest | None = None
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._start)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._give_up)

    @property
    def busy(self) -> bool:
        """Whether pages are being set or about to be."""
        return self._at_work or self._rest.isActive()

    @property
    def _at_work(self) -> bool:
        return self._process is not None or (self._writing is not None and self._writing.busy)

    def ask(
        self, document: Document, pages: Mapping[str, int], ours: Sequence[Page], *, at_once: bool = False
    ) -> None:
        """Set a resolved document soon; a newer one takes the place of one still waiting.

        `pages` is the page of each bookmark, which Word's contents hold as text; `ours` are our own pages of it.
        """
        self._document, self._pages, self._ours, self._wanted = document, pages, tuple(ours), True
        self._rest.start(0 if at_once else REST)

    def stop(self) -> None:
        """Let go of what is being set."""
        self._rest.stop()
        self._document, self._wanted = None, False
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()

    def close_jobs(self) -> None:
        """Write nothing more, and leave nothing of the brief behind; the window is closing."""
        self.stop()
        if self._writing is not None:
            self._writing.stop()
        if self._folder is not None:  # by itself it would stay when the interpreter ends
            self._folder.remove()
            self._folder = None

    def _start(self) -> None:
        if self._at_work or self._document is None:
            return  # the one at work starts the next when it has finished
        if self._writing is None:
            self._writing = Latest("exact-pages", self)
            self._writing.arrived.connect(self._set)
            self._writing.failed.connect(self._not_written)
        document, self._document = self._document, None
        self._writing.ask(self.writer(document, self._pages))

    def _overtaken(self) -> bool:
        """Whether what was written is wanted no more; a newer document is begun with."""
        self._start()
        return self._at_work or not self._wanted

    def _not_written(self, error: AppError) -> None:
        if not self._overtaken():
            self.failed.emit(error)

    def _set(self, word: bytes) -> None:
        """Have LibreOffice set the Word file."""
        if self._overtaken():
            return
        self._folder = self._folder or QTemporaryDir(QDir.tempPath() + "/briefwright-pages-XXXXXX")
        path = Path(self._folder.path())
        (path / "brief.docx").write_bytes(word)
        (path / "brief.pdf").unlink(missing_ok=True)
        process = QProcess(self)
        process.finished.connect(partial(self._finished, process))
        process.errorOccurred.connect(partial(self._finished, process))
        self._process = process
        self._patience.start()
        profile = QUrl.fromLocalFile(str(path / "profile")).toString()
        options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(path)]
        process.start(find_office(), [f"-env:UserInstallation={profile}", *options, str(path / "brief.docx")])

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

    def _sheets(self) -> list[ExactSheet]:
        assert self._folder is not None
        path = Path(self._folder.path())
        try:
            return exact_sheets((path / "brief.pdf").read_bytes(), self._ours)
        finally:
            for name in ("brief.docx", "brief.pdf"):
                (path / name).unlink(missing_ok=True)
