from __future__ import annotations

import pytest
from extracted import initiatives


def test_a_strategy_has_parties_year_and_status() -> None:
    found = initiatives(
        "In 2017, the two governments issued the China-UK Joint Strategy for Science and Innovation."
    )
    assert [(i.name, i.type, i.parties, i.year, i.status) for i in found] == [
        ("China-UK Joint Strategy for Science and Innovation", "strategy",
         ("Government of China", "Government of the UK"), 2017, "issued")
    ]  # fmt: skip


def test_makers_are_read_past_their_descriptions() -> None:
    text = "It used TusPark Cambridge jointly built by TusHoldings, a Beijing-based company, and Trinity College."
    assert initiatives(text)[0].parties == ("TusHoldings", "Trinity College")


def test_a_short_form_is_spelt_out() -> None:
    text = "The Royal Soil Society (RSS) met.\n\nRSS has launched the Deep Earth Programme in Leeds."
    found = initiatives(text)[0]
    assert (found.parties, found.places) == (("Royal Soil Society",), ("Leeds",))


def test_an_aim_is_not_the_year_it_happened() -> None:
    assert initiatives("They renewed the Joint Soil Agreement until 2029.")[0].year is None
    assert (
        initiatives("It was launched today (6 December 2017): the Blue Sea Programme.", "2020-01-01")[0].year
        == 2017
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ann Moore, director of the Northern Space Centre, spoke first.",
        "The Tianhe Bridge telescope opened to visitors.",
        "The “Panda Dialogue” forum met in Leeds.",
        "She chairs the Harbour Committee.",
        "He walked through Hyde Park.",
    ],
)
def test_bodies_events_and_places_are_no_initiatives(text: str) -> None:
    assert [i.name for i in initiatives(text) if i.name != "Hyde Park"] == []


def test_one_named_twice_is_found_once_at_its_first_mention() -> None:
    text = "The Green Fund pays. The Green Fund was set up in 2019 by the Harbour Trust."
    found = initiatives(text)
    assert [(i.name, i.start, i.year, i.parties) for i in found] == [("Green Fund", 4, 2019, ("Harbour Trust",))]


def test_a_name_keeps_the_dash_between_two_countries() -> None:
    (found,) = initiatives("Ten years ago they launched the UK–China Research and Innovation Partnership Fund.")
    assert (found.name, found.parties) == (
        "UK–China Research and Innovation Partnership Fund",
        ("UK", "China"),
    )


def test_makers_and_place_are_read_after_an_infinitive() -> None:
    (found,) = initiatives(
        "First, a new Net Zero Materials Centre, to be built in Suzhou by the University of Manchester and Soochow "
        "University."
    )
    assert (found.parties, found.places) == (("University of Manchester", "Soochow University"), ("Suzhou",))


def test_what_is_told_of_the_centre_later_is_told_of_the_centre_named_before() -> None:
    (found,) = initiatives(
        "The China-UK Centre for Plant Science works on rice.\n\nThe centre was established in 2014 in Norwich."
    )
    assert (found.year, found.status) == (2014, "established")


def test_what_is_told_of_another_kind_of_body_is_not() -> None:
    (found,) = initiatives(
        "They renewed the Joint Soil Agreement.\n\nThe centre was opened in 2014 by the Rose Trust."
    )
    assert (found.year, found.status, found.parties) == (None, "renewed", ())


def test_a_dialogue_is_held() -> None:
    (found,) = initiatives("The 11th UK–China Energy Dialogue was held in Beijing on 11 January 2025.")
    assert (found.places, found.year, found.status) == (("Beijing",), 2025, "held")
