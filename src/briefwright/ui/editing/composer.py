"""The live preview: every change is composed in the background; only the newest document is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefwright.app.brief.editor import Changes
from briefwright.app.workspace import Workspace
from briefwright.ui.editing.desk import Desk
from briefwright.ui.jobs import Latest

if TYPE_CHECKING:
    from briefwright.document.nodes import Document
    from briefwright.document.renumbering import Memory
    from briefwright.isolation.pool import WorkerPool
    from briefwright.model.brief import Brief
    from briefwright.model.template import TemplatePackage


class Composer(QObject):
    """`composed` carries a resolved `Document`, `failed` an `AppError`."""

    composed = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._memory: Memory | None = None
        self._latest = Latest("preview", self)
        self._latest.arrived.connect(self.composed)
        self._latest.failed.connect(self.failed)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.compose)
        desk.written.connect(self._note)
        desk.opened.connect(self._soon.start)

    @property
    def busy(self) -> bool:
        """Whether a document is on its way."""
        return self._soon.isActive() or self._latest.busy

    def compose(self) -> None:
        """Compose the brief as it stands now."""
        editor = self._desk.editor
        if editor is None:
            return
        self._latest.ask(partial(self._composed, self._workspace.pool, editor.package, editor.brief))

    def _composed(self, pool: WorkerPool, package: TemplatePackage, brief: Brief) -> Document:
        """In the background, where also what it takes is imported: the window must not wait for that."""
        from briefwright.app.export.house_look import style_shown
        from briefwright.app.pages.composing import compose
        from briefwright.document.renumbering import Memory

        memory = self._memory = self._memory or Memory()
        return compose(pool, package, brief, style_shown(pool, package, brief), memory=memory)

    def stop(self) -> None:
        """Compose no more; the window is closing."""
        self._soon.stop()
        self._latest.stop()

    def _note(self, changes: Changes) -> None:
        if changes.brief or changes.template:
            self.compose()
