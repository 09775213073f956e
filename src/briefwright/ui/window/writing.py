"""What the window writes into the library: in a moment at once, else in the background, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from briefwright.errors import AppError
from briefwright.ui.jobs import LongJob, LongTask, attempt
from briefwright.ui.status_bar import StatusBar

_PATIENCE = 10.0
"""Seconds that a closing window waits for what is being written."""


class Write(Struct, frozen=True):
    """Something to write: what does it, what follows with its result, and the words for the status bar, if any."""

    task: LongTask
    done: Callable[[Any], object]
    doing: str = ""


class LibraryWriting(QObject):
    """Keeps the order of what is done; `failed` carries what went wrong, `rested` comes after the last."""

    failed = Signal(object)
    rested = Signal()

    def __init__(self, status: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._status = status
        self._job: LongJob | None = None
        self._stoppable = False
        self._waiting: list[Write] = []

    @property
    def busy(self) -> bool:
        """Whether something is being written in the background."""
        return self._job is not None

    def soon(self, task: LongTask, done: Callable[[Any], object]) -> None:
        """Write what takes a moment: at once, or in its turn where something else is written."""
        if self._job is None:
            try:
                result = task(LongJob(task))
            except AppError as error:
                if error.code != "library-at-work":
                    self.failed.emit(error)
                    return
            else:
                done(result)
                return
        self.in_background(Write(task, done))

    def in_background(self, write: Write) -> None:
        """Write what takes longer, with progress and Cancel."""
        self._waiting.append(write)
        if self._job is None:
            self._go_on()

    def stop(self) -> None:
        """Stop what can be stopped, and bring the rest to its end; the window is closing."""
        if self._job is not None:
            if self._stoppable:
                self._job.cancel()
            self._job.wait(_PATIENCE)
        waiting, self._waiting = self._waiting, []
        for write in waiting:
            if not write.doing:
                attempt(partial(write.task, LongJob(write.task)))

    def _go_on(self) -> None:
        write = self._waiting.pop(0)
        self._stoppable = bool(write.doing)
        self._job = job = LongJob(write.task)
        if write.doing:
            self._status.follow(job, lambda _what: write.doing)
        job.finished.connect(write.done)
        job.failed.connect(self.failed)
        job.ended.connect(self._end)
        job.start()

    def _end(self) -> None:
        self._job = None
        if self._waiting:
            self._go_on()
        else:
            self.rested.emit()
