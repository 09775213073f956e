"""The user’s own marks on evidence, tags and notes; and how the list is grouped, and which source is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog

from briefwright.app.library import marks
from briefwright.errors import AppError
from briefwright.model.own_marks import MarksChange, OwnMarks, own_marks
from briefwright.model.query import Found, SourceSummary
from briefwright.ui.days import short_date
from briefwright.ui.editing.mark_steps import MarkStep, MarkSteps
from briefwright.ui.jobs import Latest, LongJob, LongTask
from briefwright.ui.language import listed, tr, tr_n
from briefwright.ui.models.chosen import FEW, Chosen
from briefwright.ui.window.writing import Write
from briefwright.ui.wording import publisher

if TYPE_CHECKING:
    from briefwright.ui.dialogs.palette import Choice
    from briefwright.ui.window.window import Window


class EvidenceMarks:
    """Asks by palette or dialog, and writes the library; `changed` is called after, `read` to open a source."""

    def __init__(self, window: Window, changed: Callable[[], None], read: Callable[[str, str], None]) -> None:
        self._window = window
        self._changed = changed
        self._read = read
        self.steps = MarkSteps(self._steps_of_brief)
        window.desk.opened.connect(self.steps.begin)

    def tag(self, chosen: Chosen) -> None:
        """Choose a tag for the chosen evidence, or type a new one; a tag all of it has is taken off."""
        from briefwright.ui.dialogs.palette import Choice, Palette

        if not len(chosen):
            return
        try:
            known = self._window.workspace.library.tags()
        except AppError as error:
            self._window.show_error(error)
            return
        choices = [Choice(tag, partial(self._tag, chosen, tag), "tag") for tag in known]

        def new(text: str) -> list[Choice]:
            return [] if text in known else [Choice(text, partial(self._tag, chosen, text), "plus", tr("New tag"))]

        asked = tr_n("Tag 1 item", "Tag {n} items", len(chosen))
        Palette(self._window, choices, invitation=asked, find=new).show_below()

    def _tag(self, chosen: Chosen, tag: str) -> None:
        def told(after: OwnMarks) -> str:
            return tr("Tagged “{tag}”", tag=tag) if tag in after.tags else tr("Tag “{tag}” taken off", tag=tag)

        self._do(chosen, marks.tag(tag), told, tr("tag"))

    def note(self, chosen: Chosen) -> None:
        """Write a note on the chosen evidence; an empty one takes it off."""
        if not len(chosen):
            return
        from briefwright.ui.dialogs.note import NoteDialog

        before = chosen.founds[0].evidence.note if chosen.is_few else ""
        dialog = NoteDialog(self._window, len(chosen), before)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            told = tr("Note saved") if dialog.note else tr("Note taken off")
            self._do(chosen, marks.note(dialog.note), lambda _after: told, tr("note"))

    def star(self, chosen: Chosen) -> None:
        """Mark the chosen evidence with a star; take it off where all of it has one."""
        if len(chosen):
            self._do(
                chosen,
                marks.star,
                lambda after: tr("Starred") if after.starred else tr("Star taken off"),
                tr("star"),
            )

    def _do(self, chosen: Chosen, act: marks.Act, told: Callable[[OwnMarks], str], label: str) -> None:
        """Change the marks of the chosen evidence as one step, say so, and offer to take it back."""
        workspace, steps = self._window.workspace, self._steps_of_brief()

        def task(job: LongJob) -> tuple[MarksChange, ...]:
            library = workspace.library
            held = library.marks(chosen.numbers, job) if not chosen.is_few else _held(chosen.founds)
            changes = marks.changes_of(held, act)
            library.put_marks(changes, job)
            return changes

        def done(changes: tuple[MarksChange, ...]) -> None:
            if changes:
                self.steps.add(MarkStep(label, changes, steps))
                self._tell()
                self._window.say(told(changes[0].after), (tr("Undo"), self._window.action("undo").trigger))

        self._write(
            task, done, len(chosen), tr("{step}: {n} items…", step=label.capitalize(), n=f"{len(chosen):,}")
        )

    def _write(self, task: LongTask, done: Callable[[Any], object], count: int, doing: str) -> None:
        """Write what few items take at once, what many take in the background."""
        if count <= FEW:
            self._window.writing.soon(task, done)
        else:
            self._window.writing.in_background(Write(task, done, doing))
            self._window.changed.emit()  # meanwhile nothing of it can be taken back

    def _tell(self) -> None:
        """Show what the library holds now, and what can be taken back."""
        self._changed()
        self._window.changed.emit()

    def labels(self) -> tuple[str, str]:
        """What undo and redo would do on the page one sees; empty for nothing."""
        reviewing, editor = self._window.reviewing, self._window.desk.editor
        if reviewing is not None:
            step = tr("review step")
            return step if reviewing.can_undo else "", step if reviewing.can_redo else ""
        history = editor.history if editor is not None else None
        undone = self._undone or (history.undo_label if history else "")
        return undone, self._redone or (history.redo_label if history else "")

    def undo(self) -> None:
        """Take the newest step back: of the review one sees, else one written on evidence, else the brief's."""
        if (reviewing := self._window.reviewing) is not None:
            reviewing.undo()
            return
        if self._undone:
            self._window.workbench.outline.toast.outlive_step()
            step = self.steps.last
            self._again(step, self.steps.step_back, tr("Undo {step}", step=step.label), marks.taken_back)
        else:
            self._window.desk.undo()

    def redo(self) -> None:
        """Take the step last taken back again."""
        if (reviewing := self._window.reviewing) is not None:
            reviewing.redo()
            return
        if self._redone:
            step = self.steps.following
            self._again(step, self.steps.step_on, tr("Redo {step}", step=step.label), tuple)
        else:
            self._window.desk.redo()

    def _again(
        self,
        step: MarkStep,
        move: Callable[[], None],
        name: str,
        turned: Callable[[Sequence[MarksChange]], tuple[MarksChange, ...]],
    ) -> None:
        """Take a step back or again, in the background where it is of many items."""
        workspace, count = self._window.workspace, len(step.changes)

        def done(_none: None) -> None:
            move()
            self._tell()

        def task(job: LongJob) -> None:
            workspace.library.put_marks(turned(step.changes), job)

        self._write(task, done, count, tr("{step}: {n} items…", step=name, n=f"{count:,}"))

    @property
    def _undone(self) -> str:
        """The name of the step on evidence that undo takes back; none while something is being written."""
        return "" if self._window.writing.busy else self.steps.undo_label

    @property
    def _redone(self) -> str:
        return "" if self._window.writing.busy else self.steps.redo_label

    def _steps_of_brief(self) -> int:
        editor = self._window.desk.editor
        return len(editor.history.past) if editor is not None else 0

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
        """Choose a source to read, each with how far it is reviewed; thousands are gathered in the background."""
        from briefwright.ui.dialogs.palette import choose

        palette = choose(self._window, (), tr("Read a source"), waits=True)
        workspace = self._window.workspace
        gathering = Latest("sources", palette)
        gathering.arrived.connect(palette.show_choices)
        gathering.failed.connect(self._window.show_error)
        palette.destroyed.connect(partial(gathering.stop, wait=False))
        gathering.ask(lambda: [_choice_of(each, self._read) for each in workspace.library.sources()])


def _held(founds: Sequence[Found]) -> list[tuple[str, OwnMarks]]:
    return [(found.evidence.id, own_marks(found.evidence)) for found in founds]


def _choice_of(source: SourceSummary, read: Callable[[str, str], None]) -> Choice:
    from briefwright.ui.dialogs.palette import Choice

    return Choice(_named(source), partial(read, source.card.id, ""), "book-open", _progress(source))


def _named(source: SourceSummary) -> str:
    known = source.card.metadata
    return listed(known.title or publisher(source.card), short_date(known.published))


def _progress(source: SourceSummary) -> str:
    return tr("{n} of {count} reviewed", n=source.reviewed, count=source.items)
