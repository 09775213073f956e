"""Feature writing in Chinese: people named long before they speak, bodies in short, offices told elsewhere."""

from __future__ import annotations

import re

import pytest

from briefwright.extract.chinese.alternatives import alternatives, leading
from briefwright.extract.chinese.bodies import Bodies
from briefwright.extract.chinese.lexicon import CUE, ROLE, ROLE_NOUNS
from briefwright.model.evidence import Quote
from fakes.extracted import evidence, facts, initiatives, only_quote, quotes


@pytest.mark.parametrize(
    ("before", "short", "role", "whole"),
    [
        ("今年10月，课题组与爱丁堡大学极端条件科学中心合作。", "该中心", "主任", "爱丁堡大学极端条件科学中心"),
        ("这里是西南理工大学极端条件物理实验室的全部家当。", "实验室", "主任", "西南理工大学极端条件物理实验室"),
        ("昨日，江东大学举行校庆。", "", "校长", "江东大学"),
        ("江东大学材料学院与来宾座谈。", "", "校长", "江东大学"),
        ("量子计算公司“弈算科技”的办公室里堆满了纸箱。", "", "首席执行官", "弈算科技"),
        ("这里是英国药物研发公司Helixor。", "公司", "总裁", "Helixor"),
        ("没有谁的名字在前面。", "该中心", "主任", ""),
        ("没有谁的名字在前面。", "研究所", "主任", "研究所"),
        ("他在研究中心上班。", "该中心", "主任", ""),
    ],
)
def test_a_body_named_in_short_has_its_full_name_from_before(
    before: str, short: str, role: str, whole: str
) -> None:
    assert Bodies(before).whole(short, role, len(before)) == whole


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        (
            "队里的外国人叫艾伦·惠特克，来自英国埃塞克斯大学，研究盐沼。惠特克说：“泥太软了。”",
            "艾伦·惠特克",
            None,
            "英国埃塞克斯大学",
        ),
        (
            "玛格丽特·霍洛韦打开箱子。霍洛韦是英国皇家农业学会前副会长。“这是南京。”霍洛韦说。",
            "玛格丽特·霍洛韦",
            "前副会长",
            "英国皇家农业学会",
        ),
        ("“改了十九遍。”斯特林的学生、现任职于第二海洋研究所的贺兰溪说。", "贺兰溪", None, "第二海洋研究所"),
        ("如今已是江苏省农业科学院名誉院长的潘立仁说：“她太认真了。”", "潘立仁", "名誉院长", "江苏省农业科学院"),
        (
            "弈算科技首席科学家、曾任牛津大学量子研究组组长的凯瑟琳·欧文坦承：“良率很低。”",
            "凯瑟琳·欧文",
            "首席科学家",
            "弈算科技",
        ),
        (
            "带队的是英国达勒姆大学宇宙学中心副主任、天体物理学家詹姆斯·卡特莱特。卡特莱特说：“头疼。”",
            "詹姆斯·卡特莱特",
            "副主任",
            "英国达勒姆大学宇宙学中心",
        ),
        (
            "香港中文大學生物醫學學院副教授戚詠詩說：「這是前景問題。」",
            "戚詠詩",
            "副教授",
            "香港中文大學生物醫學學院",
        ),
        ("赛迪顾问集成电路研究中心总经理滕海生说：“市场很大。”", "滕海生", "总经理", "赛迪顾问集成电路研究中心"),
        (
            "参与谈判的英方法律顾问、伦敦玛丽女王大学国际法教授普里娅·纳拉扬说：“法律在相撞。”",
            "普里娅·纳拉扬",
            "国际法教授",
            "伦敦玛丽女王大学",
        ),
        ("没有参与研究的神经科学研究所研究员都广礼评价说：“终于看电影了。”", "都广礼", "研究员", "神经科学研究所"),
        ("观测站的工程师次仁多吉说：“站稳了。”", "次仁多吉", "工程师", None),
        ("鲍青禾是江苏省农业科学院研究员。“麦子熟了。”鲍研究员说。", "鲍青禾", "研究员", "江苏省农业科学院"),
        ("索菲·格兰特来到田里。“麦子没有国籍。”索菲坦言。", "索菲·格兰特", None, None),
        ("文章援引伦敦大学中国研究所所长露丝·哈珀的话称：“没有红线。”", "露丝·哈珀", "所长", "伦敦大学中国研究所"),
        (
            "英国驻广州总领事馆科技领事丹尼尔·布鲁克斯说：“湖南人说干就干。”",
            "丹尼尔·布鲁克斯",
            "科技领事",
            "英国驻广州总领事馆",
        ),
        ("省委书记、省人大常委会主任荆致远说：“欢迎来湘。”", "荆致远", "省委书记", None),
        ("大三学生苗一鸣说：“面都坨了。”", "苗一鸣", "大三学生", None),
        ("治沙站站长、61岁的石述柱说：“扎得比我快。”", "石述柱", "站长", "治沙站"),
        (
            "企业“绿芽生物”很新。绿芽生物首席商务官乔治娅·莱恩说：“写着呢。”",
            "乔治娅·莱恩",
            "首席商务官",
            "绿芽生物",
        ),
        ("听到兰州大学教授宁长风讲沙漠。“见过沙子吗？”宁长风说。", "宁长风", "教授", "兰州大学"),
        ("英国商业贸易部国务大臣克里斯托弗·沃恩说：“很好。”", "克里斯托弗·沃恩", "国务大臣", "英国商业贸易部"),
        ("“标本回家”计划负责人、昆明植物所所长谈青岳说：“第一次。”", "谈青岳", "所长", "昆明植物所"),
        ("“智库”所长、“标本回家”计划负责人谈青岳说：“第一次。”", "谈青岳", "所长", "智库"),
        ("Sarah Whitfield教授来自爱丁堡大学。“很好。”Whitfield教授说。", "Sarah Whitfield", "教授", "爱丁堡大学"),
        (
            "负责人、谢菲尔德大学研究中心研究总监凯特·布朗说：“很好。”",
            "凯特·布朗",
            "研究总监",
            "谢菲尔德大学研究中心",
        ),
        ("市科技局党组成员、副局长曾坚说：“很好。”", "曾坚", "副局长", "市科技局"),
        ("他叫季长河，是极地研究中心的冰川学家。“很好。”季长河说。", "季长河", "冰川学家", "极地研究中心"),
        ("首席技术官、裴大河的儿子裴一鸣说：“我造电池。”", "裴一鸣", "首席技术官", None),
        (
            "英国詹姆斯·赫顿研究所的研究员菲奥娜·坎贝尔说：“很好。”",
            "菲奥娜·坎贝尔",
            "研究员",
            "英国詹姆斯·赫顿研究所",
        ),
        ("厦门市教育局局长洪流在典礼上说：“很好，很好。”", "洪流", "局长", "厦门市教育局"),
        ("撮合双方的浩然资本合伙人温越说：“最难谈。”", "温越", "合伙人", "浩然资本"),
        (
            "身边的英国专家理查德·巴克很高兴。巴克是英国原子能管理局的高级工程师。“好。”巴克说。",
            "理查德·巴克",
            "高级工程师",
            "英国原子能管理局",
        ),
    ],
)
def test_name_office_and_body_are_found_in_features(
    text: str, name: str, role: str | None, organisation: str | None
) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role) == (name, role)
    assert organisation is None or speaker.organisation == organisation


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("队伍前面是所长乔慕川。\n\n“别踩两边。”他回过头喊。", "乔慕川"),
        (
            "研究员克劳斯·贝克写道：“很扎实。”\n\n卓怀瑾是理工大学教授。不过，卓教授很谨慎。他说：“早。”",
            "卓怀瑾",
        ),
        ("实验员覃素梅很忙。副书记植文斌介绍情况。她想了想，说：“还是早上来吧。”", "覃素梅"),
    ],
)
def test_pronouns_take_up_who_the_feature_is_about(text: str, speaker: str) -> None:
    assert quotes(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“您好，请坐。”一口北京话。\n\n副院长本杰明·克拉克是英国人。", ["本杰明·克拉克"]),
        ("创始人加雷斯·摩根很坦然。\n\n“上海太贵。”11月底，他在办公室里说，“这里愿意等。”", ["加雷斯·摩根"] * 2),
        ("在所长高庆眼里，英国同行“守时到了固执的地步”。", ["高庆"]),
        ("大臣克里斯·沃恩到访，并称赞杭州“像一座装了发动机的西湖”。", ["克里斯·沃恩"]),
        ("研究员彭长风来了。“没错。”老彭说。对这个结论，这位研究员不置可否。“还早。”他说。", ["彭长风"] * 2),
    ],
)
def test_who_speaks_is_seen_from_what_surrounds_the_words(text: str, speakers: list[str]) -> None:
    assert [q.speaker.name for q in evidence(text) if isinstance(q, Quote) and q.form != "indirect"] == speakers


def test_what_an_article_cites_is_reported() -> None:
    text = "报道援引英国大学联盟主席安·科尔的话说，等待时间已超过11周。"
    assert quotes(text, "indirect") == [("等待时间已超过11周", "安·科尔")]


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    simple = "“不等人。”中研院研究中心研究员钟国芳说。2021年，“离岸人才桥”决赛在台北举行。"
    traditional = "「不等人。」中研院研究中心研究員鍾國芳說。2021年，「離岸人才橋」決賽在台北舉行。"
    assert [(e.start, e.end) for e in evidence(simple)] == [(e.start, e.end) for e in evidence(traditional)]


def test_writing_on_a_wall_is_no_speech() -> None:
    assert quotes("主任李明进门。墙上贴着一行字：“压力就是动力。”") == []


def test_words_behind_somebodys_manner_of_speaking_are_partly_quoted() -> None:
    text = "工程师李卫东搬来图纸。用李卫东的话说，“螺丝刀是世界语”。"
    assert quotes(text, "partial") == [("螺丝刀是世界语", "李卫东")]


def test_what_is_reported_before_a_quotation_is_reported_too() -> None:
    text = "李卫东说，合作已有十五年，培养学生三千名，“这是我们最骄傲的事，没有之一。”"
    assert quotes(text, "indirect") == [("合作已有十五年，培养学生三千名", "李卫东")]


@pytest.mark.parametrize("text", ["有人建议把数据修一修再发表。", "对于外方同事的称赞，李卫东有点不好意思。"])
def test_nobody_in_particular_and_nouns_report_nothing(text: str) -> None:
    assert quotes(text, "indirect") == []


def test_the_paper_that_asks_is_no_speaker() -> None:
    text = "澎湃新闻：你们做了什么？\n\n亚当·库珀：我们跟踪了家庭。\n\n澎湃新闻：结果呢？\n\n亚当·库珀：是厨房。"
    assert {name for _, name in quotes(text)} == {"亚当·库珀"}


def test_a_team_stands_for_the_body_of_its_head() -> None:
    text = "湿地研究所所长乔慕川与来自牛津大学的艾伦·惠特克相识。乔慕川与惠特克的团队联合启动“潮间计划”。"
    assert [(i.name, i.parties) for i in initiatives(text)] == [("潮间计划", ("湿地研究所", "牛津大学"))]


@pytest.mark.parametrize(
    "text",
    [
        "复旦大学中英科技政策研究中心副主任薄思远发布报告。",
        "我国已签署117项政府间科技合作协定。",
    ],
)
def test_an_employer_and_a_count_are_no_initiatives(text: str) -> None:
    assert initiatives(text) == []


def test_what_sets_a_scene_is_no_fact() -> None:
    assert facts("清晨六点半，十几个人排成一列，往海里走。") == []


def test_every_office_and_verb_may_begin_as_their_sets_say() -> None:
    plain = [word for word in alternatives(ROLE_NOUNS) if re.fullmatch("[\u4e00-\u9fff]+", word)]
    assert len(plain) > 150
    assert not [word for word in plain if not re.fullmatch(ROLE, word)]
    assert re.match(CUE, "指出，")
    assert re.match(CUE, "笑道：")


def test_what_alternatives_begin_with_is_read_from_the_pattern() -> None:
    assert leading("ab|(?:c|de)f|[gh]i|(?<!x)jk|(?:l)?m") == "acdghjlm"
