"""Who speaks in Chinese where an ordinary act, a long name or a long sentence stands between name and words."""

from __future__ import annotations

import pytest

from fakes.extracted import only_quote, quotes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("奥巴马挖苦他：“要是连账号都管不好，就别谈大事。”", "奥巴马"),
        ("李明拍着桌子说：“这件事必须今年办完。”", "李明"),
        ("王立军挥了挥手：“走，去看看样机。”", "王立军"),
        ("周志远勉励大家：“要把论文写在田野里。”", "周志远"),
        ("面对记者提问，张华笑着回答：“我们已经准备好了。”", "张华"),
    ],
)
def test_a_name_before_any_act_and_a_colon_is_the_speaker(text: str, name: str) -> None:
    assert only_quote(text).speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "展览标题为：“走向深蓝的一百年，我们在路上。”",
        "巴黎传来消息：“谈判成功了，协议已经签署。”",
        "大屏幕上写着一行字：“欢迎来到未来，我们在这里。”",
        "江苏车站响起广播：“前方到站，杭州东。”",
    ],
)
def test_what_no_person_does_before_a_colon_names_no_speaker(text: str) -> None:
    assert {name for _, name in quotes(text)} <= {None}


def test_the_name_of_a_married_woman_of_hong_kong_is_kept_whole() -> None:
    text = (
        "香港特區行政長官梁陳美娟和中國科學院院長白曉峰8日簽署備忘錄。\n\n"
        "梁陳美娟致辭表示，兩地科技合作翻開新的一頁。\n\n白曉峰說，院方會繼續支持。"
    )
    assert [(name) for _, name in quotes(text, "indirect")] == ["梁陳美娟", "白曉峰"]


def test_what_is_reported_goes_on_behind_a_semicolon() -> None:
    text = "司长李彦文致辞说，双方合作蓬勃发展；新中心将于明年招收120名学生。他随后参观了实验室。"
    assert only_quote(text, "indirect").text == "双方合作蓬勃发展；新中心将于明年招收120名学生"


def test_somebody_else_behind_a_semicolon_ends_what_is_reported() -> None:
    text = "校长李彦文说，双方合作蓬勃发展；院长王敏则认为，经费仍显不足。"
    assert quotes(text, "indirect") == [("双方合作蓬勃发展", "李彦文"), ("经费仍显不足", "王敏")]


def test_what_the_speaker_did_besides_is_not_reported() -> None:
    text = "校长胡寿康表示，学校将继续深化合作，他还就两校教师互访提出了想法和建议。"
    assert only_quote(text, "indirect").text == "学校将继续深化合作"


@pytest.mark.parametrize(
    ("lead", "role", "organisation"),
    [
        ("自由民主党党魁", "党魁", "自由民主党"),
        ("驻英国代表", "驻英国代表", None),
        ("港理工（佛山）校长", "校长", "港理工（佛山）"),
        ("江海大学（下称江大）校长", "校长", "江海大学"),
    ],
)
def test_an_office_is_read_with_its_whole_body(lead: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(f"{lead}倪明达表示，双方将扩大合作。", "indirect").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("倪明达", role, organisation)
