"""The user’s own marks on evidence, tags and notes; and how the list is grouped, and which source is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog

from briefwright.errors import AppError
from briefwright.model.evidence import Evidence
from briefwright.model.query import Found, SourceSummary
from briefwright.ui.days import short_date
from briefwright.ui.editing.mark_steps import MarkSteps
from briefwright.ui.language import listed, tr, tr_n
from briefwright.ui.wording import publisher

if TYPE_CHECKING:
    from briefwright.ui.window.window import Window


class EvidenceMarks:
    """Asks by palette or dialog, and writes the library; `changed` is called after, `read` to open a source."""

    def __init__(self, window: Window, changed: Callable[[], None], read: Callable[[str, str], None]) -> None:
        self._window = window
        self._changed = changed
        self._read = read
        self.steps = MarkSteps(self._put, self._steps_of_brief)
        window.desk.opened.connect(self.steps.begin)

    def tag(self, founds: tuple[Found, ...]) -> None:
        """Choose a tag for the chosen evidence, or type a new one; a tag all of it has is taken off."""
        from briefwright.ui.dialogs.palette import Choice, Palette

        if not founds:
            return
        try:
            known = self._window.workspace.library.tags()
        except AppError as error:
            self._window.show_error(error)
            return
        choices = [Choice(tag, partial(self._tag, founds, tag), "tag") for tag in known]

        def new(text: str) -> list[Choice]:
            return [] if text in known else [Choice(text, partial(self._tag, founds, text), "plus", tr("New tag"))]

        asked = tr_n("Tag 1 item", "Tag {n} items", len(founds))
        Palette(self._window, choices, invitation=asked, find=new).show_below()

    def _tag(self, founds: tuple[Found, ...], tag: str) -> None:
        off = all(tag in found.evidence.tags for found in founds)

        def tagged(evidence: Evidence) -> Evidence:
            tags = tuple(t for t in evidence.tags if t != tag) + (() if off else (tag,))
            return replace(evidence, tags=tags)

        self._write(
            founds,
            tagged,
            tr("Tag “{tag}” taken off", tag=tag) if off else tr("Tagged “{tag}”", tag=tag),
            tr("tag"),
        )

    def note(self, founds: tuple[Found, ...]) -> None:
        """Write a note on the chosen evidence; an empty one takes it off."""
        if not founds:
            return
        from briefwright.ui.dialogs.note import NoteDialog

        dialog = NoteDialog(self._window, len(founds), founds[0].evidence.note)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            note = dialog.note
            told = tr("Note saved") if note else tr("Note taken off")
            self._write(founds, lambda evidence: replace(evidence, note=note), told, tr("note"))

    def _write(
        self, founds: tuple[Found, ...], change: Callable[[Evidence], Evidence], told: str, label: str
    ) -> None:
        """Write the chosen evidence with a change, say so, and offer to take it back."""
        changes = [(found.source.id, found.evidence, change(found.evidence)) for found in founds]
        if self.steps.do(label, changes):
            self._window.changed.emit()
            self._window.say(told, (tr("Undo"), self._window.action("undo").trigger))

    def star(self, founds: tuple[Found, ...]) -> None:
        """Mark the chosen evidence with a star; take it off where all of it has one."""
        on = not all(found.evidence.starred for found in founds)
        if founds:
            told = tr("Starred") if on else tr("Star taken off")
            self._write(founds, lambda evidence: replace(evidence, starred=on), told, tr("star"))

    def labels(self) -> tuple[str, str]:
        """What undo and redo would do on the page one sees; empty for nothing."""
        reviewing, editor = self._window.reviewing, self._window.desk.editor
        if reviewing is not None:
            step = tr("review step")
            return step if reviewing.can_undo else "", step if reviewing.can_redo else ""
        history = editor.history if editor is not None else None
        undone = self.steps.undo_label or (history.undo_label if history else "")
        return undone, self.steps.redo_label or (history.redo_label if history else "")

    def undo(self) -> None:
        """Take the newest step back: of the review one sees, else one written on evidence, else the brief's."""
        if (reviewing := self._window.reviewing) is not None:
            reviewing.undo()
            return
        if not self.steps.undo_label:
            self._window.desk.undo()
            return
        self.steps.undo()
        self._window.changed.emit()

    def redo(self) -> None:
        """Take the step last taken back again."""
        if (reviewing := self._window.reviewing) is not None:
            reviewing.redo()
            return
        if not self.steps.redo_label:
            self._window.desk.redo()
            return
        self.steps.redo()
        self._window.changed.emit()

    def _steps_of_brief(self) -> int:
        editor = self._window.desk.editor
        return len(editor.history.past) if editor is not None else 0

    def _put(self, changes: Sequence[tuple[str, Evidence, Evidence]]) -> bool:
        """Write each source's item as it is now, given as it was; says whether it could be done."""
        try:
            for source, before, after in changes:
                self._window.workspace.library.put_evidence(source, after, before)
        except AppError as error:
            self._window.show_error(error)
            return False
        self._changed()
        return True

    def group(self) -> None:
        """Choose what stands together in the evidence list."""
        from briefwright.ui.dialogs.palette import Choice, choose
        from briefwright.ui.panes.evidence.search_box import GROUPINGS

        pane = self._window.workbench.evidence
        now = pane.filters.query.group
        choices = [
            Choice(tr(name), partial(pane.group_by, grouping), "check" if grouping == now else "")
            for grouping, name in GROUPINGS
        ]
        choose(self._window, choices, tr("Group the evidence"))

    def choose_source(self) -> None:
        """Choose a source to read, each with how far it is reviewed."""
        from briefwright.ui.dialogs.palette import Choice, choose

        try:
            sources = self._window.workspace.library.sources()
        except AppError as error:
            self._window.show_error(error)
            return
        choices = [
            Choice(_named(each), partial(self._read, each.card.id, ""), "book-open", _progress(each))
            for each in sources
        ]
        choose(self._window, choices, tr("Read a source"))


def _named(source: SourceSummary) -> str:
    known = source.card.metadata
    return listed(known.title or publisher(source.card), short_date(known.published))


def _progress(source: SourceSummary) -> str:
    return tr("{n} of {count} reviewed", n=source.reviewed, count=source.items)
