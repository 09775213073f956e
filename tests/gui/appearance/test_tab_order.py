"""Tab goes through the workbench as one reads it, whatever was made first."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefwright.ui.widgets.banner import Banner
from conftest import settle


def places(window, qtbot, first, steps):
    """What has the focus after each Tab from `first` on."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_tab_goes_from_the_evidence_to_the_fields_to_the_sections_to_the_preview(bench, window, qtbot):
    window.activateWindow()
    qtbot.waitActive(window)
    outline, preview = bench.outline, bench.preview
    found = places(window, qtbot, bench.evidence.list, 45)
    panes = [
        "outline" if outline.isAncestorOf(stop) else "preview" if preview.isAncestorOf(stop) else ""
        for stop in found
    ]
    turn = panes.index("preview")
    assert set(panes[:turn]) == {"outline"}
    fields = list(outline.fields._editors.values())
    shown = [place for place, stop in enumerate(found) if any(e is stop or e.isAncestorOf(stop) for e in fields)]
    headers = [place for place, stop in enumerate(found) if outline.sheet.isAncestorOf(stop)]
    assert max(shown) < min(headers)
    assert max(headers) < turn
    assert found[headers[0]].accessibleName() == "Reason for the meeting"


def test_shift_and_tab_comes_back(bench, window, qtbot):
    window.activateWindow()
    qtbot.waitActive(window)
    found = places(window, qtbot, bench.evidence.list, 6)
    for before in reversed([bench.evidence.list, *found[:-1]]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is before


def test_tab_goes_through_a_source_from_the_list_over_the_text_to_the_review(bench, window, qtbot):
    found = bench.evidence.model.found(0)
    window.commands.evidence.open_source(found.source.id, found.evidence.id)
    viewer = window.reading_room.viewer
    window.activateWindow()
    qtbot.waitActive(window)
    stops = [viewer.list, *places(window, qtbot, viewer.list, 12)]
    panes = [
        next(name for name in ("found", "text", "review", "_pane") if _holds(getattr(viewer, name), stop))
        for stop in stops
    ]
    assert panes == sorted(panes, key=["found", "_pane", "text", "review"].index)
    assert {"found", "_pane", "text", "review"} == set(panes)
    names = [stop.accessibleName() for stop in stops]
    assert names.index("Back (Esc)") < names.index("Previous (K)") < names.index("Next (J)")


def _holds(pane, stop) -> bool:
    return stop is pane or pane.isAncestorOf(stop)


def test_tab_goes_through_the_start_page_and_its_banners_as_one_reads(window, qtbot):
    page = window.start_page
    page.banners.show_banner("lost", Banner("warn", "Not saved", "“First call”.", ("Open it", lambda: None)))
    settle(qtbot, window)
    page.gallery.setFocus()
    names = []
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        names.append(focus.accessibleName() or focus.text())
        if focus is page.gallery:
            break
    assert names[-9:] == [
        "Settings…",
        "Open…",
        "Open it",
        "Close this message",
        "Language of the templates",
        "Search templates",
        "Install…",
        "Start brief",
        "Templates",
    ]
