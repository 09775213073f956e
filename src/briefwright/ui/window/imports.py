"""Bringing files into the library from the window: dialog, drop and paste, with progress and cancel."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment
from PySide6.QtWidgets import QFileDialog, QWidget

from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.ui.jobs import LongJob, LongTask
from briefwright.ui.language import tr
from briefwright.ui.widgets.last_folder import keep_folder, last_folder

if TYPE_CHECKING:
    from briefwright.app.library.importing import ImportOutcome


class Imports(QObject):
    """One import at a time; the next waits. `finished` carries the outcomes, `failed` an `AppError`."""

    progressed = Signal(str, int, int)
    finished = Signal(object)
    failed = Signal(object)
    was_stopped = False
    """Whether the import whose outcomes are told was cancelled."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._job: LongJob | None = None
        self._waiting: list[LongTask] = []

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._job is not None

    def ask(self) -> None:
        """Choose files in a dialog and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Import files"),
            str(last_folder(self._workspace.folders, "sources")),
            f"{tr('Articles, speeches and notes')} ({_patterns()});;{tr('All files')} (*)",
        )
        if names:
            keep_folder(self._workspace.folders, "sources", names[0])
            self.add(Path(name) for name in names)

    def add(self, paths: Iterable[Path]) -> None:
        """Import files and folders."""
        chosen = tuple(paths)

        def task(job: LongJob) -> tuple[ImportOutcome, ...]:
            from briefwright.app.library.importing import import_paths

            return import_paths(self._workspace, chosen, progress=job.progress, cancelled=job.cancelled)

        self._run(task)

    def add_attachments(self, outcomes: Iterable[ImportOutcome]) -> None:
        """Import the files that came with e-mails."""
        mails = tuple(outcomes)

        def task(job: LongJob) -> tuple[ImportOutcome, ...]:
            from briefwright.app.library.importing import import_attachments

            return import_attachments(self._workspace, mails, progress=job.progress, cancelled=job.cancelled)

        self._run(task)

    def paste(self) -> None:
        """Import the text on the clipboard as a source."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData) -> None:
        """Import copied or dropped text as a source; as a page where it is one."""
        html = mime.html() if mime.hasHtml() else ""
        text = mime.text() or QTextDocumentFragment.fromHtml(html).toPlainText()
        if not text.strip():
            self.failed.emit(AppError("nothing-copied"))
            return
        words = " ".join(text.split()[:6])
        name = f"{words[:60]}.{'html' if html else 'txt'}"
        data = (html or text).encode()

        def task(job: LongJob) -> tuple[ImportOutcome, ...]:
            from briefwright.app.library.importing import import_bytes

            job.progress(0, 1, name)
            return (import_bytes(self._workspace, name, data),)

        self._run(task)

    def prepare(self) -> None:
        """Import the seeds: there was no library, whoever may have made an empty one since."""

        def task(job: LongJob) -> tuple[ImportOutcome, ...]:
            from briefwright.app.library.first_start import import_seeds

            import_seeds(self._workspace, job.progress)
            return ()

        self._run(task)

    def cancel(self) -> None:
        """Stop without waiting for the file being read; what is added stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Stop and wait a little; the window is closing."""
        self.cancel()
        if self._job is not None:
            self._job.wait(2.0)

    def _run(self, task: LongTask) -> None:
        if self._job is not None:
            self._waiting.append(task)
            return
        self._job = LongJob(task)
        self._job.progressed.connect(self._tell)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._end)
        self._job.start()

    def _tell(self, done: int, total: int, what: str) -> None:
        if what:  # what was read last is still to be put into the library
            self.progressed.emit(tr("Reading {name}", name=what), done, total)

    def _finish(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        self.was_stopped = self._job is not None and self._job.cancelled()
        self.finished.emit(outcomes)

    def _end(self) -> None:
        self.progressed.emit("", 0, 0)
        self._job = None
        if self._waiting:
            self._run(self._waiting.pop(0))


def _patterns() -> str:
    """The names of files that are read, as a file dialog filters them."""
    from briefwright.readers.registry import SUFFIXES

    return " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
