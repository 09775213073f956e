"""What stands around and within articles as Chinese sites print them: imprints, titles of interviews, counts."""

from __future__ import annotations

import pytest
from extracted import evidence, facts, only_quote

from briefwright.model.evidence import Quote


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
