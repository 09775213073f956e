"""Initiatives in Chinese: whose they are, when and where they began, and what only looks like one."""

from __future__ import annotations

import pytest

from fakes.extracted import facts, initiatives


def test_a_plan_in_quotation_marks_belongs_to_the_body_before_it() -> None:
    text = "受教育部「華語橋計畫」資助的學生，每年約有600人赴英。"
    assert [(one.name, one.parties) for one in initiatives(text)] == [("華語橋計畫", ("教育部",))]


def test_the_short_name_of_both_sides_is_no_second_initiative() -> None:
    text = "6日，双方发布中英海洋技术合作战略。\n\n中英战略搭建了合作框架，新战略将支持两国机构。"
    assert [one.name for one in initiatives(text)] == ["中英海洋技术合作战略"]


def test_a_year_told_at_a_later_mention_is_taken() -> None:
    text = "台英理工聯盟成立 八校共推合作\n\n八所大學2023年11月20日簽署備忘錄，建立「台英理工聯盟」。"
    assert [(one.name, one.year) for one in initiatives(text)] == [("台英理工聯盟", 2023)]


@pytest.mark.parametrize(
    "text",
    [
        "某某基金委員會將成立“聯合實驗室資助計劃”。",
        "他对我校开放包容的校园文化及国际化发展战略表示赞赏。",
        "两校昨日签订一份合作研究协议，并续签了一份合作备忘录。",
        "他们很高兴能续签合作备忘录并签订新一份合作研究协议。",
    ],
)
def test_what_only_stands_beside_an_act_is_no_initiative(text: str) -> None:
    assert {one.name for one in initiatives(text)} <= {"聯合實驗室資助計劃"}


def test_support_for_something_is_no_place() -> None:
    text = "剑桥大学是教育部在英国支持设立东亚研究计划的第3所大学，2022年该校启动东亚研究计划。"
    assert [one.places for one in initiatives(text)] == [()]


def test_bodies_for_which_somebody_signs_are_the_parties() -> None:
    text = "院长白晓峰8日分别代表江海特区政府和中科院签署《关于在江海设立院属机构的备忘录》。"
    assert [one.parties for one in initiatives(text)] == [("江海特区政府", "中科院")]


@pytest.mark.parametrize(
    "words",
    [
        "近40年来，两国科技合作不断深化，成果丰富。",
        "新发布的战略是双边关系的重要组成部分。",
        "签署这份文件是两地合作的新篇章。",
    ],
)
def test_praise_that_nobody_can_check_is_no_fact(words: str) -> None:
    assert [fact.text for fact in facts(f"校长李彦文表示：“{words}”") if fact.category != "role"] == []
