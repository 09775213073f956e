"""Full names that a text has given before."""

from __future__ import annotations

import pytest

from briefwright.extract.people.full_names import ends_in


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("They met at the Menglun Forest Garden. ", "Menglun Forest Garden"),
        ("They met at the Big The Menglun Forest Garden. ", "Big The Menglun Forest Garden"),
        ("They met at the Menglun Forest Gardens. ", ""),
        ("They met at a Menglun Forest Garden. ", ""),
        ("They like to bathe Menglun Forest Garden. ", ""),
        ("They met at the Menglun forest Garden. ", ""),
        ("They met at the Forest Garden. ", ""),
        ("The South Menglun Old Forest Garden. The North Forest Garden. ", "South Menglun Old Forest Garden"),
    ],
)
def test_a_name_that_ends_in_a_word_begins_behind_an_article(before: str, name: str) -> None:
    assert ends_in(f"{before}The Garden opened.", "Garden", len(before)) == name
