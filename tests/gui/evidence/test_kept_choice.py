"""What is chosen in the evidence list stays chosen: after an import, a mark, and a drag."""

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

from briefwright.model.query import EvidenceQuery
from conftest import settle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FLAG = QItemSelectionModel.SelectionFlag
NEWS = "\n\n".join(
    f"Aardvark ministers in {place} said they would spend £{number} million on ocean science."
    for number, place in enumerate(("Leeds", "York", "Hull", "Bath", "Wells", "Truro", "Derby"), start=20)
)


def choose(pane, *rows):
    pane.list.setFocus()
    pane.list.go_to(rows[0])
    for row in rows[1:]:
        pane.list.selectionModel().setCurrentIndex(pane.model.index(row), FLAG.Select)
    return chosen(pane)


def chosen(pane):
    return {found.evidence.id for found in pane.list.chosen().founds}


@pytest.fixture
def pane(bench, window, qtbot):
    qtbot.waitUntil(lambda: counted(bench.evidence))
    return bench.evidence


def counted(pane):
    return pane.model._numbers is not None and not pane._facets.busy


@pytest.fixture
def imported(pane, window, qtbot, tmp_path):
    """Imports a source whose items stand before all others."""

    def bring():
        before = window.workspace.library.count(EvidenceQuery())
        path = tmp_path / "Aardvarks.txt"
        path.write_text(f"Aardvarks at sea\n\n{NEWS}\n", encoding="utf-8")
        window.commands.evidence.imports.add([path])
        library = window.workspace.library
        qtbot.waitUntil(lambda: library.count(EvidenceQuery()) > before and counted(pane), timeout=20_000)
        qtbot.waitUntil(lambda: pane.model.count == library.count(EvidenceQuery()) and counted(pane))
        settle(qtbot, window)

    return bring


def test_several_stay_chosen_after_an_import(pane, imported):
    kept = choose(pane, 1, 3, 4)
    current = pane.list.current().evidence.id
    imported()
    assert chosen(pane) == kept
    assert len(kept) == 3
    assert pane.list.current().evidence.id == current


def test_they_stay_chosen_beyond_the_first_page(pane, imported, monkeypatch):
    last = pane.model.count - 1
    kept = choose(pane, 0, last - 1, last)
    search = type(pane._workspace.library).search
    monkeypatch.setattr(
        type(pane._workspace.library), "search", lambda own, query, at, most: search(own, query, at, min(most, 5))
    )
    monkeypatch.setattr("briefwright.ui.models.evidence_model.PAGE", 5)
    imported()
    assert chosen(pane) == kept
    assert len(kept) == 3


def test_everything_old_stays_chosen_and_nothing_new_is(pane, imported, window):
    pane.list.setFocus()
    pane.list.selectAll()
    old = chosen(pane)
    imported()
    assert chosen(pane) == old
    assert 0 < len(old) < window.workspace.library.count(EvidenceQuery())


@pytest.mark.parametrize("grouping", ["source", "speaker"])
def test_several_stay_chosen_in_groups(pane, imported, qtbot, grouping):
    pane.group_by(grouping)
    qtbot.waitUntil(lambda: counted(pane))
    rows = [row for row in range(pane.model.rowCount()) if not pane.model.is_heading(row)]
    kept = choose(pane, rows[0], rows[2], rows[-1])
    imported()
    assert chosen(pane) == kept
    assert len(kept) == 3


def test_several_stay_chosen_when_they_are_starred(pane, window, qtbot):
    kept = choose(pane, 0, 2)
    window.action("star").trigger()
    qtbot.waitUntil(lambda: window.workspace.library.count(EvidenceQuery(starred=True)) == 2)
    qtbot.waitUntil(lambda: counted(pane))
    settle(qtbot, window)
    assert chosen(pane) == kept


def test_who_chooses_otherwise_meanwhile_is_not_overruled(pane, qtbot, window):
    choose(pane, 1, 3, 4)
    pane.refresh()
    other = choose(pane, 2)
    qtbot.waitUntil(lambda: counted(pane))
    settle(qtbot, window)
    assert chosen(pane) == other


def test_another_search_chooses_nothing_of_its_own(pane, qtbot, window):
    choose(pane, 1, 3, 4)
    pane.search.setText("zzzz")
    pane.search.setText("")
    qtbot.waitUntil(lambda: counted(pane))
    settle(qtbot, window)
    assert len(pane.list.selectionModel().selectedIndexes()) <= 1


def test_what_was_dragged_stays_chosen(pane, window, qtbot, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: dragged.append(drag.mimeData().text().splitlines()))
    kept = choose(pane, 0, 1)
    port = pane.list.viewport()
    at = pane.list.visualRect(pane.model.index(0)).center()
    at.setX(30)
    qtbot.mousePress(port, LEFT, pos=at)
    for by in (4, 30, 60):
        move(port, at + QPoint(by, 0))
    assert len(dragged) == 1
    release = QMouseEvent(
        QEvent.Type.MouseButtonRelease, QPointF(900, 5000), QPointF(900, 5000), LEFT, Qt.MouseButton.NoButton, NONE
    )
    QApplication.sendEvent(port, release)  # as Qt sends it on, from wherever it was dropped
    assert chosen(pane) == kept
    assert len(kept) == 2
    qtbot.mouseClick(port, LEFT, pos=at)
    assert len(chosen(pane)) == 1


def move(port, to):
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(to), QPointF(port.mapToGlobal(to)), Qt.MouseButton.NoButton, LEFT, NONE
    )
    QApplication.sendEvent(port, moved)
