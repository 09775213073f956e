"""Short forms in brackets and the long forms they stand for."""

from __future__ import annotations

import pytest

from briefwright.extract.text.acronyms import find_acronyms


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the Joint Lab for Tides in Polar Work (JLT-PW)", "JLT-PW", "Joint Lab for Tides in Polar Work"),
        ("the National Norland Ice Fund (NIF)", "NIF", "National Norland Ice Fund"),
        ("the National Northern Ice Fund (NIF)", "NIF", "National Northern Ice Fund"),
        ("the Department of Ice (DOI)", "DOI", "Department of Ice"),
        ("the Board of Trade and Ice (BTI)", "BTI", "Board of Trade and Ice"),
    ],
)
def test_a_short_form_stands_for_the_words_it_spells(text: str, short: str, long: str) -> None:
    assert find_acronyms(text) == {short: long}


def test_other_words_are_no_long_form() -> None:
    assert find_acronyms("a long walk by the river (RLW)") == {}


def test_a_department_is_spelt_out_with_what_it_is() -> None:
    text = "the Department for Rivers, Ports and Harbours (RPH)"
    assert find_acronyms(text) == {"RPH": "Department for Rivers, Ports and Harbours"}
