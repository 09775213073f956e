"""Saving, opening, asking once, and finding work again after a crash."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from briefwright.app.brief.file import decode_brief
from briefwright.app.brief.recovery import keep
from briefwright.app.templates.catalogue import find_template
from briefwright.resources import builtin_templates
from briefwright.storage.disk.files import digest_of
from briefwright.ui.window.recovery_banners import offer_recovered
from conftest import activate, is_saved, open_file

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saved(bench, window, tmp_path, monkeypatch, qtbot):
    """A brief saved by Ctrl+S under a name."""
    folder = tmp_path / "drive"
    folder.mkdir()
    path = folder / "First call.brief"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.desk.set_field("title", "First call")
    activate(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not window.desk.editor.dirty)
    return path


def test_saving_shows_the_time_and_the_files_name(saved, window):
    assert decode_brief(saved.read_bytes(), str(saved)).title == "First call"
    assert window.windowTitle().startswith("First call.brief")
    assert not window.isWindowModified()
    assert "Saved" in window.status._saved.accessibleName()
    window.desk.set_field("title", "Second call")
    assert window.isWindowModified()
    assert window.status._saved.accessibleName() == "Changed"


def test_an_unsaved_brief_is_asked_about_once(bench, window, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: asked.append(box.text()) or QMessageBox.StandardButton.Cancel
    )
    window.desk.set_field("title", "Unsaved")
    window.commands.go_home()
    assert len(asked) == 1
    assert "Unsaved" in asked[0]
    assert window.on_workbench
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: asked.append(box.text()) or QMessageBox.StandardButton.Discard
    )
    window.commands.go_home()
    assert len(asked) == 2
    assert window.desk.brief is None
    assert window.stack.currentWidget() is window.start_page


def test_a_saved_brief_is_left_without_a_question_and_listed(saved, window, qtbot):
    window.commands.go_home()
    page = window.start_page
    assert page.recents.rowCount() == 1
    assert "First call" in page.recents.index(0).data()
    page.recent_list.setCurrentIndex(page.recents.index(0))
    qtbot.keyClick(page.recent_list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.on_workbench)
    assert window.desk.brief.title == "First call"


def test_a_recent_brief_that_is_gone_is_taken_off_the_list(saved, window, qtbot):
    window.commands.go_home()
    saved.unlink()
    window.commands.open_brief(saved)
    qtbot.waitUntil(lambda: bool(window.start_page.banners.texts()))
    assert window.start_page.recents.rowCount() <= 1
    assert any("no such file" in text for text in window.start_page.banners.texts())
    assert not window.files.recents()


def test_a_recent_brief_on_a_drive_that_was_taken_out_stays_on_the_list(saved, window, qtbot):
    window.commands.go_home()
    away = saved.parent.with_name("away")
    saved.parent.rename(away)
    window.commands.open_brief(saved)
    qtbot.waitUntil(lambda: bool(window.start_page.banners.texts()))
    assert any("no such file" in text for text in window.start_page.banners.texts())
    assert [Path(recent.path) for recent in window.files.recents()] == [saved]


def test_a_folder_that_is_gone_is_not_made_anew(saved, window, bench, monkeypatch):
    shutil.rmtree(saved.parent)
    window.desk.set_field("title", "Mine")
    assert not is_saved(window.files)
    assert not saved.parent.exists()
    (said,) = bench.outline.banners.texts()
    assert said == (
        f"{saved.name}: its folder is not there. Connect the drive it is on, or save under another name."
    )
    assert window.desk.editor.dirty
    elsewhere = saved.parent.with_name("elsewhere.brief")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(elsewhere), ""))
    (button,) = [b for b in bench.outline.banners.findChildren(QPushButton) if b.text().startswith("Save under")]
    button.click()
    assert window.files.finish()
    assert decode_brief(elsewhere.read_bytes(), str(elsewhere)).title == "Mine"


def test_a_file_renamed_meanwhile_is_written_anew_and_that_is_said(saved, window, bench):
    saved.rename(saved.with_name("renamed.brief"))
    window.desk.set_field("title", "Mine")
    assert is_saved(window.files)
    assert bench.outline.toast.text == f"{saved.name} was no longer there: it was written anew"
    window.desk.set_field("title", "Mine again")
    bench.outline.toast.hide()
    assert is_saved(window.files)
    assert not bench.outline.toast.isVisible()


def test_a_file_changed_outside_is_not_written_over_unasked(saved, window, monkeypatch):
    saved.write_bytes(saved.read_bytes() + b"\n")
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    window.desk.set_field("title", "Mine")
    assert not is_saved(window.files)
    assert "changed by another program" in asked[0]
    assert decode_brief(saved.read_bytes(), str(saved)).title == "First call"


def test_a_folder_that_cannot_be_written_is_said_in_a_banner(saved, window, bench, monkeypatch):
    from briefwright.errors import AppError

    def refuse(*_args, **_fields):
        raise AppError("not-writable", file=str(saved), why="the disk is full")

    monkeypatch.setattr("briefwright.app.brief.editor.save_atomically", refuse)
    window.desk.set_field("title", "More")
    assert not is_saved(window.files)
    assert any("the disk is full" in text for text in bench.outline.banners.texts())
    assert window.desk.editor.dirty


def test_trouble_with_saving_is_not_spoken_of_once_it_is_over(saved, window, bench):
    saved.parent.rename(saved.parent.with_name("away"))
    window.desk.set_field("title", "More")
    assert not is_saved(window.files)
    assert bench.outline.banners.texts()
    saved.parent.with_name("away").rename(saved.parent)
    assert is_saved(window.files)
    assert bench.outline.banners.texts() == ()


def test_unsaved_work_is_kept_and_offered_after_a_crash(own_home, tmp_path, window, qtbot):
    script = """
import time
from briefwright.app.brief.recovery import keep
from briefwright.app.templates.catalogue import find_template
from briefwright.resources import builtin_templates
from briefwright.storage.disk.files import digest_of
from briefwright.app.workspace import open_workspace
from briefwright.ui.application import make_application, open_window
application, workspace = make_application([]), open_workspace()
window = open_window(application, workspace)
while not window.is_warm:
    application.processEvents()
window.commands.start_brief(find_template(workspace.folders, "meeting-brief"))
window.desk.set_field("title", "Half written")
while not any(workspace.folders.recovery.glob("*.recovery")):
    application.processEvents()
    time.sleep(0.01)
print("kept", flush=True)
application.exec()
"""
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout.readline().strip() == "kept"  # by the window itself, within seconds
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    time.sleep(0.05)
    offer_recovered(window.files.recovered(), window.start_page.banners, window.commands.recover)
    (said,) = window.start_page.banners.texts()
    assert "closed unexpectedly" in said
    assert "Half written" in said
    (found,) = window.files.recovered()
    window.commands.recover(found)
    assert window.desk.brief.title == "Half written"
    assert window.desk.editor.dirty


def test_the_window_keeps_unsaved_work_by_itself(bench, window, qtbot):
    window.files.set_interval(1)
    window.desk.set_field("title", "Kept")
    folder = window.workspace.folders.recovery
    qtbot.waitUntil(lambda: any(folder.glob("*.recovery")), timeout=3000)


def test_a_brief_of_a_newer_version_is_refused_in_one_sentence(window, tmp_path, qtbot):
    path = tmp_path / "newer.brief"
    path.write_text('{"schema": 999, "template": {"id": "meeting-brief"}}')
    window.commands.open_brief(path)
    qtbot.waitUntil(lambda: bool(window.start_page.banners.texts()))
    assert window.desk.brief is None
    assert len(window.start_page.banners.texts()) == 1


def test_save_as_template_gives_a_template_another_brief_can_use(bench, window, monkeypatch, qtbot):
    from briefwright.ui.dialogs.template_dialog import TemplateDialog

    def accept(dialog):
        dialog.name.setText("China team call")
        return TemplateDialog.DialogCode.Accepted

    monkeypatch.setattr(TemplateDialog, "exec", accept)
    window.desk.add_words("objectives", text="Agree one project.")
    window.action("save_template").trigger()
    qtbot.waitUntil(lambda: window.start_page.templates.row_of("china-team-call") >= 0)
    package = find_template(window.workspace.folders, "china-team-call")
    assert package.template.name == "China team call"
    window.desk.editor.save(window.workspace.folders.data / "x.brief")
    window.commands.start_brief(package)
    assert window.desk.template.name == "China team call"


def test_what_goes_wrong_unforeseen_is_said_in_the_window(bench, window):
    from briefwright.ui.application import _say_unexpected

    _say_unexpected(QApplication.instance(), ValueError, ValueError("odd"), None)
    assert any("ValueError: odd" in text for text in bench.outline.banners.texts())


def test_a_way_home_that_was_not_taken_leaves_its_button_up(bench, window, monkeypatch):
    window.desk.set_field("title", "Unsaved")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Cancel)
    window.action("home").trigger()
    assert window.on_workbench
    assert not window.action("home").isChecked()


def test_a_brief_opened_again_after_a_crash_offers_what_was_not_saved(saved, window, bench, monkeypatch, qtbot):
    window.desk.set_field("title", "Half written")
    brief = window.desk.brief
    window.desk.set_field("title", "First call")
    assert is_saved(window.files)
    window.commands.go_home()
    keep(window.workspace.folders.recovery / "crash.recovery", brief, saved, digest_of(saved))
    monkeypatch.setattr("briefwright.app.brief.recovery._is_alive", lambda _entry: False)
    offer_recovered(window.files.recovered(), window.start_page.banners, window.commands.recover)
    open_file(qtbot, window, saved)
    assert window.desk.brief.title == "First call"
    (said,) = bench.outline.banners.texts()
    assert "“Half written” was not saved then." in said
    (button,) = [b for b in bench.outline.banners.findChildren(QPushButton) if b.text() == "Open it"]
    button.click()
    assert window.desk.brief.title == "Half written"
    assert window.desk.editor.dirty
    assert bench.outline.banners.texts() == window.start_page.banners.texts() == ()


def test_a_template_that_is_damaged_is_named_until_it_is_mended(window):
    folder = window.workspace.folders.templates / "lines-of-the-day"
    shutil.copytree(builtin_templates() / "two-pager", folder)
    recipe = (folder / "template.toml").read_text(encoding="utf-8")
    (folder / "template.toml").write_text("name = 'Lines\n", encoding="utf-8")
    window.commands.templates.refresh()
    banners = window.start_page.banners
    (said,) = banners.texts()
    assert said.startswith("The template “lines-of-the-day” cannot be used template.toml, line 2: ")
    count = window.start_page.templates.rowCount()
    window.commands.templates.refresh()
    assert banners.texts() == (said,)
    (folder / "template.toml").write_text(recipe.replace("two-pager", "lines-of-the-day"), encoding="utf-8")
    window.commands.templates.refresh()
    assert not banners.texts()
    assert window.start_page.templates.rowCount() == count + 1


def test_a_template_with_a_part_missing_is_named_once(window):
    folder = window.workspace.folders.templates / "lines-of-the-day"
    shutil.copytree(builtin_templates() / "two-pager", folder)
    (folder / "body.md.j2").unlink()
    window.commands.templates.refresh()
    (said,) = window.start_page.banners.texts()
    assert said.startswith("The template “lines-of-the-day” cannot be used A part of the template is missing")
    assert "(body.md.j2). Ask whoever sent it for the whole template" in said
