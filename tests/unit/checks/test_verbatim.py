import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.checks.quotation_marks import quoted_stretches
from briefwright.checks.verbatim import check_quotations
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document, Text
from briefwright.document.resolve import resolve
from briefwright.errors import AppError
from briefwright.model.source import Block, Source
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import BOUNDLESS, DIGITAL, SEED, cite, meeting_brief, para


@pytest.fixture(scope="module")
def seed(repository):
    text = (repository / "seeds" / "000_5eb7f95a5f7cd6be.txt").read_text("utf-8")
    blocks = tuple(Block("paragraph", found.start(), found.end()) for found in re.finditer(r"[^\n]+", text))
    return Source(SEED, text, blocks)


def checked(seed, *parts):
    document = resolve(Document("T", (para(*parts),), sources=(SEED,)))
    return check_quotations(write_docx(document, house_style("uk-government")), [seed])


def verdict(seed, *parts):
    (check,) = checked(seed, *parts)
    return check.verdict


def test_a_quotation_equal_to_its_source_is_exact(seed):
    (check,) = checked(seed, f"Xu: “{BOUNDLESS}”.", cite(10))
    assert (check.verdict, check.paragraph, check.source, check.note) == ("exact", 10, SEED.id, 1)
    assert check.nearest == BOUNDLESS
    assert "para" in check.note_text


@pytest.mark.parametrize(
    "words",
    [
        f"{BOUNDLESS}.",
        BOUNDLESS.replace("and the UK", "and\u00a0the UK"),
        "two countries' new economic growth points",
        "China–UK economic cooperation",
        "The UK is one of the top digital economies … fueling the digital economy",
        "The UK is one of the top digital economies. […] TusPark Newcastle has also attracted a large number",
    ],
)
def test_marks_dashes_spaces_and_marked_omissions_are_typography(seed, words):
    assert verdict(seed, f"“{words}”", cite(10)) == "typography"


@pytest.mark.parametrize(
    "words",
    [
        BOUNDLESS.replace("boundless", "endless"),
        BOUNDLESS.replace("opportunities for", "opportunity for"),
        DIGITAL.replace("many British", "British"),
        DIGITAL.replace("center", "centre"),
        "The UK is not one of the top digital economies",
    ],
)
def test_other_words_are_altered_and_the_nearest_passage_is_shown(seed, words):
    (check,) = checked(seed, f"“{words}”", cite(10))
    assert check.verdict == "altered"
    assert check.nearest
    assert check.paragraph in {7, 10}


def test_words_no_source_has_are_not_found_under_a_note(seed):
    assert verdict(seed, "“We shall fight on the beaches and on the landing grounds”", cite(3)) == "not-found"


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("'", "'"), ("‘", "’"), ("「", "」")])
def test_words_in_marks_as_people_type_them_are_checked(seed, opening, closing):
    invented = f"He said: {opening}China will open every laboratory to British firms,{closing} last week."
    assert verdict(seed, invented) == "cannot-check"
    altered = BOUNDLESS.replace("boundless", "limitless").rstrip(",.")
    (check,) = checked(seed, f"He said {opening}{altered}{closing}.")
    assert (check.verdict, check.quotation, check.paragraph) == ("altered", altered, 10)
    assert verdict(seed, f"He said {opening}{BOUNDLESS.rstrip(',.')}{closing}.") == "exact"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('A 12" screen and a 5\'6" desk', []),
        ("The ministers' view of '90s rock 'n' roll isn't Xu's", []),
        ("The ‘Newton Fund’ and the 'Jintai Roundtable' seminar", []),
        ('The "offer" stands', ["offer"]),
        ('("We agree," he said. "We don\'t.")', ["We agree,", "We don't."]),
        ("He said ‘the ministers’ view of it is ours, too’ twice", ["the ministers’ view of it is ours, too"]),
        (
            "It was ‘a meeting of two old friends’ and ‘a day of very good news’",
            ["a meeting of two old friends", "a day of very good news"],
        ),
        ('“He said ‘we shall see it through’ and "left" it”', ['He said ‘we shall see it through’ and "left" it']),
        ('他说"中国将开放实验室"，又说"欢迎"。', ["中国将开放实验室", "欢迎"]),
        ('A mark "that is never closed', []),
        ("A mark “that is never closed", ["that is never closed"]),
        ('"', []),
        ("''''", []),
    ],
)
def test_quotations_are_told_from_inches_apostrophes_and_terms(text, found):
    assert [text[at + 1 : end] for at, end in quoted_stretches(text)] == found


@pytest.mark.parametrize("mark", ['"', "'", "‘", "„"])
def test_a_paragraph_of_nothing_but_openings_is_gone_through_once(mark):
    text = f"{mark}a " * 60_000  # each looking for its end anew would take minutes
    assert all(mark == "„" and end == len(text) for _, end in quoted_stretches(text))


@given(st.text(st.sampled_from("\"'“”‘’「」«»„ as中.-("), max_size=40))
def test_stretches_stand_one_behind_the_other(text):
    stretches = list(quoted_stretches(text))
    assert all(at < end <= len(text) for at, end in stretches)
    assert all(end < following for (_, end), (following, _) in pairwise(stretches))


def test_own_words_in_quotation_marks_cannot_be_checked(seed):
    assert verdict(seed, "Our “offer” stands.") == "cannot-check"
    assert verdict(seed, "Our “very special long-standing arrangement” stands.") == "cannot-check"


def test_part_of_a_word_is_no_quotation_of_it(seed):
    assert verdict(seed, "“nnovation cooperatio”", cite(3)) != "exact"


def test_a_quotation_within_a_quotation_is_part_of_it(seed):
    checks = checked(seed, "“made the remarks at the “Jintai Roundtable” seminar”", cite(2))
    assert [check.verdict for check in checks] == ["exact"]


def test_a_note_of_the_next_sentence_belongs_to_it(seed):
    first, second = checked(seed, "“offer” stands. Then “innovation platforms” came.", cite(11))
    assert (first.note, second.note) == (0, 1)


def test_chinese_corner_brackets_are_quotation_marks(seed):
    source = Source(SEED, "发言人称，双方合作前景广阔。", (Block("paragraph", 0, 14),))
    document = resolve(Document("T", (para("他说「双方合作前景广阔」", cite(1)),), "zh-CN", sources=(SEED,)))
    (check,) = check_quotations(write_docx(document, house_style("uk-government")), [source])
    assert check.verdict == "exact"


def test_every_quotation_of_the_meeting_brief_stands_in_its_source(seed):
    checks = check_quotations(write_docx(resolve(meeting_brief()), house_style("uk-government")), [seed])
    assert {check.verdict for check in checks} == {"exact"}
    assert len(checks) == 5


def test_quotations_in_tables_and_boxes_are_checked_too(seed):
    quotations = [check.quotation for check in check_quotations(
        write_docx(resolve(meeting_brief()), house_style("uk-government")), [seed]
    )]  # fmt: skip
    assert BOUNDLESS in quotations
    assert "various new measures" in quotations


def test_with_no_source_nothing_can_be_exact(seed):
    document = resolve(Document("T", (para("“a b c d”", cite(1)),), sources=(SEED,)))
    (check,) = check_quotations(write_docx(document, house_style("uk-government")), [])
    assert check.verdict == "not-found"


def test_a_file_that_is_no_word_file_is_refused():
    with pytest.raises(AppError):
        check_quotations(b"nothing", [])


def test_a_text_without_closing_mark_is_read_to_the_end(seed):
    document = resolve(Document("T", (para(Text(f"“{BOUNDLESS}"), cite(10)),), sources=(SEED,)))
    (check,) = check_quotations(write_docx(document, house_style("uk-government")), [seed])
    assert check.verdict == "exact"


def test_a_rendering_in_another_script_is_called_a_translation(seed):
    assert verdict(seed, "一位中国专家说：“双方合作前景广阔”。") == "translation"
    told = replace(cite(10), remark="译文为工作译文，以原文为准。")
    assert verdict(seed, "一位中国专家说：“双方合作前景广阔”。", told) == "translation"


def test_words_in_another_script_under_a_plain_note_are_not_found(seed):
    assert verdict(seed, "一位中国专家说：“双方合作前景广阔”。", cite(10)) == "not-found"


CHINESE = "周明表示，“创新园将为两国中小企业提供共同研发的平台。”"


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("Original: 创新园将为两国中小企业提供共同研发的平台。 Translation: departmental.", "translation"),
        ("", "not-found"),
    ],
)
def test_beside_sources_of_both_scripts_the_note_tells_a_translation_from_a_lost_quotation(seed, remark, told):
    chinese = Source(replace(SEED, id="zh"), CHINESE, (Block("paragraph", 0, len(CHINESE)),))
    words = para("Zhou: “The park will be a platform for joint research”.", replace(cite(1), remark=remark))
    document = resolve(Document("T", (words,), sources=(SEED,)))
    data = write_docx(document, house_style("uk-government"))
    assert [check.verdict for check in check_quotations(data, [seed, chinese])] == [told]
    assert [check.verdict for check in check_quotations(data, [seed])] == ["not-found"]
