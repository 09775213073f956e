"""The brief being edited: its history, its file, its unsaved copy, and whoever wants to know of changes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from briefwright.app import recents
from briefwright.app.brief import recovery
from briefwright.app.brief.file import LIMIT, decode_brief, encode_brief
from briefwright.app.brief.history import History
from briefwright.app.folders import Folders
from briefwright.errors import AppError
from briefwright.model.brief import Brief, TemplateRef
from briefwright.model.template import TemplatePackage
from briefwright.storage.disk.files import read_bytes, save_atomically


class Changes(Struct, frozen=True):
    """What changed: the brief at all, which sections (by id), fields, the template, the file or its saved state."""

    brief: bool = False
    sections: frozenset[str] = frozenset()
    fields: bool = False
    template: bool = False
    file: bool = False


class Written(Struct, frozen=True):
    """A brief as it was written to a file, and the SHA-256 of the file in hex."""

    brief: Brief
    path: Path
    digest: str


Subscriber = Callable[[Changes], None]


class BriefEditor:
    """One open brief. Change it through `apply` with a brief an operation made; views refresh from `Changes`."""

    def __init__(
        self,
        brief: Brief,
        package: TemplatePackage,
        folders: Folders,
        *,
        path: Path | None = None,
        digest: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._history = History(brief)
        self._packages = {package.template.id: package}
        self._folders = folders
        self._path = path
        self._digest = digest
        self._clock = clock
        self._saved: Brief | None = brief
        self._kept: Brief = brief
        self._record = recovery.record_path(folders, brief.id or f"brief-{id(self):x}")
        self._superseded: Path | None = None
        self._subscribers: list[Subscriber] = []

    @property
    def brief(self) -> Brief:
        """The brief as it stands."""
        return self._history.present

    @property
    def package(self) -> TemplatePackage:
        """The template package the brief is written with."""
        return self._packages[self.brief.template.id]

    @property
    def history(self) -> History:
        """The steps that can be undone and redone."""
        return self._history

    @property
    def path(self) -> Path | None:
        """The brief's file; `None` while it has none."""
        return self._path

    @property
    def dirty(self) -> bool:
        """Whether the brief differs from its file."""
        return self._saved is not self.brief and self._saved != self.brief

    def apply(self, label: str, brief: Brief, merge: str = "", package: TemplatePackage | None = None) -> None:
        """Take a named step to `brief`; steps with the same `merge` key in one go become one.

        `package` comes along when the step switches the template.
        """
        if package is not None:
            self._packages[package.template.id] = package
        self._go(self._history.do(label, brief, merge, self._clock()))

    def undo(self) -> None:
        """Take the last step back, where there is one."""
        self._go(self._history.undo())

    def redo(self) -> None:
        """Take the step last taken back again, where there is one."""
        self._go(self._history.redo())

    def replace_package(self, package: TemplatePackage) -> None:
        """Use another state of the same template, as after it was edited or installed anew."""
        self._packages[package.template.id] = package
        self._tell(Changes(template=True))

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Have `callback` called with every change; what comes back ends that."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Write the brief and go on from what was written. Raises as `write` does."""
        self.go_on_from(self.write(path, overwrite=overwrite))

    def write(self, path: Path | None = None, *, overwrite: bool = False) -> Written:
        """Write the brief as it stands to its file, or to `path`; any thread may, one at a time.

        Raises `no-path` while it has none, and `changed-outside` when the file is no longer the one that was read;
        `overwrite` saves over it all the same. `folder-gone` says that its folder is not there, as when a drive was
        taken out: made anew, it would keep the brief where nobody looks for it. After any error the brief stays
        dirty and its unsaved copy stays.
        """
        target = path or self._path
        if target is None:
            raise AppError("no-path")
        if not target.parent.is_dir():
            raise AppError("folder-gone", file=str(target))
        own = self._path is not None and target.absolute() == self._path.absolute()
        expect = self._digest if own and self._digest and not overwrite else None
        brief = self.brief
        digest = save_atomically(target, encode_brief(brief), expect=expect)
        if self.brief is brief:
            self._discard_records()  # else the copy may hold steps taken while a slow disk took its time
        self._note_recent(target, brief)
        return Written(brief, target, digest)

    def go_on_from(self, written: Written) -> None:
        """Take what was written for the brief’s file; steps taken meanwhile are not saved yet."""
        self._path, self._digest = written.path, written.digest
        self._saved = self._kept = written.brief
        self._tell(Changes(file=True))

    def autosave(self) -> bool:
        """Keep a copy of unsaved work for after a crash; says whether one was written. Raises like `save`."""
        if not self.dirty:
            self._discard_records()
            self._kept = self.brief
        if self._kept is self.brief:
            return False
        brief = self.brief
        recovery.keep(self._record, brief, self._path, self._digest)
        self._kept = brief
        if self._superseded is not None:
            recovery.discard(self._superseded)
            self._superseded = None
        return True

    def close(self) -> None:
        """Let go of the brief and of its unsaved copy; ask the user about unsaved work before."""
        self._discard_records()
        self._subscribers.clear()

    def _go(self, history: History) -> None:
        before, self._history = self._history, history
        if history is not before:
            self._tell(changes_between(before.present, history.present))

    def _tell(self, changes: Changes) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber(changes)

    def _discard_records(self) -> None:
        recovery.discard(self._record)
        if self._superseded is not None:
            recovery.discard(self._superseded)
            self._superseded = None

    def _note_recent(self, path: Path, brief: Brief) -> None:
        try:
            recents.add_recent(self._folders, path, brief.title, brief.template.id)
        except AppError:
            return  # the brief is safe; a list of recent files is not worth an error

    def take_over(self, found: recovery.Recovered) -> None:
        """Hold work found after a crash: unsaved, its old record kept until this editor has one of its own."""
        self._saved = None
        self._superseded = found.record


def open_brief(path: Path, folders: Folders, find: Callable[[TemplateRef], TemplatePackage]) -> BriefEditor:
    """Open a brief's file; `find` gives the template it names. Raises as reading, `decode_brief`, `find` do."""
    data = read_bytes(path, LIMIT)
    brief = decode_brief(data, str(path))
    editor = BriefEditor(brief, find(brief.template), folders, path=path, digest=hashlib.sha256(data).hexdigest())
    editor._note_recent(path, brief)  # noqa: SLF001 - same module
    return editor


def recover_brief(
    found: recovery.Recovered, folders: Folders, find: Callable[[TemplateRef], TemplatePackage]
) -> BriefEditor:
    """Go on with work found after a crash; saving writes over the same version of the file as before it."""
    package = find(found.brief.template)
    editor = BriefEditor(found.brief, package, folders, path=found.path, digest=found.digest)
    editor.take_over(found)
    return editor


def changes_between(before: Brief, after: Brief) -> Changes:
    """Which parts of a brief differ; sections in another order count as all of them."""
    old, new = {s.id: s for s in before.sections}, {s.id: s for s in after.sections}
    if [s.id for s in before.sections] != [s.id for s in after.sections]:
        sections = frozenset(old) | frozenset(new)
    else:
        sections = frozenset(key for key in new if old[key] is not new[key] and old[key] != new[key])
    return Changes(
        brief=before != after,
        sections=sections,
        fields=before.fields != after.fields,
        template=before.template != after.template,
    )
