"""The template being edited: its present state, and every step to it that can be taken back."""

from __future__ import annotations

import zlib
from time import monotonic

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefwright.app.templates import editing
from briefwright.model.template import Template, TemplatePackage
from briefwright.ui.language import tr

LIMIT = 1000
"""How many steps are kept."""
PAUSE = 3.0
"""Seconds after which typing on in the same place is a step of its own."""


class State(Struct, frozen=True):
    """A package, and what its sections and fields are called now by their names when it was opened."""

    package: TemplatePackage
    sections: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)


class Draft(QObject):
    """`changed` carries the package before and after each step, also of undo and redo; `stepped` of these only."""

    changed = Signal(object, object)
    stepped = Signal(object, object)

    def __init__(self, package: TemplatePackage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened: Template = package.template
        self.steps = steps = QUndoStack(self)
        steps.setUndoLimit(LIMIT)
        self.destroyed.connect(lambda: steps.blockSignals(True))  # it tells of its end when the buttons are gone
        self._state = State(package)
        self._identity = package
        self._pushes = False

    @property
    def state(self) -> State:
        """The package with the renamings that led to it."""
        return self._state

    @property
    def package(self) -> TemplatePackage:
        """The package as it stands."""
        return self._state.package

    @property
    def template(self) -> Template:
        """What its form declares."""
        return self._state.package.template

    @property
    def dirty(self) -> bool:
        """Whether it differs from what was opened or saved."""
        return not self.steps.isClean()

    def apply(self, label: str, package: TemplatePackage, merge: str = "") -> None:
        """Take a named step; steps with the same `merge` key in one go become one."""
        self._take(label, replace(self._state, package=package), merge)

    def rename_section(self, old: str, new: str) -> None:
        """Rename a section in the form and in the body. Raises as the operation does."""
        package = editing.rename_section(self.package, old, new)
        sections = editing.renames_after(self._state.sections, old, new)
        self._take(tr("Rename section"), State(package, sections, self._state.fields))

    def rename_field(self, old: str, new: str) -> None:
        """Rename a field in the form and in the body. Raises as the operation does."""
        package = editing.rename_field(self.package, old, new)
        fields = editing.renames_after(self._state.fields, old, new)
        self._take(tr("Rename field"), State(package, self._state.sections, fields))

    def keep(self, saved: TemplatePackage, written: TemplatePackage) -> None:
        """Go on from what was saved, `written` as it stood then: its id, version and place are not undone.

        Steps taken while it was being saved are not saved yet.
        """
        self._identity = saved
        self._state = self._identified(self._state)
        if self.package == self._identified(replace(self._state, package=written)).package:
            self.steps.setClean()
        else:
            self.steps.resetClean()

    def put(self, state: State) -> None:
        """Stand at a state, as undo and redo do."""
        before, self._state = self.package, self._identified(state)
        self.changed.emit(before, self.package)
        if not self._pushes:
            self.stepped.emit(before, self.package)

    def _take(self, label: str, state: State, merge: str = "") -> None:
        if state.package != self.package:
            self._pushes = True
            self.steps.push(_Step(self, label, self._state, state, merge))
            self._pushes = False

    def _identified(self, state: State) -> State:
        own = self._identity
        template = replace(state.package.template, id=own.template.id, version=own.template.version)
        return replace(state, package=replace(state.package, template=template, origin=own.origin, path=own.path))


class _Step(QUndoCommand):
    def __init__(self, draft: Draft, label: str, before: State, after: State, merge: str) -> None:
        super().__init__(label)
        self._draft = draft
        self._before, self.after = before, after
        self.merge = merge
        self.at = monotonic()

    def id(self) -> int:
        return zlib.crc32(self.merge.encode()) & 0x7FFFFFFF if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Step)
        if other.merge != self.merge or other.at - self.at > PAUSE:
            return False
        self.after, self.at = other.after, other.at
        return True

    def redo(self) -> None:
        self._draft.put(self.after)

    def undo(self) -> None:
        self._draft.put(self._before)
