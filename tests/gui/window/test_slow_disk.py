"""A disk that takes its time: the window answers meanwhile, and what is done then is neither lost nor mixed up."""

import os
import threading
import time
from pathlib import Path

import pytest
from pulse import LONGEST, paused
from PySide6.QtWidgets import QFileDialog, QMessageBox

from briefwright.app.brief import editor as editing
from briefwright.app.brief.file import decode_brief
from briefwright.app.recents import Recent
from briefwright.app.settings import load_settings
from briefwright.app.templates.catalogue import copy_template, find_template, pack_to
from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.ui.dialogs.template_dialog import TemplateDialog
from conftest import is_saved

SLOW = 0.12
"""Seconds that the disk takes to confirm a file."""


@pytest.fixture
def slow(monkeypatch):
    """Every file takes longer than one may wait to be on the disk."""
    fsync = os.fsync

    def slowly(descriptor: int) -> None:
        time.sleep(SLOW)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", slowly)


@pytest.fixture
def saved(bench, window, tmp_path, monkeypatch) -> Path:
    """A brief with a file."""
    path = tmp_path / "Call.brief"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.desk.set_field("title", "Call")
    assert is_saved(window.files)
    return path


@pytest.fixture
def workshop(bench, window, qtbot):
    """The workshop on a template of the user's."""
    folders = window.workspace.folders
    own = copy_template(folders, find_template(folders, "meeting-brief"), "team-call", "Team call")
    templates = window.commands.templates
    templates.edit(own)
    made = templates.workshop
    qtbot.waitUntil(lambda: made.checker.latest is not None and not made.checker.busy, timeout=20_000)
    yield made
    made.writing.finish()
    made.draft.steps.setClean()
    templates.leave_workshop()


def title_in(path: Path) -> str:
    return decode_brief(path.read_bytes(), str(path)).title


@pytest.mark.usefixtures("slow")
def test_saving_a_brief_never_pauses(saved, window, qtbot):
    numbers = iter(range(9))

    def save() -> None:
        window.desk.set_field("title", f"Call {next(numbers)}")
        window.action("save").trigger()

    assert paused(qtbot, save, lambda: not window.desk.editor.dirty) < LONGEST
    assert title_in(saved) == window.desk.brief.title
    assert not window.isWindowModified()


def test_what_is_typed_while_a_drive_does_not_answer_is_kept_for_after_a_crash(saved, window, qtbot, monkeypatch):
    begun, answered = threading.Event(), threading.Event()
    write = editing.save_atomically

    def hangs(*given, **kept):
        begun.set()
        assert answered.wait(30)
        return write(*given, **kept)

    monkeypatch.setattr(editing, "save_atomically", hangs)
    window.desk.set_field("title", "Begun")
    window.action("save").trigger()
    assert begun.wait(5)
    window.desk.set_field("title", "Typed while it hangs")
    window.files.autosave()
    records = window.workspace.folders.recovery

    def kept() -> bool:
        return any(b"Typed while it hangs" in record.read_bytes() for record in records.glob("*.recovery"))

    try:
        qtbot.waitUntil(kept, timeout=5_000)
    finally:
        answered.set()
    qtbot.waitUntil(lambda: not window.files._writing.busy, timeout=5_000)
    assert title_in(saved) == "Begun"
    assert kept()
    assert is_saved(window.files)
    assert not kept()


@pytest.mark.usefixtures("slow")
def test_settings_searches_and_recent_files_never_pause(saved, window, qtbot):
    dialogs, pane, files = window.commands.dialogs, window.workbench.evidence, window.files
    pane.show_query(EvidenceQuery(text="laboratories"))

    def rested() -> bool:
        return not (dialogs.settings_in_force.busy or pane.saved_searches._writing.busy or files._writing.busy)

    compact = iter((True, False, True))
    for act in (
        lambda: dialogs.keep_compact(next(compact)),
        pane.saved_searches.keep,
        lambda: window.commands.forget(Recent(str(saved))),
    ):
        assert paused(qtbot, act, rested) < LONGEST
    assert load_settings(window.workspace.folders).compact_cards == window.workspace.settings.compact_cards
    assert [search.query.text for search in pane.saved_searches.saved()] == ["laboratories"]
    assert window.files.recents() == ()


@pytest.mark.usefixtures("slow")
def test_the_workshop_saves_and_keeps_without_a_pause(workshop, window, qtbot):
    def changed() -> None:
        qtbot.keyClicks(workshop.centre.editor, "x")
        workshop.keeping.keep()

    def written() -> bool:
        return not (workshop.writing.busy or workshop.checker.busy or workshop.dirty)

    assert paused(qtbot, changed, lambda: not (workshop.writing.busy or workshop.checker.busy)) < LONGEST
    assert list(window.workspace.folders.recovery.glob("*.template"))
    assert paused(qtbot, workshop.asked.save, written) < LONGEST
    assert find_template(window.workspace.folders, "team-call").body == workshop.draft.package.body
    assert not list(window.workspace.folders.recovery.glob("*.template"))


@pytest.mark.usefixtures("slow", "bench")
def test_a_template_is_made_and_installed_without_a_pause(window, qtbot, tmp_path, monkeypatch):
    folders, templates = window.workspace.folders, window.commands.templates
    pack_to(find_template(folders, "two-pager"), tmp_path / "pager.bwt")
    monkeypatch.setattr(TemplateDialog, "exec", lambda dialog: dialog.name.setText("China team call") or 1)

    def rested() -> bool:
        return not templates._writing.busy

    assert paused(qtbot, templates.save_template, rested) < LONGEST
    assert window.start_page.templates.row_of("china-team-call") >= 0
    package = find_template(folders, "china-team-call")
    pack_to(package, tmp_path / "call.bwt")
    assert paused(qtbot, lambda: templates._install(tmp_path / "call.bwt", replace=True), rested) < LONGEST
    assert "installed" in window.status.message or window.workbench.outline.toast.text


@pytest.mark.usefixtures("slow")
def test_what_is_typed_while_a_brief_is_saved_is_not_saved_yet(saved, window, qtbot):
    window.desk.set_field("title", "Before")
    window.action("save").trigger()
    qtbot.wait(50)
    window.desk.set_field("title", "Meanwhile")
    qtbot.waitUntil(lambda: title_in(saved) == "Before")
    assert not window.files.finish()
    assert window.isWindowModified()
    assert is_saved(window.files)
    assert title_in(saved) == "Meanwhile"


@pytest.mark.usefixtures("slow")
def test_two_saves_in_a_row_are_one_brief_that_nobody_changed_outside(saved, window, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    for title in ("One", "Two"):
        window.desk.set_field("title", title)
        window.action("save").trigger()
    assert window.files.finish()
    assert title_in(saved) == "Two"


@pytest.mark.usefixtures("slow")
def test_leaving_waits_for_the_save_and_asks_nothing(saved, window, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    window.desk.set_field("title", "At the last moment")
    window.action("save").trigger()
    window.commands.go_home()
    assert window.on_start
    assert title_in(saved) == "At the last moment"


@pytest.mark.usefixtures("slow")
def test_a_save_that_fails_in_the_background_leaves_the_brief_changed(saved, window, bench, monkeypatch, qtbot):
    def refuse(*_args, **_fields):
        time.sleep(SLOW)
        raise AppError("disk-full", file=str(saved), why="no space left")

    monkeypatch.setattr("briefwright.app.brief.editor.save_atomically", refuse)
    window.desk.set_field("title", "More")
    window.action("save").trigger()
    assert bench.outline.banners.texts() == ()
    qtbot.waitUntil(lambda: bool(bench.outline.banners.texts()))
    assert window.isWindowModified()
    assert title_in(saved) == "Call"
    window.desk.undo()


@pytest.mark.usefixtures("slow")
def test_what_is_typed_while_a_template_is_saved_is_saved_by_the_next(workshop, window, qtbot):
    folders, editor = window.workspace.folders, workshop.centre.editor
    version = int(workshop.draft.template.version)
    qtbot.keyClicks(editor, "x")
    qtbot.waitUntil(lambda: not workshop.checker.busy)
    before = editor.body
    with qtbot.waitSignal(workshop.saved):
        workshop.asked.save()
        qtbot.wait(50)
        qtbot.keyClicks(editor, "y")
    assert workshop.dirty
    assert find_template(folders, "team-call").body == before
    with qtbot.waitSignal(workshop.saved):
        workshop.asked.save()
    assert not workshop.dirty
    installed = find_template(folders, "team-call")
    assert (installed.body, int(installed.template.version)) == (editor.body, version + 2)


@pytest.mark.usefixtures("slow")
def test_the_workshop_is_left_when_its_template_is_written(workshop, window, qtbot, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda box: pytest.fail(box.text()))
    qtbot.keyClicks(workshop.centre.editor, "x")
    qtbot.waitUntil(lambda: not workshop.checker.busy)
    body = workshop.centre.editor.body
    workshop.asked.save()
    assert workshop.may_close()
    assert find_template(window.workspace.folders, "team-call").body == body


@pytest.mark.usefixtures("slow")
def test_a_template_saved_twice_in_a_row_is_two_versions_of_one(workshop, window, qtbot):
    version = int(workshop.draft.template.version)
    qtbot.keyClicks(workshop.centre.editor, "x")
    qtbot.waitUntil(lambda: not workshop.checker.busy)
    workshop.asked.save()
    workshop.asked.save()
    workshop.writing.finish()
    assert not workshop.dirty
    assert int(find_template(window.workspace.folders, "team-call").template.version) == version + 2
