"""Filling the open brief's short sections from the library, as one step; from a large library in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefwright.app.brief.operations import fill_from
from briefwright.app.library.gathering import evidence_of_library
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.query import EvidenceQuery
from briefwright.ui.editing.desk import Desk
from briefwright.ui.jobs import LongJob
from briefwright.ui.language import tr, tr_n

AT_ONCE = 300
"""Items of a library that are looked through in a moment."""


class Filling(QObject):
    """Puts the best evidence into sections that are short, and says how much it was."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._job: LongJob | None = None

    @property
    def busy(self) -> bool:
        """Whether the library is being looked through."""
        return self._job is not None

    def fill(self) -> None:
        """Fill the brief on the desk; nothing where there is none, or it is being filled."""
        brief, template, workspace = self._desk.brief, self._desk.template, self._workspace
        if brief is None or template is None or self._job is not None:
            return
        try:
            is_small = workspace.library.count(EvidenceQuery()) <= AT_ONCE
            founds = evidence_of_library(workspace, brief.title) if is_small else ()
        except AppError as error:
            self._desk.failed.emit(error)
            return
        if is_small:
            self._put(brief, fill_from(brief, template, founds))
            return
        self._desk.pointed.emit(tr("Looking for evidence…"))
        self._job = job = LongJob(
            lambda _job: fill_from(brief, template, evidence_of_library(workspace, brief.title))
        )
        job.finished.connect(lambda filled: self._take(brief, filled))
        job.failed.connect(self._fail)
        job.start()

    def _take(self, before: Brief, filled: Brief) -> None:
        """Take over what was found; where the brief was changed meanwhile, look again."""
        self._job = None
        if self._desk.brief is before:
            self._put(before, filled)
        else:
            self.fill()

    def _put(self, before: Brief, filled: Brief) -> None:
        self._desk.pointed.emit("")
        if self._desk.do(tr("fill sections"), lambda _brief: self._desk.complete(filled)):
            added = len(filled.evidence_items()) - len(before.evidence_items())
            said = tr_n("1 item added to the sections", "{n} items added to the sections", added)
            self._desk.done.emit(said if added else tr("Nothing left to add"))

    def _fail(self, error: AppError) -> None:
        self._job = None
        self._desk.failed.emit(error)
