"""The small questions that are asked of every name of an initiative and of every side of one."""

from __future__ import annotations

import pytest

from briefwright.extract.chinese.body_names import is_country
from briefwright.extract.chinese.fact_signs import reports_within
from briefwright.extract.chinese.head_nouns import heads_at_end
from briefwright.extract.chinese.initiative_edges import in_order, owner_before
from briefwright.extract.chinese.joint_sides import each_of, names_side, side_named, sides_joined


def test_every_head_noun_at_the_end_counts_the_longest_first() -> None:
    assert heads_at_end("海岸带联合实验室") == ["联合实验室", "实验室"]
    assert heads_at_end("平台上") == []
    assert heads_at_end("台") == []


def test_the_owner_of_what_was_named_before_is_no_part_of_its_name() -> None:
    text = "青岚大学潮汐观测计划"
    assert owner_before(text, 0, len(text), {"潮汐观测计划"}) == len("青岚大学")
    assert owner_before(text, 0, len(text), {"观测计划"}) == 0
    assert owner_before("北岸中英潮汐计划", 0, 8, {"中英潮汐计划"}) == len("北岸")


def test_characters_stand_in_order_though_others_stand_between() -> None:
    assert in_order("联盟宣言", "联合海岸同盟共同宣言")
    assert not in_order("宣言联盟", "联合海岸同盟共同宣言")


@pytest.mark.parametrize(
    ("told", "side"), [("会上，青岚大学正", "青岚大学"), ("北岸公司等机构陆续", "北岸公司"), ("日本", "日本")]
)
def test_a_side_stands_without_when_and_how_it_acts(told: str, side: str) -> None:
    assert side_named(told) == side


def test_bodies_that_are_joined_are_told_apart() -> None:
    assert each_of("青岚大学和北岸研究所") == ["青岚大学", "北岸研究所"]
    assert each_of("海洋与大气局") == ["海洋与大气局"]


def test_a_clause_an_office_and_both_sides_name_nobody() -> None:
    assert names_side("青岚大学")
    assert not any(map(names_side, ("", "双方", "将继续", "青岚大学校长院长", "两国代表双方")))


def test_sides_are_joined_only_where_both_do_something() -> None:
    joined = sides_joined("青岚大学和北岸研究所共同签署协议")
    assert joined is not None
    assert joined.group("a", "b") == ("青岚大学", "北岸研究所")
    assert sides_joined("青岚大学和北岸研究所，风景很美") is None


def test_a_country_is_one_by_its_whole_name() -> None:
    assert all(map(is_country, ("英国", "印度")))
    assert not any(map(is_country, ("英国大学", "印度洋", "")))


def test_who_reports_is_told_before_a_mark_only() -> None:
    text = "他表示，项目顺利，今年说明了很多"
    assert [told.group() for told in reports_within(text, 0, len(text))] == ["表示，"]
