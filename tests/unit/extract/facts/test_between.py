from __future__ import annotations

import pytest

from fakes.extracted import facts


@pytest.mark.parametrize(
    "told",
    [
        "The Rector of Soar University met Professor Mei Hua",
        "Lord Hartwell chaired the third meeting",
        "The Harbin Deep Earth Telescope has been completed",
        "Both sides agreed to strengthen cooperation in soil science",
        "Soar University and Hunan Normal College will collaborate on crop research",
    ],
)
def test_an_act_between_two_that_are_told_is_a_fact_without_date_or_figure(told: str) -> None:
    assert [f.text for f in facts(f"{told}.") if f.category != "role"] == [told]


@pytest.mark.parametrize(
    "told",
    [
        "A very important visit for Soar University it was.",
        "Projects funded under the package help everyone.",
        "Professor Osei met an old friend.",
        "The meeting took place in room 12 and went well.",
    ],
)
def test_what_names_only_one_or_tells_no_act_is_none(told: str) -> None:
    assert facts(told) == []


def test_who_is_in_a_land_on_a_day_is_a_fact() -> None:
    assert [f.text for f in facts("Lord Hartwell was in China on 3 May 2025 to promote trade.")] == [
        "Lord Hartwell was in China on 3 May 2025 to promote trade"
    ]
    assert facts("I was in China in 2025.") == []


def test_what_took_place_on_a_day_is_a_fact() -> None:
    assert [f.text for f in facts("The tenth Harbour Dialogue took place in London on 17 June 2019.")] == [
        "The tenth Harbour Dialogue took place in London on 17 June 2019"
    ]


def test_a_college_to_be_opened_is_a_fact() -> None:
    assert [f.text for f in facts("Bangholm University is also to create Fen College in Changsha.")] == [
        "Bangholm University is also to create Fen College in Changsha"
    ]
