"""A real window on a real library with a real child process, offscreen."""

import gc
import os
import shutil
from importlib import import_module
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded: no test opens a window on a screen

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, __version_info__
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefwright.app.folders import folders
from briefwright.app.library.first_start import import_seeds
from briefwright.app.settings import Settings
from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import Workspace
from briefwright.isolation.pool import WorkerPool
from fakes.large_library import fill_large


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard():
    """Nothing is left on the clipboard: offscreen, Qt frees it after Python has gone, and crashes."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(scope="session")
def shared_pool():
    pool = WorkerPool()
    yield pool
    pool.close()


@pytest.fixture(scope="session")
def seeded_home(tmp_path_factory, shared_pool) -> Path:
    """A home whose library holds the seeds, to be copied by each test."""
    home = tmp_path_factory.mktemp("seeded")
    before = os.environ.get("BRIEFWRIGHT_HOME")
    os.environ["BRIEFWRIGHT_HOME"] = str(home)
    try:
        workspace = Workspace(folders(), Settings(), pool=shared_pool)
        import_seeds(workspace)
        workspace._pool = None
        workspace.close()
    finally:
        os.environ.pop("BRIEFWRIGHT_HOME")
        if before:
            os.environ["BRIEFWRIGHT_HOME"] = before
    return home


MANY = 20_000
"""Items of a large library: a fifth of what the app is made for, so that a test of it takes seconds."""


@pytest.fixture(scope="session")
def large_library(tmp_path_factory) -> Path:
    """A library file of many items, to be copied by each test."""
    path = tmp_path_factory.mktemp("large") / "library.sqlite"
    fill_large(path, MANY)
    return path


@pytest.fixture
def workspace(own_home, seeded_home, shared_pool):
    shutil.copytree(seeded_home, own_home, dirs_exist_ok=True)
    made = Workspace(folders(), Settings(reduce_motion=True), pool=shared_pool)
    yield made
    made._pool = None
    made.close()


@pytest.fixture(scope="session")
def loaded():
    """The modules that a window loads once it is painted: tests begin where that is over."""
    from briefwright.ui.window.order_of_loading import BRIEF, SOURCE

    for name in (*BRIEF, *SOURCE):
        import_module(name)


@pytest.fixture
def window(qtbot, workspace, monkeypatch, loaded):
    from briefwright.ui.application import make_application, open_window
    from briefwright.ui.panes.start.gallery import Thumbnails
    from briefwright.ui.panes.start.recent_pictures import RecentPictures

    monkeypatch.setattr(Thumbnails, "make", lambda _self, _packages: None)  # pictures have a test of their own
    monkeypatch.setattr(RecentPictures, "make_soon", lambda _self, _recents: None)

    application = make_application([])
    made = open_window(application, workspace)
    qtbot.waitUntil(lambda: made.is_ready)
    activate(qtbot, made)
    yield made
    editor = made.desk.editor
    if editor is not None:
        made.desk.lay_out(None)
        editor.close()
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    gc.unfreeze()  # the preview keeps the collector off its pages until it rests


@pytest.fixture
def bench(window, qtbot):
    """The workbench with a new meeting brief on it."""
    window.commands.start_brief(find_template(window.workspace.folders, "meeting-brief"))
    qtbot.waitUntil(lambda: window.workbench.evidence.model.rowCount() > 0)
    settle(qtbot, window)
    return window.workbench


@pytest.fixture
def as_if_fresh(monkeypatch):
    """What a thousand other tests left is not looked through meanwhile: nobody's window has that."""
    gc.collect()
    gc.freeze()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(gc, "unfreeze", lambda: None)  # as the preview does when it rests
        yield
    gc.unfreeze()


def activate(qtbot, window) -> None:
    """Make a window the active one: the offscreen platform has no window manager to do it after a popup."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def read_in(qtbot, window, path, text: str) -> str:
    """Import a text file the library does not have yet, and wait until it is read; gives its source's id."""
    path.write_text(text, encoding="utf-8")
    library = window.workspace.library
    before = len(library.sources())
    window.commands.evidence.imports.add([path])
    qtbot.waitUntil(lambda: len(library.sources()) == before + 1, timeout=20_000)
    qtbot.waitUntil(lambda: not window.commands.evidence.imports.busy)
    return next(each.card.id for each in library.sources() if each.card.name == path.name)


def open_file(qtbot, window, path: Path) -> None:
    """Open a brief's file and wait until one sees it."""
    editor = window.desk.editor
    window.commands.open_brief(path)
    qtbot.waitUntil(lambda: window.desk.editor is not editor and window.desk.editor is not None)
    qtbot.waitUntil(lambda: window.on_workbench)
    QApplication.processEvents()


def is_saved(files) -> bool:
    """Save the brief and wait for it; says whether it is as its file."""
    files.save()
    return files.finish()


def settle(qtbot, window) -> None:
    """Wait until the preview shows the brief as it stands."""
    composer = window.workbench.composer
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not composer.busy, timeout=10_000)
    window.workbench.preview.finish()


def drag_onto(target: QWidget, data: QMimeData, at: QPoint) -> bool:
    """What Qt sends while something is dragged to a point and let go; says whether it was taken."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(at) if __version_info__ >= (6, 12) else at  # an enter took whole pixels until then
    QApplication.sendEvent(target, QDragEnterEvent(place, actions, data, left, none))
    move = QDragMoveEvent(place, actions, data, left, none)
    move.acceptProposedAction()  # as Qt does after an accepted enter
    QApplication.sendEvent(target, move)
    if not move.isAccepted():
        return False
    drop = QDropEvent(QPointF(at), actions, data, left, none)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()
