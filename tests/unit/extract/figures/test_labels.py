"""Numbers that only name something."""

from __future__ import annotations

import pytest

from briefwright.extract.figures.labels import is_label


@pytest.mark.parametrize(
    "before", ["They met in room ", "the second phase of Stage ", "PAGE ", "see annex no. ", "no "]
)
def test_a_number_behind_a_label_only_names(before: str) -> None:
    assert is_label(before)


@pytest.mark.parametrize("before", ["She said ", "the classroom ", "anno ", "room", "room  ", ""])
def test_a_number_behind_another_word_may_count(before: str) -> None:
    assert not is_label(before)
