"""Writing the file in the background: step by step, and stopped before anything is replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from briefwright.app.export.exporting import ExportReport, Step
from briefwright.app.jobs import Job
from briefwright.ui.jobs import LongJob
from briefwright.ui.language import mark, tr

Export: TypeAlias = Callable[[Job], ExportReport]

STEPS: dict[Step, str] = {
    "set": mark("setting the pages"),
    "write": mark("writing the file"),
    "check": mark("checking the quotations"),
    "count": mark("counting the pages with LibreOffice"),
    "pack": mark("making the evidence pack"),
    "save": mark("saving"),
}
_LAST_WAIT = 10.0
"""Seconds to wait at most for a job that was stopped because its dialog goes away."""


class Writing(QObject):
    """One export at a time. `told` says how far it is; then `written` carries the report or `failed` the error."""

    told = Signal(str)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: LongJob | None = None
        self._name = ""

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def start(self, path: Path, export: Export) -> None:
        """Write a file."""
        self._name = path.name
        self._job = LongJob(export)
        self._job.progressed.connect(self._tell)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.start()
        self.told.emit(tr("Writing {name}…", name=path.name))

    def cancel(self) -> None:
        """Stop at the next step; what was asked for is then refused with `export-stopped`."""
        if self._job is not None and not self._job.cancelled():
            self._job.cancel()
            self.told.emit(tr("Stopping…"))

    def stop(self) -> None:
        """Stop and wait: the dialog goes away."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait(_LAST_WAIT)

    def _tell(self, done: int, total: int, step: Step) -> None:
        if self._job is not None and not self._job.cancelled():
            what = tr(STEPS[step])
            self.told.emit(
                tr("Writing {name}, {n} of {total}: {what}", name=self._name, n=done + 1, total=total, what=what)
            )

    def _finish(self, report: ExportReport) -> None:
        self._job = None
        self.written.emit(report)

    def _fail(self, error: object) -> None:
        self._job = None
        self.failed.emit(error)
