from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefwright.app.brief.operations import add_evidence, fill_from, hide_section, new_brief
from briefwright.model.brief import Brief, EvidenceItem
from briefwright.model.evidence import CLAIMED, Fact, Quote, Speaker
from briefwright.model.query import Found
from briefwright.model.source import SourceCard, SourceMetadata
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
    named = replace(COMPANIES, evidence=replace(COMPANIES.evidence, text="Aire Park holds 40 companies"))
    for kinds, first in ((("fact", "quote"), named), (("quote", "fact"), DIRECT)):
        template = Template("t", "T", sections=(TemplateSection("a", "A", kinds, "bullets", most=1),))
        assert filled(fill_from(new_brief(template), template, [DIRECT, named]), "a") == [first.evidence.id]


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
    named = replace(
        COMPANIES, evidence=replace(COMPANIES.evidence, text="Aire Park holds 40 companies", id="named")
    )
    short = replace(COMPANIES, evidence=replace(COMPANIES.evidence, text="BMSTC holds 40 companies", id="x"))
    assert filled(fill_from(new_brief(template), template, [short, named]), "a") == ["named"]
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


def at(text: str, start: int, *, kind: str = "fact", source: str = "9" * 64, **more: object) -> Found:
    """Evidence of one sentence at a place of a source, as the words are."""
    build = {"fact": Fact, "quote": Quote}[kind]
    end = start + len(text)
    values = {"category": "activity"} if kind == "fact" else {"form": "direct"}
    given = {"start": start, "end": end, "text": text, "sentence": (start, end), "id": f"{kind}{start}"}
    return Found(build(**{**given, **values, **more}), SourceCard(source, "a.txt"))


def points(*founds: Found, least: int = 0, most: int = 5) -> list[str]:
    section = TemplateSection("a", "A", ("fact", "quote"), "bullets", least=least, most=most)
    template = Template("t", "T", sections=(section,))
    return filled(fill_from(new_brief(template), template, founds), "a")


@pytest.mark.parametrize(
    "text",
    [
        "The centre employs 64 people",
        "Our rice needs less water",
        "These are good grounds",
        "Two years later, Leeds doubled its share",
        "The remaining £9 million will come from the fund",
        "Under a memorandum signed in London in March, the partners will exchange 20 students a year",
        "The researchers will share 40 petabytes",
        "2021年，她和土壤学家佩奇写出了合作提纲",
        "三年后，实验室在武威揭牌",
    ],
)
def test_what_leans_is_taken_only_for_want(text: str) -> None:
    leaning, clear = at(text, 0), at("Leeds opened a laboratory", 200, paragraph=2)
    assert points(clear, leaning) == [clear.evidence.id]
    assert points(clear, leaning, least=2) == [clear.evidence.id, leaning.evidence.id]
    section = TemplateSection("a", "A", ("fact",), "bullets")
    template = Template("t", "T", sections=(section,))
    once = fill_from(new_brief(template, id="b"), template, [clear, leaning])
    assert fill_from(once, template, [clear, leaning]) == once


def test_a_claim_of_nobody_named_is_taken_only_for_want() -> None:
    claimed, clear = at("The scheme paid for 40 visits", 0), at("Leeds opened a laboratory", 200, paragraph=2)
    nobodys = replace(claimed, evidence=replace(claimed.evidence, text="Leeds paid for 40 visits", doubt=CLAIMED))
    assert points(clear, nobodys) == [clear.evidence.id]
    assert points(clear, nobodys, least=2) == [clear.evidence.id, nobodys.evidence.id]


def test_what_leans_stands_behind_something_clear_of_its_source() -> None:
    opened = at("Leeds and Wuhan opened a laboratory", 0)
    partners = at("The partners will send ten students a year", 60, paragraph=4)
    other = replace(at("Kew counted 400 orchids", 5), source=COMPANIES.source)
    assert opened.source.id != other.source.id
    assert points(opened, partners, other, least=3) == [opened.evidence.id, partners.evidence.id, other.evidence.id]


def test_what_names_the_two_sides_first_does_not_lean() -> None:
    told = at("Under an accord between Leeds and Wuhan, the two sides will exchange 20 students", 0)
    clear = at("Leeds opened a laboratory", 200, paragraph=2)
    assert points(clear, told) == [told.evidence.id, clear.evidence.id]


def test_what_leans_may_follow_what_explains_it() -> None:
    named = at("Both sides renewed the Aire Centre", 0, paragraph=6, starred=True)
    leaning = at("The centre employs 64 people", 40, paragraph=6)
    assert points(named, leaning, least=1) == [named.evidence.id, leaning.evidence.id]


def test_no_headline_no_half_clause_and_no_bare_office_is_a_statement() -> None:
    headline = at("Leeds opens park", 0)
    card = replace(headline.source, metadata=SourceMetadata(title="Leeds opens park"))
    office = at("Ann Moore, minister for science", 50, category="role", sentence=(50, 150))
    rest = at("of Science and Technology, 5,600 people took part", 300)
    assert points(replace(headline, source=card), office, rest, least=3) == []
    marked = replace(office, evidence=replace(office.evidence, starred=True))
    assert points(marked) == [office.evidence.id]


def test_a_thing_with_its_makers_is_a_statement_only_with_a_verb() -> None:
    bare = at("Aire Park jointly built by two companies", 0, category="relation", sentence=(0, 200))
    whole = at("Aire Park was jointly built by two companies", 300, category="relation", sentence=(300, 500))
    assert points(bare, whole, least=2) == [whole.evidence.id]


def test_a_fact_within_a_quotation_of_several_sentences_is_not_told_again() -> None:
    quote = at("Work goes on. It made 2,300 papers.", 0, kind="quote", sentence=(0, 13), starred=True)
    fact = at("Leeds and Wuhan made 2,300 papers", 14, category="figure")
    assert points(quote, fact) == [quote.evidence.id]


def test_the_other_side_raises_points_and_our_own_does_not() -> None:
    section = TemplateSection("they_raise", "They", ("quote",), "responses")
    template = Template("t", "T", sections=(section,))
    ours = at("We fund the best", 0, kind="quote", speaker=Speaker("Ann Moore", "minister", "British Government"))
    theirs = at(
        "We hope for fairness", 90, kind="quote", speaker=Speaker("Li Lan", "professor", "Fudan University")
    )
    assert filled(fill_from(new_brief(template), template, [ours, theirs]), "they_raise") == [theirs.evidence.id]


def test_our_own_lines_are_not_the_other_sides() -> None:
    section = TemplateSection("points_to_make", "Points", ("words", "quote"), "bullets", least=2)
    ours = at("We fund the best", 0, kind="quote", speaker=Speaker("Ann Moore", "minister", "British Government"))
    theirs = at(
        "We hope for fairness", 90, kind="quote", speaker=Speaker("Li Lan", "professor", "Fudan University")
    )
    for language, ids in (("en-GB", [ours.evidence.id]), ("zh-CN", [ours.evidence.id, theirs.evidence.id])):
        template = Template("t", "T", language=language, sections=(section,))
        assert filled(fill_from(new_brief(template), template, [ours, theirs]), "points_to_make") == ids


def test_a_plan_under_way_is_no_recommendation() -> None:
    section = TemplateSection("r", "R", ("words", "fact"), "numbers", least=2, categories=("proposal",))
    template = Template("t", "T", sections=(section,))
    plan = at("The UK fund will be run from Leeds", 0, category="proposal")
    call = at("Ministers should fund exchanges", 90, category="proposal")
    assert filled(fill_from(new_brief(template), template, [plan, call]), "r") == [call.evidence.id]


def test_a_biography_holds_what_names_somebody_who_speaks() -> None:
    template = Template("t", "T", sections=(TemplateSection("b", "B", ("fact", "quote"), "biographies"),))
    said = at("We fund the best", 0, kind="quote", speaker=Speaker("Ann Moore", "minister", None))
    of_her = at("Ann Moore opened the fair", 50)
    other = at("A memorandum was signed in Leeds", 100)
    assert other.evidence.id not in filled(fill_from(new_brief(template), template, [said, of_her, other]), "b")


def test_a_speakers_side_may_be_told_elsewhere_in_the_sources() -> None:
    section = TemplateSection("position_china", "China", ("quote",), "quotations")
    template = Template("t", "T", sections=(section,))
    said = at("Science knows no borders", 0, kind="quote", speaker=Speaker("Chen Gang", "Vice Minister", None))
    other = at("We value the links", 90, kind="quote", speaker=Speaker("Ann Moore", "minister", None))
    told = at("It was led by Chinese Vice Minister Chen Gang and British minister Ann Moore.", 200, category="role")
    assert filled(fill_from(new_brief(template), template, [other, said, told]), "position_china") == ["quote0"]


def test_two_languages_take_turns_in_a_bilingual_table() -> None:
    template = Template("t", "T", sections=(TemplateSection("s", "S", ("quote",), "bilingual", most=2),))
    english = [at(f"Science knows no borders {n}", 100 * n, kind="quote") for n in range(2)]
    han = at("科学无国界，开放合作是唯一正确的道路", 500, kind="quote")
    assert set(filled(fill_from(new_brief(template), template, [*english, han]), "s")) == {"quote0", "quote500"}


def test_a_scrap_of_a_sentence_comes_only_for_want() -> None:
    scrap = at("candid and useful", 0, kind="quote", form="partial")
    clear = at("Leeds opened a laboratory", 200)
    assert points(scrap, clear) == [clear.evidence.id]
    assert points(scrap, clear, least=2) == [clear.evidence.id, scrap.evidence.id]
