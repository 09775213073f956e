"""Shares in words count as per cent of what they are a share of."""

from __future__ import annotations

import pytest

from briefwright.extract.figures.quantities import find_figures


@pytest.mark.parametrize(
    ("text", "written", "value", "of"),
    [
        ("two-thirds of visa applications were late", "two-thirds", 66.67, "visa applications"),
        ("More than one-third of UK universities closed one", "More than one-third", 33.33, "UK universities"),
        ("one in five of her clients walks away", "one in five", 20.0, "clients"),
        ("four out of five patients recovered", "four out of five", 80.0, "patients"),
        ("nearly half the money was spent", "nearly half", 50.0, "money"),
        ("three-quarters of Cambridge spin-outs", "three-quarters", 75.0, "Cambridge spin-outs"),
        ("costs fell by a third", "a third", 33.33, None),
    ],
)
def test_a_share_in_words_is_per_cent_of_something(text: str, written: str, value: float, of: str | None) -> None:
    (figure,) = find_figures(text)
    assert (figure.text, figure.value, figure.unit, figure.of) == (written, value, "%", of)


@pytest.mark.parametrize(
    "text",
    [
        "in the third quarter of 2024",
        "a third country",
        "the first half of the year",
        "in the second half of 2023",
        "one in a hurry",
        "five in London",
        "a third party",
        "a quarter-final",
    ],
)
def test_an_ordinal_or_a_stretch_of_time_is_no_share(text: str) -> None:
    assert [figure for figure in find_figures(text) if figure.unit == "%"] == []
