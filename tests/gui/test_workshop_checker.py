"""Looking a template through while one types: pages come at once, what is wrong after a pause."""

import pytest

from briefwright.document.nodes import Document
from briefwright.model.template import Problem
from briefwright.ui.workshop import checker as checking
from briefwright.ui.workshop.checker import Checker, Outcome

GOOD, HALF_TYPED = object(), object()


@pytest.fixture
def told(qtbot, monkeypatch):
    """The checker, and what it told, a state without a mistake being `GOOD`."""

    def examine(_workspace, _samples, state, _filling, _memory):
        wrong = () if state is GOOD else (Problem("body.md.j2", 1, "wrong"),)
        return Outcome(state, wrong, Document("", ()) if state is GOOD else None)

    monkeypatch.setattr(checking, "examine", examine)
    checker, outcomes = Checker(None, None), []
    checker.checked.connect(outcomes.append)
    yield checker, outcomes
    checker.stop()


def test_pages_are_told_without_a_pause_and_problems_after_one(qtbot, told):
    checker, outcomes = told
    checker.check(GOOD, "seed")
    qtbot.waitUntil(lambda: bool(outcomes))
    assert checker._pause.isActive()
    checker.check(HALF_TYPED, "seed")
    qtbot.waitUntil(lambda: checker._found is not None)
    assert checker.busy
    assert [outcome.state for outcome in outcomes] == [GOOD]
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
