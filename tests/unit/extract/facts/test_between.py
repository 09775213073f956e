from __future__ import annotations

import pytest

from fakes.extracted import evidence, facts


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


@pytest.mark.parametrize(
    "told",
    [
        "Soar University is currently working with Tongji Hospital to treat gout",
        "Nexaria, which is headquartered in the Netherlands",
        "The UK is China's third-largest buyer of railway carriages in Europe",
        "Lord Hartwell and Mei Hua met in London",
        "Lord Hartwell held talks with Mei Hua",
        "China has participated in the Ice Union",
        "two cooperation agreements on student exchange were signed",
    ],
)
def test_ties_seats_and_ranks_are_facts(told: str) -> None:
    assert told in [f.text for f in facts(f"{told}.")]


def test_two_statements_joined_by_and_are_two_facts() -> None:
    text = (
        "The university opened its doors in China in 2004, and now hosts about 10,000 students from 70 countries."
    )
    assert [f.text for f in facts(text)] == [
        "The university opened its doors in China in 2004",
        "now hosts about 10,000 students from 70 countries",
    ]


def test_praise_of_what_was_gained_is_no_fact() -> None:
    assert facts("The Soar Institute has created mutually beneficial opportunities for Britain and China.") == []
    assert facts("Today’s investment will ensure that Soar University can grow.") == []


def test_the_second_half_of_an_office_is_nobody_s_name() -> None:
    text = "Ann Moore, the UK’s Minister of State for Trade and Export Promotion, led a delegation on 3 May 2018."
    assert [f.text for f in facts(text) if f.category == "role"] == [
        "Ann Moore, the UK’s Minister of State for Trade and Export Promotion"
    ]


def test_a_college_to_be_opened_is_a_fact() -> None:
    assert [f.text for f in facts("Bangholm University is also to create Fen College in Changsha.")] == [
        "Bangholm University is also to create Fen College in Changsha"
    ]


@pytest.mark.parametrize("text", ["Grimsby Yards and Wavelet are working with", "Grimsby Yards is working with "])
def test_whom_somebody_works_with_may_be_cut_off_at_the_end_of_the_text(text: str) -> None:
    evidence(text)
