"""What is looked at once a step was taken back."""

from __future__ import annotations

import pytest

from briefwright.app.brief import operations
from briefwright.app.brief.stepped import place_of_step
from briefwright.model.brief import Brief
from fakes.app_samples import MEETING


@pytest.fixture
def brief() -> Brief:
    made = operations.new_brief(MEETING, {"title": "Call"})
    for text in ("One.", "Two.", "Three."):
        made = operations.add_words(made, "points", text)
    return made


def ids(brief: Brief) -> list[str]:
    return [item.id for item in brief.section("points").items]


def test_nothing_for_no_step_and_for_a_field(brief: Brief) -> None:
    assert place_of_step(brief, brief) == ("", "")
    assert place_of_step(brief, operations.set_field(brief, "title", "Visit")) == ("", "")


def test_what_came_or_was_changed_else_what_stands_there_now(brief: Brief) -> None:
    one, two, three = ids(brief)
    without = operations.remove_items(brief, (two,))
    assert place_of_step(without, brief) == (two, "points")
    assert place_of_step(brief, operations.edit_words(brief, three, "Four.")) == (three, "points")
    assert place_of_step(brief, without) == (three, "points")
    assert place_of_step(brief, operations.remove_items(brief, (three,))) == (two, "points")
    assert place_of_step(brief, operations.remove_items(brief, (one, two, three))) == ("", "points")
    assert place_of_step(brief, operations.move_items(brief, (three,), "points", 0)) == (three, "points")


def test_what_changed_its_section_is_looked_at_where_it_came_to(brief: Brief) -> None:
    one = ids(brief)[0]
    moved = operations.move_items(brief, (one,), "on-record")
    assert place_of_step(brief, moved) == (one, "on-record")
    assert place_of_step(moved, brief) == (one, "points")


def test_a_section_that_is_left_out_is_not_looked_at(brief: Brief) -> None:
    hidden = operations.hide_section(brief, "points")
    assert place_of_step(brief, hidden) == ("", "")
    assert place_of_step(hidden, brief)[1] == "points"
