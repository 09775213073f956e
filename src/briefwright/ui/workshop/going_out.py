"""What leaves the workshop: the template saved, sent as one file, or tried as a Word file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from briefwright.app.folders import Folders, made
from briefwright.app.templates import editing
from briefwright.app.templates.catalogue import SUFFIX, catalogue, pack_to, save_package
from briefwright.app.workspace import Workspace
from briefwright.model.template import Template, TemplatePackage
from briefwright.ui.jobs import InTurn, LongJob
from briefwright.ui.language import tr
from briefwright.ui.widgets.last_folder import keep_folder, last_folder
from briefwright.ui.workshop.checker import Outcome


class GoingOut(QObject):
    """`failed` carries an `AppError`, `done` a sentence for the toast.

    `saved` carries the package as it was saved, and as it was given to save.
    """

    failed = Signal(object)
    done = Signal(str)
    saved = Signal(object, object)

    def __init__(self, workspace: Workspace, package: TemplatePackage, writing: InTurn, window: QWidget) -> None:
        super().__init__(window)
        self._writing = writing
        self._last: Template | None = None
        self._workspace = workspace
        self._window = window
        self._package = package
        self.fresh = package.origin == "built-in" or not package.path
        self._job: LongJob | None = None

    def begin(self, copy_name: str) -> TemplatePackage:
        """The package to edit: the user’s own as it is, a built-in one as a copy of that name."""
        if self._package.origin == "built-in":
            return editing.as_copy(self._package, copy_name, taken_ids(self._workspace.folders))
        return self._package

    def save(self, package: TemplatePackage) -> None:
        """Save the package in the background: a fresh one under an id of its own, else as its next version."""
        self._writing.ask(partial(self._write, package), partial(self._go_on_from, package), self.failed.emit)

    def _write(self, package: TemplatePackage) -> TemplatePackage:
        folders, last = self._workspace.folders, self._last or package.template
        if self.fresh:
            template = replace(package.template, id=editing.free_id(last.name, taken_ids(folders)))
        else:
            template = replace(package.template, id=last.id, version=editing.next_version(last.version))
        return save_package(folders, replace(package, template=template), replace=not self.fresh)

    def _go_on_from(self, package: TemplatePackage, saved: TemplatePackage) -> None:
        self.fresh, self._last = False, saved.template
        self.saved.emit(saved, package)

    def ask_send(self, package: TemplatePackage) -> None:
        """Ask where to, and write the template as one file."""
        folders = self._workspace.folders
        proposed = str(last_folder(folders, "templates") / f"{package.template.id}{SUFFIX}")
        kinds = tr("Briefwright templates") + f" (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Send as one file"), proposed, kinds)
        if path:
            keep_folder(folders, "templates", path)
            self.send(package, Path(path))

    def send(self, package: TemplatePackage, out: Path) -> None:
        """Write the template as one file."""
        out = out if out.suffix else out.with_suffix(SUFFIX)
        written = tr("Written: {name}", name=out.name)
        self._writing.ask(partial(pack_to, package, out), lambda _none: self.done.emit(written), self.failed.emit)

    def try_it(self, shown: Outcome) -> None:
        """Write the pages shown as a Word file and open it; one file at a time."""
        if shown.brief is None or self._job is not None:
            return
        from briefwright.app.export.exporting import export_brief

        brief, package, workspace = shown.brief, shown.state.package, self._workspace
        out = workspace.folders.cache / "trials" / f"{package.template.id}.docx"

        def write(_job: LongJob) -> Path:
            made(out.parent)
            return export_brief(workspace, brief, package, out, sources=(), overwrite=True).path

        self._job = LongJob(write)
        self._job.finished.connect(self._tried)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._forget)
        self._job.start()

    @property
    def busy(self) -> bool:
        """Whether a Word file is being written."""
        return self._job is not None

    def stop(self) -> None:
        """Wait for what is being written."""
        if self._job is not None:
            self._job.wait(5.0)

    def _tried(self, out: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))
        self.done.emit(tr("Written and opened: {name}", name=out.name))

    def _forget(self) -> None:
        self._job = None


def taken_ids(folders: Folders) -> frozenset[str]:
    """The ids that templates have: those that ship, the user’s own, and folders that are damaged."""
    own = [path.name for path in folders.templates.iterdir()] if folders.templates.is_dir() else []
    return frozenset([*(package.template.id for package in catalogue(folders)), *own])
