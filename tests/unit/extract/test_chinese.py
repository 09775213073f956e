from __future__ import annotations

import pytest
from extracted import facts, initiatives, only_quote, quotes


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
