"""Acting on all that is chosen in a large library: the window goes on, an act is one step, Cancel undoes it."""

import shutil

import pytest
from pulse import LONGEST, paused
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefwright.model.query import EvidenceQuery
from briefwright.ui.dialogs.note import NoteDialog
from briefwright.ui.dialogs.palette import Palette
from conftest import MANY, settle

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
STARRED = EvidenceQuery(starred=True)
TAGGED = EvidenceQuery(tags=frozenset({"big"}))


@pytest.fixture
def seeded_home(tmp_path, large_library):
    """A home with a large library, in place of that with the seeds."""
    (tmp_path / "large" / "data").mkdir(parents=True)
    shutil.copy(large_library, tmp_path / "large" / "data" / "library.sqlite")
    return tmp_path / "large"


@pytest.fixture
def all_chosen(bench, qtbot):
    """Chooses everything in the list, by key."""
    shown = bench.evidence.list

    def choose():
        qtbot.waitUntil(lambda: bench.evidence.model.rowCount() >= MANY, timeout=20_000)
        shown.setFocus()
        qtbot.keyClick(shown, KEY.Key_A, CTRL)
        assert len(shown.chosen()) == MANY

    return choose


@pytest.fixture
def rested(bench, window):
    def at_rest():
        counted = not bench.evidence._facets.busy and bench.evidence.model.rowCount() >= MANY
        return counted and not window.writing.busy and not bench.composer.busy

    return at_rest


def named(window, action):
    return window.action(action).text().replace("&", "")


def tag(qtbot, window, word):
    window.action("tag").trigger()
    palette = window.findChild(Palette)
    assert palette.search.placeholderText() == f"Tag {MANY:,} items"
    palette.search.setText(word)
    qtbot.keyClick(palette.search, KEY.Key_Return)


@pytest.mark.usefixtures("as_if_fresh")
def test_starring_all_is_one_step_that_never_holds_the_window_up(bench, window, qtbot, all_chosen, rested):
    library = window.workspace.library
    all_chosen()

    def act():
        if library.count(STARRED):
            window.action("undo").trigger()
            qtbot.waitUntil(rested, timeout=20_000)
            all_chosen()
        qtbot.keyClick(window, KEY.Key_D, CTRL)
        assert not window.action("undo").isEnabled()

    assert paused(qtbot, act, rested) < LONGEST
    assert library.count(STARRED) == MANY
    assert bench.outline.toast.text == "Starred"
    assert named(window, "undo") == "Undo star"
    assert paused(qtbot, window.action("undo").trigger, lambda: rested() and not library.count(STARRED)) < LONGEST
    assert named(window, "redo") == "Redo star"
    window.action("redo").trigger()
    qtbot.waitUntil(lambda: rested() and library.count(STARRED) == MANY, timeout=20_000)


@pytest.mark.usefixtures("as_if_fresh")
def test_choosing_and_copying_all_never_holds_the_window_up(bench, window, qtbot, all_chosen):
    all_chosen()

    def copied():
        return window.status.message == f"{MANY:,} items copied"

    def copy():
        window.status.point("")
        qtbot.keyClick(bench.evidence.list, KEY.Key_Down)
        qtbot.keyClick(bench.evidence.list, KEY.Key_A, CTRL)
        window.action("copy").trigger()

    assert paused(qtbot, copy, copied) < LONGEST
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == MANY
    assert lines[0].startswith("“")
    assert lines[0].endswith(")")


def test_a_tag_on_all_is_stopped_and_nothing_is_half_done(window, qtbot, all_chosen, rested, monkeypatch):
    library = window.workspace.library
    all_chosen()
    told = []
    monkeypatch.setattr(window.status._work(), "show_share", lambda words, n: told.append((words, n)))
    tag(qtbot, window, "big")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    window.status.cancelAsked.emit()
    qtbot.waitUntil(rested, timeout=20_000)
    assert told[0][0] == f"Tag: {MANY:,} items…"
    assert library.count(TAGGED) == 0
    assert window.status.message.startswith("It was stopped, and the library is as it was before.")
    assert named(window, "undo") == "Undo"
    all_chosen()
    tag(qtbot, window, "big")
    qtbot.waitUntil(lambda: rested() and library.count(TAGGED) == MANY, timeout=20_000)
    assert named(window, "undo") == "Undo tag"


@pytest.fixture
def noted(monkeypatch):
    """The note's dialog is answered with a word."""
    monkeypatch.setattr(NoteDialog, "exec", lambda dialog: dialog._words.setPlainText("Ask") or NoteDialog.Accepted)


@pytest.mark.usefixtures("noted")
def test_what_is_done_meanwhile_waits_for_its_turn(bench, window, qtbot, all_chosen, rested):
    library = window.workspace.library
    all_chosen()
    window.action("note").trigger()
    assert window.writing.busy
    qtbot.keyClick(bench.evidence.list, KEY.Key_Down)
    one = bench.evidence.list.current().evidence
    window.action("star").trigger()
    assert not library.evidence(one.id).evidence.starred
    qtbot.waitUntil(lambda: rested() and library.evidence(one.id).evidence.starred, timeout=20_000)
    assert library.evidence(one.id).evidence.note == "Ask"
    assert named(window, "undo") == "Undo star"
    window.action("undo").trigger()
    assert not library.evidence(one.id).evidence.starred
    assert named(window, "undo") == "Undo note"


def test_a_brief_does_not_take_all_of_it_at_once(bench, window, qtbot, all_chosen):
    all_chosen()
    qtbot.keyClick(bench.evidence.list, KEY.Key_Return)
    assert window.status.message == f"{MANY:,} items are chosen; choose at most 200 to add them to the brief."
    assert not window.desk.brief.evidence_items()
    bench.evidence.list.startDrag(Qt.DropAction.CopyAction)  # returns at once: nothing is dragged
    settle(qtbot, window)


def test_all_of_a_grouped_list_is_chosen_but_for_what_is_closed(bench, window, qtbot, all_chosen):
    shown = bench.evidence.list
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() >= MANY, timeout=20_000)
    bench.evidence.group_by("source")
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() == MANY + MANY // 200, timeout=20_000)
    shown.selectAll()
    every = shown.chosen()
    assert len(every) == MANY
    bench.evidence.model.set_closed(0, closed=True)
    shown.selectAll()
    rest = shown.chosen()
    assert len(rest) == MANY - 200
    assert list(rest.numbers) == list(every.numbers[200:])
    assert window.workspace.library.numbered(rest.numbers[:1])[0] == bench.evidence.model.found(2)
