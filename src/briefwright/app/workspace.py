"""Everything the app works with, wired once: folders, settings, library, worker pool, templates."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, NoReturn, Self

from briefwright.app.folders import Folders, folders, made

if TYPE_CHECKING:
    from briefwright.app.jobs import Job
    from briefwright.app.look import Look
    from briefwright.app.settings import Settings
    from briefwright.isolation.pool import WorkerPool
    from briefwright.storage.library import Library

LONGEST_WAIT = 0.05
"""Seconds that a window's own thread waits for the library while another prepares it or puts a backup back."""
READERS = 2
"""How many files are read at the same time, each in a child of its own."""


class _Away:
    """Long work on the library; `is_known` once the window has waited for it in vain: it waits no second time."""

    is_known = False


class Workspace:
    """The user's things and the means to work on them.

    The settings where none are given, the library and the pool come to be when first asked for.
    """

    def __init__(
        self,
        folders: Folders,
        settings: Settings | None = None,
        library: Library | None = None,
        pool: WorkerPool | None = None,
        *,
        writer: bool = True,
    ) -> None:
        self.folders = folders
        self._settings = settings
        self._library = library
        self._pool = pool
        self._writer = writer
        self._lock = threading.RLock()
        self._pool_lock = threading.Lock()
        self._away: _Away | None = None
        self._window_thread: int | None = None
        self._closed = False

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        if self._settings is None:
            from briefwright.app.settings import load_settings  # noqa: PLC0415 - not needed before the first paint

            self._settings = load_settings(self.folders)
        return self._settings

    @property
    def look(self) -> Look:
        """The part of the settings that the first paint needs."""
        from briefwright.app.look import Look, load_look  # noqa: PLC0415 - needed by the window only

        known = self._settings
        return load_look(self.folders) if known is None else Look(known.theme, known.language, known.reduce_motion)

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on; `write_settings` writes them down."""
        self._settings = settings

    def write_settings(self) -> None:
        """Write the settings down as they stand, in any thread. Raises as `save_settings` does."""
        from briefwright.app.settings import save_settings  # noqa: PLC0415 - not needed before the first paint

        save_settings(self.folders, self.settings)

    @property
    def library(self) -> Library:
        """The library, opened on first use; raises as `Library.open` does.

        While it is prepared or replaced, threads in the background wait for it; that of the window is refused with
        `AppError("library-at-work")`, as it is where somebody has to `prepare` it first. Once the workspace is
        closed, who is late is refused with `AppError("work-stopped")`.
        """
        with self._turn():
            self._refuse_late()
            if self._library is None:
                self._refuse_slow()
                self._library = self._opened()
            return self._library

    def serve_window(self) -> None:
        """Let the thread that calls, which paints a window, never wait for others that write the library."""
        self._window_thread = threading.get_ident()
        if self._library is not None:
            self._library.hurry(self._window_thread)

    @contextlib.contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for the library's lock; the window only for those who have it for a moment."""
        while not self._lock.acquire(timeout=self._patience()):
            if self._away is not None:
                self._away.is_known = True
                self._say_at_work()
        try:
            yield
        finally:
            self._lock.release()

    def _patience(self) -> float:
        if not self._is_hurried:
            return -1
        return 0 if self._away is not None and self._away.is_known else LONGEST_WAIT

    @contextlib.contextmanager
    def _work_on_it(self) -> Iterator[None]:
        """Have the library's lock for work that the window does not wait for."""
        with self._lock:
            before, self._away = self._away, _Away()
            try:
                yield
            finally:
                self._away = before

    @property
    def _is_hurried(self) -> bool:
        return threading.get_ident() == self._window_thread

    def _refuse_slow(self) -> None:
        """Between two tries, and before the thread that prepares it has begun, the window would do it itself."""
        if self._is_hurried and self.opens_slowly:
            self._say_at_work()

    def _say_at_work(self) -> NoReturn:
        from briefwright.errors import AppError  # noqa: PLC0415 - not needed before the first paint

        raise AppError("library-at-work", file=str(self.folders.library))

    @property
    def opens_slowly(self) -> bool:
        """Whether opening the library takes so long that no window can wait for it: better to `prepare` it."""
        from briefwright.storage.opening import opens_slowly  # noqa: PLC0415 - loads SQLite

        return self._library is None and opens_slowly(self.folders.library)

    def prepare(self, job: Job) -> None:
        """Open the library, brought up to date, looked through after a crash; raises as `Library.open` does.

        Once `job` is cancelled, `work-stopped` is raised and the library is as it was.
        """
        with self._work_on_it():
            if self._library is None:
                self._library = self._opened(job)

    @contextlib.contextmanager
    def library_closed(self) -> Iterator[None]:
        """Let go of the library for the block; who asks for it meanwhile waits, and has it opened anew."""
        with self._work_on_it():
            if self._library is not None:
                self._library.close()
                self._library = None
            yield

    def _opened(self, job: Job | None = None) -> Library:
        from briefwright.errors import AppError  # noqa: PLC0415 - not needed before the first paint
        from briefwright.storage.library import Library  # noqa: PLC0415 - opened when first needed
        from briefwright.storage.telling import NOBODY  # noqa: PLC0415 - as the library

        path, backups = self.folders.library, self.folders.backups
        if self._writer:
            made(self.folders.data)
            opened = Library.open(path, backups=backups, hearer=job or NOBODY)
            opened.hurry(self._window_thread)
            return opened
        try:
            return Library.open(path, writer=False)
        except AppError as error:
            if error.code != "library-older":
                raise
        Library.open(path, backups=backups).close()
        return Library.open(path, writer=False)

    @property
    def has_library(self) -> bool:
        """Whether there is a library, open or on the disk."""
        return self._library is not None or self.folders.library.exists()

    @property
    def pool(self) -> WorkerPool:
        """The worker pool, made on first use; its child starts with `warm()` or the first task.

        Raises `AppError("work-stopped")` once the workspace is closed.
        """
        with self._pool_lock:
            self._refuse_late()
            if self._pool is None:
                from briefwright.isolation.pool import WorkerPool  # noqa: PLC0415 - not needed before the first paint

                self._pool = WorkerPool(READERS)
            return self._pool

    def close(self) -> None:
        """Stop the child and close the library, where there are any; neither comes to be again."""
        self._closed = True
        with self._pool_lock:
            if self._pool is not None:
                self._pool.close()
                self._pool = None
        with self._lock:
            if self._library is not None:
                self._library.close()
                self._library = None

    def _refuse_late(self) -> None:
        if self._closed:
            from briefwright.errors import AppError  # noqa: PLC0415 - not needed before the first paint

            raise AppError("work-stopped")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def open_workspace(places: Folders | None = None, *, writer: bool = True) -> Workspace:
    """The workspace in the user's folders, or in those given; `writer=False` changes nothing in the library.

    An older library is brought up to date all the same, after a backup, since it could not be read otherwise.
    """
    places = places or folders()
    return Workspace(places, writer=writer)
