"""What goes through the whole of a large library never holds the window up, and can be stopped."""

import shutil
import time

import pytest
from pulse import LONGEST, paused
from PySide6.QtWidgets import QFileDialog

from briefwright.app.library.care import backups_of
from briefwright.model.query import EvidenceQuery
from briefwright.storage import telling
from briefwright.storage.care.backups import verify
from briefwright.ui.dialogs.check_result import CheckDialog
from briefwright.ui.dialogs.export.findings import Finding
from briefwright.ui.status_bar import _Progress
from conftest import MANY
from fakes.word_files import paragraph, word_file

EVERYTHING = EvidenceQuery()
STOPPED = "It was stopped, and the library is as it was before."


@pytest.fixture
def seeded_home(tmp_path, large_library):
    """A home with a large library, in place of that with the seeds."""
    (tmp_path / "large" / "data").mkdir(parents=True)
    shutil.copy(large_library, tmp_path / "large" / "data" / "library.sqlite")
    return tmp_path / "large"


@pytest.fixture
def care(window, monkeypatch, tmp_path):
    """The library's care, with a folder chosen in every dialog; SQLite is asked often enough to be stopped."""
    (tmp_path / "chosen").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "chosen"))
    monkeypatch.setattr(telling, "_EVERY", 2_000)
    return window.commands._tools.care


@pytest.fixture
def stopped_at(window, monkeypatch):
    """Presses Cancel when so many hundredths are done."""

    def stop(hundredths):
        show = _Progress.show_share

        def shown(bar, words, done):
            show(bar, words, done)
            if words and done >= hundredths:
                window.status.cancelAsked.emit()

        monkeypatch.setattr(_Progress, "show_share", shown)

    return stop


def told(window):
    return window.workbench.outline.toast.text if window.on_workbench else window.status.message


def at_rest(care):
    return care._job is None or not care._job._thread.is_alive()


@pytest.mark.usefixtures("as_if_fresh", "bench")
def test_a_backup_is_written_and_put_back_while_one_works(window, qtbot, care, tmp_path):
    def backed_up():
        return at_rest(care) and told(window).startswith("Copied to library-")

    assert paused(qtbot, window.action("back_up").trigger, backed_up) < LONGEST
    backup = next((tmp_path / "chosen").glob("library-*.sqlite"))
    verify(backup)
    window.workspace.library.remove_source(window.workspace.library.sources()[0].card.id)

    def restore():
        window.workbench.outline.toast.say("")
        care.put_back(backup)
        qtbot.wait(30)
        window.workbench.evidence.search.setText("a")  # meanwhile there is no library to search
        window.workbench.evidence.search.setText("")

    assert paused(qtbot, restore, lambda: told(window).startswith("The backup is restored")) < LONGEST
    qtbot.waitUntil(lambda: window.workbench.evidence.model.rowCount() == MANY, timeout=20_000)
    assert window.workbench.evidence.banners.texts() == ()


def test_putting_a_backup_back_can_be_stopped(window, qtbot, care, stopped_at):
    from briefwright.storage.care.backups import back_up

    back_up(window.workspace.folders.library, window.workspace.folders.backups)
    library = window.workspace.library
    library.remove_source(library.sources()[0].card.id)
    stopped_at(40)
    care.put_back(backups_of(window.workspace)[0].path)
    qtbot.waitUntil(lambda: told(window).startswith(STOPPED), timeout=20_000)
    assert window.workspace.library.count(EVERYTHING) == MANY - 200
    assert len(backups_of(window.workspace)) == 1
    qtbot.waitUntil(lambda: window.start_page.library.text().startswith(f"Library: {MANY - 200:,} items"))


def test_an_export_that_is_stopped_leaves_nothing(window, qtbot, care, stopped_at, tmp_path):
    stopped_at(20)
    window.action("export_library").trigger()
    qtbot.waitUntil(lambda: told(window).startswith(STOPPED), timeout=20_000)
    assert list((tmp_path / "chosen").iterdir()) == []


@pytest.fixture
def checked(window, monkeypatch, tmp_path):
    """Begins to check a Word file of one quotation; gives the dialog once there is one."""
    (tmp_path / "call.docx").write_bytes(word_file(paragraph("He said “nothing like it was ever said here”.")))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "call.docx"), ""))
    return lambda: next(iter(window.findChildren(CheckDialog)), None)


@pytest.mark.usefixtures("as_if_fresh")
def test_a_word_file_is_checked_against_every_source_while_one_works(window, qtbot, checked):
    def again():
        if checked():
            checked().close()
            qtbot.waitUntil(lambda: checked() is None)
        window.action("check_word").trigger()

    assert paused(qtbot, again, lambda: checked() is not None) < LONGEST
    assert checked().windowTitle() == "Quotations of call.docx"
    assert len(checked().findChildren(Finding)) == 1
    checked().close()


def test_the_check_of_a_word_file_can_be_stopped(window, qtbot, checked, stopped_at, monkeypatch):
    library, read = window.workspace.library, window.workspace.library.source
    monkeypatch.setattr(
        library, "source", lambda name: time.sleep(0.02) or read(name)
    )  # a disk that takes its time
    stopped_at(20)
    window.action("check_word").trigger()
    qtbot.waitUntil(lambda: told(window).startswith(STOPPED), timeout=20_000)
    assert checked() is None


@pytest.mark.usefixtures("as_if_fresh")
def test_filling_a_brief_from_a_large_library_never_holds_the_window_up(bench, window, qtbot):
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() == MANY, timeout=20_000)
    empty = window.desk.brief

    def fill():
        if window.desk.brief.evidence_items():
            window.action("undo").trigger()
        window.action("fill").trigger()

    def filled():
        return not window.commands.filling.busy and not bench.composer.busy

    assert paused(qtbot, fill, filled) < LONGEST
    count = len(window.desk.brief.evidence_items())
    assert count > 3
    assert bench.outline.toast.text == f"{count} items added to the sections"
    assert window.action("undo").text() == "&Undo fill sections"
    window.action("undo").trigger()
    assert window.desk.brief == empty


def test_a_brief_that_is_changed_while_it_is_filled_keeps_the_change(bench, window, qtbot):
    window.action("fill").trigger()
    assert window.commands.filling.busy
    window.desk.set_field("title", "Written meanwhile")
    qtbot.waitUntil(lambda: not window.commands.filling.busy and not bench.composer.busy, timeout=20_000)
    assert window.desk.brief.title == "Written meanwhile"
    assert window.desk.brief.evidence_items()


@pytest.mark.usefixtures("bench")
def test_many_files_that_are_refused_stand_in_one_banner(window, qtbot, tmp_path):
    for number in range(12):
        (tmp_path / f"empty {number}.txt").write_bytes(b"")
    window.commands.evidence.imports.add(sorted(tmp_path.glob("empty *.txt")))
    qtbot.waitUntil(lambda: bool(window.workbench.evidence.banners.texts()), timeout=20_000)
    (words,) = window.workbench.evidence.banners.texts()
    assert words.startswith("12 files were not added")
    assert "empty 0.txt, empty 1.txt" in words
    assert len(words) < 400
    qtbot.waitUntil(lambda: not window.commands.evidence.imports.busy)


@pytest.mark.usefixtures("as_if_fresh", "bench")
def test_sources_go_out_again_without_a_pause(window, qtbot):
    library = window.workspace.library
    waiting = [source.card.id for source in library.sources()]

    def take_out():
        ids = tuple(waiting.pop() for _ in range(10))
        window.commands.evidence.told._take_back(ids)

    assert paused(qtbot, take_out, lambda: not window.writing.busy) < LONGEST
    assert {source.card.id for source in library.sources()} == set(waiting)
    assert library.check() == ()
