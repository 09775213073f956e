"""A Chinese briefing of foreign sources: Chinese in the body, the originals under numbers in its annex."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Translation
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.templating.title_lines import LONGEST_LINE, title_lines
from fakes.outline import outline
from fakes.seed_briefs import BOUNDLESS, CLAIM, DIGITAL, NEWCASTLE, SUPPORT, Items, brief


@pytest.fixture(scope="module")
def package():
    return load_folder(builtin_templates() / "zh-brief", "built-in")


def lines(package, **sections):
    return outline(render(package, brief("zh-brief", {"title": "摘报"}, **sections)).blocks)


def test_words_without_a_translation_are_a_gap_that_says_where_the_original_is(package):
    made = lines(package, views=(DIGITAL,), background=(SUPPORT,))
    assert "body: Xu Xinchao[中文姓名、职务待核]称：[译文待补，原文见附件第1条]^7" in made
    assert "body: [译文待补，原文见附件第2条]^4" in made
    assert [line for line in made if line.startswith("foreign: 2. BMSTC has supported the building")]
    assert "attachment: 附件：引述原文" in made


def test_the_original_of_a_translation_stands_in_the_annex_with_its_speaker_in_full(package):
    items = Items().of(BOUNDLESS, translation=Translation("双方拥有无限机遇", status="departmental"))
    made = lines(package, views=items)
    assert "body: Xu Xinchao[中文姓名、职务待核]称：“双方拥有无限机遇”。^10(译文为部门译文。)" in made
    (original,) = [line for line in made if line.startswith("foreign: 1. “China and the UK embrace")]
    assert original.endswith("(Xu Xinchao, Deputy Director, Beijing Municipal Science & Technology Commission)")


def test_the_same_words_have_one_number_and_stand_once(package):
    items = Items()
    made = lines(package, views=items.of(BOUNDLESS), background=items.of(BOUNDLESS), originals=items.of(BOUNDLESS))
    assert sum("原文见附件第1条" in line for line in made) == 2
    assert sum(line.startswith("foreign: ") for line in made) == 1


def test_an_original_has_nothing_added_to_it(package):
    made = lines(package, background=(CLAIM,))
    assert "body: 据Xu Xinchao称，[译文待补，原文见附件第1条]^7" in made
    (original,) = [line for line in made if line.startswith("foreign: 1. TusPark Newcastle has")]
    assert original.endswith("innovative companies fueling the digital economy.^7")


def test_the_original_of_an_initiative_is_what_the_source_tells_of_it(package):
    told = replace(NEWCASTLE, statement="TusPark Newcastle has drawn many firms")
    made = lines(package, background=(told,))
    assert "foreign: 1. TusPark Newcastle has drawn many firms.^7" in made


def test_without_foreign_words_there_is_no_annex(package):
    assert not any("附件" in line for line in lines(package, suggestions=("建议继续跟踪。",)))


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("中英科技创新合作", ("中英科技创新合作",)),
        (
            "“金台圆桌”研讨会关于中英科技创新合作的观点摘报",
            ("“金台圆桌”研讨会", "关于中英科技创新合作的观点摘报"),
        ),
        (
            "英国《科学与技术框架》主要内容及其对中英科技创新合作的影响分析",
            ("英国《科学与技术框架》主要内容", "及其对中英科技创新合作的影响分析"),
        ),
    ],
)
def test_a_chinese_title_is_broken_by_sense(title, made):
    assert title_lines(title) == made
    assert all(len(line) <= LONGEST_LINE for line in made)


def test_the_annex_counts_on_through_originals_of_the_writer(package):
    made = lines(package, background=(CLAIM, SUPPORT), originals=("中方新闻稿原文。",))
    assert "body: 3. 中方新闻稿原文。" in made
    assert "body: 中方新闻稿原文。" in lines(package, originals=("中方新闻稿原文。",))
