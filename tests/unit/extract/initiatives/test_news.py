"""The year of what a text reports, where only the date at its head tells it."""

from __future__ import annotations

import pytest

from fakes.extracted import initiatives

_NAME = "Tidal Energy Partnership"


@pytest.mark.parametrize(
    "text",
    [
        f"8 December 2017\n\nNorland and Sudland have signed the {_NAME} in Fenby.",
        f"Norland and Sudland sign {_NAME}\n\nPublished 8 December 2017\n\nIt is about turbines. They turn well.",
        f"FENBY, Dec. 8, 2017 (Wire) -- Norland and Sudland signed the {_NAME} at a ceremony in the town hall.",
        f"Norland and Sudland have launched the {_NAME}. It was agreed today (8 December 2017) in Fenby.",
    ],
)
def test_the_date_at_the_head_tells_the_year_of_the_news(text: str) -> None:
    (found,) = initiatives(text)
    assert found.year == 2017


@pytest.mark.parametrize(
    "text",
    [
        f"8 December 2017\n\nThe {_NAME} is supported by the Fenby Trust.",
        f"8 December 2017\n\nStudents of the {_NAME}, launched by the Fenby Trust, have built a turbine here.",
        f"8 December 2017\n\nA turbine broke on Monday. It is old.\n\nIt is loud.\n\nThey signed the {_NAME}.",
    ],
)
def test_what_is_no_news_keeps_no_year(text: str) -> None:
    (found,) = initiatives(text)
    assert found.year is None


def test_a_year_of_its_own_counts_before_the_date_at_the_head() -> None:
    (found,) = initiatives(f"8 December 2017\n\nNorland and Sudland signed the {_NAME} in 2011.")
    assert found.year == 2011


def test_a_day_without_a_year_at_the_head_tells_none() -> None:
    (found,) = initiatives(f"8 December\n\nNorland and Sudland have signed the {_NAME} in Fenby.")
    assert found.year is None
