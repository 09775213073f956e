"""Briefs as files: new, open, save, recent, kept while unsaved, found again after a crash."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from briefwright.app.brief.editor import BriefEditor, Written, open_brief, recover_brief
from briefwright.app.brief.file import SUFFIX
from briefwright.app.brief.recovery import Recovered, discard, recovered
from briefwright.app.brief.switching import new_brief
from briefwright.app.recents import Recent, forget_recent, recents
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.brief import TemplateRef
from briefwright.model.template import TemplatePackage
from briefwright.ui.editing.desk import Desk
from briefwright.ui.jobs import InTurn, Latest
from briefwright.ui.language import tr
from briefwright.ui.widgets.last_folder import keep_folder, last_folder
from briefwright.ui.widgets.questions import ask_about_changed, ask_to_save

_UNSAFE = '<>:"/\\|?*\n\t'


class BriefFiles(QObject):
    """`failed` carries an `AppError`, `told` what to say of a save that was not as usual.

    `changed` comes when the brief, its file or its saved state may differ.
    """

    failed = Signal(object)
    saved = Signal()
    told = Signal(str)
    changed = Signal()
    opened = Signal()

    def __init__(self, window: QWidget, workspace: Workspace, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._desk = desk
        self.saved_at: dt.datetime | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.autosave)
        self._timer.start(workspace.settings.autosave_seconds * 1000)
        self._writing = InTurn("saving", self)
        self._keeping = InTurn("keeping", self)
        """Beside the saving: a save that a dead drive holds up does not hold up the copies, which lie elsewhere."""
        self._awaited: Path | None = None
        self._reading = Latest("reading", self)
        self._reading.arrived.connect(self._take)
        self._reading.failed.connect(self._refuse)
        desk.changed.connect(lambda _changes: self.changed.emit())
        desk.opened.connect(self.changed)

    @property
    def busy(self) -> bool:
        """Whether a brief is being read."""
        return self._awaited is not None

    def start(self, package: TemplatePackage) -> bool:
        """Start a brief from a template; says whether the one before could be left."""
        if not self.leave():
            return False
        try:
            brief = new_brief(package.template)
        except AppError as error:
            self.failed.emit(error)
            return False
        self._lay_out(BriefEditor(brief, package, self._workspace.folders))
        return True

    def open(self, path: Path | None = None) -> None:
        """Open a brief's file, or ask which: it is read in the background, `opened` tells that it is laid out."""
        if path is None:
            name, _ = QFileDialog.getOpenFileName(
                self._window, tr("Open a brief"), str(self._folder()), tr("Briefs (*.brief)")
            )
            if not name:
                return
            path = Path(name)
            keep_folder(self._workspace.folders, "briefs", path)
        if self.leave():
            self._awaited = path
            self._reading.ask(partial(open_brief, path, self._workspace.folders, self._find))

    def _take(self, editor: BriefEditor) -> None:
        if self._awaited is not None:
            self.go_on(editor)

    def go_on(self, editor: BriefEditor) -> None:
        """Lay out a brief that was read, or that another window was at."""
        self._lay_out(editor)
        self.opened.emit()

    def _refuse(self, error: AppError) -> None:
        path, self._awaited = self._awaited, None
        if path is None:
            return
        if error.code == "not-found" and path.parent.is_dir():  # else a drive was taken out, and may come back
            self.forget(path)
        self.failed.emit(error)

    def recover(self, found: Recovered) -> bool:
        """Go on with work found after a crash."""
        if not self.leave():
            return False
        try:
            self._lay_out(recover_brief(found, self._workspace.folders, self._find))
        except AppError as error:
            self.failed.emit(error)
            return False
        return True

    def save(self) -> None:
        """Save the brief where it is, or ask where: in the background, `saved` tells that it is."""
        editor = self._desk.editor
        if editor is None:
            return
        if editor.path is None:
            self.save_as()
        else:
            self._save(editor, None)

    def save_as(self) -> None:
        """Ask for a name and save the brief there."""
        editor = self._desk.editor
        if editor is None:
            return
        proposed = self._folder() / f"{file_name(editor.brief.title or tr('Brief'))}{SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the brief"), str(editor.path or proposed), tr("Briefs (*.brief)")
        )
        if name:
            path = Path(name)
            keep_folder(self._workspace.folders, "briefs", path)
            self._save(editor, path if path.suffix else path.with_suffix(SUFFIX))

    def finish(self) -> bool:
        """Wait for what is being written; says whether the brief is as its file."""
        self._writing.finish()
        editor = self._desk.editor
        return editor is None or not editor.dirty

    def leave(self) -> bool:
        """Ask about unsaved changes, once; says whether to go on."""
        editor = self._desk.editor
        if editor is None:
            return True
        if not self.finish():
            answer = ask_to_save(self._window, editor.path.name if editor.path else editor.brief.title)
            if answer == "stay" or (answer == "save" and not self._saved_at_once()):
                return False
        self._desk.lay_out(None)
        self._writing.finish()
        self._keeping.finish()
        editor.close()
        return True

    def _saved_at_once(self) -> bool:
        self.save()
        return self.finish()

    def autosave(self) -> None:
        """Keep a copy of unsaved work, in the background: a slow disk holds nobody up."""
        editor = self._desk.editor
        if editor is not None and not self._keeping.busy:
            self._keeping.ask(editor.autosave, lambda _kept: None, self.failed.emit)

    def set_interval(self, seconds: int) -> None:
        """Keep unsaved work every so many seconds."""
        self._timer.start(seconds * 1000)

    def recents(self) -> tuple[Recent, ...]:
        """The briefs opened lately."""
        self._writing.finish()
        return recents(self._workspace.folders)

    def recovered(self) -> tuple[Recovered, ...]:
        """Work found after a crash."""
        return recovered(self._workspace.folders)

    def discard(self, found: Recovered) -> None:
        """Let go of work found after a crash."""
        discard(found.record)

    def stop(self) -> None:
        """Keep no more copies; the window is closing."""
        self._timer.stop()
        self._reading.stop()
        self._writing.finish()
        self._keeping.finish()

    def _lay_out(self, editor: BriefEditor) -> None:
        self._awaited = None  # of several that are asked for, the last
        self.saved_at = None
        self._desk.lay_out(editor)

    def _save(self, editor: BriefEditor, path: Path | None, *, overwrite: bool = False) -> None:
        own = path or editor.path
        moved = own is not None and own == editor.path and not own.exists()

        def refused(error: AppError) -> None:
            if error.code == "changed-outside":
                self._save_changed(editor, path, Path(error.file).name)
            else:
                self.failed.emit(error)

        write = partial(editor.write, path, overwrite=overwrite)
        self._writing.ask(write, partial(self._written, editor, moved), refused)

    def _written(self, editor: BriefEditor, moved: bool, written: Written) -> None:
        editor.go_on_from(written)
        if editor is not self._desk.editor:  # a disk took longer than one waits for it
            return
        self.saved_at = dt.datetime.now().astimezone()
        self.saved.emit()
        self.changed.emit()
        if moved:
            self.told.emit(tr("{name} was no longer there: it was written anew", name=written.path.name))

    def _save_changed(self, editor: BriefEditor, path: Path | None, file: str) -> None:
        """Save what another program changed meanwhile as the user decides."""
        answer = ask_about_changed(self._window, file)
        if answer == "over":
            self._save(editor, path, overwrite=True)
        elif answer == "elsewhere":
            self.save_as()

    def _find(self, ref: TemplateRef) -> TemplatePackage:
        from briefwright.app.templates.catalogue import template_for

        return template_for(self._workspace.folders, ref)

    def _folder(self) -> Path:
        editor = self._desk.editor
        return editor.path.parent if editor and editor.path else last_folder(self._workspace.folders, "briefs")

    def forget(self, path: Path, then: Callable[[tuple[Recent, ...]], object] = lambda _list: None) -> None:
        """Take a brief off the list of recent ones, and do what follows with the list; the file itself stays."""
        forgotten = partial(forget_recent, self._workspace.folders, path)
        self._writing.ask(forgotten, lambda _none: then(self.recents()), self.failed.emit)


def file_name(title: str) -> str:
    """A title as a file's name: without what file systems refuse, at most 80 characters."""
    kept = "".join(" " if letter in _UNSAFE else letter for letter in title)
    return " ".join(kept.split())[:80].strip(" .") or "brief"
