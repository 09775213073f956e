"""Who speaks in Chinese news: names of every kind, offices told late, interviews, titles that are no speech."""

from __future__ import annotations

import pytest

from briefwright.model.evidence import Initiative, Quote
from fakes.extracted import evidence, facts, initiatives, only_quote, quotes


def _who(text: str) -> tuple[str | None, str | None, str | None]:
    speaker = only_quote(text, "indirect").speaker
    return speaker.name, speaker.role, speaker.organisation


@pytest.mark.parametrize(
    ("named", "name", "role", "organisation"),
    [
        ("国科会副主任委员辜念慈在记者会上", "辜念慈", "副主任委员", "国科会"),
        ("中央研究院院士司徒凯文", "司徒凯文", "院士", "中央研究院"),
        ("青海大学博士生完玛才让", "完玛才让", "博士生", "青海大学"),
        ("诺丁汉大学讲师松本美咲", "松本美咲", "讲师", "诺丁汉大学"),
        ("清华大学李明教授", "李明", "教授", "清华大学"),
        ("约翰英尼斯中心的西蒙·哈格里夫斯教授", "西蒙·哈格里夫斯", "教授", "约翰英尼斯中心"),
        ("英国皇家工程院院长阿拉斯代尔·普伦德加斯特", "阿拉斯代尔·普伦德加斯特", "院长", "英国皇家工程院"),
        ("新疆农业大学教授阿不都外力·玉山", "阿不都外力·玉山", "教授", "新疆农业大学"),
        ("伦敦大学学院土木、环境与测绘系教授露西·莫雷", "露西·莫雷", "教授", "伦敦大学学院土木、环境与测绘系"),
        ("诺丁汉大学植物科学系主任马尔科姆·班尼特", "马尔科姆·班尼特", "主任", "诺丁汉大学植物科学系"),
        ("云微物理专家蕾切尔·肖", "蕾切尔·肖", "云微物理专家", None),
    ],
)
def test_names_offices_and_bodies_of_every_kind(named: str, name: str, role: str, organisation: str | None) -> None:
    assert _who(f"{named}表示，双方将在五年内培养40名青年科研人员。") == (name, role, organisation)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("也有学者", "学者"),
        ("一位不愿透露姓名的中国科学院研究人员", "一位不愿透露姓名的中国科学院研究人员"),
        ("与会企业界人士普遍", "与会企业界人士"),
        ("创新科技署发言人回复查询时", "创新科技署发言人"),
    ],
)
def test_who_has_no_name_is_called_as_written(subject: str, name: str) -> None:
    text = f"北京大学教授孟怀远说：“很好。”\n\n{subject}提醒，双边审查耗时，而且没有统一标准。"
    assert [speaker for words, speaker in quotes(text, "indirect") if "耗时" in words] == [name]


def test_a_late_description_tells_the_office() -> None:
    text = "《卫报》刊登对罗娜·坎贝尔的专访，这位英国皇家工程院候任院长说：“我们的实验室漏水。”"
    (quote,) = [item for item in evidence(text) if isinstance(item, Quote)]
    assert (quote.speaker.name, quote.speaker.role) == ("罗娜·坎贝尔", "候任院长")


def test_a_body_that_issues_a_statement_speaks_in_the_next_clause() -> None:
    text = "英国惠康基金会2月19日发布声明，宣布向11家研究机构提供4600万英镑资助，用于疫苗研发。"
    assert _who(text)[0] == "英国惠康基金会"


def test_a_press_conference_puts_names_on_lines_of_their_own() -> None:
    text = (
        "国务院新闻办公室举行发布会，国家知识产权局副局长纪云帆答记者问。\n\n封面新闻记者：\n\n有哪些合作成果？\n\n"
        "纪云帆：\n\n谢谢您的提问。上半年我们启动了新一轮试点。\n\n红星新闻记者：\n\n还有呢？\n\n纪云帆：\n\n培训办了4场。"
    )
    assert quotes(text) == [("谢谢您的提问。上半年我们启动了新一轮试点。", "纪云帆"), ("培训办了4场。", "纪云帆")]


def test_a_written_answer_is_the_spokesmans() -> None:
    text = "商务部新闻发言人就出口管制清单答记者问\n\n问：中方有何回应？\n\n答：中方注意到有关情况，对此坚决反对。"
    assert quotes(text) == [("中方注意到有关情况，对此坚决反对。", "商务部新闻发言人")]


@pytest.mark.parametrize(
    "text",
    [
        "局长孙启楠今日出席「港英生物科技对接日」，并在致辞时表示，政府已预留100亿元。",
        "北京大学教授孟怀远做客“珞珈讲坛”，并说，很高兴来到武汉大学。",
    ],
)
def test_the_name_of_an_event_is_no_speech(text: str) -> None:
    assert quotes(text) == []


def test_a_verb_in_a_title_reports_nothing() -> None:
    text = "中国金融学会与伦敦金融城公司联合发布《转型金融披露指引》，并设立总规模5亿英镑的基金。"
    assert quotes(text, "indirect") == []


def test_a_saying_belongs_to_its_author() -> None:
    assert quotes("“科学是没有国界的。”巴斯德的名言，今天读来依然发人深省。") == [("科学是没有国界的。", "巴斯德")]


def test_the_next_sentence_after_an_introduced_quotation_is_its_own() -> None:
    text = "海洋大学校长钟离淑惠说：“浪从来不看护照。”她指出，台湾海峡的风场条件全球排名前十。"
    assert [words for words, _ in quotes(text, "indirect")] == ["台湾海峡的风场条件全球排名前十"]


def test_launching_is_an_act_and_no_report() -> None:
    text = "会议由中国电机工程学会和英国可再生能源协会共同主办。会上，双方宣布启动“风共体”联合测试计划。"
    assert quotes(text, "indirect") == []
    (plan,) = [item for item in evidence(text) if isinstance(item, Initiative)]
    assert (plan.name, plan.status) == ("“风共体”联合测试计划", "launched")
    assert set(plan.parties) == {"中国电机工程学会", "英国可再生能源协会"}


@pytest.mark.parametrize(
    "text",
    [
        "该研究得到了国家自然科学基金和英国科学与技术设施理事会的资助。",
        "卫星5月3日在酒泉卫星发射中心成功发射。",
        "公司与北岭电力签订了为期十年的储能系统供货协议。",
        "英国智库“能源与气候情报中心”主任理查德·布莱克本发表讲话。",
    ],
)
def test_funders_sites_and_employers_are_no_initiatives(text: str) -> None:
    assert not [item for item in evidence(text) if isinstance(item, Initiative)]


def test_a_first_is_a_fact_and_a_scene_is_none() -> None:
    assert facts("这是英国机构首次以这种形式归还植物标本。")
    assert not facts("海拔4700米的冰川前，她把光纤贴在冰面上。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("两家公司签订价值五百万英镑协议。", []),
        ("它是中英顶级科技园的首次合作，也是湖岸大学三一学院成立472年以来的第一次。", []),
        ("市政府规划在海东国际合作区设立中英航运创新园。", ["中英航运创新园"]),
        ("中英航运创新园14日启动。海东中英航运创新园总规划面积15平方公里。", ["中英航运创新园"]),
        ("双方将加强中英航运政策对话。", []),
        ("费兰在海东“湖岸—丁格尔中心”发表演讲。", []),
        ("海东电力云岭潮汐测试项目（简称“云岭项目”）开始调试。", ["海东电力云岭潮汐测试项目"]),
        ("就英国远洋项目（Farsea Programme）进行座谈。", ["英国远洋项目"]),
        ("我区中英（海东）船舶孵化基地正式揭牌。", ["中英（海东）船舶孵化基地"]),
        ("海洋大学湖岸研究院（以下简称湖岸研究院）在科学园正式揭牌。", ["海洋大学湖岸研究院"]),
    ],
)
def test_what_a_thing_is_called_and_what_only_tells_its_worth_or_its_place(text: str, names: list[str]) -> None:
    assert [found.name for found in initiatives(text)] == names


def test_makers_told_at_a_later_mention_take_the_place_of_the_two_countries() -> None:
    text = "中英船舶联合实验室在湖岸揭牌\n\n5日，由云岭船舶总院与湖岸大学共同建立的中英船舶联合实验室揭牌仪式举行。"
    assert [(one.name, one.parties) for one in initiatives(text)] == [
        ("中英船舶联合实验室", ("云岭船舶总院", "湖岸大学"))
    ]


def test_what_is_hoped_for_ends_a_statement() -> None:
    told = facts("经理卞若曦指出，分园的面积是总园的四倍，期望更多年轻人到这里来试一试。")
    assert [fact.text for fact in told if fact.category == "figure"] == ["分园的面积是总园的四倍"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云岭科学院（YKS）-英国芬奇中心（FC）在海东正式成立海藻联合研究中心（CESE）。", ["海藻联合研究中心"]),
        (
            "海东将成立核防御与安全潮汐中心、潮汐国家计量研究所等机构。",
            ["核防御与安全潮汐中心", "潮汐国家计量研究所"],
        ),
        ("海大早於2021年起推出SEA Tech 300大型創業計劃。", ["SEA Tech 300大型創業計劃"]),
        ("船舶设计自动化（SDA）创新园建设正式启动。", ["船舶设计自动化（SDA）创新园"]),
    ],
)
def test_two_things_that_come_to_be_and_names_with_other_letters(text: str, names: list[str]) -> None:
    assert [found.name for found in initiatives(text)] == names


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("海东大学（海大）今年一月宣布成立“海大潮汐学院”。", ("海东大学",)),
        ("英国政府11月7日发布消息称，将启动潮汐技术扶持计划。", ("英国政府",)),
        ("入选企业可享受包括英国商业贸易部“远航伙伴项目”提供的培训。", ("英国商业贸易部",)),
    ],
)
def test_the_only_body_behind_a_thing(text: str, parties: tuple[str, ...]) -> None:
    (found,) = initiatives(text)
    assert found.parties == parties


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "福田支持科学院布局建设海东生物医药创新研究院、海东船舶设备创新中心等平台。",
            ["海东生物医药创新研究院", "海东船舶设备创新中心"],
        ),
        ("云岭大学潮汐计划（海东）创新研究院迎来新进展。", []),
        (
            "云岭大学智慧渔业联合研究中心和云岭大学绿色航运联合研究中心正式成立。",
            ["云岭大学智慧渔业联合研究中心", "云岭大学绿色航运联合研究中心"],
        ),
        ("两校共同建立纳米织物联合研发中心。", ["纳米织物联合研发中心"]),
        ("双方就联合建设海松国际科技创新中心、强化协同等议题进行交流。", []),
        ("他说，希望研究院建立资本与科技融合机制。", []),
        ("去年设立了100亿元的“产学研1+计划”。", ["产学研1+计划"]),
    ],
)
def test_bodies_in_a_list_plans_within_a_body_and_what_is_only_spoken_about(text: str, names: list[str]) -> None:
    assert [found.name for found in initiatives(text)] == names
