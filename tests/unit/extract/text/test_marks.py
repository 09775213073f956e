from __future__ import annotations

import pytest

from briefwright.extract.text.marks import quoted_runs


def runs(text: str) -> list[str]:
    paragraphs = []
    at = 0
    for part in text.split("\n\n"):
        paragraphs.append((at, at + len(part)))
        at += len(part) + 2
    return [text[run.start : run.end] for run in quoted_runs(text, paragraphs)]


@pytest.mark.parametrize(
    "text",
    ["He said “we go” today.", 'He said "we go" today.', "He said ''we go'' today.", "He said «we go» today.",
     "He said ‘we go’ today.", "He said 'we go' today.", "他说「we go」。", "他说『we go』。",
     "Er sagte „we go“ heute."],
)  # fmt: skip
def test_marks_of_every_make_are_paired_and_kept_out_of_the_span(text: str) -> None:
    assert runs(text) == ["we go"]


def test_an_apostrophe_does_not_close_a_british_quotation() -> None:
    assert runs("‘We’re not naive and the partners’ concerns are real,’ said Ann.") == [
        "We’re not naive and the partners’ concerns are real,"
    ]


def test_a_plurals_apostrophe_closes_only_if_nothing_better_does() -> None:
    assert runs("They spoke of the ‘golden years’ of trade. He said ‘yes’.") == ["golden years", "yes"]


def test_elisions_and_years_open_nothing() -> None:
    assert runs("Back in the '90s 'twas said by the people's court.") == []


def test_an_inch_mark_opens_nothing() -> None:
    assert runs('The 27" screen stands here.') == []


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    assert runs("“She said ‘no’ to both of us,” he wrote.") == ["She said ‘no’ to both of us,"]
    assert runs("「他说『不行』。」") == ["他说『不行』。"]


def test_an_unclosed_mark_runs_to_the_paragraphs_end_and_resumes() -> None:
    text = "Ann said: “First.\n\n“Second.\n\n“Third.”"
    paragraphs = [(0, 17), (19, 27), (29, 37)]
    found = quoted_runs(text, paragraphs)
    assert [text[run.start : run.end] for run in found] == ["First.", "Second.", "Third."]
    assert [run.closed for run in found] == [False, False, True]
    assert [run.resumes for run in found] == [False, True, True]


def test_a_paragraph_may_carry_a_quotation_on_without_opening_it_again() -> None:
    assert runs("张三说：“第一。\n\n第二。”") == ["第一。", "第二。"]


def test_a_closing_mark_mistyped_as_an_opening_one_still_closes() -> None:
    assert runs("“No, I want this, I think“ he said.") == ["No, I want this, I think"]


def test_a_missing_straight_mark_does_not_turn_the_rest_inside_out() -> None:
    assert runs('"We go. "You stay," she said.') == ["We go.", "You stay,"]


def test_a_stray_closing_mark_is_no_quotation() -> None:
    assert runs("It was over” he wrote.") == []


def test_code_between_backticks_is_no_quotation() -> None:
    assert runs("Call ``group`` or ``groupdict`` of a match.\n\n``allspans`` returns a list.") == []
    assert runs("Run this:\n\n```bash\nmake it\n```") == []
    assert runs("He said ``we go'' today.") == ["we go"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann said: “First.\n\nSecond, of the\n\nThird kind.”\n\nIt closed.",
         ["First.", "Second, of the", "Third kind."]),
        ('Ann said: "First.\n\nSecond."\n\nIt closed.', ["First.", "Second."]),
        ("Ann said:\n\n‘First.\n\nSecond of the universities’ plans.’\n\nIt closed.",
         ["First.", "Second of the universities’ plans."]),
        ("Ann said: “First.\n\nThe hall was full.\n\n“Second,” said Ann.", ["First.", "Second,"]),
        ("Ann said: “First.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.”", ["First."]),
        ("‘Free\n\nIt was the universities’ plan.", ["Free"]),
    ],
)  # fmt: skip
def test_a_quotation_may_go_on_in_paragraphs_without_marks(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


def test_a_straight_single_mark_left_open_goes_on_where_the_next_paragraph_opens_with_one() -> None:
    text = "'We fire tiles, and they last.\n\n'We don't fire them twice.'"
    assert runs(text) == ["We fire tiles, and they last.", "We don't fire them twice."]


@pytest.mark.parametrize("mark", ["‘’", "''"])
def test_a_single_mark_behind_a_colon_goes_on_where_the_next_paragraph_opens_with_it(mark: str) -> None:
    opening, closing = mark
    text = f"Mr Orme said: {opening}The lids were oak.\n\n{opening}They were heavy.{closing}"
    assert runs(text) == ["The lids were oak.", "They were heavy."]


def test_a_curly_mark_that_opens_again_behind_a_sentence_ends_the_quotation_left_open() -> None:
    text = "She said: “The looms are ours. “They were never sold.”"
    runs = quoted_runs(text, [(0, len(text))])
    assert [text[run.start : run.end] for run in runs] == ["The looms are ours.", "They were never sold."]


def test_a_curly_mark_that_opens_words_inside_a_quotation_leaves_it_whole() -> None:
    text = "“It is late. “Go home,” he told us,” she said."
    runs = quoted_runs(text, [(0, len(text))])
    assert [text[run.start : run.end] for run in runs] == ["It is late. “Go home,” he told us,"]


def test_a_straight_quotation_left_open_goes_on_to_the_paragraph_that_closes_it() -> None:
    text = 'Ann said: "First.\n\nThe hall is full.\n\nThird."\n\nIt closed.'
    assert runs(text) == ["First.", "The hall is full.", "Third."]


def test_the_mark_before_the_one_sentence_that_is_told_may_be_missing() -> None:
    assert runs("The tide is the test of the wall,” she told the Post.") == ["The tide is the test of the wall,"]
    assert runs("The tide came. It is the test of the wall,” she told the Post.") == []
    assert runs("The tide is the test of the wall,” and so it was.") == []
