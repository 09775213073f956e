"""Two windows on one library and on one brief, as two instances have them: nothing is lost, nothing goes unsaid."""

import threading

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from briefwright.app.brief.file import decode_brief
from briefwright.app.workspace import open_workspace
from briefwright.model.query import EvidenceQuery
from briefwright.ui.dialogs.note import NoteDialog
from briefwright.ui.window.main_window import MainWindow
from conftest import is_saved, open_file, settle

LONG = 20_000
"""Milliseconds that a machine with much else to do may take for what is done beside the window."""
ARTICLE = "Fund\n\nThe Severn Water Fund awarded 4.5 million pounds to six teams in 2025.\n"


@pytest.fixture
def other(window, qtbot, shared_pool, monkeypatch):
    """A second window with a library of its own making on the same file."""
    workspace = open_workspace()
    workspace._pool = shared_pool
    made = MainWindow(workspace)
    made.greet()
    qtbot.waitUntil(lambda: made.is_ready)
    yield made
    editor = made.desk.editor
    if editor is not None:
        made.desk.lay_out(None)
        editor.close()
    made.close()
    made.deleteLater()
    workspace._pool = None
    workspace.close()


def imported(window, qtbot, path, text=ARTICLE):
    path.write_text(text, encoding="utf-8")
    before = len(window.workspace.library.sources())
    window.commands.evidence.imports.add([path])
    qtbot.waitUntil(lambda: len(window.workspace.library.sources()) == before + 1, timeout=LONG)
    qtbot.waitUntil(lambda: not window.commands.evidence.imports.busy, timeout=LONG)


def test_what_one_imports_the_other_shows_when_it_is_looked_at(bench, window, other, qtbot, tmp_path):
    items = bench.evidence.model.rowCount()
    imported(other, qtbot, tmp_path / "fund.txt")
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() > items, timeout=LONG)
    assert window.workspace.library.count(EvidenceQuery(text="severn")) > 0


def test_both_may_write_the_library_in_turn(bench, window, other, qtbot, tmp_path):
    imported(window, qtbot, tmp_path / "one.txt")
    imported(other, qtbot, tmp_path / "two.txt", ARTICLE.replace("Severn", "Thames"))
    found = window.workspace.library.search(EvidenceQuery(text="thames"), 0, 1)[0]
    window.workspace.library.put_evidence(found.source.id, found.evidence)
    assert window.workspace.library.check() == other.workspace.library.check() == ()


@pytest.mark.usefixtures("bench")
def test_a_brief_open_in_both_is_not_written_over_unasked(window, other, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "shared.brief"
    window.desk.set_field("title", "Mine")
    window.desk.editor.save(path)
    open_file(qtbot, other, path)
    assert other.desk.brief.title == "Mine"
    other.desk.set_field("title", "Theirs")
    assert is_saved(other.files)
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    window.desk.set_field("title", "Mine again")
    assert not is_saved(window.files)
    assert "changed by another program" in asked[0]
    assert decode_brief(path.read_bytes(), "").title == "Theirs"
    assert window.desk.editor.dirty


def test_work_that_lives_in_one_is_not_offered_by_the_other(bench, window, other, qtbot):
    window.desk.set_field("title", "Being written")
    window.files.autosave()
    qtbot.waitUntil(lambda: any(window.workspace.folders.recovery.glob("*.recovery")), timeout=LONG)
    assert other.files.recovered() == ()


def test_undo_goes_back_across_a_save_and_names_each_step(bench, window, tmp_path):
    window.desk.set_field("title", "One")
    window.desk.editor.save(tmp_path / "a.brief")
    window.desk.add_words("reason", text="Why.")
    assert window.action("undo").text() == "&Undo add own words"
    window.desk.undo()
    assert not window.desk.editor.dirty
    assert window.action("undo").text() == "&Undo change a field"
    window.desk.undo()
    assert window.desk.brief.title == ""
    assert window.desk.editor.dirty
    window.desk.redo()
    assert not window.desk.editor.dirty


def press(toast, word):
    (shown,) = [each for each in toast.buttons if each.isVisible() and each.text() == word]
    shown.click()


def test_what_was_imported_is_reviewed_from_where_it_is_said(bench, window, qtbot, tmp_path):
    imported(window, qtbot, tmp_path / "fund.txt")
    toast = bench.outline.toast
    qtbot.waitUntil(lambda: toast.text.startswith("1 source added"), timeout=LONG)
    assert [each.text() for each in toast.buttons] == ["Review", "Undo"]
    press(toast, "Review")
    assert window.stack.currentWidget() is window.reading_room
    assert window.workspace.library.source(window.reading_room.source_id).card.metadata.title == "Fund"
    settle(qtbot, window)


def test_an_import_a_tag_and_a_note_can_be_taken_back(bench, window, qtbot, tmp_path, monkeypatch):
    library, toast = window.workspace.library, bench.outline.toast
    imported(window, qtbot, tmp_path / "fund.txt")
    qtbot.waitUntil(lambda: toast.text.startswith("1 source added"), timeout=LONG)
    press(toast, "Undo")
    qtbot.waitUntil(lambda: len(library.sources()) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: not window.writing.busy, timeout=LONG)
    bench.evidence.list.setFocus()
    bench.evidence.list.go_to(0)
    founds = bench.evidence.list.selected()
    before = founds[0].evidence
    monkeypatch.setattr(NoteDialog, "exec", lambda dialog: dialog._words.setPlainText("Ask") or NoteDialog.Accepted)
    window.action("note").trigger()
    assert library.evidence(before.id).evidence.note == "Ask"
    press(toast, "Undo")
    assert library.evidence(before.id).evidence == before
    settle(qtbot, window)


def test_a_window_left_in_the_midst_of_a_key_leaves_the_child_to_the_other(bench, window, other, qtbot):
    settle(qtbot, window)
    gate = threading.Event()
    window.workbench.composer._latest._executor.submit(gate.wait)
    window.desk.set_field("title", "Left in the midst of it")
    threading.Timer(0.05, gate.set).start()
    window.workbench.composer.stop()
    other.commands.start_brief(window.desk.package)
    settle(qtbot, other)
    assert other.workbench.preview.page_count == 1
