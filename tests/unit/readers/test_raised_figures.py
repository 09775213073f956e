"""A raised figure is a note's mark, which goes, or a power, which stays one."""

import pytest

from briefwright.readers.raised_figures import lowered, raised


@pytest.mark.parametrize(
    ("before", "words", "written"),
    [
        ("an area of 5 km", "2", "²"),
        ("about 10", "6", "⁶"),
        ("about 10", "−3", "⁻³"),
        ("in cooperation", "1", ""),
        ("in cooperation.", "12", ""),
        ("the year 2019", "3", ""),
        ("合作。", "4", ""),
        ("he said", "[4]", ""),
        ("he said", "[citation needed]", "[citation needed]"),
        ("he said", "*", ""),
        ("the 1", "st", "st"),
        ("the pact", "1, 2", ""),
        ("", "", ""),
    ],
)
def test_a_mark_goes_and_a_power_stays(before, words, written):
    assert raised(words, before) == written


def test_lowered_figures_are_indexes_and_words_stay():
    assert lowered("2") == "₂"
    assert lowered("max") == "max"
