"""Python’s collector goes through everything only while nobody is there: it takes as long as hands notice."""

import gc
import weakref

import pytest
from preview_documents import long_document
from PySide6.QtCore import Qt

from briefwright.document.nodes import Document
from briefwright.ui.preview.pane import PreviewPane


@pytest.fixture
def pane(qtbot):
    made = PreviewPane()
    qtbot.addWidget(made)
    made.show()
    yield made
    gc.unfreeze()


@pytest.fixture
def looks(monkeypatch):
    """How often everything was looked through."""
    told = []
    monkeypatch.setattr(gc, "unfreeze", lambda: told.append(1))
    return told


def rest(qtbot, pane):
    pane._described.setInterval(1)
    pane.finish()
    qtbot.waitUntil(lambda: not pane._described.isActive())


def test_pages_that_are_let_go_wait_until_another_program_has_the_focus(pane, qtbot, looks):
    pane._collecting.away.setInterval(1)
    pane.show_document(long_document(40))
    rest(qtbot, pane)
    pane.clear()
    pane.show_document(long_document(41))
    rest(qtbot, pane)
    assert looks == []
    pane._collecting.follow(Qt.ApplicationState.ApplicationInactive)
    pane._collecting.follow(Qt.ApplicationState.ApplicationActive)
    qtbot.wait(20)
    assert looks == []
    pane._collecting.follow(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: looks == [1])
    pane._collecting.follow(Qt.ApplicationState.ApplicationInactive)
    qtbot.wait(20)
    assert looks == [1]


def test_pages_are_freed_without_being_looked_for(pane, qtbot, looks):
    pane.show_document(long_document(40))
    rest(qtbot, pane)
    page = weakref.ref(pane._layout.pages[0])
    pane.clear()
    pane.show_document(Document("other", ()))
    rest(qtbot, pane)
    assert page() is None
    assert looks == []
