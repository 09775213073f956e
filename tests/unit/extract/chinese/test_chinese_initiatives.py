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


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "9月11日，由东南理工大学牵头，联合英国拉夫堡学院、南京钢研集团、江苏省技术中心等8家单位共建的“绿色冶金联合实验室”揭牌。",
            ("东南理工大学", "英国拉夫堡学院", "南京钢研集团", "江苏省技术中心"),
        ),
        (
            "东南理工大学、南京钢研集团与拉夫堡学院还共同签署了《低碳冶金联合研究协议》。",
            ("东南理工大学", "南京钢研集团", "拉夫堡学院"),
        ),
        ("虚拟工程中心由英国利物浦大学与多家机构合作创立，致力于技术集成。", ("英国利物浦大学",)),
        ("国家药监局3月初印发《境外数据使用指导原则》，明确数据可用。", ("国家药监局",)),
        ("邓迪理工大学将在明年设立面向我校的“泰河奖学金”，每年资助6人。", ("邓迪理工大学",)),
    ],
)
def test_all_who_are_behind_an_initiative_are_its_parties(text: str, parties: tuple[str, ...]) -> None:
    assert [one.parties for one in initiatives(text)] == [parties]


def test_what_is_signed_besides_at_an_event_has_its_year() -> None:
    text = "2024年9月11日，绿色冶金联合实验室揭牌。两校还共同签署了《低碳冶金框架协议》。"
    assert {one.name: one.year for one in initiatives(text)}["低碳冶金框架协议"] == 2024


@pytest.mark.parametrize(
    "text",
    [
        "从全球来看，我国研发经费投入总量目前仅次于美国，居世界第二位。",
        "目前已完工4.2GW，位居全球第五。",
        "本次联委会由科技部副部长陈家明与英国科学、研究与创新国务大臣帕特里克·瓦伦斯共同主持。",
    ],
)
def test_a_rank_or_who_presides_is_a_fact(text: str) -> None:
    assert [fact.text for fact in facts(text) if fact.category != "role"] == [text.rstrip("。")]


def test_whatever_is_unveiled_under_a_name_is_an_initiative() -> None:
    text = "单东明、奥康纳共同为“之江国际青年创新社区”揭牌，该社区由浙江省科协、英国工程师学会共同建设。"
    (one,) = initiatives(text.replace("为“", "见证“"))
    assert (one.name, one.status) == ("之江国际青年创新社区", "opened")


def test_a_line_between_two_universities_is_part_of_the_name() -> None:
    text = "15日，江海大学与英国皇家理工学院就建立学院事宜签署了“江海大学——皇家理工联合学院合作谅解备忘录”。"
    (one,) = initiatives(text)
    assert (one.name, one.parties) == (
        "江海大学——皇家理工联合学院合作谅解备忘录",
        ("江海大学", "英国皇家理工学院"),
    )


def test_who_announces_and_with_whom_are_the_parties() -> None:
    text = "港府昨日宣布，與英國華沃克工程學院達成協議，在將軍澳設立「先進電池香港中心」，首期撥款2億元。"
    (one,) = initiatives(text)
    assert (one.parties, one.places) == (("港府", "英國華沃克工程學院"), ("將軍澳",))


def test_what_is_done_within_an_agreement_did_not_begin_it() -> None:
    text = "2025年6月，兩國在「提升貿易夥伴關係」架構下簽署3項支柱協議。"
    assert [(one.year, one.status) for one in initiatives(text) if one.name == "提升貿易夥伴關係"] in (
        [],
        [(None, None)],
    )


def test_a_few_characters_of_a_longer_name_are_no_second_initiative() -> None:
    text = "两校签署了《有关成立中英大学工程教育与研究联盟的共同宣言》。他为联盟宣言签署做出努力。"
    assert [one.name for one in initiatives(text)] == ["有关成立中英大学工程教育与研究联盟的共同宣言"]


@pytest.mark.parametrize(
    "text",
    [
        "国家太空中心已启动了两项新计划，2020年完成。",
        "目前，工研院執行「國家度量標準實驗室」運作，每年服務五千件。",
    ],
)
def test_a_body_that_does_something_is_no_initiative(text: str) -> None:
    assert initiatives(text) == []


def test_what_is_signed_after_a_meeting_is_signed_where_it_was_held() -> None:
    text = (
        "6日，副总理刘达东与英国大臣亨特尔在英国曼彻斯特共同主持会议。\n\n会后，双方签署了《第四次会议联合声明》。"
    )
    assert [one.places for one in initiatives(text, "2016-12-07")] == [("曼彻斯特",)]


def test_every_agreement_of_a_list_has_the_year_of_the_first() -> None:
    text = "今天会议的主要成果包括：签署《电视合拍协议》；签署《耐药性研究合作备忘录》。"
    assert [one.year for one in initiatives(text, "2016-12-06")] == [2016, 2016]


def test_words_within_a_title_are_no_act() -> None:
    text = "2012年4月16日，双方签署《关于建立交流机制的谅解备忘录》《第一次会议联合声明》。"
    assert [one.status for one in initiatives(text)] == ["signed", "signed"]


def test_the_two_countries_stand_for_those_who_sign_for_them() -> None:
    text = "国务院副总理刘达东与英国卫生大臣亨特尔2016年共同签署《中英交流机制会议联合声明》。"
    assert [one.parties for one in initiatives(text)] == [("中国", "英国")]


def test_for_what_something_is_meant_is_no_place() -> None:
    text = "虚拟工程中心由英国利物浦大学与多家机构合作创立，致力于工业与商业应用的成立。"
    assert [one.places for one in initiatives(text)] == [()]


def test_esteem_is_no_fact() -> None:
    text = "会上，郑志洁高度肯定了江海大学创办十五年来在人才培养方面所取得的突出成绩。"
    assert [fact.text for fact in facts(text) if fact.category != "role"] == []


def test_countries_that_sign_together_are_all_parties() -> None:
    text = "2019年3月12日，中国、荷兰、葡萄牙和英国四个成员国在意大利罗马正式签署了成立某组织的SKA天文台公约。"
    (one,) = initiatives(text)
    assert one.parties == ("中国", "荷兰", "葡萄牙", "英国")
    assert (one.name, one.places, one.year, one.status) == ("SKA天文台公约", ("罗马",), 2019, "signed")


def test_the_approval_of_a_treaty_is_no_second_one() -> None:
    assert initiatives("王志明部长宣读了SKA天文台公约批准书。") == []


def test_what_a_meeting_published_has_the_year_of_the_meeting() -> None:
    text = "2021年8月31日，天文台启动大会在北京召开。\n\n会议通报了工作情况，并发布了《中国天文台白皮书》。"
    assert [one.year for one in initiatives(text)] == [2021]


@pytest.mark.parametrize(
    "text",
    [
        "整个项目的总部位于英国曼彻斯特的天文台。",
        "其间，两国科研机构举行了极地科学国际学术会议。",
        "国务院新闻办公室举行“权威部门话开局，科技创新在路上”主题新闻发布会。",
    ],
)
def test_where_something_sits_and_what_both_did_are_facts(text: str) -> None:
    assert [fact.category for fact in facts(text)] != []


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        (
            "9月21日，日本大阪理工大学校长西尾章治郎率团访问江海大学，举办研讨会，并签署了物理学院博士双学位培养协议。",
            "物理学院博士双学位培养协议",
            ("日本大阪理工大学", "江海大学"),
        ),
        (
            "此前我校与考文特大学签署了关于建立制造实验室的谅解备忘录。",
            "关于建立制造实验室的谅解备忘录",
            ("考文特大学",),
        ),
        ("政府亦於去年9月推出30億元前沿科技研究支援計劃。", "前沿科技研究支援計劃", ("政府",)),
    ],
)
def test_agreements_and_plans_are_told_with_whoever_made_them(
    text: str, name: str, parties: tuple[str, ...]
) -> None:
    assert [(one.name, one.parties) for one in initiatives(text, "2025-09-25")] == [(name, parties)]


def test_both_agreements_of_one_signing_are_signed() -> None:
    text = "双方签署了关于建立制造实验室的谅解备忘录以及联合培养博士协议。"
    assert [(one.name, one.status) for one in initiatives(text)] == [
        ("关于建立制造实验室的谅解备忘录", "signed"),
        ("联合培养博士协议", "signed"),
    ]


def test_a_kind_of_body_is_no_initiative() -> None:
    assert initiatives("我校与斯图加特理工大学共建国际联合实验室。") == []


def test_the_firm_that_announces_is_the_one_that_signs() -> None:
    text = (
        "7月1日，远山生物（09912.HK）公告，公司与英国剑桥细胞疗法公司订立独家授权协议，权益在大中华区以外的归后者。"
    )
    (one,) = initiatives(text, "2025-07-01")
    assert (one.parties, one.places, one.status) == (("远山生物", "英国剑桥细胞疗法公司"), (), "signed")


def test_how_many_there_are_now_names_no_initiative() -> None:
    assert initiatives("省级中英联合实验室增至9家，新签协议28项。") == []


def test_how_high_a_place_lies_is_no_fact_of_its_own() -> None:
    text = "院长祖怀明说：“在海拔5100米的地方，人都喘不上气，机器却要站一整夜。”"
    assert [fact.text for fact in facts(text) if fact.category != "role"] == []


def test_whom_somebody_speaks_with_is_no_meeting() -> None:
    text = "署长柯明达说：“主要是两件事，一是和国科会谈新一期的计划，二是看看园区。”"
    assert [fact.text for fact in facts(text) if fact.category != "role"] == []


@pytest.mark.parametrize(
    ("place", "places"),
    [("长沙", ("长沙",)), ("行政楼", ())],
)
def test_a_meeting_in_a_town_tells_the_place_and_one_in_a_room_does_not(
    place: str, places: tuple[str, ...]
) -> None:
    text = (
        f"9月4日，省长荆志明在{place}会见英国总领事海伦·麦卡锡。\n\n"
        "会见后，省科技厅与英国创新署签署了《绿色制造谅解备忘录》。"
    )
    assert [one.places for one in initiatives(text, "2025-09-05")] == [places]


def test_what_two_people_launch_at_an_event_has_its_year() -> None:
    text = (
        "8月4日，主题沙龙在伦敦举行。\n\n英中科技协会会长李奥·汉密尔顿与公使景云明共同启动了“量子邮局”青年交流项目。"
        "自明年起，国科会将设立“星桥奖学金”。"
    )
    found = {one.name: one for one in initiatives(text, "2025-08-06")}
    assert found["“量子邮局”青年交流项目"].year == 2025
    assert (found["星桥奖学金"].parties, found["星桥奖学金"].year) == (("国科会",), 2026)
