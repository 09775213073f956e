from __future__ import annotations

from itertools import pairwise

import pytest

from briefwright.extract.dates import find_dates


def values(text: str, published: str | None = "2020-07-31") -> list[str | None]:
    return [mention.value for mention in find_dates(text, published, chinese=True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 12 March 2025", "2025-03-12"), ("March 12, 2025", "2025-03-12"), ("the 3rd of May 2024", "2024-05-03"),
        ("in May 2023", "2023-05"), ("in 2017", "2017"), ("2025-03-12", "2025-03-12"),
        ("2025年3月12日", "2025-03-12"),
        ("2025年3月", "2025-03"), ("二〇一七年", "2017"),
    ],
)  # fmt: skip
def test_a_full_date_needs_no_publication_date(text: str, value: str) -> None:
    mention = find_dates(text, None, chinese=True)[0]
    assert (mention.value, mention.relative_to) == (value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Wednesday", "2020-07-29"), ("next Friday", "2020-08-07"), ("yesterday", "2020-07-30"),
        ("last month", "2020-06"), ("last year", "2019"), ("on 2 August", "2020-08-02"), ("in June", "2020-06"),
        ("去年", "2019"), ("昨天", "2020-07-30"), ("7月28日", "2020-07-28"),
    ],
)  # fmt: skip
def test_a_relative_date_counts_from_publication_and_says_so(text: str, value: str) -> None:
    mention = find_dates(text, "2020-07-31", chinese=True)[0]
    assert (mention.value, mention.relative_to) == (value, "2020-07-31")


@pytest.mark.parametrize("text", ["on Wednesday", "yesterday", "on 2 August", "去年", "同日"])
def test_without_a_publication_date_it_stays_as_written(text: str) -> None:
    assert values(text, None) == [None]


def test_a_day_no_calendar_has_is_left_open() -> None:
    assert values("on 31 February 2024") == [None]


def test_the_same_day_means_the_day_named_before() -> None:
    assert values("2025年3月12日开幕，同日签约") == ["2025-03-12", "2025-03-12"]


@pytest.mark.parametrize("text", ["room 2017b", "£2017", "2,017 people", "2000 companies", "the 2010s"])
def test_a_number_that_only_looks_like_a_year_is_no_date(text: str) -> None:
    assert values(text) == []


def test_a_name_in_capitals_is_no_relative_date() -> None:
    assert values('The "China Tomorrow" plan') == []


def test_dates_never_overlap() -> None:
    mentions = find_dates("on 12 March 2025 and in March 2025, 2025年3月12日", "2025-01-01", chinese=True)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
