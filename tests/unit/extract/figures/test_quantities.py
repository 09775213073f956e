from __future__ import annotations

from itertools import pairwise

import pytest

from briefwright.extract.figures.han_quantities import han_value
from briefwright.extract.figures.quantities import find_figures


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("£10 million", 10e6, "GBP", None), ("US$1.2bn", 1.2e9, "USD", None), ("RMB 3 billion", 3e9, "CNY", None),
        ("RMB200 million", 200e6, "CNY", None), ("USD10.9 billion", 10.9e9, "USD", None),
        ("GBP8m", 8e6, "GBP", None),
        ("640 million yuan", 640e6, "CNY", None), ("12.5%", 12.5, "%", None), ("8 per cent", 8, "%", None),
        ("1,200 km", 1200, "km", None), ("more than 200 companies", 200, None, "companies"),
        ("154,260 Chinese students", 154260, None, "Chinese students"),
        ("8.3 percent year on year", 8.3, "%", None),
        ("5-year", 5, "years", None), ("four years", 4, "years", None), ("50 MW", 50, "MW", None),
        ("fifteen researchers", 15, None, "researchers"), ("twenty-five new labs", 25, None, "labs"),
        ("a dozen firms", 12, None, "firms"), ("minus 269 degrees Celsius", -269, "°C", None),
        ("20,000 sq ft", 20_000, "sq ft", None), ("$45m", 45e6, "USD", None), ("€3.5 million", 3.5e6, "EUR", None),
        ("578 billion yuan", 578e9, "CNY", None), ("18 tonnes of steel", 18, "t", "steel"),
        ("1.4 billion people", 1.4e9, None, "people"), ("about a million pounds", 1e6, "GBP", None),
        ("half a million people", 5e5, None, "people"), ("two billion yuan", 2e9, "CNY", None),
        ("£2 million for labs", 2e6, "GBP", "labs"),
        ("4700万元", 47e6, "CNY", None), ("1.2亿英镑", 120e6, "GBP", None), ("百分之二十", 20, "%", None),
        ("三十多家企业", 30, None, "企业"), ("超过200名学生", 200, None, "学生"),
    ],
)  # fmt: skip
def test_a_figure_has_its_value_its_unit_and_what_it_counts(
    text: str, value: float, unit: str | None, of: str | None
) -> None:
    figure = find_figures(text, chinese=True)[0]
    assert (figure.value, figure.unit, figure.of) == (value, unit, of)
    assert figure.text == text[figure.start : figure.end]


def test_a_qualifier_belongs_to_the_figure() -> None:
    figure = find_figures("It employs more than 200 engineers.")[0]
    assert (figure.text, figure.qualifier) == ("more than 200", "more than")
    assert find_figures("服务三十多家企业", chinese=True)[0].qualifier == "more than"


@pytest.mark.parametrize(
    ("text", "written", "of"),
    [("dozens of firms", "dozens", "firms"), ("tens of thousands of people", "tens of thousands", "people")],
)
def test_an_uncertain_count_stays_as_written(text: str, written: str, of: str) -> None:
    (figure,) = find_figures(text)
    assert (figure.text, figure.value, figure.of) == (written, None, of)


@pytest.mark.parametrize("text", ["in 2017 it", "2017年成立", "一个项目", "room 12b", "version 3.2"])
def test_years_and_bare_numbers_are_no_figures(text: str) -> None:
    assert find_figures(text, chinese=True) == []


@pytest.mark.parametrize(("text", "value"), [("十二", 12), ("三百二十", 320), ("两千", 2000), ("四万七千", 47000)])
def test_chinese_numerals_are_read(text: str, value: float) -> None:
    assert han_value(text) == value


def test_words_that_are_no_numeral_have_no_value() -> None:
    assert han_value("许多") is None


def test_figures_never_overlap_in_mixed_text() -> None:
    figures = find_figures("投资4700万元 ($6.5 million)，200家", chinese=True)
    assert all(a.end <= b.start for a, b in pairwise(figures))
    assert len(figures) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It needs between 20 and 30 engineers.", ("between 20 and 30", None, None, "engineers", "between")),
        ("It will cost £2.5m–£3m.", ("£2.5m–£3m", None, "GBP", None, "between")),
        ("It costs £20-30 million.", ("£20-30 million", None, "GBP", None, "between")),
        ("20 to 30 per cent of papers", ("20 to 30 per cent", None, "%", "papers", "between")),
        ("projects dropped from 310 to 188.", ("from 310 to 188", 188.0, None, None, "from 310 to")),
        ("replies from 92 of 141 institutions", ("92 of 141", 92.0, None, "141 institutions", None)),
        ("with staff doubling to 400.", ("400", 400.0, None, None, None)),
        ("£5 million a year for research", ("£5 million a year", 5e6, "GBP", None, None)),
        ("Around 11 per cent of UK papers now", ("Around 11 per cent", 11.0, "%", "UK papers", "around")),
        ("a 12 per cent rise in visa applications", ("12 per cent", 12.0, "%", "rise in visa applications", None)),
        ("5,000 Chinese and British students", ("5,000", 5000.0, None, "Chinese and British students", None)),
        ("1.2 million deaths worldwide each year", ("1.2 million", 1.2e6, None, "deaths each year", None)),
    ],
)
def test_ranges_changes_rates_and_what_is_counted(
    text: str, expected: tuple[str, float | None, str | None, str | None, str | None]
) -> None:
    (figure,) = find_figures(text)
    assert (figure.text, figure.value, figure.unit, figure.of, figure.qualifier) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The meeting took place in room 12 of the Department.",
        "a 45-year-old engineer",
        "phase 2 trials",
        "Article 5 of the treaty",
        "aged 45",
        "passed 12 to 9",
        "from 3 to 5 June",
        "in 2020-21",
    ],
)
def test_a_number_that_only_names_or_dates_something_is_no_figure(text: str) -> None:
    assert find_figures(text) == []


def test_what_rose_to_over_a_number_is_a_figure() -> None:
    (figure,) = find_figures("The number of cranes at the lake has risen to over 4,900, he said.")
    assert (figure.text, figure.value, figure.qualifier) == ("over 4,900", 4900.0, "over")


def test_a_thing_of_a_size_and_a_share_in_words_are_figures() -> None:
    assert [(f.text, f.of) for f in find_figures("It opened a 30-person lab.")] == [("30-person", "people")]
    assert [(f.text, f.value) for f in find_figures("Ninety percent of kit is old.")] == [("Ninety percent", 90.0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four laboratories will open.", [("Four", 4.0, None, "laboratories")]),
        ("It has eight research groups.", [("eight", 8.0, None, "research groups")]),
        ("The two sides met three times in two countries.", []),
        ("They get £4 million for crops a year.", [("£4 million", 4e6, "GBP", "crops a year")]),
        ("It trains 40 engineers a year.", [("40", 40.0, None, "engineers a year")]),
        (
            "It spent £4 million on a scheme that trains 50 people a year.",
            [("£4 million", 4e6, "GBP", None), ("50", 50.0, None, "people a year")],
        ),
    ],
)
def test_small_counts_in_words_and_rates_behind_what_is_counted(
    text: str, expected: list[tuple[str, float | None, str | None, str | None]]
) -> None:
    assert [(f.text, f.value, f.unit, f.of) for f in find_figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2亿2千万英镑", 220e6, "GBP"),
        ("超过3亿5000万元", 350e6, "CNY"),
        ("1万2千人", 12_000, None),
        ("三分之二的论文", 66.67, "%"),
        ("泊位约占全市的1/4", 25, "%"),
        ("其中有1/3来自英国", 33.33, "%"),
        ("上百名学者", 100, None),
        ("近千人", 1000, None),
        ("为期三个星期", 3, "weeks"),
    ],
)
def test_chinese_figures_in_two_parts_and_round_ones(text: str, value: float, unit: str | None) -> None:
    (figure,) = find_figures(text, chinese=True)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize("text", ["展期为9/5，不是10/8。", "已于2024/3/5发布", "截至5/9，"])
def test_days_written_with_strokes_are_no_shares(text: str) -> None:
    assert find_figures(text, chinese=True) == []
