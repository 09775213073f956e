"""An import of one long file is seen in the status bar and stopped by hand, without waiting for the file."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton


@pytest.fixture
def held(window, monkeypatch):
    """Holds whatever reads a file until it is set."""
    go_on, ingest = threading.Event(), window.workspace.pool.ingest
    monkeypatch.setattr(window.workspace.pool, "ingest", lambda *asked: go_on.wait(30) and ingest(*asked))
    yield go_on
    go_on.set()


def cancel_button(window):
    (button,) = [each for each in window.status.findChildren(QToolButton) if each.text() == "Cancel"]
    return button


def test_one_long_file_is_seen_and_stopped_by_hand(window, qtbot, tmp_path, held):
    file = tmp_path / "long.txt"
    file.write_text("The park opened in 2017 with 40 companies.", encoding="utf-8")
    before = len(window.workspace.library.sources())
    imports = window.commands.evidence.imports
    imports.add([file])
    qtbot.waitUntil(lambda: window.status.is_working)
    assert window.status._progress._text.text() == "Reading long.txt, 0 of 1"
    qtbot.mouseClick(cancel_button(window), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not imports.busy)
    assert not window.status.is_working
    assert window.status.message == "Import stopped; nothing was added"
    imports.add([file])
    qtbot.waitUntil(lambda: window.status.is_working)
    assert window.status.message == ""  # nothing of the import before
    imports.cancel()
    qtbot.waitUntil(lambda: not imports.busy)
    held.set()
    assert len(window.workspace.library.sources()) == before
    imports.add([file])  # what was stopped can be done again
    qtbot.waitUntil(lambda: window.status.message == "1 source added, 1 item found", timeout=10_000)
