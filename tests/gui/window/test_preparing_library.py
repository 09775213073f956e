"""A large library of an older version: the window is there at once, says what it does, and then fills."""

import shutil
import threading

import pytest
from pulse import LONGEST, Pulse, best_of
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import isValid

from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import open_workspace
from briefwright.storage import opening
from briefwright.storage.disk.lock import WriterLock, lock_path
from briefwright.ui.application import make_application
from briefwright.ui.status_bar import _Progress
from briefwright.ui.window.main_window import MainWindow
from conftest import MANY, settle
from fakes.large_library import take_back_to_version_5

FULL = f"Library: {MANY:,} items from {MANY // 200:,} sources"


@pytest.fixture(scope="module")
def older_library(large_library, tmp_path_factory):
    path = tmp_path_factory.mktemp("older") / "library.sqlite"
    shutil.copy(large_library, path)
    take_back_to_version_5(path)
    return path


@pytest.fixture
def home_of_old(own_home, older_library):
    """A home with a large library of version 5."""
    (own_home / "data").mkdir(parents=True)
    shutil.copy(older_library, own_home / "data" / "library.sqlite")
    return own_home


@pytest.fixture
def opened(home_of_old, qtbot, shared_pool, monkeypatch):
    """Opens a window as a start does; each is closed in the end."""
    from briefwright.ui.panes.start.gallery import Thumbnails

    monkeypatch.setattr(Thumbnails, "make", lambda _self, _packages: None)
    make_application([])
    windows = []

    def window():
        workspace = open_workspace()
        workspace._pool = shared_pool
        made = MainWindow(workspace)
        windows.append(made)
        made.greet()
        qtbot.waitUntil(lambda: made.is_ready)
        return made

    yield window
    for made in windows:
        if isValid(made):
            close(made)
    QApplication.sendPostedEvents(None, 0)


@pytest.fixture
def held(opened, monkeypatch):
    """Holds what prepares the library, once it has the right to, until it is set."""
    go_on = threading.Event()
    bring_up_to_date = opening._bring_up_to_date
    monkeypatch.setattr(opening, "_bring_up_to_date", lambda *told: go_on.wait() and bring_up_to_date(*told))
    yield go_on
    go_on.set()


@pytest.fixture
def shares(monkeypatch):
    """What the status bar showed of long work, and how many hundredths of it."""
    shown = []
    show = _Progress.show_share
    monkeypatch.setattr(_Progress, "show_share", lambda bar, *told: shown.append(told) or show(bar, *told))
    return shown


def close(window):
    editor = window.desk.editor
    if editor is not None:
        window.desk.lay_out(None)
        editor.close()
    window.close()
    window.deleteLater()
    window.workspace._pool = None
    window.workspace.close()


def said_of(window):
    return window.start_page.library.text()


def share(window):
    """What the status bar says of long work."""
    shown = window.status._progress
    return shown._text.text() if shown is not None else ""


def prepared(qtbot, window):
    qtbot.waitUntil(lambda: said_of(window) == FULL, timeout=20_000)


def test_the_window_says_what_it_does_and_fills_when_it_is_done(opened, home_of_old, held, shares, qtbot):
    window = opened()
    assert said_of(window) == "Library: being prepared"
    window.commands.start_brief(find_template(window.workspace.folders, "meeting-brief"))
    evidence = window.workbench.evidence
    assert evidence.empty.headline == "The library is being prepared"
    assert evidence._stack.currentWidget() is evidence.empty
    assert evidence.banners.texts() == ()
    held.set()
    prepared(qtbot, window)
    assert ("Making a backup of your library…", 10) in shares
    assert len([n for words, n in shares if words == "Preparing the search index of your library…"]) > 3
    qtbot.waitUntil(lambda: shares[-1] == ("", 0), timeout=20_000)
    assert share(window) == ""
    qtbot.waitUntil(lambda: evidence.model.rowCount() == MANY, timeout=20_000)
    assert evidence._stack.currentWidget() is evidence.list
    assert len(list((home_of_old / "data" / "backups").iterdir())) == 1
    assert window.workspace.library.check() == ()
    settle(qtbot, window)


def test_the_window_answers_all_the_while(opened, home_of_old, older_library, qtbot, as_if_fresh):
    pauses = []
    while len(pauses) < 3 and best_of([LONGEST, *pauses]) >= LONGEST:
        shutil.copy(older_library, home_of_old / "data" / "library.sqlite")
        window = opened()
        pulse = Pulse()
        QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
        prepared(qtbot, window)
        pauses.append(pulse.longest)
        pulse.deleteLater()
        close(window)
    assert best_of(pauses) < LONGEST


def test_stopped_it_can_be_begun_again(opened, held, qtbot):
    window = opened()
    window.status.cancelAsked.emit()
    held.set()
    qtbot.waitUntil(lambda: not window.commands.opening.busy, timeout=20_000)
    assert said_of(window) == "Library: not ready"
    (told,) = window.banners.texts()
    assert told.startswith("The library is not ready")
    assert share(window) == ""
    (button,) = [b for b in window.banners.findChildren(QPushButton) if b.text() == "Prepare it now"]
    button.click()
    prepared(qtbot, window)
    assert window.banners.texts() == ()


def test_a_second_window_waits_and_then_shows_it_too(opened, held, shares, qtbot):
    first, second = opened(), opened()
    qtbot.waitUntil(lambda: ("Another window is preparing the library…", 0) in shares)
    held.set()
    prepared(qtbot, first)
    prepared(qtbot, second)


def test_what_fails_is_told_with_what_to_do(opened, home_of_old, qtbot):
    library = home_of_old / "data" / "library.sqlite"
    held = WriterLock(lock_path(library), alone=False)  # as an older Briefwright holds it
    window = opened()
    qtbot.waitUntil(lambda: not window.commands.opening.busy, timeout=20_000)
    (told,) = window.banners.texts()
    assert told.startswith("library.sqlite: another Briefwright window is using the library")
    assert "lose the other window" in told
    held.release()
    (button,) = [b for b in window.banners.findChildren(QPushButton) if b.text() == "Try again"]
    button.click()
    prepared(qtbot, window)


def test_a_window_that_closes_meanwhile_leaves_a_sound_library(opened, qtbot):
    window = opened()
    close(window)
    again = opened()
    prepared(qtbot, again)
    assert again.workspace.library.check() == ()
