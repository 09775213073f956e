"""What is wrong with a template is said in the interface's language."""

import re

import pytest

from briefwright.errors import AppError
from briefwright.model.template import Problem
from briefwright.ui.language import choose_language
from briefwright.ui.sentences import concern_words, error_words
from briefwright.ui.template_problems import PROBLEMS
from briefwright.ui.workshop.problem_words import problem_words, told
from fakes.broken_templates import BODIES, RECIPES

MESSAGES = sorted({row[-1] for row in (*BODIES, *RECIPES)})


@pytest.fixture
def chinese():
    choose_language("zh-CN")
    yield
    choose_language("en")


@pytest.mark.parametrize("message", MESSAGES)
def test_a_problem_is_told_in_chinese(chinese, message):
    words = problem_words(Problem("body.md.j2", 3, message))
    assert re.search("[\u4e00-\u9fff]", words)
    assert "did you mean" not in words
    assert "{" not in words.replace("{%", "").replace("{{", "")


def test_the_names_in_a_problem_stay_as_they_are(chinese):
    problem = Problem("body.md.j2", 17, "no section is called “points”; did you mean “points_to_make”?")
    assert problem_words(problem) == "没有名为“points”的部分"
    assert told(problem) == "第 17 行：没有名为“points”的部分"


def test_the_tag_that_is_not_closed_is_named(chinese):
    problem = Problem("body.md.j2", 2, "“{% for %}” is not closed: “{% endfor %}” is missing")
    assert problem_words(problem) == "“{% for %}”没有结束：缺少“{% endfor %}”"


def test_in_english_a_problem_is_told_as_lint_does():
    for message in MESSAGES:
        assert problem_words(Problem("body.md.j2", 1, message)) == message.partition("; did you mean")[0]


def test_no_two_patterns_are_the_same():
    assert len(set(PROBLEMS)) == len(PROBLEMS)


def test_an_error_of_a_template_is_worded_in_chinese_in_the_window_too(chinese):
    unknown = AppError(
        "template-unknown", problem="nothing is called “titel”", remedy="did you mean “title”?", file="x", line=3
    )
    assert error_words(unknown) == ("没有名为“titel”的内容", "是否指“title”？")
    container = "there is no container “bax”; did you mean “box”?"
    remedy = "the containers are box, list, and every role of a paragraph"
    reason, advice = error_words(AppError("template-markup", problem=container, remedy=remedy))
    assert reason == "没有名为“bax”的容器；是否指“box”？"
    assert advice == "容器有 box, list，以及各种段落角色"
    refused = error_words(AppError("template-refused", problem="read “__class__”"))
    assert refused[0] == "模板不能读取“__class__”"
    assert re.search("[\u4e00-\u9fff]", refused[1])


def test_days_are_written_as_one_writes_them():
    assert "until 1 Dec 2026" in error_words(AppError("embargoed", until="2026-12-01"))[0]
    assert concern_words("a.txt is under embargo until 2026-11-25T00:01.") == (
        "a.txt is under embargo until 25 Nov 2026 00:01."
    )


def test_days_are_written_in_chinese(chinese):
    assert "2026 年 12 月 1 日" in error_words(AppError("embargoed", until="2026-12-01"))[0]
