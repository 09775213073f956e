"""Read-outs, visits and reports as Chinese offices write and copy them: envoys, acts told as objects, verdicts."""

from __future__ import annotations

import pytest

from fakes.extracted import facts, initiatives, only_quote, quotes

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
        "海东大学校长陆言与河滨大学校长Keith Burnett会见。"
        "Burnett对代表团来访表示欢迎，回忆了与张荣校长见面的情景，表示两校已开展务实合作。"
    )
    assert quotes(text, "indirect") == [("两校已开展务实合作", "Keith Burnett")]


def test_the_body_of_an_office_beside_somebody_else_is_that_bodys() -> None:
    text = "在河滨大学，张荣与该校校长Keith Burnett会见。Burnett表示，两校已开展务实合作。"
    assert only_quote(text, "indirect").speaker.organisation == "河滨大学"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中英签署空间科技合作谅解备忘录。", ["空间科技合作谅解备忘录"]),
        ("科尔爵士这次访华与青禾科学院签署了共促海洋合作的联合声明。", ["共促海洋合作的联合声明"]),
        ("海东大学与河滨大学签署两校校际合作备忘录。", ["校际合作备忘录"]),
        ("双方通过联委会机制持续深化战略互信，并签署政府间科技合作协定。", ["政府间科技合作协定"]),
        ("河滨大学13日正式成立中国学院。", ["中国学院"]),
        ("两国在贸易问题上达成协议。", []),
        ("大湾区奖学金由金斯米尔基金会与中山医学院于2018年设立。", ["大湾区奖学金"]),
        (
            "两校一起为中英土壤科学研究中心（国际联合实验室）揭牌。",
            ["中英土壤科学研究中心（国际联合实验室）"],
        ),
        ("大学与皇家学会推动“高等教育深耕计划”进入第二期。", ["高等教育深耕计划"]),
        ("某大学“一带一路”研究院7日正式成立。", ["“一带一路”研究院"]),
        ("他将揭幕植物和微生物科学联合研究中心。", ["植物和微生物科学联合研究中心"]),
        ("1978年签订的两国政府间科技合作协议。", ["政府间科技合作协议"]),
        ("园区将建立世界级研发平台。", []),
        ("该所还与英国气象局签署数据共享协议。", ["数据共享协议"]),
        ("两家公司签订供应协议。", []),
        ("该项目21日在伦敦帝国理工学院揭牌。", []),
        ("中英高校圆桌会暨“欧洲翻番”倡议英国启动仪式日前举行。", ["“欧洲翻番”倡议"]),
        ("双方同意将“千校连线”项目覆盖学校扩大到1500所。", ["“千校连线”项目"]),
        ("双方决定共同设立中英青年科学家学术走廊计划。", ["中英青年科学家学术走廊计划"]),
        ("双方欢迎“中英零碳海运”联合资助计划的进展。", ["“中英零碳海运”联合资助计划"]),
        ("正式启动“沪英创新战略枢纽”。", ["沪英创新战略枢纽"]),
        ("此举促进了中英研究与创新合作伙伴关系。", []),
        ("牛津大学启动“台湾研究计划”。牛津大学台湾研究计划由某司2019年发起推动。", ["台湾研究计划"]),
    ],
)
def test_a_name_begins_behind_its_signing_and_is_told_once(text: str, names: list[str]) -> None:
    assert [found.name for found in initiatives(text)] == names


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("海东大学校长陆言访问英国，并与河滨大学签署校际合作备忘录。", ("海东大学", "河滨大学")),
        (
            "卡姆登大学和岭东科学院河口化学研究所与我校合作共建的中英土壤研究中心揭牌。",
            ("卡姆登大学", "岭东科学院河口化学研究所"),
        ),
        ("中研院和台湾大学等12所学术机构合推「台湾桥梁计划」正式启动。", ("中研院", "台湾大学")),
        (
            "工业技术研究院5月28日办展，并与创新引擎Catapult Network签署策略合作意向书。",
            ("工业技术研究院", "Catapult Network"),
        ),
        ("国科会今（11）日与爱丁堡皇家学会签署双边研讨会补助协议。", ("国科会", "爱丁堡皇家学会")),
        (
            "由海洋研究所牵头、联合英国海洋学中心等9家机构实施的“暖池”大科学计划启动。",
            ("海洋研究所", "英国海洋学中心"),
        ),
        ("城市环境研究所积极推动合作，与阿伯丁大学共建了中英联合环境研究所。", ("城市环境研究所", "阿伯丁大学")),
        (
            "中英健康联合研究中心21日揭牌。该中心由中国疾控中心与帝国理工学院共同组建。",
            ("中国疾控中心", "帝国理工学院"),
        ),
        ("科大昨公布与英国布里斯托大学合作，在清水湾设立「微电子封装联合实验室」。", ("科大", "英国布里斯托大学")),
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


def test_a_short_name_in_brackets_tells_more_of_the_same_initiative() -> None:
    text = "「台英大学联盟」（TUKUC）近日正式续约。TUKUC于2023年成立，是推动合作的重要平台。"
    (found,) = initiatives(text)
    assert (found.name, found.year, found.status) == ("台英大学联盟", 2023, "renewed")


@pytest.mark.parametrize(
    ("words", "name", "role", "body"),
    [
        ("中文大学校长 卢煜明", "卢煜明", "校长", "中文大学"),
        ("经济部长郭智辉", "郭智辉", "部长", "经济部"),
        ("计划荣誉主席、副总统陈建仁", "陈建仁", "副总统", None),
        ("香港贸发局华南首席代表吴文慧", "吴文慧", "华南首席代表", "香港贸发局"),
        ("身兼工程学院副院长立法会议员黄锦辉", "黄锦辉", "议员", "立法会"),
        ("来自某党的民建联刘国勋", "刘国勋", None, "民建联"),
    ],
)
def test_offices_as_the_papers_of_hong_kong_and_taiwan_write_them(
    words: str, name: str, role: str | None, body: str | None
) -> None:
    speaker = only_quote(f"{words}表示，合作已有多年。", "indirect").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, body)


def test_a_deputy_called_by_the_family_name_is_who_was_named_in_full() -> None:
    text = "厅党组成员、副厅长游建胜会见来宾。游副厅长指出，合作取得积极成效。"
    assert quotes(text, "indirect") == [("合作取得积极成效", "游建胜")]


def test_who_goes_on_saying_is_who_spoke_last() -> None:
    text = "孙东指，园区今年底落成；目标明年启用，又指59家企业将进驻大楼。"
    last = [q for q in quotes(text, "indirect") if q[0].startswith("59家")]
    assert last == [("59家企业将进驻大楼", "孙东")]


def test_a_heading_with_a_name_is_nobodys_turn() -> None:
    text = "议员黄锦辉表示，本港研究水平甚高。\n\n刘国勋：规划打破土地瓶颈\n\n他指外界的负面评论不尽不实。"
    assert quotes(text, "indirect")[-1] == ("外界的负面评论不尽不实", "黄锦辉")


def test_what_a_sentence_tells_before_its_speaker_is_a_fact() -> None:
    text = "中研院和台大2025年5月启动“桥梁计划”，总统赖明德表示，台湾正走向世界。"
    assert "中研院和台大2025年5月启动“桥梁计划" in [fact.text for fact in facts(text)]


def test_the_clause_of_who_reports_comes_before_the_paper_that_printed_it() -> None:
    text = "据《泰晤士报》报道，学者纳斯指出，英国的科研生态“脆弱、岌岌可危，急需改革”。"
    assert {name for _, name in quotes(text, "partial") + quotes(text)} == {"纳斯"}


@pytest.mark.parametrize(
    "byline", ["香港讯：", "本报讯（记者 王某）", "【大公报讯】综合新华社、中新社报道：", "【本报讯】"]
)
def test_the_line_of_who_reports_is_no_part_of_the_news(byline: str) -> None:
    text = f"{byline}港大与剑桥大学2025年3月6日签署合作备忘录，校长张翔说，这是两校合作的新起点。"
    indirect = only_quote(text, "indirect")
    assert (indirect.speaker.name, indirect.text) == ("张翔", "这是两校合作的新起点")
    assert facts(text)[0].text == "港大与剑桥大学2025年3月6日签署合作备忘录"


def test_whoever_leads_a_body_here_belongs_to_none_abroad() -> None:
    text = "香港大学与英国剑桥大学签署备忘录，校长张翔说，这是两校合作的新起点。"
    assert only_quote(text, "indirect").speaker.organisation == "香港大学"


@pytest.mark.parametrize(
    "text",
    [
        "双方对邀请给予积极回应，并表示感谢他们的努力。",
        "华为被西方社会认为跟军方有密切关系。",
        "据外交部网站消息，英国首相2月18日会见了国务委员唐某。",
    ],
)
def test_answers_given_as_nouns_passives_and_sources_report_nobody(text: str) -> None:
    assert not [words for words, name in quotes(text, "indirect") if name]


def test_a_paper_that_reports_is_who_says_it() -> None:
    text = "《每日电讯报》6月8日报道，一些企业自2015年以来给大学提供了资金。"
    assert quotes(text, "indirect") == [("一些企业自2015年以来给大学提供了资金", "《每日电讯报》")]


def test_a_plan_begun_in_a_year_of_its_own_tells_it() -> None:
    (found,) = initiatives("双方欢迎“中英零碳海运”联合资助计划。该计划于2022年启动，已支持18个项目。", "2025-11-20")
    assert (found.year, found.status) == (2022, "launched")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("英国首相约翰逊形容消息非常正面，朝正确方向迈出重要一步。", "消息非常正面，朝正确方向迈出重要一步"),
        ("议员邵子翘质疑协议缺乏成效指标。", "协议缺乏成效指标"),
        ("研究团队20日在《刺针》发表报告，指出疫苗成功触发人体免疫反应。", "疫苗成功触发人体免疫反应"),
        ("团队预计最快可于年底让民众接种。", "最快可于年底让民众接种"),
    ],
)
def test_verbs_of_the_press_without_a_mark_behind_them_report(text: str, words: str) -> None:
    assert [found for found, _ in quotes(text, "indirect")] == [words]


def test_a_title_of_honour_behind_a_family_name_is_no_given_name() -> None:
    text = "校董会主席林大辉博士恭贺校长续任。林博士表示：“他是一位有承担的学者，合作无间。”"
    assert only_quote(text).speaker.name == "林大辉"


def test_whoever_stands_beside_an_office_is_no_part_of_the_body() -> None:
    text = "司长闵学礼访英。会上，闵学礼同英国教育部司长多萝西·凯勒会谈。凯勒说，合作要在质量上做文章。"
    assert only_quote(text, "indirect").speaker.organisation == "英国教育部"


def test_the_reason_of_an_item_names_the_words_as_the_source_writes_them() -> None:
    text = (
        "中研院與皇家學會2025年5月6日簽署協議，並啟動「台灣橋樑計畫」。院長簡維廷強調，雙方將互派研究員40名。"
        "他說：「這是開始，不是結束。」"
    )
    assert [found.why for found in initiatives(text)] == ["a name with the head noun “計畫” and the act “啟動”"]
    assert facts(text)[0].why == "a statement with 簽署、date"
    assert only_quote(text, "indirect").why == "reported with “強調”"
    assert only_quote(text).why == "“說” before the words"
