from __future__ import annotations

import pytest

from fakes.extracted import facts, initiatives, only_quote, quotes


@pytest.mark.parametrize(
    "text",
    [
        "科技部副部长张广军说：“种子不认国界。”",
        "“种子不认国界。”科技部副部长张广军说。",
        "“种子不认国界，”科技部副部长张广军说。",
        "「種子不認國界。」科技部副部長張廣軍說。",
        "科技部副部长张广军12日在会上强调：“种子不认国界。”",
        "科技部副部长张广军在接受采访时表示，“种子不认国界。”",
        "科技部副部长张广军(左)说:“种子不认国界。”",
    ],
)
def test_the_speaker_is_found_before_and_after_the_words(text: str) -> None:
    speaker = only_quote(text).speaker
    assert speaker.name in ("张广军", "張廣軍")
    assert speaker.role in ("副部长", "副部長")
    assert speaker.organisation == "科技部"


def test_what_is_reported_after_a_comma_is_indirect_speech() -> None:
    assert quotes("张广军指出，两国合作前景广阔。", "indirect") == [("两国合作前景广阔", "张广军")]
    assert quotes("据张广军介绍，中心已吸引三十家企业。", "indirect") == [("中心已吸引三十家企业", "张广军")]


def test_a_short_foreign_name_takes_the_full_one() -> None:
    text = "英国科学大臣帕特里克·瓦兰斯到访。瓦兰斯表示：“我们愿意合作。”"
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("帕特里克·瓦兰斯", "科学大臣", "英国")


def test_a_pronoun_means_who_spoke_before() -> None:
    text = "中心主任李明到场。李明说：“开始吧，各位。”他强调，安全第一最重要。"
    assert quotes(text, "indirect") == [("安全第一最重要", "李明")]


@pytest.mark.parametrize(
    "text", ["“一带一路”倡议提出以来成果丰硕。", "观众看到所谓“银色地球仪”。", "他称之为“地图”。"]
)
def test_names_in_marks_are_no_quotations(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize("text", ["该公司简称启思。", "他的职称很高。", "这部小说很好。", "承诺的20个中心开放了。"])
def test_words_that_hold_a_reporting_verb_report_nothing(text: str) -> None:
    assert quotes(text, "indirect") == []


def test_a_title_in_book_marks_is_an_initiative() -> None:
    found = initiatives("中英两国政府12日在北京签署《中英科技创新合作备忘录》。", "2025-03-12")
    assert [(i.name, i.type, i.parties, i.places, i.year, i.status) for i in found] == [
        ("中英科技创新合作备忘录", "memorandum", ("中国政府", "英国政府"), ("北京",), 2025, "signed")
    ]


def test_a_bracketed_place_belongs_to_the_name() -> None:
    found = initiatives("启航科技园（纽卡斯尔）16日开园。")
    assert [(i.name, i.places) for i in found] == [("启航科技园（纽卡斯尔）", ("纽卡斯尔",))]


def test_a_figure_makes_a_fact() -> None:
    fact = facts("中心累计投入4700万元，服务企业超过200家。")[0]
    assert (fact.category, [f.value for f in fact.figures]) == ("figure", [47e6, 200.0])


def test_a_dateline_is_no_part_of_the_news() -> None:
    fact = facts("新华社伦敦10月15日电（记者周某）中英科技峰会14日在伦敦举行。", "2025-10-15")[0]
    assert fact.text.startswith("中英科技峰会")


def test_english_and_chinese_paragraphs_are_each_read_in_their_own_way() -> None:
    text = "“It works well,” Ann Moore said.\n\n张广军说：“种子不认国界。”"
    assert quotes(text) == [("It works well,", "Ann Moore"), ("种子不认国界。", "张广军")]


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        (
            "“开始吧，各位。”英国皇家极地研究所所长大卫·汉密尔顿（David Hamilton）在会上对记者说。",
            "大卫·汉密尔顿",
            "所长",
            "英国皇家极地研究所",
        ),
        ("联合研究院首任院长邵一帆坦言：“开始吧，各位。”", "邵一帆", "首任院长", "联合研究院"),
        ("种植大户郭长喜乐呵呵地说：“开始吧，各位。”", "郭长喜", "种植大户", None),
        ("国家知识产权局副局长申屠明宇说：“开始吧，各位。”", "申屠明宇", "副局长", "国家知识产权局"),
        ("阿斯利达中国区总裁王蕾说：“开始吧，各位。”", "王蕾", "中国区总裁", "阿斯利达"),
        ("作为项目首席科学家，毕彦君笑道：“开始吧，各位。”", "毕彦君", "首席科学家", None),
        (
            "英国科学、创新与技术国务大臣夏洛特·格兰杰强调：“开始吧，各位。”",
            "夏洛特·格兰杰",
            "科学、创新与技术国务大臣",
            "英国",
        ),
        ("UKRI中国办公室主任Emily Carter表示：“开始吧，各位。”", "Emily Carter", "主任", "UKRI中国办公室"),
        ("江海大學校長魯振東指出：「開始吧，各位。」", "魯振東", "校長", "江海大學"),
        ("英国首相理查德·李说：“开始吧，各位。”", "理查德·李", "首相", "英国"),
    ],
)
def test_name_office_and_body_are_told_apart(text: str, name: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


@pytest.mark.parametrize(
    "text",
    [
        "谈到下一步，卓越打了个比方：“实验室里是做菜。”",
        "卓越没有犹豫：“实验室里是做菜。”",
        "“实验室里是做菜。”卓越难掩自豪。",
        "卓越更看重成本。“实验室里是做菜。”他说。",
        "“实验室里是做菜。”顺着卓越手指的方向，记者看到了炉子。",
    ],
)
def test_who_acts_beside_the_words_speaks_them(text: str) -> None:
    assert only_quote("滨海大学教授卓越到场。\n\n" + text).speaker.name == "卓越"


def test_a_question_of_an_interview_is_nobodys_statement() -> None:
    text = (
        "外交部发言人闻一鸣主持记者会\n\n路闻社记者：有报道称中方将放宽签证，能否证实？\n\n"
        "闻一鸣：我们注意到有关报道。\n\n路闻社记者：何时？\n\n闻一鸣：有消息会发布。"
    )
    assert quotes(text) == [("我们注意到有关报道。", "闻一鸣"), ("有消息会发布。", "闻一鸣")]


def test_a_body_that_speaks_is_no_person_who_is_named_near_it() -> None:
    text = "张三的报告指出，试点将于9月开始进行。"
    assert quotes("科技部部长张三到场。" + text, "indirect") == [("试点将于9月开始进行", "张三的报告")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("学校将设立“麦克尤恩—石家玉青年学者奖”，张三说。", "奖"),
        ("张三说，样本按照“谁采集、谁负责”的原则管理。", "谁采集"),
    ],
)
def test_names_and_rules_in_marks_are_nobodys_words(text: str, words: str) -> None:
    assert not [said for said, _ in (*quotes(text), *quotes(text, "partial")) if words in said]


def test_an_abbreviated_date_at_an_event_takes_the_years_of_the_event() -> None:
    text = "峰会11日在上海开幕。开幕式上，罗启明发布了《沪伦绿色金融合作倡议》。"
    assert [(i.name, i.year, i.status) for i in initiatives(text, "2024-10-12")] == [
        ("沪伦绿色金融合作倡议", 2024, "published")
    ]


def test_half_a_character_is_read_over() -> None:
    speech = "种子不认国界。"
    assert quotes(f"张三\ud800教授说：“{speech}”")[0][0] == speech


def test_a_date_right_behind_a_name_is_no_part_of_it() -> None:
    speaker = only_quote("中国科学技术部部长阴和俊12日在北京说：“开始吧，各位。”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("阴和俊", "部长", "中国科学技术部")


@pytest.mark.parametrize("lead", ["据介绍", "据了解", "据悉", "另据报道", "据记者了解"])
def test_what_is_reported_without_a_source_is_nobodys(lead: str) -> None:
    text = f"科技部部长张广军说：“开始吧，各位。”\n\n{lead}，该备忘录为期三年，将支持30个联合研究项目。"
    said = only_quote(text, "indirect")
    assert (said.speaker.name, said.speaker.basis) == (None, "none")
    assert only_quote(text).speaker.name == "张广军"


def test_a_nominal_means_the_latest_of_that_kind() -> None:
    text = "院士潘建国到場。英國科學部一名不願具名的官員承認，審批程序「確實太慢」。該官員又說，新安排四月生效。"
    partial, indirect = only_quote(text, "partial"), quotes(text, "indirect")[-1]
    assert (partial.text, partial.speaker.role, partial.speaker.organisation) == ("確實太慢", "官員", "英國科學部")
    assert indirect == ("新安排四月生效", "英國科學部一名不願具名的官員")


@pytest.mark.parametrize(
    ("lead", "name", "role", "organisation"),
    [
        ("论文共同作者、牛津大学物理系教授亨利·斯奈思", "亨利·斯奈思", "教授", "牛津大学物理系"),
        ("研究负责人之一、清华大学副教授易陈谊", "易陈谊", "副教授", "清华大学"),
        ("未参与该研究的美国可再生能源实验室科学家贝里", "贝里", "科学家", "美国可再生能源实验室"),
        ("英国诺丁汉大学校长简·诺曼", "简·诺曼", "校长", "英国诺丁汉大学"),
    ],
)
def test_the_office_with_a_body_counts_before_what_else_is_said_of_its_holder(
    lead: str, name: str, role: str, organisation: str
) -> None:
    speaker = only_quote(lead + "说：“开始吧，各位。”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


def test_the_two_sides_are_those_whose_people_were_named_before() -> None:
    text = "英国诺丁汉大学校长简·诺曼访问浙江大学。浙江大学校长杜江峰会见了她。会后，双方签署《联合研究中心协议》。"
    assert [i.parties for i in initiatives(text)] == [("英国诺丁汉大学", "浙江大学")]


def test_a_dateline_with_a_year_is_nobody() -> None:
    assert quotes("新华社云岭2021年5月18日电（记者周某）考古队介绍，遗址距今约5000年。", "indirect") == [
        ("遗址距今约5000年", "考古队")
    ]


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("逄青山是中国科学院西部天文台研究员。“来了。”逄青山说。", "研究员", "中国科学院西部天文台"),
        ("宗伯言是启明超导的创始人兼董事长。他坦言：“开始吧，各位。”", "创始人兼董事长", "启明超导"),
        ("国务委员兼外事办主任岑怀远说：“开始吧，各位。”", "国务委员兼外事办主任", None),
        ("英国科学、创新与技术部常务秘书布莱克伍德说：“开始吧，各位。”", "常务秘书", "英国科学、创新与技术部"),
        ("今年67岁的地质学家鄢守拙说：“开始吧，各位。”", "地质学家", None),
        ("鄢守拙的学生、地质研究院副研究员亓蔚然说：“开始吧，各位。”", "副研究员", "地质研究院"),
    ],
)
def test_what_a_sentence_says_of_an_office_is_the_speakers(text: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.role, speaker.organisation) == (role, organisation)


def test_a_familiar_form_means_the_only_one_of_the_family() -> None:
    text = "天文台研究员逄青山到场。博士后尼娅姆·奥康纳也来了。“大衣比客套话管用。”老逄嘿嘿一笑。"
    assert quotes(text) == [("大衣比客套话管用。", "逄青山")]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("博士后幺明远走路很快。他是东海核聚变中心的总工程师。“走吧，各位。”幺明远说。", "幺明远", "博士后"),
        (
            "英国姑娘菲比·朗斯塔夫到了。她是利兹极地科学中心的博士生。“真冷啊！”朗斯塔夫说。",
            "菲比·朗斯塔夫",
            "博士生",
        ),
        ("“别碰管子！”传来一声喊。喊话的是冰川研究站站长仉卫东。", "仉卫东", "站长"),
    ],
)
def test_an_office_said_of_a_pronoun_is_that_of_the_one_named_before(text: str, name: str, role: str) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role) == (name, role)
