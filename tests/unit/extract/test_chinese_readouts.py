"""Read-outs, visits and reports as Chinese offices write and copy them: envoys, acts told as objects, verdicts."""

from __future__ import annotations

import pytest
from extracted import facts, initiatives, only_quote, quotes

_READOUT = "11月7日，科技部副部长林某江在北京会见英国驻华大使魏某礼。\n\n"


@pytest.mark.parametrize(
    ("comma", "colon", "opening", "closing"), [("，", "：", "（", "）"), (",", ":", "(", ")")], ids=["full", "half"]
)
def test_marks_typed_with_half_the_width_mean_the_same(comma: str, colon: str, opening: str, closing: str) -> None:
    text = (
        f"清华大学教授李明表示{comma}合作已有9年{comma}成效显著{opening}约合人民币4.6亿元{closing}。"
        f"他说{colon}“我们从零开始。”"
    )
    indirect = only_quote(text, "indirect")
    assert indirect.text == f"合作已有9年{comma}成效显著{opening}约合人民币4.6亿元{closing}"
    assert indirect.speaker.name == only_quote(text).speaker.name == "李明"


def test_numbers_keep_their_own_commas() -> None:
    (fact,) = facts("项目启动以来,累计服务企业1,200家,投入12,000万元。")
    assert [figure.value for figure in fact.figures] == [1200, 120_000_000]


@pytest.mark.parametrize(
    ("words", "role", "body"),
    [
        ("中国驻英国大使郑文浩", "驻英国大使", "中国"),
        ("英国驻上海总领事郑文浩", "驻上海总领事", "英国"),
        ("驻英国大使郑文浩", "驻英国大使", None),
        ("中国驻英国大使馆公使郑文浩", "公使", "中国驻英国大使馆"),
    ],
)
def test_an_envoys_office_tells_where_and_the_body_who_sends(words: str, role: str, body: str | None) -> None:
    speaker = only_quote(f"{words}说，合作不应止步于纸面。", "indirect").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("郑文浩", role, body)


def test_what_somebody_announces_as_an_object_is_a_fact_and_no_report() -> None:
    text = "双方在会后宣布了三项总经费超过700万英镑的中英联合科研项目资助。"
    assert not quotes(text, "indirect")
    assert not initiatives(text)
    assert [fact.text for fact in facts(text)] == [text.rstrip("。")]


def test_a_verdict_in_quotation_marks_is_a_partial_quotation() -> None:
    text = "皇家学会会长霍普金斯称赞中国在可再生能源领域取得的成就“令人瞩目”。"
    assert only_quote(text, "partial").text == "令人瞩目"
    assert not quotes(text.replace("令人瞩目", "里程碑式计划"), "partial")


def test_an_object_of_memory_does_not_speak() -> None:
    text = (
        "山东大学校长张荣与谢菲尔德大学校长Keith Burnett会见。"
        "Burnett对代表团来访表示欢迎，回忆了与张荣校长见面的情景，表示两校已开展务实合作。"
    )
    assert quotes(text, "indirect") == [("两校已开展务实合作", "Keith Burnett")]


def test_the_body_of_an_office_beside_somebody_else_is_that_bodys() -> None:
    text = "在谢菲尔德大学，张荣与该校校长Keith Burnett会见。Burnett表示，两校已开展务实合作。"
    assert only_quote(text, "indirect").speaker.organisation == "谢菲尔德大学"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中英签署空间科技合作谅解备忘录。", ["空间科技合作谅解备忘录"]),
        ("保罗爵士此次来华与中国科学院签署了共促科技合作的联合声明。", ["共促科技合作的联合声明"]),
        ("山东大学与谢菲尔德大学签署两校校际合作备忘录。", ["校际合作备忘录"]),
        ("双方通过联委会机制持续深化战略互信，并签署政府间科技合作协定。", ["政府间科技合作协定"]),
        ("伯明翰大学13日正式成立中国学院。", ["中国学院"]),
        ("两国在贸易问题上达成协议。", []),
        ("大湾区奖学金由金斯米尔基金会与中山医学院于2018年设立。", ["大湾区奖学金"]),
        (
            "三方共同为中英环境科学研究中心（国际联合实验室）揭牌。",
            ["中英环境科学研究中心（国际联合实验室）"],
        ),
        ("牛津大学启动“台湾研究计划”。牛津大学台湾研究计划由某司2019年发起推动。", ["台湾研究计划"]),
    ],
)
def test_a_name_begins_behind_its_signing_and_is_told_once(text: str, names: list[str]) -> None:
    assert [found.name for found in initiatives(text)] == names


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("山东大学校长张荣访问英国，并与谢菲尔德大学签署校际合作备忘录。", ("山东大学", "谢菲尔德大学")),
        (
            "兰卡斯特大学和中国科学院广州地球化学研究所与我校合作共建的中英环境研究中心揭牌。",
            ("兰卡斯特大学", "中国科学院广州地球化学研究所"),
        ),
        ("自1978年签署政府间科技合作协定以来，中英双方成效显著。", ("中国", "英国")),
        ("卡迪夫大学与厦门大学的合作已走过15年，两校共建的中文学院培养学生3600名。", ("卡迪夫大学", "厦门大学")),
    ],
)
def test_the_sides_are_bodies_each_by_itself(text: str, parties: tuple[str, ...]) -> None:
    (found,) = initiatives(text)
    assert found.parties == parties


@pytest.mark.parametrize(
    "text",
    [
        "航天工业部副部长李绪鄂在备忘录上签了字。",
        "仪式由国际交流处处长冯立新主持。",
        "工研院正是此次移地研究计划的重要执行伙伴。",
        "英国科研理事会最新发布的报告显示，英国已经取代日本成为中国的第二大科技合作伙伴。",
    ],
)
def test_acts_relations_and_findings_without_a_figure_are_facts(text: str) -> None:
    assert [fact.text for fact in facts(text)] == [text.rstrip("。")]
