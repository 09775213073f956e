"""How the Chinese press reports: press conferences, the papers of Hong Kong, views, what is no fact."""

from __future__ import annotations

import pytest

from briefwright.model.evidence import Quote
from fakes.extracted import evidence, facts, initiatives, only_quote, quotes

_CONFERENCE = (
    "3月18日，外交部发言人主持例行记者会。\n\n路透社记者：英国科学大臣将于下周访华？\n\n"
    "林笙：科技合作是重要组成部分。应科技部部长邀请，英国科学大臣将于3月24日访华。"
)
_HOSPITAL = "醫學院教授陳家亮出席記者會。"


def _speaker(text: str, words: str) -> tuple[str | None, str | None, str | None]:
    found = [e.speaker for e in evidence(text) if isinstance(e, Quote) and e.text.startswith(words)]
    assert len(found) == 1, (words, found)
    return found[0].name, found[0].role, found[0].organisation


def test_a_single_answer_after_a_journalists_question_is_a_quotation() -> None:
    assert _speaker(_CONFERENCE, "科技合作") == ("林笙", "发言人", "外交部")
    assert [name for _, name in quotes(_CONFERENCE)] == ["林笙"]
    assert not any("路透社" in fact.text for fact in facts(_CONFERENCE))


def test_who_met_the_press_keeps_the_office_in_what_is_reported_afterwards() -> None:
    text = _CONFERENCE + "\n\n会后，林笙表示，中方愿同英方加强合作。"
    assert _speaker(text, "中方愿") == ("林笙", "发言人", "外交部")


def test_the_host_of_two_who_answer_is_nobody_in_particular() -> None:
    text = _CONFERENCE + "\n\n路透社记者：谁来付钱？\n\n周岚：双方分担。"
    assert _speaker(text, "双方分担") == ("周岚", None, None)


def test_a_papers_name_in_marks_may_stand_in_the_label_of_a_question() -> None:
    text = _CONFERENCE.replace("路透社记者", "《中国日报》记者")
    assert quotes(text) == [("科技合作是重要组成部分。应科技部部长邀请，英国科学大臣将于3月24日访华。", "林笙")]


@pytest.mark.parametrize(
    "said",
    [
        "他指，",
        "他又指，",
        "陳家亮指，",
        "陳家亮補充指，",
        "陳家亮指",
        "他指",
        "陳家亮質疑，",
        "陳家亮受訪時表示，",
    ],
)
def test_hong_kong_reports_with_a_verb_that_elsewhere_points(said: str) -> None:
    assert _speaker(f"{_HOSPITAL}{said}兩地在臨床研究上各有所長。", "兩地") == ("陳家亮", "教授", "醫學院")


@pytest.mark.parametrize(
    "pointing", ["他指着屏幕上的曲线。", "他指出的路很远。", "他用手指，轻轻点了点。", "他指向窗外的山峰。"]
)
def test_pointing_at_something_reports_nothing(pointing: str) -> None:
    assert quotes(f"教授陈家亮来了。{pointing}", "indirect") == []


def test_who_answers_an_inquiry_is_the_office_alone() -> None:
    quote = only_quote("科大發言人回覆查詢時稱，校方一直支持國際合作。", "indirect")
    assert (quote.speaker.name, quote.speaker.role, quote.speaker.organisation) == ("科大發言人", "發言人", "科大")


def test_a_verdict_after_a_comma_is_partly_quoted() -> None:
    assert quotes(f"{_HOSPITAL}他形容，貼片「薄過一張保鮮紙」。", "partial") == [("薄過一張保鮮紙", "陳家亮")]


def test_what_somebody_finds_is_reported() -> None:
    text = "英国约克大学教授马丁·佩奇来了。在佩奇看来，合作最难的不是经费，而是信任。"
    quote = only_quote(text, "indirect")
    assert quote.text == "合作最难的不是经费，而是信任"
    assert (quote.speaker.name, quote.speaker.role) == ("马丁·佩奇", "教授")


def test_a_language_that_somebody_speaks_is_no_report() -> None:
    assert quotes("生态学家奥利弗·泰特会说一口带承德味的普通话。", "indirect") == []


def test_a_foreigner_with_a_surname_of_one_character_is_called_by_it() -> None:
    text = "谢菲尔德大学教授罗莎琳·肖来了。院长屈一鸣主持。肖教授笑着反问：“它会替你拥抱病人吗？”"
    assert _speaker(text, "它会") == ("罗莎琳·肖", "教授", "谢菲尔德大学")


@pytest.mark.parametrize("manner", ["头也不回地说", "笑着说"])
def test_the_manner_of_speaking_is_nobody(manner: str) -> None:
    assert _speaker(f"站长沙怀远走在前头，{manner}：“今天的水，比昨天好。”", "今天") == ("沙怀远", "站长", None)


@pytest.mark.parametrize(
    ("office", "organisation"),
    [
        ("浮式平台企业潮启重工创始人", "潮启重工"),
        ("能源咨询机构睿极的合伙人", "睿极"),
        ("中金公司分析师", "中金公司"),
        ("国际机构投资部主任", "国际机构投资部"),
    ],
)
def test_what_kind_of_firm_it_is_is_no_part_of_its_name(office: str, organisation: str) -> None:
    assert _speaker(f"{office}温景舟说：“那里的浪够大。”", "那里")[2] == organisation


def test_a_national_body_in_short_has_its_whole_name() -> None:
    text = "台灣國家太空中心今天宣布發射計畫。太空中心主任駱振宇表示，衛星已經完成。"
    assert _speaker(text, "衛星已經完成") == ("駱振宇", "主任", "台灣國家太空中心")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2022年9月，双方启动“山脊线”监测计划。", "“山脊线”监测计划"),
        ("两校将于今年9月共建“听觉健康联合实验室”。", "听觉健康联合实验室"),
        ("国家科学中心与牛津大学签署中子散射技术合作协议。", "中子散射技术合作协议"),
    ],
)
def test_names_in_marks_and_with_verbs_inside_are_read_whole(text: str, name: str) -> None:
    assert [item.name for item in initiatives(text, "2025-06-20")] == [name]


def test_two_agreements_of_one_sentence_have_their_own_parties_and_the_year_of_the_event() -> None:
    text = (
        "6月19日，省长会见代表团。其中，省科技厅与英国创新署签署《产业技术研发合作备忘录》，"
        "合肥科学中心与阿普尔顿实验室签署中子散射技术合作协议。"
    )
    found = {item.name: (item.parties, item.year) for item in initiatives(text, "2025-06-20")}
    assert found == {
        "产业技术研发合作备忘录": (("省科技厅", "英国创新署"), 2025),
        "中子散射技术合作协议": (("合肥科学中心", "阿普尔顿实验室"), 2025),
    }


def test_a_hope_and_a_round_manner_of_speaking_are_no_facts() -> None:
    said = "省长蓝仲霖说，很高兴见面。希望双方以这次访问为契机，共建中英创新中心。"
    assert not any("契机" in fact.text for fact in facts(said))
    assert facts("主任駱振宇表示，雷射通訊的頻寬是傳統無線電的百倍。")[-1].category == "role"


def test_who_takes_part_in_a_meeting_is_a_fact() -> None:
    assert [fact.text for fact in facts("省政府秘书长单向前、省商务厅厅长方旭等参加活动。")] == [
        "省政府秘书长单向前、省商务厅厅长方旭等参加活动"
    ]


def test_a_view_before_a_colon_is_reported_beside_the_words_behind_it() -> None:
    text = "在复旦大学教授应晓华看来，真正的考验刚刚开始：“进目录是拿到门票，能不能坐下来吃饭，要看疗效。”"
    assert quotes(text, "indirect") == [("真正的考验刚刚开始", "应晓华")]
    assert [name for _, name in quotes(text)] == ["应晓华"]


def test_a_short_verdict_and_a_nickname_differ() -> None:
    assert quotes(f"{_HOSPITAL}他形容，今次合作「來得及時」。", "partial") == [("來得及時", "陳家亮")]
    assert quotes("董事长段知行把这桩并购形容为“用钱买时间”。", "partial") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("港交所上市公司晶脈科技（2938）宣布，集團將在英國設立實驗室。", "晶脈科技"),
        ("3月25日，苏州药企衡岳生物公告称，其英国子公司已签订供应协议。", "衡岳生物"),
        ("理大昨日公布，新貼片獲批進入臨床試驗。", "理大"),
    ],
)
def test_a_firm_announces_under_its_own_name(text: str, name: str) -> None:
    assert [who for _, who in quotes(text, "indirect")] == [name]


@pytest.mark.parametrize("name", ["吐尔逊·艾合买提", "古丽娜尔·阿布都拉", "艾尔莎·麦理勤"])
def test_names_written_with_rare_characters_are_whole(name: str) -> None:
    assert _speaker(f"牧民{name}说：“吃这个草的羊，肉不膻。”", "吃这个草") == (name, "牧民", None)


@pytest.mark.parametrize(
    ("office", "role", "organisation"),
    [
        ("英国国家卫生研究所前评审委员会主席", "前评审委员会主席", "英国国家卫生研究所"),
        ("和田地区林草局副局长", "副局长", "和田地区林草局"),
        ("我校材料学院院长", "院长", "材料学院"),
    ],
)
def test_offices_once_held_and_bodies_with_and_in_their_names(office: str, role: str, organisation: str) -> None:
    assert _speaker(f"{office}温雅言说：“电池这东西急不得。”", "电池") == ("温雅言", role, organisation)


def test_our_own_school_is_never_the_guests() -> None:
    text = "9月24日，英国华威大学校长来访。我校材料学院院长温雅言说：“电池这东西急不得。”"
    assert _speaker(text, "电池")[2] == "材料学院"


def test_a_subsidiary_signs_for_the_firm_that_announces_it() -> None:
    text = "晶脈科技宣布，旗下英國附屬公司與愛丁堡大學達成協議，斥資設立光子晶片實驗室。"
    assert [set(item.parties) for item in initiatives(text)] == [{"晶脈科技", "愛丁堡大學"}]


def test_principles_issued_at_the_beginning_of_a_month_have_the_year() -> None:
    text = "3月25日，公司签约。国家药监局3月初印发《药品境外数据使用指导原则》。"
    found = [(i.name, i.year, i.status) for i in initiatives(text, "2025-03-28")]
    assert found == [("药品境外数据使用指导原则", 2025, "issued")]


def test_a_ceremony_is_no_place() -> None:
    text = "主任骆文翰在闭幕式上宣布，论坛将设立“青年工程师互访基金”。"
    assert [(i.name, i.places) for i in initiatives(text)] == [("青年工程师互访基金", ())]


def test_what_hangs_there_is_no_fact_and_a_first_is_one() -> None:
    assert facts("办公室的墙上，挂着一张手写的失败清单，一共27项。") == []
    assert [f.text for f in facts("这是中国创新药首次进入英国公立医疗采购目录。")] == [
        "这是中国创新药首次进入英国公立医疗采购目录"
    ]


def test_aims_in_a_list_are_no_facts_and_dates_in_one_are() -> None:
    said = "主任郎秀川说：“一是实施《丝路科创行动计划》。第二，今年9月双方将在爱丁堡召开第十一次会议。”"
    assert [f.text for f in facts(said, "2025-04-17") if f.category != "role"] == [
        "第二，今年9月双方将在爱丁堡召开第十一次会议"
    ]


def test_who_a_description_takes_up_has_the_body_it_names() -> None:
    text = (
        "邵望舒教授有两台望远镜。“看累了，就看麻雀。”这位紫金山天文台的研究员说。\n\n"
        "邵望舒告诉记者：“听，它们在开会。”"
    )
    assert _speaker(text, "听")[2] == "紫金山天文台"


def test_who_is_written_to_is_not_who_writes() -> None:
    text = "教授彼得·霍恩今年88岁。在写给步秋禾的贺卡上，他写道：“我还记得。”步秋禾教授哭了。"
    assert _speaker(text, "我还记得")[0] == "彼得·霍恩"


@pytest.mark.parametrize(
    ("office", "role", "organisation"),
    [
        ("洛川县果农", "果农", "洛川县"),
        ("北京市第八中学初一学生", "学生", "北京市第八中学"),
        ("（以上为科技部国际合作司司长", "司长", "科技部国际合作司"),
    ],
)
def test_growers_pupils_and_words_that_point_at_the_text(office: str, role: str, organisation: str) -> None:
    assert _speaker(f"{office}步秋禾说：“我还记得。”", "我还记得") == ("步秋禾", role, organisation)


def test_a_nicknamed_project_of_both_sides_has_its_whole_name_and_what_the_next_sentence_tells() -> None:
    text = "这是中英“深蓝锚”联合项目的第37次试验。项目自2021年启动以来，双方完成试验112组。"
    assert [(i.name, i.year, i.status) for i in initiatives(text)] == [("中英“深蓝锚”联合项目", 2021, "launched")]


def test_a_jubilee_is_not_the_year_in_which_something_began() -> None:
    text = "今年是中英科技合作联委会机制建立27周年。"
    assert [(i.name, i.year, i.status) for i in initiatives(text, "2025-02-26")] == [
        ("中英科技合作联委会机制", None, None)
    ]


def test_what_is_expected_by_a_quarter_is_a_fact_and_what_she_proposes_is_none() -> None:
    told = facts("主任卞若曦表示，交易仍需通过审查，预计最快明年一季度完成。")
    assert "交易仍需通过审查，预计最快明年一季度完成" in [fact.text for fact in told]
    assert facts("她建议双方建立年度会商机制，并在用户培训方面先行先试。") == []


def test_a_field_is_no_place_and_a_name_in_marks_is_not_told_beside_the_whole_one() -> None:
    text = "英方愿支持两国在粮食安全领域的合作，今年还将启动新一轮“牛顿奖学金”计划，资助40名青年学者。"
    assert [(found.name, found.places) for found in initiatives(text)] == [("“牛顿奖学金”计划", ())]
