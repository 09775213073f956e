"""The workbench is made while the window has nothing to do, and comes whole when it is asked for."""

from briefwright.app.templates.catalogue import find_template
from briefwright.ui.window.warming import Warming
from conftest import settle


def test_the_workbench_is_made_before_it_is_asked_for(window, qtbot):
    focus = window.focusWidget()
    qtbot.waitUntil(lambda: window.is_warm, timeout=10_000)
    assert window.has_workbench
    assert window.stack.currentWidget() is window.start_page
    assert window.focusWidget() is focus
    assert not window.is_editing
    assert not window.action("fill").isEnabled()
    bench = window.workbench
    window.commands.start_brief(find_template(window.workspace.folders, "meeting-brief"))
    assert window.workbench is bench
    settle(qtbot, window)
    assert bench.preview.view.page_items
    assert bench.outline.fields.isVisible()
    assert bench.evidence.model.rowCount() > 0


def test_no_workbench_is_made_where_there_is_no_library_yet(window, qtbot, monkeypatch):
    monkeypatch.setattr(type(window.workspace), "has_library", property(lambda _self: False))
    qtbot.waitUntil(lambda: window.is_warm, timeout=10_000)
    assert not window.has_workbench


def test_a_page_is_painted_in_a_turn_of_its_own_and_answers_at_once(bench, window, qtbot):
    qtbot.waitUntil(window.stack.updatesEnabled)
    window.commands.go_home()
    window.show_workbench()
    bench.evidence.focus_search()
    qtbot.keyClicks(window.focusWidget(), "tus")
    assert bench.evidence.search.text() == "tus"
    qtbot.waitUntil(window.stack.updatesEnabled)
    assert bench.isVisible()
    assert bench.evidence.search.updatesEnabled()


def test_nothing_is_made_after_the_window_was_closed(window, qtbot):
    made = []
    warming = Warming(window, lambda: None)
    warming._steps = iter((lambda: made.append("first"), lambda: made.append("second")))
    warming.begin()
    warming.stop()
    qtbot.wait(50)
    assert made == ["first"]
