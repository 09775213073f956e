"""The tools: checking a Word file, checking and copying the library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from briefwright.ui.jobs import Latest, LongJob
from briefwright.ui.language import tr
from briefwright.ui.sentences import concern_words, in_a_row
from briefwright.ui.widgets.banner import Banner
from briefwright.ui.widgets.last_folder import keep_folder, last_folder
from briefwright.ui.window.library_care import LibraryCare
from briefwright.ui.window.window import Window
from briefwright.ui.wording import publisher

if TYPE_CHECKING:
    from briefwright.checks.verbatim import QuotationCheck

REST = 20_000
"""Milliseconds after the start before the library is copied."""
CHECK_AFTER = 8_000
"""Milliseconds after the start before the library is looked through."""


class ToolCommands(QObject):
    """What the Tools menu does."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._job: LongJob | None = None
        self._checking: LongJob | None = None
        self.care = LibraryCare(window)
        self._look = Latest("library-check", self)
        self._asked = False
        self._look.arrived.connect(self._tell_faults)
        self._look.failed.connect(window.show_error)

    def begin(self) -> None:
        """Look through the library in the background and copy it when the last copy is old, once all is at rest."""
        QTimer.singleShot(CHECK_AFTER, self, self.look_through)
        QTimer.singleShot(REST, self, self._keep_safe)

    def stop(self) -> None:
        """Wait for what looks through the library, and a little for a copy being made; the window is closing."""
        self._look.stop()
        self.care.stop()
        if self._checking is not None:
            self._checking.cancel()
        for job in (self._checking, self._job):
            if job is not None:
                job.wait(3.0)

    def _keep_safe(self) -> None:
        from briefwright.app.library.safekeeping import back_up_if_due

        folders = self._window.workspace.folders
        self._job = LongJob(lambda _job: back_up_if_due(folders))
        self._job.failed.connect(self._window.show_error)
        self._job.start()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        own = {"check_word": self.check_word, "check_library": self.check_library}
        return own | self.care.handlers()

    def check_word(self) -> None:
        """Compare a Word file's quotations with the library's sources, in the background."""
        from briefwright.app.export.checking import check_word_file

        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Check a Word file"),
            str(last_folder(self._window.workspace.folders, "word")),
            tr("Word files (*.docx)"),
        )
        if not name:
            return
        keep_folder(self._window.workspace.folders, "word", name)
        workspace, path = self._window.workspace, Path(name)
        job = LongJob(lambda job: check_word_file(workspace, path, job))
        self._window.status.follow(job, lambda _what: tr("Checking {name}…", name=path.name))
        job.finished.connect(partial(self._show_checks, path.name))
        job.failed.connect(self._window.show_error)
        self._checking = job
        job.start()

    def _show_checks(self, name: str, checks: tuple[QuotationCheck, ...]) -> None:
        from briefwright.ui.dialogs.check_result import CheckDialog

        library = self._window.workspace.library
        names = {each.card.id: publisher(each.card) for each in library.sources()} if checks else {}
        dialog = CheckDialog(self._window, name, checks, names)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def check_library(self) -> None:
        """Look for damage in the library and say what was found, also when it is nothing."""
        self._asked = True
        self._window.status.point(tr("Looking through the library…"))
        self.look_through()

    def look_through(self) -> None:
        """Look for damage in the background; only damage is told of."""
        workspace = self._window.workspace
        self._look.ask(lambda: workspace.library.check() if workspace.has_library else ())

    def _tell_faults(self, faults: tuple[str, ...]) -> None:
        asked, self._asked = self._asked, False
        if faults:
            advice = tr("Restore the newest backup; the damaged library is kept.")
            found = in_a_row(*map(concern_words, faults[:3]), advice)
            remedy = (tr("Restore a backup"), self.care.restore)
            banner = Banner("danger", tr("The library is damaged"), found, remedy)
            self._window.banners.show_banner("library", banner)
        elif asked:
            self._window.say(tr("The library is sound"))
