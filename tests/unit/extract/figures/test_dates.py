from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.extract.figures.dates import DATE, english_dates, find_dates


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


@pytest.mark.parametrize(
    ("text", "written", "value", "relative"),
    [
        ("in the first half of 2024", "the first half of 2024", "2024", False),
        ("by 2030", "2030", "2030", False), ("since 2017", "2017", "2017", False),
        ("in early 2025", "early 2025", "2025", False), ("by mid-2026", "mid-2026", "2026", False),
        ("in Q3 2025", "Q3 2025", "2025", False), ("spring 2025", "spring 2025", "2025", False),
        ("the autumn of 2023", "the autumn of 2023", "2023", False),
        ("at the end of 2025", "the end of 2025", "2025", False),
        ("by the end of March", "the end of March", "2025-03", True),
        ("by the end of next year", "the end of next year", "2025", True),
        ("early next year", "early next year", "2025", True), ("late last year", "late last year", "2023", True),
        ("next spring", "next spring", "2025", True), ("last summer", "last summer", "2024", True),
        ("this winter", "this winter", "2024", True), ("next winter", "next winter", "2024", True),
        ("last Friday", "last Friday", "2024-11-01", True), ("on Friday", "Friday", "2024-11-01", True),
        ("next Monday", "next Monday", "2024-11-11", True), ("last night", "last night", "2024-11-05", True),
        ("this morning", "this morning", "2024-11-06", True), ("tonight", "tonight", "2024-11-06", True),
        ("two years ago", "two years ago", "2022", True), ("a decade ago", "a decade ago", "2014", True),
        ("three months ago", "three months ago", "2024-08", True), ("9 days ago", "9 days ago", "2024-10-28", True),
        ("on 5 November last year", "5 November last year", "2023-11-05", True),
        ("in March this year", "March this year", "2024-03", True),
        ("on Tuesday 5 November", "Tuesday 5 November", "2024-11-05", True),
        ("5 Nov 2024", "5 Nov 2024", "2024-11-05", False), ("Nov. 5", "Nov. 5", "2024-11-05", True),
        ("14-16 October 2024", "14-16 October 2024", "2024-10", False),
        ("October 14–16", "October 14–16", "2024-10", True),
        ("14 to 16 October", "14 to 16 October", "2024-10", True),
        ("this month", "this month", "2024-11", True), ("this year", "this year", "2024", True),
        # Uncertain ones stay as written.
        ("2021-2025", "2021-2025", None, False), ("2024/25", "2024/25", None, False),
        ("last week", "last week", None, False),
    ],
)  # fmt: skip
def test_an_expression_of_time_keeps_its_words_and_says_what_it_counts_from(
    text: str, written: str, value: str | None, *, relative: bool
) -> None:
    (mention,) = find_dates(text, "2024-11-06")
    assert (mention.text, mention.value) == (written, value)
    assert mention.relative_to == ("2024-11-06" if relative else None)
    assert mention.text == text[mention.start : mention.end]


@pytest.mark.parametrize("text", ["on Wednesday", "yesterday", "on 2 August", "去年", "同日", "two years ago"])
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


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("3月8日签约", "2025-11-13", "2025-03-08"),
        ("12月30日签约", "2026-01-02", "2025-12-30"),
        ("1月5日将签约", "2025-12-20", "2026-01-05"),
        ("3月8日签约", None, None),
    ],
)
def test_a_chinese_day_without_a_year_stands_in_the_year_of_the_report(text, published, value):
    assert [date.value for date in find_dates(text, published, chinese=True)] == [value]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("It opened earlier this month.", "earlier this month", "2025-11"),
        ("It opens later this year.", "later this year", "2025"),
        ("It opens by the end of the year.", "the end of the year", "2025"),
        ("It opens by the end of next year.", "the end of next year", "2026"),
        ("It opened last March.", "last March", "2025-03"),
    ],
)
def test_which_part_of_a_month_or_year_is_kept_as_written(text: str, written: str, value: str) -> None:
    (mention,) = find_dates(text, "2025-11-13")
    assert (mention.text, mention.value, mention.relative_to) == (written, value, "2025-11-13")


@pytest.mark.parametrize(
    "written",
    [
        "a year later",
        "two weeks ago",
        "the following year",
        "the same month",
        "the autumn",
        "the end of the decade",
    ],
)
def test_what_counts_from_no_known_day_stays_as_written(written: str) -> None:
    (mention,) = find_dates(f"It opened {written}.", "2025-11-13")
    assert (mention.text, mention.value, mention.relative_to) == (written, None, None)


_PIECES = st.sampled_from(
    re.findall(
        r"\S+",
        "12 31st 2024 2024-03-01 March Sept. May Monday Tuesday, last Last this next week month year years spring "
        "Summer of in during the early Late mid- Q3 first half second quarter end beginning three days ago earlier "
        "later two decades following same previous day decade century today Tomorrow tonight morning and to – - .",
    )
)


@given(st.lists(_PIECES, max_size=40))
def test_looks_for_dates_only_where_one_can_be_and_misses_none(pieces: list[str]) -> None:
    text = " ".join(pieces[:20]) + "\n" + " ".join(pieces[20:])
    assert [m.span() for m in english_dates(text)] == [m.span() for m in DATE.finditer(text)]


@given(st.lists(_PIECES, max_size=12), st.integers(0, 400), st.sampled_from(("May March ", "night ", "the fall ")))
def test_misses_none_among_many_words_that_only_could_be_dates(pieces: list[str], before: int, word: str) -> None:
    text = word * before + " ".join(pieces) + " " + word * 100
    assert [m.span() for m in english_dates(text)] == [m.span() for m in DATE.finditer(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("民國114年5月3日", "2025-05-03"),
        ("114年6月10日起至115年3月31日止", "2025-06-10"),
        ("今(10)日", "2025-11-10"),
        ("昨（9）日", "2025-11-09"),
        ("上周三", "2025-11-05"),
        ("週五", "2025-11-07"),
        ("下周一", "2025-11-17"),
        ("去年底", "2024"),
        ("三月二十七日", "2025-03-27"),
        ("11月派团出席", "2025-11"),
        ("2025年上半年", "2025"),
        ("近日", None),
        ("“十四五”期间", None),
    ],
)
def test_calendars_weekdays_and_brackets_of_the_chinese_press(text: str, value: str | None) -> None:
    assert find_dates(text, "2025-11-10", chinese=True)[0].value == value


def test_what_returns_every_week_is_no_date() -> None:
    assert find_dates("每周三开放，逢星期五休息", "2025-11-10", chinese=True) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In January, the Chancellor agreed in Beijing to deliver £600 million.", "2025-01"),
        ("The two sides met in March and signed a plan.", "2025-03"),
        ("The centre will open in March.", "2026-03"),
        ("The centre is expected to open on 2 December.", "2025-12-02"),
        ("Applications close on 31 January.", "2026-01-31"),
        ("On 12 December, ministers launched the fund.", "2024-12-12"),
        ("The fund was launched in October; it will close in April.", "2026-04"),
        ("He said the lab will open in February.", "2026-02"),
    ],
)
def test_a_month_without_a_year_lies_where_its_verb_says(text: str, value: str) -> None:
    mention = find_dates(text, "2025-11-05")[-1]
    assert (mention.value, mention.relative_to) == (value, "2025-11-05")


def test_a_leap_day_stays_in_its_leap_year() -> None:
    assert values("On 29 February, ministers launched the fund.", "2024-01-20") == ["2024-02-29"]
