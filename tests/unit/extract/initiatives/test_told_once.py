"""A thing that headline and text both name is one initiative, under its fullest name."""

from __future__ import annotations

import pytest

from fakes.extracted import initiatives

BODY = (
    "\n\nThe two countries signed the Agreement on Scientific and Technological Cooperation in Oslo on 3 May 2024. "
    "It will run for ten years."
)


@pytest.mark.parametrize(
    "headline",
    [
        "China and UK Sign Agreement on Scientific Cooperation",
        "China-UK Science Agreement signed",
        "New agreement signed",
        "UK and China sign Agreement on Scientific and Technological Cooperation",
    ],
)
def test_a_headline_adds_no_second_initiative(headline: str) -> None:
    found = initiatives(headline + BODY)
    assert [item.name for item in found] == ["Agreement on Scientific and Technological Cooperation"]
    assert found[0].start > len(headline)
    assert (found[0].year, found[0].status) == (2024, "signed")


def test_a_headline_about_something_else_stays() -> None:
    names = [item.name for item in initiatives("UK-China Crop Fund opened" + BODY)]
    assert names == ["UK-China Crop Fund", "Agreement on Scientific and Technological Cooperation"]


def test_a_short_form_joins_the_one_name_that_holds_it() -> None:
    found = initiatives(
        "The UK-China Crop Resilience Fund supports wheat breeders. The Crop Resilience Fund was launched in 2021."
    )
    assert [(item.name, item.year, item.status) for item in found] == [
        ("UK-China Crop Resilience Fund", 2021, "launched")
    ]


def test_a_short_form_of_two_names_joins_neither() -> None:
    names = {
        item.name
        for item in initiatives(
            "The Crop Fund opened in 2020. A British Crop Fund opened in 2021. The Oat and Crop Fund opened in May."
        )
    }
    assert names == {"Crop Fund", "British Crop Fund", "Oat and Crop Fund"}
