"""The live preview: every change is composed in the background; only the newest document is shown."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefwright.app.brief.editor import Changes
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.ui.editing.desk import Desk
from briefwright.ui.jobs import Latest

if TYPE_CHECKING:
    from briefwright.document.nodes import Document
    from briefwright.document.renumbering import Memory
    from briefwright.isolation.pool import Begun, WorkerPool
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
        self._begun: _Rendering | None = None
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
        work = _Rendering(self._workspace.pool, editor.package, editor.brief)
        self._latest.ask(partial(self._composed, work), first=partial(self._begin, work))

    def _begin(self, work: _Rendering) -> None:
        self._begun = work
        work.begin()

    def _composed(self, work: _Rendering) -> Document:
        """In the background, where also what it takes is imported: the window must not wait for that."""
        from briefwright.app.export.house_look import style_shown
        from briefwright.app.pages.composing import composed
        from briefwright.document.renumbering import Memory

        document = work.finish()
        memory = self._memory = self._memory or Memory()
        return composed(document, style_shown(work.pool, work.package, work.brief), memory=memory)

    def stop(self) -> None:
        """Compose no more; the window is closing."""
        self._soon.stop()
        self._latest.stop()
        if self._begun is not None:
            self._begun.drop()

    def _note(self, changes: Changes) -> None:
        if changes.brief or changes.template:
            self.compose()


class _Rendering:
    """A brief for the child: asked for by the window, where the child can begin at once, waited for elsewhere."""

    def __init__(self, pool: WorkerPool, package: TemplatePackage, brief: Brief) -> None:
        self.pool = pool
        self.package = package
        self.brief = brief
        self._begun: Begun | None = None

    def begin(self) -> None:
        """Have the child begin, if that takes no time."""
        self._begun = self.pool.begin_render(self.package, self.brief)

    def finish(self) -> Document:
        """The rendered document. Raises as the pool does."""
        begun, self._begun = self._begun, None
        return self.pool.finish_render(begun) if begun else self.pool.render(self.package, self.brief)

    def drop(self) -> None:
        """Let the child end what it began, where nobody else waits for it any more."""
        if self._begun is not None:
            with suppress(AppError):
                self.finish()
