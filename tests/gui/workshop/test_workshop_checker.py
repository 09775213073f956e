"""Looking a template through while one types: pages come at once, what is wrong after a pause."""

import threading

import pytest

from briefwright.document.nodes import Document
from briefwright.model.template import Problem
from briefwright.ui.workshop import checker as checking
from briefwright.ui.workshop.checker import Checker, Outcome

GOOD, HALF_TYPED, BROKEN = object(), object(), object()


@pytest.fixture
def told(qtbot, monkeypatch):
    """The checker, and what it told, a state without a mistake being `GOOD`."""

    def set_pages(_workspace, _samples, state, _filling, _memory):
        return Outcome(state, (), Document("", ()) if state is not BROKEN else None)

    def examine(_workspace, pages):
        if pages.state is GOOD:
            return pages
        return Outcome(pages.state, (Problem("body.md.j2", 1, "wrong"),))

    monkeypatch.setattr(checking, "set_pages", set_pages)
    monkeypatch.setattr(checking, "examine", examine)
    checker, outcomes = Checker(None, None), []
    checker.checked.connect(outcomes.append)
    yield checker, outcomes
    checker.stop()


def test_pages_are_told_without_a_pause_and_problems_after_one(qtbot, told, monkeypatch):
    monkeypatch.setattr(checking, "SOON", 60_000)  # the pause ends when the test lets it
    checker, outcomes = told
    checker.check(GOOD, "seed")
    qtbot.waitUntil(lambda: bool(outcomes))
    assert checker._pause.isActive()
    checker.check(HALF_TYPED, "seed")
    qtbot.waitUntil(lambda: checker._found is not None)
    assert checker.busy
    assert [outcome.state for outcome in outcomes] == [GOOD]
    checker._pause.start(0)
    qtbot.waitUntil(lambda: len(outcomes) == 2)
    assert outcomes[1].problems
    assert not checker.busy


def test_a_mistake_that_is_mended_as_one_types_on_is_never_told(qtbot, told):
    checker, outcomes = told
    checker.check(HALF_TYPED, "seed")
    qtbot.waitUntil(lambda: checker._found is not None)
    checker.check(GOOD, "seed")
    qtbot.waitUntil(lambda: not checker.busy and not checker._pause.isActive())
    assert [outcome.state for outcome in outcomes] == [GOOD]


def test_a_mistake_in_what_was_asked_for_at_once_is_told_at_once(qtbot, told):
    checker, outcomes = told
    checker.check(HALF_TYPED, "seed", at_once=True)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes[0].problems


def test_pages_come_before_the_template_is_looked_through(qtbot, told, monkeypatch):
    checker, outcomes = told
    order, looks = [], threading.Event()
    examine = checking.examine

    def slow(workspace, pages):
        assert looks.wait(10)
        return examine(workspace, pages)

    monkeypatch.setattr(checking, "examine", slow)
    checker.composed.connect(lambda outcome: order.append(("pages", outcome.state)))
    checker.checked.connect(lambda outcome: order.append(("all", outcome.state)))
    checker.check(GOOD, "seed")
    qtbot.waitUntil(lambda: bool(order))
    assert order == [("pages", GOOD)]
    assert not outcomes
    looks.set()
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order[1] == ("all", GOOD)


def test_without_pages_only_what_is_wrong_is_told(qtbot, told):
    checker, outcomes = told
    pages = []
    checker.composed.connect(pages.append)
    checker.check(BROKEN, "seed", at_once=True)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes[0].problems
    assert not pages


def test_what_had_to_be_stopped_is_not_run_once_more():
    stopped = Outcome(GOOD, (Problem("body.md.j2", 1, "it takes too long"),), stopped=True)
    assert checking.examine(None, stopped) is stopped
