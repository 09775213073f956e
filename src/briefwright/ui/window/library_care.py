"""The library as a whole: looked through again, a backup put back, written out and taken in; in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from briefwright.ui.jobs import LongJob, LongTask
from briefwright.ui.language import tr, tr_n
from briefwright.ui.wording import long_ago

if TYPE_CHECKING:
    from briefwright.storage.care.backups import Backup
    from briefwright.ui.window.window import Window


class LibraryCare(QObject):
    """What the Tools menu does with the whole library. `changed` comes when it holds something else."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._job: LongJob | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {
            "renew_library": self.renew,
            "back_up": self.back_up,
            "restore_library": self.restore,
            "export_library": self.write_out,
            "import_library": self.take_in,
        }

    def stop(self) -> None:
        """Wait a little for what is at work; the window is closing."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait(3.0)

    def restore(self) -> None:
        """Choose which backup takes the library's place: the newest sound one stands first."""
        from briefwright.app.library.care import backups_of
        from briefwright.ui.dialogs.palette import Choice, choose

        backups = backups_of(self._window.workspace)
        if not backups:
            self._window.status.point(tr("There is no backup of the library yet"))
            return
        newest = Choice(tr("The newest sound backup"), self.put_back, "stack")
        others = [Choice(_taken(each), partial(self.put_back, each.path), "", _size(each.path)) for each in backups]
        choose(self._window, [newest, *others], tr("Restore the library from a backup; what is there now is kept"))

    def put_back(self, backup: Path | None = None) -> None:
        """Put a backup in the library's place, by default the newest sound one."""
        from briefwright.app.library.care import put_back

        def said(result: tuple[Path, Path | None]) -> str:
            kept = result[1]
            if kept is None:
                return tr("The backup is restored")
            return tr("The backup is restored; the former library is kept as {name}", name=kept.name)

        workspace = self._window.workspace
        self._run(lambda job: put_back(workspace, backup, job), tr("Restoring the backup…"), said, changes=True)

    def write_out(self) -> None:
        """Write everything into a new folder below the one chosen."""
        from briefwright.app.library.care import write_out

        folder = self._folder(tr("Where to export the library"))
        if folder is not None:
            workspace = self._window.workspace
            doing = tr("Exporting the library…")
            self._run(
                lambda job: write_out(workspace, folder, job=job),
                doing,
                lambda made: tr("Written to {name}", name=made.name),
            )

    def back_up(self) -> None:
        """Write a backup of the library into a folder."""
        from briefwright.storage.care.backups import back_up
        from briefwright.storage.telling import Stretch

        places = self._window.workspace.folders
        folder = self._folder(tr("Folder for the backup"), places.backups.parent)
        if folder is not None:
            self._run(
                lambda job: back_up(places.library, folder, stretch=Stretch(job)),
                tr("Making a backup of your library…"),
                lambda made: tr("Copied to {name}", name=made.name),
            )

    def take_in(self) -> None:
        """Take in a library that was written out."""
        from briefwright.app.library.care import take_in

        folder = self._folder(tr("An exported library"))
        if folder is not None:
            workspace = self._window.workspace
            self._run(
                lambda job: take_in(workspace, folder, job),
                tr("Importing the library…"),
                lambda added: tr_n("1 source added", "{n} sources added", added),
                changes=True,
            )

    def renew(self) -> None:
        """Look for evidence again in every source; it can be stopped, and what was done stays done."""
        from briefwright.app.library.renewing import Renewal, renew

        def said(done: Renewal) -> str:
            sources = tr_n("1 source looked through", "{n} sources looked through", done.sources)
            return tr("{sources}: {n} items, {before} before", sources=sources, n=done.items, before=done.before)

        workspace = self._window.workspace
        job = LongJob(lambda job: renew(workspace, job.progress, job.cancelled))
        self._window.status.cancelAsked.connect(job.cancel)
        job.progressed.connect(
            lambda done, total, _name: self._window.status.show_progress(tr("Looking for evidence"), done, total)
        )
        job.ended.connect(lambda: self._window.status.show_progress("", 0, 0))
        self._start(job, said, changes=True)

    def _folder(self, title: str, where: Path | None = None) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(where or Path.home()))
        return Path(chosen) if chosen else None

    def _run(self, task: LongTask, doing: str, said: Callable[[Any], str], *, changes: bool = False) -> None:
        job = LongJob(task)
        self._window.status.follow(job, lambda _what: doing)
        self._start(job, said, changes=changes)

    def _start(self, job: LongJob, said: Callable[[Any], str], *, changes: bool) -> None:
        """Do it in the background; say that it is done and what came of it."""

        def done(result: object) -> None:
            self._window.banners.clear("library-damaged")
            self._window.banners.clear("library")
            self._window.say(said(result))

        if changes:
            job.ended.connect(self.changed)  # also where it failed: meanwhile there was nothing to show
        job.finished.connect(done)
        job.failed.connect(self._window.show_error)
        self._job = job
        job.start()


def _taken(backup: Backup) -> str:
    return long_ago(backup.taken.isoformat())


def _size(path: Path) -> str:
    try:
        return f"{path.stat().st_size / 1_048_576:.1f} MB"
    except OSError:
        return ""
