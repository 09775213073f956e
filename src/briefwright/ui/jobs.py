"""Background work: the newest of many short tasks, files written in turn, long tasks with progress and cancel."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from time import monotonic
from typing import Any, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from briefwright.errors import AppError

Task: TypeAlias = Callable[[], Any]
LongTask: TypeAlias = Callable[["LongJob"], Any]

_PATIENCE = 10.0
"""Seconds to wait at most for a file that a disk is slow to take."""


class Latest(QObject):
    """Runs the newest task given, one at a time; a result that a newer task has overtaken is dropped."""

    arrived = Signal(object)
    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._running = False
        self._waiting: tuple[Task, Callable[[], None]] | None = None
        self._stopped = False
        self._finished.connect(self._deliver)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._pause_over)

    @property
    def busy(self) -> bool:
        """Whether a task is running or waiting."""
        return self._running or self._waiting is not None

    def ask(self, task: Task, pause: int = 0, first: Callable[[], None] = lambda: None) -> None:
        """Run a task soon, after a pause in milliseconds; one still waiting is forgotten.

        `first` is done here, right before the task is handed over: the task’s thread must wait for its turn.
        """
        if self._stopped:
            return
        self._waiting = (task, first)
        if pause:
            self._pause.start(pause)
        elif not self._running:
            self._go_on()

    def stop(self, *, wait: bool = True) -> None:
        """Take no more tasks, and wait for the one that runs, or let it end by itself."""
        self._stopped = True
        self._waiting = None
        if isValid(self._pause):  # what asked may be gone already
            self._pause.stop()
        self._executor.shutdown(wait=wait, cancel_futures=True)

    def _pause_over(self) -> None:
        if not self._running:
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting is not None:
            (task, first), self._waiting = self._waiting, None
            self._running = True
            first()
            self._executor.submit(self._work, task)

    def _work(self, task: Task) -> None:
        result, error = attempt(task)
        if not self._stopped and isValid(self):
            self._finished.emit(result, error)

    def _deliver(self, result: object, error: AppError | None) -> None:
        self._running = False
        if self._waiting is not None:
            if not self._pause.isActive():
                self._go_on()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.arrived.emit(result)


class _Turn(Struct, eq=False):
    task: Task
    done: Callable[[Any], object]
    failed: Callable[[AppError], object]


class InTurn(QObject):
    """Writes files in the background, in the order asked for, while the window answers: a disk may be slow.

    Each write begins when what follows the one before is done; none is dropped.
    """

    _over = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._waiting: deque[_Turn] = deque()
        self._running: tuple[_Turn, Future[tuple[Any, AppError | None]]] | None = None
        self._over.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether something is being written, or waits for it."""
        return self._running is not None or bool(self._waiting)

    def ask(self, task: Task, done: Callable[[Any], object], failed: Callable[[AppError], object]) -> None:
        """Do `task` in its turn, then, in the window’s thread, `done` with its result or `failed`."""
        self._waiting.append(_Turn(task, done, failed))
        self._go_on()

    def finish(self) -> None:
        """Wait until all that was asked for is written and has been followed up; ten seconds at most."""
        until = monotonic() + _PATIENCE
        while self._running is not None:
            turn, future = self._running
            if not wait([future], max(0.0, until - monotonic())).done:
                return
            self._deliver(turn)

    def _go_on(self) -> None:
        if self._running is None and self._waiting:
            turn = self._waiting.popleft()
            self._running = turn, self._executor.submit(self._work, turn)

    def _work(self, turn: _Turn) -> tuple[Any, AppError | None]:
        outcome = attempt(turn.task)
        if isValid(self):
            self._over.emit(turn)
        return outcome

    def _deliver(self, turn: _Turn) -> None:
        if self._running is None or self._running[0] is not turn:
            return  # whoever finished has told of it
        result, error = self._running[1].result()
        self._running = None
        if error is None:
            turn.done(result)
        else:
            turn.failed(error)
        self._go_on()


class LongJob(QObject):
    """One long task in its own thread: `progressed(done, total, what)`, then `finished(result)` or `failed`."""

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, task: LongTask) -> None:
        super().__init__()  # without a parent: a window that closes must not take it from under its thread
        self._task = task
        self._cancel = threading.Event()
        self._thread = threading.Thread(target=self._work, name="briefwright-job", daemon=True)

    def start(self) -> None:
        """Begin."""
        _running.add(self)
        self.ended.connect(self._forget)
        self._thread.start()

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancel.is_set()

    def progress(self, done: int, total: int, what: str) -> None:
        """Report from inside the task."""
        self.progressed.emit(done, total, what)

    def wait(self, seconds: float) -> None:
        """Wait for the end, at most so long."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _forget(self) -> None:
        self._thread.join()
        _running.discard(self)

    def _work(self) -> None:
        result, error = attempt(lambda: self._task(self))
        if error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(result)
        self.ended.emit()


_running: set[LongJob] = set()
"""Jobs whose thread is at work: they live until it is done, whoever asked for them."""


def attempt(task: Task) -> tuple[Any, AppError | None]:
    """Run a task at the boundary of a job: whatever goes wrong comes back as an `AppError`."""
    try:
        return task(), None
    except AppError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - the one broad net: a thread must not die silently
        return None, AppError("unexpected", why=f"{type(error).__name__}: {error}")
