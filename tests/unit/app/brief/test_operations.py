from __future__ import annotations

import pytest

from briefwright.app.brief.operations import (
    add_evidence,
    add_words,
    edit_words,
    hide_section,
    item_of,
    move_items,
    move_section,
    new_brief,
    place_of,
    remove_items,
    rename_section,
    set_field,
    set_options,
)
from briefwright.errors import AppError
from briefwright.model.brief import Brief, ItemOptions, OwnWords
from fakes.app_samples import ALL, DIRECT, INDIRECT, ISSUED, MEETING, STRATEGY


@pytest.fixture
def brief() -> Brief:
    return new_brief(MEETING, {"title": "Call"})


def ids(brief: Brief, section: str) -> list[str]:
    return [item.id for item in brief.section(section).items]


def test_evidence_is_added_in_the_order_given_with_its_source(brief: Brief) -> None:
    after = add_evidence(brief, "points", [DIRECT, ISSUED])
    items = after.section("points").items
    assert [item.evidence for item in items] == [DIRECT.evidence, ISSUED.evidence]
    assert items[0].source == DIRECT.source
    assert brief.section("points").items == ()


def test_evidence_is_added_at_a_position(brief: Brief) -> None:
    after = add_evidence(add_words(brief, "points", "last"), "points", DIRECT, at=0)
    assert isinstance(after.section("points").items[1], OwnWords)


def test_the_same_evidence_stands_once_in_a_section_but_in_two_sections(brief: Brief) -> None:
    once = add_evidence(brief, "points", DIRECT)
    with pytest.raises(AppError, match="already in “Points”"):
        add_evidence(once, "points", DIRECT)
    assert len(add_evidence(once, "points", [DIRECT, INDIRECT]).section("points").items) == 2
    both = add_evidence(once, "on-record", DIRECT)
    assert ids(both, "points") != ids(both, "on-record")


def test_own_words_are_edited_and_evidence_is_not(brief: Brief) -> None:
    after = add_evidence(add_words(brief, "points", "draft"), "points", DIRECT)
    words, quote = ids(after, "points")
    assert item_of(edit_words(after, words, "final"), words) == OwnWords(words, "final")
    with pytest.raises(AppError, match="words of a source"):
        edit_words(after, quote, "improved")


def test_options_are_set_on_evidence_only(brief: Brief) -> None:
    after = add_evidence(add_words(brief, "points", "x"), "points", DIRECT)
    words, quote = ids(after, "points")
    assert item_of(set_options(after, quote, ItemOptions(cite=False)), quote).options == ItemOptions(cite=False)
    with pytest.raises(AppError):
        set_options(after, words, ItemOptions())


def test_items_are_removed_and_an_unknown_one_is_refused(brief: Brief) -> None:
    after = add_evidence(brief, "points", ALL[:3])
    first, second, third = ids(after, "points")
    assert ids(remove_items(after, [first, third]), "points") == [second]
    with pytest.raises(AppError, match="no item"):
        remove_items(after, ["i99"])


@pytest.mark.parametrize(("at", "expected"), [(0, "cab"), (1, "acb"), (2, "abc"), (3, "abc"), (None, "abc")])
def test_an_item_moves_to_the_gap_it_was_dropped_in(brief: Brief, at: int | None, expected: str) -> None:
    for letter in "abc":
        brief = add_words(brief, "points", letter)
    last = ids(brief, "points")[2]
    moved = move_items(brief, [last], "points", at)
    assert "".join(i.text for i in moved.section("points").items if isinstance(i, OwnWords)) == expected


def test_items_of_two_sections_move_together_in_document_order(brief: Brief) -> None:
    brief = add_words(add_words(brief, "reason", "a"), "points", "b")
    moved = move_items(brief, [*ids(brief, "points"), *ids(brief, "reason")], "reason", 0)
    assert [i.text for i in moved.section("reason").items if isinstance(i, OwnWords)] == ["a", "b"]
    assert moved.section("points").items == ()


def test_moving_keeps_an_items_id(brief: Brief) -> None:
    after = add_evidence(brief, "points", DIRECT)
    moved = move_items(after, ids(after, "points"), "on-record")
    assert place_of(moved, ids(after, "points")[0]) == ("on-record", 0)


def test_an_emptied_field_is_unfilled(brief: Brief) -> None:
    assert set_field(brief, "title", "Visit").title == "Visit"
    assert "title" not in set_field(brief, "title", "").fields


def test_a_lone_surrogate_is_replaced_visibly(brief: Brief) -> None:
    assert set_field(brief, "title", "a\ud800b\x00").title == "a�b�"


def test_sections_are_renamed_hidden_and_moved(brief: Brief) -> None:
    assert rename_section(brief, "points", "  Points  to make ").section("points").title == "Points to make"
    assert hide_section(brief, "points").section("points").hidden
    assert [s.id for s in move_section(brief, "points", -1).sections][:2] == ["points", "reason"]
    assert [s.id for s in move_section(brief, "reason", 99).sections][-1] == "reason"
    assert move_section(brief, "reason", -1) == brief


def test_an_unknown_section_is_named(brief: Brief) -> None:
    with pytest.raises(AppError, match="no section called “nowhere”"):
        add_evidence(brief, "nowhere", STRATEGY)
