"""The tools: checking a Word file, checking and copying the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from briefwright.errors import AppError
from briefwright.ui.jobs import LongJob
from briefwright.ui.language import tr
from briefwright.ui.widgets.banner import Banner
from briefwright.ui.window import Window

REST = 20_000
"""Milliseconds after the start before the library is copied."""


class ToolCommands(QObject):
    """What the Tools menu does."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._job: LongJob | None = None

    def begin(self) -> None:
        """Copy the library in the background when the last copy is old, once the window is at rest."""
        QTimer.singleShot(REST, self, self._keep_safe)

    def stop(self) -> None:
        """Wait a little for a copy being made; the window is closing."""
        if self._job is not None:
            self._job.wait(3.0)

    def _keep_safe(self) -> None:
        from briefwright.app.safekeeping import back_up_if_due

        folders = self._window.workspace.folders
        self._job = LongJob(lambda _job: back_up_if_due(folders), self)
        self._job.failed.connect(self._window.show_error)
        self._job.start()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {"check_word": self.check_word, "check_library": self.check_library, "back_up": self.back_up}

    def check_word(self) -> None:
        """Compare a Word file's quotations with the library's sources."""
        from briefwright.app.checking import check_word_file
        from briefwright.ui.dialogs.check_result import CheckDialog

        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Check a Word file"), str(Path.home()), tr("Word files (*.docx)")
        )
        if not name:
            return
        try:
            checks = check_word_file(self._window.workspace, Path(name))
        except AppError as error:
            self._window.show_error(error)
            return
        CheckDialog(self._window, Path(name).name, checks).exec()

    def check_library(self) -> None:
        """Look for damage in the library."""
        try:
            faults = self._window.workspace.library.check()
        except AppError as error:
            self._window.show_error(error)
            return
        if faults:
            banners = self._window.start_page.banners
            banners.show_banner("library", Banner("danger", tr("The library is damaged"), " ".join(faults[:3])))
        else:
            self._window.say(tr("The library is sound"))

    def back_up(self) -> None:
        """Write a copy of the library into a folder."""
        from briefwright.storage.backups import back_up

        workspace = self._window.workspace
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("Folder for the copy"), str(workspace.folders.backups.parent)
        )
        if not folder:
            return
        try:
            path = back_up(workspace.folders.library, Path(folder))
        except AppError as error:
            self._window.show_error(error)
            return
        self._window.say(tr("Copied to {name}", name=path.name))
