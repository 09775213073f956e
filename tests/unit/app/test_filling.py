from __future__ import annotations

from msgspec.structs import replace

from briefwright.app.operations import add_evidence, fill_from, hide_section, new_brief
from briefwright.model.brief import Brief, EvidenceItem
from briefwright.model.evidence import Speaker
from briefwright.model.source import SourceCard
from briefwright.model.template import Template, TemplateSection
from fakes.app_samples import (
    ALL,
    COMPANIES,
    DIRECT,
    DOUBTFUL,
    FIRST,
    INDIRECT,
    ISSUED,
    MEETING,
    PARK,
    SAID,
    STRATEGY,
    found,
)


def filled(brief: Brief, section: str) -> list[str]:
    return [i.evidence.id for i in brief.section(section).items if isinstance(i, EvidenceItem)]


def test_each_section_gets_what_it_accepts() -> None:
    brief = fill_from(new_brief(MEETING), MEETING, ALL)
    assert filled(brief, "on-record") == [DIRECT.evidence.id]
    assert filled(brief, "programmes") == [STRATEGY.evidence.id]
    assert filled(brief, "reason") == []
    assert filled(brief, "points") == [ISSUED.evidence.id, COMPANIES.evidence.id]  # as the source tells them


def test_low_confidence_is_never_offered() -> None:
    brief = fill_from(new_brief(MEETING), MEETING, [DOUBTFUL])
    assert brief.evidence_items() == ()


def test_no_sentence_stands_twice_but_a_name_in_a_table_may_come_from_one_used() -> None:
    brief = fill_from(new_brief(MEETING), MEETING, ALL)
    ids = [i.evidence.id for i in brief.evidence_items()]
    assert INDIRECT.evidence.id not in ids  # the same sentence as the direct quote
    assert {STRATEGY.evidence.id, ISSUED.evidence.id} <= set(ids)


def test_a_wire_copy_of_a_sentence_is_the_same_sentence() -> None:
    copy = found(
        "fact", "The park holds 40 companies", PARK, card=SourceCard("6" * 64, "copy.txt"), category="figure"
    )
    brief = fill_from(new_brief(MEETING), MEETING, [COMPANIES, copy])
    assert filled(brief, "points") == [COMPANIES.evidence.id]


def test_the_most_of_a_section_is_respected() -> None:
    template = Template("t", "T", sections=(TemplateSection("a", "A", ("fact",), most=1),))
    assert len(fill_from(new_brief(template), template, ALL).section("a").items) == 1


def test_a_quotation_section_prefers_direct_quotes_and_starred_ones_win() -> None:
    template = Template("t", "T", sections=(TemplateSection("a", "A", ("quote",), "quotations", most=1),))
    other = found("quote", "the two governments issued", FIRST, form="indirect")
    assert filled(fill_from(new_brief(template), template, [other, DIRECT]), "a") == [DIRECT.evidence.id]
    starred = replace(other, evidence=replace(other.evidence, starred=True, review="accepted"))
    assert filled(fill_from(new_brief(template), template, [DIRECT, starred]), "a") == [starred.evidence.id]


def test_filling_twice_changes_nothing_and_what_stands_stays() -> None:
    once = fill_from(add_evidence(new_brief(MEETING), "points", INDIRECT), MEETING, ALL)
    assert filled(once, "points")[0] == INDIRECT.evidence.id
    assert DIRECT.evidence.id not in filled(once, "on-record")  # its sentence stands in the points
    assert fill_from(once, MEETING, ALL) == once


def test_hidden_sections_and_sections_of_judgement_stay_empty() -> None:
    hidden = fill_from(hide_section(new_brief(MEETING), "programmes"), MEETING, ALL)
    assert filled(hidden, "programmes") == []
    template = Template("t", "T", sections=(TemplateSection("a", "Do not use", ("fact", "quote"), "do-not-use"),))
    assert fill_from(new_brief(template), template, ALL).evidence_items() == ()


def test_the_words_of_the_title_decide_between_equals() -> None:
    template = Template("t", "T", fields=MEETING.fields, sections=(TemplateSection("a", "A", ("fact",), most=1),))
    plain = found("fact", "the two sides can go further", SAID, category="proposal")
    other = found("fact", "the two governments issued the Joint Strategy", FIRST, category="event")
    brief = new_brief(template, {"title": "The Joint Strategy and its governments"})
    assert filled(fill_from(brief, template, [plain, other]), "a") == [other.evidence.id]


def test_a_section_for_own_words_first_gets_its_least_and_no_more() -> None:
    needed = TemplateSection("a", "Points to make", ("words", "fact"), "bullets", least=1, most=5)
    optional = TemplateSection("b", "Sensitivities", ("words", "fact"), "bullets", most=5)
    template = Template("t", "T", sections=(needed, optional))
    brief = fill_from(new_brief(template), template, ALL)
    assert len(filled(brief, "a")) == 1
    assert filled(brief, "b") == []


def test_the_kind_a_section_names_first_comes_first() -> None:
    for kinds, first in ((("fact", "quote"), COMPANIES), (("quote", "fact"), DIRECT)):
        template = Template("t", "T", sections=(TemplateSection("a", "A", kinds, "bullets", most=1),))
        assert filled(fill_from(new_brief(template), template, ALL), "a") == [first.evidence.id]


def test_words_that_lean_on_the_sentence_before_come_last() -> None:
    template = Template("t", "T", sections=(TemplateSection("a", "A", ("fact",), most=1),))
    leaning = replace(COMPANIES, evidence=replace(COMPANIES.evidence, text="It holds 40 companies", id="x"))
    brief = fill_from(new_brief(template), template, [leaning, ISSUED])
    assert filled(brief, "a") == [ISSUED.evidence.id]


def test_a_section_for_one_sides_position_takes_that_side_alone() -> None:
    sections = tuple(
        TemplateSection(f"position_{side}", side, ("quote",), "quotations") for side in ("uk", "china")
    )
    template = Template("t", "T", sections=sections)
    british = found("quote", "the two governments issued", FIRST, form="indirect")
    minister = Speaker(name="A. Smith", role="UK science minister")
    british = replace(british, evidence=replace(british.evidence, speaker=minister))
    brief = fill_from(new_brief(template), template, [DIRECT, british])
    assert filled(brief, "position_uk") == [british.evidence.id]
    assert filled(brief, "position_china") == [DIRECT.evidence.id]


def test_sections_that_want_the_same_take_turns() -> None:
    template = Template("t", "T", sections=tuple(TemplateSection(k, k, ("fact", "quote"), "bullets") for k in "ab"))
    brief = fill_from(new_brief(template), template, [DIRECT, ISSUED, COMPANIES])
    assert sorted(len(filled(brief, key)) for key in "ab") == [1, 2]


def test_a_bare_name_does_not_repeat_its_sentence() -> None:
    template = Template("t", "T", sections=(TemplateSection("a", "A", ("initiative", "fact"), "timeline"),))
    brief = fill_from(new_brief(template), template, [STRATEGY, ISSUED])
    assert set(filled(brief, "a")) == {STRATEGY.evidence.id, ISSUED.evidence.id}


def test_a_case_study_tells_one_initiative_and_what_names_it() -> None:
    section = TemplateSection("a", "A", ("initiative", "fact"), "case-study")
    template = Template("t", "T", sections=(section,))
    park = found("initiative", "park", PARK, name="park", type="park")
    other = replace(STRATEGY, evidence=replace(STRATEGY.evidence, name="Unheard of", id="y"))
    brief = fill_from(new_brief(template), template, [other, ISSUED, COMPANIES, park])
    assert filled(brief, "a") == [park.evidence.id, COMPANIES.evidence.id]


def test_an_abbreviation_nobody_explained_comes_after_what_says_as_much() -> None:
    template = Template("t", "T", sections=(TemplateSection("a", "A", ("fact",), most=1),))
    short = replace(COMPANIES, evidence=replace(COMPANIES.evidence, text="BMSTC holds 40 companies", id="x"))
    assert filled(fill_from(new_brief(template), template, [short, COMPANIES]), "a") == [COMPANIES.evidence.id]
    assert filled(fill_from(new_brief(template), template, [short]), "a") == ["x"]


def test_prose_is_told_as_its_sources_tell_it() -> None:
    template = Template("t", "T", sections=(TemplateSection("a", "A", ("fact",), "paragraphs"),))
    assert filled(fill_from(new_brief(template), template, [COMPANIES, ISSUED]), "a") == [
        ISSUED.evidence.id,
        COMPANIES.evidence.id,
    ]


def test_evidence_in_the_templates_own_language_comes_first() -> None:
    chinese = replace(COMPANIES, evidence=replace(COMPANIES.evidence, text="园区入驻企业四十家", id="zh"))
    for language, first in (("en-GB", ISSUED.evidence.id), ("zh-CN", "zh")):
        section = TemplateSection("a", "A", ("fact",), most=1)
        template = Template("t", "T", language=language, sections=(section,))
        assert filled(fill_from(new_brief(template), template, [chinese, ISSUED]), "a") == [first]
