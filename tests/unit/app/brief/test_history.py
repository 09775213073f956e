from __future__ import annotations

from briefwright.app.brief.history import LIMIT, PAUSE, History
from briefwright.app.brief.operations import new_brief, set_field
from fakes.app_samples import MEETING

BRIEF = new_brief(MEETING, {"title": "a"}, id="b1")


def titled(text: str) -> object:
    return set_field(BRIEF, "title", text)


def test_a_step_is_named_and_undone_and_redone() -> None:
    after = History(BRIEF).do("Change title", titled("b"))
    assert (after.present.title, after.undo_label, after.redo_label) == ("b", "Change title", "")
    back = after.undo()
    assert (back.present, back.undo_label, back.redo_label) == (BRIEF, "", "Change title")
    assert back.redo().present == after.present
    assert back.redo().undo_label == "Change title"


def test_typing_in_one_place_is_one_step_until_a_pause() -> None:
    history = History(BRIEF)
    for at, text in enumerate(("ab", "abc", "abcd")):
        history = history.do("Type", titled(text), merge="title", at=float(at))
    assert len(history.past) == 1
    assert history.undo().present == BRIEF
    later = history.do("Type", titled("abcde"), merge="title", at=3.0 + PAUSE)
    assert len(later.past) == 2


def test_typing_elsewhere_or_after_an_undo_is_a_new_step() -> None:
    one = History(BRIEF).do("Type", titled("ab"), merge="title")
    assert len(one.do("Type", titled("abc"), merge="other").past) == 2
    undone = one.do("Type", titled("x"), merge="other").undo()
    assert len(undone.do("Type", titled("abc"), merge="title").past) == 2


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(BRIEF).do("A", titled("b")).undo().do("B", titled("c"))
    assert history.redo() is history


def test_a_step_that_changes_nothing_is_none() -> None:
    history = History(BRIEF)
    assert history.do("Nothing", set_field(BRIEF, "title", "a")) is history
    assert history.undo() is history


def test_the_oldest_steps_are_dropped() -> None:
    history = History(BRIEF)
    for number in range(LIMIT + 5):
        history = history.do("Step", titled(str(number)))
    assert len(history.past) == LIMIT
