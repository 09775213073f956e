"""What stands around and within articles as Chinese sites print them: imprints, titles of interviews, counts."""

from __future__ import annotations

import pytest

from briefwright.model.evidence import Quote
from fakes.extracted import evidence, facts, initiatives, only_quote, quotes


def test_the_title_of_an_interview_gives_office_and_body_without_the_visit() -> None:
    text = "专访：我们愿深化合作——访英国约克大学校长查理·杰弗里\n“两国同行往来密切”，杰弗里说。"
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("查理·杰弗里", "校长", "英国约克大学")


def test_a_delegation_that_visits_britain_keeps_its_name() -> None:
    assert only_quote("访英代表团团长李明表示，此行收获很大。", "indirect").speaker.organisation == "访英代表团"


def test_a_word_that_only_looks_like_a_noun_with_a_name_names_nobody() -> None:
    text = (
        "约克大学校长查理·杰弗里访问北京。\n\n学生的表现与人文交流\n\n"
        "杰弗里表示，大学能起作用。他认为，校友是两国之间的桥梁。"
    )
    assert {e.speaker.name for e in evidence(text) if isinstance(e, Quote)} == {"查理·杰弗里"}


def test_a_result_is_no_tenth() -> None:
    assert [
        figure.text for fact in facts("他说：“这一成绩实在难得，这一成果来之不易。”") for figure in fact.figures
    ] == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("2024年，有8000名英国学生来中国学习。", "英国学生"),
        ("2024年，有30名未来科学家参加夏令营。", "未来科学家"),
        ("2024年，120家企业与高校签署协议。", "企业"),
    ],
)
def test_what_is_counted_ends_where_the_sentence_goes_on(text: str, counted: str) -> None:
    assert [figure.of for fact in facts(text) for figure in fact.figures] == [counted]


@pytest.mark.parametrize(
    "line",
    [
        "作者：段歆 来源：科学时报 发布时间：2014-4-28 9:11:04",
        "来源：新华网 2024年5月6日发布",
        "责任编辑：李明 2024年5月6日",
    ],
)
def test_an_imprint_is_no_fact(line: str) -> None:
    text = f"{line}\n\n2024年3月5日，约克大学与北京大学签署协议。"
    assert [fact.text for fact in facts(text)] == ["2024年3月5日，约克大学与北京大学签署协议"]


def test_pictures_and_paragraphs_do_not_end_an_answer() -> None:
    text = (
        "西湖大学教授齐明君接受专访。\n\n记者：您为什么回国？\n\n齐明君：主要是两点考量。\n\n"
        "我认为目前还有基础问题需要解决。\n\n2022年11月9日，人们在总部拍照。 记者 刘关 摄\n\n记者：还有呢？\n\n"
        "齐明君：两者各有所长。"
    )
    assert [words for words, name in quotes(text) if name == "齐明君"] == [
        "主要是两点考量。",
        "我认为目前还有基础问题需要解决。",
        "两者各有所长。",
    ]


def test_a_notices_headings_are_nobody() -> None:
    turns = "朱日明：我叫朱日明。\n\n报社记者：有何体会？\n\n朱日明：我补充一点。"
    text = f"时间：2018年1月24日 地点：新闻发布厅\n\n{turns}"
    assert {name for _, name in quotes(text)} == {"朱日明"}


@pytest.mark.parametrize(
    "text",
    [
        "高校被认为担负着为我国发展提供科技支撑的任务。",
        "浙江大学教授潘明介绍了成果。更确切地说，这只大鼠，已升级为了机器鼠。",
        "在国内，我认为发展更为合适。",
    ],
)
def test_what_nobody_says_is_not_reported(text: str) -> None:
    assert quotes(text, "indirect") == []


def test_a_saying_may_be_called_to_mind() -> None:
    text = "正如美国分子生物学家詹姆斯·沃德所指出的，几乎每一个重要发现均出自35岁以下研究者。"
    quote = only_quote(text, "indirect")
    assert quote.text == "几乎每一个重要发现均出自35岁以下研究者"
    assert (quote.speaker.name, quote.speaker.role) == ("詹姆斯·沃德", "分子生物学家")


def test_descent_is_no_body() -> None:
    quote = only_quote("美籍印度裔物理学家钱德拉·塞卡指出，重要的发现往往是第一个发现。", "indirect")
    assert (quote.speaker.role, quote.speaker.organisation) == ("物理学家", None)


def test_an_item_of_a_list_has_no_parties_in_the_list() -> None:
    text = "科学院布局实施了科教合作拓展工程、海外科教中心建设、“丝路”科技合作行动计划等一系列举措。"
    assert [each.parties for each in initiatives(text) if "行动计划" in each.name] == [()]


_ANSWER = (
    "外交部发言人顾明主持例行记者会。\n\n有记者就此提问称，有何评论？\n\n顾明：中方一贯主张合作，这一点没有变化。"
)


def test_one_answer_to_a_question_told_in_prose_is_a_quotation() -> None:
    quote = only_quote(_ANSWER)
    assert (quote.text, quote.speaker.name, quote.speaker.role) == (
        "中方一贯主张合作，这一点没有变化。",
        "顾明",
        "发言人",
    )


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("即將擔任皇家學會會長的保羅．納斯頓表示，「如今科學城令人嘆為觀止。」", "保羅．納斯頓", "會長"),
        ("諾貝爾獎得主的保羅納斯（Paul Nurse）警告，北京正在加大投入。", "保羅納斯", "諾貝爾獎得主"),
        ("辦事處主任博大力（Dr. Daniel Brook）受訪時表示，中國持續加大投入。", "博大力", "主任"),
        ("報告主筆泰爾柯特（Radomir Tylecote）擔憂，這些研究可能用於軍事。", "泰爾柯特", "主筆"),
    ],
)
def test_the_press_writes_foreign_names_in_many_ways(text: str, name: str, role: str) -> None:
    (quote,) = (e for e in evidence(text) if isinstance(e, Quote))
    assert (quote.speaker.name, quote.speaker.role) == (name, role)


def test_a_foreign_name_without_a_dot_is_taken_up_by_its_end() -> None:
    text = "諾貝爾獎得主保羅納斯（Paul Nurse）來訪。納斯表示，英國應維持合作。"
    assert only_quote(text, "indirect").speaker.name == "保羅納斯"


def test_a_family_name_with_an_office_is_the_one_named_before() -> None:
    text = "《时报》刊发对保罗·纳尔逊的专访。作为英国顶尖科学家，纳尔逊表示，投入正在增加。"
    speaker = only_quote(text, "indirect").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("保罗·纳尔逊", "科学家", "英国")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("《時報》報導稱，英國的大學需要更多經費。", "《時報》"),
        ("環球時報引述該報導稱，英國的大學需要更多經費。", "環球時報"),
        ("報導引述未具名消息人士指出，這些學者已觸犯法律。", "未具名消息人士"),
    ],
)
def test_a_paper_speaks_by_its_name_alone(text: str, name: str) -> None:
    assert only_quote(text, "indirect").speaker.name == name


def test_a_paper_in_marks_is_told_and_not_quoted() -> None:
    text = "一名官員告訴「泰晤士報」（The Times）：「我們不久可能見到數十名學者上法庭。」"
    assert [words for words, _ in quotes(text)] == ["我們不久可能見到數十名學者上法庭。"]


@pytest.mark.parametrize(
    "text",
    [
        "有报道称两国领导人之间的会晤被取消。",
        "会上，记者就美国前总统约翰·普莱斯宣布将参加大选一事，询问中方有何评论。",
    ],
)
def test_hearsay_and_what_is_asked_about_report_nobody(text: str) -> None:
    assert quotes(text, "indirect") == []


def test_a_dateline_may_hold_a_space() -> None:
    text = "中新社 北京8月7日电 针对有关报道，外交部发言人顾明7日在答记者问时表示，中方始终持开放态度。"
    assert quotes(text, "indirect") == [("中方始终持开放态度", "顾明")]


def test_what_one_did_before_is_no_name() -> None:
    text = "王奇兰是科学院研究员。“我们一直在研究，一直在准备。”博士后毕业后，王奇兰进入科学院工作。"
    assert quotes(text) == [("我们一直在研究，一直在准备。", "王奇兰")]


def test_when_somebody_was_born_is_no_body() -> None:
    speaker = only_quote("对“80后”科研工作者王奇兰来说，这是硬仗。“我们一直在准备。”王奇兰说。").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("王奇兰", "科研工作者", None)


def test_a_portrait_may_name_its_hero_by_age_alone() -> None:
    text = "樊书武今年80岁了。他常常这样分享人生感悟：“人可以不伟大，但是不能没有责任心。”"
    assert only_quote(text).speaker.name == "樊书武"


def test_a_title_that_is_also_a_verb_reports_as_a_whole() -> None:
    quote = only_quote("“十四五”规划《建议》提出，科技创新要面向人民生命健康。", "indirect")
    assert (quote.text, quote.speaker.name) == ("科技创新要面向人民生命健康", "“十四五”规划《建议》")


def test_who_is_thanked_does_not_speak() -> None:
    text = "乔建永校长主持会议。科林·贝利校长说：“我高度认同。”感谢乔校长给予的支持，期待未来合作继续走深走实。"
    assert "乔建永" not in {name for _, name in quotes(text, "indirect")}


def test_those_present_are_whole() -> None:
    assert quotes("与会人员表示，将加深交流，分享经验。", "indirect") == [("将加深交流，分享经验", "与会人员")]


@pytest.mark.parametrize(
    ("naming", "name", "role", "organisation"),
    [
        ("对外经济大学法国研究中心主任、金融学教授赵永昌", "赵永昌", "主任", "对外经济大学法国研究中心"),
        ("港大协理副校长、化学系讲座教授孙红明", "孙红明", "协理副校长", "港大"),
        ("随团学者、现任港大副校长孙红明", "孙红明", "副校长", "港大"),
        ("美国富商马斯顿（Alan Maston）与英国首相苏纳德（Rishi Sunad）会面后，苏纳德", "苏纳德", "首相", "英国"),
        (
            "欧洲航天局前科学部主任罗杰-莫里斯·博内特（Roger Bonnet）",
            "罗杰-莫里斯·博内特",
            "前科学部主任",
            "欧洲航天局",
        ),
        ("美国明尼苏达大学研究知识演化的Funk", "Funk", None, "美国明尼苏达大学"),
    ],
)
def test_names_beside_other_names_and_fields(naming: str, name: str, role: str | None, organisation: str) -> None:
    speaker = only_quote(f"{naming}说：“这件事太不可思议了。”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


def test_a_host_who_only_asks_is_not_quoted() -> None:
    text = (
        "专访创新局局长孙明东。\n\n吴小兰：您对峰会有什么期望？\n\n孙明东：借这个机会，我们邀请知名机构参会。\n\n"
        "吴小兰：美国有没有人参加？\n\n孙明东：一些团体会参与。"
    )
    assert {name for _, name in quotes(text)} == {"孙明东"}
